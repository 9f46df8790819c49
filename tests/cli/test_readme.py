"""What the README shows works on the seeds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.cli import app
from kg.sources import ROOT
from tests.cli.command import kg_process

README = (ROOT / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sparql\n(.*?)```", README, re.DOTALL)


def test_there_are_the_two_queries() -> None:
    assert len(QUERIES) == 2


@pytest.mark.parametrize("sparql", QUERIES, ids=["question", "provenance"])
def test_queries_have_answers(seed_build: Path, sparql: str) -> None:
    result = kg_process("query", "-", "--build", seed_build, stdin=sparql)
    assert result.returncode == 0, result.stderr
    assert int(result.stderr.split()[0].replace(",", "")) > 0


def test_the_answer_shown_is_the_answer_given(seed_build: Path) -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", README, re.DOTALL)
    given = kg_process("query", "-", "--build", seed_build, stdin=QUERIES[0]).stdout
    assert [line.split() for line in shown.splitlines()] == [line.split() for line in given.splitlines()]


def test_every_command_is_described() -> None:
    commands = {command.callback.__name__ for command in app.registered_commands if command.callback}
    assert set(re.findall(r"^\| `kg (\w+)", README, re.MULTILINE)) == commands


def test_links_lead_to_files() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert len(links) > 5
    assert [link for link in links if not (ROOT / link).exists()] == []
