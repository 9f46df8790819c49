"""Who takes part in talks beside a mention: the names that say who the delegates are, and whom it brings, sends or includes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.language.context import Context
from kg.language.tape import Node
from kg.language.units import Unit

NAMES = re.compile(r",? (?:the |Messrs\.? )?\Z")
"""Words between delegates and their names: "the negotiators of Mali and Niger, A and B, met"."""
WITH_WHOM = re.compile(
    r",?(?: (?:which|that|who))?(?: (?:is|are|was|were))?"
    r" (?:including|among them|accompanied by|flanked by|joined by|represented by|led by|headed by|along with|together with)"
    r"(?: (?:the|an?|its|their|his|her|(?:group|country|movement)['’]s|respective|foreign|defen[cs]e|deputy|senior"
    r"|officers?|military|rebel|commanders?|ministers?|negotiators?|leaders?))*,? \Z"
)
"""Words between those who take part and others who do so with or for them."""
SPAN = 90
"""Code points in which these words stand."""
DELEGATES = "list/delegates"
"""How the ids of the levels begin whose lists mean those who come for several sides."""


SENT = re.compile(
    r"\b(?:envoys|representatives|emissaries|delegates|negotiators|aides|advis[eo]rs|assistants|deputies) (?:of|to|for)"
    r"(?: (?:the|both|two|their))* ?\Z"
)
"""Words before the heads of several states who do not meet themselves: "envoys of the presidents of Mali and Niger"."""

HOST = re.compile(r"\b(?:at|upon|on|following) (?:the |an )?(?:kind )?invitation (?:of|by|from) (?:the |his |her |its )?\Z", re.I)
"""Words before whoever invites those named next: "upon the invitation of President A, Ministers B and C arrived"."""


def joined(context: Context, unit: Unit, nodes: list[Node]) -> list[Node]:
    """The mentions that take part: delegates of several sides give way to their names, and who comes with one follows it."""
    inside = {leaf.start for node in nodes for leaf in node.flat()} | {node.start for node in nodes}
    around = [node for node in context.tape.nodes_in(unit.text) if node.start not in inside]
    acting = [_acting(context.article.text[max(node.start - SPAN, 0) : node.start], node) for node in nodes]
    return [one for node in acting for one in _with(context, node, around)]


def _acting(before: str, node: Node) -> Node:
    """A mention without those who only send or invite the others, as the words before it tell."""
    if SENT.search(before):
        return _senders(node)
    return _guests(node) if HOST.search(before) else node


def _senders(node: Node) -> Node:
    """The states of officials who only send others, for these officials."""
    states = [replace(leaf, kind="State", entity=leaf.polity) for leaf in node.flat() if leaf.kind == "Role" and leaf.polity]
    return replace(node, kind="List", members=tuple(states)) if len(states) > 1 and len(states) == len(node.flat()) else node


def _guests(node: Node) -> Node:
    """The mention without its first member, who only invites the others."""
    return replace(node, members=node.members[1:]) if node.kind == "List" and len(node.members) > 1 else node


def _with(context: Context, node: Node, around: list[Node]) -> Iterator[Node]:
    text = context.article.text
    after = [n for n in around if node.end < n.start <= node.end + SPAN and all(leaf.kind == "Person" for leaf in n.flat())]
    named = next((n for n in after if NAMES.match(text[node.end : n.start]) and _names(node, n)), None)
    yield named or node
    if named is None:
        yield from (n for n in after[:1] if WITH_WHOM.match(text[node.end : n.start]))


def _names(delegates: Node, people: Node) -> bool:
    """Whether people behind delegates whom only their sides tell are these, one for each side."""
    return delegates.rule.startswith(DELEGATES) and len(delegates.flat()) == len(people.flat())
