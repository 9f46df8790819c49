"""Loads a build into a triple store: what stands there already stays, what has changed is put together aside and then moved.

    1  look        which of the build's graphs the store holds already, by count and checksum
    2  announce    list in a graph of its own what is about to be written
    3  stage       send each missing graph in chunks to a staging graph; one that is partly there is continued
    4  check       count and checksum of what was staged
    5  swap        move the staging graphs to their places, drop the graphs of the earlier build that this one has not
    6  record      write the manifest, remove the announcement

Until the swap the store answers from the earlier build. A load that is stopped anywhere is mended by running it again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError, Problem, StoreError
from kg.store.load_endpoints import Endpoints
from kg.store.load_graphs import DEFAULT, MANIFEST, PENDING, WHOLE, StoredGraph, graphs_of
from kg.store.load_manifest import announcement, listed, manifest, recorded
from kg.store.load_remote import Login, Remote, checked_iri
from kg.store.load_stage import Stager
from kg.store.load_state import counts_of, right_ones

CHUNK = 20_000
TIMEOUT_S = 300.0
MOVED_AT_ONCE = 200
"""How many graphs one update moves; a build of no more is swapped in one request, which most stores carry out as a whole."""

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a build is loaded."""

    urls: Endpoints
    login: Login | None = None
    timeout_s: float = TIMEOUT_S
    chunk: int = CHUNK
    """Triples a request."""
    default_graph: bool = False
    """Load every triple into the store's default graph in place of ``WHOLE``."""
    bulk: bool = False
    """Send N-Quads for many graphs in one request."""
    in_place: bool = False
    """Write the graphs where they belong, without staging: for a store without SPARQL Update."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did, in graphs and triples."""

    graphs: int
    triples: int
    """Of the whole graph: a triple that stands in an article's graph too counts once."""
    sent: int
    removed: int


def load(build: Path, plan: Plan, tell: Tell = lambda _: None) -> Loaded:
    """Load the build; every graph of it was checked by count and checksum when this returns.

    Raises InputError where the build cannot be read, StoreError where the store fails; then it holds the earlier build, or what
    the next load with the same build mends.
    """
    wanted = graphs_of(build, DEFAULT if plan.default_graph else WHOLE)
    if plan.bulk and plan.in_place:
        raise InputError(Problem("--bulk", None, "--no-update beside it", "one of the two", "Leave one out."))
    with Remote(plan.urls, plan.login, plan.timeout_s) as remote:
        return _Load(remote, plan, wanted, tell).run()


class _Load:
    """One load."""

    def __init__(self, remote: Remote, plan: Plan, wanted: Sequence[StoredGraph], tell: Tell) -> None:
        self._remote, self._plan, self._wanted, self._tell = remote, plan, wanted, tell

    def run(self) -> Loaded:
        remote, wanted = self._remote, self._wanted
        held, begun = recorded(remote), listed(remote, PENDING)
        right = right_ones(remote, wanted)
        missing = [graph for graph in wanted if graph.name not in right]
        stale = sorted((set(held) | set(begun)) - {graph.name for graph in wanted} - {graph.staging for graph in missing})
        gone = set(held) - {graph.name for graph in wanted}
        done = Loaded(len(wanted), max(graph.count for graph in wanted), len(missing), len(gone))
        if not missing and not stale and not begun and held == {graph.name: graph.digest for graph in wanted}:
            self._tell("the store holds this build already")
            return done
        self._refuse_strange_default(missing, {*held, *begun})
        remote.put(PENDING, announcement(wanted, missing, begun))
        self._fill(missing)
        self._drop(stale)
        remote.put(MANIFEST, manifest(wanted))
        remote.delete(PENDING)
        return done

    def _refuse_strange_default(self, missing: Sequence[StoredGraph], own: set[str]) -> None:
        """A default graph with triples that no load put there is somebody's own, and would be lost."""
        if DEFAULT in own or all(graph.name != DEFAULT for graph in missing):
            return
        if count := counts_of(self._remote, [DEFAULT]).get(DEFAULT, 0):
            found = f"{count:,} triples in the default graph that no load put there"
            mend = "Load without --default-graph, or empty it first."
            raise StoreError(Problem(self._plan.urls.graphs, None, found, "an empty default graph", mend))

    def _fill(self, missing: Sequence[StoredGraph]) -> None:
        stager = Stager(self._remote, self._plan.chunk, self._tell)
        if self._plan.in_place:
            stager.replace(missing)
        elif missing:
            send = stager.stage_quads if self._plan.bulk else stager.stage
            send(missing)
            self._check(missing, staged=True)
            self._swap(missing)
        self._check(missing, staged=False)

    def _check(self, graphs: Sequence[StoredGraph], *, staged: bool) -> None:
        right = right_ones(self._remote, graphs, staged=staged)
        wrong = [graph for graph in graphs if graph.name not in right]
        if staged:
            for graph in wrong:
                self._remote.delete(graph.staging)  # the next load would go on from what is wrong
        if wrong:
            found = f"{len(wrong)} of {len(graphs)} graphs with another count or checksum than what was sent ({wrong[0].name})"
            mend = "Nothing was replaced. Run the same command again." if staged else "Run the same command again to repair it."
            raise StoreError(Problem(self._plan.urls.graphs, None, found, "every triple that was sent", mend))

    def _swap(self, graphs: Sequence[StoredGraph]) -> None:
        self._tell(f"moving {len(graphs)} graphs to their places")
        for batch in _batches(graphs, MOVED_AT_ONCE):
            moves = " ;\n".join(f"MOVE {_operand(graph.staging)} TO {_operand(graph.name)}" for graph in batch)
            self._remote.update(moves, sum(graph.count for graph in batch))

    def _drop(self, stale: Sequence[str]) -> None:
        for name in stale:
            self._tell(f"removing {name}, which this build has not")
            self._remote.delete(name)


def _operand(name: str) -> str:
    return "DEFAULT" if name == DEFAULT else f"GRAPH {checked_iri(name)}"


def _batches(graphs: Sequence[StoredGraph], size: int) -> list[Sequence[StoredGraph]]:
    return [graphs[start : start + size] for start in range(0, len(graphs), size)]
