"""Accounts to a network: entities, offices, events and claims as nodes, what is said of them as edges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import networkx as nx

from kg.graph.agreement import agree_on_claim, agree_on_event, in_own_voice, never
from kg.graph.entities import told_label
from kg.graph.individuals import claim_label, event_label
from kg.graph.iris import Names
from kg.graph.links import links
from kg.graph.namespaces import BASE
from kg.graph.tellings import Gathered, gather
from kg.model import Account, Claim, Event, Evidence, Office, Relation

Network: TypeAlias = "nx.MultiDiGraph[str]"
Edge = tuple[str, str, str]
"""From, role, to."""


def to_network(accounts: Iterable[Account], base: str = BASE) -> Network:
    """The accounts as a directed multigraph whose nodes are IRIs.

    A node has ``label``, ``kind`` (entity, office, event, claim), ``type``, ``status`` and ``date`` ("" where there is none;
    several are joined by " | "). An edge's key is its role; it has ``role``, ``evidence`` (list of Evidence) and ``attributed``,
    true where no article says it in its own voice.
    """
    gathered = gather(accounts)
    network: Network = nx.MultiDiGraph()
    _add_entities(network, gathered)
    _add_records(network, gathered)
    names = Names(base)
    for key, events in gathered.events.items():
        for _, event in events:
            _add_edges(network, _record_edges(key, event), event.evidence, not in_own_voice(event))
    for key, claims in gathered.claims.items():
        for _, claim in claims:
            _add_edges(network, _record_edges(key, claim), claim.evidence, claim.reported_by is not None)
    for offices in gathered.offices.values():
        for _, office in offices:
            _add_office(network, names, office)
    for relations in gathered.relations.values():
        for _, relation in relations:
            _add_edges(network, _relation_edges(relation), relation.evidence, False)
    return network


def _add_entities(network: Network, gathered: Gathered) -> None:
    for key, forms in gathered.entities().items():
        _add_node(network, key, told_label(forms), "entity", _joined(sorted({form.type for form in forms})))


def _add_records(network: Network, gathered: Gathered) -> None:
    labels = {node: str(values["label"]) for node, values in network.nodes(data=True)}
    for key in sorted(gathered.events):
        event = agree_on_event([told for _, told in gathered.events[key]], never)
        status, date = _joined(event.statuses), _joined(event.dates)
        _add_node(network, key, event_label(event, labels), "event", _joined(event.types), status, date)
    for key in sorted(gathered.claims):
        claim = agree_on_claim([told for _, told in gathered.claims[key]])
        _add_node(network, key, claim_label(claim, labels), "claim", _joined(claim.acts), "", _joined(claim.dates))


def _add_office(network: Network, names: Names, office: Office) -> None:
    owner = office.of.id if office.of else None
    node = names.office(owner, office.office)
    _add_node(network, node, office.office, "office", "Office")
    edges = [(office.person.id, "holder", str(node))]
    if owner:
        edges.append((str(node), "officeOf", owner))
    _add_edges(network, edges, office.evidence, False)


def _record_edges(key: str, record: Event | Claim) -> list[Edge]:
    return [(key, name, value) for name, value in links(record)]


def _relation_edges(relation: Relation) -> list[Edge]:
    return [(relation.subject.id, relation.predicate, relation.object.id)]


def _add_edges(network: Network, edges: Iterable[Edge], evidence: Sequence[Evidence], attributed: bool) -> None:
    for start, role, end in edges:
        if not network.has_edge(start, end, role):
            network.add_edge(start, end, role, role=role, attributed=attributed, evidence=[])
        values: dict[str, Any] = network.edges[start, end, role]
        values["attributed"] = values["attributed"] and attributed
        values["evidence"] += [item for item in evidence if item not in values["evidence"]]


def _add_node(network: Network, key: str, label: str, kind: str, type_: str, status: str = "", date: str = "") -> None:
    network.add_node(str(key), label=label, kind=kind, type=type_, status=status, date=date)


def _joined(values: Sequence[str]) -> str:
    return " | ".join(values)
