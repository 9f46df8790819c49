"""Those who hold the office of an official named before in another state: "his Azerbaijani counterpart"."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.common import here, polity_of
from kg.language.groups.name_lists import one_each
from kg.language.groups.naming import hold, named_in_office, person_entity
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

TEMPORARY = re.compile(r"^(?:Acting|Interim|Caretaker) ")
"""Ranks of one holder of an office, which his counterpart need not have."""
OWN = {"his", "her", "its", "their"}
TWO = 2
NAMING = {"Person", "Name"}


def counterpart(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The holder of the same office elsewhere: "his Libyan counterpart Ada Deng", "Ada Deng, his Libyan counterpart,"."""
    of = polity_of(tape.node(match, "of"))
    if tape.words(max(match.start() - 1, 0), match.start()).lower() in OWN:
        return None  # "his Ugandan counterpart" of somebody whose office nothing tells
    office = _office_like(context, tape, match, [of]) if of is not None else None
    if of is None or office is None:
        return None if of is None else _of_no_known_office(context, tape, match, of, rule)
    role_node = Node("Role", *tape.span(match.start(), match.end()), polity=of, office=office, rule=rule)
    name, after = tape.node(match, "name"), match.start("name") > match.start("of")
    end = match.end() if after or name is None else match.end("word")
    if name is not None and after and _acts_himself(tape, match):
        name, end = None, match.start("name") - 1
    node = here(tape, match, "Role", rule, end=end)
    node.polity, node.office = of, office
    if name is None:
        return match.start(), end, node
    person = named_in_office(context, tape, name, titled=after)
    if person is None:
        return None
    node.kind = "Person"
    titles = _titles_there(context, person, of)
    if titles and office.replace("-", " ") not in {t.replace("-", " ") for t in titles}:
        if len(titles) > 1 or not context.article.reference_date:
            node.entity, node.office = person, ""
            context.introduce(person, name.text)
            return match.start(), end, node
        role_node.office = titles.pop()
    hold(context, node, person, name, role_node)
    return match.start(), end, node


def _of_no_known_office(context: Context, tape: Tape, match: Found, of: Entity, rule: str) -> Piece | None:
    """A counterpart who is named, of somebody whose office the article does not tell."""
    name = tape.node(match, "name")
    if name is None or match.start("name") < match.start("of") or _acts_himself(tape, match):
        return None
    person = named_in_office(context, tape, name, titled=True)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.polity, node.entity = of, person
    context.introduce(person, name.text)
    return match.start(), match.end(), node


def _acts_himself(tape: Tape, match: Found) -> bool:
    """Whether the name after a counterpart and a comma is the one who acts: "seeing his Omani counterpart, Lind said"."""
    if tape.words(match.start("name") - 1, match.start("name")) != ",":
        return False
    return tape.words(match.end(), match.end() + 1) not in {",", ".", ";", ")", "and"}


def _titles_there(context: Context, person: Entity, of: Entity) -> set[str]:
    """The curated titles of a person in a state at the article's date; his counterpart's may differ: a secretary of state's."""
    date = context.article.reference_date
    tenures = (t for t in context.gazetteer.tenures_by(person.id) if t.of and t.of.id == of.id)
    return {t.title for t in tenures if not date or t.covers(date)}


def _beside_another(tape: Tape, start: int, end: int) -> Node | None:
    """Of whom "and his counterpart" is said, whose office the sentence does not give; else None."""
    if tape.words(end - 1, end).lower() != "and":
        return None
    node = tape.nodes.get(tape.text[end - 2 : end - 1]) if end - 2 >= start else None
    return node if node is not None and node.kind in NAMING and not node.office else None


def _known_office(context: Context, node: Node, states: list[Entity]) -> str | None:
    """The office that the article has given somebody before, in a state that none of his counterparts serves."""
    known = [node.entity] if node.entity is not None else context.surnames.get(node.text, [])
    office, of = context.office_of.get(known[0].id, ("", None)) if len(known) == 1 else ("", None)
    return office if office and of is not None and of.id not in {s.id for s in states} else None


