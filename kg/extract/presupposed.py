"""Whether whoever uses an event's words takes it as known: they only modify a noun ("the men seized near Hadrut"), or somebody is
judged for it ("criticised the minister for visiting the region")."""

from __future__ import annotations

import re

from kg.extract.drafts import Match
from kg.language.context import Context
from kg.model import EventType, Status

FINITE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|should|must|to|gets?|got)\b|[’']s\b", re.I)
"""Words that make a statement of a participle."""
MODIFIER = re.compile(
    r"\b(?:\w+ed|(?:tak|driv|giv|chos)en|held|sent|put|struck|shut|brought|set|made)(?: (?:prisoner|hostage|captive))?"
    r"(?:,? (?:on|in|at|near|by|under|since|last|late|early|between|from|to|along|during|outside)\b| \d)", re.I,
)
"""A participle and the adverbial after it."""
TYPES: set[EventType] = {"Detention", "Deployment", "Signing", "Appointment", "Restriction"}
"""Types whose rules also match a participle that only modifies a noun."""
JUDGED = re.compile(
    r"\b(?:critici[sz]|rebuk|reproach|reprimand|scold|chid|censur|prais|thank|commend|laud|congratulat)(?:e|ed|es|s|ing|d)?\b[^;:“”\"]*?"
    r"\bfor\s(?:(?!\b(?:not|never|refus\w+|fail\w+)\b)[^;:“”\"])*\Z", re.I,
)
"""Words before a gerund by which somebody is rebuked or praised for what it tells."""
CONDEMNED = re.compile(
    r"\b(?:condemn|deplor|denounc|decr|mourn)(?:ed|es|s|ing|e|ies|ied|ying)?\b(?:(?!\b(?:alleged\w*|reported\w*|what|claim\w*)\b)"
    r"[^;:.“”\"])*\b(?:which|that)\s(?:(?:has|had|have|also|reportedly)\s)*\Z", re.I,
)
"""Words before a clause on an attack that somebody condemns: "condemned the attack on a convoy, which killed five"."""
JUDGED_TYPES: set[EventType] = {"Visit", "Meeting", "Call", "Signing"}
"""Types that nobody denies who is rebuked for them; what harms others stays an allegation, however it is told."""
BEFORE = 2
"""Tokens before the trigger in which an auxiliary can stand."""
AFTER = 12
"""Code points after the trigger in which an adverbial begins."""


def as_known(context: Context, match: Match, kind: EventType, status: Status) -> bool:
    """Whether the event is taken as known, so that what is planned, asked for or claimed around it is not said of it."""
    if status in {"Cancelled", "Refused"}:
        return False
    if kind == "Violence" and _condemned(context, match):
        return True
    return (kind in JUDGED_TYPES and _judged(context, match)) or (kind in TYPES and _only_modifies(context, match))


def _judged(context: Context, match: Match) -> bool:
    """Whether the event is a gerund for which somebody is rebuked or praised."""
    unit, text = match.unit, context.article.text
    gerund = text[unit.starts[match.start] : unit.ends[match.start]].endswith("ing")
    return gerund and JUDGED.search(text, unit.starts[0], unit.starts[match.start]) is not None


def _condemned(context: Context, match: Match) -> bool:
    """Whether a relative clause tells more of an attack that somebody condemns."""
    unit = match.unit
    return CONDEMNED.search(context.article.text, unit.starts[0], unit.starts[match.start]) is not None


def _only_modifies(context: Context, match: Match) -> bool:
    found, unit, text = match.found, match.unit, context.article.text
    if "who" in found.re.groupindex and found["who"] and found.end("who") <= match.start:
        return False
    first, last = unit.starts[match.start], unit.ends[match.end - 1]
    before = unit.starts[max(match.start - BEFORE, 0)]
    modifier = MODIFIER.search(text, first, last + AFTER)
    return modifier is not None and modifier.start() < last and not FINITE.search(text, before, last)
