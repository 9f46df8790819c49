"""Described groups, places by their noun, and lists."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups.common import here, polity_of
from kg.language.tape import ANY_MENTION, FIRST_MENTION, Found, Node, Piece, Tape


def group(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A described group: "Armenian journalists", "the people of Nagorno-Karabakh"."""
    owned = match.start() > 0 and tape.text[match.start() - 1] >= FIRST_MENTION  # "a UN delegation"
    if owned and tape.words(match.core(), match.core() + 1).lower() == "community" and match.core() == match.start():
        return None  # "the Chartar community of the Martuni district" is a place
    bare = not match.left and len(match.group()) == 1 and not owned
    if bare and not context.tables["group-number"].get(match.group()):
        return None
    head, after = tape.words(match.end() - 1, match.end()), tape.words(match.end(), match.end() + 1)
    suffered = after in SUFFERED and tape.words(match.end() + 1, match.end() + 2) in SUFFERED_SO
    if suffered or (head == "official" and (after[:1].isupper() or after in context.tables["official-thing"])):
        return None
    named = tape.nodes.get(tape.text[match.end() : match.end() + 1])
    if head.lower() in EPITHETS and named is not None and named.kind in DESCRIBABLE:
        return None  # "the rebel Justice and Equality Movement", "separatist Transnistria"
    if head == "members" and (_listed_next(named) or any(n.rule == OF_BODY for n in tape.nodes_in(match.group()))):
        return None
    if head == "civilian" and match.left and tape.words(match.start(), match.start() + 1).isdigit():
        return None  # "100 civilian monitors"
    joins = match.end() - match.start() > THAT_ALONE or SEVERAL.search(head) is not None
    opening = tape.words(match.start(), match.start() + 2).lower()
    that = (joins and opening.split()[0] == "that") or opening in LEADS
    mentions = tape.nodes_in(match.left + match.group())
    node = _called_so(context, here(tape, match, "Group", rule, start=match.start() + that), named=bool(mentions))
    owners = [n for n in mentions if n.kind in {"Demonym", "State", "Territory", "City", "Body"}]
    node.polity = polity_of(owners[0]) if owners else None
    return match.start() + that, match.end(), node


def _called_so(context: Context, node: Node, named: bool = True) -> Node:
    """A group with the entity that its words describe; one that no name in them tells is this article's only."""
    words = OPENERS.sub("", node.text)
    names = words[:1].upper() + words[1:], node.text, words
    node.entity = made.make("Group", *names) if named else made.unnamed(context.article.id, "Group", *names)
    node.plural = True
    return node


