"""``kg query``: SPARQL from a file or standard input over a build's folder."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import assert_refused, kg_process

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
