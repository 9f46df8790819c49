"""What a regular expression's matches hold and begin with, read off its parsed form, so that it cannot disagree with it.

A need is a set of characters of which every match holds at least one; a way is the needs of one run through the alternatives of
a pattern, which can match only where a text meets all the needs of one of its ways."""

from __future__ import annotations

import re
import re._parser as sre_parser  # type: ignore[import-not-found]  # the standard library's own, so that both agree
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

from kg.language.vocabulary import CLASS_BASE, CLASS_SIZE

MOST_WAYS = 400
"""Ways of one pattern that are told apart; of a pattern with more, alternatives count as one need."""
Need = frozenset[str]
"""Words, and marks of classes of mentions."""
Way = tuple[Need, ...]
Tree = Iterable[tuple[object, Any]]
NOWHERE = {"AT", "ASSERT", "ASSERT_NOT"}
"""Items that stand for no character."""


def parsed(regex: str) -> Tree:
    """The parsed form of a regular expression; re.error where it is none."""
    tree: Tree = sre_parser.parse(regex)
    return tree


def may_be_empty(tree: Any) -> bool:
    """Whether a parsed expression matches where nothing stands."""
    return bool(tree.getwidth()[0] == 0)


def obligatory(regex: str) -> Way:
    """The needs of every match of a regular expression, in its order."""
    return alternatives(parsed(regex), 1)[0]


def alternatives(tree: Tree, most: int = MOST_WAYS) -> list[Way]:
    """The ways of a parsed expression, at least one and at most ``most``; where there are more, alternatives are joined."""
    found: list[Way] = [()]
    for op, arg in tree:
        found = _both(found, _ways_of(str(op), arg, most), most)
    return found


def _ways_of(name: str, arg: Any, most: int) -> list[Way]:
    """The ways of one item; one without needs where it may be missing or is no word."""
    if name == "LITERAL":
        return [(frozenset(chr(arg)),)]
    if name == "IN":
        chars = _members(arg)
        return [(chars,)] if chars else [()]
    if name == "SUBPATTERN":
        return alternatives(arg[3], most)
    if name == "BRANCH":
        return _either([way for branch in arg[1] for way in alternatives(branch, most)], most)
    if name in {"MAX_REPEAT", "MIN_REPEAT"} and arg[0] > 0:
        return alternatives(arg[2], most)
    return [()]


def _both(first: list[Way], second: list[Way], most: int) -> list[Way]:
    """The ways through two items, one after the other."""
    if second == [()]:
        return first
    if len(first) * len(second) > most:
        first, second = (_joined(first), second) if len(first) > len(second) else (first, _joined(second))
    if len(first) * len(second) > most:
        first, second = _joined(first), _joined(second)
    return [tuple(dict.fromkeys(a + b)) for a, b in product(first, second)]


def _either(ways: list[Way], most: int) -> list[Way]:
    """The ways through one of several alternatives: single words are one need, and whoever needs them adds nothing."""
    if not all(ways):
        return [()]
    words: Need = frozenset().union(*(way[0] for way in ways if len(way) == 1))
    kept = dict.fromkeys(way for way in ways if not any(chars <= words for chars in way))
    found = [(words,), *kept] if words else [*kept]
    return found if len(found) <= most else _joined(found)


def _joined(ways: Sequence[Way]) -> list[Way]:
    """Many ways as one with the need that all share: one of the smallest needs of each."""
    if not all(ways):
        return [()]
    return [(frozenset().union(*(min(way, key=len) for way in ways)),)]


def _members(items: list[tuple[object, Any]]) -> Need | None:
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


def looking_ahead(regex: str, tree: Tree) -> str:
    """The regular expression, with the characters that a match begins with before it where the engine does not find them itself.

    It would try every alternative at every position."""
    start = _start(tree)
    return regex if start is None or start[1] or _scanned(tree) else f"(?=[{start[0]}]){regex}"


def _scanned(tree: Tree) -> bool:
    """Whether the engine itself skips positions at which no match begins (``re._compiler._get_charset_prefix``)."""
    op, arg = next(iter(tree))
    if str(op) == "SUBPATTERN":
        return _scanned(arg[3])
    if str(op) == "BRANCH":
        return all(str(branch[0][0]) == "LITERAL" for branch in arg[1])
    return str(op) in {"LITERAL", "IN"}


Start = tuple[str, bool]
"""The characters that a match can begin with, as a set without brackets, and whether it may be empty."""


def _start(tree: Tree) -> Start | None:
    """How a match begins; None where it may begin with any character."""
    chars = ""
    for op, arg in tree:
        start = _start_of(str(op), arg)
        if start is None:
            return None
        chars += start[0]
        if not start[1]:
            return chars, False
    return chars, True


def _start_of(name: str, arg: Any) -> Start | None:
    if name in NOWHERE:
        return "", True
    if name == "LITERAL":
        return re.escape(chr(arg)), False
    if name == "IN":
        return _set(arg)
    if name == "SUBPATTERN":
        return _start(arg[3])
    if name == "BRANCH":
        return _any([_start(branch) for branch in arg[1]])
    if name in {"MAX_REPEAT", "MIN_REPEAT"}:
        start = _start(arg[2])
        return start and (start[0], start[1] or arg[0] == 0)
    return None


def _any(starts: list[Start | None]) -> Start | None:
    known = [start for start in starts if start is not None]
    return ("".join(chars for chars, _ in known), any(empty for _, empty in known)) if len(known) == len(starts) else None


def _set(items: list[tuple[object, Any]]) -> Start | None:
    chars = ""
    for op, arg in items:
        if str(op) == "LITERAL":
            chars += re.escape(chr(arg))
        elif str(op) == "RANGE":
            chars += f"{re.escape(chr(arg[0]))}-{re.escape(chr(arg[1]))}"
        else:
            return None
    return chars, False
