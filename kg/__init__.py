"""Turns news articles about a peace process into an RDF knowledge graph whose every statement leads to its words.

>>> import kg
>>> graph = kg.build(["seeds"])  # doctest: +SKIP
>>> graph.save("build")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.knowledge_graph import KnowledgeGraph
    from kg.pipeline import build

_HOME = {"KnowledgeGraph": "kg.knowledge_graph", "build": "kg.pipeline"}

__all__ = ["KnowledgeGraph", "build"]


def __getattr__(name: str) -> object:
    """The two public names, imported when first asked for: a room can be used without loading RDF and SHACL."""
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