def group_of_office(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The people of a government, a ministry or another body: "Sudanese government delegation", "Foreign Ministry officials"."""
    of = tape.node(match, "of")
    if of is None or not (of.kind == "Body" or OF_GOVERNMENT.search(of.text)):
        return None
    return group(context, tape, match, rule)


OF_GOVERNMENT = re.compile(r"\b(?:government|regime|administration|leadership)\Z", re.I)
"""Words with which a mention of a state names its government."""
OPENERS = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|these|those|all|many|several|some)\s+|(?:at least|more than|about)\s+(?=\w+\s))", re.I
)
"""Words before a group that are no part of its name: "at least eight officers"."""
OF_BODY = "organization/noun-members"
"""The level by which "Council" in "Council members" is the body named before, whose they are."""


def _listed_next(named: Node | None) -> bool:
    """Whether those whom a word for members means are named after it: "Hamas members X and Y"."""
    return named is not None and named.kind in {"Person", "Name", "List"}


EPITHETS = {"rebel", "guerrilla", "insurgent", "separatist", "militant"}
"""Nouns that also say of what kind a group is, before its name."""
DESCRIBABLE = {"Organization", "Force", "List", "Territory", "State", "Place"}
"""Mentions before which such a noun stands as an adjective."""
LEADS = {"leading the", "leading a", "leading an", "leading its", "leading their", "leading his", "leading her"}
"""How a group seems to open whom somebody leads: "is leading the Chadian delegation"."""
THAT_ALONE = 2
"""Tokens of "that delegation"; in more, "that" joins clauses: "said that the delegation", as it does before several."""
SEVERAL = re.compile(r"(?:[^s]s|men|people|children)$", re.I)
"""The end of a noun for several: "said that gunmen"."""
SUFFERED = {"accused", "charged", "suspected", "wanted"}
"""Participles of what is done to those before them, which read like verbs of speech."""
SUFFERED_SO = {"of", "in", "by", "over", "for", "with", "under", "on", "at", "to", "and", "or", ",", "."}
"""What follows such a participle: "men accused of spying"; whoever "accused the army" does it himself."""


def format_group(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A format of mediators by its number: "the Troika of Norway, the UK and the US", "the Quint countries"."""
    node = here(tape, match, "Group", rule)
    label = re.sub(r"^the\s+|\s+(?:of\s|\().*", "", node.text, flags=re.I)
    node.entity = made.make("Group", label[:1].upper() + label[1:], node.text)
    node.plural = True
    for member in tape.nodes_in(match["members"] or ""):
        if member.entity is not None:
            context.relate(member.entity, "memberOf", node.entity, node)
    return match.start(), match.end(), node


def place(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A place by the noun that goes with its name: "the Chartar community"; a road or a post is a place of its own."""
    name = tape.node(match, "name")
    if name is None:
        return None
    node = here(tape, match, "Place", rule)
    if any(char in context.tables["way"] for char in match.group()):
        words = re.sub(r"^the\s+", "", node.text, flags=re.I)
        node.entity = made.make("Place", words, node.text)
    elif name.kind in {"Place", "City"} and name.entity:
        node.entity, node.polity = name.entity, name.polity
        context.note(name.entity, node.text)
    else:
        node.entity = made.make("Place", name.text, node.text)
    return match.start(), match.end(), node


def place_in_list(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """One more place of a list under one noun: "the villages of Arna, Belo and Cevik"."""
    first, name = tape.node(match, "first"), tape.node(match, "name")
    if first is None or name is None or not SEVERAL_PLACES.match(first.text):
        return None
    node = here(tape, match, "Place", rule, *match.match.span("name"))
    node.entity = made.make("Place", name.text, node.text)
    return *match.match.span("name"), node


SEVERAL_PLACES = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,2}(?:villages|towns|cities|settlements|hamlets|districts|provinces|regions) of ", re.I
)
"""How the first place of a list begins by which the next names are places too."""


BY_DIRECTION = "place/direction-of"
INSIDE = re.compile(r"(?<!\bto )\b[Tt]he $")
"""Words before "north of Chad" by which it is a part of it: "in the north of Chad", not "20 miles north of Chad"."""


def part_of_country(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A part of a state by direction: "southern Armenia"."""
    of = tape.node(match, "of")
    if of is None or of.entity is None or (rule == BY_DIRECTION and not INSIDE.search(tape.source[: tape.starts[match.core()]])):
        return None
    node = here(tape, match, "Place", rule)
    direction = tape.words(match.start("direction"), match.end("direction"))
    adjective = direction if direction.lower().endswith("ern") or "-" in direction else f"{direction}ern"
    node.entity = made.make("Place", f"{adjective.capitalize()} {of.entity.label}", node.text)
    node.members = (of,)
    return match.start(), match.end(), node


BACKED = re.compile(
    r"(?:backed|led|aligned|allied|supported|controlled|sponsored|armed|brokered|mediated|occupied|based|held|run|funded)$", re.I
)


def _listed(tape: Tape, at: int, end: int) -> bool:
    """Whether a position holds a mention that is itself in a list up to ``end`` and no description of the next: "Iran-led",
    "Chad's front", "the Chadian movement", "the rebel group X"."""
    node = tape.nodes.get(tape.text[at])
    if node is None or node.kind == "Demonym" or (at + 1 < end and tape.words(at + 1, at + 2) in {"'s", "’s"}):
        return False
    named = tape.nodes.get(tape.text[at + 1 : at + 2])
    if node.kind == "Group" and named is not None and named.kind in {"Organization", "Force"}:
        return False
    return tape.text[at + 1 : at + 2] != "-" or BACKED.match(tape.words(at + 2, at + 3)) is None


SERVING = re.compile(r".+ to the (?=[A-Z])")
"""How the name of an office begins that serves another: "Adviser to the President"."""
SERVANTS = re.compile(r"^.+? (?:of|to) (?:the )?", re.I)
"""The words for those who serve, before whom they serve: "advisers of the Chadian prime minister"."""
LOCATIVE = {"in", "at", "near", "from", "outside"}


def listed(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Actors joined by commas and "and"; a place in front of them ("In Rome, the ministry and …") is none of them."""
    start = match.start()
    first = tape.nodes[tape.text[start]]
    placed = first.kind in {"City", "State", "Territory"} and tape.words(start - 1, start).lower() in LOCATIVE
    if (placed and not _origins(tape, match)) or _under_the_first(tape, match):
        comma = tape.text.find(",", start, match.end())
        after = ANY_MENTION.search(tape.text, comma, match.end()) if comma > 0 else None
        if after is None or len(tape.nodes_in(tape.text[after.start() : match.end()])) < 2:
            return None
        start = after.start()
    listed_at = [at for at in range(start, match.end()) if _listed(tape, at, match.end())]
    if len(listed_at) < 2:
        return None
    end = listed_at[-1] + 1
    if _serve_them_all([tape.nodes[tape.text[at]] for at in listed_at]):
        return start, end, _called_so(context, here(tape, match, "Group", rule, start=start, end=end))
    node = here(tape, match, "List", rule, start=start, end=end)
    node.members = tuple(_staff([tape.nodes[tape.text[at]] for at in listed_at]))
    node.plural = True
    offices = {m.office for m in node.flat()}
    node.office = offices.pop() if len(offices) == 1 else ""
    return start, end, node


def _serve_them_all(nodes: list[Node]) -> bool:
    """Whether the first of a list are people of all the others: "representatives of President Lind and rebel leader Sy"."""
    first, *others = nodes
    of_person = first.kind == "Role" and first.plural and first.rule == "role/title-of-person"
    return of_person and all(n.kind == "Person" for n in others)


def _under_the_first(tape: Tape, match: Found) -> bool:
    """Whether the first of several only sponsors what the others do: "Under the auspices of Qatar, Chad and the front signed"."""
    first, after = tape.starts[match.start()], tape.words(match.end(), match.end() + 1)
    return after not in {",", "-"} and AUSPICES.search(tape.source, max(first - AUSPICES_REACH, 0), first) is not None


AUSPICES = re.compile(
    r"(?:\A|[.\n]\s*)(?:Under|With|Through|At|Thanks to)\s+the\s+(?:auspices|mediation|aegis|chairmanship|sponsorship"
    r"|facilitation|patronage|invitation|initiative|support|assistance|request|good offices)\s+of\s+(?:the\s+)?\Z"
)
"""What opens a sentence before whoever sponsors or mediates what its subject does."""
AUSPICES_REACH = 48


def _staff(members: list[Node]) -> list[Node]:
    """The members of a list; what one noun says of several offices goes for each: "advisers of the Chadian prime minister and
    the Sudanese president" names no president."""
    serving = SERVING.match(members[0].office) if members[0].kind == "Role" and members[0].plural else None
    if serving is None:
        return members
    lead = SERVANTS.match(members[0].text)
    return [_serving(serving[0], lead[0] if lead else "", m) for m in members]


def _serving(office: str, lead: str, member: Node) -> Node:
    if member.kind != "Role" or member.plural or not member.office:
        return member
    return replace(member, office=office + member.office, text=lead + member.text, plural=True, entity=None)


def listed_of_states(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Persons each named with his state: "Lind of Chad and Sy of Mali"."""
    node = here(tape, match, "List", rule)
    node.members = tuple(n for n in tape.nodes_in(tape.text[match.start() : match.end()]) if n.kind == "Person")
    node.plural = True
    return match.start(), match.end(), node


def listed_apposed(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Two persons each described between commas: "Garang, head of the movement, and Taha, the vice-president,"; of those who
    open a sentence the first need be described so."""
    first, last = tape.nodes[tape.text[match.start()]], tape.nodes[tape.text[match.end() - 1]]
    opens = tape.source[: first.start].rstrip(" ")[-1:] in {"", "\n", "."}
    return listed(context, tape, match, rule) if "," in first.text and (opens or "," in last.text) else None


def _origins(tape: Tape, match: Found) -> bool:
    """Whether all that are joined are where somebody is from: "envoys from Russia, France and the United States"."""
    kinds = {n.kind for n in tape.nodes_in(tape.text[match.start() : match.end()])}
    return tape.words(match.start() - 1, match.start()) == "from" and kinds <= {"State", "Territory", "List"}


def delegates(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Officials of several states by one noun, as those states: "Russian and Ukrainian negotiators"."""
    owners = [(n, p) for n in tape.nodes_in(match["of"]) if (p := polity_of(n)) is not None]
    if len(owners) < 2:
        return None
    node = here(tape, match, "List", rule)
    node.members = tuple(Node("State", n.start, n.end, p, n.text) for n, p in owners)
    node.plural = True
    return match.start(), match.end(), node


def delegates_of(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Those who sent them, by one noun: "negotiators for the Philippine government and the MILF"."""
    sent = [n for n in tape.nodes_in(match["of"]) if polity_of(n) is not None]
    apposed = tape.text[match.start() - 1 : match.start()] == ","
    if len(sent) < 2 or apposed or tape.words(match.end(), match.end() + 1).lower() in {"'s", "'"}:
        return None
    node = here(tape, match, "List", rule)
    node.members = tuple(Node("State", n.start, n.end, polity_of(n), n.text) if n.kind == "Demonym" else n for n in sent)
    node.plural = True
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
