"""What the reader can filter by: the values of each facet, with how many statements (of a class: nodes) have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Account, Entity
from kg.view.projection import DIFFERS, Node, differing
from kg.view.settings import looks, words
from kg.view.statements import OFFICE, Statement

NONE = ""
"""The value under which a facet counts the statements that have none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet as the page shows it, and how often it occurs."""

    value: str
    label: str
    count: int


Filters = Mapping[str, tuple[Choice, ...]]


def filters(accounts: Sequence[Account], told: Sequence[Statement], nodes: Sequence[Node]) -> Filters:
    """The values that occur, by facet: the legend's in the order of the legend, the others by how often, then by name."""
    differ = differing(nodes)
    statuses = Counter(DIFFERS if s.id in differ else s.status for s in told if s.status)
    return {
        "group": _ordered({k: look.label for k, look in looks().classes.items()}, Counter(n.kind for n in nodes)),
        "status": _ordered({k: look.label for k, look in looks().statuses.items()}, statuses),
        "voice": _ordered({k: look.label for k, look in looks().voices.items()}, Counter(s.voice for s in told)),
        "family": _ordered(words().families, Counter(s.family for s in told)),
        "relation": _relations(told),
        "track": _entities("track", (s.tracks for s in told)),
        "article": _by_count({a.article.id: a.article.title or a.article.id for a in accounts}, Counter(s.article for s in told)),
        "speaker": _entities("speaker", (s.speakers for s in told)),
    }


def _ordered(labels: Mapping[str, str], counts: Mapping[str, int]) -> tuple[Choice, ...]:
    return tuple(Choice(value, label, counts[value]) for value, label in labels.items() if counts.get(value))


def _by_count(labels: Mapping[str, str], counts: Mapping[str, int]) -> tuple[Choice, ...]:
    return tuple(sorted(_ordered(labels, counts), key=lambda choice: (-choice.count, choice.label, choice.value)))


def _relations(told: Iterable[Statement]) -> tuple[Choice, ...]:
    counts = Counter(s.relation for s in told)
    labels = {name: name for name in (*counts, *words().acts)} | words().predicates | {OFFICE: words().office}
    return _by_count({value: label[:1].upper() + label[1:] for value, label in labels.items()}, counts)


def _entities(facet: str, found: Iterable[Sequence[Entity]]) -> tuple[Choice, ...]:
    labels = {NONE: words().none[facet]}
    counts: Counter[str] = Counter()
    for entities in found:
        counts.update({entity.id for entity in entities} or {NONE})
        labels |= {entity.id: entity.label for entity in entities}
    named = _by_count({i: label for i, label in labels.items() if i != NONE}, counts)
    return (*named, *_ordered({NONE: labels[NONE]}, counts)) if named else ()
