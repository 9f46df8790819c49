"""The rules that nearly match a sentence, and the item of their pattern at which each fails."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.language.pattern import Item, Pattern
from kg.language.units import Unit
from kg.language.vocabulary import CLASS_BASE, WORD_BASE
from kg.language.ways import obligatory
from kg.rules.book import Rule, RuleBook
from kg.rules.schema import ClaimMake

TRIGGER = "t="
LAST_RESORT = -9
"""Rules of this priority count only where no other does: they nearly match everywhere."""
WORDS_AFTER = 6
"""Words that are shown of the place at which a pattern fails."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule that does not match: ``matched`` of the ``needed`` items that must be there, in order, stand in the sentence."""

    rule: Rule
    matched: int
    needed: int
    failed: str
    """The item that is not there, as the pattern writes it."""
    start: int
    end: int
    """Code-point offsets of the words at which it failed; equal at the end of the sentence."""

    @property
    def share(self) -> float:
        """How much of the pattern matched, from 0 to 1."""
        return self.matched / self.needed


@dataclass(frozen=True, slots=True)
class Attempt:
    """A pattern of a rule, as it is tried item by item."""

    rule: Rule
    pattern: Pattern
    trigger: str
    """The regular expression of the item that is captured as "t"; empty where there is none or where any word will do."""

    @property
    def claims(self) -> bool:
        """Whether the rule is matched on the speaking view of a sentence (kg.extract.voices)."""
        return isinstance(self.rule.spec.make, ClaimMake)


class Attempts:
    """All patterns of a book of rules, ready to be tried; regular expressions of their beginnings are compiled when needed."""

    def __init__(self, book: RuleBook) -> None:
        self.attempts = [
            Attempt(rule, pattern, _trigger(pattern)) for rule in book.rules for pattern in rule.patterns
            if rule.spec.priority > LAST_RESORT
        ]
        self._triggers = [compiled(regex) for regex in sorted({a.trigger for a in self.attempts if a.trigger})]

    def triggers(self, unit: Unit) -> list[tuple[int, int]]:
        """Code-point offsets of the words that could trigger a rule; of those that overlap, the longest."""
        found = {unit.span(*m.span()) for regex in self._triggers for m in regex.finditer(unit.text)}
        kept: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda f: (f[0] - f[1], f)):
            if all(end <= s or e <= start for s, e in kept):
                kept.append((start, end))
        return sorted(kept)

    def matching(self, unit: Unit, claims: bool) -> list[Rule]:
        """The rules that match, each once, in the files' order: those of claims, or all others."""
        matching = (a.rule for a in self.attempts if a.claims == claims and a.pattern.regex.search(unit.text))
        return list({rule.id: rule for rule in matching}.values())

    def near_misses(self, unit: Unit, claims: bool) -> list[NearMiss]:
        """The near misses of rules of claims, or of all others, in the files' order."""
        found = (near_miss(attempt, unit) for attempt in self.attempts if attempt.claims == claims)
        return [miss for miss in found if miss is not None]


def near_miss(attempt: Attempt, unit: Unit) -> NearMiss | None:
    """How far the pattern gets in the unit; None where it matches, where its trigger does not stand, or where less than half of
    it does (half, without a trigger)."""
    if attempt.trigger and not compiled(attempt.trigger).search(unit.text):
        return None
    items = attempt.pattern.items
    needed = [at for at, item in enumerate(items) if not item.optional]
    matched = 0
    while matched < len(needed) and _beginning(items, needed[matched] + 1).search(unit.text):
        matched += 1
    if matched == len(needed) or 2 * matched < len(needed) + (not attempt.trigger):
        return None
    failed = needed[matched]
    position = _breaking_point(_beginning(items, failed), items[failed], unit.text)
    start, end = _offsets(unit, position)
    return NearMiss(attempt.rule, matched, len(needed), items[failed].source, start, end)


@cache
def compiled(regex: str) -> re.Pattern[str]:
    """The compiled regular expression, compiled once a process."""
    return re.compile(regex)


def _trigger(pattern: Pattern) -> str:
    regex = next((item.regex for item in pattern.items if item.source.startswith(TRIGGER)), "")
    return regex if any(WORD_BASE <= ord(min(chars)) < CLASS_BASE for chars in obligatory(regex)) else ""


def _beginning(items: tuple[Item, ...], count: int) -> re.Pattern[str]:
    return compiled("".join(item.regex for item in items[:count]))


def _breaking_point(beginning: re.Pattern[str], failed: Item, text: str) -> int:
    """The position after the beginning; where that stands several times, the one that the failed item follows soonest."""

    def distance(match: re.Match[str]) -> int:
        following = compiled(failed.regex).search(text, match.end())
        return following.start() - match.end() if following else len(text)

    return min(beginning.finditer(text), key=distance).end()


def _offsets(unit: Unit, position: int) -> tuple[int, int]:
    if position >= len(unit.text):
        return unit.ends[-1], unit.ends[-1]
    return unit.span(position, min(position + WORDS_AFTER, len(unit.text)))
