"""``kg query``: a question, a file or standard input over a build's folder."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from kg.sources import ROOT
from kg.store import load_questions
from tests.cli.command import assert_refused, kg, kg_process

COUNT = "SELECT (COUNT(DISTINCT ?event) AS ?events) { ?event a neg:Event }"


def test_a_query_from_a_file_and_from_stdin_give_the_same_table(gold_build: Path, tmp_path: Path) -> None:
    (tmp_path / "count.rq").write_text(COUNT, encoding="utf-8")
    from_file = kg_process("query", tmp_path / "count.rq", "--build", gold_build)
    assert from_file.returncode == 0, from_file.stderr
    assert from_file.stdout.split()[0] == "events"
    assert from_file.stdout.split()[-1].isdigit()
    assert from_file.stderr == "1 row\n"
    assert kg_process("query", "-", "--build", gold_build, stdin=COUNT).stdout == from_file.stdout


def test_no_cell_is_cut_where_the_output_is_a_pipe(gold_build: Path) -> None:
    long = "x" * 500 + " [bold]y[/bold] 😀"
    result = kg_process("query", "-", "--build", gold_build, stdin=f'SELECT ?a {{ BIND("{long}" AS ?a) }}')
    assert long in result.stdout


def test_the_default_build_is_the_folder_build(gold_build: Path) -> None:
    result = kg_process("query", "-", stdin=COUNT, cwd=gold_build.parent)
    assert result.returncode == 0, result.stderr


def test_what_cannot_be_answered_is_said(gold_build: Path, tmp_path: Path) -> None:
    assert_refused(kg_process("query", "-", "--build", gold_build, stdin="SELECT {"), "standard input:1: ")
    assert_refused(kg_process("query", tmp_path / "none.rq", "--build", gold_build), "none.rq", "a SPARQL query")
    (tmp_path / "latin.rq").write_bytes(b"SELECT \xe9")
    assert_refused(kg_process("query", tmp_path / "latin.rq", "--build", gold_build), "latin.rq", "UTF-8")
    assert_refused(kg_process("query", "-", "--build", tmp_path, stdin=COUNT), "Run `kg build` first")


def test_without_an_argument_the_questions_are_listed() -> None:
    result = kg("query")
    assert result.returncode == 0
    listed = [line.split()[0] for line in result.stdout.splitlines()[2:]]
    assert listed == [question.name for question in load_questions()]
    assert result.stderr.startswith(f"{len(listed)} questions; ")


def test_a_question_is_answered_by_name_with_its_text(seed_build: Path) -> None:
    result = kg_process("query", "offices-on-a-day", "--param", "day=2021-03-01", "-p", "of=Armenia", "--build", seed_build)
    assert result.returncode == 0, result.stderr
    assert re.search(r"Foreign Minister \(Armenia\) +Ara Ayvazyan", result.stdout)
    assert "2021-08-19" not in result.stdout  # since when his successor has held it
    assert result.stderr.startswith("Who held which office of a state, territory or organization on a day?\n")


def test_a_file_in_the_form_of_a_question_takes_parameters(seed_build: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text("# Which?\n#\n# @param x which\nSELECT ?x {\n  VALUES ?x { 'a' }\n}\n", encoding="utf-8")
    result = kg_process("query", tmp_path / "mine.rq", "-p", "x=b c", "-f", "csv", "--build", seed_build)
    assert result.stdout.splitlines() == ["x", "b c"]
    (tmp_path / "plain.rq").write_text("SELECT ?x {\n  VALUES ?x { 'a' }\n}\n", encoding="utf-8")
    assert_refused(kg("query", tmp_path / "plain.rq", "-p", "x=b", "--build", seed_build), "plain.rq:1: found no question")


def test_names_stand_before_shortened_iris(seed_build: Path) -> None:
    sparql = "SELECT ?who { ?who a neg:Person ; rdfs:label 'Ilham Aliyev'@en }"
    result = kg_process("query", "-", "--build", seed_build, stdin=sparql)
    assert "Ilham Aliyev (person:ilham-aliyev)" in result.stdout


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_standard_formats_go_to_stdout_alone(seed_build: Path, form: str) -> None:
    result = kg_process("query", "-", "--format", form, "--build", seed_build, stdin=COUNT)
    assert result.returncode == 0, result.stderr
    assert "events" in result.stdout
    assert result.stderr == "1 row\n"
    if form == "json":
        assert json.loads(result.stdout)["head"]["vars"] == ["events"]


def test_triples_come_as_turtle(seed_build: Path) -> None:
    sparql = "CONSTRUCT { ?m a neg:Meeting } { ?m a neg:Meeting }"
    result = kg_process("query", "-", "-f", "turtle", "--build", seed_build, stdin=sparql)
    assert " a neg:Meeting ." in result.stdout


def test_a_time_limit_stops_the_engine_and_leaves_no_answer(seed_build: Path) -> None:
    endless = "SELECT * { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"
    start = time.monotonic()
    result = kg_process("query", "-", "--timeout", "1", "-f", "csv", "--build", seed_build, stdin=endless)
    assert time.monotonic() - start < 60
    assert_refused(result, "no whole answer after 1 s", "--timeout", code=3)
    assert result.stdout == ""


def test_what_is_misspelt_or_misused_is_said(seed_build: Path) -> None:
    assert_refused(kg("query", "meetngs", "--build", seed_build), "no question and no file", "Did you mean: meetings")
    assert_refused(kg("query", "meetings", "-p", "from", "--build", seed_build), "'from'", "NAME=VALUE")
    assert_refused(kg("query", "meetings", "-p", "form=2021-01-01", "--build", seed_build), "Did you mean: from?")
    assert_refused(kg_process("query", "-", "-p", "a=b", "--build", seed_build, stdin=COUNT), "no parameters")
    broken = kg_process("query", "-", "--build", seed_build, stdin="SELECT ?s {\n ?s ?p }")
    assert_refused(broken, "standard input:2: ", "at column 9")


def test_the_commands_of_the_readme_answer(seed_build: Path, tmp_path: Path) -> None:
    lines = [line.partition("#")[0].split() for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()]
    commands = [words[1:] for words in lines if words[:2] == ["kg", "query"]]
    assert len(commands) >= 4
    (tmp_path / "mine.rq").write_text(COUNT, encoding="utf-8")
    for words in commands:
        result = kg_process(*words, "--build", seed_build, cwd=tmp_path)
        assert (result.returncode, result.stdout != "") == (0, True), (words, result.stderr)
