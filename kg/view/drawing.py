"""The network that is drawn: pyvis carries it, with every position and label worked out here."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from pyvis.network import Network

from kg.view.boxes import Box, box, lines
from kg.view.importance import most_connected
from kg.view.layers import Band, layers
from kg.view.layout import TALL, WIDE, positions
from kg.view.placing import Point
from kg.view.projection import Edge, Node
from kg.view.settings import looks

HELD, ALLEGED = "Held", "Alleged"
MOST_VISIBLE = 400
"""Nodes that the page shows at most."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """``network`` holds nodes (most connected first), at their places in the map of relations on a wide screen, and edges.

    ``layouts`` holds their other places in the same order, and the bands of the layers: by layout, then by ``wide`` or ``tall``,
    each in stages for ever more visible nodes. The map has one stage, since its nodes stay where they are.
    """

    network: Network
    layouts: dict[str, dict[str, list[dict[str, Any]]]]


def draw_network(nodes: Sequence[Node], edges: Sequence[Edge], first_view: int) -> Drawn:
    """The network as it is drawn: every position, label and band worked out."""
    pairs = sorted({(edge.source, edge.target) for edge in edges if edge.source != edge.target})
    order = _order(nodes, pairs)
    labels = {node.id: _label(node) for node in nodes}
    boxes = {node.id: _box(node, labels[node.id]) for node in nodes}
    anchors = [node.id for node in nodes if looks().classes[node.kind].anchor]
    layer = {node.id: looks().classes[node.kind].layer for node in nodes}
    by_id = {node.id: node for node in nodes}
    network = Network(directed=True, cdn_resources="in_line")
    layouts: dict[str, dict[str, list[dict[str, Any]]]] = {"map": {}, "layers": {}}
    for name, core, shape in (("wide", first_view, WIDE), ("tall", small_view(first_view), TALL)):
        places = positions(order, pairs, boxes, core, anchors, shape)
        layouts["map"][name] = [_stage(core, order, places, ())]
        layouts["layers"][name] = [
            _stage(count, order, *layers(order, pairs, boxes, layer, places, count, shape)) for count in _counts(core, len(order))
        ]
    # pyvis's add_node and add_edge drop parallel edges and cost more than all the rest: its lists are filled directly.
    network.nodes = [
        _vis_node(by_id[i], labels[i], boxes[i], at) for i, at in zip(order, layouts["map"].pop("wide")[0]["places"], strict=True)
    ]
    stated = {frozenset((edge.source, edge.target)) for edge in edges if edge.voice == "stated"}
    network.edges = [_vis_edge(number, edge, stated) for number, edge in enumerate(edges)]
    return Drawn(network, layouts)


def _counts(core: int, nodes: int) -> list[int]:
    """Visible nodes for which the layers are drawn: twice as many each time, as the page's button shows them."""
    counts = [core]
    while counts[-1] < min(nodes, MOST_VISIBLE):
        counts.append(min(2 * counts[-1], MOST_VISIBLE))
    return counts


def _stage(core: int, order: Sequence[str], places: Mapping[str, Point], bands: Sequence[Band]) -> dict[str, Any]:
    return {"core": core, "places": [places[i] for i in order], "bands": [asdict(band) for band in bands]}


def small_view(first_view: int) -> int:
    """Nodes of the first view on a small screen, where the drawing is higher than wide."""
    return -(-first_view // 4)


def _order(nodes: Sequence[Node], pairs: list[tuple[str, str]]) -> list[str]:
    weights = {node.id: looks().classes[node.kind].weight for node in nodes}
    told = {node.id: sum(len(numbers) for _, numbers in node.sections) for node in nodes}
    return most_connected(told, pairs, weights)


def _label(node: Node) -> tuple[str, ...]:
    status = looks().statuses[node.status] if node.status and node.status != HELD else None
    mark = f"{status.mark} {status.label}" if status else ""
    claimed = "claimed" if node.voice == "claimed" and node.status != ALLEGED else ""
    below = ", ".join(part for part in (node.detail, mark, claimed) if part)
    return (*lines(node.name), *([below] if below else []))


def _box(node: Node, label: tuple[str, ...]) -> Box:
    look = looks().classes[node.kind]
    return box(label, look.size, anchor=look.anchor)


def _vis_node(node: Node, label: tuple[str, ...], room: Box, at: tuple[int, int]) -> dict[str, Any]:
    return {
        "id": node.id, "label": "\n".join(label), "group": node.kind, "x": at[0], "y": at[1], "status": node.status,
        "voice": node.voice,
        "box": [room.half, room.up, room.down],
    }


def _vis_edge(number: int, edge: Edge, stated: Collection[frozenset[str]]) -> dict[str, Any]:
    pointed = any(family != "role" for family in edge.families)
    return {
        "id": number, "from": edge.source, "to": edge.target, "phrase": edge.label, "voice": edge.voice,
        "families": list(edge.families), "arrows": ("to, from" if edge.both_ways else "to") if pointed else "",
        "bent": edge.voice == "claimed" and frozenset((edge.source, edge.target)) in stated,
    }
