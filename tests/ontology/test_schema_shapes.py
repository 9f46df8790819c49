"""The shapes let valid graphs through, and name the node and the constraint of each defect."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import SH, Graph, URIRef

from kg.graph import Violation, load_ontology, validate
from kg.graph.curated import Curated
from kg.graph.entities import curated_triples
from kg.graph.namespaces import BASE
from kg.graph.validation import SHAPES
from kg.sources import ONTOLOGY

FOLDER = Path(__file__).parent / "shapes"
VALID = sorted((FOLDER / "valid").glob("*.ttl"))
INVALID = sorted((FOLDER / "invalid").glob("*.ttl"))
PREFIX = "# violates: "


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
    assert len(VALID) == 10
    assert len(INVALID) == 54


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


def test_every_message_is_our_own() -> None:
    shapes = Graph().parse(SHAPES)
    named = {shape for shape in shapes.subjects(SH.path) if isinstance(shape, URIRef)}
    assert {shape for shape in named if shapes.value(shape, SH.message) is None} == set()


def test_a_violation_names_its_articles() -> None:
    (violation,) = validate(example(FOLDER / "invalid" / "participant-that-is-a-place.ttl"))
    assert violation.articles == ("a.txt",)
    assert violation.message == "Who takes part, mediates, cancels, speaks or is spoken to is an Actor or a Track"
    problem = violation.problem()
    assert problem.file == "a.txt"
    assert violation.focus_node in problem.found
    assert "shapes#Acting" in str(problem)
