"""What a date near an event says of it: the day itself, the day by which or since when, or one still to come."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.extract.days_apart import of_another, since_when
from kg.extract.drafts import MOVING, EventDraft
from kg.language.context import Context
from kg.language.date_groups import Parts
from kg.language.tape import Node

LASTING = {"Restriction", "Deployment", "Violence", "Cooperation"}
"""Types of which "since" names the beginning, and that go on."""
GOING_ON = re.compile(r"\b(?:has|have|had) been (?:\w+ )?in\b")
"""Words of talks that "since" says the beginning of."""
STATES = {"Restriction", "Deployment"}
"""Types of which also a noun tells how things have been since: "the closure of the road since March"."""
COMING = {"Planned", "Proposed"}
"""Statuses of events that lie ahead of the article."""
OVER = {"Held", "Alleged"}
"""Statuses of events that lie behind it."""
PAST = {"last", "past", "mid", "early", "late"}
"""Words that put a day of the week or month before the article."""
MISSED = re.compile(r"\b(?:was|were|should have|had) (?:to have )?\w+")
"""Words of what was still to come once, and is no more."""
WAS_TO_HAVE = re.compile(r"\b(?:was|were|had been) (?:\w+ )?to have (?:been )?\Z")
"""The same right before a participle: "were to have met"."""
REACH = 40
"""Code points before an event in which they stand."""
REPORTED = re.compile(r"[^.;\n]{0,90}, (?:the )?[^,.;\n]{2,50} (?:said|announced|told)\b")
"""Words after an event by which its sentence is what somebody says."""
ENDED = re.compile(
    r"\b(?:end(?:ed|ing|s)?|halt(?:ed)?|stop(?:ped)?|conclusion|cessation)\b(?: (?:of|to))?(?: (?!and\b)[\w-]+){0,3} $"
)
ENDS = re.compile(
    r"[^,;.]{0,40}\b(?:ended(?! (?:the|a|an|its|his|her|their|all|\d))|came to (?:an end|a halt|a close)|was (?:over|halted)"
    r"|stopped|ceased|subsided)\b"
)
APPOSED = re.compile(r",? on ")
WHEN = re.compile(r",? when\b")
"""What follows the day on which something else was begun: "on Monday, when"."""
CASUALTIES = re.compile(r"\b(?:killed|died|wounded|injured|slain|dead|shot dead)\b")
"""Words that count what has happened up to the day of the article."""
MADE = re.compile(r"\b(?:establish|install|erect)(?:ed|ing)?\b|\b(?:set(?:ting)?|put(?:ting)?) up\b")
"""Words of what is done at one time, though it stands since: "has set up a checkpoint since April"."""
DAY = len("2021-12-03")
MONTH = len("2021-12")


def dated(context: Context, draft: EventDraft, nodes: list[Node]) -> None:
    """Gives a draft the first date of some mentions."""
    told = (n for n in nodes if n.kind in {"Date", "Agreement"} and n.date and not of_another(context, draft, n))
    met = draft.type in MOVING and draft.status == "Held"  # "met the envoy, who until this month was minister"
    node = next((n for n in told if not (met and n.kind == "Date" and n.parts.edge in {"until", "till"})), None)
    node = node and (_said_outright(context, node) or node)
    if node is None or not node.date or _ahead(context, draft, node):
        return
    if _lasts(context, draft) or not since_when(context, draft, node):
        draft.date, draft.basis = _as_told(context, draft, node, node.date), node.basis


def _ahead(context: Context, draft: EventDraft, node: Node) -> bool:
    """Whether a day whose year only the article's date gives lies after it, of what is told as signed or fought already."""
    today = context.article.reference_date or ""
    held = draft.status == "Held" and draft.type in {"Signing", "Violence"} and node.basis == "resolved"
    return held and len(today) == DAY == len(node.date or "") and (node.date or "") > today


def _said_outright(context: Context, node: Node) -> Node | None:
    """The date right after one that goes by another: "three weeks later, on 14 December 1995"."""
    if node.kind != "Date" or not node.parts.story or not APPOSED.match(context.article.text, node.end):
        return None
    after = (n for n in context.tape.nodes.values() if n.kind == "Date" and n.date and node.end < n.start + 3 <= node.end + 8)
    return next((n for n in after if n is not node and not n.parts.story), None)


