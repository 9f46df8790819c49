"""Organizations that nobody curated, and persons who belong to one: "Thomas Hall of the Nordic Institute for Peace"."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.language import entities as made
from kg.language.context import Context, StatedOffice
from kg.language.groups import (
    ABROAD,
    Builder,
    capitalised,
    full_name,
    here,
    name_body,
    named_again,
    named_person,
    person_entity,
    polity_of,
)
from kg.language.groups.apposition import told_before
from kg.language.new_names import COMPOUNDED
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

SENT_TO = re.compile(r"mission|delegation|office", re.I)
INSIDE_NAME = {"of", "for", "on"}
DETERMINERS = {"the", "a", "an", "this", "that", "its", "their", "his", "her", "our"}
NAMING = {"Demonym", "Place", "City", "State", "Territory", "Organization", "Body", "Person", "People"}
GENITIVE = {"'s", "’s", "'", "’"}
REACH = 8
"""Words that the name of an organization can have on each side of its noun."""
GROUP_OF = re.compile(r"\bgroups? of\b", re.I)
"""Words that make others a group: "a group of farmers"."""
MET = re.compile(r"\b(?:meeting|session|sitting|summit|gathering|assembly)s? of (?:the )?$", re.I)
"""Words by which an organization is only met somewhere: "the meeting of the council in Helsinki"."""


# organizations ------------------------------------------------------------------------------------

def _in_title(tape: Tape, match: Found, noun: str) -> bool:
    """Whether a noun is that of somebody's title: "the High Representative of the Union for Foreign Affairs"."""
    return noun == "Union" and tape.source.endswith("Representative of the ", 0, tape.starts[match.start()])


