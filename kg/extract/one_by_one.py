"""Talks that somebody has with several one by one: "met separately with X and Y" are two meetings, and X never met Y."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.drafts import ENCOUNTERS, EventDraft
from kg.extract.memory import Memory
from kg.extract.participants import participants
from kg.model import Entity
from kg.rules.schema import EventMake

SEPARATELY = re.compile(
    r"\b(?:separately|individually|one by one|one after (?:the other|another)|in turn|in succession|consecutively|successively)\b"
    r"|(?<!\ba )(?<!\bone )\b(?:separate|individual|consecutive|successive) (?=(?:[\w-]+ ){0,2}[a-z]+s\b)"
    r"|(?<!, )\beach (?!other\b)", re.I,
)
"""Words by which whoever is named met or called the others one by one."""
RESPECTIVELY = re.compile(r"\brespectively\b", re.I)
"""The word by which the first of some met the first of the others."""
AFTER = re.compile(
    r",? (?:one by one|one after (?:the other|another)|in turn|in succession"
    r"|separately|individually|respectively|consecutively)\b"
)
"""How such words stand behind those who were met."""
TOGETHER = re.compile(r" and (?:together|jointly)\b")
"""What takes it back."""
PAIR = 2
"""As many as meet at least."""
WIDTH = 24
"""Code points in which they do."""


def one_by_one(memory: Memory, draft: EventDraft, make: EventMake) -> list[EventDraft]:
    """The draft; of talks that were held one by one, a draft for each of those whom the others met."""
    if draft.type not in ENCOUNTERS or len(draft.participants) <= PAIR or draft.anaphor:
        return [draft]
    told = _told(memory, draft)
    sides = [_captured(memory, draft, make, name) for name in make.participants]
    if RESPECTIVELY.search(told):
        return _in_pairs(draft, sides)
    apart = next((side for side in sides if len(side) > 1), []) if len(sides) > 1 and SEPARATELY.search(told) else []
    rest = [p for p in draft.participants if p not in apart]
    return [replace(draft, participants=[*rest, one]) for one in apart] if rest and apart else [draft]


def _told(memory: Memory, draft: EventDraft) -> str:
    """The words of the match, and those right behind that tell how they met."""
    text, (start, end) = memory.context.article.text, draft.match.unit.span(*draft.match.found.span())
    behind = AFTER.match(text, end, end + WIDTH)
    end = behind.end() if behind else end
    return "" if TOGETHER.match(text, end) else text[start:end]


def _captured(memory: Memory, draft: EventDraft, make: EventMake, name: str) -> list[Entity]:
    """The participants whom one capture of the rule names."""
    named = participants(memory, draft.match, make.model_copy(update={"participants": (name,)}))
    return [p for p in draft.participants if p in named]


def _in_pairs(draft: EventDraft, sides: list[list[Entity]]) -> list[EventDraft]:
    """The first with the first and the second with the second; nothing where their numbers differ."""
    if len(sides) != PAIR or len(sides[0]) != len(sides[1]):
        return []
    return [replace(draft, participants=list(pair)) for pair in zip(*sides, strict=True)]
