"""Where an event happened, where its words only point to a place: "there", "here", "on that corridor", "from the city"."""

from __future__ import annotations

import re

from kg.extract.drafts import EventDraft, actors, capture, where, wording
from kg.language.context import Context
from kg.language.reported_from import dateline, reported_from
from kg.language.tape import Node
from kg.model import Entity

WHERE = {"Meeting", "Visit", "Signing", "Violence", "Detention", "Restriction", "Deployment"}
THERE = re.compile(r"[^,;:.]{0,40}?\bthere\b(?! (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must)\b)")
""""There" behind an event, where it is a place and no subject: "met his counterpart there"."""
HERE = re.compile(r"[^,;:.]{0,40}?\bhere\b")
""""Here" behind an event, in the words of whoever speaks or writes there."""
NOUN = r"(?P<noun>city|town|village|settlement|corridor|crossing|bridge|checkpoint|island)\b(?! of\b| [A-Z])"
"""A place that is only called what it is."""
POINTING = re.compile(
    rf"[^,;:.]{{0,40}}?\b(?:in|on|at|from|through|along|near|around|into|across) (?:the|this|that|the same) {NOUN}"
)
REACH = 400
"""Code points over which "there" or "the city" still means the place named last."""
SETTLED = {"city", "town", "village", "settlement"}
"""Nouns that mean any inhabited place named before."""
DAY = len("2021-12-03")
WHERE_CLAUSE = re.compile(r", where [^,;:.]{0,60}")
"""Words between a place and what happened there."""
EXCHANGED = re.compile(r"\b(?:incidents?|clash(?:es)?|skirmish(?:es)?|fighting|shootouts?|hostilities|exchanges? of fire)\b")
"""Fighting that takes two sides."""
TOWN = re.compile(rf"\b(?:the|this|that) {NOUN}")
OWN_AIR = re.compile(r"\b(?:its|their|own) (?:\w+ )?air ?space\b")
"""A way that is nowhere but over the state that opens or closes it."""
VENUE = re.compile(r"\bvenue\b")
"""What a sentence calls the place of talks, in words that no name gives: "the lakeside resort became the venue of talks"."""
BORDER = re.compile(r"(.+?)[-–](.+) border")
KINDS = {"City", "Place", "State", "Territory"}
"""Mentions that can be where something is."""


def point_out(context: Context, draft: EventDraft) -> None:
    """Gives a draft without a place the one to which its own words point, if there is one."""
    if draft.place is None:
        draft.place = _over_its_own(context, draft) or _of_its_force(context, draft)
    if draft.place is not None or draft.type not in WHERE or draft.match.unit.quote is not None:
        return
    draft.place = _before_where(context, draft) or _its_object(context, draft)
    if draft.place is not None:
        return
    text, unit = context.article.text, draft.match.unit
    end, last = unit.ends[draft.match.end - 1], unit.span(0, len(unit.text))[1]
    pointing = POINTING.match(text, end, last)
    if pointing:
        draft.place = _named_last(context, pointing.start("noun"), pointing["noun"])
    elif THERE.match(text, end, last):
        draft.place = _named_last(context, unit.span(0, 1)[0], "")
    elif HERE.match(text, end, last):
        place = reported_from(context)
        draft.place = place.entity if place is not None else None


def _over_its_own(context: Context, draft: EventDraft) -> Entity | None:
    """The state that opens or closes its own airspace."""
    told = wording(context, draft.match.unit, *draft.match.found.span())
    if draft.type != "Restriction" or OWN_AIR.search(told) is None:
        return None
    whose = {e.id: e for e in actors(capture(context, draft.match.found, "who")) if e.type in {"State", "ContestedTerritory"}}
    return next(iter(whose.values())) if len(whose) == 1 else None


def _of_its_force(context: Context, draft: EventDraft) -> Entity | None:
    """Where a force is by its own name, of which the words tell: "the mandate of the peacekeepers in Cyprus"."""
    unit = draft.match.unit
    first, last = unit.span(draft.match.start, draft.match.end)
    forces = {e.id for e in draft.participants if e.type in {"ArmedForce", "Organization"}}
    return next((
        r.object for r in context.relations
        if r.predicate == "locatedIn" and r.subject.id in forces and first <= r.start and r.end <= last
    ), None) if draft.type == "Deployment" else None


