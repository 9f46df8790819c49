"""Persons: by title, occupation, state or counterpart."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.apposition import anothers, apposed, of_the_one_before, of_the_teller
from kg.language.groups.common import here, polity_of
from kg.language.groups.naming import full_name, hold, holder_by_initial, named_in_office, named_person, person_entity
from kg.language.groups.office_names import SERVING, field_of
from kg.language.groups.offices import owned_office, state_office
from kg.language.groups.titles import former
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block

RANKS = ("Ambassador", "Commander", "Judge", "Senator")
"""Titles that are said before a name whatever office follows it: "Ambassador X, head of the mission"."""
REACH = 60
"""Code points before a title that tell whose it is."""
SENT_BY = re.compile(r"\b(?:[Rr]epresentative|[Ee]nvoy|[Aa]dvis[eo]r|[Cc]oordinator|[Dd]eputy|[Ss]pokes\w+) (?:of|to|for) the $")
"""Words between an official and the head of the organization who sent him."""
OUSTED = re.compile(
    r"\b(?:overthrow|ouster|ousting|toppling|removal|fall|death|assassination|murder|impeachment) of(?: the)?"
    r"(?: (?:then|pro-\w+|long-time|longtime|\w+[’']s)){0,3} ?(?:the )?(?:[\w-]+ )?\Z"
)
"""Words before an office by which its holder lost it."""
UNTIL = re.compile(r" until\b(?! (?:now|today|then)\b)")
"""What follows an office that somebody has no more: "foreign minister until May"."""
PREDECESSOR = re.compile(r"\bpredecessors? (?:as|in the (?:post|office) of)(?: the)? \Z")
"""Words before an office by which its holder had it before another."""
SOUGHT = re.compile(
    r"\b(?:candidates?|contenders?|nominees?|hopefuls?|bid|race|runs?|ran|running|compet\w+|vying|stands?|stood|standing) for"
    r"(?: the (?:post|office|position|job) of)?(?: the)? \Z"
    r"|\bif (?:he is |she is |re-)?(?:elected|appointed|named|chosen)(?: as)? \Z"
    r"|\b(?:would-be|future|aspiring|next|incoming) \Z",
    re.I,
)
"""Words before an office that somebody only wants, or would hold."""
PLURAL = re.compile(
    r"\b(?:expert|analyst|commentator|historian|lawyer|journalist|reporter|activist|scholar|researcher|diplomat)s$"
)
"""Several of an occupation, whom one name after them is not."""
NAMED = class_block("Person", "Name")
NOT_AFTER_APPOSITION = re.compile(f"[{NAMED}X]|.[{NAMED}]")
YEARS = re.compile(r"\b\d{4}\D+(\d{4})$")
WAS = re.compile(r"\bwho (?:was|served)\b")
THEN = re.compile(r" (?:at (?:the|that) time|in those days|back then)\b")
"""Words after an office by which it was held when something happened that is told."""


def person_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with an office, the title before or after the name."""
    name, role_node = tape.node(match, "name"), tape.node(match, "role")
    if name is None or role_node is None or role_node.plural:
        return None
    if role_node.office.endswith(SERVING) and _owned_by_titled(tape, match.start("role")):
        return None  # "President X's chief of staff Y": whose he is will show once X is known
    rank = tape.node(match, "rank") if "rank" in match.re.groupindex else None
    if rank is not None and not rank.office.endswith(RANKS):
        return None  # "the Kenyan president, Foreign Minister X"
    ranked = name.office and not name.office.endswith(RANKS)
    if ranked and match.end("role") > match.end("name") and not apposed(tape, match):
        return None  # "Minister X, adviser to Y, and Z": a second title after a name may belong to somebody else in a list
    if _not_his(tape, role_node):
        return None
    after = match.end("role") > match.end("name")
    if (anothers(tape, match) or _either_of_two(tape, match)) if after else of_the_one_before(tape, match):
        return None
    person = holder_by_initial(context, name, role_node) or named_in_office(context, tape, name, titled=not after)
    if person is None:
        return None
    end = match.end("role") if tape.text[match.end() - 1] in ",." else match.end()
    if match.end("role") > match.end("name") and tape.text[end : end + 1] == "," and not NOT_AFTER_APPOSITION.match(
        tape.text, end + 1
    ):
        end += 1
    node = here(tape, match, "Person", rule, end=end)
    ousted = OUSTED.search(tape.source, max(node.start - REACH, 0), node.start)
    before = PREDECESSOR.search(tape.source, max(node.start - REACH, 0), node.start)
    if former(context, match) or ousted or before or (after and _held_before(context, tape, match)):
        role_node.time = "former"
    hold(context, node, person, name, role_node)
    return match.start(), end, node


