"""The arguments that stand around an event's trigger: its place and date, who else took part, what was agreed."""

from __future__ import annotations

import re

from kg.extract.days import dated
from kg.extract.drafts import EventDraft, Match, actors, capture, where, wording
from kg.extract.other_places import is_elsewhere
from kg.extract.other_words import of_other_words
from kg.extract.presupposed import JUDGED
from kg.extract.rivals import is_anothers, told_before
from kg.extract.scope import Around, gap, in_scope, within
from kg.extract.sharing import of_another_time
from kg.language.context import Context
from kg.language.tape import Node
from kg.rules.schema import Adjunct, EventMake

WANTING = re.compile(
    r"\b(?:propos|urg|demand|suggest|offer|insist|request|invit|appeal|ask|advocat|call(?:ed|s|ing)? (?:for|on|upon))"
)
"""Verbs of wanting something: a date before them is of the wish, and not of what is wished for."""
TELLING = re.compile(
    r"\b(?:said|says|saying|told|reported|reports|announced|stated|claim(?:ed|s|ing)|inform(?:ed|s)|confirmed|according to"
    r"|accus(?:ed|es|ing)|(?:condemn|deplor|denounc|blam)(?:ed|es|s|ing))\b"
)
"""Words of telling: a date beside them is that of the telling."""
TOLD_AFTER = re.compile(rf",(?: [^,;]*)? {TELLING.pattern}(?: [\w’'-]+){{0,4}}$")
"""Words between an event and the date of its telling: "was killed, the ministry said on Monday"."""
TO_DO = re.compile(
    r"\b(?:agreed?|reached|struck|achieved|made) (?:to|on)(?: the)? (?:exchang|swap|fre[ei]|releas|withdraw|pull|hand|return|stop"
    r"|end|halt|send|open|reopen|lift|deploy|hold|meet|conven|conduct|organi|start|begin|resum|visit|sign|continu)\w*\b"
    r"(?!.*\b(?:at|during|after) (?:the |a |an |their )?(?:\w+ ){0,2}(?:talks|meeting|negotiations|summit|round)\b)"
)
"""Words after which a day or place is that of the deed and not of the agreement: "agreed to free them by Friday"."""
ENDING = re.compile(
    r"\b(?:goal|aim|hope|end|ending) (?:of|to)\b|\b(?:bid|effort|attempt|mission|talks) to (?:settle|end|stop|resolve|halt)\b"
)
"""Words between the day of talks and the war that they are to end."""
TALKS = {"Meeting", "Signing"}
TOPIC = re.compile(r"(?:on|about|regarding|concerning)(?: (?:the|these|those|his|her|their|its))?(?: \w+)?\Z")
"""Words between a day and what is only spoken of on it: "briefed them on Monday on the talks"."""
BEGAN = re.compile(
    r"(?:\bborn|\(b ?\.?|\b(?:was|were|which|that|,) (?:founded|created|established|set up|formed))(?: in| on)?\s*$", re.I
)
"""Words before the day when somebody was born or a body was founded."""
OTHER_TALKS = re.compile(
    r"\b(?:following|after|before) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}"
    r"(?:meeting|talks|session|summit|dinner|lunch|reception|ceremony|conference|round)\b"
)
"""Words between talks and who mediates in others: "resumed talks after a meeting in the presence of"."""
NEXT_CLAUSE = re.compile(r", and (?:the|its|their|an?) (?:[\w’'-]+ ){1,6}(?:has|have|had|is|are|was|were|will|would|remains?)\b")
"""Words behind an event by which another clause goes on: "troops guard the line, and the base in Lima has a lease until 2044"."""
CONTRAST = re.compile(r"[,;–—] (?:but|while|whereas|although|though)\b")
"""Words between an event and what another statement is on: "signed a text, but no deadline for the final accord"."""


def add_adjuncts(context: Context, around: Around, draft: EventDraft, others: list[Match]) -> None:
    """Adds the arguments that stand around the trigger and nearer to it than to another event's."""
    nearest: dict[str, tuple[int, tuple[int, int], list[Node]]] = {}
    dates = [found for adjunct, found in around if isinstance(adjunct, Adjunct) and adjunct.role == "date"]
    for adjunct, found in around:
        if not isinstance(adjunct, Adjunct) or draft.type not in adjunct.types:
            continue
        span = found.span()
        if not _stands_by(context, draft, adjunct, span, dates):
            continue
        distance = gap(span, draft.match)
        if is_anothers(context, draft, adjunct, found, others):
            continue
        nodes = capture(context, found, "who")
        if adjunct.role in {"participants", "mediators"}:
            getattr(draft, adjunct.role).extend(actors([part for node in nodes for part in _before_sides(draft, node)]))
        elif adjunct.role not in nearest or distance < nearest[adjunct.role][0]:
            nearest[adjunct.role] = (distance, span, nodes)
    for role, (_, span, nodes) in nearest.items():
        if _fill(context, draft, role, nodes):
            draft.span = min(draft.span[0], span[0]), max(draft.span[1], span[1])


def _before_sides(draft: EventDraft, node: Node) -> list[Node]:
    """A mention; of a list that runs on into the sides ("under the auspices of Malta, Chad and Mali signed") its first."""
    make = draft.match.rule.spec.make
    sides = make.participants if isinstance(make, EventMake) else ()
    captured = (draft.match.found[name] for name in sides if name in draft.match.found.re.groupindex)
    runs_on = node.kind == "List" and any(got and node.char in got for got in captured)
    return node.flat()[:1] if runs_on else [node]


