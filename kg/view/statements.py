"""What the page says of each record, in words: one Statement a record, with its voice, its particulars and its quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from kg.graph.agreement import in_own_voice
from kg.model import Account, Article, Claim, Entity, Event, Evidence, Office, Relation
from kg.view.dates import readable
from kg.view.quotes import Quote, quote
from kg.view.settings import looks, words

Voice: TypeAlias = Literal["stated", "claimed"]
Family: TypeAlias = Literal["role", "office", "relation", "claim"]
Kind: TypeAlias = Literal["event", "claim", "office", "relation"]
OWN_VOICE = "Stated in the article’s own voice"
NO_SPEAKER = "Alleged; the article does not say by whom"
OFFICE = "holdsOffice"
_FAMILY: dict[Kind, Family] = {"event": "role", "claim": "claim", "office": "office", "relation": "relation"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value in a row of particulars; ``node`` is the IRI it leads to, or None for plain text."""

    text: str
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A term and its values."""

    term: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A line that the statement draws from one node to another."""

    source: str
    target: str
    family: Family
    phrase: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Statement:
    """One record as a person reads it."""

    id: str
    kind: Kind
    title: str
    voice: Voice
    said_by: str
    """Who vouches for it, in words."""
    status: str | None
    rows: tuple[Row, ...]
    quotes: tuple[Quote, ...]
    links: tuple[Link, ...]
    places: tuple[tuple[str, str], ...]
    """The panels it stands in: IRI of the node and the heading under which it stands there."""
    article: str
    relation: str
    """What it is among its kind: an event's type, a claim's act, a relation's predicate, or ``OFFICE``."""
    date: str | None = None
    """EDTF."""
    tracks: tuple[Entity, ...] = ()
    """Tracks that it names, or that the events it is about belong to, sorted by id."""
    speakers: tuple[Entity, ...] = ()
    """Whose claim it is; none where the article states it in its own voice."""
    about: tuple[Value, ...] = ()

    @property
    def family(self) -> Family:
        """The kind of line that such a statement draws."""
        return _FAMILY[self.kind]


def statements(accounts: Iterable[Account]) -> Iterator[Statement]:
    """Every record of the accounts but the mentions, in the order of accounts and records."""
    for account in accounts:
        article = account.article
        events = {event.id: event for event in account.events}
        yield from (_event(event, article) for event in account.events)
        yield from (_claim(claim, article, events) for claim in account.claims)
        yield from (_office(office, article) for office in account.offices)
        yield from (_relation(relation, article) for relation in account.relations)


def event_title(event: Event) -> str:
    """The event in a few words: its type and where it was; else what was agreed, else who took part."""
    if event.place:
        return f"{event.type}, {event.place.label}"
    others = _names(event.agreements or event.participants)
    return f"{event.type}: {others}" if others else event.type


def roles(event: Event) -> Iterator[tuple[str, tuple[Entity, ...]]]:
    """The roles of an event that are filled, with who fills them."""
    for role in words().roles:
        filled = getattr(event, role)
        several = filled if isinstance(filled, tuple) else (filled,) if filled else ()
        if several:
            yield role, several


def _event(event: Event, article: Article) -> Statement:
    filled = dict(roles(event))
    voice: Voice = "stated" if in_own_voice(event) else "claimed"
    links = tuple(
        Link(event.id, entity.id, "role", words().roles[role].edge, voice)
        for role, several in filled.items() for entity in several
    )
    rows = [Row("Status", (Value(looks().statuses[event.status].label),)), *_date(event.date, event.date_basis)]
    rows += [Row(words().roles[role].label, _values(several)) for role, several in filled.items()]
    involved = {entity.id: "Events" for several in filled.values() for entity in several}
    unnamed = OWN_VOICE if voice == "stated" else NO_SPEAKER
    said_by = f"According to {_names(event.attributed_to)}" if event.attributed_to else unnamed
    return Statement(event.id, "event", event_title(event), voice, said_by, event.status, tuple(rows),
                     _quotes(event.evidence, article), links, ((event.id, "What the articles say"), *involved.items()),
                     article.id, event.type, event.date, _tracks(e for several in filled.values() for e in several),
                     event.attributed_to)


