"""``graph.ttl``, all triples, and ``graph.trig``, a named graph for each article's account."""

from __future__ import annotations

from pathlib import Path

import rdflib

from kg.graph import trig, turtle


def write_turtle(graph: rdflib.Graph, path: Path) -> None:
    """Write every triple as Turtle with prefixes and grouped subjects."""
    path.write_bytes(turtle(graph))


def write_trig(dataset: rdflib.Dataset, path: Path) -> None:
    """Write the dataset as TriG."""
    path.write_bytes(trig(dataset))
