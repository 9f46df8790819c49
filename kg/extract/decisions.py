"""Who decides what the points of a decision say: the body named in the line above them, or the one whose meeting it names."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit
from kg.model import Entity

ABOVE = re.compile(
    r"\s*(?:[^:]*?,\s+the\s+|The\s+)(?P<noun>[A-Z][\w’' -]{3,60}?)(?:\s+(?:hereby|further|therefore|also))*\s*:\s*$"
    r"|\s*(?P<line>(?:Council|Assembly|Conference|Committee|Summit|Commission)),\s*$"
)
"""A line above the points of a decision: "The Council:", "Having heard the envoy, the Summit:", "Council,"."""
OCCASION = re.compile(r"\b(?:Summit|Session|Meeting|Conference|Assembly|Authority|Council|Committee|Congress|Retreat|Forum)$")
"""Ends of the names of a meeting, or of those who meet, that stand for the body whose meeting it is."""
DECIDERS = {"Body", "Organization", "Group"}
"""Mentions of whoever can decide: "The Council: 1. Calls upon"."""
BODIES = {"Body", "Organization"}
MEETS = re.compile(
    r"(?: \([^)]*\))?,?(?: (?:has|have|which|was|were|is))?(?: [a-z]+ly)?"
    r" (?:met|meets|meeting|convened|convenes|held|holds|holding|gathered|assembled|concluded|opened)\b"
)
"""How the sentence goes on that tells which body met."""
DONE = re.compile(r"\s*(?:Done|Adopted|Signed|Issued|Given) (?:at|in|on|this) [^:;]{3,120}$")
"""The formula at the end of a text that says where, when and in what language it was made."""


def decider(context: Context, unit: Unit, text: str) -> Entity | None:
    """The body, organization or group whose points follow a line; None where the line opens none."""
    line = ABOVE.match(text)
    if line is None:
        return None
    noun = line["noun"] or line["line"]
    end = unit.starts[0] + line.end("noun" if line["noun"] else "line")
    nodes = sorted((n for n in context.tape.nodes.values() if n.kind in DECIDERS and n.entity), key=lambda n: n.start)
    here = [n for n in nodes if n.end == end and n.start >= unit.starts[0]]
    above = [n for n in reversed(nodes) if n.end <= unit.starts[0] and noun in n.text]
    found = next((n.entity for n in (*here, *above)), None) or (_met(context, nodes) if OCCASION.search(noun) else None)
    if found is not None:
        context.note(found, f"the {noun}")
    return found


def _met(context: Context, nodes: list[Node]) -> Entity | None:
    """The body that the text says has met, at the beginning of a sentence; else the only one that its title names."""
    starts = {s.span.start for s in context.article.sentences}
    opening = (n for n in nodes if n.kind in BODIES and {n.start, n.start - len("The ")} & starts)
    met = next((n.entity for n in opening if MEETS.match(context.article.text, n.end)), None)
    titled = {n.entity.id: n.entity for n in context.heading if n.kind in BODIES and n.entity}
    return met or (next(iter(titled.values())) if len(titled) == 1 else None)
