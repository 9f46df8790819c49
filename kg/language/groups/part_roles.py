"""Roles in a part of a body or state: "head of the foreign policy department of the presidential apparatus of Chad"."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.bodies import ABROAD, name_body
from kg.language.groups.common import Builder, capitalised, here, polity_of
from kg.language.groups.naming import hold, named_in_office
from kg.language.groups.office_names import body_words, is_agency, office_name
from kg.language.groups.titles import former
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

IN_PARTS = (
    "Head", "Director", "Chief", "Leader", "Chairman", "Chairperson", "Spokesperson", "Secretary", "Commander", "Coordinator",
    "Adviser", "Member",
)
"""Titles that one has in a part of a body."""
NO_FIELD = re.compile(
    r"(?:,|[-–—]|['’]s?|the|an?|its|their|his|her|of|at|in|on|to|from|with|by|and|or|who|which|that|is|was|has|had|said|says"
    r"|for|after|before|as|new|same|another|other|own|second|local|regional|field)"
)
"""Words that the name of a part does not begin with or hold."""
ANOTHERS = {"Organization", "Body", "Force", "Group", "State", "Person"}
"""Mentions in the name of a part by which it is a part of that."""
WITHIN = {"and", "-", "of", "for"}
"""Of these, those that it may hold after its first word."""


def role_of_part(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A title in a department, wing or secretariat: "head of Chad's presidential secretariat", "LTTE wing leader"."""
    title_node, of = tape.node(match, "title"), tape.node(match, "of")
    if title_node is None or of is None or not title_node.office.endswith(IN_PARTS):
        return None
    first, last = match.match.span("field")
    whole = _whole(of)
    if whole is None or not _names_a_part(tape, first, last) or _owned_otherwise(tape, of, first, last, match.end()):
        return None
    field = capitalised(tape.words(first, last))
    node = here(tape, match, "Role", rule)
    inner = f" of the {body_words(of)}" if of.kind == "Body" and whole is of.polity else ""
    node.office, node.polity = f"{title_node.office} of the {field}{inner}", whole
    node.plural, node.members = title_node.plural, (of,)
    node.time = "former" if former(context, match) else "current"
    return match.start(), match.end(), node


def _whole(of: Node) -> Entity | None:
    """What an office in a part of a body is an office of: the state of a ministry, an organization itself."""
    if of.kind == "Body" and of.polity is not None and of.entity is not None and not is_agency(of.entity):
        return of.polity
    return polity_of(of)


def _owned_otherwise(tape: Tape, of: Node, first: int, last: int, match_end: int) -> bool:
    """Whether a part after its owner is a body of its own, the words only say what the owner is, or the owner is but that of the
    next: "the parliament's defence committee", "the Shin Bet security service", "the youth wing of Chad's Progress Party"."""
    if tape.words(match_end, match_end + 1) in GENITIVE:
        return True
    owned = tape.words(first - 1, first) in GENITIVE
    known = of.kind == "Organization" or of.rule.endswith("/curated")
    described = known and not owned and tape.text[first - 1] == of.char
    return (owned and of.kind == "Body") or (described and CALLED.search(tape.words(first, last)) is not None)


GENITIVE = {"'s", "’s", "'", "’"}
CALLED = re.compile(r"\b(?:service|office|unit|faction|commission|committee)$", re.I)
"""Nouns that say after the name of an organization what it is."""


def _names_a_part(tape: Tape, first: int, last: int) -> bool:
    """Whether words are the name of a part of something: all of them words or adjectives, the first no article or preposition."""
    if any(n.kind in ANOTHERS for n in tape.nodes_in(tape.text[first:last])):
        return False  # "head of the UN office in Chad"
    words = [tape.words(at, at + 1) for at in range(first, last)]
    return not any(NO_FIELD.fullmatch(word.lower()) and not (at and word in WITHIN) for at, word in enumerate(words))


def person_official(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """An official of an organization or ministry with his name: "senior Polisario official Omar Haddad"."""
    name, of = tape.node(match, "name"), tape.node(match, "of")
    whole = _whole(of) if of is not None else None
    person = named_in_office(context, tape, name, titled=False) if name is not None else None
    if name is None or of is None or whole is None or person is None:
        return None
    rank = tape.words(match.start("rank"), match.end("rank")).capitalize() if match["rank"] else ""
    body = f"{body_words(of)} " if of.kind == "Body" else ""
    role = Node("Role", of.start, of.end, polity=whole, rule=rule, members=(of,))
    role.office = f"{rank} {body}Official".strip()
    role.time = "former" if former(context, match) else "current"
    node = here(tape, match, "Person", rule)
    hold(context, node, person, name, role)
    return match.start(), match.end(), node


def role_at_own_body(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A state's officer in a body that is then its own: "Qatar's minister of state at the Ministry of Foreign Affairs"."""
    title_node, of = tape.node(match, "title"), polity_of(tape.node(match, "of"))
    if title_node is None or of is None or of.type not in {"State", "ContestedTerritory"}:
        return None
    head = context.tables["body"][match["body"]]
    if head in ABROAD:
        return None
    within = here(tape, match, "Body", rule, *match.match.span("body"))
    context.relate(name_body(context, within, of, head), "partOf", of, within)
    node = here(tape, match, "Role", rule)
    node.office, node.polity, node.members = office_name(context, title_node, within), of, (within,)
    node.plural = title_node.plural
    node.time = "former" if former(context, match) else "current"
    return match.start(), match.end(), node


PART_BUILDERS: dict[str, Builder] = {builder.__name__: builder for builder in (role_of_part, role_at_own_body, person_official)}
