"""The pitfalls that OOPS! (OntOlogy Pitfall Scanner) looks for, by the numbers of its catalogue, each checked here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import VANN
from rdflib.term import Node

from kg.graph.namespaces import NEG
from tests.ontology.test_schema import ALIGNMENTS, CLASSES, INDIVIDUALS, ONTOLOGY_IRI, PROPERTIES, SCHEMA, TERMS, name

OBJECT_PROPERTIES = [p for p in PROPERTIES if (p, RDF.type, OWL.ObjectProperty) in SCHEMA]
INVERSES = {frozenset(pair) for pair in SCHEMA.subject_objects(OWL.inverseOf)}
NO_INVERSE, OVERLAP = "No inverse: ", "Subclasses may overlap: "
CAMEL = re.compile(r"([a-z0-9])([A-Z])")
VAGUE = ("misc", "other", "various", "unknown", "thing", "general")


def spoken(term: URIRef) -> str:
    """The name of a term as words."""
    return CAMEL.sub(r"\1 \2", name(term)).lower()


def notes(term: URIRef, beginning: str) -> list[str]:
    """The editorial notes of a term that begin so and go on."""
    found = (str(note) for note in SCHEMA.objects(term, SKOS.editorialNote))
    return [note for note in found if note.startswith(beginning) and len(note) > len(beginning) + 20]


def parents(term: Node) -> set[Node]:
    return set(SCHEMA.transitive_objects(term, RDFS.subClassOf))


def stated_disjoint() -> Iterator[frozenset[Node]]:
    for axiom in SCHEMA.subjects(RDF.type, OWL.AllDisjointClasses):
        members = SCHEMA.value(axiom, OWL.members)
        assert members is not None
        yield from map(frozenset, combinations(Collection(SCHEMA, members), 2))


DISJOINT = set(stated_disjoint())


def disjoint(one: Node, other: Node) -> bool:
    """Whether the axioms say of the two, or of what they are kinds of, that nothing is both."""
    return any(frozenset((a, b)) in DISJOINT for a in parents(one) for b in parents(other))


def overlapping(kinds: list[URIRef]) -> list[tuple[str, str]]:
    return [(name(a), name(b)) for a, b in combinations(sorted(kinds), 2) if not disjoint(a, b)]


def test_as_many_object_properties_as_we_know_of() -> None:
    assert len(OBJECT_PROPERTIES) == 45


@pytest.mark.parametrize("term", PROPERTIES, ids=name)
def test_p04_no_term_is_unconnected(term: URIRef) -> None:
    """Every property joins two classes; that every class stands under neg:Entity is tested with the schema."""
    assert (term, RDFS.domain, None) in SCHEMA
    assert (term, RDFS.range, None) in SCHEMA


@pytest.mark.parametrize("pair", sorted(INVERSES, key=sorted), ids=lambda pair: "-".join(sorted(map(name, pair))))
def test_p05_an_inverse_goes_back_where_its_property_comes_from(pair: frozenset[URIRef]) -> None:
    one, other = sorted(pair)
    assert SCHEMA.value(one, RDFS.domain) == SCHEMA.value(other, RDFS.range) or narrower(one, other)
    assert (one, RDF.type, OWL.ObjectProperty) in SCHEMA
    assert (other, RDF.type, OWL.ObjectProperty) in SCHEMA


def narrower(one: URIRef, other: URIRef) -> bool:
    """Whether the one's domain and the other's range are a class and a kind of it."""
    domain, span = SCHEMA.value(one, RDFS.domain), SCHEMA.value(other, RDFS.range)
    assert domain is not None
    assert span is not None
    return domain in parents(span) or span in parents(domain)


@pytest.mark.parametrize("relation", [RDFS.subClassOf, RDFS.subPropertyOf], ids=["classes", "properties"])
def test_p06_no_hierarchy_has_a_cycle(relation: URIRef) -> None:
    whole = SCHEMA + ALIGNMENTS
    wider = {term: {b for a in whole.objects(term, relation) for b in whole.transitive_objects(a, relation)} for term in TERMS}
    assert any(wider.values())
    assert [term for term in TERMS if term in wider[term]] == []


@pytest.mark.parametrize("term", CLASSES, ids=name)
def test_p07_a_class_is_one_concept(term: URIRef) -> None:
    assert not {"and", "or", "with"} & set(spoken(term).split())


@pytest.mark.parametrize("term", [c for c in CLASSES if (None, RDFS.subClassOf, c) in SCHEMA], ids=name)
def test_p10_sister_classes_are_disjoint_or_the_parent_says_why_not(term: URIRef) -> None:
    kinds = [URIRef(str(kind)) for kind in SCHEMA.subjects(RDFS.subClassOf, term)]
    if overlapping(kinds):
        assert len(notes(term, OVERLAP)) == 1, overlapping(kinds)
    else:
        assert notes(term, OVERLAP) == []


@pytest.mark.parametrize("term", OBJECT_PROPERTIES, ids=name)
def test_p13_a_property_has_an_inverse_or_says_why_not(term: URIRef) -> None:
    has_one = any(term in pair for pair in INVERSES)
    assert len(notes(term, NO_INVERSE)) == (0 if has_one else 1)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_p20_label_definition_and_example_say_three_things(term: URIRef) -> None:
    texts = [str(SCHEMA.value(term, p)) for p in (RDFS.label, SKOS.definition, SKOS.example)]
    assert len({text.casefold().strip(".") for text in texts}) == 3
    assert len(texts[1]) > len(texts[0])
    assert texts[1].endswith(".")


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_p21_no_term_is_a_ragbag(term: URIRef) -> None:
    assert not set(spoken(term).split()) & set(VAGUE)


@pytest.mark.parametrize("term", TERMS, ids=name)
def test_p22_names_are_formed_alike_and_labels_are_the_names_as_words(term: URIRef) -> None:
    first = "[a-z]" if term in PROPERTIES else "[A-Z]"
    assert re.fullmatch(f"{first}[a-z]*([A-Z][a-z]+)*", name(term))
    assert str(SCHEMA.value(term, RDFS.label)) == spoken(term)


@pytest.mark.parametrize("term", CLASSES, ids=name)
def test_p24_no_class_is_defined_by_itself(term: URIRef) -> None:
    """Neither in axioms, nor in words: a definition that begins with the term's own label says nothing."""
    assert (term, OWL.equivalentClass, term) not in SCHEMA
    assert (term, RDFS.subClassOf, term) not in SCHEMA
    definition = re.sub(r"^(an?|the) ", "", str(SCHEMA.value(term, SKOS.definition)).lower())
    assert not re.match(rf"{spoken(term)}\b(?!,)", definition)


