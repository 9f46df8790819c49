"""The ontology's classes and which are wider than which, by short name."""

from __future__ import annotations

from functools import cache

import rdflib
from rdflib import RDFS

from kg.export.property_graph import short
from kg.graph.namespaces import NEG
from kg.sources import ONTOLOGY


@cache
def wider_classes() -> dict[str, frozenset[str]]:
    """The wider classes of each class that has any, its own left out."""
    ontology = rdflib.Graph().parse(ONTOLOGY / "negotiation.ttl")
    own = [term for term in ontology.subjects(RDFS.subClassOf) if str(term).startswith(NEG)]
    wider = {term: {str(it) for it in ontology.transitive_objects(term, RDFS.subClassOf) if it != term} for term in own}
    return {short(str(term)): frozenset(short(iri) for iri in found if iri.startswith(NEG)) for term, found in wider.items()}
