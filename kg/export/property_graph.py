"""The RDF as a property graph: individuals as nodes, links between them as edges, literals as properties.

Selectors become properties of the evidence they select, and bundles are left out: an account names its article itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import pyoxigraph as ox
from rdflib import RDF, RDFS

from kg.graph.namespaces import NEG, OA

Term: TypeAlias = ox.NamedNode | ox.Literal
Statements: TypeAlias = Sequence[tuple[str, Term]]
Said: TypeAlias = Mapping[str, Statements]
Link: TypeAlias = tuple[str, str, str]
Relations: TypeAlias = Mapping[Link, tuple[str, ...]]
Basis = Literal["stated", "claimed", "curated", "inferred", "provenance"]
Values: TypeAlias = dict[str, tuple[str, ...]]

PROVENANCE = frozenset({"Account", "Article", "Evidence", "Rule"})
"""The classes of what leads from a statement to its words."""
_LEADS = PROVENANCE - {"Account"}  # what an account tells is told, not provenance
_PROVENANCE_ROLES = frozenset({"evidence", "accountOf", "article", "fragment"})
_ROLES = frozenset({"Official", "Mediator"})
_SAID_BY = frozenset({str(NEG.speaker), str(NEG.attributedTo)})
_TYPE = str(RDF.type)


@dataclass(frozen=True, slots=True)
class Node:
    """One individual."""

    iri: str
    kind: str
    """The class under which it is filed: its most specific one, roles aside ("Meeting", "Person", "Evidence")."""
    classes: tuple[str, ...]
    """Every class of the ontology that the graph states, by its short name, sorted."""
    properties: Values
    """What is said of it and leads to no other node, by short name; values sorted."""
    claimed: bool = False
    """True where somebody in an article says so and no article says it in its own voice."""

    def one(self, name: str) -> str:
        """The property's values joined by " | "; empty where there is none."""
        return " | ".join(self.properties.get(name, ()))


@dataclass(frozen=True, slots=True)
class Edge:
    """One link between two nodes."""

    source: str
    role: str
    target: str
    basis: Basis
    """stated: an article says it in its own voice; claimed: somebody in an article says it; curated; inferred; provenance."""
    evidence: tuple[str, ...] = ()
    """The IRIs of the evidence that the link rests on, sorted."""


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """Nodes sorted by IRI, edges by source, role and target."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    by_iri: Mapping[str, Node] = field(repr=False)


def property_graph(
    triples: Iterable[ox.Triple], inferred: Collection[ox.Triple], parents: Mapping[str, frozenset[str]]
) -> PropertyGraph:
    """The triples as a property graph; ``inferred`` are some of them, ``parents`` gives each class's wider ones by short name."""
    said: dict[str, list[tuple[str, Term]]] = defaultdict(list)
    for triple in triples:
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            said[triple.subject.value].append((triple.predicate.value, triple.object))
    classes = {iri: found for iri, statements in said.items() if (found := _classes(statements))}
    nodes = {iri: _node(iri, classes, said, parents) for iri in sorted(classes)}
    relations = _relations(said, classes)
    follows = {
        (triple.subject.value, triple.predicate.value, triple.object.value) for triple in inferred
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode)
    }
    edges = [edge for iri in nodes for edge in _edges(iri, nodes, said, relations, follows)]
    edges.sort(key=lambda edge: (edge.source, edge.role, edge.target))
    return PropertyGraph(tuple(nodes.values()), tuple(edges), nodes)


def short(iri: str) -> str:
    """The last part of an IRI.

    >>> short("https://w3id.org/negotiation-kg/ontology#participant")
    'participant'
    """
    return iri.rstrip("/").replace("#", "/").rsplit("/", 1)[-1]


def _classes(statements: Statements) -> tuple[str, ...]:
    return tuple(sorted({short(o.value) for p, o in statements if p == _TYPE and o.value.startswith(str(NEG))}))


def _node(iri: str, classes: Mapping[str, tuple[str, ...]], said: Said, parents: Mapping[str, frozenset[str]]) -> Node:
    values: dict[str, set[str]] = defaultdict(set)
    for predicate, value in said[iri]:
        if predicate == str(OA.hasSelector):
            for selected, what in said.get(value.value, ()):
                if isinstance(what, ox.Literal):
                    values[short(selected)].add(what.value)
        elif predicate != _TYPE and not (isinstance(value, ox.NamedNode) and value.value in classes):
            values[_name(predicate, value)].add(_text(value))
    properties = {name: tuple(sorted(found)) for name, found in sorted(values.items())}
    return Node(iri, _kind(classes[iri], parents), classes[iri], properties, _is_claimed(said[iri]))


def _name(predicate: str, value: Term) -> str:
    """The property's short name; a label in another language than English is one more name."""
    foreign = isinstance(value, ox.Literal) and (value.language or "en") != "en"
    return "altLabel" if predicate == str(RDFS.label) and foreign else short(predicate)


def _text(value: Term) -> str:
    """A literal's text, a term of the ontology by its short name, any other IRI as it is."""
    return short(value.value) if isinstance(value, ox.NamedNode) and value.value.startswith(str(NEG)) else value.value


def _kind(classes: tuple[str, ...], parents: Mapping[str, frozenset[str]]) -> str:
    # a role may be narrower than what its bearer is: an Official is a Person
    kinds = [name for name in classes if name not in _ROLES] or list(classes)
    wider = frozenset().union(*(parents.get(name, frozenset()) for name in kinds))
    return next(name for name in kinds if name not in wider)


def _relations(said: Said, classes: Mapping[str, tuple[str, ...]]) -> Relations:
    """The evidence of each direct link that an article states, by the link."""
    found: dict[Link, tuple[str, ...]] = {}
    for iri, names in classes.items():
        if "Relation" in names:
            parts = {short(p): o.value for p, o in said[iri]}
            found[parts["subject"], parts["predicate"], parts["object"]] = _evidence(said[iri])
    return found


def _evidence(statements: Statements) -> tuple[str, ...]:
    return tuple(sorted(o.value for p, o in statements if p == str(NEG.evidence)))


def _edges(
    iri: str, nodes: Mapping[str, Node], said: Said, relations: Relations, inferred: Collection[Link]
) -> Iterable[Edge]:
    node, own = nodes[iri], _evidence(said[iri])
    for predicate, value in said[iri]:
        if predicate == _TYPE or not isinstance(value, ox.NamedNode) or value.value not in nodes:
            continue
        role, target = short(predicate), value.value
        link = iri, predicate, target
        follows = link in inferred and link not in relations
        evidence = () if follows else relations.get(link, own)
        basis = _basis(node, role, evidence, follows)
        yield Edge(iri, role, target, basis, evidence if basis in ("stated", "claimed") else ())


def _basis(node: Node, role: str, evidence: tuple[str, ...], inferred: bool) -> Basis:
    if role in _PROVENANCE_ROLES or not _LEADS.isdisjoint(node.classes):
        return "provenance"
    if not evidence:
        return "inferred" if inferred else "curated"
    return "claimed" if node.claimed else "stated"


def _is_claimed(statements: Statements) -> bool:
    return any(p in _SAID_BY or (p == str(NEG.status) and o.value == str(NEG.Alleged)) for p, o in statements)
