"""What several articles tell, gathered by the individual that they tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kg.graph.named_entities import entities_of
from kg.model import Account, Article, Claim, Entity, Event, Fact, Office, Relation

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
        """Every entity that a record names, or a group that one names, by IRI, in each form in which an article has it."""
        found: dict[str, dict[Entity, None]] = defaultdict(dict)
        for entity in self._named():
            found[entity.id][entity] = None
        return {key: list(found[key]) for key in sorted(found)}

    def rules(self) -> list[str]:
        """Ids of the rules that read anything, sorted."""
        return sorted({evidence.rule for told in self._told() for _, record in told for evidence in record.evidence})

    def _named(self) -> Iterator[Entity]:
        for told in self._told():
            for _, record in told:
                for entity in entities_of(record):
                    yield from (entity, *entity.members)

    def _told(self) -> Iterator[Sequence[tuple[Article, Fact]]]:
        """What is told of each individual, kind by kind."""
        for tellings in (self.events, self.claims, self.offices, self.relations):
            yield from tellings.values()


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


def _add(tellings: Tellings[R], article: Article, records: Iterable[R]) -> None:
    for record in records:
        tellings[record.id].append((article, record))
