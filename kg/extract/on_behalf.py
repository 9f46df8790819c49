"""For whom a speaker speaks: his state or body, as the article and the curated tenures tell; and the other side of a dispute."""

from __future__ import annotations

import re

from kg.extract.disputes import opponent
from kg.extract.drafts import unnamed_official
from kg.language.context import Context
from kg.language.groups.office_names import LAWMAKERS
from kg.language.tape import Node
from kg.model import Entity


def on_behalf_of(context: Context, speaker: Entity) -> Entity | None:
    """The state or body that a speaker speaks for, as the article or the curated tenures tell."""
    if speaker.type in {"State", "ContestedTerritory"}:
        return speaker
    office = context.office_of.get(speaker.id)
    if office:
        if office[0].startswith("Opposition") or office[0].endswith(LAWMAKERS):
            return None  # neither who opposes a government nor a member of parliament speaks for its state
        return _held_today(context, speaker, office[1])
    for relation in context.relations:
        if relation.subject.id == speaker.id and relation.predicate in {"partOf", "affiliatedWith"}:
            return relation.object
    date = context.article.reference_date
    serving = {t.of.id: t.of for t in context.gazetteer.tenures_by(speaker.id) if t.of and date and t.covers(date)}
    if len(serving) == 1:
        return next(iter(serving.values()))
    of = context.polity_of.get(speaker.id)
    apart = of is not None and of.type == "State" and speaker.type in {"Group", "Person"} and NOT_ITS_VOICE.search(speaker.label)
    return None if apart else of


NOT_ITS_VOICE = re.compile(
    r"\b(?:opposition|opponents?|critics?|rebels?|insurgents?|guerrillas?|militants?|separatists?|dissidents?|exiles?|protesters?"
    r"|demonstrators?|activists?|retired|former|ex|lawmakers?|legislators?|deputies|parliamentarians?|senators?)\b", re.I
)
"""Words for those of a state who do not speak for it: "Mali's opposition", "a retired Malian general"."""


def _held_today(context: Context, speaker: Entity, of: Entity | None) -> Entity | None:
    """What somebody's office is of, where the article does not call it a former one; else that of an office he holds today."""
    stated = [o for o in context.offices if o.person.id == speaker.id]
    if all(o.time == "former" for o in stated if o.of == of) and any(o.of == of for o in stated):
        return next((o.of for o in stated if o.time != "former"), None)
    return of


def other_side(context: Context, speaker: Entity) -> Entity | None:
    """Whom a side of the article's dispute means by "the enemy" or "the opposing side": the other side of the two."""
    of = on_behalf_of(context, speaker)
    return opponent(context, {speaker.id, of.id if of else speaker.id})


def note_officials(context: Context) -> None:
    """Remembers for whom each official speaks who is known by office only."""
    for node in (leaf for n in context.tape.nodes.values() for leaf in n.flat() if leaf.kind == "Role" and not leaf.entity):
        official = unnamed_official(node)
        if official is not None:
            note_official(context, official, node)


def note_official(context: Context, official: Entity, node: Node) -> None:
    """Remembers for whom an official speaks who is known by office only, as his mention tells."""
    if node.polity is not None:
        context.polity_of.setdefault(official.id, on_behalf_of(context, node.polity) or node.polity)
