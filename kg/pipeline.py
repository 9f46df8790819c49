"""The way through all rooms: from article files to a knowledge graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kg.articles import read_articles
from kg.errors import InputError
from kg.extract import default_extractor
from kg.graph.curated import packaged
from kg.knowledge_graph import KnowledgeGraph
from kg.model import Article
from kg.resolve import resolve
from kg.sources import SEEDS

Track = Callable[[Sequence[Article]], Iterable[Article]]
"""Passes the articles on and may show how far the work has come."""


def build(
    paths: Iterable[str | Path] | None = None, *, strict: bool = False, track: Track = iter
) -> KnowledgeGraph:
    """The valid knowledge graph of the articles in the files and folders named; of the project's own seeds where none is.

    An article that cannot be read is left out and named in ``problems``; with ``strict``, or where none can be read, it
    raises InputError. Raises CurationError where rules or ontology do not load, ValidationError where the graph breaks a shape.
    """
    graph = extracted(paths, strict=strict, track=track)
    graph.validate()
    return graph


def extracted(
    paths: Iterable[str | Path] | None = None, *, strict: bool = False, track: Track = iter
) -> KnowledgeGraph:
    """The knowledge graph as ``build`` gives it, of which the records are made and the RDF is neither made nor validated yet."""
    reading = read_articles([SEEDS] if paths is None else paths, strict=strict)
    if not reading.articles:
        raise InputError(*reading.problems)
    extractor = default_extractor()
    told = [extractor.extract(article) for article in track(reading.articles)]
    return KnowledgeGraph(resolve(told, extractor.gazetteer.entities, _lies_in), reading.problems)


def _lies_in(place: str, other: str) -> bool:
    """Whether the packaged ontology puts one place in the other; it is not read before two places differ."""
    return packaged().lies_in(place, other)
