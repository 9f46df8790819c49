"""What all builders of noun groups share."""

from __future__ import annotations

from collections.abc import Callable

from kg.language.context import Context
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

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


def note_surface(context: Context, node: Node) -> None:
    """Remembers how the article calls the entity."""
    if node.entity:
        context.surfaces.setdefault(node.entity.id, set()).add(node.text)
