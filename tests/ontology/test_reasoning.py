"""A complete reasoner finds no class impossible, no two the same, and no contradiction in the graph of the articles."""

from __future__ import annotations

import pytest
from rdflib import OWL, RDF, RDFS, Graph

from kg.graph import load_ontology
from kg.graph.namespaces import NEG
from kg.sources import ONTOLOGY
from tests.ontology import hermit
from tests.ontology.test_schema import ALIGNMENTS, SCHEMA, alike, told_and_curated

pytestmark = pytest.mark.skipif(not hermit.INSTALLED, reason=hermit.MISSING)


def test_every_class_can_have_members_and_no_two_are_the_same() -> None:
    found = hermit.reason(SCHEMA + ALIGNMENTS)
    assert found == hermit.Findings(True, frozenset(), frozenset())


def test_an_impossible_class_and_a_double_would_be_found() -> None:
    wrong = Graph()
    for parent in (NEG.Person, NEG.State):
        wrong.add((NEG.PersonAndState, RDF.type, OWL.Class)).add((NEG.PersonAndState, RDFS.subClassOf, parent))
    wrong.add((NEG.Human, RDF.type, OWL.Class)).add((NEG.Human, OWL.equivalentClass, NEG.Person))
    found = hermit.reason(SCHEMA + wrong)
    assert found.unsatisfiable == {str(NEG.PersonAndState)}
    assert found.equivalent == {frozenset({str(NEG.Human), str(NEG.Person)})}


def test_the_graph_of_the_annotated_articles_and_all_curated_data_do_not_contradict_the_ontology() -> None:
    image = alike(told_and_curated() + load_ontology(ONTOLOGY))
    assert len(image) > 1000
    assert hermit.reason(SCHEMA + ALIGNMENTS + image).consistent


def test_a_contradiction_would_be_found() -> None:
    both = NEG["a-city-that-speaks"]
    wrong = Graph().add((both, RDF.type, NEG.City)).add((both, RDF.type, NEG.Person))
    assert not hermit.reason(SCHEMA + wrong).consistent
