"""Whose "its director" and "his envoy" are: the mention that a possessive before a title means."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.language.context import Context
from kg.language.groups.common import here, polity_of
from kg.language.groups.office_names import SERVING, serving
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

POSSESSIVE = re.compile(r"\b(?P<its>its)|\b(?P<his>his|her)\b", re.I)
BEFORE = re.compile(r"\b(?:its|his|her)\s+(?:[\w-]+\s+){0,2}$", re.I)
OF_STATES = frozenset({"State", "Territory", "City"})
OF_SIDES = OF_STATES | {"Demonym", "Group"}
OF_BODIES = frozenset({"Organization", "Body", "Force"})
STATE_ONLY = {"President", "Premier", "Chancellor", "Ombudsman", "King", "Ambassador", "Governor"}
"""Titles that no body has, so that "its" is a state's."""
BODY_ONLY = {"Director", "Chairman", "Chairperson", "Chair", "Head", "Chief", "Co-Chair", "General", "Commander"}
"""Titles that no state has, so that "its" is a body's."""
UNNAMED = re.compile(
    r"\s*(?:The|This|That|An?|Another)\s+(?:[a-z-]+\s+){0,2}?(?!(?:country|nation|state|republic|kingdom|government|capital|two|three)\b)[a-z]+\s"
)
"""How a sentence opens with a body that it does not name, whose "its director" then is: "The front urged Chad to withdraw"."""
REACH = 40
"""Code points before a title in which its possessive stands."""
OPENING = 5
"""Code points of a determiner before the mention that opens a sentence."""


def represented(context: Context, node: Node) -> Entity | None:
    """Whom an office-holder represents in his sentence: "Ministers X and Y represented Chad", "Mali was represented by X", "and
    Peru by Minister Z"."""
    at = context.tape.sentence_at(node.start)
    if at is None:
        return None
    start, end = context.tape.sentences[at].span.start, context.tape.sentences[at].span.end
    sides = [n for n in context.tape.nodes.values() if n.kind in OF_STATES and start <= n.start < end]
    if SIDE_BY.search(context.article.text, start, node.start):
        told = [n for n in context.tape.nodes.values() if n.kind in OF_SIDES and start <= n.start and n.end < node.start]
        side = max(told, key=lambda n: n.end, default=None)
        return side.polity if side is not None and side.kind == "Group" else polity_of(side)
    text = context.article.text
    gapped = next((n for n in sides if n.end <= node.start and GAPPED.fullmatch(text, n.end, node.start)), None)
    if gapped is not None:
        return polity_of(gapped)
    for verb in REPRESENTED.finditer(context.article.text, start, end):
        passive = verb["by"] is not None
        if passive == (verb.start() < node.start) and abs(verb.start() - node.start) < REPRESENTED_REACH:
            near = [n for n in sides if 0 <= (verb.start() - n.end if passive else n.start - verb.end()) < SIDE_REACH]
            side = min(near, key=lambda n: abs(n.start - verb.start()), default=None)
            return polity_of(side)
    return None


SIDE_BY = re.compile(
    r"\b(?:side|delegation|party|government)(?: (?:is|was|were|will be))?,? (?:(?:represented|led|headed) )?by (?:the )?\Z"
)
"""Words after a side and before an office-holder of it, the verb told or left out: "and the Chadian side by Minister X"."""
GAPPED = re.compile(r" (?:by|sent|with|through) (?:its |the )?")
"""Words between a side and an office-holder of it, the verb left out: "and Mali by Minister X"."""
REPRESENTED = re.compile(r"\b(?:represented|representing|represents)\b(?P<by> by\b)?")
REPRESENTED_REACH = 120
"""Code points between an office-holder and the verb."""
SIDE_REACH = 24
"""Code points between the verb and the state."""


def owner_of(context: Context, title: str, node: Node) -> Node | None:
    """The mention that "its" or "his" before a title stands for; None where there is no possessive or nobody fits alone."""
    before = context.article.text[max(node.start - REACH, 0) : node.start]
    near = BEFORE.search(before)
    found = POSSESSIVE.match(near.group() if near else node.text)
    if found is None:
        return None
    return _body(context, title, node) if found["its"] else _superior(context, node)


def _spans(context: Context, node: Node) -> Iterator[tuple[int, int]]:
    """The part of its sentence before the node, then the sentence before."""
    sentences, at = context.tape.sentences, context.tape.sentence_at(node.start)
    if at is not None:
        yield sentences[at].span.start, node.start
    if at:
        yield sentences[at - 1].span.start, sentences[at - 1].span.end


def _body(context: Context, title: str, node: Node) -> Node | None:
    """The state or body that opens the sentence or the one before, or that is the only one there."""
    kinds = _kinds(title)
    for start, end in _spans(context, node):
        nodes = [n for n in context.tape.nodes.values() if start <= n.start and n.end <= end and n.kind in OF_STATES | OF_BODIES]
        nodes.sort(key=lambda n: (n.start, -n.end))
        fitting = [n for n in nodes if n.kind in kinds and (n.entity or n.polity) and not _only_owns(context, n)]
        if fitting and fitting[-1].end + 1 == node.start:
            return fitting[-1]  # "Chad sent its foreign minister and Mali its deputy minister, X"
        opens = bool(fitting) and fitting[0].start - start < OPENING
        if opens or (fitting and len({_id(n) for n in fitting}) == 1 and not UNNAMED.match(context.article.text, start)):
            return fitting[0]
        if nodes:
            return None
    return None