def _claim(claim: Claim, article: Article, events: dict[str, Event]) -> Statement:
    act = words().acts[claim.act]
    about = tuple(_about(topic, events) for topic in claim.about)
    links = tuple(Link(claim.speaker.id, a.id, "claim", act, "claimed") for a in claim.addressees if a.id != claim.speaker.id)
    behalf = (claim.on_behalf_of,) if claim.on_behalf_of else ()
    reporter = (claim.reported_by,) if claim.reported_by else ()
    rows = [Row("Speaker", _values((claim.speaker,)))]
    rows += [Row("On behalf of", _values(behalf))] * bool(behalf)
    rows += [Row("Addressed to", _values(claim.addressees))] * bool(claim.addressees)
    rows += [Row("About", about)] * bool(about)
    rows += [*_date(claim.date, None), *[Row("Reported by", _values(reporter))] * bool(reporter)]
    said_by = f"Claim by {claim.speaker.label}" + (f", reported by {_names(reporter)}" if reporter else "")
    headings = {claim.speaker.id: "Says"}
    for heading, nodes in (
        ("Is said on its behalf", [e.id for e in behalf]), ("Is said to it", [a.id for a in claim.addressees]),
        ("Is said about it", [value.node for value in about if value.node]), ("Reports", [e.id for e in reporter]),
    ):
        headings |= {node: heading for node in nodes if node not in headings}
    whom = f" → {_names(claim.addressees)}" if claim.addressees else ""
    return Statement(claim.id, "claim", f"{claim.speaker.label}: {act}{whom}", "claimed", said_by, None, tuple(rows),
                     _quotes(claim.evidence, article), links, tuple(headings.items()), article.id, claim.act, claim.date,
                     _tracks(_named(claim, events)), (claim.speaker,), about)


def _office(office: Office, article: Article) -> Statement:
    of = (office.of,) if office.of else ()
    since = {"current": "current at the article’s date", "former": "former"}.get(office.time) or readable(office.time)
    phrase = f"former {office.office}" if office.time == "former" else office.office
    rows = [Row("Office", (Value(office.office),)), *[Row("Of", _values(of))] * bool(of), Row("Time", (Value(since),))]
    title = f"{office.person.label}: {phrase}" + (f", {office.of.label}" if office.of else "")
    links = tuple(Link(office.person.id, e.id, "office", phrase, "stated") for e in of)
    places = ((office.person.id, "Offices"), *((e.id, "Offices") for e in of if e.id != office.person.id))
    return Statement(office.id, "office", title, "stated", OWN_VOICE, None, tuple(rows),
                     _quotes(office.evidence, article), links, places, article.id, OFFICE,
                     None if office.time in ("current", "former") else office.time)


def _relation(relation: Relation, article: Article) -> Statement:
    subject, target = relation.subject, relation.object
    phrase = words().predicates[relation.predicate]
    links = (Link(subject.id, target.id, "relation", phrase, "stated"),) if subject.id != target.id else ()
    rows = (Row("From", _values((subject,))), Row("Relation", (Value(phrase),)), Row("To", _values((target,))))
    places = tuple({subject.id: "Relations", target.id: "Relations"}.items())
    return Statement(relation.id, "relation", f"{subject.label} {phrase} {target.label}", "stated", OWN_VOICE, None,
                     rows, _quotes(relation.evidence, article), links, places, article.id, relation.predicate,
                     tracks=_tracks((subject, target)))


def _named(claim: Claim, events: dict[str, Event]) -> Iterator[Entity]:
    yield from (claim.speaker, *claim.addressees)
    for topic in claim.about:
        if isinstance(topic, Entity):
            yield topic
        elif topic in events:
            yield from (entity for _, several in roles(events[topic]) for entity in several)


def _tracks(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    found = {entity.id: entity for entity in entities if entity.type == "Track"}
    return tuple(found[i] for i in sorted(found))


def _about(topic: Entity | str, events: dict[str, Event]) -> Value:
    if isinstance(topic, Entity):
        return Value(topic.label, None if topic.type == "Issue" else topic.id)
    return Value(event_title(events[topic]), topic) if topic in events else Value(topic)


def _date(date: str | None, basis: str | None) -> list[Row]:
    if date is None:
        return []
    resolved = " (worked out, not given in full)" if basis == "resolved" else ""
    return [Row("Date", (Value(readable(date) + resolved),))]


def _values(entities: Iterable[Entity]) -> tuple[Value, ...]:
    return tuple(Value(e.label, None if e.type == "Issue" else e.id) for e in entities)


def _names(entities: Iterable[Entity]) -> str:
    return ", ".join(e.label for e in entities)


def _quotes(evidence: Iterable[Evidence], article: Article) -> tuple[Quote, ...]:
    return tuple(quote(e, article) for e in evidence)
