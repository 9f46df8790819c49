"""Whose a bare title is in the list of who came with a delegation: "the Peruvian side included Police Minister X"."""

from __future__ import annotations

import re

from kg.language.context import Context
from kg.language.groups.common import polity_of
from kg.language.tape import Node
from kg.model import Entity

OWNERS = {"State", "Territory", "Demonym", "City", "Organization", "People"}
SIDE = re.compile(
    r"\b(?:delegation|side|team|panel)\b(?P<owner>[^.;:]{0,60}?)"
    r"\b(?:includ(?:ed|es|ing)|comprise[sd]|comprising|consist(?:s|ed|ing) of"
    r"|(?:led|headed|composed|made up|represented|attended) (?:by|of))\b", re.I
)
"""A delegation and who belongs to it; the words between may say whose it is."""
ELSEWHERE = re.compile(
    r"\b(?:met|meets?|meeting|with|who|said|told|while|where|when|after|before|received|welcomed|visited|hosted|greeted"
    r"|delegation|side|team|counterpart)\b", re.I
)
"""Words after which a list of members has ended."""
BOUND_FOR = re.compile(r"\b(?:to|in|at|for|with|visiting)\s+(?:the\s+)?\Z", re.I)
"""Words before where a delegation goes or whom it meets."""
FOR_A_SIDE = re.compile(r"\b(?:from|on|for) the (?:[\w-]+ ){1,3}\Z", re.I)
"""Words by which those who attend are of the side that follows: "from the Chadian side the talks were attended by"."""
NEAR = 24
"""Code points between a delegation and the side that it is of."""


HEADING = re.compile(r",? (?:heads?|headed|leads?|led|is heading) the (?:\w+ )?(?:delegation|team) (?:from|of) (?:the )?")
"""Words after an office-holder and before whose delegation he heads."""


def delegation_of(context: Context, node: Node) -> Entity | None:
    """The side whose delegation a bare office-holder is told to belong to, in his sentence; None where he stands in no list."""
    at, text = context.tape.sentence_at(node.start), context.article.text
    if at is None:
        return None
    heading = HEADING.match(text, node.end)
    if heading is not None:
        return next((polity_of(n) for n in context.tape.nodes.values() if n.start == heading.end() and n.kind in OWNERS), None)
    start = context.tape.sentences[at].span.start
    told = list(SIDE.finditer(text, start, node.start))
    if not told or ELSEWHERE.search(text, told[-1].end(), node.start):
        return None
    if told[-1].group().endswith("attended by") and not FOR_A_SIDE.search(text, start, told[-1].start()):
        return None  # "a reception of the Chadian delegation was attended by Minister X"
    noun, verb = told[-1].start(), told[-1].start("owner")
    told_of = (n for n in context.tape.nodes.values() if n.kind in OWNERS and n.start >= start)
    sides = sorted(told_of, key=lambda n: (n.start, n.end))
    owners = [n for n in sides if verb <= n.start and n.end <= told[-1].end("owner")]
    after = [n for n in owners if not BOUND_FOR.search(text, verb, n.start)]
    before = [n for n in sides if n.end <= noun and noun - n.end < NEAR]
    side = after[0] if after else before[-1] if before else None
    return polity_of(side)
