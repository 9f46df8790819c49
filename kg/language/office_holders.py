"""Offices told in more words than a title and a name: "X, who replaced Y as envoy", "the mission's deputy head", signatures."""

from __future__ import annotations

import re

from kg.gazetteer import Tenure
from kg.language.context import Context, StatedOffice
from kg.language.groups import Builder, here, hold, named_again, person_entity, polity_of, state
from kg.language.groups.office_names import SERVING
from kg.language.groups.offices import state_office
from kg.language.groups.roles import role
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

NAMED = {"Organization", "Body", "Force", "Track"}
GOVERNMENT = {"government", "administration", "cabinet", "regime"}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
INCOMPLETE = {"of", "for", "to", "at", "'s", "’s", "-"}
"""Words after a title by which it is only a part of one."""


def body_beside_title(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The body that a noun beside a title means: "chairman of the group", "the mission's deputy head", "police spokesman"."""
    start, end = match.match.span("noun")
    noun = tape.words(start, end).lower()
    opening = tape.opening(start)
    told = [n for n in tape.nodes.values() if n.kind in NAMED and n.entity is not None and n.end <= tape.starts[start]]
    fitting = [n for n in told if _called(context, n, noun)]
    for since in (opening, tape.opening_before(opening), 0):
        near = [n for n in fitting if n.start >= tape.starts[since]]
        if near:
            like = max(near, key=lambda n: n.end)
            if len({n.entity.id for n in near if n.entity}) > 1:
                return None
            node = named_again(tape, match, rule, like)[2]
            node.start, node.end = tape.span(start, end)
            node.text = tape.words(start, end)
            return start, end, node
    return None


def body_of_members(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The body told before that a capital noun means beside its members or officers: "Council members", "Council President"."""
    start = match.start()
    before = tape.words(start - 1, start) if start and tape.text[start - 1] != "\n" else ""
    if not tape.words(start, start + 1)[:1].isupper() or before[:1].isupper():
        return None
    return body_beside_title(context, tape, match, rule)


def role_in_government(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An office held in a government that a city or a people names: "vice-president in the Khartoum government"."""
    of = tape.node(match, "of")
    return role(context, tape, match, rule) if of is not None and of.text.lower().split()[-1] in GOVERNMENT else None


def title_of_body(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An office of a ministry that no state stands beside: "Foreign Ministry spokesman X"; whose it is, the article may tell."""
    title, head = tape.node(match, "title"), context.tables["body"][match["body"]]
    if title is None or not (head.endswith("Ministry") or (head == "Security Council" and title.office == "Secretary")):
        return None
    start, end = match.core(), max(match.end("title"), match.end("body"))
    node = here(tape, match, "Title", rule, start, end)
    node.office, node.plural, node.time = f"{title.office} of the {head}", title.plural, title.time
    return start, end, node


def _called(context: Context, node: Node, noun: str) -> bool:
    names = f"{node.text} {node.entity.label}" if node.entity else node.text
    known = node.entity is not None and noun in context.gazetteer.nouns.get(node.entity.id, ())
    return known or re.search(rf"\b{re.escape(noun)}\b", names, re.I) is not None


def ranked_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state's officer whose rank stands before the state: "chief Palestinian negotiator", "deputy Chinese foreign minister"."""
    rank = tape.words(match.start("rank"), match.end("rank")).lower()
    piece = role(context, tape, match, rule) if rank in RANKS else None
    if piece is not None:
        piece[2].office = f"{RANKS[rank]} {piece[2].office}"
    return piece


RANKS = {"chief": "Chief", "lead": "Chief", "deputy": "Deputy"}
"""Words for a rank, and how the name of an office has it."""


def role_of_persons(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title that serves a curated office-holder: "Putin's aide", by the office that he holds at the article's date."""
    of, title = tape.node(match, "of"), tape.node(match, "title")
    before = tape.nodes.get(tape.text[match.core() - 1]) if match.core() else None
    if before is not None and before.kind in {"Role", "Title"}:
        return None  # "NATO Secretary General Lind's spokesman": the title is the name's
    held = _held(context, of.entity) if of is not None and of.entity is not None else None
    if title is None or held is None or not title.office.endswith(SERVING):
        return None
    node = here(tape, match, "Role", rule)
    joint = "to" if title.office.endswith(("Aide", "Adviser", "Assistant")) else "of"
    node.office, node.polity, node.plural = f"{title.office} {joint} the {held.title}", held.of, title.plural
    return match.start(), match.end(), node


def _held(context: Context, person: Entity) -> Tenure | None:
    """The one curated tenure of a person at the article's date."""
    date = context.article.reference_date
    tenures = [t for t in context.gazetteer.tenures_by(person.id) if date and t.of and t.covers(date)]
    return tenures[0] if len(tenures) == 1 else None


def replaced(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Whom an office-holder came after, as holder of the same office before: "Lind, who replaced Hall as the UN envoy"."""
    name, before, role = tape.node(match, "name"), tape.node(match, "name_b"), tape.node(match, "role")
    person, former = name.entity if name is not None else None, person_entity(context, before) if before is not None else None
    if person is None or former is None or before is None or former.id == person.id:
        return None
    known = (role.office, role.polity) if role is not None else context.office_of.get(person.id)
    title, of = known if known is not None else ("", None)
    node = here(tape, match, "Person", rule, *match.match.span("name_b"))
    node.entity = former
    context.introduce(former, before.text)
    start, end = tape.span(match.start(), match.end())
    if of is not None:
        if role is not None:
            state(context, StatedOffice(person, title, of, "current", start, end, rule), *role.members)
            context.office_of.setdefault(person.id, (title, of))
        state(context, StatedOffice(former, title, of, "former", start, end, rule))
    return (*match.match.span("name_b"), node) if before.kind == "Name" else None


def newly_appointed(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with the office that he was given: "Colonel X, who was appointed prime minister"; not where that was years ago."""
    name, role = tape.node(match, "name"), tape.node(match, "role")
    person = person_entity(context, name) if name is not None else None
    when = tape.source[tape.ends[match.end() - 1] : tape.ends[match.end() - 1] + 30]
    year, today = YEAR.search(when), (context.article.reference_date or "")[:4]
    if name is None or role is None or person is None or role.plural or (year is not None and year.group() != today):
        return None
    if tape.words(match.end(), match.end() + 1).lower() in INCOMPLETE:
        return None
    node = here(tape, match, "Person", rule, *match.match.span("name"))
    node.entity = person
    context.introduce(person, name.text)
    giver = tape.node(match, "by") if "by" in match.re.groupindex else None
    by_person = giver is not None and giver.kind in {"Person", "Role"}
    role.polity = role.polity or (giver.polity if giver is not None and by_person else polity_of(giver))
    state_office(context, person, role, here(tape, match, "Person", rule))
    return (*match.match.span("name"), node) if name.kind == "Name" else None


def signature(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Who signs: a line that is a name alone, above a line that is an office alone."""
    name = tape.node(match, "name")
    role = tape.nodes.get(tape.text[match.end() + 1 : match.end() + 2])
    alone = tape.text[match.end() + 2 : match.end() + 3] in {"\n", ""}
    if name is None or role is None or role.kind != "Role" or role.polity is None or role.plural or not alone:
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    signed = Node("Role", role.start, role.end, person, role.text, role.polity, office=role.office, rule=rule)
    hold(context, node, person, name, role, signed)
    return match.start(), match.end(), node


def opposite_number(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A curated holder of the same office on the other side: "Elmar Mammadyarov, Nalbandian's opposite number"."""
    name, of = tape.node(match, "name"), tape.node(match, "of")
    person, like = (n.entity if n is not None else None for n in (name, of))
    if person is None or like is None:
        return None
    known = context.office_of.get(like.id)
    tenures = [t for t in context.gazetteer.tenures_by(person.id) if known is not None and t.title == known[0] and t.of]
    if len({t.of.id for t in tenures if t.of}) != 1:
        return None
    node = here(tape, match, "Person", rule)
    node.entity, node.polity, node.office = person, tenures[0].of, tenures[0].title
    state_office(context, person, Node("Role", node.start, node.end, polity=node.polity, office=node.office, rule=rule), node)
    return match.start(), match.end(), node


def pictured(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with the words that say where a picture shows him: "Lind (left)"."""
    who = tape.node(match, "who")
    return named_again(tape, match, rule, who) if who is not None and not who.plural else None


HOLDER_BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (
        body_beside_title, body_of_members, title_of_body, ranked_role, role_in_government, role_of_persons, replaced,
        newly_appointed, signature, opposite_number, pictured,
    )
}
