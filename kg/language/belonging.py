"""What noun groups say of where a place, a mission or a track belongs: "Iran's Tabriz province", "U.N.-sponsored talks".

Most builders here make no mention: they state a relation on words that others make mentions of.
"""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import Builder, here, polity_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity, Predicate

MEDIATED = re.compile(r"mediat|facilitat|broker|sponsor|\bled\b|auspices", re.I)
MISSION_TO = re.compile(r"(?:\bMission|\bmission|[Pp]eace-?keep\w+(?: \w+)?) (?:to|in) (?:the )?(.+)$")
NOT_ADMINISTRATIVE = re.compile(
    r"\b(?:corridor|road|highway|crossing|checkpoint|post|border|river|lake|line|bridge|pass|camp|airport|airbase|base|front|zone|palace)s?$",
    re.I,
)
SETTLED = re.compile(r"\b(?:villages?|settlements?|hamlets?|communit(?:y|ies)|neighbou?rhoods?|quarters?)$", re.I)
"""Nouns of places that an adjective may call after those who live there: "the Serb villages of Banje and Rudare"."""
CITY = re.compile(r"\b(?:city|cities|towns?|villages?|ports?|resort|capital)\b", re.I)
ALLIED = re.compile(r"(?:backed|aligned|allied|supported|sponsored|armed|funded)$", re.I)
"""How a state stands by the side that it is named before."""
PEACEKEEPING = re.compile(r"peace-? ?keep", re.I)


def state_curated(context: Context, node: Node) -> None:
    """States what a curated name says of itself: whom it chairs, who mediates it, what it is part of and where it is."""
    if node.entity is None:
        return
    known = context.gazetteer
    node.rule = node.rule or f"{node.kind.lower()}/curated"
    chaired = known.chairs.get(node.entity.id)
    if chaired is not None:
        context.relate(node.entity, "coChairOf", chaired, node)
    if node.kind == "Track" and MEDIATED.search(node.text):
        for mediator in known.mediators.get(node.entity.id, ()):
            if called(context, mediator, node.text):
                context.relate(mediator, "mediatorOf", node.entity, node)
    of = known.part_of.get(node.entity.id)
    whole = of is not None and of.type == "Organization" and node.kind in {"Organization", "Force"}
    if whole and of is not None and called(context, of, node.text):
        context.relate(node.entity, "partOf", of, node)
    if node.kind == "Track" and (owner := _owner_in_full(context, node.text) or _owner_after(context, node.text)) is not None:
        context.relate(node.entity, "partOf", owner, node)
    where = MISSION_TO.search(node.text)
    for name in known.names.get(where[1], ()) if where else ():
        if name.entity.type in {"State", "ContestedTerritory", "Place"}:
            context.relate(node.entity, "locatedIn", name.entity, node)


def _owner_in_full(context: Context, text: str) -> Entity | None:
    """The organization with whose full name a format's name begins, not with an acronym as "the OSCE Minsk Group"."""
    words = text.split()
    prefixes = (" ".join(words[:count]) for count in range(len(words) - 1, ACRONYM, -1))
    named = (name.entity for prefix in prefixes for name in context.gazetteer.names.get(prefix, ()))
    return next((entity for entity in named if entity.type == "Organization"), None)


def _owner_after(context: Context, text: str) -> Entity | None:
    """The organization that a format's name goes on to say it is of: "the Minsk Group of the OSCE"."""
    owner = OWNER.search(text)
    named = context.gazetteer.names.get(owner[1], ()) if owner is not None else ()
    return next((name.entity for name in named if name.entity.type == "Organization"), None)


OWNER = re.compile(r" of (?:the )?(.+)$")
ACRONYM = 3
"""The most words of a name that says no more than an acronym would."""


def called(context: Context, entity: Entity, text: str) -> bool:
    """Whether a name of the entity, or its adjective, is among the words."""
    names = {entity.label, *entity.aliases, context.gazetteer.demonym.get(entity.id, entity.label)}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)


# tracks -------------------------------------------------------------------------------------------


