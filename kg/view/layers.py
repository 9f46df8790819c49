"""The other drawing: a band for each layer, from those who act to what comes of it, every band in as many rows as it needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.view.boxes import Box
from kg.view.importance import Pair, neighbours
from kg.view.placing import Point

_GAP, _BETWEEN, _CAPTION = 14, 20, 26
"""Pixels between two boxes, between two rows, and above a band, where its caption stands."""
_SWEEPS = 6
_STEP = 60


@dataclass(frozen=True, slots=True)
class Band:
    """A layer's room: its number, and where it begins and ends from the top in pixels."""

    layer: int
    top: int
    bottom: int


@dataclass(slots=True)
class _Row:
    middle: int
    left: int
    right: int


def layers(
    order: Sequence[str], pairs: Sequence[Pair], boxes: Mapping[str, Box], layer: Mapping[str, int], start: Mapping[str, Point],
    core: int, shape: tuple[int, int],
) -> tuple[dict[str, Point], tuple[Band, ...]]:
    """A place for every node of ``order`` (most important first), and the bands from top to bottom; no two boxes overlap.

    The first ``core`` nodes fill the shape; the others stand outwards of them in the same rows. ``start`` gives the places
    from which the order within a band is worked out, so that lines cross little and the two drawings resemble each other.
    """
    inner = order[:core]
    lined = _ordered(inner, pairs, layer, start)
    width = _width(lined, boxes, shape)
    places: dict[str, Point] = {}
    bands: list[Band] = []
    rows: dict[int, list[_Row]] = {}
    top = 0
    for number in sorted({layer[node] for node in order}):
        inside = _dealt(lined.get(number, ()), boxes, width)
        outside = [boxes[node] for node in order[core:] if layer[node] == number]
        rows[number], bottom = _filled(inside, outside, boxes, width, top + _CAPTION, places)
        bands.append(Band(number, top, bottom))
        top = bottom
    for node in order[core:]:
        places[node] = _outwards(rows[layer[node]], boxes[node])
    return places, tuple(bands)


def _ordered(
    nodes: Sequence[str], pairs: Iterable[Pair], layer: Mapping[str, int], start: Mapping[str, Point]
) -> dict[int, list[str]]:
    """The nodes of each layer from left to right, each near the middle of what it is linked to in the other layers."""
    there = set(nodes)
    linked = neighbours(nodes, ((a, b) for a, b in pairs if a in there and b in there and layer[a] != layer[b]))
    lined: dict[int, list[str]] = {}
    for node in sorted(nodes, key=lambda n: (start[n][0], n)):
        lined.setdefault(layer[node], []).append(node)
    at = {node: _share(i, row) for row in lined.values() for i, node in enumerate(row)}
    numbers = sorted(lined)
    for sweep in range(_SWEEPS):
        for number in numbers if sweep % 2 else reversed(numbers):
            wanted = {n: (sum(at[o] for o in sorted(linked[n])) / len(linked[n]) if linked[n] else at[n]) for n in lined[number]}
            lined[number].sort(key=lambda n: (wanted[n], n))
            at |= {node: _share(i, lined[number]) for i, node in enumerate(lined[number])}
    return lined


def _share(place: int, row: Sequence[str]) -> float:
    return (2 * place + 1) / (2 * len(row))


def _dealt(row: Sequence[str], boxes: Mapping[str, Box], width: int) -> list[list[str]]:
    """The nodes of a band dealt to as few rows as the width allows, each still from left to right."""
    count = max(1, -(-_across(row, boxes) // width))
    while any(_across(row[i::count], boxes) > width and len(row[i::count]) > 1 for i in range(count)):
        count += 1
    return [list(row[i::count]) for i in range(count)]


def _across(row: Iterable[str], boxes: Mapping[str, Box]) -> int:
    return sum(2 * boxes[node].half + _GAP for node in row)


def _width(lined: Mapping[int, Sequence[str]], boxes: Mapping[str, Box], shape: tuple[int, int]) -> int:
    """The least width at which all bands together are no higher than the shape."""
    width = max((2 * boxes[node].half + _GAP for row in lined.values() for node in row), default=_STEP)
    while sum(_height(row, boxes, width) for row in lined.values()) * shape[0] > width * shape[1]:
        width += _STEP
    return width


def _height(row: Sequence[str], boxes: Mapping[str, Box], width: int) -> int:
    return _CAPTION + sum(
        max(boxes[n].up for n in nodes) + max(boxes[n].down for n in nodes) + _BETWEEN for nodes in _dealt(row, boxes, width)
    )


def _filled(
    inside: Sequence[Sequence[str]], outside: Sequence[Box], boxes: Mapping[str, Box], width: int, top: int,
    places: dict[str, Point],
) -> tuple[list[_Row], int]:
    """The rows of a band with what they leave free on either side, and where the band ends; the nodes inside get their places."""
    rows: list[_Row] = []
    up, down = (max((getattr(box, side) for box in outside), default=0) for side in ("up", "down"))
    for number, nodes in enumerate(inside):
        rooms = [boxes[node] for node in nodes]
        middle = top + max([up, *(box.up for box in rooms)])
        spare = (width - sum(2 * box.half for box in rooms)) // (len(rooms) or 1)
        # Every second row begins a little later, so that a line from above passes between two labels.
        x = -width // 2 + (spare // 4 if number % 2 else 3 * spare // 4)
        for node, box in zip(nodes, rooms, strict=True):
            places[node] = x + box.half, middle
            x += 2 * box.half + spare
        rows.append(_Row(middle, -width // 2 - _GAP, width // 2 + _GAP))
        top = middle + max([down, *(box.down for box in rooms)]) + _BETWEEN
    return rows, top


def _outwards(rows: Sequence[_Row], box: Box) -> Point:
    row = min(rows, key=lambda r: (min(r.right, -r.left), r.middle))
    if row.right <= -row.left:
        x = row.right + box.half
        row.right = x + box.half + _GAP
    else:
        x = row.left - box.half
        row.left = x - box.half - _GAP
    return x, row.middle
