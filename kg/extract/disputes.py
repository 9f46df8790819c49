"""Between whom an article's dispute is, for talks and agreements that it mentions without naming their sides."""

from __future__ import annotations

import re
from collections import Counter

from kg.extract.drafts import EventDraft, wording
from kg.language.context import Context
from kg.language.groups.again import named_before
from kg.language.tape import Node
from kg.model import Entity

OPENING = 700
"""Code points at the start of an article in which it names the sides of its dispute."""
LEAST = 2
"""Mentions of each side that an article about their dispute has."""
MARGIN = 2
"""How many times as often as any other pair the two sides are mentioned, at least."""
BETWEEN_SIDES = {"Meeting", "Signing"}
"""Types that need somebody to have them: told without names, they are between the sides of the dispute."""
UNHELD = {"Refused", "Cancelled", "Proposed"}
"""Statuses of a meeting that one side alone can have had."""
POLITIES = {"State", "ContestedTerritory", "Organization", "ArmedForce"}


def give_sides(context: Context, events: list[EventDraft]) -> None:
    """Notes the sides of the article's dispute on talks and agreements of nobody: "the truce took effect", "the talks resumed".

    Resolutions are nobody's agreement, and talks in whose sentence somebody else is named may be his."""
    nameless = [e for e in events if e.type in BETWEEN_SIDES and not e.participants and not _are_anothers(context, e)]
    partnerless = [e for e in events if _lacks_partner(e)]
    sides = context.disputants
    for event in nameless:
        if sides and not (_is_talks(event) and _others(context, event, sides)):
            event.otherwise = list(sides)
    for event in partnerless:
        beside = (e for e in events if e.match.unit.of_same_words(event.match.unit))
        known = [m for e in beside for m in (*e.mediators, *([e.place] if e.place else []))]
        if event.participants[0] in sides and not _others(context, event, (*sides, *known)):
            event.participants = list(sides)


OF_MORE = re.compile(r"\b(?:quadri-?lateral|multi-?lateral|four-way|quadripartite|summits?|forum|G-?\d+)\b", re.I)
"""Words of talks that are not between the two sides alone."""


def _are_anothers(context: Context, event: EventDraft) -> bool:
    """Whether the words say that others have an event, though they name none: a resolution, "the meeting of the assembly", a
    summit, and what has four sides or more."""
    found = event.match.found
    told = wording(context, event.match.unit, max(found.start() - 1, 0), found.end())
    if OF_MORE.search(told):
        return True
    return "resolution" in event.match.rule.id or ("whose" in found.re.groupindex and found["whose"] is not None)


def _is_talks(event: EventDraft) -> bool:
    """Whether whoever else is named beside an event may take part in it: not so in a truce or an agreement that is told."""
    return event.type == "Meeting" or bool(event.anaphor)


def _lacks_partner(event: EventDraft) -> bool:
    """Whether only one side is told of talks that it refuses, cancels or proposes: the other side is then their partner."""
    alone = event.type == "Meeting" and event.status in UNHELD and len(event.participants) == 1 and not event.anaphor
    return alone and event.participants[0].type in POLITIES


def disputants(context: Context) -> tuple[Entity, ...]:
    """The two sides of the curated format or war that the article opens with and of whose sides it speaks most; else nobody."""
    known = context.gazetteer
    named = [(node.start, iri) for node in context.tape.nodes.values() for iri in _of(node)]
    spoken = Counter(iri for _, iri in named)
    early = {iri for start, iri in named if start < OPENING}
    scores = {pair: min(spoken[side] for side in pair) for pair in known.opposed if pair <= spoken.keys()}
    ranked = sorted(scores, key=lambda pair: -scores[pair])
    if not ranked or scores[ranked[0]] < max(LEAST, MARGIN * scores[ranked[1]] if len(ranked) > 1 else 0):
        return ()
    return tuple(known.entities[side] for side in sorted(ranked[0])) if ranked[0] <= early else ()


def opponent(context: Context, own: set[str]) -> Entity | None:
    """The other side of the dispute in which one of these is a side: of several curated ones, the side most spoken of."""
    if context.disputants and own & {side.id for side in context.disputants}:
        return next((side for side in context.disputants if side.id not in own), None)
    if context.disputants:
        return None  # the aggressor of a text on two others is none of one's own rivals
    others = {iri for pair in context.gazetteer.sides.values() if len(pair) == 2 and own & pair for iri in pair - own}
    mentions = [_of(node) for node in context.tape.nodes.values()]
    spoken = Counter(iri for named in mentions for iri in named & others)
    ranked = [*spoken.most_common(2), ("", 0), ("", 0)]
    of_it = sum(bool(named & own) for named in mentions) > 1  # whoever is named in passing has no dispute here
    return context.gazetteer.entities[ranked[0][0]] if of_it and ranked[0][1] > ranked[1][1] else None


def _of(node: Node) -> set[str]:
    """The actors of whom a mention speaks: a person or a capital also of the government."""
    if node.kind in {"Pronoun", "List", "Date", "Quote"}:
        return set()
    return {e.id for e in (node.entity, node.polity) if e is not None}


def _others(context: Context, event: EventDraft, sides: tuple[Entity, ...]) -> bool:
    """Whether the sentence names an actor who is no side, does not mediate and is not where it takes place."""
    known = {e.id for e in (*sides, *event.mediators, *([event.place] if event.place else []))}
    leaves = [leaf for n in context.tape.nodes_in(event.match.unit.text) for leaf in n.flat()]
    if any(leaf.entity.type in POLITIES and leaf.entity.id not in known for leaf in leaves if leaf.entity):
        return True
    told = {leaf.polity.id for leaf in leaves if leaf.polity}
    trigger = event.match.unit.starts[event.match.start]
    leaves = [leaf for leaf in leaves if leaf.start < trigger or not event.anaphor]  # "after the Ohrid meeting, envoys left"
    return any(_of_others(context, leaf, known) for leaf in leaves) and not told.issuperset(side.id for side in sides)


def _of_others(context: Context, leaf: Node, known: set[str]) -> bool:
    """Whether a title is of somebody else's: "EU foreign ministers met", "ministers decided at a meeting"."""
    if leaf.kind == "Role":
        return leaf.polity is not None and leaf.polity.id not in known
    return leaf.kind == "Title" and leaf.plural and not named_before(context.article.text, leaf)
