"""Where every node stands: the core first, for itself; then the others around it in what room is left; isolates in rows below."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from kg.view.boxes import Box
from kg.view.importance import Pair, neighbours
from kg.view.placing import Floor, Point, rectangle
from kg.view.readability import Drawing
from kg.view.stress import distances, draw

SEED = 2021
_TRIES = 4
_PASSES = 2
_FILL = 42
"""Percent of the core's area that its boxes may take: the rest is room for lines."""
_WIDE, _HIGH = 17, 10
_GAP = 24
_ANCHORS_APART = 2.2
"""Steps between two anchors, however closely they are linked, so that others find room between them."""


def positions(
    order: Sequence[str], pairs: Sequence[Pair], boxes: Mapping[str, Box], core: int, anchors: Collection[str] = ()
) -> dict[str, Point]:
    """A place for every node of ``order`` (most important first), so that no two boxes overlap.

    The first ``core`` nodes are drawn as if they were alone, and the others do not move them; anchors keep apart.
    """
    linked = neighbours(order, pairs)
    joined = [node for node in order if linked[node]]
    inner = joined[:core]
    number = {node: i for i, node in enumerate(inner)}
    lines = sorted({(number[a], number[b]) for a, b in pairs if a in number and b in number and a != b})
    wanted = _wanted(len(inner), lines, {number[node] for node in anchors if node in number})
    places = dict(zip(inner, _core([boxes[node] for node in inner], lines, wanted), strict=True))
    floor = Floor()
    for node, at in places.items():
        floor.take(rectangle(at, boxes[node]))
    _around(joined[core:], linked, boxes, floor, places)
    _rows([node for node in order if not linked[node]], boxes, places)
    return places


def _wanted(count: int, lines: Sequence[tuple[int, int]], anchors: Collection[int]) -> list[list[float]]:
    """Distances to draw: steps in the graph, a step longer where much meets, and anchors no nearer than their room."""
    degree = [0] * count
    for one, other in lines:
        degree[one] += 1
        degree[other] += 1
    return [
        [
            max(float(steps), _ANCHORS_APART) if i in anchors and j in anchors and i != j
            else steps + (degree[i] + degree[j]) / 40 if steps == 1 else float(steps)
            for j, steps in enumerate(row)
        ]
        for i, row in enumerate(distances(count, lines))
    ]


def _core(boxes: Sequence[Box], lines: Sequence[tuple[int, int]], wanted: list[list[float]]) -> list[Point]:
    drawings = [_drawn(wanted, boxes, lines, SEED + n) for n in range(_TRIES)]
    best = min(drawings, key=Drawing.cost, default=None)
    if best is None:
        return []
    for _ in range(_PASSES):
        for node in reversed(range(len(boxes))):
            best.improve(node)
    return best.places


def _drawn(wanted: list[list[float]], boxes: Sequence[Box], lines: Sequence[tuple[int, int]], seed: int) -> Drawing:
    floor, places = Floor(), []
    for at, box in zip(_framed(draw(wanted, seed), boxes), boxes, strict=True):
        found = floor.nearest(at, box)
        floor.take(rectangle(found, box))
        places.append(found)
    return Drawing(places, boxes, lines)


def _framed(points: Sequence[tuple[float, float]], boxes: Sequence[Box]) -> list[Point]:
    """The points turned so that they spread sideways, evened out, and blown up to leave room for the boxes."""
    area = sum(2 * box.half * (box.up + box.down) for box in boxes) * 100 // _FILL
    height = math.isqrt(area * _HIGH // _WIDE)
    turned = _turned(points)
    xs = _spread([x for x, _ in turned], height * _WIDE // _HIGH)
    ys = _spread([y for _, y in turned], height)
    return list(zip(xs, ys, strict=True))


def _turned(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    count = len(points) or 1
    mx, my = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    xx = sum((x - mx) * (x - mx) for x, _ in points)
    yy = sum((y - my) * (y - my) for _, y in points)
    xy = sum((x - mx) * (y - my) for x, y in points)
    half = (xx - yy) / 2
    ax, ay = half + math.sqrt(half * half + xy * xy), xy
    length = math.sqrt(ax * ax + ay * ay)
    if length == 0:
        return list(points)
    ax, ay = ax / length, ay / length
    return [((x - mx) * ax + (y - my) * ay, (y - my) * ax - (x - mx) * ay) for x, y in points]


def _spread(values: Sequence[float], width: int) -> list[int]:
    """Values as integers over ``width``: half their distances, half their ranks, so that no part is crowded or empty."""
    if len(values) < 2:
        return [0] * len(values)
    ranked = sorted(range(len(values)), key=lambda i: (values[i], i))
    rank = {i: place / (len(values) - 1) for place, i in enumerate(ranked)}
    low = values[ranked[0]]
    extent = values[ranked[-1]] - low or 1.0
    return [round(width * ((value - low) / extent + rank[i]) / 2) - width // 2 for i, value in enumerate(values)]


def _around(
    nodes: Sequence[str], linked: Mapping[str, set[str]], boxes: Mapping[str, Box], floor: Floor, places: dict[str, Point]
) -> None:
    for node in nodes:
        near = [places[other] for other in sorted(linked[node]) if other in places]
        wanted = (sum(x for x, _ in near) // len(near), sum(y for _, y in near) // len(near)) if near else (0, 0)
        places[node] = floor.nearest(wanted, boxes[node])
        floor.take(rectangle(places[node], boxes[node]))


def _rows(nodes: Sequence[str], boxes: Mapping[str, Box], places: dict[str, Point]) -> None:
    """None; the nodes stand in rows below everything that has a place."""
    rooms = [rectangle(at, boxes[node]) for node, at in places.items()]
    left, right = min((r[0] for r in rooms), default=0), max((r[2] for r in rooms), default=1200)
    x, top = left, max((r[3] for r in rooms), default=0) + 2 * _GAP
    deepest = 0
    for node in nodes:
        box = boxes[node]
        if x > left and x + 2 * box.half > right:
            x, top, deepest = left, top + deepest + _GAP, 0
        places[node] = x + box.half, top + box.up
        x += 2 * box.half + _GAP
        deepest = max(deepest, box.up + box.down)