@pytest.mark.parametrize("term", OBJECT_PROPERTIES, ids=name)
def test_p25_no_property_is_its_own_inverse_instead_of_symmetric(term: URIRef) -> None:
    assert frozenset({term}) not in INVERSES
    if (term, RDF.type, OWL.SymmetricProperty) in SCHEMA:
        assert SCHEMA.value(term, RDFS.domain) == SCHEMA.value(term, RDFS.range)


def test_p27_p31_nothing_is_said_to_be_the_same_as_something_else() -> None:
    """The schema needs no equivalence; where another vocabulary comes near, the alignments say how near, and no more."""
    for graph in (SCHEMA, ALIGNMENTS):
        for relation in (OWL.equivalentClass, OWL.equivalentProperty, OWL.sameAs, SKOS.exactMatch):
            assert list(graph.subject_objects(relation)) == []


def test_p32_no_two_terms_of_a_kind_have_one_label_or_one_definition() -> None:
    for terms in (CLASSES, PROPERTIES, INDIVIDUALS):
        for said in (RDFS.label, SKOS.definition):
            texts = [str(SCHEMA.value(term, said)).casefold() for term in terms]
            assert sorted(texts) == sorted(set(texts))


def test_p34_p35_every_term_that_an_axiom_names_is_declared() -> None:
    whole = SCHEMA + ALIGNMENTS
    axioms = (RDFS.subClassOf, RDFS.subPropertyOf, OWL.inverseOf)
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
    spoken_of = {term for axiom in axioms for pair in whole.subject_objects(axiom) for term in pair}
    assert len(spoken_of) > len(CLASSES)
    assert [term for term in spoken_of if not kinds & set(whole.objects(term, RDF.type))] == []


def test_p36_p38_p39_p41_the_ontology_has_an_iri_a_namespace_a_version_and_a_licence() -> None:
    assert not re.search(r"\.(ttl|owl|rdf|xml)$", ONTOLOGY_IRI)
    assert (ONTOLOGY_IRI, RDF.type, OWL.Ontology) in SCHEMA
    assert SCHEMA.value(ONTOLOGY_IRI, VANN.preferredNamespaceUri) == Literal(str(NEG))
    assert SCHEMA.value(ONTOLOGY_IRI, VANN.preferredNamespacePrefix) == Literal("neg")
    assert SCHEMA.value(ONTOLOGY_IRI, DCTERMS.license) == URIRef("https://spdx.org/licenses/MIT")


def test_the_changelog_ends_with_this_version() -> None:
    version = str(SCHEMA.value(ONTOLOGY_IRI, OWL.versionInfo))
    notes_of_versions = sorted(map(str, SCHEMA.objects(ONTOLOGY_IRI, SKOS.changeNote)))
    assert notes_of_versions[-1].startswith(f"{version} ({SCHEMA.value(ONTOLOGY_IRI, DCTERMS.modified)}): ")
    assert SCHEMA.value(ONTOLOGY_IRI, OWL.versionIRI) == URIRef(f"{ONTOLOGY_IRI}/{version}")
    assert version in str(SCHEMA.value(ONTOLOGY_IRI, DCTERMS.bibliographicCitation))


def test_p40_nothing_is_said_of_terms_of_other_vocabularies_but_their_kind() -> None:
    declarations = {RDF.type, RDFS.label, RDFS.seeAlso}
    foreign = {p for graph in (SCHEMA, ALIGNMENTS) for s, p, _ in graph if not said_by_us(s)}
    assert foreign <= declarations


def said_by_us(subject: Node) -> bool:
    return not isinstance(subject, URIRef) or str(subject).startswith("https://w3id.org/negotiation-kg/")


def test_what_is_checked_is_found_where_it_is_missing() -> None:
    assert not disjoint(NEG.Treaty, NEG.Ceasefire)
    assert disjoint(NEG.City, NEG.Person)
    assert notes(NEG.party, NO_INVERSE) == []
