"""Places that stand near an event and are not where it happened."""

from __future__ import annotations

import re

from kg.extract.drafts import DEEDS, ENCOUNTERS, MOVING, EventDraft, wording
from kg.extract.on_behalf import on_behalf_of
from kg.extract.other_words import of_other_words
from kg.language.context import Context
from kg.language.units import Unit

QUARRELS = {
    "crisis", "conflict", "situation", "war", "fighting", "settlement", "developments", "elections", "peace", "parties", "sides",
    "groups", "factions", "rebels", "authorities", "ambassador", "mission", "envoy", "representative", "office",
    "terrorism", "hostilities", "bloodshed", "stability",
}
"""What is in a place without those who meet about it, or for it, being there."""
TERMS = {
    "ceasefire", "cease-fire", "truce", "violence", "unrest", "withdrawal", "pullout", "disarmament", "transition", "election",
    "referendum", "bloodshed", "killings", "offensive", "operation", "hostages", "reconstruction", "ceasefires", "truces",
}
"""What is talked about, and is in the land where it is to be and not in the city where it is talked about."""
OWNERS = {
    "forces", "fighters", "militants", "militia", "militias", "army", "troops", "soldiers", "separatists", "insurgents",
    "leaders", "officials", "opposition", "government", "communities", "community", "population", "commanders", "monitors",
    "peacekeepers",
}
"""Those who are called by where they are before it is told what they do: "rebel forces in Tigray signed"."""
TALKS = {"talks", "negotiations", "meeting", "summit", "conference", "ceremony", "consultations", "dialogue", "discussions"}
"""Where only words are exchanged: "agreed to free them at talks in Istanbul"."""
AROUND = {"districts", "territories", "provinces", "regions", "lands"}
"""What lies around a place and is not a part of it."""
NOT_MET = DEEDS - {"Violence"} | {"Meeting", "Signing"}
TOLD_AT = re.compile(r"\b(?:told|said|says|announced)\b")
"""Words before the place where something is told and does not happen."""
CHARGING = re.compile(
    r"\b(?:accus|condemn|denounc|deplor|blam|critici[sz]|reproach|call(?:ed|s|ing)? (?:on|upon)|urg)(?:e|ed|es|s|ing)?\b"
)
"""Words between the place where somebody speaks and the deed that he holds against another: "in Brussels he accused Chad of"."""
TELLS = re.compile(rf"{TOLD_AT.pattern}|\b(?:warned|claimed|alleged|reported|stated|added|insisted)\b")
SPEAKING = re.compile(
    r"\b(?:speaking|speech|addressing|address|remarks|interview|statement|letter|reporters|journalists|briefing|rally|forum"
    r"|(?:news|press) conference)\b[^;]*$", re.I
)
"""Words before the place where somebody speaks."""
SINCE_WHEN = re.compile(r"\bsince\b[^,;]*, when\b")
"""Words between a place and what happened when something was last there: "talks in Juba since 1994, when they signed"."""
ASIDE = re.compile(
    r", (?:who|whom|whose|which)\b(?:(?! (?:arriv|com|came|travel|fl[ei]w|visit|is in|was in|are in|were in)\w*)[^,;])*$"
)
"""A clause on somebody up to a place, in which he does not come to where he then meets others: "who was born in Lima"."""
TOLD_IN = re.compile(r"\b(?:told|tells|said|says|announced|confirmed|stated)\b(?: [\w’'-]+){0,4}(?: (?:in|at|from)(?: the)?)?$")
"""Words before a place where somebody tells of talks."""
AT_TALKS = re.compile(
    r"(?:(?!\b(?:that|had|has|would|will)\b)[^;“”\"])*\b(?:after|following|during|at|in|before|ahead of|where|upon|when)\b", re.I
)
"""Words by which the talks are where he tells it: "said in Geneva after talks with"."""
OWNING = re.compile(r"['’]s|-[a-z]")
LATER_CLAUSE = re.compile(
    r"\b(?:and|but) (?:said|says|\w+(?:ed|es|ing)) (?:that|it|they|he|she)\b"
    r"|\b(?:and|but) (?:he|she|it|they) (?:\w+ly )?\w+(?:ed|s|d) that\b"
    r"|\b(?:after|before|since|because|until|ahead of)\b[^,]*$"
    r"|, (?:but|while|whereas) (?!in\b|at\b|not\b|only\b|also\b|later\b|then\b)[^,]*$"
)
"""Words behind an event that open a clause on something else."""
DESCRIPTION = re.compile(r", (?:an?|the) [^,]*,")
"""A description between commas, after which its clause goes on: "the talks, the third since March, brought both to Doha"."""
CAUSE = re.compile(r"\bfollowing\b")
"""The same for fighting, of which "after" and "when" tell how it came about."""

APPOSED = re.compile(r"[A-Z][\w’'-]+, (?:an?|the|its|their|one of) (?:[\w-]+ ){0,4}[\w-]+$")
"""Words that tell more of a name: "over the Lind Islands, a chain in Chile"."""


def is_elsewhere(context: Context, draft: EventDraft, span: tuple[int, int]) -> bool:
    """Whether a place near a draft's event is named for something else: whose it is, what is talked about, another clause."""
    unit, (start, end) = draft.match.unit, span
    return (
        _possessed(context, unit, end)
        or _far_from(context, unit, start, end)
        or _of_the_text(context, draft, start, end)
        or of_other_words(context, draft, span)
        or _of_what_stands_before(context, draft, start, end)
        or (end <= draft.match.start and _of_telling(context, draft, start, end))
        or (start >= draft.match.end and (_of_next_clause(context, draft, start) or _apposed(context, draft, start)))
        or (draft.type in DEEDS and start >= draft.match.end and _told_there(context, draft, start))
    )


