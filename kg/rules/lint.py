"""Judgement on rules that load: one small check a function. Loading already refuses what is not well formed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kg.curated_yaml import checked_yaml
from kg.errors import Problem
from kg.gazetteer import Gazetteer
from kg.language.pattern import Pattern
from kg.language.words import Words
from kg.rules.book import Rule, RuleBook
from kg.rules.schema import Adjunct, Aim, Cue, Refinement

CALENDAR = {"month", "weekday"}
"""Lists whose entries are written with a capital and name no one."""
ALLOWED = Path(__file__).parent / "allowed_words.yaml"
PRONOUN = {"I"}
EXAMPLES = 3
"""Examples that a rule needs, as docs/CURATING.md says."""
WORD = re.compile(r"[^\W\d_][^\W_]*")
SYNTAX = re.compile(r"[a-z_]+=|<[A-Za-z|]+>|@[\w-]+")


def lint(book: RuleBook, gazetteer: Gazetteer, words: Words) -> list[Problem]:
    """What a curator should mend, in file order; empty where the rules are clean."""
    names = _single_names(gazetteer)
    return [
        *names_in_rules(book, names), *names_in_context(book, names), *names_in_lists(words, names), *same_pattern_twice(book),
        *without_examples(book),
    ]


class Allowed(BaseModel):
    """A word that looks like a name and may stand in rules all the same."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    word: str
    reason: str
    date: date


class AllowedFile(BaseModel):
    """The words allowed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    allowed: tuple[Allowed, ...]


@cache
def allowed_words() -> frozenset[str]:
    """The words that may stand in rules though they look like names; each has a reason in ``allowed_words.yaml``."""
    return frozenset(entry.word for entry in checked_yaml(ALLOWED, AllowedFile).allowed)


def _single_names(gazetteer: Gazetteer) -> frozenset[str]:
    """Every curated name, in lower case, that a pattern could hold."""
    return frozenset(
        surface.lower() for surface, found in gazetteer.names.items()
        if len(surface) > 3 and any(n.entity.type in {"Person", "Place", "State", "ContestedTerritory"} for n in found)
    )


def _at(rule: Rule, found: str, expected: str, mend: str = "") -> Problem:
    return Problem(f"kg/rules/curated/{rule.file}", rule.line, f"{rule.id}: {found}", expected, mend)


def names_in_rules(book: RuleBook, names: frozenset[str]) -> Iterator[Problem]:
    """Patterns that name somebody or some place: such a rule knows an answer."""
    for rule in book.rules:
        for pattern in rule.spec.all_patterns:
            for word in _names_in(pattern, names):
                yield _at(rule, f"the name {word!r} in a pattern", "classes and words that name no one", "Use a class.")


def names_in_context(book: RuleBook, names: frozenset[str]) -> Iterator[Problem]:
    """Cues, adjuncts, refinements and aims that name somebody or some place."""
    items: list[tuple[Cue | Adjunct | Refinement | Aim, Pattern]] = [*book.cues, *book.adjuncts, *book.refinements, *book.aims]
    for item, pattern in items:
        for word in _names_in(pattern.source, names):
            found = f"{item.id}: the name {word!r} in a pattern"
            yield Problem("kg/rules/context.yaml", None, found, "classes and words that name no one", "Use a class.")


def _names_in(pattern: str, names: frozenset[str]) -> list[str]:
    allowed = allowed_words()
    return [
        word for word in WORD.findall(SYNTAX.sub(" ", pattern))
        if word not in allowed and ((word[0].isupper() and word not in PRONOUN) or word.lower() in names)
    ]


def names_in_lists(words: Words, names: frozenset[str]) -> Iterator[Problem]:
    """Word lists that name somebody or some place."""
    allowed = allowed_words()
    for list_name, entries in sorted(words.lists.items()):
        if list_name in CALENDAR:
            continue
        for entry in entries:
            phrase = re.sub(r"/[vna]\b", "", entry)
            if phrase.lower() in names and phrase not in allowed:
                yield Problem(f"kg/language/words (@{list_name})", None, f"the name {phrase!r}", "words that name no one",
                              "Put names into ontology/.")


def same_pattern_twice(book: RuleBook) -> Iterator[Problem]:
    """Patterns written in two rules: the second never counts, or counts twice."""
    seen: dict[str, list[Rule]] = defaultdict(list)
    for rule in book.rules:
        for pattern in rule.spec.all_patterns:
            seen[pattern].append(rule)
    for pattern, rules in seen.items():
        if len(rules) > 1:
            yield _at(rules[1], f"the pattern of {rules[0].id} again ({pattern[:60]!r})", "each pattern in one rule")


def without_examples(book: RuleBook) -> Iterator[Problem]:
    """Rules without three examples, or without a decoy."""
    for rule in book.rules:
        if len(rule.spec.examples) < EXAMPLES or all(e.seed for e in rule.spec.examples):
            expected = f"at least {EXAMPLES}, one of them in no seed article"
            yield _at(rule, f"too few examples ({len(rule.spec.examples)})", expected)
        if not rule.spec.decoys:
            yield _at(rule, "no decoy", "a sentence near to the rule on which it must stay silent")