def _goes_on(context: Context, draft: EventDraft) -> bool:
    """Whether the words tell of a meeting that goes on: "have been in talks"."""
    first, last = draft.match.unit.span(*draft.match.found.span())
    return GOING_ON.search(context.article.text, first, last) is not None


def _as_told(context: Context, draft: EventDraft, node: Node, day: str) -> str:
    """The date as an open interval where the words say since when a state lasts, or by when it had ended."""
    if "/" in day or node.kind != "Date":
        return day
    coming = draft.status in COMING
    if coming and not _missed(context, draft):
        day = _to_come(context, node, day)
    elif draft.status in OVER and draft.type not in MOVING:
        day = _gone_by(context, node, day)
    edges = {"by"} if coming else {"by", "until", "till"}
    if node.parts.edge in edges or (draft.type == "Violence" and _ended(context, draft, node)):
        return f"/{day}"
    lasts = not coming and _lasts(context, draft)
    begun = WHEN.match(context.article.text, node.end) is not None and node.end <= draft.match.unit.starts[draft.match.start]
    since = node.parts.edge == "since" or since_when(context, draft, node)
    return f"{day}/{_until(context, draft, day)}" if since and lasts and not begun else day


def _until(context: Context, draft: EventDraft, day: str) -> str:
    """The end of what has gone on since a day: open, but the article's own for how many have been killed since."""
    first, last = draft.match.unit.span(draft.match.start, draft.match.end)
    today, told = context.article.reference_date or "", context.article.text[first:last]
    counted = draft.type == "Violence" and CASUALTIES.search(told) is not None and len(today) >= len(day)
    return today[: len(day)] if counted else ".."


def _lasts(context: Context, draft: EventDraft) -> bool:
    """Whether the words tell of a state that has lasted since."""
    if draft.type not in LASTING:
        return not draft.nominal and _goes_on(context, draft)
    first, last = draft.match.unit.span(draft.match.start, draft.match.end)
    made = draft.type == "Restriction" and MADE.search(context.article.text, first, last) is not None
    return not made and (not draft.nominal or draft.type in STATES)


def _to_come(context: Context, node: Node, day: str) -> str:
    """The next such weekday or month, where the one before the article's day would be past and the event is still to come."""
    today, parts = context.article.reference_date or "", node.parts
    if len(today) != DAY or not isinstance(parts, Parts) or parts.year or parts.when in PAST or day >= today[: len(day)]:
        return day
    if parts.weekday is not None and len(day) == DAY:
        next_one = (date.fromisoformat(day) + timedelta(days=7)).isoformat()
    elif parts.month is not None and not parts.unit and not parts.story and len(day) in {MONTH, DAY} and day[5:] != "02-29":
        next_one = f"{int(day[:4]) + 1}{day[4:]}"
    else:
        return day
    return next_one if next_one >= today[: len(day)] else day  # what is told of an earlier year stays there


def _gone_by(context: Context, node: Node, day: str) -> str:
    """The last such month, where the next one would be after the article's own: "a truce reached in February", in December."""
    today, parts = context.article.reference_date or "", node.parts
    named = isinstance(parts, Parts) and parts.month is not None and not (parts.year or parts.unit or parts.story)
    if not named or len(today) < MONTH or day[:MONTH] <= today[:MONTH] or day[5:] == "02-29":
        return day
    return f"{int(day[:4]) - 1}{day[4:]}"


def _missed(context: Context, draft: EventDraft) -> bool:
    """Whether the event was to be at a day that has passed since; in what somebody says "was to" is still to come."""
    first, last = draft.match.unit.span(*draft.match.found.span())
    if REPORTED.match(context.article.text, last):
        return False
    text = context.article.text
    return MISSED.search(text, first, last) is not None or WAS_TO_HAVE.search(text, max(first - REACH, 0), first) is not None


def _ended(context: Context, draft: EventDraft, date: Node) -> bool:
    """Whether a date is that of the end: "the end of the war in November 2020", "1994, when the fighting came to a halt"."""
    unit, text = draft.match.unit, context.article.text
    first, last = unit.span(draft.match.start, draft.match.end)
    ended = ENDED.search(text[unit.span(0, 1)[0] : first])
    if ended is not None and not unit.span(0, 1)[0] + ended.start() <= date.start < first:
        return True  # but "the end of the 1999 bombing" names the bombing by its own year
    ends = ENDS.match(text, last)
    return ends is not None and (date.start >= ends.end() or WHEN.match(text, date.end) is not None)
