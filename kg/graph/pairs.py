"""Pairs of events that may be one: articles tell the two so much alike that somebody should compare their words.

Tellings with another day, place or sides stay two events, since nobody can tell from them that they are one; but an article may
have the day wrong, or leave somebody out. So two events are a pair where no article tells both of them, they are of one kind,
share two sides, and

- are on the same day, or
- in the same place at most ``WINDOW`` days apart, or a day apart where a telling names no place, or
- in the same place, one of them dated by its month alone, in which the other is.

A person and the state of his office are one side, two persons never. Like what is joined across articles, this depends on all of
them together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from kg.graph.edtf import parse_edtf
from kg.graph.tellings import Gathered
from kg.model import Event
from kg.resolve.events import kind_of, polities

WINDOW = 7
"""Days: a weekday taken for that of another week is the largest slip of a date that is common."""
NEXT_DAY = 1
MONTH = 31
ENOUGH = 2
"""Sides that two events must share: with one alone, all that a state does in a week would be a pair."""
Within = Callable[[str, str], bool]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article tells of an event that has days and sides."""

    event: str
    kind: str
    first: date
    last: date
    place: str | None
    sides: frozenset[str]

    @property
    def exact(self) -> bool:
        """Whether it is dated more closely than by its month."""
        return (self.last - self.first).days < WINDOW


def possibly_same(gathered: Gathered, lies_in: Within) -> tuple[Pair, ...]:
    """The pairs of events that may be one, by IRI, each once and in order; ``lies_in`` tells whether a place is in another."""
    polity = polities(office for told in gathered.offices.values() for _, office in told)
    tellers = {event: {article.id for article, _ in told} for event, told in gathered.events.items()}
    pairs: set[Pair] = set()
    for one, other in _near(_tellings(gathered), polity):
        pair = min(one.event, other.event), max(one.event, other.event)
        if pair not in pairs and tellers[one.event].isdisjoint(tellers[other.event]) and _alike(one, other, polity, lies_in):
            pairs.add(pair)
    return tuple(sorted(pairs))


def _tellings(gathered: Gathered) -> set[Telling]:
    found = (_telling(event) for told in gathered.events.values() for _, event in told)
    return {telling for telling in found if telling}


def _telling(event: Event) -> Telling | None:
    """The telling; None where its days or its sides are too few to compare it by."""
    days = parse_edtf(event.date) if event.date else None
    if not days or not days.earliest or not days.latest or len(event.participants) < ENOUGH:
        return None
    if (days.latest - days.earliest).days >= MONTH:
        return None
    sides = frozenset(participant.id for participant in event.participants)
    return Telling(event.id, kind_of(event), days.earliest, days.latest, event.place.id if event.place else None, sides)


def _near(tellings: Iterable[Telling], polity: Mapping[str, str]) -> Iterator[tuple[Telling, Telling]]:
    """The tellings of two events that share a kind, two sides and, but for the window, a day."""
    buckets: dict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for telling in tellings:
        sides = sorted(telling.sides | {polity[side] for side in telling.sides if side in polity})
        for first, second in combinations(sides, ENOUGH):
            buckets[telling.kind, first, second].append(telling)
    for bucket in buckets.values():
        bucket.sort(key=lambda telling: telling.first)
        for number, one in enumerate(bucket):
            horizon = one.last + timedelta(WINDOW)
            for other in bucket[number + 1 :]:
                if other.first > horizon:
                    break
                if other.event != one.event:
                    yield one, other


def _alike(one: Telling, other: Telling, polity: Mapping[str, str], lies_in: Within) -> bool:
    return _days_fit(one, other, lies_in) and _shared(one.sides, other.sides, polity) >= ENOUGH


def _days_fit(one: Telling, other: Telling, lies_in: Within) -> bool:
    apart = max(one.first - other.last, other.first - one.last).days
    if one.exact and other.exact:
        return apart <= 0 or (apart <= NEXT_DAY and not (one.place and other.place)) or _in_one_place(one, other, lies_in)
    return apart <= 0 and _in_one_place(one, other, lies_in)


def _in_one_place(one: Telling, other: Telling, lies_in: Within) -> bool:
    """Whether both tellings name a place, and one of the two is or holds the other."""
    if not one.place or not other.place:
        return False
    return lies_in(one.place, other.place) or lies_in(other.place, one.place)


def _shared(one: frozenset[str], other: frozenset[str], polity: Mapping[str, str]) -> int:
    """How many sides two tellings share, a state being the same side as the officials who stand for it in the other."""
    mine, theirs = one - other, other - one
    stood_for = {state for side in mine if (state := polity.get(side)) in theirs}
    stood_for |= {state for side in theirs if (state := polity.get(side)) in mine}
    return len(one & other) + len(stood_for)
