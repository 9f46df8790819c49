"""Whose an argument is where a sentence tells several events: that of the nearest, unless its words leave it to another."""

from __future__ import annotations

import re

from kg.extract.drafts import EventDraft, Match, capture, wording
from kg.extract.scope import gap, parted
from kg.extract.sharing import clause_after, counted, meant
from kg.language.context import Context
from kg.rules.schema import Adjunct, EventMake

RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that)\b")
"""Words that open a relative clause."""
ITS_DEAL = re.compile(r"\b(?:in|under|through|by) an?(?: [\w-]+){0,2}$")
"""Words before the deal by which captives go free."""
CLOSED = re.compile(r" (?:after|before|when|while|as|following)\b|, (?:and|but|while|after|before|when)\b")
"""What opens another clause right after a date."""
JOINED = re.compile(r", (?:and|but|while)\b")
"""What opens a clause beside another, right after an argument of that."""
GATHERED = re.compile(r"\b(?:at|after|during|following)(?: [\w-]+){0,5}$")
"""Words before talks at which something is signed or agreed."""


def told_before(context: Context, match: Match, span: tuple[int, int]) -> bool:
    """Whether words stand in a relative clause after which the event is told, or before one that has a day of its own: "Kral, who
    was seized in May, was freed"."""
    first, at = match.found.start(), match.found.start("also") if "also" in match.found.re.groupindex else -1
    starts = match.unit.starts
    if not first < span[0] or span[1] > at:
        return False
    dated = bool(match.found.groupdict().get("when"))  # "met Lind on Monday and Sy on Friday"
    return dated or RELATIVE.search(context.article.text, starts[first], starts[span[0]]) is not None


def is_anothers(
    context: Context, draft: EventDraft, adjunct: Adjunct, found: re.Match[str], others: list[Match]
) -> bool:
    """Whether an argument is that of another event, to which it stands nearer."""
    rivals = _rivals(context, draft, adjunct, found, others)
    if rivals is None:
        return True
    span = found.span()
    closes = JOINED.match(context.article.text, _after(draft, span)) is not None
    if closes and any(o.end <= span[0] and span[1] <= draft.match.start for o in rivals):
        return True
    distance = gap(span, draft.match)
    nearer = (
        o for o in rivals
        if gap(span, o) < distance and not (parted(o, span) or told_before(context, o, span))
        and not _is_occasion(context, o, draft.type)
    )
    return any(not _leaves(context, adjunct, draft, span, o) for o in nearer)


def _rivals(
    context: Context, draft: EventDraft, adjunct: Adjunct, found: re.Match[str], others: list[Match]
) -> list[Match] | None:
    """The other events that may take an argument; None where a date that is counted from another event ("two days before the
    summit on 3 May") cannot be the draft's. Notes in the draft from which it is to be counted, where the article dates that
    elsewhere."""
    node = next(iter(capture(context, found, "who")), None) if adjunct.role == "date" else None
    parts = counted(node) if node else None
    if node is None or parts is None:
        return others
    unit = draft.match.unit
    first, last = clause_after(context, unit, found.end())
    within = [o for o in others if first <= o.start < last]
    based = any(n.kind == "Date" for n in context.tape.nodes_in(unit.text[first:last]))
    if first <= draft.match.start < last:
        return None if based else others
    event = within[0] if within else meant(context, unit, found.end())
    if node.date is None and event is not None and draft.date is None:
        draft.counted = parts, event
    return [o for o in others if o not in within] if based else None


def _leaves(context: Context, adjunct: Adjunct, draft: EventDraft, span: tuple[int, int], other: Match) -> bool:
    """Whether a nearer event leaves an argument to another: a date that ends the other's clause, who mediated its deal."""
    if adjunct.role == "date":
        return _closes(context, draft, span, other)
    make = other.rule.spec.make
    deal = draft.type == "Detention" and isinstance(make, EventMake) and make.event == "Signing" and adjunct.role == "mediators"
    return deal and ITS_DEAL.search(wording(context, other.unit, 0, other.start)) is not None


def _closes(context: Context, draft: EventDraft, span: tuple[int, int], other: Match) -> bool:
    """Whether a date ends the clause of an event, so that it is not of what comes next: "shut it on Friday after clashes"."""
    if not draft.match.end <= span[0] < span[1] <= other.start:
        return False
    return CLOSED.match(context.article.text, _after(draft, span)) is not None


def _after(draft: EventDraft, span: tuple[int, int]) -> int:
    """Where an argument ends in the article."""
    return draft.match.unit.ends[span[1] - 1]


def _is_occasion(context: Context, match: Match, kind: str) -> bool:
    """Whether an event is only the occasion of another, with which it shares day and place: "during the summit"; what is signed
    or agreed "at the talks" is signed there and then."""
    before = match.unit.text[max(match.found.start() - 4, 0) : match.found.start()]
    if any(char in context.tables["occasion"] for char in before):
        return True
    talks = match.rule.spec.make
    gathering = kind == "Signing" and isinstance(talks, EventMake) and talks.event == "Meeting"
    return gathering and GATHERED.search(wording(context, match.unit, 0, match.start)) is not None
