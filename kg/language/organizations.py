"""Organizations that nobody curated, and what noun groups say of where somebody or something belongs.

"Thomas Hall of the Nordic Institute for Peace" makes an organization, a person and that he is affiliated with it; "Iran's Tabriz
province" that the province is part of Iran. What a place belongs to is stated beside the mention, which other builders make.
"""

from __future__ import annotations

import re
from hashlib import sha256

from kg.language import entities as made
from kg.language.context import Context, StatedOffice
from kg.language.groups import Builder, here, person_entity, polity_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity, Predicate

MEDIATED = re.compile(r"mediat|facilitat|broker|sponsor|\bled\b|auspices", re.I)
MISSION_TO = re.compile(r"(?:\bMission|\bmission|[Pp]eace-?keep\w+(?: \w+)?) (?:to|in) (?:the )?(.+)$")
NOT_ADMINISTRATIVE = re.compile(
    r"\b(?:corridor|road|highway|crossing|checkpoint|post|border|river|lake|line|bridge|pass|camp|airport|airbase|base|front|zone|palace)s?$",
    re.I,
)
CITY = re.compile(r"\b(?:city|cities|ports?|resort|capital)\b", re.I)
SENT_TO = re.compile(r"mission|delegation|office", re.I)
INSIDE_NAME = {"of", "for", "on"}
DETERMINERS = {"the", "a", "an", "this", "that", "its", "their", "his", "her", "our"}
NAMING = {"Demonym", "Place", "City", "State", "Territory", "Organization", "Body", "Person", "People"}
EMBASSIES = {"Embassy", "Consulate", "Permanent Mission"}
REACH = 8
"""Words that the name of an organization can have on each side of its noun."""


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
            if _called(context, mediator, node.text):
                context.relate(mediator, "mediatorOf", node.entity, node)
    of = known.part_of.get(node.entity.id)
    if node.kind in {"Organization", "Force"} and of is not None and of.type == "Organization" and _called(context, of, node.text):
        context.relate(node.entity, "partOf", of, node)
    where = MISSION_TO.search(node.text)
    for name in known.names.get(where[1], ()) if where else ():
        if name.entity.type in {"State", "ContestedTerritory", "Place"}:
            context.relate(node.entity, "locatedIn", name.entity, node)


def _called(context: Context, entity: Entity, text: str) -> bool:
    """Whether a name of the entity, or its adjective, is among the words."""
    called = {entity.label, *entity.aliases, context.gazetteer.demonym.get(entity.id, entity.label)}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in called)


# organizations ------------------------------------------------------------------------------------


