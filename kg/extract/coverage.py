"""What the rules made of an article, sentence by sentence: the curator's working list."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.claims import speaking_views
from kg.extract.examples import Made
from kg.extract.extractor import Extractor
from kg.extract.near_misses import Attempts, NearMiss
from kg.language.tape import Node
from kg.language.units import Unit
from kg.language.vocabulary import UNIONS
from kg.model import Article, Claim, Event, Relation, Sentence
from kg.rules.book import Rule
from kg.rules.schema import ClaimMake, EventMake, RelationMake

ACTORS = frozenset(UNIONS["Actor"]) - {"Pronoun"}
BEST = 3
"""Near misses that are told of one sentence."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mention as the rules see it: its offsets, its class (kg.language.vocabulary) and what it stands for (or empty)."""

    start: int
    end: int
    kind: str
    means: str


@dataclass(frozen=True, slots=True)
class Yield:
    """A record and the rule that read it in the sentence."""

    record: Made
    rule: str


@dataclass(frozen=True, slots=True)
class SentenceCoverage:
    """What the rules made of one sentence; ``number`` counts the extracted sentences of the article from 1."""

    number: int
    sentence: Sentence
    mentions: tuple[Marked, ...]
    triggers: tuple[str, ...]
    """Words that could trigger a rule."""
    yields: tuple[Yield, ...]
    """The records whose evidence begins here."""
    covered: bool
    """Whether a record rests on words of the sentence, though its evidence may begin before."""
    idle: tuple[str, ...]
    """Rules that match, and yet nothing of their kind was made: a cue speaks against it, or an argument is missing."""
    near_misses: tuple[NearMiss, ...]
    """The best of the rules that nearly match and of whose kind nothing was made, the nearest first."""

    @property
    def empty(self) -> bool:
        """Whether the sentence holds an actor or a trigger and yielded nothing."""
        return not self.covered and (bool(self.triggers) or any(m.kind in ACTORS for m in self.mentions))


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the rules made of one article."""

    article: Article
    sentences: tuple[SentenceCoverage, ...]


def cover(extractor: Extractor, articles: Iterable[Article]) -> Iterator[Coverage]:
    """The coverage of each article, one after the other; it depends on nothing but the extractor and the article."""
    attempts = Attempts(extractor.rules)
    for article in articles:
        yield _Survey(extractor, attempts, article).coverage()


class _Survey:
    """One article: read once for its account, and once more for what its sentences hold."""

    def __init__(self, extractor: Extractor, attempts: Attempts, article: Article) -> None:
        self.article, self.attempts = article, attempts
        self.account = extractor.extract(article)
        self.text = extractor.read(article)
        self.views = speaking_views(self.text.context, extractor.rules, extractor.voices, self.text.units)
        self.units: dict[int, list[Unit]] = defaultdict(list)
        for unit in self.text.units:
            self.units[unit.sentence].append(unit)

    def coverage(self) -> Coverage:
        """The value for the article."""
        starts = [s.span.start for s in self.article.sentences]
        yields: dict[int, list[Yield]] = defaultdict(list)
        covered: set[int] = set()
        account = self.account
        records: tuple[Made, ...] = (*account.events, *account.claims, *account.offices, *account.relations)
        for record in records:
            for proof in record.evidence:
                first, last = (bisect_right(starts, at) - 1 for at in (proof.start, proof.end - 1))
                yields[first].append(Yield(record, proof.rule))
                covered.update(range(first, last + 1))
        marked = self._marked(starts)
        sentences = (
            self._sentence(number, marked[number], tuple(yields[number]), number in covered) for number in range(len(starts))
        )
        return Coverage(self.article, tuple(sentences))

    def _marked(self, starts: list[int]) -> defaultdict[int, list[Marked]]:
        """The mentions by sentence, in text order; quotations are left out, so that what stands in them is seen."""
        found: defaultdict[int, list[Marked]] = defaultdict(list)
        for unit in self.text.units:
            for start, end, char in zip(unit.starts, unit.ends, unit.text, strict=True):
                node = self.text.tape.nodes.get(char)
                if node is not None and node.kind != "Quote":
                    found[bisect_right(starts, start) - 1].append(Marked(start, end, node.kind, _meaning(node)))
        for row in found.values():
            row.sort(key=lambda m: m.start)
        return found

    def _sentence(self, number: int, mentions: list[Marked], yields: tuple[Yield, ...], covered: bool) -> SentenceCoverage:
        units = self.units[number]
        heard = [self.views[id(unit)] for unit in units if id(unit) in self.views]
        matching = [
            *(rule for unit in units for rule in self.attempts.matching(unit, claims=False)),
            *(rule for view in heard for rule in self.attempts.matching(view, claims=True)),
        ]
        misses = [
            *(miss for unit in units for miss in self.attempts.near_misses(unit, claims=False)),
            *(miss for view in heard for miss in self.attempts.near_misses(view, claims=True)),
        ]
        made, fired = {_kind_of(y.record) for y in yields}, {y.rule for y in yields}
        idle = {rule.id: None for rule in matching if _kind_made(rule) not in made and rule.id not in fired}
        triggers = sorted({t for unit in units for t in self.attempts.triggers(unit)})
        return SentenceCoverage(
            number + 1, self.article.sentences[number], tuple(mentions), tuple(self.article.text[s:e] for s, e in triggers),
            yields, covered, tuple(idle), _best([m for m in misses if _kind_made(m.rule) not in made], {r.id for r in matching}),
        )


def _best(misses: list[NearMiss], matching: set[str]) -> tuple[NearMiss, ...]:
    """The best near misses, the furthest of each rule; none of a rule that matches elsewhere in the sentence."""
    nearest: dict[str, NearMiss] = {}
    for miss in sorted(misses, key=lambda m: (-m.share, -m.matched)):
        if miss.rule.id not in matching:
            nearest.setdefault(miss.rule.id, miss)
    return tuple(nearest.values())[:BEST]


def _meaning(node: Node) -> str:
    """What a mention stands for, as a curator calls it; empty where it is not known."""
    if node.kind == "List":
        return "; ".join(filter(None, map(_meaning, node.flat())))
    if node.entity is not None:
        return node.entity.label
    of = f" of {node.polity.label}" if node.polity and node.office else node.polity.label if node.polity else ""
    return node.office + of or node.date or ""


def _kind_made(rule: Rule) -> str:
    """What the rule makes: the type of an event, the act of a claim, a predicate, or "office"."""
    make = rule.spec.make
    if isinstance(make, EventMake):
        return make.event
    if isinstance(make, ClaimMake):
        return make.claim
    return make.relation if isinstance(make, RelationMake) else "office"


def _kind_of(record: Made) -> str:
    if isinstance(record, Event):
        return record.type
    if isinstance(record, Claim):
        return record.act
    return record.predicate if isinstance(record, Relation) else "office"
