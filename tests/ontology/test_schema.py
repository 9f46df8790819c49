"""Everything that the ontology defines is described, agreed with the contract, and free of contradiction."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import get_args

import owlrl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from kg.graph import load_ontology, to_dataset, union_graph
from kg.graph.namespaces import BASE, NEG
from kg.model import Act, DateBasis, EntityType, EventType, Predicate, Status
from kg.sources import ONTOLOGY
from tests.gold_accounts import gold_accounts

SCHEMA = Graph().parse(ONTOLOGY / "negotiation.ttl")
ALIGNMENTS = Graph().parse(ONTOLOGY / "alignments.ttl")
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
ONTOLOGY_IRI = URIRef("https://w3id.org/negotiation-kg/ontology")


def ours(kind: Node) -> list[URIRef]:
    return sorted(s for s in SCHEMA.subjects(RDF.type, kind) if isinstance(s, URIRef) and s.startswith(NEG))


CLASSES = ours(OWL.Class)
PROPERTIES = [p for kind in PROPERTY_KINDS for p in ours(kind)]
INDIVIDUALS = [i for kind in (NEG.Status, NEG.TenureTime, NEG.DateBasis) for i in ours(kind)]
TERMS = [*CLASSES, *PROPERTIES, *INDIVIDUALS]


def name(term: URIRef) -> str:
    return term.removeprefix(NEG)


def consistency_errors(graph: Graph) -> list[str]:
    """What OWL 2 RL reasoning finds impossible in the graph, which it closes."""
    reasoner = owlrl.OWLRL_Semantics(graph, axioms=False, daxioms=False, rdfs=False)
    reasoner.closure()
    return [*reasoner.error_messages, *(f"{s} is owl:Nothing" for s in graph.subjects(RDF.type, OWL.Nothing) if s != OWL.Nothing)]


def alike(graph: Graph) -> Graph:
    """The individuals' links and classes, with all individuals merged that have the same classes and properties.

    What OWL 2 RL derives from a graph it also derives from its image: where the image is free of contradiction, so is the graph,
    and reasoning over some hundred kinds of individuals takes a tenth of the time of reasoning over all of them.
    """
    facts = [
        (s, p, o) for s, p, o in graph if str(s).startswith(BASE) and isinstance(o, URIRef) and (p == RDF.type or p in PROPERTIES)
    ]
    marks: dict[Node, set[tuple[str, Node]]] = defaultdict(set)
    for subject, predicate, value in facts:
        marks[subject].add(("is", value) if predicate == RDF.type else ("has", predicate))
        if predicate != RDF.type and str(value).startswith(BASE):
            marks[value].add(("is value of", predicate))
    kinds = {kind: URIRef(f"{BASE}kind/{number}") for number, kind in enumerate({frozenset(found) for found in marks.values()})}
    image = {individual: kinds[frozenset(found)] for individual, found in marks.items()}
    merged = Graph()
    merged.addN((image[s], p, image.get(o, o), merged) for s, p, o in facts)
    return merged


@cache
def told_and_curated() -> Graph:
    """Schema, alignments and the graph of the annotated articles with the curated individuals that they need."""
    graph = SCHEMA + ALIGNMENTS
    graph += union_graph(to_dataset(gold_accounts(), load_ontology(ONTOLOGY)))
    return graph


def test_as_many_terms_as_we_know_of() -> None:
    assert (len(CLASSES), len(PROPERTIES), len(INDIVIDUALS)) == (65, 63, 10)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_a_term_is_described(term: URIRef) -> None:
    for described_by in (RDFS.label, SKOS.definition, SKOS.example):
        values = list(SCHEMA.objects(term, described_by))
        assert len(values) == 1
        assert isinstance(values[0], Literal)
        assert values[0].language == "en"
        assert str(values[0]).strip()


@pytest.mark.parametrize("term", PROPERTIES, ids=name)
def test_a_property_has_one_domain_and_one_range(term: URIRef) -> None:
    (domain,) = SCHEMA.objects(term, RDFS.domain)
    assert domain in CLASSES
    assert len(list(SCHEMA.objects(term, RDFS.range))) == 1


@pytest.mark.parametrize("term", CLASSES, ids=name)
def test_a_class_stands_under_entity(term: URIRef) -> None:
    assert NEG.Entity in set(SCHEMA.transitive_objects(term, RDFS.subClassOf))


@pytest.mark.parametrize(
    ("words", "parent"),
    [(get_args(EventType), NEG.Event), (get_args(Act), NEG.Claim), (get_args(EntityType), NEG.Entity)],
    ids=["event types", "acts", "entity types"],
)
def test_the_contract_s_types_are_classes(words: tuple[str, ...], parent: URIRef) -> None:
    for word in words:
        assert parent in set(SCHEMA.transitive_objects(NEG[word], RDFS.subClassOf)), word


def test_the_contract_s_values_are_terms() -> None:
    assert {NEG[predicate] for predicate in get_args(Predicate)} <= set(PROPERTIES)
    assert {NEG[status] for status in get_args(Status)} == set(ours(NEG.Status))
    assert {NEG[basis.capitalize()] for basis in get_args(DateBasis)} == set(ours(NEG.DateBasis))


@pytest.mark.parametrize(
    "class_name",
    [
        "Actor", "State", "ContestedTerritory", "Organization", "GovernmentBody", "ArmedForce", "Group", "Person", "Official",
        "Mediator", "Office", "Tenure", "Place", "City", "Region", "Corridor", "Border", "Agreement", "Treaty", "Ceasefire",
        "JointStatement", "Memorandum", "DraftTreaty", "Track", "Conflict", "Event", "Claim", "Issue", "Article", "Account",
        "Evidence", "Rule",
    ],
)
def test_a_class_of_the_design_is_there(class_name: str) -> None:
    assert NEG[class_name] in CLASSES


def test_the_header_is_complete() -> None:
    header = {str(p).replace("#", "/").rsplit("/", 1)[-1] for p in SCHEMA.predicates(ONTOLOGY_IRI)}
    assert header >= {
        "title", "description", "creator", "created", "license", "versionIRI", "versionInfo", "preferredNamespacePrefix",
        "preferredNamespaceUri",
    }


def test_alignments_speak_only_of_terms_that_exist() -> None:
    spoken_of = {s for s in ALIGNMENTS.subjects() if isinstance(s, URIRef) and s.startswith(NEG)}
    assert spoken_of - set(TERMS) == set()


@pytest.mark.parametrize(
    "vocabulary",
    ["http://semanticweb.cs.vu.nl/2009/11/sem/", "http://www.w3.org/ns/prov#", "http://www.w3.org/ns/org#", "http://xmlns.com/foaf/0.1/",
     "https://schema.org/", "http://www.w3.org/2006/time#", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/oa#",
     "http://purl.org/dc/terms/", "https://w3id.org/negotiation-kg/plover#"],
)
def test_a_vocabulary_is_aligned_with(vocabulary: str) -> None:
    assert any(o.startswith(vocabulary) for s, o in ALIGNMENTS.subject_objects() if isinstance(o, URIRef) and s in TERMS)


@pytest.mark.parametrize("path", sorted(ONTOLOGY.glob("*.ttl")), ids=lambda path: path.stem)
def test_the_ontology_uses_only_terms_that_it_defines(path: object) -> None:
    graph = Graph().parse(str(path))
    used = {term for triple in graph for term in triple if isinstance(term, URIRef) and term.startswith(NEG)}
    assert used - set(TERMS) == set()


def test_the_graph_uses_only_terms_that_the_ontology_defines() -> None:
    used = {term for triple in told_and_curated() for term in triple if isinstance(term, URIRef) and term.startswith(NEG)}
    assert used - set(TERMS) == set()


def test_reasoning_over_ontology_and_graph_finds_no_contradiction() -> None:
    assert consistency_errors(SCHEMA + ALIGNMENTS + alike(told_and_curated() + load_ontology(ONTOLOGY))) == []


def test_reasoning_would_find_a_contradiction() -> None:
    both = URIRef(BASE + "person/both")
    graph = Graph().add((both, NEG.capital, both)).add((both, RDF.type, NEG.Person))
    assert consistency_errors(SCHEMA + alike(graph)) != []
