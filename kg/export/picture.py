"""The property graph as a network to look at: who, what, where and when as nodes, their words as attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

import networkx as nx

from kg.export.property_graph import PROVENANCE, Node, PropertyGraph
from kg.export.saved import SavedBuild
from kg.graph.namespaces import BASE

_LEFT_OUT = PROVENANCE | {"Relation"}
# what XML 1.0 cannot hold, not even escaped
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9._:-]")
SHOWN = (
    "date", "earliest", "latest", "status", "disagreesOn", "officeTitle", "since", "until", "latitude", "longitude", "comment",
)
"""The properties that a node of the picture carries beside its label, classes and words."""


def picture(build: SavedBuild) -> nx.MultiDiGraph[str]:
    """The build as a directed multigraph whose attributes are all texts or truth values; nodes and edges in a fixed order.

    A node's key is an XML name made of its IRI, which stands in ``iri``. A relation is an edge, not a node; articles, accounts,
    evidence and rules stand in the attributes ``evidence`` (fragment IRIs), ``quotes``, ``articles`` and ``rules``. What is
    inferred is left out: the other direction of a line that is drawn already, and which events may be one.
    """
    graph = build.property_graph
    shown = [node for node in graph.nodes if _LEFT_OUT.isdisjoint(node.classes)]
    keys = _keys(node.iri for node in shown)
    words = _Words(graph)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in shown:
        network.add_node(keys[node.iri], **_clean(_attributes(node) | words.of(words.evidence.get(node.iri, ()))))
    drawn = [edge for edge in graph.edges if edge.source in keys and edge.target in keys and edge.basis != "inferred"]
    for number, edge in enumerate(drawn):
        attributes = {"label": edge.role, "basis": edge.basis} | words.of(edge.evidence)
        network.add_edge(keys[edge.source], keys[edge.target], key=f"e{number}", **_clean(attributes))
    return network


class _Words:
    """The words behind nodes and edges."""

    def __init__(self, graph: PropertyGraph) -> None:
        self._nodes = graph.by_iri
        self.evidence: dict[str, list[str]] = {}
        self._article: dict[str, str] = {}
        self._rule: dict[str, str] = {}
        for edge in graph.edges:
            if edge.role == "evidence":
                self.evidence.setdefault(edge.source, []).append(edge.target)
            elif edge.role == "hasSource":
                self._article[edge.source] = self._nodes[edge.target].one("identifier")
            elif edge.role == "rule":
                self._rule[edge.source] = self._nodes[edge.target].one("identifier")

    def of(self, evidence: Iterable[str]) -> dict[str, str | bool]:
        """The attributes of what rests on the evidence; none where it rests on none."""
        nodes = [self._nodes[iri] for iri in evidence]
        if not nodes:
            return {}
        return {
            "evidence": " ".join(node.one("fragment") for node in nodes),
            "quotes": " | ".join(node.one("exact") for node in nodes),
            "articles": " | ".join(sorted({self._article[node.iri] for node in nodes})),
            "rules": " | ".join(sorted({self._rule[node.iri] for node in nodes})),
        }


def _attributes(node: Node) -> dict[str, str | bool]:
    told: dict[str, str | bool] = {"label": node.one("label") or node.iri, "class": node.kind}
    told |= {"classes": " | ".join(node.classes), "iri": node.iri, "claimed": node.claimed}
    return told | {name: node.one(name) for name in SHOWN if name in node.properties}


def _clean(attributes: Mapping[str, str | bool]) -> dict[str, str | bool]:
    """The attributes with U+FFFD in place of each character that no XML file may hold."""
    return {name: value if isinstance(value, bool) else _NOT_IN_XML.sub("\ufffd", value) for name, value in attributes.items()}


def _keys(iris: Iterable[str]) -> dict[str, str]:
    """An XML name for each IRI, readable and unique."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for iri in iris:
        key = _NOT_A_NAME.sub("_", iri.removeprefix(BASE).replace("/", ":", 1))
        if key in taken:
            key = f"{key}-{sha256(iri.encode()).hexdigest()[:12]}"
        taken.add(key)
        keys[iri] = key
    return keys
