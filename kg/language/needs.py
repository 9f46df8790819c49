"""What a text must hold for a pattern to match at all, as bits: a test that costs nothing beside trying the pattern."""

from __future__ import annotations

import re
import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, so that both agree
from collections import Counter
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, Generic, TypeVar

from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE, class_mark

FIRST_MENTION = chr(CLASS_BASE)


RANKS = 4
"""So many of a pattern's needs are looked up; hardly any pattern has more that are rare."""
T = TypeVar("T")


class Needs:
    """Gives each set of characters, of which a pattern needs one, a bit; and says which bits a text sets."""

    def __init__(self) -> None:
        self._bit_of: dict[frozenset[str], int] = {}
        self._bits = CharBits()

    def mask(self, regex: re.Pattern[str]) -> int:
        """The bits that a text must set for the pattern to be worth trying."""
        return reduce(or_, map(self._bit, obligatory(regex)), 0)

    def _bit(self, chars: frozenset[str]) -> int:
        bit = self._bit_of.get(chars)
        if bit is None:
            bit = self._bit_of[chars] = 1 << len(self._bit_of)
            self._bits.add(chars, bit)
        return bit

    def held(self, text: str) -> int:
        """The bits that a text sets, by its words and the classes of its mentions."""
        return self._bits.of(text)


class CharBits(dict[str, int]):
    """Bits of characters; a mention has those of the mark of its class."""

    def add(self, chars: Iterable[str], bit: int) -> None:
        """Sets a bit for words and marks of classes."""
        for char in chars:
            self[char] = self.get(char, 0) | bit

    def __missing__(self, char: str) -> int:
        if char < FIRST_MENTION:
            return 0
        bits = self[char] = self.get(class_mark(char), 0)
        return bits

    def of(self, text: str) -> int:
        """The bits of all characters of a text."""
        return reduce(or_, map(self.__getitem__, set(text)), 0)


class Index(Generic[T]):
    """Patterns by the few rarest things that each needs; looking them up costs nothing beside trying them.

    A number holds ``RANKS`` rows of one bit for each pattern: the rows of a text have a pattern's bit where the text holds the
    rarest, the second rarest … of its needs, so that the patterns worth trying are those with a bit in every row."""

    def __init__(self, items: Iterable[tuple[T, re.Pattern[str]]]) -> None:
        listed = list(items)
        needs = [obligatory(regex) for _, regex in listed]
        self._items = [item for item, _ in listed]
        self._bits = CharBits()
        self._free = 0
        self._all = (1 << len(listed)) - 1
        common = Counter(char for sets in needs for chars in sets for char in chars)
        for number, sets in enumerate(needs):
            rarest = sorted(sets, key=lambda chars: sum(common[char] for char in chars))[:RANKS]
            for rank in range(RANKS):
                bit = 1 << rank * len(listed) + number
                if rank < len(rarest):
                    self._bits.add(rarest[rank], bit)
                else:
                    self._free |= bit

    def candidates(self, text: str) -> list[T]:
        """The items whose patterns can match a text, in their order."""
        rows = self._bits.of(text) | self._free
        bits = self._all
        for _ in range(RANKS):
            bits &= rows
            rows >>= len(self._items)
        found = []
        while bits:
            last = bits & -bits
            found.append(self._items[last.bit_length() - 1])
            bits ^= last
        return found


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
