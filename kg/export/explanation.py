"""Which records speak of something that a user names."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.named_entities import entities_of
from kg.model import Claim, Entity, Fact, Mention, Record


def facts_about(records: Iterable[Record], name: str) -> tuple[Fact, ...]:
    """The facts that are, or name, what ``name`` means: an IRI, its end (``event/meeting-2021-…``), a label or another name.

    In the order of the records; a label that several things share gives the facts about all of them.
    """
    facts = [record for record in records if not isinstance(record, Mention)]
    meant = {iri for fact in facts for iri in _iris(fact) if iri == name or iri.endswith(f"/{name.strip('/')}")}
    if not meant:
        folded = name.casefold()
        meant = {entity.id for fact in facts for entity in entities_of(fact) if folded in _names(entity)}
    return tuple(fact for fact in facts if not meant.isdisjoint(_iris(fact)))


def labels_in(records: Iterable[Record]) -> set[str]:
    """The label of everything that the records name."""
    return {entity.label for record in records for entity in entities_of(record)}


def _names(entity: Entity) -> set[str]:
    return {name.casefold() for name in (entity.label, *entity.aliases)}


def _iris(fact: Fact) -> set[str]:
    about = {it for it in fact.about if isinstance(it, str)} if isinstance(fact, Claim) else set()
    return {fact.id, *about, *(entity.id for entity in entities_of(fact))}
