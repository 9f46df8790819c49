"""What a text must hold for a pattern to match at all, as bits: a test that costs nothing beside trying the pattern."""

from __future__ import annotations

import re
import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, so that both agree
from collections.abc import Iterable
from typing import Any

from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE, class_mark

FIRST_MENTION = chr(CLASS_BASE)


class Needs:
    """Gives each set of characters, of which a pattern needs one, a bit; and says which bits a text sets."""

    def __init__(self) -> None:
        self._bit_of: dict[frozenset[str], int] = {}
        self._bits_of_char: dict[str, int] = {}

    def mask(self, regex: re.Pattern[str]) -> int:
        """The bits that a text must set for the pattern to be worth trying."""
        mask = 0
        for chars in obligatory(regex):
            bit = self._bit_of.get(chars)
            if bit is None:
                bit = self._bit_of[chars] = 1 << len(self._bit_of)
                for char in chars:
                    self._bits_of_char[char] = self._bits_of_char.get(char, 0) | bit
            mask |= bit
        return mask

    def held(self, text: str) -> int:
        """The bits that a text sets, by its words and the classes of its mentions."""
        bits = 0
        of_char = self._bits_of_char
        for char in set(text):
            bits |= of_char.get(char if char < FIRST_MENTION else class_mark(char), 0)
        return bits


def obligatory(regex: re.Pattern[str]) -> list[frozenset[str]]:
    """Sets of characters of each of which every match holds at least one: words, and marks of classes of mentions.

    Read off the parsed regular expression, so that it cannot disagree with it."""
    return list(dict.fromkeys(_sets(sre_parser.parse(regex.pattern))))


def _sets(tree: Iterable[tuple[object, Any]]) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    for op, arg in tree:
        name = str(op)
        if name == "LITERAL":
            found.append(frozenset(chr(arg)))
        elif name == "IN":
            chars = _members(arg)
            if chars:
                found.append(chars)
        elif name == "SUBPATTERN":
            found += _sets(arg[3])
        elif name == "BRANCH":
            best = [min(sets, key=len) for branch in arg[1] if (sets := _sets(branch))]
            if len(best) == len(arg[1]):
                found.append(frozenset().union(*best))
        elif name in {"MAX_REPEAT", "MIN_REPEAT"} and arg[0] > 0:
            found += _sets(arg[2])
    return found


def _members(items: list[tuple[object, Any]]) -> frozenset[str] | None:
    """The characters of a set, class blocks by their marks; None where the set is negated or holds other ranges."""
    found = set()
    for op, arg in items:
        if str(op) == "LITERAL":
            found.add(chr(arg))
        elif str(op) == "RANGE" and arg[0] >= CLASS_BASE:
            found |= {chr(c) for c in range(arg[0], arg[1] + 1, CLASS_SIZE)}
        else:
            return None
    return frozenset(found)
