"""Whom a bare title means that takes part in an event: "the Minister", "the leaders"."""

from __future__ import annotations

import re

from kg.extract.memory import Memory, before_name, fits
from kg.language.groups.again import named_before
from kg.language.tape import Node
from kg.model import Entity

MORE = re.compile(r"\b(?:three|four|five|six|seven|eight|nine|ten|\d+) ", re.I)
"""Numbers by which more are meant than two: "the three presidents"."""
REACH = 8
"""Code points before a title in which such a number may stand."""


def titled(memory: Memory, node: Node) -> list[Entity]:
    """The holder of the office who was named last before the title; of several, the group of that name or the only two."""
    if before_name(memory.context, node):
        return []
    holder = memory.holder(node, node.start)
    if holder is not None or not node.plural:
        return [holder] if holder is not None else []
    if not named_before(memory.context.article.text, node):
        return []
    stated = (o for o in memory.context.offices if o.start < node.start and o.time == "current" and fits(o.title, node.office))
    people = {o.person.id: o.person for o in stated}
    more = MORE.search(memory.context.article.text, max(node.start - REACH, 0), node.end)
    return list(people.values()) if len(people) == 2 and not more else []
