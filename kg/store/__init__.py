"""SPARQL over a graph, by pyoxigraph."""

from __future__ import annotations

from kg.store.query import answer, query
from kg.store.questions import Question, load_questions
from kg.store.stores import open_build, store_of
from kg.store.table import Table

__all__ = ["Question", "Table", "answer", "load_questions", "open_build", "query", "store_of"]