def _stands_by(
    context: Context, draft: EventDraft, adjunct: Adjunct, span: tuple[int, int], dates: list[re.Match[str]]
) -> bool:
    """Whether an argument stands near an event, in words that can be of it."""
    named = adjunct.role == "mediators" and within(span, (draft.match.start, draft.match.end))
    if adjunct.role in {"date", "place"} and told_before(context, draft.match, span):
        return False
    if not (named or in_scope(adjunct, *span, draft.match)) or _of_another_clause(context, adjunct, span, draft):
        return False
    if _behind_next_clause(context, draft, span):
        return False
    if adjunct.role != "place":
        return True
    if _of_what_is_agreed(context, draft, span[0]) or _of_agreeing(context, draft, span):
        return False
    return not (is_elsewhere(context, draft, span) or of_another_time(context, dates, draft, span))


def _behind_next_clause(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether another clause with a subject of its own begins between an event and what stands behind it."""
    unit, end = draft.match.unit, draft.match.found.end()
    following = NEXT_CLAUSE.search(wording(context, unit, end, len(unit.text)))
    return span[0] >= end and following is not None and unit.ends[end - 1] + following.start() < unit.starts[span[0]]


def _of_another_clause(context: Context, adjunct: Adjunct, span: tuple[int, int], draft: EventDraft) -> bool:
    """Whether a date before an event is of its telling ("said on Tuesday that") or of what followed ("left on Friday after")."""
    start, end = span
    if adjunct.role == "agreement" and start > draft.match.end:
        return CONTRAST.search(wording(context, draft.match.unit, draft.match.end - 1, start)) is not None
    if adjunct.role == "mediators" and start > draft.match.end:
        return OTHER_TALKS.search(wording(context, draft.match.unit, draft.match.end, start)) is not None
    if adjunct.role != "date":
        return False
    if _of_agreeing(context, draft, span):
        return True
    if of_other_words(context, draft, span):
        return True
    if BEGAN.search(wording(context, draft.match.unit, max(start - 4, 0), start)):
        return True
    if end > draft.match.start:
        told = wording(context, draft.match.unit, draft.match.end, start).lower() if start > draft.match.end else ""
        return _of_what_is_agreed(context, draft, start) or "because" in told.split() or TOLD_AFTER.search(told) is not None
    told = wording(context, draft.match.unit, end, draft.match.start).lower()
    between = told.split()
    wanted = draft.status == "Proposed" and WANTING.search(told) is not None
    elsewhen = draft.type == "Violence" and ("after" in between[1:] or ENDING.search(told) is not None)
    judged = draft.presupposed and JUDGED.search(f"{told} ") is not None
    judged = judged or (draft.type in TALKS and TOPIC.match(told) is not None)
    return wanted or elsewhen or judged or "that" in between or _is_of_telling(context, draft, span)


AGREED_THEN = re.compile(r"\b(?:agreed|decided|promised|pledged|vowed|undertook|resolved|offered|refused)\b[^,;.]*\Z")
"""Words up to the day or place of an agreement, after which what is to be done is told: "agreed on Monday to free them"."""


THEN_TO = re.compile(r"(?:(?:on|in|at|late|early|last|this|yesterday|today)\b[^,;]{0,30}? )?to ", re.I)


def _of_agreeing(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether a day or place before what somebody agreed to do is that of his agreeing."""
    unit, (start, end) = draft.match.unit, span
    if end > draft.match.start or THEN_TO.match(wording(context, unit, end, draft.match.start + 1)) is None:
        return False
    return AGREED_THEN.search(wording(context, unit, 0, start)) is not None


def _of_what_is_agreed(context: Context, draft: EventDraft, start: int) -> bool:
    """Whether a day or place is of what an agreement is to bring: "agreement was reached to hold the next meeting in Lima"."""
    agreed = draft.type == "Signing" and start > draft.match.found.start()
    return agreed and TO_DO.search(wording(context, draft.match.unit, draft.match.found.start(), start)) is not None


def _is_of_telling(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether a date before an event is when somebody told of it: "on Monday a spokesman said", "claiming on Sunday to have"."""
    unit = draft.match.unit
    told = wording(context, unit, span[1], draft.match.start).lower()
    before = wording(context, unit, max(span[0] - 2, 0), span[0]).lower()
    return TELLING.search(told) is not None or (told.startswith(("to ", "it ")) and TELLING.search(before) is not None)


def _fill(context: Context, draft: EventDraft, role: str, nodes: list[Node]) -> bool:
    """Gives a draft an argument that it has not got; whether it took it."""
    if role == "place" and draft.place is None:
        draft.place = where(nodes)
        return draft.place is not None
    if role == "date" and draft.date is None:
        dated(context, draft, nodes)
        return draft.date is not None
    if role == "agreement" and not draft.agreements:
        draft.agreements = [n.entity for n in nodes if n.entity and n.kind == "Agreement"]
        return bool(draft.agreements)
    if role == "track" and draft.track is None:
        draft.track = next((n.entity for n in nodes if n.entity), None)
        return draft.track is not None
    return False
