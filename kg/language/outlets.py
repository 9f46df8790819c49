"""Newspapers, agencies and stations that nobody curated, by the noun beside their name: "the daily Danas", "Danas newspaper"."""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import Builder, here, named_again
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Entity

ARTICLES = {"the", "a", "an"}
PAPERS = ("paper", "newspaper", "daily", "weekly", "tabloid", "magazine")
"""Nouns that mean the outlet named last: "the paper adds"."""
LONGEST = 60
"""Code points around a name in which the marks stand, and the verb behind them."""
IN_MARKS = re.compile(
    r"[“\"«„]([^“”\"«»„.!?;\n]{2,40})[”\"»]"
    r"(?= (?:also |further |then |itself |, [^,]{3,40}, )?(?:[a-z]+s|wrote|reported|quoted)\b)"
)
"""A name in quotation marks before a verb: "“Danas” writes"."""


def quoted_outlet(text: str, start: int, end: int) -> Entity | None:
    """The newspaper in whose name, in quotation marks, a name from ``start`` to ``end`` (code points) stands before a verb of the
    present tense, as reviews of the press have it; None elsewhere."""
    found = IN_MARKS.search(text, max(start - LONGEST, 0), end + LONGEST)
    return made.make("Organization", found[1]) if found and found.start(1) <= start and end == found.end(1) else None


def opening_outlet(text: str, start: int) -> Entity | None:
    """The newspaper whose name in quotation marks opens a sentence, its first mark at a code point, before such a verb."""
    found = IN_MARKS.match(text, max(start, 0))
    return made.make("Organization", found[1]) if found else None


def outlet(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The mention of an outlet, of its name and the noun beside it; None where the words before the noun only describe it."""
    start, end = match.match.span("name")
    if tape.words(start, start + 1).lower() in ARTICLES and tape.words(start + 1, start + 2) != "-":  # "An-Nahar"
        start += 1
    name = " ".join(tape.words(start, end).split())
    if start == end or not context.tables["outlet-kind"].keys().isdisjoint(name.lower().split()):
        return None
    first = min(start, match.match.start("noun"))
    node: Node = here(tape, match, "Organization", rule, first, max(match.end(), end))
    node.entity = made.make("Organization", name)
    context.note(node.entity, name)
    return first, max(match.end(), end), node


def outlet_known(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The mention of a curated outlet with its noun: "Ukrinform news agency"."""
    of = tape.node(match, "of")
    return named_again(tape, match, rule, of) if of is not None and of.entity is not None else None


PART_OF_IT = {
    "address", "appearance", "broadcast", "broadcasts", "channel", "channels", "crew", "debate", "host", "interview",
    "interviews", "journalist", "journalists", "network", "networks", "presenter", "program", "programme",
    "series", "show", "speech", "station", "stations", "viewers",
}
"""Nouns after "television" or "radio" by which it only tells what kind of thing they are."""


def outlet_of_place(context: Context, tape: Tape, match: Found, rule: str) -> Piece | None:
    """The mention of the broadcaster of a country or city: "Baghdad radio", "Kuwait Television", "Iranian state TV"."""
    if tape.words(match.end(), match.end() + 1).lower() in PART_OF_IT:
        return None
    node: Node = here(tape, match, "Organization", rule)
    node.entity = made.make("Organization", " ".join(node.text.split()))
    context.note(node.entity, node.text)
    return match.start(), match.end(), node


OUTLET_BUILDERS: dict[str, Builder] = {f.__name__: f for f in (outlet, outlet_known, outlet_of_place)}
