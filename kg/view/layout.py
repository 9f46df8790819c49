"""Where every node stands: the core first, for itself; then the others around it in what room is left; isolates in rows below."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from kg.view.anchors import Place, direction, homes
from kg.view.boxes import Box
from kg.view.ground import Ground
from kg.view.importance import Pair, neighbours
from kg.view.placing import Floor, Point, Rectangle, rectangle
from kg.view.readability import Drawing
from kg.view.stress import distances, draw

Shape = tuple[int, int]
"""Width and height of what is drawn on, as a ratio."""
WIDE: Shape = (17, 10)
TALL: Shape = (3, 4)
_PASSES = 2
_FILL = 42
"""Percent of the core's area that its boxes may take: the rest is room for lines."""
_GAP = 24
_CROWD = 400
"""Nodes after which no other stands close beside what it is linked to: a drawing never shows so many, and room is short there."""
_ANCHORS_APART = 2.2
"""Steps between two anchors, however closely they are linked, so that others find room between them."""


def positions(
    order: Sequence[str], pairs: Sequence[Pair], boxes: Mapping[str, Box], core: int, anchors: Collection[str] = (),
    shape: Shape = WIDE,
) -> dict[str, Point]:
    """A place for every node of ``order`` (most important first), so that no two boxes overlap.

    The first ``core`` nodes are drawn as if they were alone, and the others do not move them; the anchors among them begin
    where nothing but their own name and weight puts them.
    """
    linked = neighbours(order, pairs)
    joined = [node for node in order if linked[node]]
    inner = joined[:core]
    number = {node: i for i, node in enumerate(inner)}
    lines = sorted({(number[a], number[b]) for a, b in pairs if a in number and b in number and a != b})
    held = {number[node] for node in anchors if node in number}
    rooms = [boxes[node] for node in inner]
    frame = _frame(rooms, shape)
    drawn = _framed(_drawn(inner, lines, held, shape), rooms, frame)
    places = dict(zip(inner, _core(drawn, rooms, lines, frame), strict=True))
    ground = Ground()
    for node, at in places.items():
        ground.take(rectangle(at, boxes[node]))
    _around(joined[core:], linked, boxes, ground, places)
    _rows([node for node in order if not linked[node]], boxes, places)
    return places


def _drawn(names: Sequence[str], lines: Sequence[tuple[int, int]], anchors: Collection[int], shape: Shape) -> list[Place]:
    linked: list[set[int]] = [set() for _ in names]
    for one, other in lines:
        linked[one].add(other)
        linked[other].add(one)
    start = homes(names, linked, anchors, 1.5 * shape[0] * WIDE[1] / (shape[1] * WIDE[0]))
    return draw(_wanted(len(names), lines, anchors), names, start, anchors)


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


def _core(
    drawn: Sequence[Point], boxes: Sequence[Box], lines: Sequence[tuple[int, int]], frame: Rectangle
) -> list[Point]:
    floor, places = Floor(), []
    for at, box in zip(drawn, boxes, strict=True):
        found = floor.nearest(at, box)
        floor.take(rectangle(found, box))
        places.append(found)
    drawing = Drawing(places, boxes, lines, frame)
    for _ in range(_PASSES):
        for node in reversed(range(len(boxes))):
            drawing.improve(node)
    return drawing.places


def _frame(boxes: Sequence[Box], shape: Shape) -> Rectangle:
    """The rectangle of the shape that leaves room around the boxes, its middle at the origin."""
    area = sum(2 * box.half * (box.up + box.down) for box in boxes) * 100 // _FILL
    high = math.isqrt(area * shape[1] // shape[0])
    wide = high * shape[0] // shape[1]
    return -wide // 2, -high // 2, wide // 2, high // 2


def _framed(points: Sequence[Place], boxes: Sequence[Box], frame: Rectangle) -> list[Point]:
    """The points evened out, and blown up to fill the frame with their boxes."""
    count = len(boxes) or 1
    width = frame[2] - frame[0] - 2 * sum(box.half for box in boxes) // count
    height = frame[3] - frame[1] - sum(box.up + box.down for box in boxes) // count
    xs = _spread([x for x, _ in points], max(width, 0))
    ys = _spread([y for _, y in points], max(height, 0))
    return list(zip(xs, ys, strict=True))


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
    nodes: Sequence[str], linked: Mapping[str, set[str]], boxes: Mapping[str, Box], ground: Ground, places: dict[str, Point]
) -> None:
    """None; each stands beside what it is linked to, on the side that its name gives, so that the others hardly move it."""
    core = frozenset(places)
    wide, high = (max((at[axis] for at in places.values()), default=0) for axis in (0, 1))
    for node in nodes:
        near = [places[other] for other in sorted(linked[node]) if other in places] or [(0, 0)]
        # What hangs on the core goes out of it, the farther the more stands there already; what hangs on that is out.
        away = math.sqrt(len(places) / len(core)) if linked[node] & core or len(places) > _CROWD else 0.3
        x, y = direction(node)
        middle = sum(x for x, _ in near) // len(near), sum(y for _, y in near) // len(near)
        wanted = middle[0] + round(x * wide * away), middle[1] + round(y * high * away)
        places[node] = ground.nearest(wanted, boxes[node])
        ground.take(rectangle(places[node], boxes[node]))


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
