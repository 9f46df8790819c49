"""Which cues and arguments stand near enough to an event to be of it, and how near."""

from __future__ import annotations

import re

from kg.extract.drafts import Match
from kg.rules.schema import Adjunct, Cue

Around = list[tuple[Cue | Adjunct, "re.Match[str]"]]
"""The cues and adjuncts that stand in a sentence."""
def within(inner: tuple[int, int], outer: tuple[int, int]) -> bool:
    """Whether one stretch of a unit lies in another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def in_scope(cue: Cue | Adjunct, start: int, end: int, match: Match) -> bool:
    """Whether words of a unit stand on the side of the trigger, and as near to it, as their rule asks."""
    before = end <= match.start and match.start - end <= cue.scope
    after = start >= match.end and start - match.end <= cue.scope
    inside = start >= match.found.start() and end <= match.found.end() and not (start < match.end and match.start < end)
    ok = (before and cue.side != "after") or (after and cue.side != "before") or (inside and cue.side == "both")
    if not ok:
        return False
    between = match.unit.text[end : match.start] if before else match.unit.text[match.end : start]
    denial = isinstance(cue, Cue) and cue.gives == "None" and before
    return ";" not in between and not (denial and "," in between)


def parted(match: Match, span: tuple[int, int]) -> bool:
    """Whether a semicolon stands between an event and an argument."""
    text = match.unit.text
    return ";" in (text[span[1] : match.start] if span[1] <= match.start else text[match.end : span[0]])


def gap(span: tuple[int, int], match: Match) -> int:
    """The positions of a unit between an argument and a trigger, 0 where they overlap; what stands before the trigger is as far
    as what stands three further behind it."""
    return match.start - span[1] + 3 if span[1] <= match.start else span[0] - match.end if span[0] >= match.end else 0
