"""Predictions made from the annotated seeds by known damage: what an extractor that errs in one way would give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kg.model import Account, Claim, Entity, Event, Evidence, Office, Relation

R = TypeVar("R", Event, Claim, Office, Relation)
ACTS = ("Assertion", "Demand", "Appeal", "Accusation", "Rejection", "Support", "Offer", "Concern")
TYPES = ("Meeting", "Call", "Visit", "Signing", "Appointment", "Violence", "Detention", "Restriction")
STATUSES = ("Held", "Planned", "Proposed", "Cancelled", "Refused", "Alleged")


def as_annotated(account: Account) -> Account:
    """The account unchanged."""
    return account


def thinned(account: Account) -> Account:
    """The account without every third record of each kind."""
    return replace(
        account,
        events=account.events[::3] + account.events[1::3], claims=account.claims[::3] + account.claims[1::3],
        offices=account.offices[::3] + account.offices[1::3], relations=account.relations[::3] + account.relations[1::3],
    )


def mistyped(account: Account) -> Account:
    """The account with other types, statuses, acts and predicates on every second or third record."""
    return replace(
        account,
        events=tuple(
            replace(e, type=TYPES[i % len(TYPES)] if i % 3 == 1 else e.type,
                    status=STATUSES[i % len(STATUSES)] if i % 2 else e.status)
            for i, e in enumerate(account.events)
        ),
        claims=tuple(replace(c, act=ACTS[i % len(ACTS)] if i % 2 else c.act) for i, c in enumerate(account.claims)),
        relations=tuple(replace(r, predicate="partOf") if i % 4 == 0 else r for i, r in enumerate(account.relations)),
    )


def misdated(account: Account) -> Account:
    """The account with dates cut to the year or dropped, and places and tracks moved on by one event."""
    turned = account.events[1:] + account.events[:1]
    return replace(
        account,
        events=tuple(
            replace(e, date=e.date[:4] if e.date and i % 2 else None if i % 3 == 0 else e.date,
                    place=t.place if i % 4 == 0 else e.place, track=t.track)
            for i, (e, t) in enumerate(zip(account.events, turned, strict=True))
        ),
    )


def misattributed(account: Account) -> Account:
    """The account with speakers, addressees, participants, holders and subjects taken from a neighbour."""
    events = account.events[1:] + account.events[:1]
    claims = account.claims[2:] + account.claims[:2]
    offices = account.offices[1:] + account.offices[:1]
    return replace(
        account,
        events=tuple(
            replace(e, participants=e.participants[1:] + t.participants, mediators=t.mediators or e.mediators)
            for e, t in zip(account.events, events, strict=True)
        ),
        claims=tuple(_from_neighbour(i, c, t) for i, (c, t) in enumerate(zip(account.claims, claims, strict=True))),
        offices=tuple(
            replace(o, person=t.person if i % 2 else o.person, of=t.of if i % 3 == 0 else o.of)
            for i, (o, t) in enumerate(zip(account.offices, offices, strict=True))
        ),
        relations=tuple(replace(r, subject=r.object) if i % 3 == 0 else r for i, r in enumerate(account.relations)),
    )


def _from_neighbour(i: int, claim: Claim, other: Claim) -> Claim:
    speaker = claim.on_behalf_of if i % 3 == 0 and claim.on_behalf_of else other.speaker if i % 3 == 1 else claim.speaker
    return replace(claim, speaker=speaker, addressees=claim.addressees + other.addressees)


def misplaced(account: Account) -> Account:
    """The account with evidence a few characters off, or over the whole line that holds it."""
    text = account.article.text

    def moved(i: int, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        (e,) = evidence
        if i % 3 == 0:
            return (replace(e, start=e.start + 2, end=e.end + 2),)
        start, end = text.rfind("\n", 0, e.start) + 1, text.find("\n", e.end)
        end = len(text) if end < 0 else end
        return (replace(e, start=start, end=end, quote=text[start:end]),) if i % 3 == 1 else evidence

    return _with_evidence(account, moved)


def respelled(account: Account) -> Account:
    """The account with names in other spellings, and offices in another word order."""

    def other(entity: Entity) -> Entity:
        folder = entity.id.rsplit("/", 1)[0]
        if len(entity.label) % 2:
            return replace(entity, label=f"The {entity.label.upper()}!", aliases=(), id=f"{folder}/unnamed")
        turned = " of ".join(reversed(entity.label.split()))
        return replace(entity, label=turned, aliases=(), id=f"{folder}/unnamed-{len(entity.label)}")

    return replace(
        account,
        events=tuple(replace(e, participants=tuple(map(other, e.participants))) for e in account.events),
        claims=tuple(replace(c, speaker=other(c.speaker)) for c in account.claims),
        offices=tuple(
            replace(o, person=other(o.person),
                    office=" of the ".join(reversed(o.office.split())) if i % 2 else f"Acting {o.office}")
            for i, o in enumerate(account.offices)
        ),
        relations=tuple(replace(r, subject=other(r.subject)) for r in account.relations),
    )


def everywhere(account: Account) -> Account:
    """The account with each record also said of the article's last words, where pages keep what is not the article."""
    text = account.article.text
    tail = Evidence(account.article.id, max(0, len(text) - 600), len(text), text[max(0, len(text) - 600) :], "tail")

    def doubled(i: int, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return (*evidence, tail) if i % 2 else (tail,)

    return _with_evidence(account, doubled)


def _with_evidence(account: Account, change: Callable[[int, tuple[Evidence, ...]], tuple[Evidence, ...]]) -> Account:
    def each(records: tuple[R, ...]) -> tuple[R, ...]:
        return tuple(replace(r, evidence=change(i, r.evidence)) for i, r in enumerate(records))

    return replace(
        account, events=each(account.events), claims=each(account.claims), offices=each(account.offices),
        relations=each(account.relations),
    )


PERTURBATIONS = {f.__name__: f for f in (
    as_annotated, thinned, mistyped, misdated, misattributed, misplaced, respelled, everywhere,
)}
