"""Graphs as stores: the default graph holds every triple, the named graphs hold each article's account.

The default graph is filled rather than defined as the union of the named ones: over such a union a triple that two
articles give would count twice.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import rdflib

from kg.graph.build_files import GRAPH_FILES, reading


def store_of(graph: rdflib.Graph) -> pyoxigraph.Store:
    """A store in memory with the triples of the graph; of a dataset, its named graphs as well."""
    store = pyoxigraph.Store()
    if isinstance(graph, rdflib.Dataset):
        quads = graph.serialize(format="nquads", encoding="utf-8")
        store.bulk_load(quads, pyoxigraph.RdfFormat.N_QUADS)
        # without the fourth term every quad lands in the default graph
        store.extend([pyoxigraph.Quad(quad.subject, quad.predicate, quad.object) for quad in store])
    else:
        store.bulk_load(graph.serialize(format="nt", encoding="utf-8"), pyoxigraph.RdfFormat.N_TRIPLES)
    return store


def open_build(folder: Path) -> pyoxigraph.Store:
    """A store in memory with the graph that a build wrote; raises InputError where the folder holds none."""
    store = pyoxigraph.Store()
    for name in GRAPH_FILES:
        path = folder / name
        with reading(path):
            store.bulk_load(path=str(path))
    return store
