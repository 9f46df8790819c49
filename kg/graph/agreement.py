"""What the articles that tell of one event or claim agree on.

Values that an article gives in its own voice go before those that it attributes to somebody: a claim never adds to what an
article states. Among dates and places the most specific stays, of a plan and what came of it what came of it; what cannot be
reconciled stays in full and is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.graph.edtf import parse_edtf
from kg.model import Claim, Entity, Event

T = TypeVar("T", bound=str)
Within = Callable[[str, str], bool]
"""Tells whether the first value says the same as the second, more exactly."""


STAGES: dict[str, int] = {"Proposed": 0, "Planned": 1, "Held": 2, "Cancelled": 2, "Refused": 2}
"""How far an event has come: an article that tells of a plan and one that tells how it ended do not contradict each other."""


@dataclass(frozen=True, slots=True)
class AgreedEvent:
    """The values that an event's individual carries, each tuple sorted; entities by IRI."""

    types: tuple[str, ...]
    statuses: tuple[str, ...]
    dates: tuple[str, ...]
    places: tuple[str, ...]
    tracks: tuple[str, ...]
    participants: tuple[str, ...]
    mediators: tuple[str, ...]
    agreements: tuple[str, ...]
    cancelled_by: tuple[str, ...]
    attributed_to: tuple[str, ...]
    """Empty as soon as one article tells the event in its own voice."""
    disagreements: tuple[str, ...]
    """Which of type, status, date, place and track the accounts give differently."""


@dataclass(frozen=True, slots=True)
class AgreedClaim:
    """The values that a claim's individual carries, each tuple sorted; entities by IRI."""

    acts: tuple[str, ...]
    speakers: tuple[str, ...]
    on_behalf_of: tuple[str, ...]
    addressees: tuple[str, ...]
    about: tuple[str, ...]
    dates: tuple[str, ...]
    reported_by: tuple[str, ...]
    """Empty as soon as one article reports the words itself."""
    disagreements: tuple[str, ...]


def in_own_voice(event: Event) -> bool:
    """True where the article itself says it, and does not leave it to somebody."""
    return event.status != "Alleged" and not event.attributed_to


def agree_on_event(events: Sequence[Event], lies_in: Within) -> AgreedEvent:
    """What the accounts of one event agree on; ``lies_in`` tells whether a place is in another."""
    stated = [e for e in events if in_own_voice(e)] or list(events)

    def narrowed(of: Callable[[Event], str | None], within: Within, among: Sequence[Event]) -> tuple[str, ...]:
        return settle((value for e in among if (value := of(e))), within)

    def union(of: Callable[[Event], Iterable[Entity]]) -> tuple[str, ...]:
        return tuple(sorted({entity.id for e in stated for entity in of(e)}))

    single: dict[str, tuple[Callable[[Event], str | None], Within]] = {
        "type": (lambda e: e.type, never), "status": (lambda e: e.status, further), "date": (lambda e: e.date, date_within),
        "place": (lambda e: e.place.id if e.place else None, lies_in),
        "track": (lambda e: e.track.id if e.track else None, never),
    }
    kept = {name: narrowed(of, within, stated) for name, (of, within) in single.items()}
    told = {name: narrowed(of, within, events) for name, (of, within) in single.items()}
    told["status"] = tuple(s for s in told["status"] if s != "Alleged")
    return AgreedEvent(
        kept["type"], kept["status"], kept["date"], kept["place"], kept["track"],
        _participants(stated), union(lambda e: e.mediators), union(lambda e: e.agreements),
        union(lambda e: e.cancelled_by), union(lambda e: e.attributed_to),
        tuple(name for name, values in told.items() if len(values) > 1),
    )


def _participants(stated: Sequence[Event]) -> tuple[str, ...]:
    """Who takes part, by IRI; where a telling names the officials, another's states are those whom they stand for."""
    named = [e for e in stated if any(p.type == "Person" for p in e.participants)]
    return tuple(sorted({p.id for e in named or stated for p in e.participants}))


def agree_on_claim(claims: Sequence[Claim]) -> AgreedClaim:
    """What the accounts of one claim agree on."""
    acts = settle((c.act for c in claims), never)
    speakers = settle((c.speaker.id for c in claims), never)
    on_behalf_of = settle((c.on_behalf_of.id for c in claims if c.on_behalf_of), never)
    dates = settle((c.date for c in claims if c.date), date_within)
    several = {"act": acts, "speaker": speakers, "onBehalfOf": on_behalf_of, "date": dates}
    direct = any(c.reported_by is None for c in claims)
    return AgreedClaim(
        acts, speakers, on_behalf_of,
        tuple(sorted({a.id for c in claims for a in c.addressees})),
        tuple(sorted({a.id if isinstance(a, Entity) else a for c in claims for a in c.about})),
        dates,
        () if direct else tuple(sorted({c.reported_by.id for c in claims if c.reported_by})),
        tuple(name for name, values in several.items() if len(values) > 1),
    )


def settle(values: Iterable[T], within: Within) -> tuple[T, ...]:
    """The values that no more specific one replaces, sorted; of values that say the same, the first."""
    kept: list[T] = []
    for value in sorted(set(values)):
        if not any(within(other, value) for other in kept):
            kept = [other for other in kept if not within(value, other)] + [value]
    return tuple(sorted(kept))


def never(_one: str, _other: str) -> bool:
    """False: neither value says the other."""
    return False


def further(one: str, other: str) -> bool:
    """True where the first status is what came of the second, a proposal or a plan."""
    return other in STAGES and STAGES.get(one, -1) > STAGES[other]


def date_within(one: str, other: str) -> bool:
    """True where the first EDTF date lies within the second."""
    return parse_edtf(one).within(parse_edtf(other))
