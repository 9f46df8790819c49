"""Which records speak of something that a user names."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.named_entities import entities_of
from kg.model import Claim, Entity, Event, Fact, Mention, Office, Record, Relation

KINDS = [Event, Claim, Office, Relation]


def facts_about(records: Iterable[Record], name: str) -> tuple[Fact, ...]:
    """The facts that are, or name, what ``name`` means: an IRI, its end (``event/meeting-2021-…``), a label or another name.

    Kind by kind, events by their day, then in the order of each article's text; a label that several things share gives the facts
    about all of them.
    """
    facts = [record for record in records if not isinstance(record, Mention)]
    meant = {iri for fact in facts for iri in _iris(fact) if iri == name or iri.endswith(f"/{name.strip('/')}")}
    if not meant:
        folded = name.casefold()
        meant = {entity.id for fact in facts for entity in entities_of(fact) if folded in _names(entity)}
    return tuple(sorted((fact for fact in facts if not meant.isdisjoint(_iris(fact))), key=_place))


def labels_in(records: Iterable[Record]) -> set[str]:
    """The label of everything that the records name."""
    return {entity.label for record in records for entity in entities_of(record)}


def _place(fact: Fact) -> tuple[int, str, str, int, str]:
    first = fact.evidence[0]
    return KINDS.index(type(fact)), (isinstance(fact, Event) and fact.date) or "", first.article, first.start, fact.id


def _names(entity: Entity) -> set[str]:
    return {name.casefold() for name in (entity.label, *entity.aliases)}


def _iris(fact: Fact) -> set[str]:
    about = {it for it in fact.about if isinstance(it, str)} if isinstance(fact, Claim) else set()
    return {fact.id, *about, *(entity.id for entity in entities_of(fact))}
