"""The Turtle and the TriG that are written load everywhere, with the same triples."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from kg.export.rdf import write_trig, write_turtle
from kg.knowledge_graph import KnowledgeGraph
from tests.gold_accounts import gold_accounts

GRAPH = KnowledgeGraph(tuple(gold_accounts()))


@pytest.fixture(scope="module")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rdf") / "graph.ttl"
    write_turtle(GRAPH.rdf, path)
    return path


def test_rdflib_reads_the_same_graph(turtle: Path) -> None:
    assert set(rdflib.Graph().parse(turtle)) == set(GRAPH.rdf)


def test_pyoxigraph_reads_as_many_triples(turtle: Path) -> None:
    store = pyoxigraph.Store()
    store.bulk_load(path=str(turtle))
    assert len(store) == len(GRAPH.rdf)


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper (raptor2-utils) is not installed")
def test_rapper_reads_as_many_triples(turtle: Path) -> None:
    triples = subprocess.run(["rapper", "-q", "-i", "turtle", turtle], capture_output=True, check=True).stdout
    assert len(set(triples.splitlines())) == len(GRAPH.rdf)


def test_trig_holds_every_triple_and_a_graph_for_each_article_and_for_what_was_inferred(tmp_path: Path) -> None:
    write_trig(GRAPH.dataset, tmp_path / "graph.trig")
    store = pyoxigraph.Store()
    store.bulk_load(path=str(tmp_path / "graph.trig"))
    assert len({(quad.subject, quad.predicate, quad.object) for quad in store}) == len(GRAPH.rdf)
    assert len(list(store.named_graphs())) == len(GRAPH.accounts) + 1  # and one for what was inferred
