"""Days and places that a sentence gives of something else than the event that it tells: of what it opens with, of a text."""

from __future__ import annotations

import re

from kg.extract.drafts import EventDraft, wording
from kg.language.context import Context

FRONTED = re.compile(r"(?:Following|After|Before|Ahead of|Prior to|On the eve of) \w+ \w+")
"""How a sentence opens with what came before or after: "Following a briefing in Paris on 3 April, they met"."""
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
    if end <= draft.match.start:
        opening = wording(context, unit, 0, start)
        return "," in wording(context, unit, end, draft.match.start) and "," not in opening and FRONTED.match(opening) is not None
    told = wording(context, unit, draft.match.end, start)[-REACH:] if start > draft.match.end else ""
    return draft.type != "Signing" and OF_A_TEXT.search(told) is not None
