"""What the README shows works on the seeds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from kg.cli import app
from kg.export.formats import FILE_FORMATS, FOLDER_FORMATS
from kg.graph.namespaces import bind_prefixes
from kg.sources import ROOT, SEEDS
from tests.cli.command import kg_process

README = (ROOT / "README.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"```sparql\n(.*?)```", README, re.DOTALL)
FIGURES = re.findall(r"^\|[^|]*\| `(tests/gold[^`]*)` \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", README, re.MULTILINE)
ROUNDED = 0.02
"""By how much a figure shown may differ from the one reached, so that not every rule that is mended asks for a new README."""


def test_the_article_shown_is_a_seed() -> None:
    quoted = re.findall(r"^>(.*)$", README, re.MULTILINE)
    paragraphs = [" ".join(paragraph.split()) for paragraph in "\n".join(quoted).split("\n\n")]
    assert len(paragraphs) == 2
    texts = [path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")]
    assert any(all(paragraph in text for paragraph in paragraphs) for text in texts)


def test_the_turtle_shown_stands_in_the_build(seed_build: Path) -> None:
    (shown,) = re.findall(r"```turtle\n(.*?)```", README, re.DOTALL)
    prefixes = Graph()
    bind_prefixes(prefixes)
    head = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in prefixes.namespaces())
    triples, graph = Graph().parse(data=head + shown, format="turtle"), Graph().parse(seed_build / "graph.ttl")
    assert len(triples) >= 10
    assert set(triples) - set(graph) == set()


def test_the_formats_are_those_of_the_command() -> None:
    rows = re.findall(r"^\| (`[a-z0-9]+`(?:, `[a-z0-9]+`)*) \|", README.partition("| format | holds |")[2], re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} >= {*FILE_FORMATS, *FOLDER_FORMATS}


def test_the_library_does_what_is_shown(tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "seeds").symlink_to(SEEDS)
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, timeout=300)
    assert (tmp_path / "build" / "graph.html").is_file()


@pytest.mark.parametrize(("folder", "precision", "recall", "f1"), FIGURES, ids=[figure[0] for figure in FIGURES])
def test_the_figures_shown_are_those_reached(folder: str, precision: str, recall: str, f1: str) -> None:
    reached = json.loads(kg_process("evaluate", ROOT / folder, "--json").stdout)["facts"]
    shown = {"p": float(precision), "r": float(recall), "f1": float(f1)}
    assert {name: reached[name] for name in shown} == pytest.approx(shown, abs=ROUNDED)


def test_there_is_a_figure_for_each_set() -> None:
    assert len(FIGURES) == 3


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
