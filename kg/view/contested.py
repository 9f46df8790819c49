"""What speakers disagree on, and where articles tell one event differently.

A topic is contested where at least two parties speak of it and one of them rejects, or accuses or makes a demand of another
who speaks of it too. A party is whom a claim is made for, else its speaker. Parties stand in the order of their names, their
claims in the order of articles and text: the page prefers nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Account, Act, Claim, Entity, Event
from kg.view.dates import readable
from kg.view.projection import Node
from kg.view.settings import looks
from kg.view.statements import Statement, event_title

DIRECTED: frozenset[Act] = frozenset({"Accusation", "Demand"})
"""Acts that are a disagreement where the one they are directed at speaks of the matter too."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody's claims about a topic, by the position of their statements."""

    id: str
    label: str
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A particular of an event that articles tell differently: each value with the articles (by id) that have it."""

    term: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """An event, an issue or an entity that is contested, with its parties by name."""

    id: str
    label: str
    kind: str
    parties: tuple[Party, ...]
    differences: tuple[Difference, ...]


Told = tuple[Claim, int]
_PARTICULARS: Mapping[str, Callable[[Event], str | None]] = {
    "type": lambda event: event.type,
    "status": lambda event: looks().statuses[event.status].label,
    "date": lambda event: readable(event.date) if event.date else None,
    "place": lambda event: event.place.label if event.place else None,
    "track": lambda event: event.track.label if event.track else None,
}


def contested(accounts: Sequence[Account], told: Sequence[Statement], nodes: Iterable[Node]) -> tuple[Topic, ...]:
    """The contested topics: those with most parties and claims first, then by name."""
    position = {(s.article, s.id): number for number, s in enumerate(told)}
    labels = _labels(accounts)
    claims: dict[str, list[Told]] = defaultdict(list)
    for account in accounts:
        for claim in account.claims:
            number = position[account.article.id, claim.id]
            for topic in dict.fromkeys(t.id if isinstance(t, Entity) else t for t in claim.about):
                claims[topic].append((claim, number))
    differ = differences(accounts, nodes)
    found = [
        Topic(topic, *labels[topic], _parties(claims[topic]), differ.get(topic, ()))
        for topic in labels if topic in differ or _disputed([claim for claim, _ in claims[topic]])
    ]
    return tuple(sorted(found, key=lambda t: (-sum(len(p.claims) for p in t.parties), t.label, t.id)))


def differences(accounts: Iterable[Account], nodes: Iterable[Node]) -> Mapping[str, tuple[Difference, ...]]:
    """By event that articles tell differently: each particular in which they differ, with every article's value."""
    tellings: dict[str, list[tuple[str, Event]]] = defaultdict(list)
    for account in accounts:
        for event in account.events:
            tellings[event.id].append((account.article.id, event))
    return {node.id: tuple(_difference(name, tellings[node.id]) for name in node.differs) for node in nodes if node.differs}


def _difference(name: str, tellings: Iterable[tuple[str, Event]]) -> Difference:
    by_value: dict[str, dict[str, None]] = defaultdict(dict)
    for article, event in tellings:
        if value := _PARTICULARS[name](event):
            by_value[value][article] = None
    return Difference(name.capitalize(), tuple((value, tuple(articles)) for value, articles in sorted(by_value.items())))


def _labels(accounts: Iterable[Account]) -> dict[str, tuple[str, str]]:
    """Label and kind of everything that can be a topic."""
    found: dict[str, tuple[str, str]] = {}
    for account in accounts:
        for event in account.events:
            found.setdefault(event.id, (event_title(event), "Event"))
        for claim in account.claims:
            found.update({topic.id: (topic.label, topic.type) for topic in claim.about if isinstance(topic, Entity)})
    return found


def party_of(claim: Claim) -> Entity:
    """Whom the claim is made for: what its speaker speaks on behalf of, else the speaker."""
    return claim.on_behalf_of or claim.speaker


def _disputed(claims: Sequence[Claim]) -> bool:
    parties = {party_of(claim).id for claim in claims}
    if len(parties) < 2:
        return False
    directed = (a.id for claim in claims if claim.act in DIRECTED for a in claim.addressees if a.id != party_of(claim).id)
    return any(claim.act == "Rejection" for claim in claims) or any(addressee in parties for addressee in directed)


def _parties(told: Sequence[Told]) -> tuple[Party, ...]:
    grouped: dict[tuple[str, str], list[int]] = defaultdict(list)
    for claim, number in told:
        party = party_of(claim)
        grouped[party.label, party.id].append(number)
    return tuple(Party(i, label, tuple(numbers)) for (label, i), numbers in sorted(grouped.items()))
