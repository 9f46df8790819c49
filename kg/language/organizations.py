"""Organizations that nobody curated, and what noun groups say of where a mention belongs: "Thomas Hall of the Nordic Institute".

The builders at the end of the file state a relation on words that stay as they are, or name an organization by its own noun.
"""

from __future__ import annotations

import re

from kg.language import entities as made
from kg.language.context import Context
from kg.language.groups import Builder, here, person_entity, polity_of
from kg.language.tape import Found, Node, Piece, Tape
from kg.model import Predicate

MEDIATED = re.compile(r"mediat|facilitat|broker|sponsor|\bled\b|auspices", re.I)
NOT_ADMINISTRATIVE = re.compile(
    r"\b(?:corridor|road|highway|crossing|checkpoint|post|border|river|lake|line|bridge|pass|camp|airport|base|front|zone|palace|hotel)s?$", re.I
)
SETTLEMENT = re.compile(r"\b(?:city|cities|towns?|ports?|resort|capital)$", re.I)


def state_curated(context: Context, node: Node) -> None:
    """States what a curated name says of itself: the co-chairs of a format, who mediates a track, which organization a body is of."""
    if node.entity is None:
        return
    known = context.gazetteer
    chaired = known.chairs.get(node.entity.id)
    node.rule = node.rule or f"{node.kind.lower()}/curated"
    if chaired is not None:
        context.relate(node.entity, "coChairOf", chaired, node)
    if node.kind == "Track" and MEDIATED.search(node.text):
        for mediator in known.mediators.get(node.entity.id, ()):
            called = {mediator.label, *mediator.aliases, known.demonym.get(mediator.id, mediator.label)}
            if any(re.search(rf"\b{re.escape(name)}\b", node.text) for name in called):
                context.relate(mediator, "mediatorOf", node.entity, node)
    of = known.part_of.get(node.entity.id)
    if node.kind == "Organization" and of is not None and re.search(rf"\b{re.escape(of.label)}\b", node.text):
        context.relate(node.entity, "partOf", of, node)


ORGANIZATION_BUILDERS: dict[str, Builder] = {f.__name__: f for f in ()}
