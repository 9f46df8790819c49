"""The entities that records name: curated ones with all they need, the others as the articles have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rdflib import FOAF, RDF, RDFS, SKOS, Literal, URIRef

from kg.graph.curated import Curated
from kg.graph.iris import iri
from kg.graph.namespaces import NEG
from kg.graph.terms import Triples, english
from kg.model import Entity


def entity_labels(entities: Mapping[str, Sequence[Entity]], curated: Curated) -> dict[str, str]:
    """One label for each entity: the curated English one, else the one that articles have."""
    return {key: _curated_label(URIRef(key), curated) or told_label(forms) for key, forms in entities.items()}


def entity_triples(entities: Mapping[str, Sequence[Entity]], labels: Mapping[str, str], curated: Curated) -> Triples:
    """Every entity; what an article calls a curated one is not added to its curated names. A group of several who speak together
    has them as ``foaf:member``."""
    for key, forms in entities.items():
        if URIRef(key) not in curated:
            yield from _uncurated(iri(key), forms, labels[key], curated)
            yield from ((iri(key), FOAF.member, iri(member.id)) for form in forms for member in form.members)


def curated_triples(individuals: set[URIRef], curated: Curated) -> Triples:
    """All that is curated of the individuals, with the roles that follow from it."""
    for individual in individuals:
        for subject, predicate, value in curated.describe(individual):
            yield subject, predicate, value
            if predicate == NEG.holder and isinstance(value, URIRef):
                yield value, RDF.type, NEG.Official
            if predicate == NEG.mediator and isinstance(value, URIRef):
                yield value, RDF.type, NEG.Mediator
        yield from curated.bounds(individual)


def _uncurated(node: URIRef, forms: Sequence[Entity], label: str, curated: Curated) -> Triples:
    for kind in {form.type for form in forms}:
        yield from ((node, RDF.type, stated) for stated in curated.stated_classes(NEG[kind]))
    yield node, RDFS.label, english(label)
    others = {name for form in forms for name in (form.label, *form.aliases)} - {label}
    yield from ((node, SKOS.altLabel, english(name)) for name in others)


def _curated_label(individual: URIRef, curated: Curated) -> str | None:
    labels = [o for o in curated.graph.objects(individual, RDFS.label) if isinstance(o, Literal)]
    return next((str(label) for label in sorted(labels) if (label.language or "en") == "en"), None)


def told_label(forms: Sequence[Entity]) -> str:
    """The longest label that an article has for an entity, of equals the first."""
    return min((form.label for form in forms), key=lambda label: (-len(label), label))
