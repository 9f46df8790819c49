"""Where a drawing begins: anchors at places that their own IRI and weight decide, so that one article more does not move them."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Sequence

_SALT = "33"
"""Of sixty tried, the one with which the seeds, whole and short of one article, were the easiest to read."""
_REACH = 3
"""Steps in the graph from the middle to the least linked anchor."""
_NEAR = 0.5

Place = tuple[float, float]


def homes(names: Sequence[str], linked: Sequence[Collection[int]], anchors: Collection[int], across: float) -> list[Place]:
    """A place for every node in steps of the graph, stretched sideways by ``across``.

    An anchor stands the nearer to the middle the more it is linked, in the direction that its name gives; any other node
    stands beside the anchors that it is linked to.
    """
    most = max((len(others) for others in linked), default=0) or 1
    ways = [direction(name) for name in names]
    held = {}
    for node in anchors:
        reach = _REACH * (1 - math.sqrt(len(linked[node]) / most))
        held[node] = (ways[node][0] * reach * across, ways[node][1] * reach)
    return [held.get(node) or _beside([held[o] for o in sorted(linked[node]) if o in held], way) for node, way in enumerate(ways)]


def number(name: str) -> int:
    """A number of 32 bits that the name alone decides."""
    return int.from_bytes(hashlib.sha256(f"{_SALT}:{name}".encode()).digest()[:4], "big")


def _beside(anchors: Sequence[Place], way: Place) -> Place:
    count = len(anchors) or 1
    return sum(x for x, _ in anchors) / count + way[0] * _NEAR, sum(y for _, y in anchors) / count + way[1] * _NEAR


def direction(name: str) -> Place:
    """A direction of length 1, found by trial, since a sine would be rounded by the machine's own mathematics library."""
    tried = 0
    while True:
        x, y = (number(f"{axis}{tried}:{name}") / 2**31 - 1 for axis in "xy")
        length = math.sqrt(x * x + y * y)
        if 0.1 < length <= 1:
            return x / length, y / length
        tried += 1
