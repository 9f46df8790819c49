"""What all builders of noun groups share."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.language.context import Context
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

INITIAL = re.compile(r"(?:[A-Z]|[CDGKSTZ]h|Y[aeu]|Dz|Ts)\.?")
"""One letter, or two as Cyrillic initials are written: "Sh. Mustafayev"."""
Builder = Callable[[Context, Tape, Found, str], Piece | None]
"""What a level's match becomes: tape positions and the mention that takes their place, or nothing."""


def here(tape: Tape, match: Found, kind: str, rule: str, start: int | None = None, end: int | None = None) -> Node:
    """A node over the match (or over the given tape positions)."""
    first, last = tape.span(match.start() if start is None else start, match.end() if end is None else end)
    return Node(kind, first, last, text=tape.source[first:last], rule=rule)


def polity_of(node: Node | None) -> Entity | None:
    """The state, territory or body that a mention stands for."""
    if node is None:
        return None
    return node.polity if node.kind in {"Demonym", "People", "City", "Role"} or node.entity is None else node.entity


def state_of(node: Node) -> Entity | None:
    """The state that a mention is of: of a body or force the one it belongs to, else as ``polity_of``."""
    return node.polity if node.kind in {"Body", "Force"} else polity_of(node)


def named_again(tape: Tape, match: Found, rule: str, like: Node) -> Piece:
    """The match as another mention of what an earlier mention stands for."""
    node = here(tape, match, like.kind, rule)
    node.entity, node.polity, node.office = like.entity, like.polity, like.office
    return match.start(), match.end(), node


SMALL = {"of", "for", "and", "the"}
"""Words that a name writes small."""


def capitalised(words: str) -> str:
    """The words as the name of an office or body writes them: "Europe and Foreign Affairs"."""
    return " ".join(word if word.lower() in SMALL else word[:1].upper() + word[1:] for word in words.split())
