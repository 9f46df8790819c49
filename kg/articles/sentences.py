"""Sentences: a splitter for news in English that knows abbreviations, initials, quotations and numbered points."""

from __future__ import annotations

import re
from functools import cache

from kg.articles.signals import abbreviation_book, alternatives
from kg.model import Span

# Period (or its like), what closes with it, then white space; or a period with the space lost ("…countries.The …").
_STOP = re.compile(r"([.!?…։؟۔]+)((?:[\"”’'»)\]]|\[\d{1,3}\])*)(?:\s+|(?<=[a-z]{3}[.])(?=[A-Z]))")
_FIRST_WORD = re.compile(r"[\"“‘'«(\[•–—-]*\s*(\w+(?:['’]\w+)?)?")
_POINT = re.compile(r"[\"“‘'«(\[•*–—-]*\s*(?:\d{1,3}(?:\.\d{1,3})*|[ivxlIVXL]{1,5}|[a-zA-Z])[.]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]|[^\W\d_]{1,3}(?:\.-?[^\W\d_]{1,3})+")
_INITIAL_NEXT = re.compile(r"[A-Z]\.\s")
"""Another initial, which is no article that opens a sentence: "S. A. Nuri"."""
_LONGEST = 2000
"""Code points of the longest sentence: what goes on for longer is a list or has lost its stops, and is read in pieces."""
_OPENERS = "\"“‘'«([—–-/"


class Splitter:
    """Splits running text into sentences with the curated abbreviations."""

    def __init__(self) -> None:
        book = abbreviation_book()
        self._never = frozenset(book.never_end)
        self._numbered = frozenset(book.before_number)
        self._either = frozenset(book.either)
        self._starters = frozenset(book.starters)
        self._asked = re.compile(rf"(?:[^\W\d_a-z][\w.'’-]*\s+){{1,4}}(?:{alternatives(book.asking_verbs)})\b")

    def split(self, text: str, start: int, end: int) -> list[Span]:
        """The sentences of ``text[start:end]`` in order, without the white space around them; together they hold the rest."""
        spans = []
        begin = start
        for stop in _STOP.finditer(text, start, end):
            after = stop.end()
            if after >= end or not self._ends(text, begin, stop):
                continue
            spans.append(Span(begin, stop.end(2)))
            begin = after
        return [piece for span in _with_rest(text, spans, begin, end) for piece in _pieces(text, span)]

    def _ends(self, text: str, begin: int, stop: re.Match[str]) -> bool:
        first = _FIRST_WORD.match(text, stop.end())
        word = first.group(1) if first else None
        if word is not None and word[0].islower():
            return False
        starter = word is not None and word.casefold() in self._starters
        if stop.end() == stop.end(2) and not starter:
            return False
        if stop.group(1) != ".":
            return not (stop.group(2) and self._asked.match(text, stop.end()))
        return self._period_ends(text, begin, stop, word or "", starter)

    def _period_ends(self, text: str, begin: int, stop: re.Match[str], word: str, starter: bool) -> bool:
        at = stop.start()
        if at - begin < 8 and _POINT.fullmatch(text, begin, stop.end(1)):
            return False
        if stop.group(2):
            return True
        before = text[max(begin, at - 24) : at].split()
        last = before[-1].lstrip(_OPENERS).casefold() if before else ""
        if last in self._never:
            return False
        if last in self._numbered and not (len(last) == 1 and before[-1][-1].isupper()):  # "p. 5", but "P. Lind"
            return not word[:1].isdigit()
        if last in self._either or _INITIALS.fullmatch(last):
            return starter and not _INITIAL_NEXT.match(text, stop.end()) and not (word == "I" and len(last) == 1)
        return True


def _with_rest(text: str, spans: list[Span], begin: int, end: int) -> list[Span]:
    rest = text[begin:end]
    if rest.strip():
        spans.append(Span(begin, begin + len(rest.rstrip())))
    return spans


def _pieces(text: str, span: Span) -> list[Span]:
    """The sentence, cut at white space where it is too long to be one."""
    found, at = [], span.start
    while span.end - at > _LONGEST:
        cut = next((i for i in range(at + _LONGEST, at, -1) if text[i].isspace()), at + _LONGEST)
        found.append(Span(at, at + len(text[at:cut].rstrip())))
        at = next(i for i in range(cut, span.end) if not text[i].isspace())
    return [*found, Span(at, span.end)]


@cache
def splitter() -> Splitter:
    """The splitter with this room's abbreviations."""
    return Splitter()
