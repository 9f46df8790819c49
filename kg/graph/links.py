"""The properties that lead from an event or claim to what it names."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from kg.graph.agreement import AgreedClaim, AgreedEvent
from kg.graph.iris import iri
from kg.graph.namespaces import NEG
from kg.graph.terms import Triples
from kg.model import Claim, Entity, Event

PROPERTIES = {
    "place": "place", "places": "place", "track": "track", "tracks": "track", "participants": "participant",
    "mediators": "mediator", "agreements": "agreement", "cancelled_by": "cancelledBy", "attributed_to": "attributedTo",
    "speaker": "speaker", "speakers": "speaker", "on_behalf_of": "onBehalfOf", "addressees": "addressee", "about": "about",
    "reported_by": "reportedBy",
}
"""Field of one article's record, or of what all articles agree on → local name of the property."""


def links(record: Event | Claim | AgreedEvent | AgreedClaim) -> Iterator[tuple[str, str]]:
    """The local name of each property with the IRI of an entity or event that it leads to."""
    for field, name in PROPERTIES.items():
        filled = getattr(record, field, None)
        for value in filled if isinstance(filled, tuple) else (filled,):
            if value is not None:
                yield name, value.id if isinstance(value, Entity) else value


def linked(node: URIRef, record: Event | Claim | AgreedEvent | AgreedClaim) -> Triples:
    """The triples that lead from the node of a record to what it names."""
    return ((node, NEG[name], iri(value)) for name, value in links(record))
