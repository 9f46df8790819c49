"""Whether a text holds what a pattern needs to match at all (kg.language.ways): a test that costs nothing beside trying it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, reduce
from itertools import chain
from operator import and_, or_
from typing import Generic, TypeVar

from kg.language.pattern import Pattern
from kg.language.vocabulary import CLASS_BASE, class_mark
from kg.language.ways import Need, Way

FIRST_MENTION = chr(CLASS_BASE)
T = TypeVar("T")


class Needs:
    """Gives each need a bit; and says which bits a text sets."""

    def __init__(self) -> None:
        self._bit_of: dict[Need, int] = {}
        self._bits = CharBits()

    def mask(self, needs: Iterable[Need]) -> int:
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


Entry = tuple[int, tuple[int, ...], int]
"""What makes a pattern worth trying: the bits that all its ways with one rarest need set, the bits of each way, the number."""


class Index(Generic[T]):
    """Patterns by the rarest need of each of their ways; looking them up costs nothing beside trying them."""

    def __init__(self, items: Iterable[tuple[T, Pattern]]) -> None:
        listed = list(items)
        self.items = tuple(item for item, _ in listed)
        self._needs = Needs()
        self._free: list[Entry] = []
        self._rows = _Rows()
        needs = [set(chain.from_iterable(pattern.ways)) for _, pattern in listed]
        # a word that many patterns name, be it in passing ("the", a comma), stands in most texts
        named = ({*pattern.expression, *chain.from_iterable(each)} for each, (_, pattern) in zip(needs, listed, strict=True))
        common = Counter(chain.from_iterable(named))
        weight = cache(lambda chars: sum(common[char] ** 2 for char in chars))
        entries: dict[str, list[Entry]] = {}
        for number, (_, pattern) in enumerate(listed):
            self._add(entries, number, pattern.ways, weight)
        chars = set(chain.from_iterable(set().union(*needs)))
        self._rows.update({char: (self._needs.held(char), entries.get(char, [])) for char in chars})
        self._all = reduce(or_, (bits for bits, _ in filter(None, self._rows.values())), 0)

    def _add(self, entries: dict[str, list[Entry]], number: int, ways: Iterable[Way], weight: Callable[[Need], int]) -> None:
        masks: dict[Need, list[int]] = {}
        for way in ways:
            if not way:
                self._free.append((0, (), number))
                return
            rarest = min(way, key=weight)
            masks.setdefault(rarest, []).append(self._needs.mask(need for need in way if need is not rarest))
        for rarest, each in masks.items():
            entry = reduce(and_, each), tuple(each) if len(each) > 1 else (), number
            for char in rarest:
                entries.setdefault(char, []).append(entry)

    def candidates(self, text: str) -> list[T]:
        """The items whose patterns can match a text, in their order."""
        held = 0
        entries = self._free.copy()
        for bits, more in filter(None, map(self._rows.__getitem__, set(text))):
            held |= bits
            entries += more
        missing = self._all & ~held
        found = {
            number for shared, masks, number in entries
            if not shared & missing and not (masks and all(map(missing.__and__, masks)))
        }
        items = self.items
        return [items[number] for number in sorted(found)]


class _Rows(dict[str, tuple[int, list[Entry]] | None]):
    """The bits that a character sets and what it makes worth trying, if anything; a mention has the row of its class."""

    def __missing__(self, char: str) -> tuple[int, list[Entry]] | None:
        found = self[char] = None if char < FIRST_MENTION else self.get(class_mark(char))
        return found
