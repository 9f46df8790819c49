"""The shapes let valid graphs through, and name the node and the constraint of each defect."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SH, BNode, Graph, URIRef
from rdflib.term import Node

from kg.graph import Violation, load_ontology, validate
from kg.graph.curated import STATED_CLASSES, Curated
from kg.graph.entities import curated_triples
from kg.graph.namespaces import BASE, NEG
from kg.graph.validation import SHAPES
from kg.sources import ONTOLOGY
from tests.ontology.test_schema import CLASSES, SCHEMA, name

FOLDER = Path(__file__).parent / "shapes"
VALID = sorted((FOLDER / "valid").glob("*.ttl"))
INVALID = sorted((FOLDER / "invalid").glob("*.ttl"))
PREFIX = "# violates: "
SHAPE_GRAPH = Graph().parse(SHAPES)
TARGETS = {SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf}
DEMANDING = sorted(
    shape for shape in {*SHAPE_GRAPH.subjects(SH.path), *SHAPE_GRAPH.subjects(RDF.type, SH.NodeShape)}
    if isinstance(shape, URIRef)
    and set(SHAPE_GRAPH.predicates(shape)) - TARGETS - {RDF.type, SH.path, SH.property, SH.message, SH.severity}
)
"""The shapes that demand something themselves, and do not only gather others."""
STATED = {*STATED_CLASSES, NEG.Tenure, NEG.Conflict, NEG.Track}
GATHERING = {NEG.Entity, NEG.Location, NEG.Undertaking, NEG.Statement, NEG.Record}


def local(shape: URIRef) -> str:
    """The name of a shape as the examples write it."""
    return shape.rsplit("#", 1)[-1]


def example(path: Path) -> Graph:
    """The example with the entities and the evidence that all examples share."""
    return Graph().parse(FOLDER / "background.ttl").parse(path)


def expected(path: Path) -> set[tuple[str, str, str]]:
    """Focus node, shape and constraint of each violation that the file announces."""
    prefixes = dict(Graph().parse(path).namespaces())
    lines = path.read_text(encoding="utf-8").splitlines()
    found = set()
    for focus, shape, constraint in (line.removeprefix(PREFIX).split() for line in lines if line.startswith(PREFIX)):
        prefix, _, name = focus.partition(":")
        iri = str(prefixes[prefix]) + name if name else "a blank node"
        found.add((iri, shape.removeprefix("shape:"), constraint))
    return found


def told(violation: Violation) -> tuple[str, str, str]:
    """Focus node, shape and constraint as the files write them."""
    focus = violation.focus_node if violation.focus_node.startswith("https:") else "a blank node"
    return focus, violation.shape.rsplit("#", 1)[-1], violation.constraint.removesuffix("ConstraintComponent")


def test_every_example_is_run() -> None:
    assert len(VALID) == 16
    assert len(INVALID) == 93


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_graph_passes(path: Path) -> None:
    assert validate(example(path)) == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_defect_is_found_where_it_is(path: Path) -> None:
    assert {told(violation) for violation in validate(example(path))} == expected(path)


def test_the_curated_individuals_are_valid() -> None:
    curated = Curated(load_ontology(ONTOLOGY))
    individuals = {s for s in curated.graph.subjects() if isinstance(s, URIRef) and s.startswith(BASE)}
    graph = Graph()
    graph.addN((s, p, o, graph) for s, p, o in curated_triples(individuals, curated))
    assert [str(violation) for violation in validate(graph)] == []


@pytest.mark.parametrize("shape", DEMANDING, ids=local)
def test_a_shape_says_what_it_demands_in_our_own_words(shape: URIRef) -> None:
    sayers = [shape, *SHAPE_GRAPH.objects(shape, SH.sparql)]
    assert any((sayer, SH.message, None) in SHAPE_GRAPH for sayer in sayers)


@pytest.mark.parametrize("shape", DEMANDING, ids=local)
def test_a_shape_has_an_invalid_example_that_fires_it(shape: URIRef) -> None:
    assert local(shape) in {fired for path in INVALID for _, fired, _ in expected(path)}


@pytest.mark.parametrize("shape", sorted(set(DEMANDING) & set(SHAPE_GRAPH.subjects(SH.path))), ids=local)
def test_a_property_shape_has_a_valid_example_with_a_value(shape: URIRef) -> None:
    path = SHAPE_GRAPH.value(shape, SH.path)
    properties = {path, *(p for way in SHAPE_GRAPH.objects(path) for p in list(SHAPE_GRAPH.items(way)) or [way])}
    properties |= set(SHAPE_GRAPH.items(path)) if isinstance(path, BNode) else set()
    assert properties & {predicate for example_path in VALID for predicate in example(example_path).predicates()}


@pytest.mark.parametrize("shape", sorted(SHAPE_GRAPH.subjects(RDF.type, SH.NodeShape)), ids=local)
def test_a_node_shape_has_a_valid_example_that_it_looks_at(shape: URIRef) -> None:
    assert any(looked_at(shape, example(path)) for path in VALID)


def looked_at(shape: URIRef, graph: Graph) -> set[Node]:
    """The focus nodes of a shape in a graph."""
    found = {node for kind in SHAPE_GRAPH.objects(shape, SH.targetClass) for node in graph.subjects(RDF.type, kind)}
    found |= {node for p in SHAPE_GRAPH.objects(shape, SH.targetSubjectsOf) for node in graph.subjects(p)}
    found |= {node for p in SHAPE_GRAPH.objects(shape, SH.targetObjectsOf) for node in graph.objects(None, p)}
    return found | {node for node in SHAPE_GRAPH.objects(shape, SH.targetNode) if node in {*graph.objects(), *graph.predicates()}}


@pytest.mark.parametrize("kind", CLASSES, ids=name)
def test_every_class_is_covered(kind: URIRef) -> None:
    """By a shape of its own or of a super-class that the graph states; a class that only gathers others, by theirs."""
    targets = set(SHAPE_GRAPH.objects(None, SH.targetClass))
    assert kind in GATHERING or targets & (STATED & set(SCHEMA.transitive_objects(kind, RDFS.subClassOf)) | {kind})


def test_only_what_comes_after_its_report_is_a_warning() -> None:
    warned = {violation.shape for path in INVALID for violation in validate(example(path)) if violation.warning}
    assert {shape.rsplit("#", 1)[-1] for shape in warned} == {"Report"}


def test_a_violation_names_its_articles() -> None:
    (violation,) = validate(example(FOLDER / "invalid" / "participant-that-is-a-place.ttl"))
    assert violation.articles == ("a.txt",)
    assert violation.message == "Who takes part, mediates, cancels, speaks or is spoken to is an Actor or a Track"
    problem = violation.problem()
    assert problem.file == "a.txt"
    assert violation.focus_node in problem.found
    assert "shapes#Acting" in str(problem)
