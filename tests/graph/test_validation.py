"""The graph of the annotated articles is valid; a defect in it is led back to its article."""

from __future__ import annotations

from pathlib import Path

import pyshacl
from rdflib import RDF, SH, Graph, URIRef

from kg.graph import validate
from kg.graph.namespaces import BASE, NEG
from kg.graph.validation import SHAPES


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


def test_a_damaged_graph_breaks_what_the_shapes_as_they_are_written_say(graph: Graph) -> None:
    damaged = Graph() + graph
    for number, triple in enumerate(sorted(graph)):
        if number % 9 == 0:
            damaged.remove(triple)
    _, report, _ = pyshacl.validate(damaged, shacl_graph=Graph().parse(SHAPES), inplace=True, inference="none")
    results = list(report.subjects(RDF.type, SH.ValidationResult))
    assert len(results) > 100
    told = {(str(report.value(r, SH.focusNode)), str(report.value(r, SH.sourceShape)), str(report.value(r, SH.value) or ""))
            for r in results}
    assert {(v.focus_node, v.shape, v.value) for v in validate(damaged)} == told


def test_a_shape_that_another_names_holds_for_the_nodes_of_both(tmp_path: Path) -> None:
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text("""@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix s: <https://example.org/> .
s:Named a sh:NodeShape ; sh:targetClass s:City ; sh:property s:name .
s:name sh:path s:called ; sh:minCount 1 .
s:Road a sh:NodeShape ; sh:targetClass s:Way ; sh:node s:Named .
""", encoding="utf-8")
    graph = Graph().parse(data="@prefix s: <https://example.org/> . s:a a s:City . s:b a s:Way . s:c a s:City ; s:called 1 .")
    assert {v.focus_node for v in validate(graph, shapes)} == {"https://example.org/a", "https://example.org/b"}