def _only_owns(context: Context, node: Node) -> bool:
    """Whether a state's name only owns what is named next: "Chad's opposition council … its coordinator"."""
    return context.article.text[node.end : node.end + 2] in {"'s", "’s"}


def _kinds(title: str) -> frozenset[str]:
    words = set(title.split())
    if words & (STATE_ONLY | {"Minister"}):
        return OF_STATES
    return OF_BODIES if words & BODY_ONLY else OF_STATES | OF_BODIES


def _id(node: Node) -> str:
    entity: Entity | None = node.polity if node.kind == "City" else node.entity
    return entity.id if entity else ""


def _superior(context: Context, node: Node) -> Node | None:
    """Whoever holds an office and was named last before: his envoy is sent by what he heads."""
    for start, end in _spans(context, node):
        people = [
            n for n in context.tape.nodes.values()
            if start <= n.start and n.end <= end and n.kind == "Person" and n.entity and _serves(context, n.entity)
        ]
        if people:
            last = max(people, key=lambda n: n.start)
            if any(one.end < last.start and context.article.text[one.end : last.start] == " and " for one in people):
                return None  # "asked Presidents Lind and Sy to come, his spokesman said"
            of = _serves(context, last.entity) if last.entity else None
            sides = {side.id for one in people if one.entity and (side := _serves(context, one.entity)) is not None}
            if len(sides) > 1 and last is not min(people, key=lambda n: n.start):
                return None  # "Lind refused to receive Sy, in the words of his aide": Lind's or Sy's
            return Node("State", last.start, last.end, of, last.text) if of is not None else None
    return None


def served_office(context: Context, title: str, node: Node) -> tuple[str, Entity] | None:
    """The office of whoever serves a person named beside his title, and what it is of: "Sandu's spokesman X", "X, an aide to
    Sandu"; None where the article tells of no office of that person."""
    if not title.endswith(SERVING):
        return None
    text = context.article.text
    owned, serves = OWNED_BY_NAME.search(text, max(node.start - REACH, 0), node.start), FOR_NAME.match(text, node.end)
    for other in context.tape.nodes.values():
        beside = (owned and other.end == owned.start()) or (serves and other.start == serves.end())
        held = _holds(context, other.entity) if beside and other.kind == "Person" and other.entity else None
        if held is not None:
            return serving(title, held[0]), held[1]
    return None


def _holds(context: Context, person: Entity) -> tuple[str, Entity] | None:
    """The office that a person holds today, and what it is of: as the article says, else by the only curated tenure."""
    told = [o for o in context.offices if o.person.id == person.id]
    if told:
        return next(((o.title, o.of) for o in told if o.time == "current" and o.of is not None), None)
    date = context.article.reference_date
    tenures = {(t.title, t.of.id): t.of for t in context.gazetteer.tenures_by(person.id) if t.of and date and t.covers(date)}
    return next(((title, of) for (title, _), of in tenures.items()), None) if len(tenures) == 1 else None


OWNED_BY_NAME = re.compile(r"['’]s? (?:(?:chief|own|official|new|long-time|longtime|senior|special|personal|top|close) )?\Z")
"""Words between a name and the title of whoever serves him."""
FOR_NAME = re.compile(r" (?:for|of|to) ")


def _serves(context: Context, person: Entity) -> Entity | None:
    """What a person heads or serves: as the article says, else by the only curated tenure at its date."""
    known, date = context.office_of.get(person.id), context.article.reference_date
    if known is not None:
        return known[1]
    served = {t.of.id: t.of for t in context.gazetteer.tenures_by(person.id) if t.of and date and t.covers(date)}
    return next(iter(served.values())) if len(served) == 1 else None


HEADS = {"President", "Prime Minister", "Premier", "Chancellor", "Head of Government"}
"""Titles of those after whom a government is called."""


def government_of_person(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The state whose government is called after its head: "Sandu's government"; of nobody else's is it said."""
    head = tape.node(match, "of")
    of = _governs(context, head.entity) if head is not None and head.entity is not None else None
    return _its_government(tape, match, rule, of) if of is not None else None


def own_government(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The state of "his government": that of the only head of one whom its sentence or the one before names before it."""
    first = tape.opening_before(tape.opening(match.start()))
    people = (n.entity for n in tape.nodes_in(tape.text[first : match.start()]) if n.kind == "Person" and n.entity)
    governed = {of.id: of for person in people if (of := _governs(context, person)) is not None}
    return _its_government(tape, match, rule, *governed.values()) if len(governed) == 1 else None


def _governs(context: Context, person: Entity) -> Entity | None:
    """The state or territory at the head of whose government somebody stands."""
    of = _serves(context, person)
    if of is None or of.type not in {"State", "ContestedTerritory"}:
        return None
    known, date = context.office_of.get(person.id), context.article.reference_date
    titles = [known[0]] if known else [t.title for t in context.gazetteer.tenures_by(person.id) if date and t.covers(date)]
    return None if HEADS.isdisjoint(titles) else of


def _its_government(tape: Tape, match: Found, rule: str, of: Entity) -> Piece:
    node = here(tape, match, "Territory" if of.type == "ContestedTerritory" else "State", rule)
    node.entity = of
    return match.start(), match.end(), node
