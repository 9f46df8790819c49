"""Scores the records of one article against its annotation.

A predicted event counts when its evidence overlaps the annotated quote and the type agrees; a claim when evidence
overlaps and speaker and act agree (a second round lets the act differ); an office when person, office and body agree; a
relation when all three parts agree. A prediction that matches nothing annotated is extra.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kg.evaluate.gold import GoldArticle, GoldClaim, GoldEvent, GoldOffice, GoldRelation
from kg.evaluate.names import Names, folding, same_office
from kg.evaluate.report import Counts, Finding
from kg.model import Claim, Entity, Event, Fact, Office, Relation, Span

GoldFact = GoldEvent | GoldClaim | GoldOffice | GoldRelation
Pairs = dict[int, int]
"""Index of the annotated fact -> index of the prediction that it is matched with."""
G = TypeVar("G")
P = TypeVar("P", bound=Fact)


@dataclass
class ArticleScore:
    """The counts and findings of one article, filled kind by kind."""

    article: str
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    def add(self, measure: str, *, found: int = 0, extra: int = 0, missed: int = 0) -> None:
        """Add to the counts of a measure."""
        self.counts.update({(measure, "found"): found, (measure, "extra"): extra, (measure, "missed"): missed})

    def of(self, measure: str) -> Counts:
        """The counts of a measure."""
        return Counts(*(self.counts[measure, part] for part in ("found", "extra", "missed")))

    def judge(self, measure: str, right: bool, wanted: object, got: object, quote: str) -> None:
        """Count one argument as right or wrong and note the wrong one."""
        self.add(measure, found=int(right), extra=int(not right))
        if not right:
            self.findings.append(Finding("wrong", measure, self.article, f"annotated {wanted}, got {got}", quote))


def score_article(gold: GoldArticle, text: str, facts: Sequence[Fact]) -> ArticleScore:
    """The score of the facts whose evidence lies in the article that ``gold`` annotates."""
    file = gold.article.file
    own = [fact for fact in facts if places(fact, file)]
    names = Names({
        entity.id: (entity.label, entity.id, *entity.mentions, *entity.aliases) for entity in gold.entities
    })
    score = ArticleScore(file)
    _score_evidence(score, text, own)
    _score_events(score, gold.events, [fact for fact in own if isinstance(fact, Event)], names, text)
    _score_claims(score, gold.claims, [fact for fact in own if isinstance(fact, Claim)], names, text)
    offices = [fact for fact in own if isinstance(fact, Office)]
    _tell(score, "offices", gold.offices, offices, _pair(gold.offices, offices, lambda g, p: _same_tenure(names, g, p)))
    relations = [fact for fact in own if isinstance(fact, Relation)]
    pairs = _pair(gold.relations, relations, lambda g, p: _same_relation(names, g, p))
    _tell(score, "relations", gold.relations, relations, pairs)
    _score_traps(score, gold, text, own)
    return score


def places(fact: Fact, file: str) -> list[Span]:
    """Where in the file the fact's evidence stands; evidence may name the file by its path."""
    return [Span(e.start, e.end) for e in fact.evidence if e.article.rsplit("/", 1)[-1] == file]


def occurrences(text: str, quote: str) -> list[Span]:
    """Every place where the quote stands in the text, overlapping ones too."""
    found: list[Span] = []
    at = text.find(quote)
    while at >= 0:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def _touches(fact: Fact, file: str, spans: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in spans for b in places(fact, file))


def _score_evidence(score: ArticleScore, text: str, facts: Sequence[Fact]) -> None:
    for fact in facts:
        for e in fact.evidence:
            if e.article.rsplit("/", 1)[-1] == score.article:
                there = text[e.start : e.end]
                score.judge("evidence exact", there == e.quote, repr(there), repr(e.quote), e.quote)


def _score_events(
    score: ArticleScore, gold: Sequence[GoldEvent], events: Sequence[Event], names: Names, text: str
) -> None:
    pairs = _pair_events(score.article, gold, events, names, text)
    _tell(score, "events", gold, events, pairs)
    for i, j in sorted(pairs.items()):
        g, p = gold[i], events[j]
        _score_set(score, "participants", g.participants, p.participants, names)
        _score_set(score, "mediators", g.mediators, p.mediators, names)
        score.judge("event date", g.date == p.date, g.date, p.date, g.quote)
        score.judge("event place", names.same(g.place, p.place), g.place, _label(p.place), g.quote)
        score.judge("event status", g.status == p.status, g.status, p.status, g.quote)
        score.judge("event track", names.same(g.track, p.track), g.track, _label(p.track), g.quote)


def _pair_events(file: str, gold: Sequence[GoldEvent], events: Sequence[Event], names: Names, text: str) -> Pairs:
    """The pairing that takes the pair with most arguments in common first; ties go to the earlier in both lists."""
    candidates: list[tuple[int, int, int]] = []
    for i, g in enumerate(gold):
        spans = occurrences(text, g.quote)
        for j, p in enumerate(events):
            if _event_type(p.type) == _event_type(g.type) and _touches(p, file, spans):
                common = names.hits(g.participants, p.participants) + sum((
                    g.date == p.date, names.same(g.place, p.place), g.status == p.status,
                ))
                candidates.append((-common, i, j))
    pairs: Pairs = {}
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _event_type(name: str) -> str:
    return folding().same_event_type.get(name, name)


