"""The builders of the noun groups: what a matched level of ``noun_groups.yaml`` makes of its captures."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.language import entities as made
from kg.language.context import Context, StatedOffice
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block
from kg.model import Entity, Sentence

Builder = Callable[[Context, Tape, Found, str], Piece | None]
NOT_AFTER_APPOSITION = re.compile(f"[{class_block('Person')}{class_block('Name')}X]|.[{class_block('Person')}{class_block('Name')}]")
STATE_TITLES = {"President", "Minister", "Premier", "Speaker", "Lawmaker", "Chancellor", "Ombudsman", "Defender", "Leader", "Governor"}
"""Titles that belong to a state even where it is not said again beside them."""


def here(tape: Tape, match: Found, kind: str, rule: str, start: int | None = None, end: int | None = None) -> Node:
    """A node over the match (or over the given tape positions)."""
    first, last = tape.span(match.start() if start is None else start, match.end() if end is None else end)
    return Node(kind, first, last, text=tape.source[first:last], rule=rule)


def polity_of(node: Node | None) -> Entity | None:
    """The state, territory or body that a mention stands for."""
    if node is None:
        return None
    return node.polity if node.kind in {"Demonym", "People", "City", "Role"} or node.entity is None else node.entity


def note_surface(context: Context, node: Node) -> None:
    """Remembers how the article calls the entity."""
    if node.entity:
        context.surfaces.setdefault(node.entity.id, set()).add(node.text)


# bodies, forces, governments ----------------------------------------------------------------------


def body(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body of a state or organization: "Azerbaijan's foreign ministry"."""
    of = polity_of(tape.node(match, "of"))
    if of is None:
        return None
    head = context.tables["body"][match["body"]]
    if head in {"Embassy", "Consulate", "Permanent Mission"} and tape.words(match.end("body"), match.end("body") + 1) in {"in", "to"}:
        return None
    node = here(tape, match, "Body", rule)
    node.entity = context.curated_bodies.get((of.id, head)) or made.body(head, of, context.adjective(of))
    node.polity, node.office = of, head
    note_surface(context, node)
    context.relate(node.entity, "partOf", of, node)
    return match.start(), match.end(), node


