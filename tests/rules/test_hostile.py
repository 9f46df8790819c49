"""No pattern takes for ever on a text that is made to harm; the bounds are for safety and say nothing about speed."""

from __future__ import annotations

import re
import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, as kg.language.needs uses it
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from kg.extract import default_extractor
from kg.language.alternatives import distinct
from kg.language.vocabulary import class_block

TOKENS = 2_000
BOUND = 10.0
"""Seconds of processor time for one pattern: a search that goes through all readings of a text takes years."""
ACTORS = [class_block(name)[0] for name in ("Person", "State", "City", "Group", "List", "Name", "Date", "Title")]


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the cascade by its id."""
    extractor = default_extractor()
    rules = extractor.rules
    found = {level.id: level.pattern.regex for level in extractor.reader.levels}
    found |= {f"{r.id} {n}": p.regex for r in rules.rules for n, p in enumerate(r.patterns)}
    found |= {item.id: p.regex for item, p in rules.cues}
    found |= {item.id: p.regex for item, p in rules.adjuncts}
    found |= {item.id: p.regex for item, p in rules.refinements}
    found |= {item.id: p.regex for item, p in rules.aims}
    return found | {f"voice {n}": p.regex for n, p, _ in extractor.voices.levels.items}


PATTERNS = patterns()


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fails what takes longer; a regular expression that runs heeds signals."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def search(regex: re.Pattern[str], text: str) -> None:
    for _ in regex.finditer(text):
        pass


def repeated(tree: Iterable[tuple[object, Any]], inside: bool = False) -> set[str]:
    """One character of each thing that a pattern lets stand any number of times."""
    found: set[str] = set()
    for op, arg in tree:
        name = str(op)
        if name == "LITERAL" and inside:
            found.add(chr(arg))
        elif name == "IN" and inside:
            found |= {chr(a if str(o) == "LITERAL" else a[0]) for o, a in arg if str(o) in {"LITERAL", "RANGE"}}
        elif name in {"MAX_REPEAT", "MIN_REPEAT"}:
            found |= repeated(arg[2], inside or arg[1] > TOKENS)
        elif name == "SUBPATTERN":
            found |= repeated(arg[3], inside)
        elif name == "BRANCH":
            found |= {char for branch in arg[1] for char in repeated(branch, inside)}
    return found


def test_every_pattern_is_there() -> None:
    assert len(PATTERNS) >= 600


@pytest.mark.parametrize("link", [",", "says", "and"])
def test_long_sentences(link: str) -> None:
    code = default_extractor().reader.vocabulary.get(link, link)
    text = "".join(ACTORS[i // 2 % len(ACTORS)] if i % 2 == 0 else code for i in range(TOKENS))
    for regex in PATTERNS.values():
        with within(BOUND):
            search(regex, text)


def test_runs_of_what_may_be_repeated() -> None:
    person = ACTORS[0]
    slow = []
    for name, regex in PATTERNS.items():
        text = "".join(person + char * 50 for char in sorted(repeated(sre_parser.parse(regex.pattern))))
        try:
            with within(BOUND):
                search(regex, text)
        except TimeoutError:
            slow.append(name)
    assert slow == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a|b|a", "a|b"),
        ("(?:a|b)|(?:b|c(?:d)?)", "a|b|c(?:d)?"),
        ("[a-c]|b|[bd]", "[a-c]|[bd]"),
        ("(?:a|b)?|a", "(?:a|b)?|a"),
        (r"\-|x|\-", r"\-|x"),
    ],
)
def test_alternatives_stand_once(body: str, expected: str) -> None:
    assert distinct(body) == expected