def _of_two_offices(tape: Tape, before: list[Node]) -> bool:
    """Whether the official named last has two offices, so that nobody can tell which his counterpart holds: "Chad's chief
    negotiator, Deputy Prime Minister X, and his Libyan counterpart"."""
    if len(before) < 2 or before[-1].kind != "Person" or before[-2].kind != "Role":
        return False
    apposed = tape.source[before[-2].end : before[-1].start].strip() == ","
    return apposed and before[-2].office != before[-1].office


def _full_office(context: Context, office: str) -> str:
    """The only minister's office that the article has named, for a "Minister" without a field."""
    told = (o.title for o in context.offices if o.title.endswith(" Minister"))
    ministers = {title for title in told if not {"Prime", "Deputy"} & set(title.split())}
    return ministers.pop() if office == "Minister" and len(ministers) == 1 else office


def _officials(tape: Tape, start: int, end: int) -> list[Node]:
    """The mentions with an office between two positions."""
    return [n for n in tape.nodes_in(tape.text[start:end]) if n.kind in {"Person", "Role", "List", "Title"} and n.office]


def counterparts(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Several of them, one of each state in that order: "his Libyan and Maltese counterparts, Ada Deng and Ivan Sisko"."""
    named = [n for n in tape.nodes_in(match["names"]) if n.kind in NAMING]
    told_in = match["ofs"] if "ofs" in match.re.groupindex else match["names"]
    states = [of for n in tape.nodes_in(told_in) if n.kind not in NAMING and (of := polity_of(n))]
    told = {n.office for n in _officials(tape, tape.opening(match.start()), match.start()) if n.kind == "Person"}
    office = _office_like(context, tape, match, states) if len(told) < TWO else None
    if office is None or len(named) != len(states) or any(n.office for n in named):
        return None
    held = [_titles_there(context, p, of) for n, of in zip(named, states, strict=True) if (p := person_entity(context, n))]
    if any(titles and office not in titles for titles in held):
        return None
    roles = [Node("Role", n.start, n.end, polity=of, office=office, rule=rule) for n, of in zip(named, states, strict=True)]
    return one_each(context, tape, match, rule, named, roles)


def counterparts_unnamed(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Several of them whom nothing names: "his Libyan and Maltese counterparts"; their states where nothing tells the office."""
    states = [of for n in tape.nodes_in(match["ofs"]) if (of := polity_of(n)) is not None]
    if len({of.id for of in states}) < TWO:
        return None
    office = _office_like(context, tape, match, states)
    node = here(tape, match, "List", rule)
    span = (node.start, node.end)
    roles = (Node("Role", *span, text=node.text, polity=of, office=office or "", rule=rule) for of in states)
    node.members = tuple(roles if office else (Node("State", *span, of, node.text, of, rule=rule) for of in states))
    node.office, node.plural = office or "", True
    return match.start(), match.end(), node


ATTENDING = re.compile(r"(?:Aide|Adviser|Assistant)\b")
"""Offices whose bearers meet others as what they lead, and not as what they are at home."""


def _office_like(context: Context, tape: Tape, match: Found, states: list[Entity]) -> str | None:
    """The office of the official named before whose counterparts they are; None where the words do not tell whose."""
    start = tape.opening(match.start())
    before = _officials(tape, start, match.start())
    if not before and tape.words(match.start(), match.start() + 1).lower() in {"his", "her"}:
        before = _officials(tape, tape.opening_before(start), start)
    beside = _beside_another(tape, start, match.start())
    if beside is not None:
        return _known_office(context, beside, states)
    if not before or _of_two_offices(tape, before):
        return None
    like = before[-1]
    if like.polity and like.polity.id in {of.id for of in states} and len(before) > 1:
        like = before[-2]
    office = _full_office(context, TEMPORARY.sub("", like.office))
    return None if ATTENDING.match(office) else office
