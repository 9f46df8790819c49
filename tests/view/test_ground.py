"""Room on squared paper: what is free is given, nothing twice, and the nearest first."""

from __future__ import annotations

import random
from itertools import combinations

from kg.view.boxes import Box
from kg.view.ground import Ground
from kg.view.placing import overlap, rectangle


def test_a_free_place_is_given_as_it_is_wanted() -> None:
    assert Ground().nearest((-13, 7), Box(48, 12, 40)) == (-13, 7)


def test_a_taken_place_is_passed_on_the_shorter_side() -> None:
    ground, box = Ground(), Box(40, 16, 16)
    ground.take(rectangle((0, 0), box))
    assert ground.nearest((8, 0), box) == (8, -32)
    ground.take(rectangle((0, 32), box))
    ground.take(rectangle((0, -32), box))
    x, y = ground.nearest((48, 0), box)
    assert y == 0
    assert 80 <= x <= 88


def test_no_two_of_many_overlap() -> None:
    chance, ground, rooms = random.Random(3), Ground(), []
    for _ in range(300):
        box = Box(chance.randint(10, 70), chance.randint(5, 20), chance.randint(5, 60))
        room = rectangle(ground.nearest((chance.randint(-200, 200), chance.randint(-200, 200)), box), box)
        ground.take(room)
        rooms.append(room)
    assert not [pair for pair in combinations(rooms, 2) if overlap(*pair)]


def test_beyond_the_wall_there_is_room_at_it() -> None:
    ground, box = Ground(), Box(40, 16, 16)
    places = []
    for _ in range(3):
        places.append(ground.nearest((-10**6, 0), box))
        ground.take(rectangle(places[-1], box))
    assert len(set(places)) == 3
