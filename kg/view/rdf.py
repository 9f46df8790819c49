"""What the page writes into a Turtle file of each statement: predicates and objects, in the terms of the build's graph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from kg.graph.accounts import TENURE_TIMES
from kg.graph.edtf import parse_edtf
from kg.graph.iris import NOT_IN_IRI
from kg.graph.links import links
from kg.graph.namespaces import BASE, NEG, VOCABULARIES
from kg.model import Account, Claim, Event, Office, Relation

PREFIXES = {prefix: VOCABULARIES[prefix] for prefix in ("dc", "dcterms", "edtf", "neg", "oa", "rdfs", "schema", "skos", "xsd")}
_PLAIN = re.compile(r"[A-Za-z](?:[\w%~/-]|\.(?![./]))*", re.A)

Told = tuple[str, str]
"""What is said of the individual, and what of the article's account of it, each ready to stand behind a subject."""


def told_in_rdf(account: Account) -> list[Told]:
    """One entry a statement, in the order in which ``statements`` gives them; a relation has no account of its own."""
    return [
        *map(_event, account.events), *map(_claim, account.claims), *map(_office, account.offices),
        *map(_relation, account.relations),
    ]


def reference(iri: str) -> str:
    """The IRI in Turtle, short where it lies below the base; a character that no IRI may hold is escaped."""
    iri = NOT_IN_IRI.sub(lambda found: quote(found[0]), iri)
    rest = iri.removeprefix(BASE)
    return f"<{rest if _PLAIN.fullmatch(rest) else iri}>"


def _event(event: Event) -> Told:
    own = [f"neg:toldAs neg:{event.type}", f"neg:status neg:{event.status}", *_date(event.date)]
    if event.date_basis:
        own.append(f"neg:dateBasis neg:{event.date_basis.capitalize()}")
    return f"a neg:Event, neg:{event.type}", _joined([*own, *_links(event)])


def _claim(claim: Claim) -> Told:
    return f"a neg:Claim, neg:{claim.act}", _joined([f"neg:toldAs neg:{claim.act}", *_date(claim.date), *_links(claim)])


def _office(office: Office) -> Told:
    known = TENURE_TIMES.get(office.time)
    time = [f"neg:tenureTime neg:{known.removeprefix(NEG)}"] if known else _date(office.time)
    return f"a neg:Tenure; neg:holder {reference(office.person.id)}", _joined(time)


def _relation(relation: Relation) -> Told:
    ends = reference(relation.subject.id), reference(relation.object.id)
    return f"a neg:Relation; neg:subject {ends[0]}; neg:predicate neg:{relation.predicate}; neg:object {ends[1]}", ""


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _date(date: str | None) -> list[str]:
    """The date with its first and last day; nothing where it is no EDTF date."""
    try:
        days = parse_edtf(date) if date else None
    except ValueError:
        return []
    if not days:
        return []
    bounds = (("earliest", days.earliest), ("latest", days.latest))
    return [f'neg:date "{date}"^^edtf:EDTF', *(f'neg:{name} "{day.isoformat()}"^^xsd:date' for name, day in bounds if day)]


def _links(record: Event | Claim) -> list[str]:
    found: dict[str, dict[str, None]] = {}
    for name, value in links(record):
        found.setdefault(name, {})[reference(value)] = None
    return [f"neg:{name} {', '.join(values)}" for name, values in found.items()]