def organization(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An organization by its noun, from the first to the last capital of its name: "the Nordic Institute for Peace"."""
    noun = tape.words(match.start("noun"), match.end("noun"))
    if not noun[:1].isupper() or _in_title(tape, match, noun):
        return None
    links = {*INSIDE_NAME, "to"} if SENT_TO.fullmatch(noun) else INSIDE_NAME
    if noun == "Mission":
        links = {*links, "in"}
    owners = context.tables["owner-in-name"]
    start, end = _name_before(tape, match.start("noun"), owners), _name_after(tape, match.end("noun"), links)
    if (start == match.start("noun") and end == match.end("noun")) or tape.text[start:end] in context.tables["body"]:
        return None
    if noun == "Delegation" and end == match.end("noun"):
        return None  # "the Head of the ELN Dialogue Delegation" heads one of the ELN; "the EU Delegation to Chad" has a name
    end = max(end, match.end("topic"))
    node = here(tape, match, "Organization", rule, start, end)
    if node.text.isupper():
        return None
    node.entity = made.make("Organization", " ".join(node.text.split()))
    context.note(node.entity, node.text)
    for at in range(start, _sent_to(tape, start, end)):
        part = tape.nodes.get(tape.text[at])
        if part is not None and part.entity is not None and not _paired(tape, at):
            _belongs(context, node, node.entity, part, noun)
    where = tape.nodes.get(tape.text[end + 1]) if tape.words(end, end + 1) == "in" else None
    met = MET.search(tape.source[max(node.start - 24, 0) : node.start]) is not None
    known, field = context.gazetteer, {"for", "on"} & set(tape.words(match.end("noun"), end).split())
    if field and where is not None and where.entity is not None and where.entity.id not in known.country:
        where = None  # "the Conference on Trade in Europe": what it is for is there, in no one country
    if where is not None and where.entity is not None and where.entity.type == "Place" and not met:
        context.relate(node.entity, "locatedIn", where.entity, here(tape, match, "Organization", rule, start, end + 2))
    return start, end, node


def _belongs(context: Context, node: Node, named: Entity, part: Node, noun: str) -> None:
    """States what an organization is part of by a name within its own, and makes it a body of that: its offices are offices of
    what it is part of, like those of a ministry; a mission has its own head."""
    whole = part.polity if part.kind == "Body" else part.entity
    if part.kind in {"Organization", "Body"} and part.entity is not None:
        context.relate(named, "partOf", part.entity, node)
    elif part.kind != "State" or noun != "Office":
        return
    if noun != "Mission":
        node.kind, node.office, node.polity = "Body", named.label, whole


def group_called(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An armed group by its name and a noun for such groups: "the Hamas Movement"."""
    node = tape.node(match, "of")
    if node is None or node.entity is None or "group" not in context.gazetteer.nouns.get(node.entity.id, ()):
        return None
    return named_again(tape, match, rule, node)


def party_small(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A party or movement whose noun is written small: "the opposition Nordlicht party"."""
    start, end = match.start("name"), match.end("noun")
    node = here(tape, match, "Organization", rule, start, end)
    name = tape.words(start, match.end("name"))
    if name.isupper() and len(name) <= 1:
        return None
    node.entity = made.make("Organization", name, node.text)
    context.note(node.entity, node.text)
    return start, end, node


def _sent_to(tape: Tape, start: int, end: int) -> int:
    """Where a name goes on with where it is sent, else its end: the Delegation of the European Commission to the UN."""
    return next((at for at in range(start, end) if tape.words(at, at + 1) == "to"), end)


def _paired(tape: Tape, at: int) -> bool:
    """Whether a part of a name is one of two joined by a hyphen: "the GPH-MILF Joint Committee" is of both."""
    return tape.text[at - 1 : at] == "-" or tape.text[at + 1 : at + 2] == "-"


def organization_based(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An organization with the city where it is: "the Brussels-based International Crisis Group"."""
    where, of = tape.node(match, "where"), tape.node(match, "of")
    if where is None or of is None or where.entity is None or of.entity is None:
        return None
    piece = named_again(tape, match, rule, of)
    context.relate(of.entity, "locatedIn", where.entity, piece[2])
    return piece


def organization_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The organization or body last named with that noun: "the institute", "the commission"."""
    noun = tape.words(match.start("noun"), match.end("noun"))
    if not noun.islower() and " " not in noun:
        return None
    for before in sorted(tape.nodes.values(), key=lambda n: -n.end):
        known = before.kind in {"Organization", "Body", "Group"} and before.entity is not None
        named = known and before.end <= tape.starts[match.start()]
        if named and re.search(rf"\b{re.escape(noun)}\b", before.text, re.I):
            return named_again(tape, match, rule, before)
    return None


def group_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The armed group that the article has named so far: "the group"; nobody where it names others that are called so."""
    noun, start = tape.words(match.start("noun"), match.end("noun")), tape.starts[match.start()]
    told = (n for n in tape.nodes.values() if n.end <= start and n.kind in {"Organization", "Body", "Group"})
    fitting = {
        n.entity.id: n for n in told
        if n.entity and (noun in context.gazetteer.nouns.get(n.entity.id, ()) or re.search(rf"\b{noun}\b", n.text, re.I))
    }
    like = next(iter(fitting.values())) if len(fitting) == 1 and not GROUP_OF.search(tape.source, 0, start) else None
    return named_again(tape, match, rule, like) if like is not None and like.kind == "Organization" else None


def _capital(tape: Tape, at: int) -> bool:
    """Whether a word or mention at a tape position can be part of a name."""
    node = tape.nodes.get(tape.text[at])
    first = tape.source[tape.starts[at]]
    return first.isupper() and (node is None or node.kind in NAMING) and tape.words(at, at + 1).lower() not in DETERMINERS


def _name_before(tape: Tape, start: int, owners: Collection[str]) -> int:
    at = start
    while at > max(start - REACH, 0) and tape.text[at - 1] != "\n":
        if _capital(tape, at - 1):
            at -= 1
        elif tape.words(at - 1, at) in GENITIVE and _capital(tape, at - 2) and tape.words(at - 2, at - 1).lower() in owners:
            at -= 2  # "the Nuba People's Front"
        elif tape.text[at - 1] == "-" and at > 1 and tape.text[at - 2] != "\n" and _capital(tape, at - 2):
            at -= 2
        else:
            break
    return _joined_before(tape, at)


def _joined_before(tape: Tape, at: int) -> int:
    """Where the name begins whose second half begins at ``at``: "the Joint Monitoring and Evaluation Commission"."""
    first = at - 1
    if tape.words(first, at) != "and":
        return at
    while first > max(at - REACH, 0) and tape.text[first - 1] not in tape.nodes and _capital(tape, first - 1):
        first -= 1
    return first if first < at - 1 and tape.words(first - 1, first).lower() == "the" else at


def _name_after(tape: Tape, end: int, links: set[str]) -> int:
    at, linked = end, False
    while at < min(end + REACH, len(tape.text) - 1):
        word = tape.words(at, at + 1).lower() if tape.text[at] != "\n" else "\n"
        ahead = at + 1 + (tape.words(at + 1, at + 2) == "the" if word in links and tape.text[at + 1] != "\n" else 0)
        if (word in links or (word == "and" and linked)) and tape.text[ahead] != "\n" and _capital(tape, ahead):
            at, linked = ahead + 1, True
        elif linked and word != "\n" and tape.text[at] not in tape.nodes and _capital(tape, at) and not _person_next(tape, at):
            at += 1
        elif linked and word == "-" and _second_half(tape, at):
            at += 2
        else:
            break
    return at


def _second_half(tape: Tape, at: int) -> bool:
    """Whether a hyphen joins two halves of a word in a name: "Movement for Self-determination", no "Congress of Arts-led"."""
    half = tape.words(at + 1, at + 2)
    joined = tape.text[at + 1] not in tape.nodes and len(tape.words(at - 1, at + 2).split()) == 1
    return joined and half not in COMPOUNDED and not half.endswith(("ed", "ing"))


def _person_next(tape: Tape, at: int) -> bool:
    """Whether a name follows the last word of that of a "Council of State", or the state or place with which another ends: "the
    chairman of the Council of State Omar Sy", "director of the Office for Nordmark Ann Hall"."""
    before, ahead = tape.nodes.get(tape.text[at - 1]), tape.text[at + 1]
    if before is not None and before.kind in {"State", "Territory", "Place", "City"}:
        return ahead not in tape.nodes and ahead != "\n" and _capital(tape, at + 1)
    return tape.words(at - 2, at) == "of State" and tape.text[at + 1] != "\n" and (
        _capital(tape, at + 1) or tape.words(at + 1, at + 2) in {"al", "el", "bin", "ibn", "ben"}
    )


def person_named(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by what is said of him: "headed by Thomas Hall"; the mention is the name alone."""
    name = tape.node(match, "name")
    person = person_entity(context, name) if name is not None and " " in name.text else None
    if name is None or person is None:
        return None
    node = here(tape, match, "Person", rule, *match.match.span("name"))
    node.entity = person
    context.introduce(person, name.text)
    return *match.match.span("name"), node


def persons_named(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Several persons by what is said of them all: "the soldiers Ana Rojas and Luis Quispe"; the mention is the names."""
    names = tape.nodes_in(match["names"])
    people = [(n, person_entity(context, n)) for n in names if n.kind in {"Name", "Person"} and (n.entity or " " in n.text)]
    if len(people) != len(names):
        return None
    node = here(tape, match, "List", rule, *match.match.span("names"))
    members = []
    for name, person in people:
        if person is None:
            return None
        context.introduce(person, name.text)
        members.append(Node("Person", name.start, name.end, person, name.text, rule=rule))
    node.members, node.plural = tuple(members), True
    return *match.match.span("names"), node


def person_of_organization(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with his organization: "Thomas Hall of the Nordic Institute", "Ann Hall, an analyst at Chatham House"."""
    of = tape.node(match, "of")
    if of is None or of.entity is None or not full_name(tape.node(match, "name")) or told_before(tape, match):
        return None
    introduced = named_person(context, tape, match, rule)
    if introduced is None:
        return None
    node, person = introduced
    context.relate(person, "affiliatedWith", _inner_body(context, tape, match, of) or of.entity, node)
    title = tape.node(match, "title") if "title" in match.re.groupindex else None
    if title is not None and not title.plural:
        field = capitalised(tape.words(match.start("field"), match.end("field")))
        before = tape.words(match.start("field") - 1, match.start("field")).lower()
        article = "the " if before in {"the", *GENITIVE} else ""
        link = "for" if tape.words(match.end("title"), match.end("title") + 1).lower() == "for" else "of"
        node.office, node.polity = f"{title.office} {link} {article}{field}", of.entity
        if before in GENITIVE and of.kind == "Body" and of.polity is not None:
            node.office, node.polity = f"{title.office} of the {of.office}'s {field}", of.polity
        context.offices.append(StatedOffice(person, node.office, node.polity, "current", node.start, node.end, rule))
    return match.start(), match.end(), node


def _inner_body(context: Context, tape: Tape, match: Found, of: Node) -> Entity | None:
    """A committee or commission of a body, as part of that: "the Chadian parliament's defence committee"; None for offices
    within it, whose staff are the body's own."""
    words = tape.words(match.start("field"), match.end("field")) if "field" in match.re.groupindex else ""
    owned = words and tape.words(match.start("field") - 1, match.start("field")) in GENITIVE
    if not owned or of.kind != "Body" or of.entity is None or not COMMITTEE.search(words):
        return None
    inner = made.make("GovernmentBody", f"{capitalised(words)} of the {of.entity.label}", words)
    context.note(inner, words)
    span = Node("Body", of.start, tape.ends[match.end("field") - 1], rule="body/committee")
    context.relate(inner, "partOf", of.entity, span)
    return inner


COMMITTEE = re.compile(r"\b(?:[Ss]ub-?)?[Cc]omm(?:ittee|ission)$")
"""Bodies within a body that have members of their own."""


def person_of_owner(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person after his organization, before a verb of speech that is no part of the mention: "the BBC's Ann Hall says"."""
    piece = person_of_organization(context, tape, match, rule)
    if piece is None:
        return None
    start, end, node = piece[0], match.end("name"), piece[2]
    node.end = tape.ends[end - 1]
    node.text = tape.source[node.start : node.end]
    return start, end, node


# bodies ------------------------------------------------------------------------------------


def body_in(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body of the state whose capital stands beside it: "In Moscow, the Foreign Ministry"."""
    of, head = polity_of(tape.node(match, "of")), context.tables["body"][match["body"]]
    if of is None or of.type not in {"State", "ContestedTerritory"} or head in ABROAD:
        return None
    start, end = match.match.span("body")
    node = here(tape, match, "Body", rule, start, end)
    context.relate(name_body(context, node, of, head), "partOf", of, node)
    return start, end, node


ORGANIZATION_BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (
        organization, organization_based, organization_again, group_again, group_called, party_small, person_named, persons_named,
        person_of_organization, person_of_owner, body_in,
    )
}
