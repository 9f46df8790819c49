"""The two graphs in which a load keeps its books: the manifest of what the store holds, the announcement of what is under way."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from kg.store.load_graphs import MANIFEST, PENDING, StoredGraph
from kg.store.load_remote import Remote

_PART_OF = ox.NamedNode("http://purl.org/dc/terms/isPartOf")
_IDENTIFIER = ox.NamedNode("http://purl.org/dc/terms/identifier")
_TRIPLES = ox.NamedNode("http://rdfs.org/ns/void#triples")
_INTEGER = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")


def manifest(graphs: Iterable[StoredGraph]) -> bytes:
    """N-Triples that list the graphs, each with its digest and count."""
    book = ox.NamedNode(MANIFEST)
    return _lines(triple for graph in graphs for triple in (
        ox.Triple(ox.NamedNode(graph.name), _PART_OF, book),
        ox.Triple(ox.NamedNode(graph.name), _IDENTIFIER, ox.Literal(graph.digest)),
        ox.Triple(ox.NamedNode(graph.name), _TRIPLES, ox.Literal(str(graph.count), datatype=_INTEGER)),
    ))


def announcement(wanted: Iterable[StoredGraph], missing: Iterable[StoredGraph], begun: Iterable[str]) -> bytes:
    """N-Triples that list the graphs to come, their staging graphs, and what an earlier load left unfinished."""
    names = {graph.name for graph in wanted} | {graph.staging for graph in missing} | set(begun)
    return _lines(ox.Triple(ox.NamedNode(name), _PART_OF, ox.NamedNode(PENDING)) for name in names)


def recorded(remote: Remote) -> dict[str, str]:
    """The digest of each graph that the store's manifest lists."""
    rows = remote.select(_query(MANIFEST, f"?graph {_IDENTIFIER} ?digest"))
    return {row["graph"]: row["digest"] for row in rows}


def listed(remote: Remote, book: str) -> set[str]:
    """The graphs that are listed in one of the two."""
    return {row["graph"] for row in remote.select(_query(book, ""))}


def _query(book: str, more: str) -> str:
    return f"SELECT * WHERE {{ GRAPH <{book}> {{ ?graph {_PART_OF} <{book}> . {more} }} }}"


def _lines(triples: Iterable[ox.Triple]) -> bytes:
    return b"".join(sorted((ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True)))
