"""In which negotiation format an event belongs: by its participants, its mediators, its place and the words around it."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.drafts import EventDraft
from kg.extract.merging import otherwise_of, participants_of
from kg.extract.on_behalf import on_behalf_of
from kg.language.context import Context
from kg.model import Entity

TALKS = {"Meeting", "Call", "Signing"}
"""Types by which the sides negotiate; a visit belongs to a format only by who travels."""
ALONE = re.compile(r"\b(?:direct(?:ly)?|bilateral(?:ly)?|face-to-face|without (?:\w+ )?(?:mediat\w+|intermediar\w+))\b", re.I)
"""Words of talks that nobody mediates."""
BESIDE = re.compile(r"\b(?:on|at) the (?:sidelines|margins?|fringes) of\b", re.I)
"""Words of a meeting outside any format."""
NEAR = 1
"""Paragraphs after one that names a format, in which talks between its parties are still of it."""
AROUND = 40
"""Code points of the sentence on either side of an event's words in which such words are looked for."""


def settle_formats(context: Context) -> None:
    """Takes talks called only by who mediates them for the curated format of the dispute that has those mediators."""
    mediated = (r.object for r in context.relations if r.predicate == "mediatorOf" and r.object.type == "Track")
    local = {track.id for track in mediated if track.id not in context.gazetteer.entities}
    sides = frozenset(side.id for side in context.disputants)
    between = [t for t in context.gazetteer.formats if context.gazetteer.sides[t] == sides] if local else []
    known = {iri: found for iri in sorted(local) if (found := _mediated(context, iri, between))}
    if not known:
        return
    for node in context.tape.nodes.values():
        if node.entity is not None and node.entity.id in known:
            node.entity = known[node.entity.id]
    context.relations[:] = [replace(r, object=known.get(r.object.id, r.object)) for r in context.relations]


def _mediated(context: Context, iri: str, formats: list[str]) -> Entity | None:
    """The one lasting of these curated formats that just the mediators of the talks mediate."""
    known = context.gazetteer
    mediators = {i for r in context.relations if r.object.id == iri for i in _polity(context, r.subject)}
    fits = [t for t in formats if known.mediating[t] == mediators and t not in known.part_of]
    return known.entities[fits[0]] if len(fits) == 1 else None


def track_of(context: Context, group: list[EventDraft]) -> Entity | None:
    """The format that the words name, else that of the participants themselves, else the only curated one that fits."""
    named = next((e.track for e in group if e.track), None)
    if named is not None or group[0].type not in {*TALKS, "Visit"}:
        return named
    people = [p for e in group for p in (*e.participants, *e.mediators)]
    sides = {(on_behalf_of(context, p) or p).id for p in participants_of(group) or otherwise_of(group)}
    return _format_of(context, people) or _fitting(context, group, sides)


def hosts_of(context: Context, group: list[EventDraft], track: Entity | None) -> list[Entity]:
    """The one mediator of a format in whose capital or on whose soil the sides meet without him ("talks in Washington"), in an
    article that calls him a mediator: a roof over talks is no mediation yet."""
    host = _host(context, group)
    sides = {(on_behalf_of(context, p) or p).id for p in participants_of(group)}
    alone = track is not None and context.gazetteer.mediating.get(track.id) == frozenset({host})
    told = any(r.predicate == "mediatorOf" and r.subject.id == host for r in context.relations)
    return [context.gazetteer.entities[host]] if alone and told and host is not None and host not in sides else []


def _format_of(context: Context, people: Iterable[Entity]) -> Entity | None:
    """The format that one of the people chairs or represents: a group of co-chairs, one of them, or the format itself."""
    chairing = (r for r in context.relations if r.predicate == "coChairOf" and r.subject.type in {"Person", "Group"})
    chaired = ChainMap(context.gazetteer.chairs, {r.subject.id: r.object for r in chairing})
    for person in people:
        of = person if person.type == "Track" else chaired.get(person.id) or on_behalf_of(context, person)
        if of is not None and of.type == "Track":
            return of
    return None


