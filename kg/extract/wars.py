"""Which curated war an event of fighting belongs to, and what the war tells of it: its parties and its ground."""

from __future__ import annotations

import re
from collections import Counter

from kg.extract.drafts import EventDraft, wording
from kg.language.context import Context
from kg.model import Entity
from kg.rules.schema import EventMake

FIGHTING = re.compile(r"\b(?:wars?|fighting|hostilities|clash(?:es)?|battles?|escalation)\b", re.I)
PLACE = re.compile(r"\bin (?:the )?([A-Z][\w-]+(?: [A-Z][\w-]+)*)$")
GROUND = {"State", "ContestedTerritory", "Place"}
"""Types of what a war is fought over."""
LEAST = 2
"""Mentions of each party that an article has which means their war without naming it."""
EVER = "9999"
"""A date after every other, for wars that go on."""
OF_SEVERAL = r"\b(?:trilateral|bilateral|tripartite|joint|mutual|between|two|three|their)\b"
BETWEEN = re.compile(OF_SEVERAL, re.I)
"""Words by which an agreement that is only referred to is said to be of several."""
LISTED = re.compile(rf"(?:,? (?:and )?(?:\d{{1,2}} )?[A-Z]\w+(?: \d{{1,2}})?(?:,? \d{{4}})?)* {OF_SEVERAL}", re.I)
"""Such words behind a list of dates: "the 9 November, 11 January and 26 November trilateral statements"."""


def give_wars(context: Context, events: list[EventDraft]) -> None:
    """Finds the war of dated fighting of nobody ("the end of the war in November 2020"): the one curated war of parties in the
    article that was fought then."""
    for event in events:
        nameless = event.type == "Violence" and event.conflict is None and not event.participants
        if nameless and event.date and _is_fighting(context, event):
            event.conflict = _fought(context, event.date)


def _is_fighting(context: Context, event: EventDraft) -> bool:
    first, last = event.match.unit.span(event.match.start, event.match.end)
    return FIGHTING.search(context.article.text, first, last) is not None


def _fought(context: Context, date: str) -> Entity | None:
    """The one curated war between parties of whom the article speaks that was fought then; of a war in a war, the shorter one."""
    spoken = Counter(e.id for n in context.tape.nodes.values() for e in (n.entity, n.polity) if e is not None)
    known = context.gazetteer
    wars = [
        war for war, span in known.lasted.items()
        if war in known.parties and _overlap(date, span) and _spoken_of(known.parties[war], spoken)
    ]
    shortest = [w for w in wars if all(_within(known.lasted[w], known.lasted[longer]) for longer in wars)]
    return known.entities[shortest[0]] if len(shortest) == 1 else None


def _within(inner: tuple[str, str], outer: tuple[str, str]) -> bool:
    """Whether a war is a part of a longer one in time."""
    return _at_most(outer[0], inner[0]) and _at_most(inner[1] or EVER, outer[1] or EVER)


def _spoken_of(parties: tuple[Entity, ...], spoken: Counter[str]) -> bool:
    states = [p for p in parties if p.type != "ContestedTerritory"]
    return len(parties) > 1 and all(spoken[p.id] >= LEAST for p in states or parties)


def _overlap(date: str, span: tuple[str, str]) -> bool:
    """Whether an EDTF date or interval and a war have a day in common, as far as both are precise."""
    first, _, last = date.partition("/")
    last = last if "/" in date else first
    return _at_most(span[0], last.strip(".") or EVER) and _at_most(first or last, span[1] or EVER)


def _at_most(one: str, other: str) -> bool:
    width = min(len(one), len(other))
    return one[:width] <= other[:width]


def curated_parties(context: Context, group: list[EventDraft]) -> list[Entity]:
    """The parties that the curated agreement or war has, for an event that the article only calls by its name."""
    parties = context.gazetteer.parties
    if group[0].type == "Signing":
        return next((list(parties[a.id]) for e in group for a in e.agreements if a.id in parties), [])
    wars = (e.conflict for e in group if e.conflict and e.conflict.id in parties)
    states = next(([p for p in parties[war.id] if p.type == "State"] for war in wars), [])
    return states if len(states) > 1 and not _of_others(context, states) else []


def _of_others(context: Context, states: list[Entity]) -> bool:
    """Whether a war that the article only mentions is not one of those whom it is about."""
    return bool(context.disputants) and not set(states) & set(context.disputants)


def only_dated(context: Context, group: list[EventDraft]) -> bool:
    """Whether an agreement is referred to by nothing but its date, so that the article tells of no sides of it: "the ceasefire of
    November 2020", but not "the trilateral statement of 9 November"."""
    makes = [e.match.rule.spec.make for e in group]
    if not all(isinstance(m, EventMake) and m.invoked for m in makes):
        return False
    return not any(_of_several(context, e) for e in group)


def _of_several(context: Context, event: EventDraft) -> bool:
    unit, start, end = event.match.unit, event.match.start, event.match.end
    before = BETWEEN.search(wording(context, unit, max(start - 1, 0), end)) is not None
    return before or LISTED.match(context.article.text, unit.ends[end - 1]) is not None


def curated_ground(context: Context, group: list[EventDraft]) -> Entity | None:
    """The one territory over which a curated war is fought, or the country in which its name puts it."""
    parties = context.gazetteer.parties
    wars = [e for e in group if e.conflict and e.conflict.id in parties]
    over = {p.id: p for e in wars if e.conflict for p in parties[e.conflict.id] if p.type == "ContestedTerritory"}
    if len(over) == 1:
        return next(iter(over.values()))
    return next((place for e in wars if (place := _named_place(context, e))), None)


def _named_place(context: Context, event: EventDraft) -> Entity | None:
    first, last = event.match.unit.span(event.match.start, event.match.end)
    named = PLACE.search(context.article.text[first:last])
    names = context.gazetteer.names.get(named[1], ()) if named else ()
    return next((n.entity for n in names if n.usage == "name" and n.entity.type in GROUND), None)
