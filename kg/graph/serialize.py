"""The graph as readable Turtle and TriG: the same bytes for the same graph, subjects in the order of their kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from io import BytesIO

from rdflib import Dataset, Graph, URIRef
from rdflib.namespace import split_uri
from rdflib.plugins.serializers.trig import TrigSerializer
from rdflib.plugins.serializers.turtle import TurtleSerializer
from rdflib.term import Node

from kg.graph.namespaces import KINDS

Triple = tuple[Node, Node, Node]
Said = dict[Node, dict[Node, list[Node]]]
"""Subject → predicate → objects."""
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

    It also shortens every IRI anew wherever it stands, remembers every namespace that has no prefix in a list that it looks
    through for the next one, and asks its store for every subject: all that takes hours where there are a million triples.
    """

    def reset(self) -> None:
        super().reset()
        self._short: dict[tuple[Node, bool], str | None] = {}
        self._said: Said = defaultdict(dict)

    def preprocessTriple(self, triple: Triple) -> None:  # noqa: N802 - rdflib's name
        super().preprocessTriple(triple)
        subject, predicate, value = triple
        self._said[subject].setdefault(predicate, []).append(value)

    def buildPredicateHash(self, subject: Node) -> Mapping[Node, list[Node]]:  # noqa: N802 - rdflib's name
        return self._said[subject]

    def get_pname(self, uri: Node, gen_prefix: bool = True) -> str | None:
        key = uri, gen_prefix
        if key not in self._short:
            self._short[key] = super().get_pname(uri, gen_prefix) if gen_prefix or self._has_prefix(uri) else None
        return self._short[key]

    def _has_prefix(self, term: Node) -> bool:
        """Whether the term is an IRI with a prefix bound to its namespace; True where the IRI cannot be split."""
        try:
            return isinstance(term, URIRef) and self.store.store.prefix(URIRef(split_uri(term)[0])) is not None
        except ValueError:
            return True

    def orderSubjects(self) -> list[Node]:  # noqa: N802 - rdflib's name
        return sorted(self._subjects, key=_reading_order)


class _TrigByKind(_ByKind, TrigSerializer):
    """rdflib takes the named graphs in the order of a hash table, and for each of them looks through those of all graphs."""

    def __init__(self, store: Dataset) -> None:
        super().__init__(store)
        default = store.default_graph.identifier
        self.contexts = sorted(store.graphs(), key=lambda graph: (graph.identifier != default, str(graph.identifier)))
        self._triples = _by_graph(store)

    def preprocess(self) -> None:
        for graph in self.contexts:
            if triples := self._triples.pop(graph.identifier, None):
                self.store = graph
                self.get_pname(graph.identifier, False)
                self._subjects, self._said = {}, defaultdict(dict)
                for triple in triples:
                    self.preprocessTriple(triple)
                self._contexts[graph] = (self.orderSubjects(), self._said)  # type: ignore[assignment]

    def buildPredicateHash(self, subject: Node) -> Mapping[Node, list[Node]]:  # noqa: N802 - rdflib's name
        return self._subjects[subject]  # type: ignore[return-value]


def _by_graph(dataset: Dataset) -> dict[Node, list[Triple]]:
    """The triples of each graph, by its name; one look through the store, which keeps no index of them."""
    found: dict[Node, list[Triple]] = defaultdict(list)
    for triple, graphs in dataset.store.triples((None, None, None), None):
        for graph in graphs:
            if graph is not None:
                found[graph.identifier].append(triple)
    return found


def _reading_order(subject: Node) -> tuple[int, str]:
    text = str(subject)
    kind = text.split("/id/", 1)[-1].split("/", 1)[0]
    return RANK.get(kind, len(RANK)), text
