"""The library's front door: what ``kg.build`` gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import networkx
import pytest
import rdflib

import kg
from kg.errors import InputError, QueryError, ValidationError
from kg.sources import SEEDS
from tests.gold_accounts import gold_accounts

SEED = sorted(SEEDS.glob("*.txt"))[2]


@pytest.fixture(scope="module")
def graph() -> kg.KnowledgeGraph:
    return kg.build([SEED])


def test_a_graph_is_rdf_network_and_records(graph: kg.KnowledgeGraph) -> None:
    assert isinstance(graph.rdf, rdflib.Graph)
    assert isinstance(graph.network, networkx.MultiDiGraph)
    assert len(graph.records) > 10
    assert graph.summary().triples == len(graph.rdf) > 100
    assert graph.problems == ()


def test_a_graph_answers_sparql(graph: kg.KnowledgeGraph) -> None:
    table = graph.query("SELECT (COUNT(*) AS ?n) { ?article a neg:Article }")
    assert table.texts() == (("1",),)
    with pytest.raises(QueryError):
        graph.query("SELECT")


def test_a_graph_is_saved_as_the_command_does(graph: kg.KnowledgeGraph, tmp_path: Path) -> None:
    graph.save(tmp_path / "build")
    assert len(rdflib.Graph().parse(tmp_path / "build" / "graph.ttl")) == len(graph.rdf)


def test_words_that_are_not_the_articles_are_refused() -> None:
    (account, *_) = gold_accounts()
    event = account.events[0]
    wrong = replace(event.evidence[0], start=event.evidence[0].start + 1)
    graph = kg.KnowledgeGraph((replace(account, events=(replace(event, evidence=(wrong,)),)),))
    with pytest.raises(ValidationError, match=f"as evidence of {event.id}; expected"):
        graph.validate()


def test_annotated_articles_are_valid() -> None:
    kg.KnowledgeGraph(tuple(gold_accounts())).validate()


def test_nothing_readable_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        kg.build([tmp_path / "none.txt"])


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        kg.nothing  # noqa: B018
