"""How much room a node takes: its shape with its label beneath."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

LINE = 16
"""Height of a line of a label in pixels."""
FONT = 13
"""Size of a label's letters in pixels, as large as the page draws them at its first scale; an anchor's are two larger."""
_WIDE, _LINES = 22, 3


@dataclass(frozen=True, slots=True)
class Box:
    """Room around a node's centre in pixels: half its width, and how far it reaches up and down."""

    half: int
    up: int
    down: int


def lines(name: str) -> tuple[str, ...]:
    """The name in at most three short lines, cut with an ellipsis where it is longer."""
    done: list[str] = []
    rest = " ".join(name.split())
    while rest and len(done) < _LINES:
        line, rest = _line(rest)
        done.append(line)
    if rest:
        done[-1] = _short(done[-1]) + "…"
    return tuple(done)


def _short(line: str) -> str:
    """The line with room for an ellipsis, cut between words where it has several."""
    if len(line) < _WIDE:
        return line
    return (line[: _WIDE - 1].rpartition(" ")[0] or line[: _WIDE - 1]).rstrip(" ,;:")


def _line(text: str) -> tuple[str, str]:
    if len(text) <= _WIDE:
        return text, ""
    at = text.rfind(" ", 0, _WIDE + 1)
    if at <= 0:
        at = text.find(" ")
        at = at if 0 < at <= _WIDE + 3 else _WIDE
    return text[:at].rstrip(), text[at:].lstrip()


def box(label: tuple[str, ...], size: int, *, anchor: bool) -> Box:
    """The room of a node whose label has these lines and whose shape reaches ``size`` from its centre."""
    font = FONT + 2 * anchor
    widest = max((sum(_percent(letter) for letter in line) for line in label), default=0) * font // 100
    return Box(max(widest // 2, size) + 3, size + 4, size + 5 + (LINE + 2 * anchor) * len(label))


def _percent(letter: str) -> int:
    """Width of a letter in a hundredth of the font's size, a little more than Arial's."""
    if letter in " ,.;:'’|!()[]/ijlItf-":
        return 36
    if letter in "mwMW—…@%":
        return 96
    if unicodedata.east_asian_width(letter) in "WF":
        return 110
    return 74 if letter.isupper() else 59
