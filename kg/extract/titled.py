"""Whom a bare title means that takes part in an event: "the Minister", "the leaders"."""

from __future__ import annotations

import re

from kg.extract.memory import Memory, fits
from kg.language.context import Context
from kg.language.groups.again import named_before
from kg.language.tape import Node
from kg.model import Entity

MORE = re.compile(r"\b(?:three|four|five|six|seven|eight|nine|ten|\d+) ", re.I)
"""Numbers by which more are meant than two: "the three presidents"."""
CAPITAL = re.compile(r"\s[^\W\d_a-z][^\W\d_]")
"""How the name of its bearer goes on right after a title."""
REACH = 8
"""Code points before a title in which such a number may stand."""


def before_name(context: Context, title: Node) -> bool:
    """Whether a title of one stands right before its bearer's name, so that nobody named before is meant: "President Compaoré",
    but not "the president Friday"."""
    if title.plural or CAPITAL.match(context.article.text, title.end) is None:
        return False
    return all(n.kind != "Date" for n in context.tape.nodes.values() if n.start == title.end + 1)


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
