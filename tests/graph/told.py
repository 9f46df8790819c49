"""Small accounts built by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kg.model import Account, Article, Claim, Entity, EntityType, Event, Evidence, Office

BASE = "https://w3id.org/negotiation-kg/id/"
TEXT = "Before. Ann met Bob in Geneva. After."
QUOTE = "Ann met Bob in Geneva."


def entity(path: str, type_: EntityType, label: str | None = None, *aliases: str) -> Entity:
    return Entity(BASE + path, label or path.rsplit("/", 1)[-1].replace("-", " ").title(), type_, aliases)


ANN = entity("person/ann-ames", "Person")
BOB = entity("person/bob-birch", "Person")
UTOPIA = entity("state/utopia", "State")
TOWN = entity("place/town", "Place")
GROUP = entity("track/group", "Track")


def article(name: str = "a.txt", **known: Any) -> Article:
    return Article(name, TEXT, **known)


def words(name: str = "a.txt", rule: str = "meeting/held") -> tuple[Evidence, ...]:
    start = TEXT.index(QUOTE)
    return (Evidence(name, start, start + len(QUOTE), QUOTE, rule),)


def event(name: str = "a.txt", **values: Any) -> Event:
    return replace(Event(BASE + "event/meeting", "Meeting", "Held", words(name)), **values)


def claim(name: str = "a.txt", **values: Any) -> Claim:
    return replace(Claim(BASE + "claim/c", "Demand", ANN, words(name)), **values)


def office(name: str = "a.txt", **values: Any) -> Office:
    return replace(Office(BASE + "tenure/ann-president", ANN, "President", UTOPIA, "current", words(name)), **values)


def account(*records: Event | Claim | Office, of: Article | None = None) -> Account:
    return Account(
        of or article(),
        events=tuple(r for r in records if isinstance(r, Event)),
        claims=tuple(r for r in records if isinstance(r, Claim)),
        offices=tuple(r for r in records if isinstance(r, Office)),
    )
