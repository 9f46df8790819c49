"""Room for thousands of boxes: squared paper, a row of squares an integer whose bits say what is taken."""

from __future__ import annotations

from collections import defaultdict

from kg.view.boxes import Box
from kg.view.placing import Point, Rectangle, rectangle

_SQUARE = 8
"""Pixels of a square's side; a box takes every square that it touches."""
_MIDDLE = 4096
"""Squares from the left wall to x = 0; what is wanted beyond the wall stands at it."""
_WALL = -_MIDDLE * _SQUARE


class Ground:
    """What is taken; any box finds room near any place, by a look at each row instead of at each square."""

    def __init__(self) -> None:
        self._rows: defaultdict[int, int] = defaultdict(int)

    def take(self, room: Rectangle) -> None:
        """None; the rectangle is taken from now on."""
        left, top, wide, high = _squares(room)
        for row in range(top, top + high):
            self._rows[row] |= ((1 << wide) - 1) << left

    def nearest(self, wanted: Point, box: Box) -> Point:
        """The free point nearest to the wanted one, a pixel up or down counting for more than one aside, as labels are wide."""
        start = max(wanted[0], _WALL + box.half), wanted[1]
        left, top, wide, high = _squares(rectangle(start, box))
        aside, down = _gap(self._blocked(top, wide, high), left), 0
        cost = aside * aside
        away = 1
        while 2 * away * away < cost:
            for rows in (-away, away):
                gap = _gap(self._blocked(top + rows, wide, high), left)
                cost, aside, down = min((cost, aside, down), (gap * gap + 2 * away * away, gap, rows))
            away += 1
        return start[0] + aside * _SQUARE, start[1] + down * _SQUARE

    def _blocked(self, top: int, wide: int, high: int) -> int:
        """A bit for every square at which a box of so many squares cannot begin."""
        taken = 0
        for row in range(top, top + high):
            taken |= self._rows.get(row, 0)
        reach = 1
        while reach < wide:
            step = min(reach, wide - reach)
            taken |= taken >> step
            reach += step
        return taken


def _gap(blocked: int, at: int) -> int:
    """Squares from a place to the nearest where no bit is set; to the left below 0."""
    onwards = blocked >> at
    right = (~onwards & (onwards + 1)).bit_length() - 1
    before = ~blocked & ((1 << at) - 1)
    left = at + 1 - before.bit_length()
    return -left if before and left < right else right


def _squares(room: Rectangle) -> tuple[int, int, int, int]:
    """Left, top, width and height in squares."""
    left, top = room[0] // _SQUARE, room[1] // _SQUARE
    return left + _MIDDLE, top, -(-room[2] // _SQUARE) - left, -(-room[3] // _SQUARE) - top
