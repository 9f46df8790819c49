"""Persons: by title, occupation, state or counterpart."""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups.common import here, polity_of
from kg.language.groups.offices import state_office
from kg.language.groups.titles import field_of, former
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block
from kg.model import Entity

RANKS = ("Ambassador", "Commander", "Judge", "Senator")
"""Titles that are said before a name whatever office follows it: "Ambassador X, head of the mission"."""
TEMPORARY = re.compile(r"^(?:Acting|Interim|Caretaker) ")
"""Ranks of one holder of an office, which his counterpart need not have."""
CHAIRING = re.compile(r"\b[Cc]o-?[Cc]hair(?:m[ae]n|s|persons?)?\W+(?:of the [\w ]+\W+)?$")
"""Words before ambassadors by whose rank alone they are called so: "the co-chairs (Ambassadors X of Chad and Y of Mali)"."""
REACH = 60
SENT_BY = re.compile(r"\b(?:[Rr]epresentative|[Ee]nvoy|[Aa]dvis[eo]r|[Cc]oordinator|[Dd]eputy|[Ss]pokes\w+) (?:of|to|for) the $")
"""Words between an official and the head of the organization who sent him."""
OUSTED = re.compile(
    r"\b(?:overthrow|ouster|ousting|toppling|removal|fall|death|assassination|murder|impeachment) of(?: the)?"
    r"(?: (?:then|pro-\w+|long-time|longtime|\w+[’']s)){0,3} ?(?:the )?(?:[\w-]+ )?\Z"
)
"""Words before an office by which its holder lost it."""
PLURAL = re.compile(
    r"\b(?:expert|analyst|commentator|historian|lawyer|journalist|reporter|activist|scholar|researcher|diplomat)s$"
)
"""Several of an occupation, whom one name after them is not."""
INITIAL = re.compile(r"[A-Z]\.?")
NAMED = class_block("Person", "Name")
NOT_AFTER_APPOSITION = re.compile(f"[{NAMED}X]|.[{NAMED}]")


def person_entity(context: Context, name: Node) -> Entity | None:
    """The person that a name mention stands for: curated, met before in the article, or new."""
    if name.kind == "Person" and name.entity:
        return name.entity
    words = name.text.split()
    if len(words) == 1:
        known = context.surnames.get(words[0], [])
        return known[0] if len(known) == 1 else None
    if len(words) > 2 and INITIAL.fullmatch(words[1]):
        plain = " ".join((words[0], *words[2:]))  # "Antony J. Blinken"
        known = [n.entity for n in context.gazetteer.names.get(plain, ()) if n.usage == "name" and n.entity.type == "Person"]
        if len(known) == 1:
            return known[0]
    if words[-1].lower() in context.tables["thing"]:
        return None
    if len(words) == 2 and (shorter := [k for k in context.surnames.get(words[-1], []) if _shortened(k.label.split(), words)]):
        return shorter[0] if len(shorter) == 1 else made.make("Person", " ".join(words))
    found = made.make("Person", " ".join(words))
    return next((k for k in context.surnames.get(words[-1], []) if k.id == found.id), found)


def _shortened(full: list[str], words: list[str]) -> bool:
    """Whether two words are the first and the last of a longer name: "Mohammad Zarif" of "Mohammad Javad Zarif"."""
    return len(full) == len(words) + 1 and full[0] == words[0] and full[-1] == words[-1]


def _holder_by_initial(context: Context, name: Node, role_node: Node) -> Entity | None:
    """The only curated holder of the office at the article's date, where initial and surname are his: "M. Grigoryan"."""
    words, of, date = name.text.split(), role_node.polity, context.article.reference_date
    if len(words) != 2 or not INITIAL.fullmatch(words[0]) or of is None or not date:
        return None
    tenures = (t for t in context.gazetteer.tenures_of(of.id) if t.title == role_node.office and t.covers(date))
    holders = {t.person.id: t.person for t in tenures}
    fitting = [p for p in holders.values() if p.label[0] == words[0][0] and p.label.split()[-1] == words[1]]
    return fitting[0] if len(fitting) == 1 else None


def hold(context: Context, node: Node, person: Entity, name: Node, role_node: Node, words: Node | None = None) -> None:
    """Makes a mention that of a person whom the article gives an office, in ``words`` or else in the mention itself."""
    node.entity, node.polity, node.office = person, role_node.polity, role_node.office
    context.introduce(person, name.text)
    state_office(context, person, role_node, words or node)