def _fitting(context: Context, group: list[EventDraft], sides: set[str]) -> Entity | None:
    """The one curated format between the sides of an event that its mediators, its words or its place point to."""
    if group[0].type not in TALKS:
        return None
    mediating = {iri for e in group for m in e.mediators for iri in _polity(context, m)}
    known = context.gazetteer
    between = sides - mediating
    formats = [t for t in known.formats if _between(context, t, between) and _of_its_time(known.entities[t], group)]
    mediating |= sides - {p for t in formats for p in known.sides[t]}
    if mediating:
        fits = [t for t in formats if known.mediating[t] == mediating]
    elif _says(context, group, ALONE):
        formats = [] if _in_sentence(context, group) else formats
        fits = [t for t in formats if not known.mediating[t] and ALONE.search(known.entities[t].label)]
    elif _says(context, group, BESIDE):
        fits = []
    else:
        host = _host(context, group)
        fits = [t for t in formats if known.mediating[t] == {host}] or _named(context, group, formats)
    fits = _of_office(context, group, fits) or [t for t in fits if not (t in known.part_of and known.part_of[t].id in fits)]
    return known.entities[fits[0]] if len(fits) == 1 else None


def _of_its_time(track: Entity, group: list[EventDraft]) -> bool:
    """Whether an event can be of a format that is called after its year: "the Madrid Conference of 1991"."""
    year = YEAR.search(track.label)
    return year is None or any((e.date or "").startswith(year[0]) for e in group)


YEAR = re.compile(r"\b\d{4}$")


def _named(context: Context, group: list[EventDraft], formats: list[str]) -> list[str]:
    """The lasting formats of which the article speaks in the paragraph of the event or right before it."""
    text = context.article.text
    spans = [e.match.unit.span(*e.span) for e in group]
    named = {
        n.entity.id for n in context.tape.nodes.values() if n.kind == "Track" and n.entity
        and any(n.start < end and text.count("\n\n", n.end, start) <= NEAR for start, end in spans)
    }
    return [t for t in formats if t in named and t not in context.gazetteer.part_of]


def _of_office(context: Context, group: list[EventDraft], formats: list[str]) -> list[str]:
    """The formats that are named after the office in which all take part: a "working group of deputy prime ministers"."""
    offices = {office for e in group for office in e.offices}
    if len(offices) != 1:
        return []
    (office,) = offices
    return [t for t in formats if f"{office.lower()}s" in context.gazetteer.entities[t].label.lower()]


def _between(context: Context, track: str, sides: set[str]) -> bool:
    """Whether all parties of a format take part, and nobody who is not of it."""
    parties = context.gazetteer.sides[track]
    return parties <= sides and sides - parties <= context.gazetteer.mediating[track]


def _polity(context: Context, mediator: Entity) -> set[str]:
    """The state or organization for which somebody mediates: a council's president for the union it is part of."""
    of = on_behalf_of(context, mediator) or mediator
    return {context.gazetteer.part_of.get(of.id, of).id}


def _says(context: Context, group: list[EventDraft], words: re.Pattern[str]) -> bool:
    """Whether some words stand in the sentence beside those that tell the event."""
    text = context.article.text
    for event in group:
        first, last = event.match.unit.span(0, len(event.match.unit.text))
        start, end = event.match.unit.span(*event.span)
        if words.search(text, max(start - AROUND, first), min(end + AROUND, last)):
            return True
    return False


def _in_sentence(context: Context, group: list[EventDraft]) -> bool:
    """Whether those who mediate a format speak in the sentence: they want the sides to talk, and not without them."""
    nodes = (n for e in group for n in context.tape.nodes_in(e.match.unit.text))
    return any(n.kind == "Track" or (n.entity and n.entity.id in context.gazetteer.chairs) for n in nodes)


def _host(context: Context, group: list[EventDraft]) -> str | None:
    """In whose capital, or in which state, the sides meet; a union's seat is its own where the article speaks of the union."""
    place = next((e.place for e in group if e.place), None)
    if place is None or place.type == "State":
        return place.id if place else None
    names = context.gazetteer.names.get(place.label, ())
    host = next((n.polity for n in names if n.entity.id == place.id and n.polity), None)
    return host.id if host and (host.type != "Organization" or host.id in context.surfaces) else None