def _its_object(context: Context, draft: EventDraft) -> Entity | None:
    """The town named last where it is what somebody attacks, closes or enters: "the rebels have besieged the city"."""
    if draft.type not in {"Violence", "Restriction", "Deployment"} or draft.nominal:
        return None
    unit = draft.match.unit
    first, last = unit.span(*draft.match.found.span())
    town = TOWN.search(context.article.text, first, last)
    return _named_last(context, town.start("noun"), town["noun"]) if town is not None else None


def _before_where(context: Context, draft: EventDraft) -> Entity | None:
    """The place right before the clause that tells the event: "came from Baku, where they had been received"."""
    unit, text = draft.match.unit, context.article.text
    start = unit.starts[draft.match.start]
    nodes = [n for n in context.tape.nodes_in(unit.text) if n.kind in KINDS and n.end < start and n.entity is not None]
    last = next((n for n in reversed(nodes) if WHERE_CLAUSE.fullmatch(text, n.end, start)), None)
    return where([last]) if last is not None else None


def across_border(context: Context, draft: EventDraft) -> list[Entity]:
    """The two states on whose border fighting of nobody is: "incidents on the Chad-Sudan border"."""
    told = wording(context, draft.match.unit, draft.match.start, draft.match.end)
    between_sides = draft.nominal or EXCHANGED.search(told) is not None
    if draft.type != "Violence" or not between_sides or draft.place is None or draft.participants:
        return []
    nodes = context.tape.nodes_in(draft.match.unit.text)
    border = next((n for n in nodes if n.kind == "Place" and n.entity == draft.place), None)
    if border is None:
        return []
    return actors(list(border.members)) or _sides_of(context, draft.place.label)


def _sides_of(context: Context, label: str) -> list[Entity]:
    """The two states in the name of a curated border: "Chad-Sudan border"."""
    between = BORDER.fullmatch(label)
    named = [n.entity for part in (between.groups() if between else ()) for n in context.gazetteer.names.get(part, ())]
    states = [e for e in named if e.type == "State"]
    return states if len(states) > 1 else []


def at_dateline(context: Context, group: list[EventDraft], sides: list[Entity]) -> Entity | None:
    """Where an article is sent from, for the talks that it opens with and puts nowhere else, and that are no business of the
    state in which that place is: a reporter is in Geneva for them."""
    place, start = dateline(context)
    head = group[0]
    if place is None or head.type != "Meeting" or head.status != "Held" or len(sides) < 2 or any(e.attributed_to for e in group):
        return None
    sent = [e for e in group if e.match.unit.starts[0] <= start < e.match.unit.ends[-1] and len(e.date or "") >= DAY]
    host = place.polity or context.gazetteer.country.get(place.entity.id)
    named = any(VENUE.search(context.article.text, *e.match.unit.span(0, len(e.match.unit.text))) for e in sent)
    if not sent or named or host is None or host.id in {*head.sides, *(side.id for side in sides)}:
        return None
    nodes = (n for e in sent for n in context.tape.nodes_in(e.match.unit.text) if n.start > start)
    return place.entity if not any(n.kind in KINDS and _is_where(context, n) for n in nodes) else None


def _is_where(context: Context, node: Node) -> bool:
    return context.article.text[: node.start].endswith((" in ", " at ", " near ", " in the "))


def _named_last(context: Context, position: int, noun: str) -> Entity | None:
    """The place of that kind named last before a code point."""
    nodes = (n for n in context.tape.nodes.values() if position - REACH <= n.start and n.end <= position)
    fitting = [n for n in nodes if _is_place(context, n) and _is(n, noun)]
    last = max(fitting, key=lambda n: n.start, default=None)
    return where([last]) if last else None


def _is_place(context: Context, node: Node) -> bool:
    named = node.kind == "Name" and context.article.text[: node.start].endswith(("in ", " at ", " near "))
    return named or (node.kind in KINDS and node.entity is not None)


def _is(node: Node, noun: str) -> bool:
    if noun in SETTLED:
        return node.kind in {"City", "Place", "Name"}
    return noun in node.text.lower()