def organization(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An organization by its noun, from the first to the last capital of its name: "the Nordic Institute for Conflict Studies"."""
    noun = tape.words(match.start("noun"), match.end("noun"))
    if not noun[:1].isupper():
        return None
    links = {*INSIDE_NAME, "to"} if SENT_TO.fullmatch(noun) else INSIDE_NAME
    start, end = _name_before(tape, match.start("noun")), _name_after(tape, match.end("noun"), links)
    if (start == match.start("noun") and end == match.end("noun")) or tape.text[start:end] in context.tables["body"]:
        return None
    end = max(end, match.end("topic"))
    node = here(tape, match, "Organization", rule, start, end)
    if node.text.isupper():
        return None
    node.entity = made.make("Organization", " ".join(node.text.split()))
    context.surfaces.setdefault(node.entity.id, set()).add(node.text)
    for part in tape.nodes_in(tape.text[start:end]):
        if part.kind in {"Organization", "Body"} and part.entity:
            context.relate(node.entity, "partOf", part.entity, node)
            # its offices are offices of what it is part of, like those of a ministry
            node.kind, node.office, node.polity = "Body", node.entity.label, part.polity if part.kind == "Body" else part.entity
    where = tape.nodes.get(tape.text[end + 1]) if tape.words(end, end + 1) == "in" else None
    if where is not None and where.entity is not None and where.entity.type == "Place":
        context.relate(node.entity, "locatedIn", where.entity, here(tape, match, "Organization", rule, start, end + 2))
    return start, end, node


def organization_based(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An organization with the city where it is: "the Brussels-based International Crisis Group"."""
    where, of = tape.node(match, "where"), tape.node(match, "of")
    if where is None or of is None or where.entity is None or of.entity is None:
        return None
    node = here(tape, match, "Organization", rule)
    node.entity, node.polity = of.entity, of.polity
    context.relate(of.entity, "locatedIn", where.entity, node)
    return match.start(), match.end(), node


def organization_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The organization or body last named with that noun: "the institute", "the commission"."""
    noun = tape.words(match.start("noun"), match.end("noun"))
    if not noun.islower():
        return None
    for before in sorted(tape.nodes.values(), key=lambda n: -n.end):
        named = before.kind in {"Organization", "Body"} and before.entity is not None and before.end <= tape.starts[match.start()]
        if named and re.search(rf"\b{re.escape(noun)}\b", before.text, re.I):
            node = here(tape, match, before.kind, rule)
            node.entity, node.polity, node.office = before.entity, before.polity, before.office
            return match.start(), match.end(), node
    return None


def _capital(tape: Tape, at: int) -> bool:
    """Whether a word or mention at a tape position can be part of a name."""
    node = tape.nodes.get(tape.text[at])
    first = tape.source[tape.starts[at]]
    return first.isupper() and (node is None or node.kind in NAMING) and tape.words(at, at + 1).lower() not in DETERMINERS


def _name_before(tape: Tape, start: int) -> int:
    at = start
    while at > max(start - REACH, 0) and tape.text[at - 1] != "\n":
        if _capital(tape, at - 1):
            at -= 1
        elif tape.text[at - 1] == "-" and at > 1 and tape.text[at - 2] != "\n" and _capital(tape, at - 2):
            at -= 2
        else:
            break
    return at


def _name_after(tape: Tape, end: int, links: set[str]) -> int:
    at, linked = end, False
    while at < min(end + REACH, len(tape.text) - 1):
        word = tape.words(at, at + 1).lower() if tape.text[at] != "\n" else "\n"
        ahead = at + 1 + (tape.words(at + 1, at + 2) == "the" if word in links and tape.text[at + 1] != "\n" else 0)
        if (word in links or (word == "and" and linked)) and tape.text[ahead] != "\n" and _capital(tape, ahead):
            at, linked = ahead + 1, True
        elif linked and word != "\n" and tape.text[at] not in tape.nodes and _capital(tape, at):
            at += 1
        else:
            break
    return at


def person_named(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by what is said of him: "headed by Thomas Hall"; the mention is the name alone."""
    name = tape.node(match, "name")
    person = person_entity(context, name) if name is not None and " " in name.text else None
    if name is None or person is None:
        return None
    node = here(tape, match, "Person", rule, *match.match.span("name"))
    node.entity = person
    context.meet(person)
    context.surfaces.setdefault(person.id, set()).add(name.text)
    return *match.match.span("name"), node


def person_of_organization(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with the organization he speaks for: "Thomas Hall of the Nordic Institute", "Hall, an analyst at Chatham House"."""
    name, of = tape.node(match, "name"), tape.node(match, "of")
    if name is None or of is None or of.entity is None or (name.kind == "Name" and " " not in name.text):
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity = person
    context.meet(person)
    context.surfaces.setdefault(person.id, set()).add(name.text)
    context.relate(person, "affiliatedWith", of.entity, node)
    title = tape.node(match, "title") if "title" in match.re.groupindex else None
    if title is not None and not title.plural:
        node.office, node.polity = f"{title.office} of {tape.words(match.start('field'), match.end('field'))}", of.entity
        context.offices.append(StatedOffice(person, node.office, of.entity, "current", node.start, node.end, rule))
    return match.start(), match.end(), node


# bodies, tracks ------------------------------------------------------------------------------------


def body_in(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body of the state whose capital stands beside it: "In Moscow, the Foreign Ministry", "a Defence Ministry official in Baku"."""
    of, head = polity_of(tape.node(match, "of")), context.tables["body"][match["body"]]
    if of is None or of.type not in {"State", "ContestedTerritory"} or head in EMBASSIES:
        return None
    start, end = match.match.span("body")
    node = here(tape, match, "Body", rule, start, end)
    node.entity = context.curated_bodies.get((of.id, head)) or made.body(head, of, context.adjective(of))
    node.polity, node.office = of, head
    context.surfaces.setdefault(node.entity.id, set()).add(node.text)
    context.relate(node.entity, "partOf", of, node)
    return start, end, node


def mediated_track(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Nothing; states who mediates talks that have no name: "talks mediated by the European Union", "U.N.-sponsored talks"."""
    node = here(tape, match, "Track", rule)
    for one in tape.nodes_in(match["of"]):
        for leaf in one.flat():
            mediator = leaf.entity if leaf.kind in {"Organization", "Person"} else polity_of(leaf)
            if mediator is None or mediator.type not in {"State", "Organization", "Person"}:
                continue
            how = "sponsored" if "sponsored" in node.text else "mediated"
            label = f"{mediator.label}-{how} talks"
            track = made.make("Track", label, node.text, key=f"{label} {sha256(context.article.id.encode()).hexdigest()[:8]}")
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
    if NOT_ADMINISTRATIVE.search(noun or name.text) or not (noun or name.entity):
        return None
    node = here(tape, match, "Place", rule)
    entity = name.entity or made.make("Place", name.text, tape.words(match.start("name"), match.end("noun") if noun else match.end("name")))
    context.relate(entity, _belongs(noun, node.text), of, node)
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
    if re.search(r"peace-? ?keep", f"{force.text} {force.entity.label}", re.I):
        context.relate(force.entity, "locatedIn", where.entity, here(tape, match, "Force", rule))
    return None


ORGANIZATION_BUILDERS: dict[str, Builder] = {
    f.__name__: f for f in (
        organization, organization_based, organization_again, person_named, person_of_organization, body_in, mediated_track, place_of_state, place_comma,
        mission_in,
    )
}