def person_second_role(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A second office in apposition after the first: "Lind, adviser to the president of Chad, head of the institute, said"."""
    name, role_node = tape.node(match, "name"), tape.node(match, "role")
    if name is None or role_node is None or name.entity is None or role_node.plural or not name.text.endswith(","):
        return None
    of = role_node.polity
    if of is not None and of is not name.polity and of.type in {"State", "ContestedTerritory"}:
        return None  # "X, president of Chad, the minister of Mali, Y, and": a list of two
    end = match.end("role") + 1
    node = here(tape, match, "Person", rule, end=end)
    first = name.polity, name.office
    hold(context, node, name.entity, name, role_node, words=role_node)
    node.polity, node.office = first
    return match.start(), end, node


def _either_of_two(tape: Tape, match: Found) -> bool:
    """Whether two names stand before two titles, of which the first is then the first man's or both are the second's: "X and Y,
    president of Chad and chair of the union"."""
    two = tape.words(match.start() - 1, match.start()) == "and" and NAMED_BEFORE.match(tape.text, match.start() - 2) is not None
    return two and TITLE_AFTER.match(tape.source, tape.ends[match.end("role") - 1]) is not None and _title_next(tape, match)


def _title_next(tape: Tape, match: Found) -> bool:
    """Whether what follows a title and "and" is a title without a name."""
    at = match.end("role") + 1
    at += tape.words(at, at + 1).lower() in {"the", "a", "an"}
    node, beyond = tape.nodes.get(tape.text[at : at + 1]), tape.nodes.get(tape.text[at + 1 : at + 2])
    return node is not None and node.kind in {"Title", "Role"} and (beyond is None or beyond.kind not in {"Person", "Name"})


TITLE_AFTER = re.compile(r" and\b")
NAMED_BEFORE = re.compile(f"[{class_block('Person', 'Name')}]")


def person_role_for(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person after his office and what it is for: "EU representative to the talks X"."""
    role_node = tape.node(match, "role")
    if role_node is not None:
        role_node.office += field_of(tape, match, role_node).rstrip(" ,")
    return person_role(context, tape, match, rule)


def _not_his(tape: Tape, role_node: Node) -> bool:
    """Whether the words before a title make it another's, as in "the Special Representative of the Secretary-General X", or one
    that is only sought."""
    since = max(role_node.start - REACH, 0)
    sent = role_node.office == "Secretary General" and SENT_BY.search(tape.source, since, role_node.start)
    return bool(sent or SOUGHT.search(tape.source, since, role_node.start))


def person_role_from(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person of a state, then his office; a format of talks is chaired for that state: "Lind of Norway, a co-chair"."""
    of, role_node = polity_of(tape.node(match, "of")), tape.node(match, "role")
    if of is not None and role_node is not None and role_node.polity is not None and role_node.polity.type == "Track":
        role_node.polity = of
    return person_role(context, tape, match, rule)


def _owned_by_titled(tape: Tape, at: int) -> bool:
    """Whether a title at a position is owned by a name that has one itself: "President X's chief of staff"."""
    if at < 3 or tape.words(at - 1, at) not in {"'s", "’s"}:
        return False
    owner, his = tape.nodes.get(tape.text[at - 2]), tape.nodes.get(tape.text[at - 3])
    if owner is None or owner.kind not in {"Person", "Name"}:
        return False
    return bool(owner.office) or (his is not None and his.kind in {"Title", "Role"})


def _held_before(context: Context, tape: Tape, match: Found) -> bool:
    """Whether a title after a name is of the past: "X, who was president", "X, president at the time", "X, head until 2018"."""
    beside, today = tape.nodes.get(tape.text[match.end("role") : match.end("role") + 1]), context.article.reference_date
    until = YEARS.search(beside.text) if beside is not None and beside.kind == "Date" else None
    if UNTIL.match(tape.source, tape.ends[match.end("role") - 1]):
        return True
    ended = bool(today) and until is not None and until[1] < str(today)[:4]
    then = THEN.match(tape.source, tape.ends[match.end("role") - 1]) is not None
    return ended or then or WAS.search(tape.words(match.end("name"), match.start("role"))) is not None


def person_two_titles(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with two offices before the name, of one state ("Qatari Prime Minister and Foreign Minister Sheikh X"), or one
    the chair of an organization in turn ("AU Chairman and Nigerian President X")."""
    name, first, second = (tape.node(match, x) for x in ("name", "role", "title"))
    earliest = first is not None and second is not None and _first_of(first, second)
    if name is None or first is None or second is None or first.plural or second.plural:
        return None
    one = earliest or _between_commas(tape, match) or _once_something_else(tape, match, first, second)
    if not one and (first.office == "President" or not (_in_turn(first) if second.kind == "Role" else _of_one(tape, match))):
        return None
    person = person_entity(context, name) if not of_the_one_before(tape, match) else None
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    node.entity, node.polity, node.office = person, first.polity, first.office
    if second.kind == "Role":
        node.polity, node.office = second.polity, second.office
        first.time = "former" if earliest else first.time
        second.rule = rule
        state_office(context, person, second, node)
    context.introduce(person, name.text)
    state_office(context, person, first, node)
    if second.kind != "Role":
        other = Node("Role", second.start, second.end, polity=first.polity, office=second.office, rule=rule)
        other.members, other.time = first.members, first.time
        state_office(context, person, other, node)
    return match.start(), match.end(), node


def _first_of(first: Node, second: Node) -> bool:
    """Whether two offices of one state are those of its first president, who is something else today: "the first president of
    Chad, head of the Chadian delegation X"."""
    return FIRST.match(first.text) is not None and second.kind == "Role" and first.polity == second.polity


FIRST = re.compile(r"(?:the )?first president\b", re.I)


def _once_something_else(tape: Tape, match: Found, first: Node, second: Node) -> bool:
    """Whether an envoy's title stands before one that he had before: "the AU's envoy, former Chadian President Lind, hosted"."""
    sent = first.office.startswith(ONCE_OTHERS) and second.kind == "Role" and second.time == "former"
    return sent and tape.words(match.end(), match.end() + 1) not in {"and", "with"}


ONCE_OTHERS = (
    "Envoy", "Special Envoy", "Representative", "Special Representative", "High Representative", "Mediator", "Chief Mediator",
)
"""Beginnings of the titles of those who are often sent since they were something else before."""


def person_deputy_and_minister(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A deputy head of a government who is a minister in it, before his name: "Deputy Prime Minister, Minister of Defence X"."""
    name, first, second = (tape.node(match, x) for x in ("name", "role", "title"))
    if name is None or first is None or second is None or first.plural or second.plural:
        return None
    of = first.polity or second.polity
    known = None not in (first.polity, second.polity) and first.polity != second.polity
    if known or not first.office.startswith(DEPUTY) or not second.office.endswith("Minister") or of is None:
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    second.polity = of
    hold(context, node, person, name, second)
    other = Node("Role", first.start, first.end, polity=of, office=first.office, rule=rule)
    state_office(context, person, other, node)
    return match.start(), match.end(), node


DEPUTY = ("Deputy Prime Minister", "First Deputy Prime Minister", "Vice Prime Minister")
"""Offices whose holder is often a minister too."""


def _in_turn(role_node: Node) -> bool:
    """Whether an office is a chair that the leaders of an organization's members hold in turn."""
    of = role_node.polity
    return of is not None and of.type in {"Organization", "Track"} and role_node.office.startswith("Chair")


def _between_commas(tape: Tape, match: Found) -> bool:
    """Whether one name stands between commas after two titles: "the deputy prime minister and chief negotiator, Lind, left"."""
    return tape.words(match.end("title"), match.end("title") + 1) == "," == tape.words(match.end(), match.end() + 1)


def _of_one(tape: Tape, match: Found) -> bool:
    """Whether two titles in capitals and without an article are one person's, not those of two."""
    written = tape.words(match.start("role"), match.end("role")).split()[-1]
    return tape.words(match.start() - 1, match.start()).lower() != "the" and written[:1].isupper()


def person_two_roles(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with two offices after the name: "X, former President of Botswana and Chairperson of the Commission"."""
    name, first, second = (tape.node(match, x) for x in ("name", "role", "second"))
    if name is None or first is None or second is None or first.plural or second.plural or name.office:
        return None
    if tape.words(match.start() - 1, match.start()) == "and" and tape.text[match.start() - 2 : match.start() - 1] in tape.nodes:
        return None  # "X and Y, the president and prime minister of Chad": one office each
    titles = [n for n in (first, second) if n.kind == "Title"]
    if titles and not _of_government(context, first, second):
        if first.kind == "Role" or second.kind == "Title" or _apart(tape, match):
            return None
        first = None  # "the chief mediator and former Chadian president": of what he is mediator the words do not tell
    person = person_entity(context, name)
    if person is None:
        return None
    for title_node in titles:
        title_node.polity = second.polity or (first.polity if first is not None else None) or context.issued_by
    node = here(tape, match, "Person", rule, end=match.end("second"))
    if match["second_former"] and any(code in match["second_former"] for code in context.tables["former"]):
        second.time = "former"
    if first is not None:
        first.time = "former" if former(context, match) else first.time
        hold(context, node, person, name, first)
    hold(context, node, person, name, second)
    return match.start(), match.end("second"), node


def _apart(tape: Tape, match: Found) -> bool:
    """Whether an article before the second of two titles may make it another man's."""
    return "the" in tape.words(match.end("role"), match.start("second")).lower().split()


def _of_government(context: Context, first: Node, second: Node) -> bool:
    """Whether of two offices one is told with its state, or the text is a government's own, and both are those of a government:
    "Prime Minister and Minister of Foreign Affairs of Qatar"."""
    of = [n.polity for n in (first, second) if n.polity is not None] or ([context.issued_by] if context.issued_by else [])
    return len(of) == 1 and of[0].type == "State" and all(CABINET.search(n.office) for n in (first, second))


CABINET = re.compile(
    r"(?:Minister|Premier|President|King|Emir|Sultan|Crown Prince|Chief Negotiator)\b|^(?:Minister|Secretary) (?:of|for) "
)
"""Offices of those who govern a state."""


def person_plain(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person named with an honorific or an occupation; "told reporters Levy was tired" names no reporter."""
    if PLURAL.search(tape.words(match.start(), match.start("name"))) or of_the_teller(tape, match):
        return None
    introduced = named_person(context, tape, match, rule)
    return (match.start(), match.end(), introduced[0]) if introduced else None


def person_of_state(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by his state alone: "Italy's Mario Raffaelli", "Mario Raffaelli of Italy", not "the Grand Mufti of"."""
    of, known = polity_of(tape.node(match, "of")), full_name(tape.node(match, "name"))
    if of is None or not known or tape.words(match.start() - 1, match.start()).lower() == "the":
        return None
    introduced = named_person(context, tape, match, rule)
    if introduced is None:
        return None
    node, person = introduced
    end = max(match.end("name"), match.end("of"))
    node.end, node.polity = tape.span(match.start(), end)[1], of
    node.text = tape.source[node.start : node.end]
    context.polity_of.setdefault(person.id, of)
    return match.start(), end, node


def person_of_whose(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person with a title in what was named right before: "the Red Cross, whose president, X, came"."""
    of, title_node, name = (tape.node(match, x) for x in ("of", "title", "name"))
    if of is None or title_node is None or name is None or title_node.plural or not full_name(name):
        return None
    if INNER.search(tape.source, max(of.start - REACH, 0), of.start):
        return None  # "a wing of the front, whose leader"
    office, polity = owned_office(context, title_node.office, of)
    person = person_entity(context, name)
    if polity is None or person is None:
        return None
    start, end = match.start("title"), match.end("name")
    node = here(tape, match, "Person", rule, start=start, end=end)
    role_node = Node("Role", title_node.start, title_node.end, polity=polity, office=office, rule=rule)
    role_node.members, role_node.time = (of,), title_node.time
    hold(context, node, person, name, role_node)
    return start, end, node


def head_of_namesake(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A person by a body that is called after its head: "the UN High Commissioner for Refugees, X"."""
    of, name = tape.node(match, "of"), tape.node(match, "name")
    called = CALLED_AFTER_HEAD.search(of.text) if of is not None else None
    whole = context.gazetteer.part_of.get(of.entity.id) if of is not None and of.entity is not None else None
    if of is None or name is None or called is None or whole is None or not full_name(name) or _in_list(tape, match):
        return None
    person = person_entity(context, name)
    if person is None:
        return None
    node = here(tape, match, "Person", rule)
    role_node = Node("Role", of.start, of.end, polity=whole, office=called.group(), rule=rule)
    role_node.members, role_node.time = (of,), "former" if former(context, match) else "current"
    hold(context, node, person, name, role_node)
    return match.start(), match.end(), node


CALLED_AFTER_HEAD = re.compile(r"\bHigh Commissioner (?:for|on) .+")
ORGANIZATIONS = {"Organization", "Body", "Group"}


def _in_list(tape: Tape, match: Found) -> bool:
    """Whether a body and a name are two of several named in a row, or the body's office is meant, not its head."""
    if tape.words(match.start() - 2, match.start()).lower().endswith(("office of the", "of the")):
        return True
    if "," not in tape.words(match.start(), match.end()):
        return False
    start = match.start() - (tape.words(match.start() - 1, match.start()).lower() == "the")
    before, after = tape.nodes.get(tape.text[max(start - 2, 0)]), tape.nodes.get(tape.text[match.end() + 1 : match.end() + 2])
    listed = tape.words(start - 1, start) in {",", "and"} and before is not None and before.kind in ORGANIZATIONS
    goes_on = tape.words(match.end(), match.end() + 1) in {",", "and"} and after is not None and after.kind in ORGANIZATIONS
    return listed or goes_on


INNER = re.compile(r"\b(?:of|in|from|for|within|inside|at|near)(?: the| a| an)? \Z")
"""Words before a name by which "whose" may be said of what stands before them."""


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


def titled_by_superior(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Whoever serves a person named right before his title: "Sandu's spokesman, X,", "X, Sandu's chief of staff,"."""
    name, role_node = tape.node(match, "name"), tape.node(match, "role")
    if name is None or role_node is None or role_node.plural or not role_node.office.endswith(SERVING):
        return None
    listed = bool(name.office) and match.start("role") > match.start("name")  # "met Minister X, a spokesman for Sandu said"
    person = person_entity(context, name) if not listed else None
    if person is None:
        return None
    first = match.start("role") if match.start("role") < match.start("name") else match.start("name")
    node = Node("Person", *tape.span(first, match.end("name")), rule=rule)
    node.text = tape.source[node.start : node.end]
    words = node if first == match.start("role") else Node("Person", role_node.start, role_node.end, rule=rule)
    hold(context, node, person, name, role_node, words)
    return first, match.end("name"), node
