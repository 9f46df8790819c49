"""The graphs in which a build stands in a triple store.

One graph with every triple, against which the questions are asked, and one for each article's accounts. Their names are the
build's own, so that it can share a store with other data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError, Problem
from kg.graph.build_files import reading
from kg.store.load_checksum import number

LOAD = "https://w3id.org/negotiation-kg/load/"
WHOLE = f"{LOAD}whole"
"""The graph with every triple of the build."""
DEFAULT = f"{LOAD}default"
"""What the manifest calls the store's default graph, where the whole build is loaded into that."""
MANIFEST = f"{LOAD}manifest"
"""The graph that lists the graphs of the build that the store holds."""
PENDING = f"{LOAD}pending"
"""The graph that lists the graphs of a load that has begun and not ended."""
STAGING = f"{LOAD}staging/"


@dataclass(frozen=True, slots=True)
class StoredGraph:
    """One graph as it should stand in the store."""

    name: str
    lines: tuple[bytes, ...]
    """Its triples as N-Triples, sorted, each with its line end."""
    digest: str
    """SHA-256 of name and lines, in hexadecimal."""
    checksum: int

    @property
    def count(self) -> int:
        """How many triples it has."""
        return len(self.lines)

    @property
    def staging(self) -> str:
        """The graph in which it is put together before it takes its place."""
        return f"{STAGING}{self.digest[:32]}"


def graphs_of(build: Path, whole: str = WHOLE) -> tuple[StoredGraph, ...]:
    """The graphs of a build, by name; ``whole`` names the one with every triple. InputError where the build cannot be read."""
    triples: dict[str, set[ox.Triple]] = defaultdict(set)
    path = build / "graph.trig"
    with reading(path):
        for quad in ox.parse(path=path, format=ox.RdfFormat.TRIG):
            triples[whole].add(quad.triple)
            if isinstance(quad.graph_name, ox.NamedNode):
                triples[quad.graph_name.value].add(quad.triple)
    if not triples:
        raise InputError(Problem(str(path), None, "no statement", "the graph of a build", "Build again."))
    numbers = {triple: number(triple) for triple in triples[whole]}  # most stand in an article's graph too
    return tuple(_stored(name, triples[name], numbers) for name in sorted(triples))


def _stored(name: str, triples: Iterable[ox.Triple], numbers: Mapping[ox.Triple, int]) -> StoredGraph:
    triples = tuple(triples)
    lines = tuple(sorted((ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)))
    digest = sha256(name.encode() + b"\n" + b"".join(lines)).hexdigest()
    return StoredGraph(name, lines, digest, sum(map(numbers.__getitem__, triples)))
