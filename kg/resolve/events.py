"""Joins events across articles.

Persons, states, places and agreements meet by their IRIs already. An event's IRI is made from what its article says of it; where
another article says the same with one detail more (the place, or the names of the officials), both get the fuller IRI. Two
tellings are joined only where date and sides agree and nothing contradicts, never two of one article, which tells them as two;
what is not certain stays apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.model import Account, Entity, Event, Office

DAY = len("2021-12-03")


def join_events(accounts: list[Account]) -> tuple[Account, ...]:
    """The accounts, with one IRI for each event that several of them tell."""
    polity = polities(office for account in accounts for office in account.offices)
    names = _canonical([e for a in accounts for e in a.events], polity)
    return tuple(_renamed(account, names) for account in accounts)


def polities(offices: Iterable[Office]) -> dict[str, str]:
    """IRI of a person → IRI of the state of his office; left out where articles give several."""
    found: dict[str, set[str]] = defaultdict(set)
    for office in offices:
        if office.of is not None:
            found[office.person.id].add(office.of.id)
    return {person: next(iter(of)) for person, of in found.items() if len(of) == 1}


def kind_of(event: Event) -> str:
    """The type of an event, as far as articles agree on it: what one calls a call is another's meeting."""
    return "Meeting" if event.type == "Call" else event.type


def _canonical(events: list[Event], polity: Mapping[str, str]) -> dict[str, str]:
    """IRI → the IRI of the fullest telling it is joined with."""
    by_day: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.date and len(event.date) >= DAY and len(event.participants) > 1:
            by_day[kind_of(event), event.date].append(event)
    names: dict[str, str] = {}
    tellers = _tellers(events)
    for same_day in by_day.values():
        unique = sorted({e.id: e for e in same_day}.values(), key=lambda e: (-_fullness(e), e.id))
        for event in unique:
            fits = [f for f in unique if f is not event and _better(f, event) and _same(event, f, polity)]
            fullest = [f for f in fits if names.get(f.id, f.id) == f.id]
            if len(fullest) == 1 and not tellers[event.id] & tellers[fullest[0].id]:
                names[event.id] = fullest[0].id
                tellers[fullest[0].id] |= tellers[event.id]
    return names


def _tellers(events: list[Event]) -> dict[str, set[str]]:
    """The articles that tell each event, by IRI."""
    found: dict[str, set[str]] = defaultdict(set)
    for event in events:
        found[event.id] |= {evidence.article for evidence in event.evidence}
    return found


def _better(one: Event, other: Event) -> bool:
    """Whether a telling says more than another, or is the first by IRI of two that say the same of the same people."""
    if _fullness(one) != _fullness(other):
        return _fullness(one) > _fullness(other)
    places = {event.place.id if event.place else None for event in (one, other)}
    alike = {p.id for p in one.participants} == {p.id for p in other.participants} and len(places) == 1
    return alike and one.id < other.id


def _fullness(event: Event) -> int:
    persons = sum(p.type == "Person" for p in event.participants)
    return 2 * persons + (event.place is not None)


def _same(event: Event, fuller: Event, polity: Mapping[str, str]) -> bool:
    if event.place and fuller.place and event.place.id != fuller.place.id:
        return False
    mine, theirs = {p.id for p in event.participants}, {p.id for p in fuller.participants}
    if mine == theirs:
        return True
    same_place = event.place is not None and fuller.place is not None
    return same_place and not any(_is_person(p) for p in event.participants) and mine == {polity.get(p, p) for p in theirs}


def _is_person(entity: Entity) -> bool:
    return entity.type == "Person"


def _renamed(account: Account, names: Mapping[str, str]) -> Account:
    events = tuple(replace(e, id=names.get(e.id, e.id)) for e in account.events)
    claims = tuple(
        replace(c, about=tuple(names.get(a, a) if isinstance(a, str) else a for a in c.about)) for c in account.claims
    )
    return replace(account, events=events, claims=claims)
