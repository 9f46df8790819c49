"""Sends graphs in chunks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from kg.store.load_graphs import StoredGraph
from kg.store.load_remote import Remote
from kg.store.load_state import counts_of, right_ones


class Stager:
    """Sends graphs to a store, ``chunk`` triples a request; a triple that is sent twice stands there once."""

    def __init__(self, remote: Remote, chunk: int, tell: Callable[[str], None]) -> None:
        self._remote, self._chunk, self._tell = remote, chunk, tell

    def stage(self, graphs: Sequence[StoredGraph]) -> None:
        """Send each graph to its staging graph; what an earlier load has sent of it is not sent again."""
        there = counts_of(self._remote, (graph.staging for graph in graphs))
        for graph in graphs:
            start = self._resumed(there.get(graph.staging, 0), graph.count)
            self._told(graph, start)
            for offset in range(start, graph.count, self._chunk):
                self._remote.post(graph.staging, b"".join(graph.lines[offset : offset + self._chunk]))

    def stage_quads(self, graphs: Sequence[StoredGraph]) -> None:
        """Send the graphs as N-Quads for their staging graphs, those left out that stand there whole."""
        staged = right_ones(self._remote, graphs, staged=True)
        rest = [graph for graph in graphs if graph.name not in staged]
        self._tell(f"sending {sum(graph.count for graph in rest):,} quads of {len(rest)} graphs")
        quads = _quads(rest)
        while chunk := b"".join(islice(quads, self._chunk)):
            self._remote.post_quads(chunk)

    def replace(self, graphs: Sequence[StoredGraph]) -> None:
        """Write each graph to its own place: the first chunk replaces what is there, the others are added."""
        for graph in graphs:
            self._told(graph, 0)
            self._remote.put(graph.name, b"".join(graph.lines[: self._chunk]))
            for offset in range(self._chunk, graph.count, self._chunk):
                self._remote.post(graph.name, b"".join(graph.lines[offset : offset + self._chunk]))

    def _resumed(self, there: int, count: int) -> int:
        """From which line to go on where so many are there: whole chunks are skipped, anything else is begun anew."""
        return there if there == count or there % self._chunk == 0 else 0

    def _told(self, graph: StoredGraph, start: int) -> None:
        rest = graph.count - start
        if rest:
            self._tell(f"sending {rest:,} triples of {graph.name}" + (f", going on at {start:,}" if start else ""))


def _quads(graphs: Sequence[StoredGraph]) -> Iterator[bytes]:
    for graph in graphs:
        end = b" <" + graph.staging.encode() + b"> .\n"
        yield from (line.removesuffix(b" .\n") + end for line in graph.lines)
