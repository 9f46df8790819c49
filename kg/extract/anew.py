"""What an event that points back to another one says of its own: that it is another one, and between whom."""

from __future__ import annotations

import re

from kg.extract.drafts import Match, actors
from kg.language.context import Context
from kg.language.tape import Node
from kg.model import Entity
from kg.rules.schema import EventMake

OTHER = re.compile(r"\b(?:subsequent|further|later|other|previous|earlier|next|new|another)\b", re.I)
"""Words of talks that are not those told before."""
BESIDE = re.compile(
    r"\b(parallel|separate|secret|back-?channel|one-on-one|one-to-one|face-to-face|tete-a-tete) (?:\w+ )?$", re.I
)
"""Words before talks that are held beside those told before."""
ALSO = re.compile(r"\b(also|separately) $", re.I)
"""Words before a signing beside the one told before."""
HAD = re.compile(r"\bhad (?:(?:already|also|previously|first|last|earlier|once|all|both) )*$")
"""Words before a verb that tells what was over by then."""
WHOSE = re.compile(
    r"(?: of (?:the |their )?(?:[\w-]+ )?(?:talks|negotiations|dialogue|consultations|discussions|meetings))?"
    r" (?:of|between|among|with|involving) "
    r"(?!(?:the |both |all )?(?:two |three )?(?:part(?:y|ies)|sides|leaders|countries|ministers|presidents|delegations"
    r"|negotiators|kind|this)\b(?! of\b))"
)
"""Words between "the next round" and those who meet."""
CLAUSE = re.compile(
    r"\b(?:will|shall|would|is|are|was|were|be|to|in|on|at|due|scheduled|planned|set|opens|starts|begins|which|that)\b"
)
"""Words that do not stand before the names: with them something else is told."""
OWN_TALKS = re.compile(
    r"\bof (?:the )?(?:[a-z-]+ ){0,2}[A-Z][\w’-]+(?: [a-z-]+){0,2} (?:talks|negotiations|dialogue|consultations)\b"
)
"""What makes talks other ones than those told before: "the next round of Transdniestrian settlement talks"."""
REACH = 9
"""Tokens in which they are named."""
NEAR = 40
"""Code points after the trigger in which the talks are named."""
SIDES = {"List", "State", "Territory", "City", "Organization", "Person", "Role", "Body", "Force", "Group"}


def anaphor(context: Context, match: Match, make: EventMake) -> str:
    """What the words point back to: "subsequent meetings" are other ones between the same sides."""
    unit = match.unit
    told = context.article.text[unit.starts[match.found.start()] : unit.ends[match.end - 1]]
    return "again" if make.anaphor == "same" and OTHER.search(told) else make.anaphor or ""


def apart(context: Context, match: Match, make: EventMake) -> str:
    """The word that sets a meeting or signing beside those told before it ("parallel talks took place", "they also signed"), or
    the empty string."""
    start = match.unit.starts[match.start]
    words = {"Meeting": BESIDE, "Signing": ALSO}.get(make.event)
    found = words.search(context.article.text, max(start - NEAR, 0), start) if words else None
    return found[1].lower() if found else ""


def earlier(context: Context, match: Match) -> bool:
    """Whether an event is told as over before what the article tells: "they had met in May"."""
    start = match.unit.starts[match.start]
    return HAD.search(context.article.text, match.unit.starts[match.found.start()], start) is not None


def own_sides(context: Context, match: Match) -> list[Entity] | None:
    """Those whom "the next meeting of …" names itself, which may be nobody known; None where it names nobody."""
    unit = match.unit
    named = WHOSE.match(context.article.text, unit.ends[match.end - 1])
    if named is None:
        own = OWN_TALKS.search(context.article.text, unit.starts[match.found.start()], unit.ends[match.end - 1] + NEAR)
        return None if own is None else []
    first = next((at for at in range(match.end, len(unit.text)) if unit.starts[at] >= named.end()), len(unit.text))
    for at in range(first, min(first + REACH, len(unit.text))):
        if unit.text[at] in ",;":
            break
        nodes: list[Node] = context.tape.nodes_in(unit.text[at])
        if nodes and nodes[0].kind in SIDES:
            told = context.article.text[named.end() : nodes[0].start]
            return None if CLAUSE.search(told) else actors(nodes)
    return []
