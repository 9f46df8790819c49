"""Alternatives that may follow one another any number of times: each must stand there once.

If "today" were in two lists of a repeated group, every "today" of a text could be read in two ways, and a run of them in so many
that no search ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

SIGN = re.compile(r"\\.|\[[^\]]*\]|[^\\\[]", re.S)
RANGE = re.compile(r"(.)-(.)|(.)", re.S)


@cache
def distinct(body: str) -> str:
    """The alternatives of a regular expression without those that an earlier one covers: the same matches in the same order."""
    kept: list[str] = []
    seen: set[str] = set()
    spans: list[tuple[str, str]] = []
    for branch in _branches(body):
        left = _new_of_set(branch, seen, spans) if branch.startswith("[") and len(SIGN.findall(branch)) == 1 else branch
        bare = left.removeprefix("\\")
        if not left or left in kept or (len(bare) == 1 and (bare in seen or any(a <= bare <= b for a, b in spans))):
            continue
        if len(bare) == 1:
            seen.add(bare)
        kept.append(left)
    return "|".join(kept)


def _new_of_set(branch: str, seen: set[str], spans: list[tuple[str, str]]) -> str:
    """A set of characters without those that are seen already, which it joins; nothing where none is left."""
    left = []
    for first, last, single in RANGE.findall(branch[1:-1]):
        if single and single not in seen:
            seen.add(single)
            left.append(single)
        elif first and not any(a <= first and last <= b for a, b in spans):
            spans.append((first, last))
            left.append(f"{first}-{last}")
    return f"[{''.join(left)}]" if left else ""


def _branches(body: str) -> Iterator[str]:
    """The alternatives of a regular expression, those of a bare group in its place."""
    depth, at = 0, 0
    parts: list[str] = []
    signs = SIGN.findall(body)
    for number, sign in enumerate((*signs, "|")):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            parts.append("".join(signs[at:number]))
            at = number + 1
    for part in parts:
        inner = part[3:-1]
        if part.startswith("(?:") and part.endswith(")") and _balanced(inner):
            yield from _branches(inner)
        else:
            yield part


def _balanced(inner: str) -> bool:
    """Whether every parenthesis closes one that the text itself opens."""
    depth = 0
    for sign in SIGN.findall(inner):
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            return False
    return depth == 0
