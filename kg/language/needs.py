"""What a text must hold for a pattern to match at all, as bits: a test that costs nothing beside trying the pattern."""

from __future__ import annotations

import re
import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, so that both agree
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, Generic, TypeVar

from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE, WORD_BASE, class_mark

WORD = chr(WORD_BASE)
FIRST_MENTION = chr(CLASS_BASE)


T = TypeVar("T")


class Needs:
    """Gives each set of characters, of which a pattern needs one, a bit; and says which bits a text sets."""

    def __init__(self) -> None:
        self._bit_of: dict[frozenset[str], int] = {}
        self._bits_of_char: dict[str, int] = {}
        self._seen = _Seen(self._bits_of_char)

    def bits(self, regex: re.Pattern[str]) -> list[int]:
        """The bits that a text must set for the pattern to be worth trying, the one that texts set least often first."""
        sets = sorted(obligatory(regex), key=_frequency)
        return [self._bit(chars) for chars in sets]

    def mask(self, regex: re.Pattern[str]) -> int:
        """The same bits as one number."""
        return reduce(or_, self.bits(regex), 0)

    def _bit(self, chars: frozenset[str]) -> int:
        bit = self._bit_of.get(chars)
        if bit is None:
            bit = self._bit_of[chars] = 1 << len(self._bit_of)
            self._seen.clear()
            for char in chars:
                self._bits_of_char[char] = self._bits_of_char.get(char, 0) | bit
        return bit

    def held(self, text: str) -> int:
        """The bits that a text sets, by its words and the classes of its mentions."""
        return reduce(or_, map(self._seen.__getitem__, set(text)), 0)


class _Seen(dict[str, int]):
    """The bits of each character met so far, a mention's by its class."""

    def __init__(self, bits: dict[str, int]) -> None:
        super().__init__()
        self._bits = bits

    def __missing__(self, char: str) -> int:
        bits = self[char] = self._bits.get(char if char < FIRST_MENTION else class_mark(char), 0)
        return bits


class Index(Generic[T]):
    """Patterns by the rarest thing that each needs, so that a text meets few of them."""

    def __init__(self, needs: Needs, items: Iterable[tuple[T, re.Pattern[str]]]) -> None:
        self._needs = needs
        self._groups: dict[int, list[tuple[int, int, T]]] = {}
        for number, (item, regex) in enumerate(items):
            bits = needs.bits(regex)
            self._groups.setdefault(bits[0] if bits else 0, []).append((number, reduce(or_, bits, 0), item))

    def candidates(self, text: str) -> list[T]:
        """The items whose patterns can match a text, in their order."""
        held = self._needs.held(text)
        found = [
            (number, item) for bit, group in self._groups.items() if bit & held == bit
            for number, mask, item in group if mask & held == mask
        ]
        found.sort(key=_first)
        return [item for _, item in found]


def _first(numbered: tuple[int, object]) -> int:
    return numbered[0]


def _frequency(chars: frozenset[str]) -> int:
    """How often texts hold one of these, roughly: words that patterns name are rarer than mentions, and those than signs."""
    return sum(1 if WORD <= char < FIRST_MENTION else 40 if char >= FIRST_MENTION else 400 for char in chars)


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