def _told_there(context: Context, draft: EventDraft, start: int) -> bool:
    """Whether somebody only speaks at a place behind a deed: "sent troops but told reporters in Lima"."""
    return TOLD_THERE.search(wording(context, draft.match.unit, draft.match.end, start)) is not None


TOLD_THERE = re.compile(r"\b(?:told|tells|said|says|stated)\b(?: [\w’'-]+){0,4}(?: (?:in|at|from)(?: the)?)?$")


FAR = re.compile(
    r"\b(?P<distance>\d{2,4}) (?:kilomet(?:er|re)s|kms?|miles)(?: \([^)]*\))? (?:to the )?"
    r"(?:north|south|east|west)[\w-]* (?:of|from) "
)
"""How far something is from a place that is named only for that."""
NEARBY = 50
"""Kilometres or miles from which a place is no more where it happened."""
FAR_REACH = 9
"""Tokens before a place in which they are told."""


def _far_from(context: Context, unit: Unit, start: int, end: int) -> bool:
    """Whether something happened far from a place: "200 kilometers north of Lima"."""
    far = FAR.search(f"{wording(context, unit, max(start - FAR_REACH, 0), end)} ")
    return far is not None and int(far["distance"]) >= NEARBY


def _of_what_stands_before(context: Context, draft: EventDraft, start: int, end: int) -> bool:
    """Whether a place is that of what people meet about, of those who act, or of talks at which a deed is only promised."""
    before = wording(context, draft.match.unit, max(start - 1, 0), start).lower()
    if draft.type in DEEDS and before in TALKS:
        return True
    if before in AROUND and wording(context, draft.match.unit, start, end).lower().startswith("around"):
        return True
    if draft.type in {"Violence", "Deployment"}:
        return False
    if wording(context, draft.match.unit, start, end).lower().endswith("the country"):
        return True  # "talks with the largest movement in the country"
    if draft.type in ENCOUNTERS and before in TERMS and start >= draft.match.end and _is_land(context, draft, start, end):
        return True
    return before in QUARRELS or (end <= draft.match.start and bool(OWNERS & set(before.split()[-1:])))


def _of_the_text(context: Context, draft: EventDraft, start: int, end: int) -> bool:
    """Whether a state is what an agreement is on, and not where it is made: "signed a truce in Chad", by Chad itself or on it."""
    if draft.type != "Signing" or start < draft.match.end or not _is_land(context, draft, start, end):
        return False
    of = {n.entity.id for n in context.tape.nodes_in(draft.match.unit.text[start:end]) if n.entity and n.kind == "State"}
    sides = {e.id for p in draft.participants for e in (p, on_behalf_of(context, p)) if e is not None}
    sides |= {e.id for e in context.disputants}
    told = wording(context, draft.match.unit, draft.match.start, start).lower()
    on_it = told.split()[-1] in TERMS | QUARRELS or ON_WHAT.search(wording(context, draft.match.unit, draft.match.end, start))
    return bool(of) and (bool(of & sides) or bool(on_it))


ON_WHAT = re.compile(r"\b(?:to|on|for|of|about|over|that|which|by)\b", re.I)
"""Words between an agreement and what it is on: "signed a deal to open a factory in Peru"."""


def _is_land(context: Context, draft: EventDraft, start: int, end: int) -> bool:
    """Whether a place is a state or a region, of which people talk, and no city, in which they do."""
    return not any(n.kind == "City" for n in context.tape.nodes_in(draft.match.unit.text[start:end]))


def _of_telling(context: Context, draft: EventDraft, start: int, end: int) -> bool:
    """Whether a place before an event is where somebody tells of it ("said in Paris that"), or where something was last done
    ("in Juba since 1994, when")."""
    unit = draft.match.unit
    between = wording(context, unit, end, draft.match.start)
    if draft.type in DEEDS:
        charged = CHARGING.search(between) is not None
        spoken = TELLS.search(between) is not None and SPEAKING.search(wording(context, unit, 0, start)) is not None
        if charged or spoken:
            return True
    if draft.type in MOVING and _behind(wording(context, unit, 0, start), wording(context, unit, start, end), between):
        return True
    since = draft.type in {*MOVING, "Signing"} and SINCE_WHEN.search(between) is not None
    return since or ("that" in between.split() and (not start or TOLD_AT.search(wording(context, unit, 0, start)) is not None))


def _behind(before: str, place: str, between: str) -> bool:
    """Whether a place before talks is where somebody came back to from them, was at another time, or tells of them."""
    aside = between.startswith(",") and ASIDE.search(f"{before} {place}") is not None
    return between.startswith("from") or aside or (TOLD_IN.search(before) is not None and not AT_TALKS.match(between))


def _of_next_clause(context: Context, draft: EventDraft, start: int) -> bool:
    between = f"{wording(context, draft.match.unit, draft.match.end, start).lower()} "
    if draft.type == "Violence":
        return CAUSE.search(between) is not None
    return draft.type in NOT_MET and LATER_CLAUSE.search(DESCRIPTION.sub(",", between)) is not None


def _apposed(context: Context, draft: EventDraft, start: int) -> bool:
    between = wording(context, draft.match.unit, draft.match.start, start)
    return draft.type in {*MOVING, "Signing"} and APPOSED.search(between) is not None


def _possessed(context: Context, unit: Unit, end: int) -> bool:
    """Whether a place only owns or describes what follows: "in Peru's southwest", "in Houthi-held areas"."""
    return OWNING.match(context.article.text, unit.ends[end - 1]) is not None
