"""SPARQL over a graph and over a build's folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Dataset, Graph, URIRef

from kg.errors import InputError, QueryError
from kg.store import open_build, query
from kg.store.prefixes import PREFIXES, shorten

TURTLE = """
@prefix neg: <https://w3id.org/negotiation-kg/ontology#> .
@prefix state: <https://w3id.org/negotiation-kg/id/state/> .
state:a a neg:State ; neg:size 3 ; neg:name "Ä, \\"x\\""@en .
state:b a neg:State ; neg:size 4 .
"""


@pytest.fixture
def graph() -> Graph:
    return Graph().parse(data=TURTLE, format="turtle")


def test_select_gives_columns_and_rows_in_order(graph: Graph) -> None:
    table = query(graph, "SELECT ?s ?name { ?s neg:size ?n OPTIONAL { ?s neg:name ?name } } ORDER BY ?n")
    assert table.columns == ("s", "name")
    assert table.texts() == (("state:a", 'Ä, "x"'), ("state:b", ""))


def test_ask_and_construct_are_tables_too(graph: Graph) -> None:
    assert query(graph, "ASK { state:a a neg:State }").texts() == (("true",),)
    assert query(graph, "CONSTRUCT { ?s a neg:Actor } { ?s a neg:State }").texts() == (
        ("state:a", "rdf:type", "neg:Actor"), ("state:b", "rdf:type", "neg:Actor"),
    )


def test_a_triple_of_two_named_graphs_counts_once() -> None:
    dataset = Dataset()
    triple = (URIRef("urn:s"), URIRef("urn:p"), URIRef("urn:o"))
    for name in ("urn:g", "urn:h"):
        dataset.graph(URIRef(name)).add(triple)
    assert query(dataset, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").texts() == (("1",),)
    assert query(dataset, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").texts() == (("2",),)


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT ?s {\n ?s ?p }", "query:2: found a mistake at column"),
        ("SELECT ?s\n{ ?s nope:a ?o }", "query:2: found Prefix not found at column"),
        ("SELECT ?s { ?s ?p ?o } GROUP BY ?p", "unbound"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", "query:1: found"),
        ("", "query:1: found"),
        ("SELECT * { service <http://example.org/> { ?s ?p ?o } }", "found SERVICE"),
        ("SELECT (<urn:f>(1) AS ?x) {}", "custom function"),
    ],
)
def test_a_query_that_cannot_be_answered_says_why(graph: Graph, sparql: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        query(graph, sparql)
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ['"SERVICE"', "'''a ' SERVICE '''", "<urn:SERVICE>", "neg:service", "?service"])
def test_the_word_service_in_names_and_strings_is_harmless(graph: Graph, text: str) -> None:
    assert query(graph, f"SELECT * {{ ?s ?p ?o FILTER(?o = {text}) }} # SERVICE").rows == ()


def test_a_build_is_read_from_its_folder(graph: Graph, tmp_path: Path) -> None:
    graph.serialize(tmp_path / "graph.ttl", format="turtle")
    (tmp_path / "graph.trig").write_text("<urn:g> { <urn:s> <urn:p> <urn:o> }", encoding="utf-8")
    store = open_build(tmp_path)
    assert len(store) == 6
    (tmp_path / "graph.trig").write_text("<urn:g> {\n oops", encoding="utf-8")
    with pytest.raises(InputError, match=r"graph.trig:?\d*: found broken RDF"):
        open_build(tmp_path)


def test_a_folder_without_a_build_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Run `kg build` first"):
        open_build(tmp_path)


def test_shortened_names_can_be_used_in_a_query() -> None:
    assert shorten("https://w3id.org/negotiation-kg/id/event/meeting-2021") == "event:meeting-2021"
    assert shorten("https://w3id.org/negotiation-kg/id/rule/meeting/held") == "https://w3id.org/negotiation-kg/id/rule/meeting/held"
    assert shorten("urn:x") == "urn:x"
    assert list(PREFIXES) == sorted(PREFIXES)
