"""A record as lines of text: what it is, and what it says in each role."""

from __future__ import annotations

from collections.abc import Iterator

from kg.export.records import FIELDS, record_kind
from kg.model import Claim, Entity, Event, Fact, Office, Relation

_IN_HEADING = frozenset({"id", "type", "status", "act", "office", "predicate", "evidence"})


def heading(fact: Fact) -> str:
    """What the record is, with its IRI.

    >>> from kg.model import Evidence
    >>> armenia, osce = Entity("urn:a", "Armenia", "State"), Entity("urn:o", "OSCE", "Organization")
    >>> heading(Relation("urn:r", armenia, "memberOf", osce, (Evidence("a.txt", 0, 1, "A", "r"),)))
    'Relation memberOf <urn:r>'
    """
    match fact:
        case Event():
            said = f"{fact.type}, {fact.status}"
        case Claim():
            said = f"Claim, {fact.act}"
        case Office():
            said = f"Office, {fact.office}"
        case Relation():
            said = f"Relation {fact.predicate}"
    return f"{said} <{fact.id}>"


def statements(fact: Fact) -> Iterator[tuple[str, str]]:
    """Each filled role of the record with what stands in it, in the order of records.jsonl; an event by the end of its IRI.

    >>> from kg.model import Evidence
    >>> ann, told = Entity("urn:a", "Ann", "Person"), (Evidence("a.txt", 0, 1, "A", "r"),)
    >>> list(statements(Claim("urn:c", "Assertion", ann, told, about=("https://a.org/id/event/visit-1", ann))))
    [('speaker', 'Ann'), ('about', 'event/visit-1; Ann')]
    """
    for name in FIELDS[record_kind(fact)]:
        if name not in _IN_HEADING and (value := getattr(fact, name)):
            yield name.replace("_", " "), _text(value)


def _text(value: object) -> str:
    match value:
        case tuple():
            return "; ".join(map(_text, value))
        case Entity():
            return value.label
        case str() if "://" in value:
            return "/".join(value.rsplit("/", 2)[1:])
        case _:
            return str(value)
