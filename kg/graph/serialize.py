"""The graph as readable Turtle and TriG: the same bytes for the same graph, subjects in the order of their kinds."""

from __future__ import annotations

from io import BytesIO

from rdflib import Dataset, Graph
from rdflib.plugins.serializers.trig import TrigSerializer
from rdflib.plugins.serializers.turtle import TurtleSerializer
from rdflib.term import Node

from kg.graph.namespaces import KINDS

RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def turtle(graph: Graph) -> bytes:
    """The graph as Turtle."""
    stream = BytesIO()
    _ByKind(graph).serialize(stream)
    return stream.getvalue()


def trig(dataset: Dataset) -> bytes:
    """The dataset as TriG, the default graph first and the others by name."""
    stream = BytesIO()
    _TrigByKind(dataset).serialize(stream)
    return stream.getvalue()


class _ByKind(TurtleSerializer):
    """rdflib orders subjects by how often they are referred to, which scatters what belongs together.

    It also shortens every IRI anew wherever it stands; remembering halves the time.
    """

    def reset(self) -> None:
        super().reset()
        self._short: dict[tuple[Node, bool], str | None] = {}

    def get_pname(self, uri: Node, gen_prefix: bool = True) -> str | None:
        key = uri, gen_prefix
        if key not in self._short:
            self._short[key] = super().get_pname(uri, gen_prefix)
        return self._short[key]

    def orderSubjects(self) -> list[Node]:  # noqa: N802 - rdflib's name
        return sorted(self._subjects, key=_reading_order)


class _TrigByKind(_ByKind, TrigSerializer):
    """rdflib takes the named graphs in the order of a hash table."""

    def __init__(self, store: Dataset) -> None:
        super().__init__(store)
        default = store.default_graph.identifier
        self.contexts = sorted(store.graphs(), key=lambda graph: (graph.identifier != default, str(graph.identifier)))


def _reading_order(subject: Node) -> tuple[int, str]:
    text = str(subject)
    kind = text.split("/id/", 1)[-1].split("/", 1)[0]
    return RANK.get(kind, len(RANK)), text
