"""Several persons named together: one for each of some roles, after one plural title, or each with a state."""

from __future__ import annotations

import itertools
import re

from kg.language.context import Context
from kg.language.groups.common import here, polity_of, state_of
from kg.language.groups.naming import person_entity, titled_by_surname
from kg.language.groups.office_names import field_of
from kg.language.groups.offices import STATE_TITLES, STATES, body_from_memory, state_office
from kg.language.groups.titles import former
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

CHAIRING = re.compile(r"\b[Cc]o-?[Cc]hair(?:m[ae]n|s|persons?)?\W+(?:of the [\w ]+\W+)?$")
"""Words before ambassadors by whose rank alone they are called so: "the co-chairs (Ambassadors X of Chad and Y of Mali)"."""
REACH = 60
"""Code points before the title in which they stand."""


def paired(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Names given after (or before) as many roles, in that order."""
    members = _of_one_state([leaf for node in tape.nodes_in(match["roles"]) for leaf in node.flat()])
    names = [n for n in tape.nodes_in(match["names"]) if n.kind in {"Person", "Name"}]
    if len(members) != len(names) or not all(m.kind == "Role" for m in members):
        return None
    if rule.endswith("-before") and (_titled_otherwise(names, members) or _acting(tape, match)):
        return None
    return one_each(context, tape, match, rule, names, members)


def paired_apart(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Two names before two offices that one man does not hold together: "X and Y, the president and prime minister of Chad"."""
    nodes = tape.nodes_in(match["roles"])
    first, second = (n.office for n in nodes)
    states = {n.polity.id for n in nodes if n.polity is not None and n.polity.type == "State"}
    ministers = all(MINISTER.search(office) for office in (first, second)) and first != second
    heads = {first, second} <= HEADS and first != second
    deputies = second in {f"Deputy {first}", f"Vice {first}"}
    return paired(context, tape, match, rule) if ministers or heads or deputies or len(states) == TWO else None


HEADS = {"President", "Prime Minister", "Vice President", "King", "Speaker of Parliament", "First Minister"}
"""Offices of which nobody holds two."""
MINISTER = re.compile(r"^(?!.*\b(?:Prime|Deputy|First) ).* Minister$")
"""Ministers of one field."""


def one_each(context: Context, tape: Tape, match: Found, rule: str, names: list[Node], members: list[Node]) -> Piece | None:
    """The names as a mention of several, each with the role that stands at its place among as many."""
    people = []
    node = here(tape, match, "List", rule)
    for name, role_node in zip(names, members, strict=True):
        person = person_entity(context, name)
        if person is None:
            return None
        context.introduce(person, name.text)
        one = Node("Person", name.start, name.end, person, name.text, role_node.polity, office=role_node.office, rule=rule)
        state_office(context, person, role_node, node)
        people.append(one)
    offices = {member.office for member in members}
    node.members, node.office, node.plural = tuple(people), offices.pop() if len(offices) == 1 else "", True
    return match.start(), match.end(), node


def titled_of_both(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Two names after the title of two states named before: "Chad and Peru sent their foreign ministers, X and Y".

    Whose minister each is tells what is known of him, else of his colleague, else the order."""
    title_node, names = tape.node(match, "role"), tape.nodes_in(match["names"])
    if title_node is None or not title_node.plural or not set(title_node.office.split()) & STATE_TITLES or len(names) != TWO:
        return None
    people = [person_entity(context, name) for name in names]
    known = [body_from_memory(context, p, title_node.office, loosely=False) if p is not None else None for p in people]
    pair = _pair_before(context, tape, match)
    states = known if None not in known else [k or _other(pair, known[1 - i], i) for i, k in enumerate(known)]
    if None in people or None in states or states[0] == states[1]:
        return None
    at, office = (title_node.start, title_node.end), title_node.office
    roles = [Node("Role", *at, polity=of, office=office, plural=True, rule=rule) for of in states]
    return one_each(context, tape, match, rule, names, roles)


TWO = 2


def _other(pair: list[Entity], colleague: Entity | None, at: int) -> Entity | None:
    """Of two states that of an official: not his colleague's, or the one at his place where nobody's is known."""
    if colleague is None:
        return pair[at] if pair else None
    return next((of for of in pair if of != colleague), None) if colleague in pair else None


def _pair_before(context: Context, tape: Tape, match: Found) -> list[Entity]:
    """The two states named side by side, and no others, in the sentence up to the match, or else in the one before."""
    opening = tape.opening(match.start())
    for first, last in ((opening, match.start()), (tape.opening_before(opening), opening)):
        told = [(n, of) for n in tape.nodes_in(tape.text[first:last]) if (of := state_of(n)) is not None and of.type in STATES]
        if told:
            states = {of.id: of for _, of in told}
            side_by_side = any(
                one.id != other.id and JOINED.fullmatch(context.article.text, a.end, b.start)
                for (a, one), (b, other) in itertools.pairwise(told)
            )
            return list(states.values()) if len(states) == TWO and side_by_side else []
    return []


JOINED = re.compile(r"\s+and\s+(?:the\s+)?")


def _of_one_state(members: list[Node]) -> list[Node]:
    """The roles of a list; a title in it beside one role is of the same: "the president and prime minister of Chad"."""
    roles = [m for m in members if m.kind == "Role"]
    if len(roles) != 1 or any(m.kind not in {"Role", "Title"} or m.plural for m in members):
        return members
    of = roles[0]
    return [
        m if m is of else Node("Role", m.start, m.end, polity=of.polity, office=m.office, text=m.text, rule=of.rule)
        for m in members
    ]


def _titled_otherwise(names: list[Node], roles: list[Node]) -> bool:
    """Whether one of some names has another title before it than the one that would follow."""
    return any(name.office and name.office != role.office for name, role in zip(names, roles, strict=True))


def _acting(tape: Tape, match: Found) -> bool:
    """Whether the officials after some names are others, who act: "after seeing Lind and Sy, the ministers of A and B flew"."""
    closed = tape.text[match.end() : match.end() + 1] in {",", ".", ";", ")", "-", "\n", ""}
    return not closed and match.start() > tape.opening(match.start())


def co_chairs_named(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The co-chairs of a format by name, each with the state that sent him in brackets."""
    group_node = tape.node(match, "of")
    format_ = group_node and group_node.entity and (context.gazetteer.chairs.get(group_node.entity.id) or group_node.polity)
    if not format_ or format_.type not in {"Track", "Organization"}:
        return None
    people = []
    for x in ("", "_b", "_c"):
        name, state = tape.node(match, f"name{x}"), polity_of(tape.node(match, f"state{x}"))
        person = person_entity(context, name) if name else None
        if name is None or person is None or state is None:
            continue
        context.introduce(person, name.text)
        one = Node("Person", name.start, name.end, person, name.text, state, office=f"Co-Chair of the {format_.label}", rule=rule)
        state_office(context, person, one, here(tape, match, "List", rule))
        context.relate(person, "coChairOf", format_, here(tape, match, "List", rule))
        people.append(one)
    if not people:
        return None
    node = here(tape, match, "List", rule)
    node.members, node.plural = tuple(people), True
    return match.start(), match.end(), node


def titled_names(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Several names after one plural title: "Presidents Aliyev and Sargsyan"."""
    role_node = tape.node(match, "role")
    names = [n for n in tape.nodes_in(match["names"]) if n.kind in {"Person", "Name"}]
    if role_node is None or not role_node.plural:
        return None
    node = here(tape, match, "List", rule)
    first = TWO_FIELDS.search(tape.source, max(role_node.start - REACH, 0), role_node.start)
    titles = [role_node.office] * len(names)
    if first is not None:  # whose is which can be known of as many names as fields only
        if not len(names) == len(role_node.office.split()) == TWO:
            return None
        titles, node.start = [f"{first['field'].capitalize()} Minister", role_node.office], first.start()
    people = []
    for name, title in zip(names, titles, strict=True):
        person = person_entity(context, name)
        if person is None:
            return None
        one = Node("Person", name.start, name.end, person, name.text, office=title, rule=rule)
        # one plural title is said of all, though not all hold it: "presidents Aliyev, Putin and Pashinyan"
        single = Node("Role", name.start, name.end, polity=role_node.polity, office=title, plural=first is None, rule=rule)
        context.introduce(person, name.text)
        state_office(context, person, single, node)
        people.append(one)
    node.members, node.office, node.plural = tuple(people), role_node.office if len(set(titles)) == 1 else "", True
    return match.start(), match.end(), node


TWO_FIELDS = re.compile(
    r"\b(?P<field>foreign|defen[cs]e|interior|finance|economy|economic|justice|energy|transport|trade)\s+and\s+\Z", re.I
)
"""Words before a plural title of which the first named holds another: "the foreign and defence ministers, X and Y"."""


def name_of_state(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """One title and names each with their state: "Foreign Ministers Davutoglu of Turkey and Nalbandian of Armenia", "the
    presidents of Chad, Ada Deng, and Mali, Ivan Sisko"."""
    title_node = tape.node(match, "role")
    if title_node is None:
        return None
    pairs = [(tape.node(match, f"name{x}"), tape.node(match, f"of{x}")) for x in ("", "_b", "_c")]
    found = [(n, p) for n, o in pairs if n is not None and (p := polity_of(o) if o else title_node.polity) is not None]
    if (len(found) > 1) != title_node.plural:
        return None
    title_node.office += field_of(tape, match, title_node).rstrip(" ,")
    end = match.end()
    while tape.words(end - 1, end) in {",", "and"}:
        end -= 1  # what leads on to others, each with his own title
    node = here(tape, match, "List" if len(found) > 1 else "Person", rule, end=end)
    people = []
    for name, of in found:
        person = person_entity(context, name) or titled_by_surname(context, tape, name)
        if person is None:
            return None
        context.introduce(person, name.text)
        one = Node("Person", name.start, name.end, person, name.text, of, office=title_node.office, rule=rule)
        role_node = Node("Role", name.start, name.end, polity=of, office=title_node.office, rule=rule)
        if former(context, match):
            role_node.time = "former"
        if not (title_node.office == "Ambassador" and CHAIRING.search(tape.source, max(node.start - REACH, 0), node.start)):
            state_office(context, person, role_node, node)
        people.append(one)
    if len(people) == 1:
        node.entity, node.polity, node.office = people[0].entity, people[0].polity, title_node.office
    else:
        node.members, node.office, node.plural = tuple(people), title_node.office, True
    return match.start(), end, node
