"""The word lists by which zones, dates and sentences are told apart, checked and compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from kg.curated_yaml import checked_yaml
from kg.model import ZoneKind

Reach = Literal["line", "inside", "block", "end"]
_LONGEST_EXACT = 60
_LONGEST_LINE = 240
_LONGEST_NOTICE = 700
_EDGES = " \t\xa0:.…*»«>‹›–—-|•·►▶→[]()!"


def _sorted_unique(words: tuple[str, ...]) -> tuple[str, ...]:
    repeated = sorted({w for w in words if words.count(w) > 1})
    if repeated:
        raise ValueError(f"listed twice: {', '.join(repeated)}")
    return words


def _compiles(pattern: str) -> str:
    try:
        groups = re.compile(pattern, re.IGNORECASE).groups
    except re.error as error:
        raise ValueError(f"no regular expression: {error}") from error
    if groups:
        raise ValueError("a capturing group; write (?:…)")
    return pattern


Words = Annotated[tuple[str, ...], AfterValidator(_sorted_unique)]
RegexText = Annotated[str, AfterValidator(_compiles)]


class Signal(BaseModel):
    """What a whole paragraph must say to open a zone."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    zone: ZoneKind
    reach: Reach
    reason: str = Field(min_length=5)
    lines: Words = ()
    patterns: tuple[RegexText, ...] = ()


class SignalBook(BaseModel):
    """The content of ``signals.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    signals: tuple[Signal, ...] = Field(min_length=1)
    comment_heads: tuple[RegexText, ...]
    comment_feet: tuple[RegexText, ...]
    caption: tuple[RegexText, ...]
    standing_verbs: Words
    writer_words: Words
    biography_openings: Words
    signature_openings: Words
    closing_openings: Words
    speaker_labels: Words
    document_words: Words
    publication_cues: Words
    update_cues: Words
    dateline_words: Words
    weekdays: Words
    months: dict[str, Annotated[int, Field(ge=1, le=12)]]


class AbbreviationBook(BaseModel):
    """The content of ``abbreviations.yaml``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    never_end: Words
    before_number: Words
    either: Words
    starters: Words
    asking_verbs: Words


class _Patterns:
    """The patterns of several signals as one regular expression."""

    def __init__(self, signals: tuple[Signal, ...]) -> None:
        patterns = [(pattern, signal) for signal in signals for pattern in signal.patterns]
        self._signals = [signal for _, signal in patterns]
        self._pattern = re.compile("|".join(f"({pattern})" for pattern, _ in patterns), re.IGNORECASE | re.DOTALL)

    def signal(self, line: str) -> Signal | None:
        match = self._pattern.fullmatch(line)
        return self._signals[match.lastindex - 1] if match and match.lastindex else None


class Furniture:
    """Tells whether a whole paragraph is part of the page and not of the article."""

    def __init__(self, signals: tuple[Signal, ...]) -> None:
        self._lines = {line.casefold(): signal for signal in signals for line in signal.lines}
        self._short = _Patterns(signals)
        self._long = _Patterns(tuple(signal for signal in signals if signal.zone == "notice"))

    def signal(self, line: str) -> Signal | None:
        """The signal that the paragraph gives, or None where it is running text or a headline."""
        if len(line) > _LONGEST_LINE:
            return self._long.signal(line) if len(line) <= _LONGEST_NOTICE else None
        if len(line) <= _LONGEST_EXACT:
            exact = self._lines.get(" ".join(line.split()).strip(_EDGES).casefold())
            if exact is not None:
                return exact
        return self._short.signal(line)


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def signal_book() -> SignalBook:
    """The signals of this room; raises ``CurationError`` where the file is wrong."""
    return checked_yaml(Path(__file__).with_name("signals.yaml"), SignalBook)


@cache
def furniture() -> Furniture:
    """The compiled signals."""
    return Furniture(signal_book().signals)


@cache
def abbreviation_book() -> AbbreviationBook:
    """The abbreviations of this room; raises ``CurationError`` where the file is wrong."""
    return checked_yaml(Path(__file__).with_name("abbreviations.yaml"), AbbreviationBook)