def person_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with an office, the title before or after the name."""
    name, role_node = tape.node(match, "name"), tape.node(match, "role")
    if name is None or role_node is None or role_node.plural:
        return None
    rank = tape.node(match, "rank") if "rank" in match.re.groupindex else None
    if rank is not None and not rank.office.endswith(RANKS):
        return None  # "the Kenyan president, Foreign Minister X"
    ranked = name.office and not name.office.endswith(RANKS)
    if ranked and match.end("role") > match.end("name") and not _apposed(tape, match):
        return None  # "Minister X, adviser to Y, and Z": a second title after a name may belong to somebody else in a list
    if role_node.office == "Secretary General" and SENT_BY.search(tape.source, max(role_node.start - REACH, 0), role_node.start):
        return None  # "the Special Representative of the Secretary-General X" is X
    after = match.end("role") > match.end("name")
    if after and (_anothers(tape, match.end("role")) or _apposed_to_next(tape, match)):
        return None
    person = _holder_by_initial(context, name, role_node) or person_entity(context, name)
    if person is None:
        return None
    end = match.end("role") if tape.text[match.end() - 1] in ",." else match.end()
    if match.end("role") > match.end("name") and tape.text[end : end + 1] == "," and not NOT_AFTER_APPOSITION.match(
        tape.text, end + 1
    ):
        end += 1
    node = here(tape, match, "Person", rule, end=end)
    ousted = OUSTED.search(tape.source, max(node.start - REACH, 0), node.start)
    if former(context, match) or ousted or (after and _held_before(context, tape, match)):
        role_node.time = "former"
    hold(context, node, person, name, role_node)
    return match.start(), end, node


def _held_before(context: Context, tape: Tape, match: Found) -> bool:
    """Whether a title after a name is of the past: "X, who was president", "X, foreign minister from 2008 to 2018"."""
    beside, today = tape.nodes.get(tape.text[match.end("role") : match.end("role") + 1]), context.article.reference_date
    until = YEARS.search(beside.text) if beside is not None and beside.kind == "Date" else None
    ended = bool(today) and until is not None and until[1] < str(today)[:4]
    return ended or WAS.search(tape.words(match.end("name"), match.start("role"))) is not None


YEARS = re.compile(r"\b\d{4}\D+(\d{4})$")
WAS = re.compile(r"\bwho (?:was|served)\b")


def person_two_titles(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with two offices before the name, of one state ("Qatari Prime Minister and Foreign Minister Sheikh X"), or one
    the chair of an organization in turn ("AU Chairman and Nigerian President X")."""
    name, first, second = (tape.node(match, x) for x in ("name", "role", "title"))
    if name is None or first is None or second is None or first.plural or second.plural or first.office == "President":
        return None
    if not (_in_turn(first) if second.kind == "Role" else _of_one(tape, match)):
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity, node.polity, node.office = person, first.polity, first.office
    if second.kind == "Role":
        node.polity, node.office = second.polity, second.office
        second.rule = rule
        state_office(context, person, second, node)
    context.introduce(person, name.text)
    state_office(context, person, first, node)
    if second.kind != "Role":
        other = Node("Role", second.start, second.end, polity=first.polity, office=second.office, rule=rule)
        other.members, other.time = first.members, first.time
        state_office(context, person, other, node)
    return match.start(), match.end(), node


def _in_turn(role_node: Node) -> bool:
    """Whether an office is a chair that the leaders of an organization's members hold in turn."""
    of = role_node.polity
    return of is not None and of.type in {"Organization", "Track"} and role_node.office.startswith("Chair")


def _of_one(tape: Tape, match: Found) -> bool:
    """Whether two titles in capitals and without an article are one person's, not those of two."""
    written = tape.words(match.start("role"), match.end("role")).split()[-1]
    return tape.words(match.start() - 1, match.start()).lower() != "the" and written[:1].isupper()