def mediated_track(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Nothing; states who mediates talks that have no name: "talks mediated by the European Union", "U.N.-sponsored talks"; those
    of several states may be of a format of each, those of several persons are one."""
    node = here(tape, match, "Track", rule)
    leaves = [leaf for one in tape.nodes_in(match["of"]) for leaf in one.flat() if leaf.kind != "Role"]
    meant = (leaf.entity if leaf.kind in {"Organization", "Person"} else polity_of(leaf) for leaf in leaves)
    mediators = list({e.id: e for e in meant if e is not None and e.type in {"State", "Organization", "Person"}}.values())
    how = "sponsored" if "sponsored" in node.text else "mediated"
    people = [m for m in mediators if m.type == "Person"]
    for mediator in mediators:
        names = " and ".join(m.label for m in (people if mediator in people else [mediator]))
        label = f"{names}-{how} talks"
        track = made.make("Track", label, node.text, key=f"{label} {made.digest(context.article.id)}")
        context.relate(mediator, "mediatorOf", track, node)
    return None


# places -------------------------------------------------------------------------------------------


def place_of_state(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Nothing; states to which state a place belongs: "the Saudi port city of Jeddah", "Iran's Tabriz province"."""
    owner, name = tape.node(match, "of"), tape.node(match, "name")
    of = polity_of(owner)
    if owner is None or name is None or of is None:
        return None
    noun = tape.words(match.start("noun"), match.end("noun")) if match["noun"] else ""
    if owner.kind == "Demonym" and SETTLED.search(noun):
        return None
    if NOT_ADMINISTRATIVE.search(noun or name.text) or not (noun or name.entity):
        return None
    node = here(tape, match, "Place", rule)
    context.relate(name.entity or made.make("Place", name.text), _belongs(noun, node.text), of, node)
    return None


def _belongs(noun: str, text: str) -> Predicate:
    if noun.lower() == "exclave":
        return "exclaveOf"
    return "locatedIn" if CITY.search(f"{noun} {text}") else "partOf"


def place_comma(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A place that nobody curated, by the state or region after it: "in Glion, Switzerland", "at Meseberg in Germany"."""
    name, of = tape.node(match, "name"), tape.node(match, "of")
    if name is None or of is None or of.entity is None or of.entity.type == "Person":
        return None
    start, end = match.match.span("name")
    node = here(tape, match, "Place", rule, start, end)
    node.entity = made.make("Place", name.text)
    context.relate(node.entity, "locatedIn", of.entity, here(tape, match, "Place", rule, start, match.end("of")))
    return start, end, node


def mission_in(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Nothing; states where a peacekeeping mission is: "the Russian peacekeepers in Karabakh"."""
    force, where = tape.node(match, "force"), tape.node(match, "where")
    if force is None or where is None or force.entity is None or where.entity is None:
        return None
    if force.polity is not None and force.entity.id == force.polity.id:
        _named_mission_in(context, tape, match, force.polity, where.entity)
    elif PEACEKEEPING.search(f"{force.text} {force.entity.label}"):
        context.relate(force.entity, "locatedIn", where.entity, here(tape, match, "Force", rule))
    return None


def _named_mission_in(context: Context, tape: Tape, match: Found, whole: Entity, where: Entity) -> None:
    """States of what and where a mission is whose name stands before the words that say so: "UNIFIL, the UN peacekeeping mission
    in Lebanon"."""
    named = tape.nodes.get(tape.text[match.start() - 3]) if match.start() > 2 else None
    apposed = tape.words(match.start() - 2, match.start()) in {", the", ", a"}
    if named is None or not apposed or named.entity is None or named.kind not in {"Force", "Organization"}:
        return
    node = Node("Force", named.start, tape.ends[match.end() - 1], rule="relation/named-mission-in")
    context.relate(named.entity, "partOf", whole, node)
    context.relate(named.entity, "locatedIn", where, node)


def backed(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A side with what is said of its backer: "Iran-backed Houthi rebels"; the backer is no actor there."""
    by, of = polity_of(tape.node(match, "by")), tape.node(match, "of")
    if by is None or by.type == "Organization" or of is None or of.entity is None or by.id == of.entity.id:
        return None
    node = here(tape, match, of.kind, rule)
    node.entity, node.polity, node.plural = of.entity, of.polity, of.plural
    if ALLIED.match(tape.words(match.start("how"), match.end("how"))) and by.type in {"State", "ContestedTerritory"}:
        context.relate(by, "allyOf", of.entity, node)
    return match.start(), match.end(), node


BELONGING_BUILDERS: dict[str, Builder] = {
    f.__name__: f for f in (mediated_track, place_of_state, place_comma, mission_in, backed)
}
