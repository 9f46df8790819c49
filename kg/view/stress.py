"""Draws a small graph so that distance in the picture follows distance in the graph.

Stress by stochastic gradient descent (Zheng, Pawar and Goodman, "Graph Drawing by Stochastic Gradient Descent", 2019),
in plain Python: only + - * / and square roots, which IEEE 754 fixes to the last bit, so every machine draws the same.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

import networkx

from kg.view.anchors import Place, number

_ROUNDS = 24
_FACTOR = 2654435761
"""An odd number: multiplied by it, the numbers of the pairs take another order."""
_SHRINK = 0.76
"""A constant, because a power would be rounded by the machine's own mathematics library."""
_APART = 2
"""Steps added to the longest distance for nodes that no way connects."""


def distances(count: int, pairs: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Steps from every node to every other; unconnected ones stand a little beyond the farthest."""
    graph = networkx.empty_graph(count)
    graph.add_edges_from(pairs)
    found = dict(networkx.all_pairs_shortest_path_length(graph))
    beyond = max((max(steps.values()) for steps in found.values()), default=0) + _APART
    return [[found[one].get(other, beyond) for other in range(count)] for one in range(count)]


def draw(wanted: Sequence[Sequence[float]], names: Sequence[str], homes: Sequence[Place], fixed: Collection[int]) -> list[Place]:
    """Positions whose distances follow the wanted ones: from ``homes``, where those of ``fixed`` stay.

    The order in which two nodes are pulled depends on their names alone, so that the others do not change it.
    """
    xs, ys = [x for x, _ in homes], [y for _, y in homes]
    free = [node not in fixed for node in range(len(wanted))]
    terms = {(i, j): wanted[i][j] for i in range(len(wanted)) for j in range(i) if free[i] or free[j]}
    order = {(i, j): number(" ".join(sorted((names[i], names[j])))) for i, j in terms}
    step = 1.0
    for turn in range(_ROUNDS):
        factor = _FACTOR + 2 * turn
        shuffled = sorted(terms, key=lambda pair: (order[pair] * factor % 2**32, pair))
        _relax(xs, ys, [(i, j, terms[i, j]) for i, j in shuffled], free, step)
        step *= _SHRINK
    return list(zip(xs, ys, strict=True))


def _relax(xs: list[float], ys: list[float], terms: Sequence[tuple[int, int, float]], free: Sequence[bool], step: float) -> None:
    for i, j, d in terms:
        pull = min(1.0, step / (d * d))
        dx, dy = xs[i] - xs[j], ys[i] - ys[j]
        length = math.sqrt(dx * dx + dy * dy) or 0.001
        move = pull * (length - d) / (2 * length)
        if free[i]:
            xs[i] -= move * dx
            ys[i] -= move * dy
        if free[j]:
            xs[j] += move * dx
            ys[j] += move * dy
