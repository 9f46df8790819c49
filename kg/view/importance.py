"""Which nodes to show first."""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterable, Mapping

Pair = tuple[str, str]


def neighbours(nodes: Iterable[str], pairs: Iterable[Pair]) -> dict[str, set[str]]:
    """The nodes that each node is linked to."""
    found: dict[str, set[str]] = {node: set() for node in nodes}
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return found


def most_connected(statements: Mapping[str, int], pairs: Collection[Pair], bonus: Mapping[str, int]) -> list[str]:
    """The nodes, most connected first, so that the first n are closely linked among each other for any n.

    The least connected node is taken away again and again (Batagelj and Zaveršnik's way to the k-cores), and the order
    is turned round. ``bonus`` counts as further links of a node; ties go by the number of statements, then by id.
    """
    linked = neighbours(statements, pairs)
    degree = {node: len(others) + bonus.get(node, 0) * bool(others) for node, others in linked.items()}
    heap = [(degree[node], statements[node], node) for node in statements]
    heapq.heapify(heap)
    taken: dict[str, None] = {}
    while heap:
        found, _, node = heapq.heappop(heap)
        if node in taken or found != degree[node]:
            continue
        taken[node] = None
        for other in sorted(linked[node] - taken.keys()):
            degree[other] -= 1
            heapq.heappush(heap, (degree[other], statements[other], other))
    return list(reversed(taken))

