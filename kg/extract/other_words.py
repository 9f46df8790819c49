"""Days and places that a sentence gives of something else than the event that it tells: of what it opens with, of a text."""

from __future__ import annotations

import re

from kg.extract.drafts import MOVING, EventDraft, wording
from kg.language.context import Context

FRONTED = re.compile(r"(?:Following|After|Before|Ahead of|Prior to|On the eve of) \w+ \w+")
"""How a sentence opens with what came before or after: "Following a briefing in Paris on 3 April, they met"."""
ALONGSIDE = re.compile(
    r"(?:[A-Z][\w’'-]* (?:\w+ )?)?(?:following|after|before|ahead of|prior to|upon|on the eve of)\b[^,;]*\Z", re.I
)
"""What leads from the start of a sentence to what came before or after its main clause: "After talks with", "Days after"."""
GOES_ON = re.compile(
    r",(?: [^,;]*)? (?:will|would|(?:is|are) (?:due |expected |scheduled |set )?to|(?:plan|intend)(?:s|ed)? to"
    r"|(?:travel|head|depart|return|proceed|mov|arriv|continu)\w*|fl(?:ew|ies|own)|went|goes|left|leaves"
    r"|made (?:his|her|their) way)\b"
)
"""A main clause by which somebody goes on to somewhere else, or that is still to come."""
OF_A_TEXT = re.compile(
    r"\b(?:agreed|signed|reached|adopted|concluded|negotiated|brokered|initialled|drafted)(?: (?:in|at|on) (?:[\w’'-]+ ?){1,3})?"
    r" ?(?:in|at|on|of)?(?: the)?\s*$"
)
"""Words before the place or day of a text by which an event goes: "leave the line of a truce signed in Minsk on 5 May"."""
REACH = 70
"""Code points before a place or day in which they stand."""


def of_other_words(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether a day or place, by its positions in the unit, is of what the sentence opens with or of a text that it names."""
    unit, (start, end) = draft.match.unit, span
    if _names_what_follows(context, draft, span):
        return True
    if end <= draft.match.start:
        opening = wording(context, unit, 0, start)
        fronted = FRONTED.match(opening) is not None or (draft.type != "Signing" and OF_A_TEXT.search(opening) is not None)
        return fronted and "," not in opening and "," in wording(context, unit, end, draft.match.start)
    told = wording(context, unit, draft.match.end, start) if start > draft.match.end else ""
    if GOES_ON.match(told[max(told.find(","), 0) :]) and ALONGSIDE.match(wording(context, unit, 0, draft.match.start)):
        return True
    told = told[-REACH:]
    return draft.type != "Signing" and OF_A_TEXT.search(told) is not None


def _names_what_follows(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether a day or place only names a text or talks that are not the event: "the May 5 statement obliges Chad to open it";
    who met "at the May 5 summit" did so there."""
    unit, (start, end) = draft.match.unit, span
    told = draft.match.found.start() <= end < draft.match.found.end()
    if draft.type == "Signing" or told or end >= len(unit.starts):
        return False
    there = draft.type in MOVING and AT_IT.search(wording(context, unit, 0, start)) is not None
    return not there and CALLED.match(wording(context, unit, end, end + 1)) is not None


AT_IT = re.compile(r"\b(?:at|during|in|for)(?: (?:the|an?))?$", re.I)
"""Words before the day or place of talks at which somebody meets others."""


CALLED = re.compile(
    r"(?:statements?|agreements?|deals?|accords?|declarations?|communiqu[eé]s?|protocols?|pacts?|memorandum|resolutions?|treaty"
    r"|summits?|conferences?|meetings?|talks|elections?|referendums?|massacres?)$", re.I
)
"""Nouns before which a day or place stands as a name."""
