"""Folders of builds without their page, which no store and no format reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.export import write_records, write_tables, write_trig, write_turtle
from kg.knowledge_graph import KnowledgeGraph
from kg.model import Account


def save(accounts: Iterable[Account], folder: Path) -> Path:
    """The folder, with the build's RDF, records and tables."""
    graph = KnowledgeGraph(tuple(accounts))
    folder.mkdir(parents=True)
    write_turtle(graph.rdf, folder / "graph.ttl")
    write_trig(graph.dataset, folder / "graph.trig")
    write_records(graph.accounts, folder / "records.jsonl")
    write_tables(graph.accounts, folder / "tables")
    return folder
