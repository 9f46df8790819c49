"""What several articles tell, gathered by the individual that they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from kg.model import Account, Article, Claim, Entity, Event, Office, Relation

R = TypeVar("R", Event, Claim, Office, Relation)
Tellings = dict[str, list[tuple[Article, R]]]


@dataclass(slots=True)
class Gathered:
    """Records by their IRI, each with the article that tells it, in the order of the articles' names."""

    articles: dict[str, Article] = field(default_factory=dict)
    events: Tellings[Event] = field(default_factory=lambda: defaultdict(list))
    claims: Tellings[Claim] = field(default_factory=lambda: defaultdict(list))
    offices: Tellings[Office] = field(default_factory=lambda: defaultdict(list))
    relations: Tellings[Relation] = field(default_factory=lambda: defaultdict(list))

    def entities(self) -> dict[str, list[Entity]]:
        """Every entity that a record names, by IRI, in each form in which an article has it."""
        found: dict[str, dict[Entity, None]] = defaultdict(dict)
        for entity in self._named():
            found[entity.id][entity] = None
        return {key: list(found[key]) for key in sorted(found)}

    def rules(self) -> list[str]:
        """Ids of the rules that read anything, sorted."""
        records = (_records(self.events), _records(self.claims), _records(self.offices), _records(self.relations))
        return sorted({evidence.rule for told in records for _, record in told for evidence in record.evidence})

    def _named(self) -> Iterator[Entity]:
        for _, event in _records(self.events):
            yield from event_entities(event)
        for _, claim in _records(self.claims):
            yield from claim_entities(claim)
        for _, office in _records(self.offices):
            yield from filter(None, (office.person, office.of))
        for _, relation in _records(self.relations):
            yield from (relation.subject, relation.object)


def gather(accounts: Iterable[Account]) -> Gathered:
    """The records of all accounts by IRI."""
    gathered = Gathered()
    for account in sorted(accounts, key=lambda a: a.article.id):
        gathered.articles[account.article.id] = account.article
        _add(gathered.events, account.article, account.events)
        _add(gathered.claims, account.article, account.claims)
        _add(gathered.offices, account.article, account.offices)
        _add(gathered.relations, account.article, account.relations)
    return gathered


def event_entities(event: Event) -> Iterator[Entity]:
    """Every entity of an event, in the order of the contract."""
    yield from filter(None, (event.place, event.track))
    for several in (event.participants, event.mediators, event.agreements, event.cancelled_by, event.attributed_to):
        yield from several


def claim_entities(claim: Claim) -> Iterator[Entity]:
    """Every entity of a claim, in the order of the contract."""
    yield from filter(None, (claim.speaker, claim.on_behalf_of, claim.reported_by))
    yield from claim.addressees
    yield from (about for about in claim.about if isinstance(about, Entity))


def _add(tellings: Tellings[R], article: Article, records: Iterable[R]) -> None:
    for record in records:
        tellings[record.id].append((article, record))


def _records(tellings: Tellings[R]) -> Iterator[tuple[Article, R]]:
    for told in tellings.values():
        yield from told
