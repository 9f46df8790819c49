"""Whose a date is that stands in an event's sentence: another's that the event only followed, or the day on which it was told."""

from __future__ import annotations

import re

from kg.extract.drafts import DEEDS, MOVING, EventDraft
from kg.language.context import Context
from kg.language.date_groups import Parts
from kg.language.tape import Node

STARTED = re.compile(
    r"\b(?:(?:after|before|since|following|despite|under|during|amid)\b[^.;,]* (?:that|which)|since\b[^.;,]*) (?:had )?"
    r"(?:started|began|begun|ended|expired|lapsed|collapsed|broke out|was (?:signed|reached|agreed)|took (?:effect|hold)"
    r"|(?:came|entered) into (?:force|effect))(?: in| on)? ?$"
)
"""Words between an event and the date of something else: "attacks after the end of the truce that started on 1 October"."""
BECAME = re.compile(
    r"\b(?:that|which)(?: \w+)? (?:broke down|collapsed|ended|expired|lapsed|failed|unravell?ed|fell (?:apart|through)|"
    r"was (?:later )?(?:broken|violated|abandoned|suspended|cancell?ed))\b[^.;,]*$"
)
"""Words between an agreement or talks and the day on which they came to nothing: "reached a truce that broke down in June"."""
ON_HIS_WAY = re.compile(
    r"\bbefore (?:returning|leaving|travelling|traveling|flying|heading|going|moving|departing|continuing)\b[^;]*$"
)
"""Words between talks and the day of the next stage of a journey: "will meet the president, before leaving on Thursday"."""
BEHIND = re.compile(r"\b(?:after|before|following|ahead of|despite|since|amid|prior to) (?:the )?$")
OWNS = re.compile(r"['’]s? [a-z]")
""""After" before a date and a noun behind it: the date is that of the noun, "talks after Monday's raid"."""
SINCE = re.compile(
    r"\bsince (?!(?:early|late|mid|at|about|around|then)\b|(?:the )?\w+ (?:of|in) ?$)(?:[\w’'“”\"-]+ ){2,}$"
)
"""Words between an event and the date of that since which it is told: "has grown since the rebels took the town in 2014"."""
FIRST_SINCE = re.compile(
    r"\b(?:first|only|worst|deadliest|bloodiest|heaviest|fiercest|biggest|largest|highest|most \w+)\b"
    r"[^.;:]{0,60}\b(since)\b[^.;,:]*$", re.I,
)
"""Words by which the date at their end is that of the last time before: "met for the first time since August"."""
IN_FORCE = re.compile(
    r"\b(?:as of|effective(?: from)?|with effect from)(?: on| at)? (?:the )?$", re.I
)
"""Words before the day from which what was signed is to hold: "signed a truce effective 15 March"."""
OTHER_CLAUSE = re.compile(r"\band (?:in|during|by|to|for|from|under|at) wh(?:ich|om)\b")
"""Words between a date and the next of two relative clauses: "which it began in 1984 and in which thousands have died"."""
SOURCE = re.compile(r"(?:^|[.;:“\"]\s*)according to [^,.;]*$", re.I)
"""Words before the day on which the source of a sentence spoke: "According to the ministry yesterday, five soldiers died"."""
RELATIVE = re.compile(r",\s(?:who|whom|whose|which|where)\b[^,.;]*$")
"""Words before a date in a relative clause that ends before the event: "Lake, who was leaving on Wednesday, will meet"."""
CLOSED = re.compile(r"[^,;]*,\s(?!(?:and|or|but|to|in|on|at|after|before|with)\b)")
"""Words behind that date to the end of its clause."""
IN_OFFICE = re.compile(r",\s(?:in (?:office|power|the post|charge)|serving|at the helm)\b[^,.;]*$")
"""Words before the day since which somebody has his office: "Lind, in office since 2020, met"."""
MOVED = re.compile(
    r"[^.,;]{0,20}\b(?:was|were|is|(?:has|had|have) been) (?:\w+ly )?(?:moved|rescheduled|brought forward|shifted)"
    r" (?:up )?(?:to|by)\b"
)
"""Words behind a day that give way to another: "the meeting scheduled for 5 May was moved to 7 May"."""
PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|moved|put (?:off|back)|deferred|rescheduled|adjourned|pushed back)(?: [\w-]+){0,3}"
    r" (?:until|till|to|for) (?:the )?$"
)
"""Words before the new day of talks that were called off: "postponed to Friday"."""


