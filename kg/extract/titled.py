"""Whom a bare title means that takes part in an event: "the Minister", "the leaders"."""

from __future__ import annotations

from kg.extract.memory import Memory, fits
from kg.language.tape import Node
from kg.model import Entity


def titled(memory: Memory, node: Node) -> list[Entity]:
    """The holder of the office who was named last before the title; of several, the group of that name or the only two."""
    holder = memory.holder(node, node.start)
    if holder is not None or not node.plural:
        return [holder] if holder is not None else []
    stated = (o for o in memory.context.offices if o.start < node.start and o.time == "current" and fits(o.title, node.office))
    people = {o.person.id: o.person for o in stated}
    return list(people.values()) if len(people) == 2 else []
