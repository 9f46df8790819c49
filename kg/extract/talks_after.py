"""What is signed "after the talks" was so where and when the article has told that they were held, and by those who met."""

from __future__ import annotations

import re

from kg.extract.drafts import EventDraft
from kg.language.context import Context

AFTER_TALKS = re.compile(
    r"\b(?:following|after|at|on|upon|as a result of|at the (?:end|conclusion|close) of|on the (?:results|outcome|sidelines) of)"
    r" (?:the|their|these|this) (?:[\w-]+ ){0,2}(?:meeting|talks|negotiations|summit|session|consultations)\b"
    r"(?: results| outcome)?(?! (?:of|between|with|in|on)\b)",
    re.I,
)
FIRST = re.compile(
    r"\s*(?:before|ahead of|prior to) (?:the|their|these|this) (?:[\w-]+ ){0,2}(?:meeting|talks|negotiations|summit|session)\b",
    re.I,
)
"""How a sentence opens that tells of a meeting before the talks: "Before the talks he received both one by one"."""
REACH = 2
"""Paragraphs over which "the talks" are those told last."""
HELD = {"Held", "Alleged"}


def share_with_signings(context: Context, groups: list[list[EventDraft]]) -> None:
    """Gives signings after "the talks" the sides and place of those told last before, and their day, where they took one day."""
    undated = (e for group in groups if not any(e.date for e in group) for e in group)
    for draft in undated:
        if draft.type == "Signing" and draft.status in HELD and _after_talks(context, draft):
            _share(draft, _told_last(context, groups, draft))


def _after_talks(context: Context, draft: EventDraft) -> bool:
    unit = draft.match.unit
    first, last = unit.span(0, len(unit.text))
    return AFTER_TALKS.search(context.article.text, first, last) is not None


def _told_last(context: Context, groups: list[list[EventDraft]], draft: EventDraft) -> list[EventDraft]:
    """The tellings of the meeting that was told last before a draft's sentence, and near it."""
    here = draft.match.unit
    before = [
        (e.match.unit.starts[e.match.start], group) for group in groups for e in group
        if e.type == "Meeting" and e.match.unit.starts[0] < here.starts[0] and here.paragraph - e.match.unit.paragraph <= REACH
        and not FIRST.match(context.article.text, e.match.unit.starts[0])
    ]
    return max(before, key=lambda told: told[0])[1] if before else []


def _share(draft: EventDraft, talks: list[EventDraft]) -> None:
    ours, theirs = {p.id for p in draft.participants}, {p.id for e in talks for p in e.participants}
    sides = {side for e in talks for side in e.sides}
    if any(e.status not in HELD for e in talks) or not (ours & theirs or draft.sides & sides or not ours or not theirs):
        return
    dated = next((e for e in talks if e.date and "/" not in e.date), None)
    if dated is not None:
        draft.date, draft.basis = dated.date, dated.basis
    if not draft.participants:
        draft.participants = max((e.participants for e in talks), key=len, default=[])
    if draft.place is None:
        draft.place = next((e.place for e in talks if e.place), None)
