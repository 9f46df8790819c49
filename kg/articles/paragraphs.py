"""Paragraphs: the blocks between line breaks, or between blank lines where a text is hard-wrapped."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

# A byte order mark and a zero-width space are no white space to Python, and are no text either.
_LINE = re.compile(r"[^\s\ufeff\u200b](?:[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*[^\s\ufeff\u200b])?")
_ITEM = re.compile(r"(?:[-–—•*·▪◦]|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)])\s|(?:[A-Z][\w.]*\s?){1,3}:\s")

_BYLINE = re.compile(r"by [^\W\d_a-z]")
_OPEN_END = re.compile(r"\s(?:of|the|for|and|an?|to|in|at|by|with|from|its|their|his|between)$")

_WIDEST = 100
_NARROWEST = 40
_CLOSERS = "\"'”’»)]*"
_TERMINALS = frozenset(".!?…:;։؟۔")


class Paragraph(NamedTuple):
    """One paragraph: offsets without the white space around it, and its words."""

    start: int
    end: int
    text: str

    @property
    def terminated(self) -> bool:
        """Whether it ends as running text does, brackets and quotation marks aside."""
        return self.text.rstrip(_CLOSERS)[-1:] in _TERMINALS

    @property
    def words(self) -> int:
        """Number of words, near enough for telling a line from running text."""
        return self.text.count(" ") + 1


def split_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in order; every character that is not white space stands in one."""
    lines = [Paragraph(m.start(), m.end(), m.group()) for m in _LINE.finditer(text)]
    width = _wrap_width(lines)
    if not width:
        return lines
    pairs = [_continues(text, a, b, width) for a, b in pairwise(lines)]
    adjacent = [_gap(text, a, b) < 2 for a, b in pairwise(lines)]
    if not _is_wrapped(lines, pairs, adjacent):
        return lines
    broken = (_breaks_off(text, a, b) for a, b in pairwise(lines))
    return _join(text, lines, [pair or off for pair, off in zip(pairs, broken, strict=True)])


def _wrap_width(lines: list[Paragraph]) -> int:
    """The width at which the text is wrapped if it is, else 0: most lines are then no longer than a page is wide."""
    if len(lines) < 3 or sum(len(line.text) > _WIDEST for line in lines) * 20 > len(lines):
        return 0
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    return width if _NARROWEST <= width <= _WIDEST else 0


def _gap(text: str, a: Paragraph, b: Paragraph) -> int:
    between = text[a.end : b.start]
    return between.count("\n") or between.count("\r")


def _indent(text: str, line: Paragraph) -> int:
    start = max(text.rfind("\n", 0, line.start), text.rfind("\r", 0, line.start)) + 1
    return line.start - start


def _continues(text: str, a: Paragraph, b: Paragraph, width: int) -> bool:
    """Whether b goes on with a: directly beneath, not set off, and its first word would not have fitted on a's line."""
    if _gap(text, a, b) > 1 or _ITEM.match(b.text) or _indent(text, b) > _indent(text, a):
        return False
    room = _indent(text, a) + len(a.text) + 1 + len(b.text.split(None, 1)[0])
    return room >= 0.9 * width


def _breaks_off(text: str, a: Paragraph, b: Paragraph) -> bool:
    """Whether a stops in mid-sentence, before its line is full, and b goes on right beneath: with a small letter, or after a
    word that needs another."""
    if _gap(text, a, b) > 1 or _ITEM.match(b.text):
        return False
    small = b.text[0].islower() and not a.terminated and not _BYLINE.match(b.text) and _indent(text, b) <= _indent(text, a)
    return small or _OPEN_END.search(a.text) is not None


def _is_wrapped(lines: list[Paragraph], pairs: list[bool], adjacent: list[bool]) -> bool:
    """Whether most lines that stand directly above another break off in mid-sentence for want of room."""
    total = sum(adjacent)
    joined = [line for line, pair in zip(lines, pairs, strict=False) if pair]
    if total < 2 or len(joined) * 2 < total:
        return False
    return sum(not line.terminated for line in joined) * 2 >= len(joined)


def _join(text: str, lines: list[Paragraph], pairs: list[bool]) -> list[Paragraph]:
    joined = [lines[0]]
    for line, pair in zip(lines[1:], pairs, strict=True):
        if pair:
            start = joined[-1].start
            joined[-1] = Paragraph(start, line.end, text[start : line.end])
        else:
            joined.append(line)
    return joined
