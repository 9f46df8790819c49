"""CSV as ``neo4j-admin database import`` reads it: a file of nodes for each kind, and one of relationships.

The whole graph is there, provenance too: articles, accounts, evidence with its words, rules.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from kg.export.property_graph import Edge, Node
from kg.export.saved import SavedBuild

ARRAY_DELIMITER = "\x1f"
"""What parts the values of an array: no text holds it. ``--array-delimiter=U+001F`` tells Neo4j."""
_TYPES = {
    "earliest": "date", "latest": "date", "latitude": "double", "longitude": "double", "textLength": "long", "start": "long",
    "end": "long",
}
_SINGLE = frozenset({
    "exact", "fragment", "identifier", "issued", "label", "officeTitle", "predicate", "prefix", "referenceDate", "suffix",
    "title", "url", *_TYPES,
})
"""The properties that have one value at most; the others are arrays, however many values a build gives them."""
_FILED = (
    "Article", "Event", "Claim", "Relation", "Tenure", "Office", "Person", "Organization", "Place", "Actor", "Agreement", "Track",
    "Conflict", "Issue", "Account", "Evidence", "Rule",
)
"""The classes that have a file of their own; a node stands in that of the first that it has."""
_OTHERS = "Other"
FILES = frozenset({f"nodes-{kind.lower()}.csv" for kind in (*_FILED, _OTHERS)} | {"relationships.csv"})
"""The names that an export may hold."""


def neo4j(build: SavedBuild) -> dict[str, bytes]:
    """The files by name: ``nodes-KIND.csv`` and ``relationships.csv``, each with Neo4j's header in its first line."""
    graph = build.property_graph
    filed: dict[str, list[Node]] = {}
    for node in graph.nodes:
        filed.setdefault(next((name for name in _FILED if name in node.classes), _OTHERS), []).append(node)
    files = {f"nodes-{kind.lower()}.csv": _nodes(nodes) for kind, nodes in sorted(filed.items())}
    return files | {"relationships.csv": _relationships(graph.edges)}


def _nodes(nodes: Sequence[Node]) -> bytes:
    names = sorted({name for node in nodes for name in node.properties})
    header = ["iri:ID", "claimed:boolean", *map(_column, names), ":LABEL"]
    rows = (
        [node.iri, str(node.claimed).lower(), *(_cell(node, name) for name in names), _joined(node.classes)]
        for node in nodes
    )
    return _csv(header, rows)


def _relationships(edges: Iterable[Edge]) -> bytes:
    rows = ([edge.source, edge.target, _type(edge.role), edge.basis, _joined(edge.evidence)] for edge in edges)
    return _csv([":START_ID", ":END_ID", ":TYPE", "basis", "evidence:string[]"], rows)


def _column(name: str) -> str:
    return f"{name}:{_TYPES.get(name, 'string')}" if name in _SINGLE else f"{name}:string[]"


def _type(role: str) -> str:
    """The role as Neo4j names relationships.

    >>> _type("cancelledBy")
    'CANCELLED_BY'
    """
    return "".join(f"_{letter}" if letter.isupper() else letter for letter in role).upper()


def _cell(node: Node, name: str) -> str:
    return node.one(name) if name in _SINGLE else _joined(node.properties.get(name, ()))


def _joined(values: Sequence[str]) -> str:
    return ARRAY_DELIMITER.join(value.replace(ARRAY_DELIMITER, " ") for value in values)


def _csv(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()
