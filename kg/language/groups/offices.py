"""Offices stated of persons, and what a bare title belongs to."""

from __future__ import annotations

from kg.language.context import Context, StatedOffice
from kg.language.groups.common import polity_of
from kg.language.tape import Node
from kg.model import Entity, Sentence

STATE_TITLES = {
    "President", "Minister", "Premier", "Speaker", "Lawmaker", "Chancellor", "Ombudsman", "Defender", "Leader", "Governor",
}
"""Titles that belong to a state even where it is not said again beside them."""


def state_office(context: Context, person: Entity, role_node: Node, node: Node) -> None:
    """Records that the words of ``node`` give ``person`` an office, and the membership that goes with a body's office."""
    title_text, of = role_node.office, role_node.polity
    if of is None:
        of = _body_from_memory(context, person, title_text)
    if of is None:
        context.bare_offices.append((person, role_node, node))
        return
    context.holders.setdefault((title_text, of.id if of else ""), person)
    context.office_of.setdefault(person.id, (title_text, of))
    context.offices.append(StatedOffice(person, title_text, of, role_node.time, node.start, node.end, node.rule))
    for member in role_node.members if role_node.time == "current" else ():
        if member.kind in {"Body", "Organization", "Force"} and member.entity:
            context.relate(person, "affiliatedWith", member.entity, node)
        if member.kind in {"Track", "Body"} and member.entity and "Co-Chair" in title_text:
            context.relate(person, "coChairOf", member.entity, node)


def settle_bare_offices(context: Context) -> None:
    """Offices given without their state, once the article is read: by what it says of the person elsewhere, else dropped."""
    for person, role_node, node in context.bare_offices:
        known = context.office_of.get(person.id)
        of: Entity | None = known[1] if known and known[1] and known[0] == role_node.office else None
        if of is None and known is None and set(role_node.office.split()) & STATE_TITLES:
            of = _nearby(context, node)
        if of is not None:
            role_node.polity = of
            context.office_of.setdefault(person.id, (role_node.office, of))
            context.holders.setdefault((role_node.office, of.id), person)
            context.offices.append(StatedOffice(person, role_node.office, of, role_node.time, node.start, node.end, node.rule))


def _nearby(context: Context, node: Node) -> Entity | None:
    """The only state or territory named before the words in their sentence or the one before; None where there are several."""
    sentence = next((s for s in context.tape.sentences if s.span.start <= node.start < s.span.end), None)
    if sentence is None:
        return None
    for start in (sentence.span.start, *_sentence_before(context, sentence)):
        found = {
            p.id: p for n in context.tape.nodes.values()
            if start <= n.start < node.start and n.kind in {"State", "Territory", "Demonym", "City"} and (p := polity_of(n))
            and p.type in {"State", "ContestedTerritory"}
        }
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _sentence_before(context: Context, sentence: Sentence) -> list[int]:
    at = context.tape.sentences.index(sentence)
    before = context.tape.sentences[at - 1] if at else None
    return [before.span.start] if before and before.paragraph == sentence.paragraph else []


def _body_from_memory(context: Context, person: Entity, title_text: str) -> Entity | None:
    """What a bare title belongs to: as stated before in the article, else by the curated tenures of that person."""
    known = context.office_of.get(person.id)
    if known and known[0] == title_text:
        return known[1]
    bodies = {t.of for t in context.gazetteer.tenures_by(person.id) if t.title == title_text and t.of}
    return bodies.pop() if len(bodies) == 1 else None
