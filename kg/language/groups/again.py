"""Several actors named before: "the foreign ministers", "the sides", "the three leaders"."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.common import here, polity_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.language.vocabulary import class_block


def _before(tape: Tape, match: Found, kind: str = "List") -> list[Node]:
    """Mentions of a kind on the tape before the match, nearest first."""
    block = re.compile(f"[{class_block(kind)}]")
    return [tape.nodes[c] for c in reversed(block.findall(tape.text, 0, match.start()))]


def _again(tape: Tape, match: Found, rule: str, like: Node) -> Piece:
    node = here(tape, match, "List", rule)
    node.members, node.office, node.plural = like.members, like.office, True
    return match.start(), match.end(), node


HEADS = {"President", "Prime Minister", "Chancellor", "King", "Leader", "Chairman of the Presidency"}
"""Offices whose holders are "the leaders"."""


def _loosely(like: Node, title_text: str) -> bool:
    """Whether all of a list may be called by a looser title: "the leaders", "the ministers"."""
    offices = [m.office for m in like.flat()]
    if not all(offices) or len(offices) < 2:
        return False
    if title_text == "Leader":
        return all(o in HEADS for o in offices)
    return title_text == "Minister" and all(o.endswith("Minister") for o in offices)


def titles_again(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """Holders of an office in several states, named before: "the foreign ministers"; or of the states just named: "their"."""
    title_node = tape.node(match, "title")
    if title_node is None or not title_node.plural:
        return None
    lists = _before(tape, match)
    for like in lists:
        if like.office == title_node.office or _loosely(like, title_node.office):
            return _again(tape, match, rule, like)
    start = tape.text.rfind("\n", 0, match.start()) + 1
    for like in lists:
        polities = [p for m in like.flat() if (p := polity_of(m)) and p.type in {"State", "ContestedTerritory"}]
        if like.start >= tape.starts[start] and len(polities) == len(like.flat()):
            node = here(tape, match, "List", rule)
            node.members = tuple(
                Node("Role", node.start, node.end, polity=p, office=title_node.office, text=node.text, rule=rule)
                for p in polities
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
