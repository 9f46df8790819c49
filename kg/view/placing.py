"""Puts boxes where they are wanted, or as near to it as there is room; in integers, which every machine rounds alike."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from kg.view.boxes import Box

Point = tuple[int, int]
Rectangle = tuple[int, int, int, int]
_CELL = 96


def rectangle(at: Point, box: Box) -> Rectangle:
    """Left, top, right and bottom of a box at a point."""
    return at[0] - box.half, at[1] - box.up, at[0] + box.half, at[1] + box.down


def overlap(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles share room; touching is not sharing."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


class Floor:
    """The room that is taken, in a grid of cells, so that a look-up meets only what is near."""

    def __init__(self) -> None:
        self._cells: dict[Point, list[Rectangle]] = defaultdict(list)
        self._full: dict[tuple[int, int, int], int] = {}

    def take(self, room: Rectangle) -> None:
        """None; the rectangle is taken from now on."""
        for cell in _cells(room):
            self._cells[cell].append(room)

    def leave(self, room: Rectangle) -> None:
        """None; the rectangle is free again."""
        self._full.clear()
        for cell in _cells(room):
            self._cells[cell].remove(room)

    def free(self, room: Rectangle) -> bool:
        """Whether nothing that is taken overlaps the rectangle."""
        return not any(overlap(room, taken) for cell in _cells(room) if cell in self._cells for taken in self._cells[cell])

    def nearest(self, wanted: Point, box: Box) -> Point:
        """A free point near the wanted one; there is always one, since the floor has no walls.

        How far it had to look is kept for the next box of this size that is wanted hereabouts: hundreds may want to
        stand beside one hub.
        """
        here = wanted[0] // _CELL, wanted[1] // _CELL, box.half // 16
        reach = self._full.get(here, 0)
        while True:
            self._full[here] = reach
            for dx, dy in _ring(reach):
                at = wanted[0] + dx, wanted[1] + dy
                if self.free(rectangle(at, box)):
                    return at
            reach += 1


def _cells(room: Rectangle) -> list[Point]:
    left, top, right, bottom = (edge // _CELL for edge in room)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]


@cache
def _ring(reach: int) -> tuple[Point, ...]:
    """The points to try at one distance, nearest first: a square ring, flatter than high as the labels are wide."""
    step = 8 + reach
    across, along = reach * step, max(reach * step * 2 // 3, reach)
    stops = range(-reach, reach + 1) if reach < 12 else range(-12, 13)
    most = stops[-1] or 1
    edge = {(across * i // most, along * s) for i in stops for s in (-1, 1)}
    edge |= {(across * s, along * i // most) for i in stops for s in (-1, 1)}
    return tuple(sorted(edge, key=lambda p: (p[0] * p[0] + 2 * p[1] * p[1], p)))