HELD_SINCE = re.compile(
    r"\b(?:held|detained|captured|arrested|imprisoned|jailed|seized|abducted|kidnapped|missing|captive|hostage|taken|convicted"
    r"|sentenced)(?: [\w-]+){0,4} (?:in|on|since|from) (?:early |late |mid-)?$"
)
"""Words between those who are freed and the day on which they were taken: "freed a man held since April"."""
FREEING = re.compile(r"\b(?:free|releas|exchang|swap|return|repatriat|hand|pardon|extradit|let|turn)", re.I)
"""Beginnings of verbs by which people are freed."""
OF_DEAL = re.compile(
    r"\b(?:cease-?fire|truce|armistice|agreement|accord|deal|pact|treaty|statement|declaration|protocol|resolution|memorandum)s?"
    r"(?: (?:that|which))?(?: (?:was|were|had been))?"
    r" (?:brokered|signed|reached|concluded|agreed|mediated|struck|adopted|negotiated)\b[^,;.]*$", re.I,
)
"""Words between an event and the day of an agreement: "shelled Gao in violation of the truce brokered by Chad in 1994"."""
AFTER_THAT = re.compile(r"\b(?:after|since) (?:the )?$|\banniversary of (?:the |its |his |their )?(?:[\w’'-]+ ){0,2}$")
"""Words between a day and an event that came before it: "intervened in March after the rebels seized the capital"."""
STATE_SINCE = re.compile(r"\b(?:that|which|who) (?:has|have|had) (?:\w+ )?been\b[^.;]*$")
"""Words before the day since which something else has been so: "clashes near the region that has been held since 1994"."""
REMEMBERED = re.compile(
    r"\b(?:anniversar\w+|commemorat\w+|memorials?|monuments?|remember(?:s|ed|ing)?|(?:film|book|documentary|exhibition|play|lecture)s?)\b"
    r"(?: [\w’'-]+){0,8} ?$", re.I,
)
"""Words before what is only thought of on a day: "marked the anniversary of the raid on 3 May"."""
SAID_THEN = re.compile(
    r" (?:also |again |\w+ly )?(?:said|claimed|announced|accused|denied|reported|urged|told|warned|confirmed|rejected|condemned"
    r"|stated)\b"
)
"""What follows a day, without a comma, on which somebody said something: "blamed Chad for the raid, 19 Aug claimed"."""
ITS_OWN = re.compile(r"(?: [\w’'-]+){0,3} (?:of|in)(?: the)? $|^ $")
"""Words by which the day after it is its own all the same: "the massacre of 26 February 1992"."""


def of_another(context: Context, draft: EventDraft, node: Node) -> bool:
    """Whether a date beside an event is of something else that its sentence tells."""
    text, unit = context.article.text, draft.match.unit
    opens, _ = unit.span(0, len(unit.text))
    first, last = unit.span(draft.match.start, draft.match.end)
    if node.kind == "Date" and draft.status == "Cancelled" and PUT_OFF.search(text[opens : node.start]):
        return True
    again = FIRST_SINCE.search(text, opens, node.end) if node.kind == "Date" else None
    if again is not None and not again.start(1) < first < node.start:
        return True
    if node.kind == "Date" and node.end <= first:
        return _before_it(text, draft, node, opens, first)
    if STARTED.search(text, first, node.start) or (node.kind == "Date" and _set_apart(text, node.end)):
        return True
    if draft.type in DEEDS and REMEMBERED.search(text[opens:first]) and not ITS_OWN.search(text[last : node.start]):
        return True
    if node.kind != "Date":
        return False
    after = text[last : node.start]
    if (draft.type != "Signing" and OF_DEAL.search(after)) or (draft.type in MOVING and ON_HIS_WAY.search(after)):
        return True
    if since_edge(node) and STATE_SINCE.search(after):
        return True
    if draft.type == "Detention" and FREEING.match(text, first) and HELD_SINCE.search(after):
        return True
    ended = draft.type in {"Signing", "Meeting"} and BECAME.search(after) is not None
    ended = ended or (draft.type in {"Signing", "Meeting"} and IN_FORCE.search(after) is not None)
    owned = BEHIND.search(after) is not None and OWNS.match(text, node.end) is not None
    return ended or owned


def _before_it(text: str, draft: EventDraft, node: Node, opens: int, first: int) -> bool:
    """Whether a date before an event, in the sentence that opens at a code point, is of what the sentence tells before it."""
    begins = draft.match.unit.starts[draft.match.found.start()]
    if node.end <= begins and AFTER_THAT.search(text[node.end : begins]):
        return True
    before, closed = text[opens : node.start], text[node.end : node.end + 1] == ","
    aside = closed and any(words.search(before) is not None for words in (SOURCE, IN_OFFICE))
    told_aside = RELATIVE.search(before) is not None and (closed or CLOSED.match(text, node.end, first) is not None)
    return aside or told_aside or OTHER_CLAUSE.search(text, node.end, first) is not None


def _set_apart(text: str, end: int) -> bool:
    """Whether the words behind a day, which ends at a code point, make it that of another's words, or give way to a new one."""
    return MOVED.match(text, end) is not None or SAID_THEN.match(text, end) is not None


def since_edge(node: Node) -> bool:
    """Whether a date is told as that since which something is so."""
    return isinstance(node.parts, Parts) and node.parts.edge == "since"


def since_when(context: Context, draft: EventDraft, node: Node) -> bool:
    """Whether a date behind an event is that of what it is told since: "the first visit since the war ended in 2020"."""
    _, last = draft.match.unit.span(draft.match.start, draft.match.end)
    return node.start >= last and SINCE.search(context.article.text, last, node.start) is not None
