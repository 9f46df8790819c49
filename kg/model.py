"""The frozen values that all rooms share.

Offsets are half-open ``[start, end)`` code-point offsets into ``Article.text``, which is the file decoded as UTF-8 with
its newlines as they are (``records.jsonl`` promises ``text[start:end] == quote``; see docs/CONTRACT.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

ZoneKind = Literal[
    "title", "dateline", "byline", "body", "caption", "comments", "biography", "teasers", "navigation", "form", "social",
    "notice",
]
EXTRACTED_ZONES: frozenset[ZoneKind] = frozenset({"body", "caption"})

EntityType = Literal[
    "Person", "State", "ContestedTerritory", "Organization", "GovernmentBody", "ArmedForce", "Group", "Place",
    "Agreement", "Track", "Conflict", "Issue",
]
EventType = Literal[
    "Meeting", "Call", "Visit", "Signing", "Appointment", "Violence", "Detention", "Restriction", "Deployment",
    "Cooperation",
]
Status = Literal["Held", "Planned", "Proposed", "Cancelled", "Refused", "Alleged"]
Act = Literal["Assertion", "Demand", "Appeal", "Accusation", "Rejection", "Support", "Offer", "Concern"]
Predicate = Literal[
    "coChairOf", "memberOf", "partOf", "exclaveOf", "connects", "locatedIn", "capitalOf", "partyTo", "mediatorOf",
    "affiliatedWith", "allyOf", "claimsSovereigntyOver", "recognizesNot",
]
DateBasis = Literal["stated", "resolved"]


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open run of code points ``[start, end)`` in an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}, {self.end}")


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of an article by what it is for; zones are in text order and do not overlap."""

    kind: ZoneKind
    span: Span
    reason: str
    """The general signal that told the zone apart, in words a reader of the page understands."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``paragraph`` counts the paragraphs of the article from 0."""

    span: Span
    zone: ZoneKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text, what the text (or its catalog entry) says of it, its zones and the sentences to extract."""

    id: str
    """File name (``000_….txt``); for JSON Lines ``FILE.jsonl#ID``. It is what evidence names."""
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """EDTF date; only what the text or the input states, else None."""
    reference_date: str | None = None
    """EDTF date against which "last May" is read; None where it cannot be known."""
    zones: tuple[Zone, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    """Sentences of the zones in ``EXTRACTED_ZONES`` only, in text order."""
    derived_text: bool = False
    """True where ``text`` was drawn from HTML or JSON and is not the input file itself."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor, place, agreement, track, conflict or issue, curated or found in an article."""

    id: str
    """IRI."""
    label: str
    type: EntityType
    aliases: tuple[str, ...] = ()
    """Other names, sorted: curated ones and the surface forms that the article uses."""
    members: tuple[Entity, ...] = ()
    """Those whom a group joins who speak together, by IRI: "both presidents"."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a statement rests on and the rule that read them; ``quote == text[start:end]``."""

    article: str
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Event:
    """One article's account of an event; fields as in docs/CONTRACT.md."""

    id: str
    type: EventType
    status: Status
    evidence: tuple[Evidence, ...]
    date: str | None = None
    date_basis: DateBasis | None = None
    place: Entity | None = None
    participants: tuple[Entity, ...] = ()
    mediators: tuple[Entity, ...] = ()
    track: Entity | None = None
    agreements: tuple[Entity, ...] = ()
    cancelled_by: tuple[Entity, ...] = ()
    attributed_to: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One speech act; ``about`` holds entities (issues among them) and the IRIs of events of the same article."""

    id: str
    act: Act
    speaker: Entity
    evidence: tuple[Evidence, ...]
    on_behalf_of: Entity | None = None
    addressees: tuple[Entity, ...] = ()
    about: tuple[Entity | str, ...] = ()
    date: str | None = None
    reported_by: Entity | None = None
    """Who in the article reports the speaker's words, where it is not the article itself."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who holds or held which office of what; ``time`` is "current" (at the article's date), "former" or an EDTF date."""

    id: str
    person: Entity
    office: str
    of: Entity | None
    time: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing relation that the article states."""

    id: str
    subject: Entity
    predicate: Predicate
    object: Entity
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of an entity's name or of words that stand for it."""

    entity: Entity
    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Account:
    """Everything that one article says: the result of extracting it, before anything is resolved across articles."""

    article: Article
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    offices: tuple[Office, ...] = ()
    relations: tuple[Relation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    unresolved: tuple[str, ...] = ()
    """Names that looked like actors and could not be resolved, sorted, each once."""
    warnings: tuple[str, ...] = field(default=())
    """What a curator should look at (a title that contradicts a curated tenure, say), in text order."""


Fact = Event | Claim | Office | Relation
"""A record that says something, and rests on evidence."""
Record = Fact | Mention
