"""How hard a drawing is to read, and small moves that make it easier."""

from __future__ import annotations

import math
from collections.abc import Sequence

from kg.view.boxes import Box
from kg.view.placing import Floor, Point, Rectangle, rectangle

Pair = tuple[int, int]
_CROSSING, _COVERED = 60, 150
"""What a crossing of two lines costs, and a line through a foreign label, in pixels of line."""
_SHORT = 120
"""Pixels below which a line gets worse again: it has to be seen, and clicked on."""
_SHIFTS = tuple((dx * 55, dy * 36) for dx in range(-2, 3) for dy in range(-2, 3) if dx or dy)


def cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether the lines a–b and c–d cross between their ends."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    x, y = bx - ax, by - ay
    if (x * (cy - ay) > y * (cx - ax)) == (x * (dy - ay) > y * (dx - ax)):
        return False
    x, y = dx - cx, dy - cy
    return (x * (ay - cy) > y * (ax - cx)) != (x * (by - cy) > y * (bx - cx))


def through(a: Point, b: Point, room: Rectangle) -> bool:
    """Whether the line a–b passes through a rectangle."""
    left, top, right, bottom = room
    if max(a[0], b[0]) <= left or min(a[0], b[0]) >= right or max(a[1], b[1]) <= top or min(a[1], b[1]) >= bottom:
        return False
    x, y = b[0] - a[0], b[1] - a[1]
    low, high = (top - a[1], bottom - a[1]) if x * y > 0 else (bottom - a[1], top - a[1])
    return (x * low > y * (right - a[0])) != (x * high > y * (left - a[0]))


def _length_cost(a: Point, b: Point) -> int:
    length = math.isqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)
    return max(length, 2 * _SHORT - length)


class Drawing:
    """Boxes at their places with the lines between them; ``improve`` moves one box at a time to a better free place.

    A box moves only to places inside the frame; one that begins outside of it may stay.
    """

    def __init__(self, places: Sequence[Point], boxes: Sequence[Box], pairs: Sequence[Pair], frame: Rectangle) -> None:
        self._frame = frame
        self.places = list(places)
        self._boxes = boxes
        self._pairs = pairs
        self._own: list[list[int]] = [[] for _ in places]
        for number, (one, other) in enumerate(pairs):
            self._own[one].append(number)
            self._own[other].append(number)
        self._rooms = [rectangle(at, box) for at, box in zip(self.places, boxes, strict=True)]
        self._floor = Floor()
        for room in self._rooms:
            self._floor.take(room)

    def improve(self, node: int) -> None:
        """None; the node stands at the best free place near its own."""
        start = self.places[node]
        best, least = start, self._cost(node)
        self._floor.leave(self._rooms[node])
        for dx, dy in _SHIFTS:
            at = start[0] + dx, start[1] + dy
            room = rectangle(at, self._boxes[node])
            if self._inside(room) and self._floor.free(room):
                self._move(node, at)
                cost = self._cost(node)
                if cost < least:
                    best, least = at, cost
        self._move(node, best)
        self._floor.take(self._rooms[node])

    def _inside(self, room: Rectangle) -> bool:
        left, top, right, bottom = self._frame
        return room[0] >= left and room[1] >= top and room[2] <= right and room[3] <= bottom

    def _move(self, node: int, at: Point) -> None:
        self.places[node] = at
        self._rooms[node] = rectangle(at, self._boxes[node])

    def _cost(self, node: int) -> int:
        room = self._rooms[node]
        covered = sum(through(self.places[a], self.places[b], room) for a, b in self._pairs if a != node and b != node)
        return _COVERED * covered + sum(self._line_cost(number) for number in self._own[node])

    def _line_cost(self, number: int) -> int:
        one, other = self._pairs[number]
        a, b = self.places[one], self.places[other]
        left, right, top, bottom = min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])
        crossings = covered = 0
        # Most lines and labels are far away: they are told apart here, without the cost of a call.
        for x, y in self._pairs:
            c, d = self.places[x], self.places[y]
            if (c[0] > left or d[0] > left) and (c[0] < right or d[0] < right) and (c[1] > top or d[1] > top) and (
                c[1] < bottom or d[1] < bottom
            ):
                crossings += not {x, y} & {one, other} and cross(a, b, c, d)
        for node, room in enumerate(self._rooms):
            if room[0] < right and room[2] > left and room[1] < bottom and room[3] > top:
                covered += node not in (one, other) and through(a, b, room)
        return _CROSSING * crossings + _COVERED * covered + _length_cost(a, b)
