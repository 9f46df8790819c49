"""Runs the examples and decoys of the rules: each rule must make of its sentences exactly what it says it makes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.articles import article_from_text
from kg.errors import Problem
from kg.extract.claims import speaking_views
from kg.extract.extractor import Extractor
from kg.model import Account, Claim, Entity, Event, Office, Relation
from kg.rules.book import Rule
from kg.rules.schema import ClaimMake, Example

Made = Event | Claim | Office | Relation
SHOWN = 120
"""Characters of a pattern that a message shows."""


def check_examples(extractor: Extractor) -> list[Problem]:
    """What is wrong with the rules' examples and decoys, in file order; empty where all hold."""
    return [problem for rule in extractor.rules.rules for problem in check_rule(extractor, rule)]


def check_rule(extractor: Extractor, rule: Rule) -> Iterator[Problem]:
    """What is wrong with one rule's examples and decoys, and which of its patterns no example tries."""
    for example in rule.spec.examples:
        got = made_by(extractor, rule, example.text, example.published)
        if not _agrees(got, example):
            yield _problem(rule, f"{[describe(r) for r in got]} for {example.text!r}", f"{list(example.gives)}")
    for decoy in rule.spec.decoys:
        got = made_by(extractor, rule, decoy, None)
        if got:
            yield _problem(rule, f"{[describe(r) for r in got]} for the decoy {decoy!r}", "nothing by this rule")
    for source in untried(extractor, rule):
        yield _problem(rule, f"a pattern that none of its examples matches ({source[:SHOWN]!r})", "an example of each pattern")


def untried(extractor: Extractor, rule: Rule) -> Iterator[str]:
    """The patterns of a rule that match in none of its examples: nobody has tried what they are for."""
    texts = [extractor.read(article_from_text("example.txt", e.text, published=e.published)) for e in rule.spec.examples]
    units = [unit for text in texts for unit in text.units]
    if isinstance(rule.spec.make, ClaimMake):
        views = (speaking_views(t.context, extractor.rules, extractor.voices, t.units) for t in texts)
        units = [unit for found in views for unit in found.values()]
    for source, pattern in zip(rule.spec.all_patterns, rule.patterns, strict=True):
        if not any(pattern.regex.search(unit.text) for unit in units):
            yield source


def made_by(extractor: Extractor, rule: Rule, text: str, published: str | None) -> list[Made]:
    """The records that rest on this rule when the text is an article's only paragraph."""
    article = article_from_text("example.txt", text, published=published)
    account: Account = extractor.extract(article)
    records: tuple[Made, ...] = (*account.events, *account.claims, *account.offices, *account.relations)
    return [r for r in records if any(e.rule == rule.id for e in r.evidence)]


def describe(record: Made) -> dict[str, object]:
    """The record as an example would give it, with all fields that are set."""
    if isinstance(record, Event):
        full: dict[str, object] = {
            "event": record.type, "status": record.status, "date": record.date, "place": record.place,
            "participants": record.participants, "mediators": record.mediators, "agreements": record.agreements,
            "cancelled_by": record.cancelled_by, "attributed_to": record.attributed_to, "track": record.track,
        }
    elif isinstance(record, Claim):
        full = {"claim": record.act, "speaker": record.speaker, "addressees": record.addressees}
    elif isinstance(record, Office):
        full = {"office": record.office, "person": record.person, "of": record.of, "time": record.time}
    else:
        full = {"relation": record.predicate, "subject": record.subject, "object": record.object}
    return {k: _plain(v) for k, v in full.items() if v}


def _plain(value: object) -> object:
    if isinstance(value, Entity):
        return value.label
    return [_plain(v) for v in value] if isinstance(value, tuple) else value


def _agrees(got: list[Made], example: Example) -> bool:
    left = list(got)
    for want in example.gives:
        fit = next((r for r in left if _fits(r, want)), None)
        if fit is None:
            return False
        left.remove(fit)
    return not left


def _fits(record: Made, want: dict[str, str | list[str] | None]) -> bool:
    names = {"event": "type", "claim": "act", "relation": "predicate"}
    for key, value in want.items():
        if not hasattr(record, names.get(key, key)):
            return False
        have = getattr(record, names.get(key, key))
        if isinstance(value, list):
            if len(have) != len(value) or not all(any(_is(e, v) for e in have) for v in value):
                return False
        elif not _is(have, value):
            return False
    return True


def _is(have: object, want: str | None) -> bool:
    if isinstance(have, Entity):
        return want in {have.label, *have.aliases}
    return have == want


def _problem(rule: Rule, found: str, expected: str) -> Problem:
    return Problem(f"kg/rules/curated/{rule.file}", rule.line, f"{rule.id}: {found}", expected)
