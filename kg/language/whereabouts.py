"""Places that the text leaves to the reader: "the capital", "their border", "its frontier with Chad"."""

from __future__ import annotations

import re
from collections import Counter

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import Builder, here, polity_of, state_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

COUNTRIES = {"State", "Territory", "Demonym", "City"}
NAMED = {"City", "Place", "Name"}


def capital(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The capital of a state that the words name: "the Sudanese capital"; where the city is named too, that name is that."""
    of = polity_of(tape.node(match, "of"))
    city = context.capital_of.get(of.id) if of else None
    if city is None or _named_beside(tape, match):
        return None
    return _city(tape, match, rule, city, of)


def capital_bare(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"The capital": of the only state named in the sentence or the one before, else where the article is sent from or is of."""
    if _named_beside(tape, match) or tape.words(match.end(), match.end() + 1) in {"of", "'s"}:
        return None
    start = tape.opening(match.start())
    for first in (start, tape.opening_before(start)):
        states = {p.id: p for p in _states(tape, first, match.start())}
        if len(states) == 1:
            of = next(iter(states.values()))
            city = context.capital_of.get(of.id)
            return _city(tape, match, rule, city, of) if city else None
        if states:
            break
    sent = tape.nodes.get(tape.text[0])
    if sent is not None and sent.kind == "City" and sent.entity is not None and tape.text[1:2] in {"(", ",", "-", ":", "/", "."}:
        return _city(tape, match, rule, sent.entity, sent.polity)
    home = home_state(tape)
    city = context.capital_of.get(home.id) if home else None
    return _city(tape, match, rule, city, home) if city else None


HOME_MENTIONS = 4
"""So often at least, and twice as often as any other, an article names the state that "the capital" is of."""


def home_state(tape: Tape) -> Entity | None:
    """The state that the article is of, by how often it names it, its forces and its people; None where two come near."""
    named = [state_of(n) for n in tape.nodes.values() if n.kind in OF_STATES]
    states = Counter(p.id for p in named if p is not None and p.type == "State").most_common(2)
    if not states or states[0][1] < HOME_MENTIONS or (len(states) > 1 and states[1][1] * 2 > states[0][1]):
        return None
    return next(p for p in named if p is not None and p.id == states[0][0])


OF_STATES = COUNTRIES | {"Force", "Body"}


def _states(tape: Tape, start: int, end: int) -> list[Entity]:
    nodes = (n for n in tape.nodes_in(tape.text[start:end]) if n.kind in COUNTRIES)
    return [p for n in nodes if (p := polity_of(n)) is not None and p.type in {"State", "ContestedTerritory"}]


def _named_beside(tape: Tape, match: Found) -> bool:
    after = tape.text[match.end() : match.end() + 2]
    node = tape.nodes.get(after[1:2] if after[:1] == "," else after[:1])
    before = tape.text[match.start() - 2 : match.start()]
    named = tape.nodes.get(before[:1]) if before[1:] == "," else None
    return (node is not None and node.kind in NAMED) or (named is not None and named.kind in NAMED)


def _city(tape: Tape, match: Found, rule: str, city: Entity, of: Entity | None) -> Piece:
    node = here(tape, match, "City", rule)
    node.entity, node.polity = city, of
    return match.start(), match.end(), node


def place_by_preposition(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """A place that nobody curated, by "near", "outside" or "in" before its name; the mention is the name."""
    name = tape.node(match, "name")
    if name is None or name.text.isupper() or name.text.split()[-1].lower() in context.tables["thing-noun"]:
        return None
    start, end = match.match.span("name")
    node = here(tape, match, "Place", rule, start, end)
    node.entity = made.make("Place", name.text)
    return start, end, node


# borders ------------------------------------------------------------------------------------------


def border(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The border of two states: "the Armenia-Azerbaijan border"."""
    sides = [p for n in (tape.node(match, "a"), tape.node(match, "b")) if (p := polity_of(n))]
    return _border(tape, match, rule, *sides) if len({p.id for p in sides}) > 1 else None


def border_with(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"Its border with Chad": of the state named last before it in the sentence."""
    b = polity_of(tape.node(match, "b"))
    before = _states(tape, tape.opening(match.start()), match.start())
    if b is None or not before or before[-1].id == b.id:
        return None
    return _border(tape, match, rule, before[-1], b)


def border_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """"Their border", "the border between the two countries": of the two states named as a pair; else the border named before."""
    parties = tape.node(match, "parties")
    sides = _pair(parties) if parties is not None else None
    if sides is None and FOLLOWED.match(tape.words(match.end(), match.end() + 1)):
        return None
    if sides is None:
        sides = _pair_before(tape, match)
    if sides is None:
        return _named_before(tape, match, rule)
    return _border(tape, match, rule, *sides)


FOLLOWED = re.compile(
    r"(?:of|with|between|and|crossing|guard|post|force|troop|commission|service|checkpoint|police|town|village|area|region|zone|fence|"
    r"wall|trade|dispute|issue|clash|incident|conflict|war|security|control|treaty|agreement|talk|patrol|-)", re.I,
)
"""Words after "border" that make it a part of something else."""


def _pair(node: Node) -> tuple[Entity, Entity] | None:
    sides = {p.id: p for n in node.flat() if (p := polity_of(n)) is not None and p.type in {"State", "ContestedTerritory"}}
    if len(sides) != 2 or len(node.flat()) != 2 or all(p.type == "ContestedTerritory" for p in sides.values()):
        return None
    first, second = sides.values()
    return first, second


def _pair_before(tape: Tape, match: Found) -> tuple[Entity, Entity] | None:
    """The two states of the pairs named so far; None where they are not always the same two."""
    pairs = {}
    for node in tape.nodes_in(tape.text[: match.start()]):
        pair = _pair(node) if node.kind == "List" else None
        if pair:
            pairs[frozenset(p.id for p in pair)] = pair
    return next(iter(pairs.values())) if len(pairs) == 1 else None


def _named_before(tape: Tape, match: Found, rule: str) -> Piece | None:
    """The only border that the article has named so far."""
    places = (n.entity for n in tape.nodes_in(tape.text[: match.start()]) if n.kind == "Place")
    borders = {e.id: e for e in places if e is not None and e.label.endswith(" border")}
    if len(borders) != 1:
        return None
    node = here(tape, match, "Place", rule)
    node.entity = next(iter(borders.values()))
    node.members = next(n.members for n in tape.nodes_in(tape.text[: match.start()]) if n.entity == node.entity)
    return match.start(), match.end(), node


def _border(tape: Tape, match: Found, rule: str, *sides: Entity) -> Piece:
    first, second = sorted(sides, key=lambda side: side.label)
    node = here(tape, match, "Place", rule)
    node.entity = made.make("Place", f"{first.label}-{second.label} border", node.text)
    node.members = tuple(Node("State", node.start, node.end, side, node.text) for side in (first, second))
    return match.start(), match.end(), node


WHEREABOUTS_BUILDERS: dict[str, Builder] = {
    f.__name__: f for f in (capital, capital_bare, place_by_preposition, border, border_with, border_again)
}
