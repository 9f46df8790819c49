"""Whether a text holds what a pattern needs to match at all (kg.language.ways): a test that costs nothing beside trying it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Generic, TypeVar

from kg.language.pattern import Pattern
from kg.language.vocabulary import CLASS_BASE, class_mark
from kg.language.ways import Need, Way, obligatory

FIRST_MENTION = chr(CLASS_BASE)
T = TypeVar("T")


class Needs:
    """Gives each need a bit; and says which bits a text sets."""

    def __init__(self) -> None:
        self._bit_of: dict[Need, int] = {}
        self._bits = CharBits()

    def mask(self, regex: re.Pattern[str]) -> int:
        """The bits that a text must set for the expression to be worth trying."""
        return self.bits(obligatory(regex.pattern))

    def bits(self, needs: Iterable[Need]) -> int:
        """The bits that a text sets that meets all these needs."""
        return reduce(or_, map(self._bit, needs), 0)

    def _bit(self, chars: Need) -> int:
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
        bits = self[char] = 0 if char < FIRST_MENTION else self.get(class_mark(char), 0)
        return bits

    def of(self, text: str) -> int:
        """The bits of all characters of a text."""
        return reduce(or_, map(self.__getitem__, set(text)), 0)


class Index(Generic[T]):
    """Patterns by the rarest need of each of their ways; looking them up costs nothing beside trying them."""

    def __init__(self, items: Iterable[tuple[T, Pattern]]) -> None:
        listed = list(items)
        self.items = tuple(item for item, _ in listed)
        self._needs = Needs()
        self._free: list[int] = []
        self._entries = _Entries()
        common = Counter(char for _, pattern in listed for way in pattern.ways for chars in way for char in chars)
        for number, (_, pattern) in enumerate(listed):
            for way in pattern.ways:
                self._add(number, way, common)

    def _add(self, number: int, way: Way, common: Counter[str]) -> None:
        if not way:
            self._free.append(number)
            return
        entry = self._needs.bits(way), number
        for char in min(way, key=lambda chars: sum(common[char] for char in chars)):
            self._entries[char] = (*self._entries.get(char, ()), entry)

    def candidates(self, text: str) -> list[T]:
        """The items whose patterns can match a text, in their order."""
        held = self._needs.held(text)
        found = {
            number for entries in map(self._entries.__getitem__, set(text)) for mask, number in entries if mask & held == mask
        }
        found.update(self._free)
        items = self.items
        return [items[number] for number in sorted(found)]


class _Entries(dict[str, tuple[tuple[int, int], ...]]):
    """Character → the bits and the number of each pattern that it makes worth testing; a mention has those of its class."""

    def __missing__(self, char: str) -> tuple[tuple[int, int], ...]:
        found = self[char] = () if char < FIRST_MENTION else self.get(class_mark(char), ())
        return found
