"""The network that is drawn: pyvis carries it, with every position and label worked out here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from pyvis.network import Network

from kg.view.boxes import Box, box, lines
from kg.view.importance import most_connected
from kg.view.layout import positions
from kg.view.projection import Edge, Node
from kg.view.settings import looks

HELD = "Held"


def draw_network(nodes: Sequence[Node], edges: Sequence[Edge], first_view: int) -> Network:
    """A pyvis network whose nodes stand at fixed places, most connected first."""
    pairs = sorted({(edge.source, edge.target) for edge in edges if edge.source != edge.target})
    order = _order(nodes, pairs)
    labels = {node.id: _label(node) for node in nodes}
    boxes = {node.id: _box(node, labels[node.id]) for node in nodes}
    anchors = [node.id for node in nodes if looks().classes[node.kind].anchor]
    places = positions(order, pairs, boxes, first_view, anchors)
    by_id = {node.id: node for node in nodes}
    network = Network(directed=True, cdn_resources="in_line")
    # pyvis's add_node and add_edge drop parallel edges and cost more than all the rest: its lists are filled directly.
    network.nodes = [_vis_node(by_id[i], labels[i], boxes[i], places[i]) for i in order]
    stated = {frozenset((edge.source, edge.target)) for edge in edges if edge.voice == "stated"}
    network.edges = [_vis_edge(number, edge, stated) for number, edge in enumerate(edges)]
    return network


def _order(nodes: Sequence[Node], pairs: list[tuple[str, str]]) -> list[str]:
    weights = {node.id: looks().classes[node.kind].weight for node in nodes}
    told = {node.id: sum(len(numbers) for _, numbers in node.sections) for node in nodes}
    return most_connected(told, pairs, weights)


def _label(node: Node) -> tuple[str, ...]:
    status = looks().statuses[node.status] if node.status and node.status != HELD else None
    mark = f"{status.mark} {status.label}" if status else ""
    below = ", ".join(part for part in (node.detail, mark) if part)
    return (*lines(node.name), *([below] if below else []))


def _box(node: Node, label: tuple[str, ...]) -> Box:
    look = looks().classes[node.kind]
    return box(label, look.size, anchor=look.anchor)


def _vis_node(node: Node, label: tuple[str, ...], room: Box, at: tuple[int, int]) -> dict[str, Any]:
    return {
        "id": node.id, "label": "\n".join(label), "group": node.kind, "x": at[0], "y": at[1], "status": node.status,
        "box": [room.half, room.up, room.down],
    }


def _vis_edge(number: int, edge: Edge, stated: Collection[frozenset[str]]) -> dict[str, Any]:
    pointed = any(family != "role" for family in edge.families)
    return {
        "id": number, "from": edge.source, "to": edge.target, "phrase": edge.label, "voice": edge.voice,
        "families": list(edge.families), "arrows": ("to, from" if edge.both_ways else "to") if pointed else "",
        "bent": edge.voice == "claimed" and frozenset((edge.source, edge.target)) in stated,
    }
