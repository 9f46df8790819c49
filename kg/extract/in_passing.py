"""Events that an article only mentions ("her talks in Rome"), which count where nothing that it tells more of can be meant."""

from __future__ import annotations

import re

from kg.extract.days import MONTH
from kg.extract.drafts import EventDraft, Match, family
from kg.language.context import Context

UNSURE = re.compile(
    r"\b(?:may|might|could|would|should|must|can|shall|cannot|if|unless|whether|never|possib\w+|potential\w*"
    r"|propos\w+|hypothetical|refus\w+|declin\w+|reject\w+|boycott\w*|invit\w+|summon\w*|urg\w+|need\w*|want\w*"
    r"|(?:no|any|without)(?! (?:\w+ )?(?:breakthroughs?|progress|results?|agreement|deal|solution|success))"
    r"|hop\w+ (?:for|to)|seek\w*|sought|avoid\w*|to have|prepar\w+|call(?:s|ed|ing)? for|ahead of|cancel\w*|postpon\w+|put off"
    r"|fail\w* to (?!(?:\w+ ){0,1}(?:reach|produce|yield|bring|achieve|break|make|resolve|end|lead|overcome))"
    r"|in favou?r)\b|n[’']t\b", re.I
)
"""Words before or right after talks by which they need not have been held."""
CLAUSE = re.compile(r"[;:]|, (?:and|but|while|when|after|who|which)\b|\b(?:that|because|although|though)\b")
AFTER = 30
"""Code points after the mention in which such words count."""


def is_unsure(context: Context, match: Match) -> bool:
    """Whether the clause that mentions talks leaves open whether they were held, or says that they were not."""
    unit, text = match.unit, context.article.text
    first, last = unit.starts[match.found.start()], unit.ends[match.found.end() - 1]
    opened = unit.starts[0]
    before = CLAUSE.split(text[opened:first])[-1]
    return UNSURE.search(before) is not None or UNSURE.search(text, first, last + AFTER) is not None


def add_mentioned(groups: list[list[EventDraft]], mentioned: list[EventDraft]) -> None:
    """Adds to the groups of tellings, in text order, each mentioned event that has an argument of its own and is none of them."""
    for event in mentioned:
        if _has_own(event) and not any(_may_be(group, event) for group in groups):
            groups.append([event])
    groups.sort(key=lambda g: g[0].match.unit.starts[g[0].match.start])


def _has_own(event: EventDraft) -> bool:
    return bool(event.date or event.place or event.participants or event.mediators)


def _may_be(group: list[EventDraft], event: EventDraft) -> bool:
    """Whether nothing tells a mentioned event from one that is told: no day, place, side or mediator of its own."""
    if family(group[0].type) != family(event.type):
        return False
    dates = {e.date for e in group if e.date}
    if event.date and dates and not any(_may_be_one_day(event.date, date) for date in dates):
        return False
    places = {e.place.id for e in group if e.place}
    if event.place and places and event.place.id not in places:
        return False
    mine, theirs = _known(event), {iri for e in group for iri in _known(e)}
    return not mine or not theirs or bool(mine & theirs)


def _known(event: EventDraft) -> set[str]:
    """The IRIs of those who take part or mediate, and of the states for which they do."""
    return {*event.sides, *(e.id for e in (*event.participants, *event.mediators))}


def _may_be_one_day(one: str, other: str) -> bool:
    """Whether two EDTF dates can be of one day: one holds the other, or a range begins in the month of the other."""
    if "/" in one or "/" in other:
        return one[:MONTH] == other[:MONTH]
    return one.startswith(other) or other.startswith(one)
