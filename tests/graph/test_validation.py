"""The graph of the annotated articles is valid; a defect in it is led back to its article."""

from __future__ import annotations

from rdflib import Graph, URIRef

from kg.graph import validate
from kg.graph.namespaces import BASE, NEG


def test_the_annotated_articles_give_a_valid_graph(graph: Graph) -> None:
    assert validate(graph) == ()


def test_validating_leaves_the_graph_as_it_is(graph: Graph) -> None:
    before = len(graph)
    validate(graph)
    assert len(graph) == before


def test_a_defect_is_led_back_to_its_article(graph: Graph) -> None:
    event = URIRef(BASE + "event/004-e2")
    broken = graph - Graph().add((event, NEG.status, NEG.Held))
    (violation,) = validate(broken)
    assert violation.focus_node == str(event)
    assert violation.shape.endswith("#status")
    assert violation.constraint == "MinCountConstraintComponent"
    assert violation.articles == ("004_d0fcfd857e9b7ddc.txt",)
    shape = "https://w3id.org/negotiation-kg/shapes#status"
    assert str(violation) == f"{event}: An event has a status, of the six [{shape}] (in 004_d0fcfd857e9b7ddc.txt)"


def test_violations_are_sorted_and_name_the_value(graph: Graph) -> None:
    wrong = Graph() + graph
    for name in ("000-e1", "000-e2"):
        wrong.add((URIRef(f"{BASE}event/{name}"), NEG.status, NEG.Confirmed))
    first, second = validate(wrong)
    assert first < second
    assert first.value == str(NEG.Confirmed)
    assert "Confirmed" in str(first)
    assert first.problem().file == "000_b49e14fcc1d02edd.txt"
