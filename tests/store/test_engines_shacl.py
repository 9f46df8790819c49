"""pySHACL and Jena's SHACL find the same in a build, in the curated data and in every example of a defect."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kg.graph import validate
from kg.graph.validation import SHAPES
from tests.engines import jena
from tests.engines.builds import save
from tests.gold_accounts import gold_accounts

FOLDER = Path(__file__).parents[1] / "ontology" / "shapes"
EXAMPLES = sorted(FOLDER.glob("*valid/*.ttl"))

pytestmark = pytest.mark.skipif(not jena.INSTALLED, reason=jena.MISSING)


def by_pyshacl(*data: Path) -> set[tuple[str, str]]:
    graph = Graph()
    for path in data:
        graph.parse(path)
    found = validate(graph)
    return {(one.focus_node if ":" in one.focus_node else "a blank node", one.constraint) for one in found}


def test_there_are_examples_of_both_kinds() -> None:
    assert {path.parent.name for path in EXAMPLES} == {"valid", "invalid"}
    assert len(EXAMPLES) >= 64


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_both_find_the_same_in_an_example(path: Path) -> None:
    background = FOLDER / "background.ttl"
    found = jena.violations(SHAPES, background, path)
    assert found == by_pyshacl(background, path)
    assert bool(found) == (path.parent.name == "invalid")


def test_both_find_nothing_in_a_build(tmp_path: Path) -> None:
    graph = save(gold_accounts(), tmp_path / "build") / "graph.ttl"
    assert jena.violations(SHAPES, graph) == by_pyshacl(graph) == set()


def test_both_find_a_defect_in_a_build(tmp_path: Path) -> None:
    graph, defect = save(gold_accounts(), tmp_path / "build") / "graph.ttl", tmp_path / "defect.ttl"
    defect.write_text(
        "@prefix neg: <https://w3id.org/negotiation-kg/ontology#> .\n"
        "<https://w3id.org/negotiation-kg/id/event/without-words> a neg:Event, neg:Meeting .\n", encoding="utf-8",
    )
    found = jena.violations(SHAPES, graph, defect)
    assert found == by_pyshacl(graph, defect)
    assert {focus for focus, _ in found} == {"https://w3id.org/negotiation-kg/id/event/without-words"}