def person_two_roles(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with two offices after the name: "X, former President of Botswana and Chairperson of the Commission"."""
    name, first, second = (tape.node(match, x) for x in ("name", "role", "second"))
    if name is None or first is None or second is None or first.plural or second.plural or name.office:
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule, end=match.end("second"))
    if former(context, match):
        first.time = "former"
    hold(context, node, person, name, first)
    hold(context, node, person, name, second)
    return match.start(), match.end("second"), node


def _anothers(tape: Tape, end: int) -> bool:
    """Whether a title after a name is that of the next in a list: "Lind, the UN representative for Malta Ana Rojas", "Lind, the
    UN co-chair at the talks Ana Rojas"."""
    noun = False
    for at in range(end, min(end + 5, len(tape.text))):
        node = tape.nodes.get(tape.text[at])
        if node is not None and (node.kind == "Person" or (node.kind == "Name" and " " in node.text)):
            return node.kind == "Person" or tape.words(at - 1, at).lower() not in BEFORE_PLACE
        word = tape.words(at, at + 1).lower()
        if node is None and word not in {"on", "for", "to", "the", *BEFORE_PLACE}:
            if noun or not word.isalpha() or tape.words(at - 1, at).lower() != "the":
                return False
            noun = True
    return False


BEFORE_PLACE = {"at", "in"}
"""Words between a title and where it is held."""


def _apposed_to_next(tape: Tape, match: Found) -> bool:
    """Whether a title between two names is the second's, who acts: "Chancellor Lind, the envoy, Ana Rojas, will meet"."""
    end = match.end("role")
    if tape.words(match.end("name") + 1, match.end("name") + 2).lower() != "the" or tape.text[end : end + 1] != ",":
        return False
    node = tape.nodes.get(tape.text[end + 1 : end + 2])
    named = node is not None and (node.kind == "Person" or (node.kind == "Name" and " " in node.text))
    if not named or tape.text[end + 2 : end + 3] != ",":
        return False
    return tape.text[end + 3 : end + 4] not in tape.nodes and tape.words(end + 3, end + 4) not in {"the", "and"}


def _apposed(tape: Tape, match: Found) -> bool:
    """Whether an article, "who is" or "current" shows that a title after a name is that person's."""
    between = tape.words(match.end("name"), match.start("role") + 1).lower().split()
    return bool({"the", "a", "an", "who"} & set(between)) or bool({"current", "incumbent"} & set(between))


def named_person(context: Context, tape: Tape, match: Found, rule: str) -> tuple[Node, Entity] | None:
    """The match as a mention of the person captured under "name", whom the article thereby introduces; None for nobody known."""
    name = tape.node(match, "name")
    person = person_entity(context, name) if name is not None else None
    if name is None or person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity = person
    context.introduce(person, name.text)
    return node, person


def full_name(name: Node | None) -> bool:
    """Whether a capture names a person by more than a single unknown word."""
    return name is not None and (name.kind == "Person" or " " in name.text)


def person_plain(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person named with an honorific or an occupation; "told reporters Levy was tired" names no reporter."""
    if PLURAL.search(tape.words(match.start(), match.start("name"))):
        return None
    introduced = named_person(context, tape, match, rule)
    return (match.start(), match.end(), introduced[0]) if introduced else None


def person_of_state(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by his state alone: "Italy's Mario Raffaelli"."""
    of = polity_of(tape.node(match, "of"))
    introduced = named_person(context, tape, match, rule) if of is not None and full_name(tape.node(match, "name")) else None
    if of is None or introduced is None:
        return None
    node, person = introduced
    node.polity = of
    context.polity_of.setdefault(person.id, of)
    return match.start(), match.end(), node


def counterpart(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The holder of the same office elsewhere: "his Azerbaijani counterpart Jeyhun Bayramov"."""
    of = polity_of(tape.node(match, "of"))
    start = tape.opening(match.start())
    before = _officials(tape, start, match.start())
    if not before and tape.words(match.start(), match.start() + 1).lower() in {"his", "her"}:
        before = _officials(tape, tape.opening_before(start), start)
    if of is None or not before or _beside_another(tape, start, match.start()):
        return None
    like = before[-1]
    if like.polity and like.polity.id == of.id and len(before) > 1:
        like = before[-2]
    office = _full_office(context, TEMPORARY.sub("", like.office))
    role_node = Node("Role", *tape.span(match.start(), match.end()), polity=of, office=office, rule=rule)
    name = tape.node(match, "name")
    node = here(tape, match, "Role", rule)
    node.polity, node.office = of, office
    if name is None:
        return match.start(), match.end(), node
    person = person_entity(context, name)
    if person is None:
        return None
    node.kind = "Person"
    hold(context, node, person, name, role_node)
    return match.start(), match.end(), node


def _beside_another(tape: Tape, start: int, end: int) -> bool:
    """Whether "and his counterpart" is said of somebody whose office the sentence does not give."""
    if tape.words(end - 1, end).lower() != "and":
        return False
    node = tape.nodes.get(tape.text[end - 2 : end - 1]) if end - 2 >= start else None
    return node is not None and node.kind in {"Person", "Name"} and not node.office


def _full_office(context: Context, office: str) -> str:
    """The only minister's office that the article has named, for a "Minister" without a field."""
    told = (o.title for o in context.offices if o.title.endswith(" Minister"))
    ministers = {title for title in told if not {"Prime", "Deputy"} & set(title.split())}
    return ministers.pop() if office == "Minister" and len(ministers) == 1 else office


def _officials(tape: Tape, start: int, end: int) -> list[Node]:
    """The mentions with an office between two positions."""
    return [n for n in tape.nodes_in(tape.text[start:end]) if n.kind in {"Person", "Role", "List", "Title"} and n.office]


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
        context.introduce(person, name.text)
        one = Node("Person", name.start, name.end, person, name.text, role_node.polity, office=role_node.office, rule=rule)
        state_office(context, person, role_node, node)
        people.append(one)
    node.members, node.office, node.plural = tuple(people), roles_node.office, True
    return match.start(), match.end(), node


def titled_by_context(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person after his title and a comma, where a determiner shows that the title is his: "its political leader, X,"."""
    if not match.left:
        return None
    title_node = tape.node(match, "role")
    if title_node is not None:
        title_node.office += field_of(tape, match, title_node)
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
    people = []
    for name in names:
        person = person_entity(context, name)
        if person is None:
            return None
        one = Node("Person", name.start, name.end, person, name.text, office=role_node.office, rule=rule)
        # one plural title is said of all, though not all hold it: "presidents Aliyev, Putin and Pashinyan"
        single = Node("Role", name.start, name.end, polity=role_node.polity, office=role_node.office, plural=True, rule=rule)
        context.introduce(person, name.text)
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
    return match.start(), match.end(), node
