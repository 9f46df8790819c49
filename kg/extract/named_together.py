"""To whom else the same thing was done: the full names joined with the one that a rule captured ("the arrest of A, B and C")."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit

COMMA = re.compile(r", ?(?:Mrs?\.? |Ms\.? )?\Z")
AND = re.compile(r",? and (?:Mrs?\.? |Ms\.? )?\Z")
"""Words between the names of a list, and before its last."""
CLOSED = re.compile(
    r"[.;:)]|,(?! [A-Z])| and [a-z]| (?:on|in|at|by|near|during|last|late|early|after|before|from|for|while|when|who|as|to)\b"
)
"""What follows a list of those to whom something was done, but not one of them who does something himself."""
OF = re.compile(r"\bof (?:the )?(?:[\w-]+ )?\Z")
DONE = re.compile(r" (?:was|were|is|are|has|have|had|will|must)\b")
"""What else may follow such a list where a noun tells the deed: "the arrest of A and B was condemned"."""
SEVERAL = re.compile(r"(?:,[^,.;]{1,80},)? (?:were|have|are)\b")
"""What follows the last name of several subjects, and no single one."""


def named_together(context: Context, unit: Unit, node: Node) -> list[Node]:
    """The full names of a list that a name begins (as an object) or ends (as the subject of a plural verb), itself among them."""
    if not _full(node):
        return [node]
    names = [n for n in context.tape.nodes_in(unit.text) if _full(n)]
    at = next((i for i, n in enumerate(names) if n.start == node.start), None)
    if at is None:
        return [node]
    text = context.article.text
    if SEVERAL.match(text, node.end):
        return _back(text, names[: at + 1])
    return _on(text, names[at:])


def _full(node: Node) -> bool:
    """Whether a mention names one person, or somebody unknown in full."""
    return node.kind == "Person" or (node.kind == "Name" and len(node.text.split()) > 1)


def _on(text: str, names: list[Node]) -> list[Node]:
    """The names from the first to the one after "and", if the list closes there."""
    for at in range(1, len(names)):
        between = text[names[at - 1].end : names[at].start]
        if AND.fullmatch(between):
            after = names[at].end
            noun = OF.search(text[: names[0].start][-24:]) is not None
            closed = CLOSED.match(text, after) or (noun and DONE.match(text, after)) or after == len(text)
            return names[: at + 1] if closed and (at > 1 or "," not in between) else names[:1]
        if not COMMA.fullmatch(between):
            break
    return names[:1]


def _back(text: str, names: list[Node]) -> list[Node]:
    """The names of a list whose last one they end with."""
    first = len(names) - 1
    if first and AND.fullmatch(text[names[first - 1].end : names[first].start]):
        first -= 1
        while first and COMMA.fullmatch(text[names[first - 1].end : names[first].start]):
            first -= 1
    return names[first:]
