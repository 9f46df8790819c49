"""Whether those of a nation are their state in an article: "the Albanians" are a group where the talk is of Kosovo."""

from __future__ import annotations

from collections.abc import Iterable

from kg.language import entities as made
from kg.language.tape import Node


def part_from_states(nodes: Iterable[Node]) -> None:
    """Makes each people a group of its own whose state none of the mentions names, itself or by a city of it."""
    kept = list(nodes)
    named = {n.entity.id for n in kept if n.kind in {"State", "Territory"} and n.entity}
    named |= {n.polity.id for n in kept if n.kind in {"City", "Body"} and n.polity}
    for node in kept:
        if node.kind == "People" and (node.polity is None or node.polity.id not in named):
            node.polity, node.entity = None, made.make("Group", node.text)
