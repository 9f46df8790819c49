"""The nodes and edges of the page: who and what is spoken of, and everything that links two of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.graph.agreement import Within, agree_on_event, in_own_voice, never
from kg.model import Account, Entity, Event
from kg.view.dates import readable
from kg.view.statements import Family, Link, Statement, Voice, event_title, roles

DIFFERS = "Differs"


@dataclass(frozen=True, slots=True)
class Node:
    """An entity or an event, with the statements in its panel by their position, under headings."""

    id: str
    name: str
    kind: str
    detail: str
    """What stands below the name in the drawing: an event's date."""
    aliases: tuple[str, ...]
    status: str | None
    sections: tuple[tuple[str, tuple[int, ...]], ...]
    voice: Voice = "stated"
    """Of an event: ``claimed`` where no article tells it in its own voice."""
    differs: tuple[str, ...] = ()
    """Which of an event's type, status, date, place and track the articles give differently, as the graph states it."""


@dataclass(frozen=True, slots=True)
class Edge:
    """All that links two nodes in one voice; the arrow points from source to target, or both ways."""

    source: str
    target: str
    voice: Voice
    both_ways: bool
    label: str
    families: tuple[Family, ...]
    statements: tuple[int, ...]


def project(
    accounts: Sequence[Account], told: Sequence[Statement], lies_in: Within = never
) -> tuple[tuple[Node, ...], tuple[Edge, ...]]:
    """Nodes and edges of what is told, each sorted by id; issues stay in the panels.

    ``lies_in`` tells whether a place is in another, so that articles that name both do not differ.
    """
    sections = _sections(told)
    entities = [_entity_node(versions, sections) for _, versions in sorted(_entities(accounts).items())]
    events = [_event_node(versions, sections, lies_in) for _, versions in sorted(_events(accounts).items())]
    nodes = tuple(sorted((*entities, *events), key=lambda node: node.id))
    return nodes, _edges(told)


def _entities(accounts: Iterable[Account]) -> dict[str, list[Entity]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for account in accounts:
        for entity in _named_in(account):
            if entity.type != "Issue":
                found[entity.id].append(entity)
    return found


def _named_in(account: Account) -> Iterable[Entity]:
    for event in account.events:
        for _, several in roles(event):
            yield from several
    for claim in account.claims:
        yield from (claim.speaker, *claim.addressees)
        yield from (e for e in (claim.on_behalf_of, claim.reported_by) if e)
        yield from (topic for topic in claim.about if isinstance(topic, Entity))
    for office in account.offices:
        yield from (office.person, *((office.of,) if office.of else ()))
    for relation in account.relations:
        yield from (relation.subject, relation.object)


def _events(accounts: Iterable[Account]) -> dict[str, list[Event]]:
    found: dict[str, list[Event]] = defaultdict(list)
    for account in accounts:
        for event in account.events:
            found[event.id].append(event)
    return found


Sections = dict[str, dict[str, list[int]]]


def _sections(told: Sequence[Statement]) -> Sections:
    found: Sections = defaultdict(lambda: defaultdict(list))
    for number, statement in enumerate(told):
        for node, heading in statement.places:
            found[node][heading].append(number)
    return found


def _frozen(sections: dict[str, list[int]]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((heading, tuple(numbers)) for heading, numbers in sections.items())


def _entity_node(versions: list[Entity], sections: Sections) -> Node:
    entity = min(versions, key=lambda e: (e.label, e.type))
    aliases = {name for version in versions for name in (version.label, *version.aliases)} - {entity.label}
    return Node(entity.id, entity.label, entity.type, "", tuple(sorted(aliases)), None, _frozen(sections[entity.id]))


def differing(nodes: Iterable[Node]) -> frozenset[str]:
    """Ids of the events to which articles give different statuses."""
    return frozenset(node.id for node in nodes if node.status == DIFFERS)


def _event_node(versions: list[Event], sections: Sections, lies_in: Within) -> Node:
    event = max(versions, key=lambda e: (e.place is not None, event_title(e)))
    agreed = agree_on_event(versions, lies_in)
    detail = "dates differ" if "date" in agreed.disagreements else readable(agreed.dates[0]) if agreed.dates else ""
    status = DIFFERS if "status" in agreed.disagreements else agreed.statuses[0]
    return Node(event.id, event_title(event), "Event", detail, (), status, _frozen(sections[event.id]),
                "stated" if any(map(in_own_voice, versions)) else "claimed", agreed.disagreements)


def _edges(told: Sequence[Statement]) -> tuple[Edge, ...]:
    grouped: dict[tuple[str, str, Voice], list[tuple[int, Link]]] = defaultdict(list)
    for number, statement in enumerate(told):
        for link in statement.links:
            near, far = sorted((link.source, link.target))
            grouped[near, far, link.voice].append((number, link))
    return tuple(_edge(links) for _, links in sorted(grouped.items()))


def _edge(links: list[tuple[int, Link]]) -> Edge:
    source, target, voice = links[0][1].source, links[0][1].target, links[0][1].voice
    families = tuple(f for f in _FAMILIES if any(link.family == f for _, link in links))
    return Edge(source, target, voice, any(link.source != source for _, link in links), _label(links), families,
                tuple(dict.fromkeys(number for number, _ in links)))


_FAMILIES: tuple[Family, ...] = ("role", "office", "relation", "claim")


def _label(links: list[tuple[int, Link]]) -> str:
    counted = Counter(link.phrase for _, link in links).most_common()
    shown = [phrase if count == 1 else f"{phrase} ×{count}" for phrase, count in counted[:3]]
    return " · ".join(shown + ["…"] * (len(counted) > 3))
