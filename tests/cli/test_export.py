"""``kg export`` writes a build in another format, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.export.formats import FILE_FORMATS, FOLDER_FORMATS, Format
from tests.cli.command import assert_refused, kg, kg_process

FIRST = {
    "turtle": b"@prefix ", "trig": b"@prefix ", "nquads": b"<http", "ntriples": b"<http", "jsonld": b'{\n "@context"',
    "graphml": b"<?xml", "gexf": b"<?xml",
}


def test_every_format_has_its_name_on_the_command_line() -> None:
    assert {form.value for form in Format} == {*FILE_FORMATS, *FOLDER_FORMATS} == {*FIRST, "csv", "neo4j"}


@pytest.mark.parametrize("form", FIRST)
def test_a_format_of_one_file(form: str, gold_build: Path, tmp_path: Path) -> None:
    done = kg("export", gold_build, "--format", form, "--out", tmp_path / "graph")
    assert done.returncode == 0, done.stderr
    data = (tmp_path / "graph").read_bytes()
    assert data.startswith(FIRST[form])
    assert done.stdout == ""
    assert f"{len(data):,} bytes of {form}" in done.stderr


@pytest.mark.parametrize(("form", "file"), [("csv", "datapackage.json"), ("neo4j", "relationships.csv")])
def test_a_format_of_several_files_replaces_the_earlier_one(form: str, file: str, gold_build: Path, tmp_path: Path) -> None:
    for _ in range(2):
        done = kg("export", gold_build, "--format", form, "--out", tmp_path / form)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / form / file).is_file()
    assert [path.name for path in tmp_path.iterdir()] == [form]


def test_a_file_to_standard_output(gold_build: Path) -> None:
    done = kg_process("export", gold_build, "--format", "jsonld", "--out", "-")
    assert done.returncode == 0, done.stderr
    assert list(json.loads(done.stdout)) == ["@context", "graph"]


def test_a_folder_cannot_go_to_standard_output(gold_build: Path) -> None:
    assert_refused(kg("export", gold_build, "--format", "csv", "--out", "-"), "csv is several files", "--out PATH")


def test_where_there_is_no_build_it_says_how_to_make_one(tmp_path: Path) -> None:
    done = kg("export", tmp_path / "nothing", "--format", "gexf", "--out", tmp_path / "graph.gexf")
    assert_refused(done, "graph.trig", "kg build")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_answered_with_the_known_ones(gold_build: Path, tmp_path: Path) -> None:
    assert_refused(kg("export", gold_build, "--format", "pdf", "--out", tmp_path / "x"), "pdf", "turtle", "neo4j")


def test_a_folder_of_something_else_and_a_build_are_left_alone(gold_build: Path) -> None:
    assert_refused(kg("export", gold_build, "--format", "csv", "--out", gold_build), "other files", "graph.ttl")
    assert_refused(kg("export", gold_build, "--format", "nquads", "--out", gold_build), "found a folder")