def body_bare(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A body named without its state, where the article has named the same kind of body before."""
    head = context.tables["body"][match["body"]]
    for node in reversed(list(tape.nodes.values())):
        if node.kind == "Body" and node.office == head and node.end <= tape.starts[match.start()]:
            again = here(tape, match, "Body", rule)
            again.entity, again.polity, again.office = node.entity, node.polity, head
            return match.start(), match.end(), again
    return None


def force(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An armed force of a state: "Azerbaijani soldiers"; of an armed group: that group."""
    owner = tape.node(match, "of")
    of = polity_of(owner)
    if of is None:
        return None
    node = here(tape, match, "Force", rule)
    head = context.tables["force"][match["force"]]
    armed_group = owner is not None and owner.kind == "Organization" and of.type in {"Organization", "Group"}
    curated = context.curated_bodies.get((of.id, head))
    node.entity = of if armed_group else curated or made.force(head, of, context.adjective(of))
    node.polity = of
    return match.start(), match.end(), node


def side(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state by the words for its government: "the Azerbaijani side", "official Baku"; "the Bright Armenia Party" is none."""
    of = polity_of(tape.node(match, "of"))
    if of is None or tape.words(match.end() - 1, match.end()) == "Party":
        return None
    node = here(tape, match, "Territory" if of.type == "ContestedTerritory" else "State", rule)
    node.entity = of
    return match.start(), match.end(), node


# titles and roles ---------------------------------------------------------------------------------


def as_spelt(office: str, text: str) -> str:
    """The canonical name with the article's own spelling of "defence"."""
    return office.replace("Defence", "Defense") if "defense" in text.lower() else office


def title(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title with its rank: "deputy prime minister"."""
    node = here(tape, match, "Title", rule)
    head = context.tables["office"][match["head"]]
    rank = tape.words(match.start(), match.core()).replace("-", " ")
    ranks = [w.capitalize() for w in rank.split() if w.lower() not in {"federal", "state"}]
    if ranks[-1:] == ["Presidential"] and head in {"Aide", "Adviser", "Spokesperson", "Envoy", "Assistant", "Press Secretary"}:
        ranks, head = ranks[:-1], f"{head} {'to' if head in {'Aide', 'Adviser', 'Assistant'} else 'of'} the President"
    node.office = as_spelt(" ".join([*ranks, head]), node.text)
    node.plural = match["head"] in context.tables["plural-office"]
    return match.start(), match.end(), node


def title_portfolio(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A minister with a portfolio of his own: "Minister for Europe and Foreign Affairs"."""
    node = here(tape, match, "Title", rule)
    words = node.text.split()
    small = {"of", "for", "and", "the"}
    written = " ".join(w if w.lower() in small else w[:1].upper() + w[1:] for w in words)
    node.office = context.tables["office"].get(match.group(), written)
    return match.start(), match.end(), node


def _former(context: Context, match: Found) -> bool:
    got = match.left + ((match["former"] or "") if "former" in match.re.groupindex else "")
    return any(code in got for code in context.tables["former"])


def chaired_format(context: Context) -> Entity | None:
    """The negotiation format that the article names, itself or by its co-chairs."""
    for node in context.tape.nodes.values():
        if node.kind == "Track" and node.entity:
            return node.entity
        if node.kind == "Group" and node.entity and node.entity.id in context.gazetteer.chairs:
            return context.gazetteer.chairs[node.entity.id]
    return None


def office_name(context: Context, title_node: Node, of: Node) -> str:
    """The usual name of an office: "Spokesperson of the Foreign Ministry"."""
    plain = title_node.office
    if of.kind in {"Role", "Title"}:
        return f"{plain} to the {of.office}" if plain.endswith(("Aide", "Adviser", "Assistant")) else f"{plain} of the {of.office}"
    if of.kind == "Body" and of.office:
        if of.office == "Parliament" and plain.endswith("Speaker"):
            return f"{plain} of Parliament"
        return f"{plain} of the {as_spelt(of.office, of.text)}"
    if of.kind == "City" and of.entity and of.entity.id not in context.gazetteer.capitals:
        if plain.endswith(("Aide", "Adviser")):
            return f"{plain} to the President"
        if plain.endswith("Spokesperson"):
            return f"{plain} of the {of.entity.label}"
    if of.entity and of.entity.id in context.gazetteer.part_of and of.kind in {"Body", "Organization"}:
        return f"{plain} of the {of.entity.label}"
    if plain.endswith("Co-Chair"):
        chaired = of.entity if of.kind == "Track" else chaired_format(context)
        return f"{plain} of the {chaired.label}" if chaired else plain
    return plain


def role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title with the state or body it belongs to."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None:
        return None
    polity = polity_of(of)
    if polity is None:
        return None
    node = here(tape, match, "Role", rule)
    node.office = office_name(context, title_node, of)
    node.plural = title_node.plural
    node.members = (of,)
    node.polity = context.gazetteer.part_of.get(polity.id, of.polity if of.kind == "Body" and of.polity else polity)
    node.time = "former" if _former(context, match) else "current"
    return match.start(), match.end(), node


def roles(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """One role each for several states: "the foreign ministers of Armenia and Azerbaijan"."""
    title_node = tape.node(match, "title")
    if title_node is None:
        return None
    node = here(tape, match, "List", rule)
    members = []
    for owner in tape.nodes_in(match["of"]):
        polity = polity_of(owner)
        if polity is None:
            return None
        one = Node("Role", owner.start, owner.end, polity=polity, office=title_node.office, text=owner.text, rule=rule)
        one.members = (owner,)
        members.append(one)
    node.members, node.office, node.plural = tuple(members), title_node.office, True
    return match.start(), match.end(), node


def role_of_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title that serves another: "special representative of the Azerbaijani president"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or (of.kind == "Title" and of.office in {"Minister", "Head", "Leader"}):
        return None
    node = here(tape, match, "Role", rule)
    node.office = office_name(context, title_node, of)
    node.polity = of.polity
    node.plural = title_node.plural
    node.time = "former" if _former(context, match) else "current"
    return match.start(), match.end(), node


# persons ------------------------------------------------------------------------------------------


def person_entity(context: Context, name: Node) -> Entity | None:
    """The person that a name mention stands for: curated, met before in the article, or new."""
    if name.kind == "Person" and name.entity:
        return name.entity
    words = name.text.split()
    if len(words) == 1:
        known = context.surnames.get(words[0], [])
        return known[0] if len(known) == 1 else None
    found = made.make("Person", " ".join(words))
    return next((k for k in context.surnames.get(words[-1], []) if k.id == found.id), found)


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
    for member in role_node.members:
        if member.kind in {"Body", "Organization", "Force"} and member.entity:
            context.relate(person, "affiliatedWith", member.entity, node)
        if member.kind in {"Track", "Body"} and member.entity and "Co-Chair" in title_text:
            context.relate(person, "coChairOf", member.entity, node)


def settle_bare_offices(context: Context) -> None:
    """Offices given without their state, once the whole article is read: by what it says of the person elsewhere, else dropped."""
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


def person_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with an office, the title before or after the name."""
    name, role_node = tape.node(match, "name"), tape.node(match, "role")
    if name is None or role_node is None or role_node.plural:
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    end = match.end("role") if tape.text[match.end() - 1] in ",." else match.end()
    if match.end("role") > match.end("name") and tape.text[end : end + 1] == "," and not NOT_AFTER_APPOSITION.match(
        tape.text, end + 1
    ):
        end += 1
    node = here(tape, match, "Person", rule, end=end)
    node.entity, node.polity, node.office = person, role_node.polity, role_node.office
    if _former(context, match):
        role_node.time = "former"
    context.meet(person)
    context.surfaces.setdefault(person.id, set()).add(name.text)
    state_office(context, person, role_node, node)
    return match.start(), end, node


def person_plain(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person named with an honorific or an occupation."""
    name = tape.node(match, "name")
    if name is None:
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity = person
    context.meet(person)
    context.surfaces.setdefault(person.id, set()).add(name.text)
    return match.start(), match.end(), node


def person_of_state(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by his state alone: "Italy's Mario Raffaelli"."""
    of, name = polity_of(tape.node(match, "of")), tape.node(match, "name")
    if of is None or name is None or (name.kind == "Name" and " " not in name.text):
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity, node.polity = person, of
    context.meet(person)
    context.polity_of.setdefault(person.id, of)
    context.surfaces.setdefault(person.id, set()).add(name.text)
    return match.start(), match.end(), node


def counterpart(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The holder of the same office elsewhere: "his Azerbaijani counterpart Jeyhun Bayramov"."""
    of = polity_of(tape.node(match, "of"))
    start = tape.text.rfind("\n", 0, match.start()) + 1
    before = [n for n in tape.nodes_in(tape.text[start : match.start()]) if n.kind in {"Person", "Role", "List"} and n.office]
    if of is None or not before:
        return None
    like = before[-1]
    if like.polity and like.polity.id == of.id and len(before) > 1:
        like = before[-2]
    role_node = Node("Role", *tape.span(match.start(), match.end()), polity=of, office=like.office, rule=rule)
    name = tape.node(match, "name")
    node = here(tape, match, "Role", rule)
    node.polity, node.office = of, like.office
    if name is None:
        return match.start(), match.end(), node
    person = person_entity(context, name)
    if person is None:
        return None
    node.kind, node.entity = "Person", person
    context.meet(person)
    context.surfaces.setdefault(person.id, set()).add(name.text)
    state_office(context, person, role_node, node)
    return match.start(), match.end(), node


def paired(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Names given after (or before) as many roles, in that order."""
    roles_node = tape.node(match, "roles")
    names = [n for n in tape.nodes_in(match["names"]) if n.kind in {"Person", "Name"}]
    if roles_node is None:
        return None
    members = roles_node.flat()
    if len(members) != len(names) or not all(m.kind == "Role" for m in members):
        return None
    people = []
    node = here(tape, match, "List", rule)
    for name, role_node in zip(names, members, strict=True):
        person = person_entity(context, name)
        if person is None:
            return None
        context.meet(person)
        context.surfaces.setdefault(person.id, set()).add(name.text)
        one = Node("Person", name.start, name.end, person, name.text, role_node.polity, office=role_node.office, rule=rule)
        state_office(context, person, role_node, node)
        people.append(one)
    node.members, node.office, node.plural = tuple(people), roles_node.office, True
    return match.start(), match.end(), node


def titled_by_context(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person after his title and a comma, where a determiner shows that the title is his: "its political leader, X,"."""
    if not match.left:
        return None
    piece = person_role(context, tape, match, rule)
    if piece is None:
        return None
    start, _, node = piece
    end = match.end("name")
    node.end = tape.ends[end - 1]
    node.text = tape.source[node.start : node.end]
    return start, end, node


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
        context.meet(person)
        context.surfaces.setdefault(person.id, set()).add(name.text)
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
    people = []
    for name in names:
        person = person_entity(context, name)
        if person is None:
            return None
        one = Node("Person", name.start, name.end, person, name.text, office=role_node.office, rule=rule)
        single = Node("Role", name.start, name.end, polity=role_node.polity, office=role_node.office, rule=rule)
        context.meet(person)
        context.surfaces.setdefault(person.id, set()).add(name.text)
        state_office(context, person, single, node)
        people.append(one)
    node.members, node.office, node.plural = tuple(people), role_node.office, True
    return match.start(), match.end(), node


def name_of_state(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """One title and names each with their state: "Foreign Ministers Davutoglu of Turkey and Nalbandian of Armenia"."""
    title_node = tape.node(match, "role")
    pairs = [(tape.node(match, f"name{x}"), tape.node(match, f"of{x}")) for x in ("", "_b", "_c")]
    found = [(n, p) for n, o in pairs if n is not None and (p := polity_of(o)) is not None]
    if title_node is None or (len(found) > 1) != title_node.plural:
        return None
    node = here(tape, match, "List" if len(found) > 1 else "Person", rule)
    people = []
    for name, of in found:
        person = person_entity(context, name)
        if person is None:
            return None
        context.meet(person)
        context.surfaces.setdefault(person.id, set()).add(name.text)
        one = Node("Person", name.start, name.end, person, name.text, of, office=title_node.office, rule=rule)
        role_node = Node("Role", name.start, name.end, polity=of, office=title_node.office, rule=rule)
        state_office(context, person, role_node, node)
        people.append(one)
    if len(people) == 1:
        node.entity, node.polity, node.office = people[0].entity, people[0].polity, title_node.office
    else:
        node.members, node.office, node.plural = tuple(people), title_node.office, True
    return match.start(), match.end(), node


# groups, places, lists ----------------------------------------------------------------------------


def group(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A described group: "Armenian journalists", "the people of Nagorno-Karabakh"."""
    node = here(tape, match, "Group", rule)
    words = re.sub(r"^(?:the|a|an|its|their|his|her|these|those|all|many|several|some)\s+", "", node.text, flags=re.I)
    label = words[:1].upper() + words[1:]
    node.entity = made.make("Group", label, node.text, words)
    owners = [n for n in tape.nodes_in(match.left + match.group()) if n.kind in {"Demonym", "State", "Territory", "City", "Body"}]
    node.polity = polity_of(owners[0]) if owners else None
    node.plural = True
    return match.start(), match.end(), node


def co_chairs(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The co-chairs (or co-chair countries) of a negotiation format, with the relation that they chair it."""
    of = tape.node(match, "of")
    if of is None or of.entity is None:
        return None
    node = here(tape, match, "Group", rule)
    countries = " countries" if match["countries"] else ""
    node.entity = made.make("Group", f"{of.entity.label} co-chair{countries or 's'}")
    node.polity, node.plural = of.entity, True
    context.relate(node.entity, "coChairOf", of.entity, node)
    return match.start(), match.end(), node


def place(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A place by the noun that goes with its name: "the Chartar community"."""
    name = tape.node(match, "name")
    if name is None:
        return None
    node = here(tape, match, "Place", rule)
    if name.kind in {"Place", "City"} and name.entity:
        node.entity, node.polity = name.entity, name.polity
    else:
        node.entity = made.make("Place", name.text, node.text)
    return match.start(), match.end(), node


def part_of_country(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A part of a state by direction: "southern Armenia"."""
    of = tape.node(match, "of")
    if of is None or of.entity is None:
        return None
    node = here(tape, match, "Place", rule)
    direction = tape.words(match.start("direction"), match.end("direction"))
    adjective = direction if direction.lower().endswith("ern") or "-" in direction else f"{direction}ern"
    node.entity = made.make("Place", f"{adjective.capitalize()} {of.entity.label}", node.text)
    return match.start(), match.end(), node


def border(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The border of two states: "the Armenia-Azerbaijan border"."""
    sides = [p for n in (tape.node(match, "a"), tape.node(match, "b")) if (p := polity_of(n))]
    if len(sides) != 2 or sides[0].id == sides[1].id:
        return None
    first, second = sorted(sides, key=lambda s: s.label)
    node = here(tape, match, "Place", rule)
    node.entity = made.make("Place", f"{first.label}-{second.label} border", node.text)
    return match.start(), match.end(), node


def listed(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Actors joined by commas and "and"."""
    node = here(tape, match, "List", rule)
    node.members = tuple(tape.nodes_in(tape.text[match.start() : match.end()]))
    node.plural = True
    offices = {m.office for m in node.flat()}
    node.office = offices.pop() if len(offices) == 1 else ""
    return match.start(), match.end(), node


def pair(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Two states joined by a hyphen: "Baku-Yerevan disputes", "Armenian-Azerbaijani talks"."""
    a, b = tape.node(match, "a"), tape.node(match, "b")
    pa, pb = polity_of(a), polity_of(b)
    if a is None or b is None or pa is None or pb is None or pa.id == pb.id:
        return None
    node = here(tape, match, "List", rule)
    node.members = tuple(Node("State", n.start, n.end, p, n.text) for n, p in ((a, pa), (b, pb)))
    node.plural = True
    return match.start(), match.end(), node


def _before(tape: Tape, match: Found, kind: str = "List") -> list[Node]:
    """Mentions of a kind on the tape before the match, nearest first."""
    block = re.compile(f"[{class_block(kind)}]")
    return [tape.nodes[c] for c in reversed(block.findall(tape.text, 0, match.start()))]


def _again(tape: Tape, match: Found, rule: str, like: Node) -> Piece:
    node = here(tape, match, "List", rule)
    node.members, node.office, node.plural = like.members, like.office, True
    return match.start(), match.end(), node


def titles_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Holders of an office in several states, named before: "the foreign ministers"; or of the states just named: "their"."""
    title_node = tape.node(match, "title")
    if title_node is None or not title_node.plural:
        return None
    lists = _before(tape, match)
    for like in lists:
        if like.office == title_node.office:
            return _again(tape, match, rule, like)
    start = tape.text.rfind("\n", 0, match.start()) + 1
    for like in lists:
        polities = [p for m in like.flat() if (p := polity_of(m)) and p.type in {"State", "ContestedTerritory"}]
        if like.start >= tape.starts[start] and len(polities) == len(like.flat()):
            node = here(tape, match, "List", rule)
            node.members = tuple(
                Node("Role", node.start, node.end, polity=p, office=title_node.office, text=node.text, rule=rule) for p in polities
            )
            node.office, node.plural = title_node.office, True
            return match.start(), match.end(), node
    return None


def sides_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The two states named last as a pair: "the sides", "both countries"; those who mediate are no side."""
    mediators = context.tables["mediate"]
    for like in _before(tape, match):
        leaves = like.flat()
        if len(leaves) == 2 and all(m.kind in {"State", "Territory", "City", "Organization"} for m in leaves):
            at = tape.text.find(like.char)
            if not any(c in mediators for c in tape.text[max(at - 3, 0) : at + 8]):
                return _again(tape, match, rule, like)
    return None


def leaders_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """As many persons as the words count, named last as a list: "the three leaders"."""
    count = int(context.tables["number"][match["count"]])
    for like in _before(tape, match):
        leaves = like.flat()
        if len(leaves) == count and all(m.kind in {"Person", "Role"} for m in leaves):
            return _again(tape, match, rule, like)
    return None


BUILDERS: dict[str, Builder] = {
    f.__name__: f
    for f in (
        body, body_bare, force, side, title, role, roles, role_of_role, person_role, person_plain, counterpart, person_of_state, paired,
        titled_names, title_portfolio, name_of_state, titled_by_context, co_chairs_named, group, co_chairs, place, part_of_country, border, listed, pair,
        titles_again, sides_again, leaders_again,
    )
}
