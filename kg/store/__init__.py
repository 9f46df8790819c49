"""SPARQL over a graph, by pyoxigraph."""

from __future__ import annotations

from kg.store.query import answer, query
from kg.store.stores import open_build, store_of
from kg.store.table import Table

__all__ = ["Table", "answer", "open_build", "query", "store_of"]