def _score_claims(
    score: ArticleScore, gold: Sequence[GoldClaim], claims: Sequence[Claim], names: Names, text: str
) -> None:
    pairs = _pair_claims(score.article, gold, claims, names, text)
    _tell(score, "claims", gold, claims, pairs)
    for i, j in sorted(pairs.items()):
        g, p = gold[i], claims[j]
        score.judge("claim act", g.act == p.act, g.act, p.act, g.quote)
        _score_set(score, "addressees", g.addressees, p.addressees, names)


def _pair_claims(file: str, gold: Sequence[GoldClaim], claims: Sequence[Claim], names: Names, text: str) -> Pairs:
    spans = [occurrences(text, g.quote) for g in gold]

    def fits(i: int, j: int) -> bool:
        g, p = gold[i], claims[j]
        speaks = names.same(g.speaker, p.speaker) or (g.on_behalf_of is not None and names.same(g.on_behalf_of, p.speaker))
        return speaks and _touches(p, file, spans[i])

    pairs: Pairs = {}
    for any_act in (False, True):
        for i, g in enumerate(gold):
            if i in pairs:
                continue
            free = (j for j, p in enumerate(claims) if j not in pairs.values() and (any_act or g.act == p.act))
            match = next((j for j in free if fits(i, j)), None)
            if match is not None:
                pairs[i] = match
    return pairs


def _same_tenure(names: Names, gold: GoldOffice, office: Office) -> bool:
    return names.same(gold.person, office.person) and names.same(gold.of, office.of) and same_office(gold.office, office.office)


def _same_relation(names: Names, gold: GoldRelation, relation: Relation) -> bool:
    return (
        gold.predicate == relation.predicate
        and names.same(gold.subject, relation.subject)
        and names.same(gold.object, relation.object)
    )


def _pair(gold: Sequence[G], found: Sequence[P], same: Callable[[G, P], bool]) -> Pairs:
    pairs: Pairs = {}
    for i, g in enumerate(gold):
        free = (j for j in range(len(found)) if j not in pairs.values())
        match = next((j for j in free if same(g, found[j])), None)
        if match is not None:
            pairs[i] = match
    return pairs


def _score_set(
    score: ArticleScore, measure: str, gold: Sequence[str], predicted: Sequence[Entity], names: Names
) -> None:
    hits = names.hits(gold, predicted)
    score.add(measure, found=hits, extra=len(predicted) - hits, missed=len(gold) - hits)


def _score_traps(score: ArticleScore, gold: GoldArticle, text: str, facts: Sequence[Fact]) -> None:
    for trap in gold.must_not:
        if trap.zone:
            spans = occurrences(text, trap.quote)
            fell = [fact for fact in facts if _touches(fact, score.article, spans)]
            score.judge("traps", not fell, "nothing", "; ".join(map(describe, fell)), trap.quote)


def _tell(score: ArticleScore, kind: str, gold: Sequence[GoldFact], found: Sequence[Fact], pairs: Pairs) -> None:
    """Count a kind's pairs and note every annotated fact and every prediction left over."""
    matched = set(pairs.values())
    score.add(kind, found=len(pairs), extra=len(found) - len(matched), missed=len(gold) - len(pairs))
    score.findings += [
        Finding("missed", kind, score.article, describe_gold(g), g.quote) for i, g in enumerate(gold) if i not in pairs
    ]
    score.findings += [
        Finding("extra", kind, score.article, describe(p), p.evidence[0].quote)
        for j, p in enumerate(found) if j not in matched
    ]


def describe(fact: Fact) -> str:
    """The fact in a few words."""
    match fact:
        case Event():
            who = ", ".join(entity.label for entity in fact.participants)
            return f"{fact.type} {fact.status}, {fact.date or 'no date'}: {who or 'nobody'}"
        case Claim():
            return f"{fact.act} by {fact.speaker.label}"
        case Office():
            return f"{fact.person.label}: {fact.office} of {_label(fact.of)} ({fact.time})"
        case Relation():
            return f"{fact.subject.label} {fact.predicate} {fact.object.label}"


def describe_gold(fact: GoldFact) -> str:
    """The annotated fact in a few words."""
    match fact:
        case GoldEvent():
            return f"{fact.type} {fact.status}, {fact.date or 'no date'}: {', '.join(fact.participants) or 'nobody'}"
        case GoldClaim():
            return f"{fact.act} by {fact.speaker}"
        case GoldOffice():
            return f"{fact.person}: {fact.office} of {fact.of} ({fact.time})"
        case GoldRelation():
            return f"{fact.subject} {fact.predicate} {fact.object}"


def _label(entity: Entity | None) -> str:
    return "None" if entity is None else entity.label
