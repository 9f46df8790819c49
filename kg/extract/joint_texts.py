"""Who speaks in a text that several issue: the council that adopts it, "the Presidents of Chad and Sudan", its first list."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from kg.extract.memory import SIDES, Memory
from kg.language import entities as made
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity

OPENING = 600
"""Code points at the start of a joint text in which its signatories are named."""
THEMSELVES = re.compile(r"the (?:(?:two|high contracting) )?(?:parties|sides|leaders|presidents|ministers|heads of state)$", re.I)
"""Words for those who issue a joint text."""


def joint_issuer(memory: Memory) -> Entity | None:
    """Those who issue the text: the council that adopts it, or a group: "the leaders" or "the parties" that it names, or else
    the first list of several."""
    if memory.adopter is not None:
        return memory.adopter
    lists = [n for n in memory.context.tape.nodes.values() if n.kind == "List"]
    lists.sort(key=lambda n: n.start)
    if lists and lists[0].start < OPENING and (officials := _unnamed(lists[0])):
        return _officials(memory.context, lists[0], officials)
    lists.sort(key=lambda n: (not THEMSELVES.match(n.text), n.start))
    opening = [n for n in memory.nodes if n.kind == "Person" and n.office and n.start < OPENING][:2]
    if len({n.office for n in opening}) == 1 and not (lists and THEMSELVES.match(lists[0].text)):
        lists.insert(0, Node("List", 0, 0, members=tuple(opening)))
    for node in lists:
        members = list({m.entity.id: m.entity for m in node.flat() if m.entity and m.kind in SIDES | {"Person"}}.values())
        if len(members) > 1:
            return group_of(members)
    return None


ITSELF = re.compile(r"\b(?:joint|statement|communiqu[eé]|declaration)\b", re.I)
"""Words of the title of an article that is itself what several issue."""


def joint_author(memory: Memory, noun: str, end: int) -> Entity | None:
    """Those who issued the joint statement told of before a code point: whom the sentence that first tells of it joins or names
    as the only two; where the article is the statement itself, those who issue that."""
    told = re.search(rf"\b[Jj]oint (?:\w+ )?{noun}\b", memory.context.article.text[:end])
    if told is None or memory.adopter is not None or ITSELF.search(memory.context.article.title or ""):
        return joint_issuer(memory)
    at = memory.context.tape.sentence_at(told.start())
    if at is None:
        return None
    span = memory.context.tape.sentences[at].span
    counted = COUNTED.search(memory.context.article.text, span.start, span.end)
    if counted is not None:
        return _as_many(memory, NUMBERS[counted["count"].lower()], span.start)
    nodes = sorted((n for n in memory.context.tape.nodes.values() if span.start <= n.start < span.end), key=lambda n: n.start)
    lists = [n for n in nodes if n.kind == "List"]
    if lists and (officials := _unnamed(lists[0])):
        return _officials(memory.context, lists[0], officials)
    joined = [_sides([m for m in n.flat() if m.kind in SIDES | {"Person"}]) for n in lists]
    several = next((sides for sides in joined if len(sides) > 1), [])
    if several:
        return group_of(several)
    places = {b.start for a, b in pairwise(nodes) if a.kind in {"Place", "City"} and b.start - a.end <= 2}
    sides = _sides([n for n in nodes if n.kind in SIDES and n.start not in places])
    return group_of(sides) if len(sides) == 2 else None


NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
COUNTED = re.compile(
    r"\bthe (?P<count>two|three|four|five) (?:\w+ )?(?:powers|mediators|guarantors|envoys|organi[sz]ations|co-chairs"
    r"|facilitators) (?:also |have |had |later )*(?:said|say|urged?|called|warned|condemned|announced|stated|declared)\b", re.I
)
"""Who speaks in a joint statement, by their number, and not as the sides of whom it tells."""


def _as_many(memory: Memory, count: int, before: int) -> Entity | None:
    """The group of the last so many sides that the article joins before a code point."""
    lists = (n for n in memory.context.tape.nodes.values() if n.kind == "List" and n.end <= before)
    joined = (_sides([m for m in n.flat() if m.kind in SIDES | {"Person"}]) for n in sorted(lists, key=lambda n: -n.start))
    return next((group_of(sides) for sides in joined if len(sides) == count), None)


def _sides(nodes: list[Node]) -> list[Entity]:
    """The actors that mentions mean, each once."""
    meant = (n.polity if n.kind == "City" else n.entity for n in nodes)
    return list({e.id: e for e in meant if e is not None}.values())


def _officials(context: Context, node: Node, officials: list[Node]) -> Entity:
    """The group of those whom a joint text names by their offices alone: "the Presidents of Chad and Sudan"."""
    states = [o.polity for o in officials if o.polity]
    office = f"{node.office}s of " if node.office else ""
    group = made.make("Group", f"{office}{', '.join(s.label for s in states[:-1])} and {states[-1].label}")
    context.note(group, node.text)
    return group


def _unnamed(node: Node) -> list[Node]:
    """The officials of a list, where all are named by office and state alone; else none."""
    officials = [m for m in node.flat() if m.kind == "Role" and m.entity is None and m.polity is not None]
    return officials if len(officials) == len(node.flat()) > 1 else []


def with_one_voice(context: Context, node: Node, speakers: list[Entity]) -> Entity:
    """The group of several speakers who say the same together: named after them, or after their office and states where the
    article does not name them all."""
    leaves = node.flat()
    unnamed = any(leaf.kind == "Role" and leaf.entity is None for leaf in leaves)
    official = unnamed and len(leaves) > 1 and all(leaf.polity is not None and leaf.kind in {"Role", "Person"} for leaf in leaves)
    group = _joining(_officials(context, node, leaves), speakers) if official else group_of(speakers)
    context.note(group, node.text)
    return group


def group_of(members: list[Entity]) -> Entity:
    """The group that several speakers form for a joint statement."""
    group = made.make("Group", ", ".join(m.label for m in members[:-1]) + f" and {members[-1].label}")
    return _joining(group, members)


def _joining(group: Entity, members: list[Entity]) -> Entity:
    return replace(group, members=tuple(sorted(members, key=lambda m: m.id)))
