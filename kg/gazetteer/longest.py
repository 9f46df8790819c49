"""Finds names in text, the longest where several begin at one place."""

from __future__ import annotations

from collections.abc import Iterable

from ahocorasick_rs import AhoCorasick, MatchKind


class LongestNames:
    """Names in a fixed order and the automaton that finds them all in one run; saved as the names, from which it is made anew."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(names)
        self._automaton = AhoCorasick(self.names, matchkind=MatchKind.LeftmostLongest)

    def __reduce__(self) -> tuple[type[LongestNames], tuple[tuple[str, ...]]]:
        return LongestNames, (self.names,)

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """The number of each name found with its half-open place in the text, in order, not overlapping."""
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(text)
        return found
