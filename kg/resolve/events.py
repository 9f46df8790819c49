"""Joins events across articles.

Persons, states, places and agreements meet by their IRIs already. An event's IRI is made from what its article says of it; where
another article says the same with one detail more (the place, or the names of the officials), both get the fuller IRI. Two
tellings are joined only where date and sides agree and nothing contradicts, never two of one article, which tells them as two;
what is not certain stays apart. Of talks, a place within the other's is the same place, and whoever mediates takes part: the
same three are a trilateral meeting in one article, and in another a meeting of two with a mediator."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from operator import eq

from kg.model import Account, Entity, Event, Office

DAY = len("2021-12-03")
TALKS = {"Meeting", "Signing", "Visit"}
"""Kinds of events of which nobody has two with the same sides, in one town and elsewhere in its country, on a day."""
Within = Callable[[str, str], bool]
"""Tells whether the first place lies in the second, by IRI."""


def join_events(accounts: list[Account], lies_in: Within = eq) -> tuple[Account, ...]:
    """The accounts, with one IRI for each event that several of them tell."""
    polity = polities(office for account in accounts for office in account.offices)
    names = _canonical([e for a in accounts for e in a.events], polity, lies_in)
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


def _canonical(events: list[Event], polity: Mapping[str, str], lies_in: Within) -> dict[str, str]:
    """IRI → the IRI of the fullest telling it is joined with."""
    by_day: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in events:
        if event.date and len(event.date) >= DAY and len(event.participants) > 1:
            by_day[kind_of(event), event.date].append(event)
    names: dict[str, str] = {}
    tellers = _tellers(events)
    for same_day in by_day.values():
        fullest_first = sorted(same_day, key=lambda e: (-_fullness(e), -len(e.mediators), e.id, e.evidence[0].article))
        unique = list({e.id: e for e in reversed(fullest_first)}.values())[::-1]
        for event in unique:
            fits = [f for f in unique if f is not event and _better(f, event, lies_in) and _same(event, f, polity, lies_in)]
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


def _better(one: Event, other: Event, lies_in: Within) -> bool:
    """Whether a telling says more than another, or is the first by IRI of two that say the same of the same people."""
    if _fullness(one) != _fullness(other):
        return _fullness(one) > _fullness(other)
    if {p.id for p in one.participants} != {p.id for p in other.participants}:
        return False
    place, elsewhere = (event.place.id if event.place else None for event in (one, other))
    if place and elsewhere and place != elsewhere:
        return lies_in(place, elsewhere)
    return place == elsewhere and one.id < other.id


def _fullness(event: Event) -> int:
    persons = sum(p.type == "Person" for p in event.participants)
    return 2 * persons + (event.place is not None)


def _same(event: Event, fuller: Event, polity: Mapping[str, str], lies_in: Within) -> bool:
    if event.place and fuller.place and not _one_place(event, fuller, lies_in):
        return False
    mine, theirs = {p.id for p in event.participants}, {p.id for p in fuller.participants}
    if mine == theirs or _mediated(event, fuller):
        return True
    same_place = event.place is not None and fuller.place is not None
    return same_place and not any(_is_person(p) for p in event.participants) and mine == {polity.get(p, p) for p in theirs}


def _one_place(event: Event, fuller: Event, lies_in: Within) -> bool:
    """Whether two events that both have a place are in one."""
    one, other = (e.place.id for e in (event, fuller) if e.place)
    return one == other or (kind_of(event) in TALKS and (lies_in(one, other) or lies_in(other, one)))


def _mediated(event: Event, fuller: Event) -> bool:
    """Whether the same persons talk, whom one article counts among the sides and the other as mediators."""
    mine, theirs = ({p.id for p in e.participants} for e in (event, fuller))
    present = [{p.id for p in (*e.participants, *e.mediators)} for e in (event, fuller)]
    return kind_of(event) in TALKS and present[0] == present[1] and (mine < theirs or theirs < mine)


def _is_person(entity: Entity) -> bool:
    return entity.type == "Person"


def _renamed(account: Account, names: Mapping[str, str]) -> Account:
    events = tuple(replace(e, id=names.get(e.id, e.id)) for e in account.events)
    claims = tuple(
        replace(c, about=tuple(names.get(a, a) if isinstance(a, str) else a for a in c.about)) for c in account.claims
    )
    return replace(account, events=events, claims=claims)
