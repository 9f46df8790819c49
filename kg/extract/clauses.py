"""Where one clause of a long sentence ends and the next makes a statement of its own."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit

NEXT = re.compile(
    r"[;,]\s+(?=but\s+(?!also\b|not\b|only\b|rather\b|with\b|without\b|by\b|to\b|\w+ed\b|\w+ing\b))"
    r"|,\s+(?=while\s+(?:the|this|that|these|those|its|their)\b)"
    r"|;\s+(?=(?:while|because|and|so|therefore|however|yet|although)\b)"
)
SHORTEST = 6
"""Words of the shortest clause that says something by itself."""

OPENS = re.compile(r"[,;]\s+(?:and|but|while|whereas|yet)\s+(?:the\s+)?$")
"""What parts a clause with a subject of its own from the one before."""
GOES_ON = re.compile(r"\s*(?:[,;.:)]|['’]|(?:and|or|of|for|to|in|at|from|over|on|with|by)\b)")
"""What follows a mention that is no subject of a verb: a member of a list, the object of a verb that is left out."""
SUBJECTS = {"Person", "State", "City", "Territory", "Organization", "Body", "Force", "Group", "Role"}


def statements(text: str) -> list[tuple[int, int]]:
    """The stretches of a sentence that are independent statements, in order; the whole where it cannot be parted."""
    parts: list[tuple[int, int]] = []
    start = 0
    for match in NEXT.finditer(text):
        long_enough = all(len(piece.split()) >= SHORTEST for piece in (text[start : match.start()], text[match.end() :]))
        if long_enough:
            parts.append((start, match.start()))
            start = match.end()
    return [*parts, (start, len(text))]


def new_subject(context: Context, view: Unit, start: int, end: int) -> Node | None:
    """Who last begins a clause of his own between two positions: "Chad warned them, and Sudan left the hall, saying …"."""
    text, tape = context.article.text, context.tape
    found = None
    for at in range(start + 2, end - 1):
        node = tape.nodes.get(view.text[at])
        if node is None or node.kind not in SUBJECTS or GOES_ON.match(text, view.ends[at]):
            continue
        if OPENS.search(text, view.starts[start], view.starts[at]):
            found = node
    return found
