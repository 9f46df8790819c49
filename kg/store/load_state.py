"""What a store holds of some graphs, by count and by checksum."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kg.errors import Problem, StoreError
from kg.store.load_checksum import BINDINGS
from kg.store.load_graphs import DEFAULT, StoredGraph
from kg.store.load_remote import Remote, checked_iris

ASKED_AT_ONCE = 100


def right_ones(remote: Remote, graphs: Sequence[StoredGraph], *, staged: bool = False) -> set[str]:
    """The names of the graphs that the store holds, or has staged, with the same count and checksum."""
    place: Callable[[StoredGraph], str] = (lambda graph: graph.staging) if staged else (lambda graph: graph.name)
    counts = counts_of(remote, map(place, graphs))
    counted = [graph for graph in graphs if counts.get(place(graph)) == graph.count]
    sums = _sums_of(remote, [place(graph) for graph in counted])
    return {graph.name for graph in counted if sums.get(place(graph)) == graph.checksum}


def counts_of(remote: Remote, names: Iterable[str]) -> dict[str, int]:
    """How many triples each graph has; one that is not there may be left out."""
    return _by_graph(remote, names, "COUNT(*)", "")


def _sums_of(remote: Remote, names: Iterable[str]) -> dict[str, int]:
    return _by_graph(remote, names, "SUM(?number)", BINDINGS)


def _by_graph(remote: Remote, names: Iterable[str], aggregate: str, bindings: str) -> dict[str, int]:
    names = list(names)
    found: dict[str, int] = {}
    if DEFAULT in names:
        rows = remote.select(f"SELECT ({aggregate} AS ?value) WHERE {{ ?s ?p ?o\n{bindings}}}")
        found.update((DEFAULT, _whole(remote, row)) for row in rows)
    named = [name for name in names if name != DEFAULT]
    for start in range(0, len(named), ASKED_AT_ONCE):
        values = checked_iris(named[start : start + ASKED_AT_ONCE])
        pattern = f"VALUES ?g {{ {values} }} GRAPH ?g {{ ?s ?p ?o }}\n{bindings}"
        rows = remote.select(f"SELECT ?g ({aggregate} AS ?value) WHERE {{ {pattern}}} GROUP BY ?g")
        found |= {row["g"]: _whole(remote, row) for row in rows if "g" in row}
    return found


def _whole(remote: Remote, row: dict[str, str]) -> int:
    """The row's value as a whole number; a sum over nothing may be unbound."""
    try:
        return int(row.get("value", "0"))
    except ValueError as error:
        found = f"{row['value']!r} for a count or a sum"
        raise StoreError(Problem(remote.urls.query, None, found, "a whole number")) from error
