"""What the curated individuals give to the reading of text: names, who they name, and tenures."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from kg.gazetteer.longest import LongestNames
from kg.model import Entity

Usage = Literal["name", "demonym", "people", "surname"]


@dataclass(frozen=True, slots=True)
class Name:
    """One surface form of one entity: its own name, a state's adjective or people, a lone surname."""

    surface: str
    entity: Entity
    usage: Usage
    polity: Entity | None = None
    """For a city: the state or body whose government the city's name can stand for."""


def _between(since: str | None, date: str, until: str | None) -> bool:
    """Whether a date is not before the first and not after the last of two, as far as they are known and precise."""
    return all(a[: len(b)] <= b[: len(a)] for a, b in ((since or "", date), (date, until or date)))


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held which office of what; ``since`` and ``until`` are EDTF dates (``until`` None while it lasts)."""

    id: str
    person: Entity
    title: str
    of: Entity | None
    since: str | None
    until: str | None

    def covers(self, date: str) -> bool:
        """Whether the office was held at an EDTF date, compared as far as both are precise."""
        return _between(self.since, date, self.until)


@dataclass(slots=True)
class Gazetteer:
    """Curated entities, their surface forms and their tenures."""

    entities: dict[str, Entity]
    names: dict[str, tuple[Name, ...]]
    """Surface form (apostrophes and dashes in ASCII) → everything it can name, sorted by IRI."""
    tenures: tuple[Tenure, ...]
    demonym: dict[str, str]
    """IRI of a state or territory → its first adjective."""
    agreements_by_date: dict[str, tuple[Entity, ...]]
    """By day, in order."""
    parties: dict[str, tuple[Entity, ...]]
    mediators: dict[str, tuple[Entity, ...]]
    part_of: dict[str, Entity] = field(default_factory=dict)
    """IRI of a body or organization → the state or organization it is part of."""
    chairs: dict[str, Entity] = field(default_factory=dict)
    """IRI of a group of co-chairs → the negotiation format that it chairs."""
    capitals: frozenset[str] = frozenset()
    """IRIs of the places that are capitals; other seats are buildings."""
    issues: dict[str, Entity] = field(default_factory=dict)
    """What an issue is called, in small letters → the issue."""
    heads: dict[str, frozenset[str]] = field(default_factory=dict)
    """Title of several words that is given by organizations alone, in blanks for hyphens ("Secretary General") → their IRIs."""
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)
    """IRI of an organization → the common nouns that mean it once it was named, in small letters ("bloc")."""
    organs: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    """Name of several words without that of the organization ("Security Council") → its organs and others' so called, by IRI."""
    party_marks: dict[str, tuple[Entity, ...]] = field(default_factory=dict)
    """What is written for a lawmaker's party beside the name ("D" in "(D-NJ)") → the states that write it so, by IRI."""
    lasted: dict[str, tuple[str, str]] = field(default_factory=dict)
    """IRI of a war or mission → EDTF dates of its first and last day; it goes on where the second is empty."""
    country: dict[str, Entity] = field(default_factory=dict)
    """IRI of a place → the state in which it is."""
    women: frozenset[str] = frozenset()
    """IRIs of the curated persons who are "she"."""
    issue_places: dict[str, Entity] = field(default_factory=dict)
    """IRI of an issue → the territory that it is of."""
    sides: dict[str, frozenset[str]] = field(init=False)
    """IRI of an agreement, format or war → the IRIs of its parties without those who mediate it."""
    mediating: dict[str, frozenset[str]] = field(init=False)
    """IRI of an agreement, format or war → the IRIs of those who mediate it."""
    concluded: dict[str, str] = field(init=False)
    """IRI of an agreement → the day of its conclusion."""
    opposed: tuple[frozenset[str], ...] = field(init=False)
    """The IRIs of the two sides of a negotiation format or war, each two once."""
    formats: tuple[str, ...] = field(init=False)
    """IRIs of the negotiation formats between two parties or more."""
    _surfaces: LongestNames = field(init=False)
    _by_body: dict[str, tuple[Tenure, ...]] = field(init=False)
    _by_person: dict[str, tuple[Tenure, ...]] = field(init=False)

    def __post_init__(self) -> None:
        by_body: dict[str, list[Tenure]] = defaultdict(list)
        by_person: dict[str, list[Tenure]] = defaultdict(list)
        for tenure in self.tenures:
            by_person[tenure.person.id].append(tenure)
            if tenure.of:
                by_body[tenure.of.id].append(tenure)
        self._by_body = {k: tuple(v) for k, v in by_body.items()}
        self._by_person = {k: tuple(v) for k, v in by_person.items()}
        self.mediating = {iri: frozenset(m.id for m in self.mediators.get(iri, ())) for iri in self.parties}
        self.sides = {iri: frozenset(p.id for p in parties) - self.mediating[iri] for iri, parties in self.parties.items()}
        pairs = (pair for iri, pair in self.sides.items() if len(pair) == 2 and self.entities[iri].type != "Agreement")
        self.opposed = tuple(dict.fromkeys(pairs))
        self.formats = tuple(t for t, sides in self.sides.items() if len(sides) > 1 and self.entities[t].type == "Track")
        self.agreements_by_date = dict(sorted(self.agreements_by_date.items()))
        self.concluded = {entity.id: day for day, entities in self.agreements_by_date.items() for entity in entities}
        self._surfaces = LongestNames(sorted(self.names))

    def begun_by(self, iri: str, date: str) -> bool:
        """Whether a war or mission had begun at an EDTF date; true of one of which no dates are curated."""
        return _between(self.lasted.get(iri, ("", ""))[0], date, None)

    def tenures_of(self, body: str) -> tuple[Tenure, ...]:
        """The tenures of the offices of one state or organization, by its IRI."""
        return self._by_body.get(body, ())

    def tenures_by(self, person: str) -> tuple[Tenure, ...]:
        """The tenures of one person, by IRI."""
        return self._by_person.get(person, ())

    def find(self, text: str) -> list[tuple[int, int, tuple[Name, ...]]]:
        """Surface forms in text (ASCII apostrophes and dashes): ``(start, end, names)``, longest first, not overlapping.

        Word boundaries are the caller's to check: it knows the tokens; of a form that ends inside a word, what stands before
        its last blank is found ("U.S." of "U.S. Congress" in "U.S. Congressman")."""
        names, surfaces = self.names, self._surfaces.names
        found = ((s, e, surfaces[i]) for i, s, e in self._surfaces.find(text))
        return [
            (s, s + len(words), names[words]) for s, e, surface in found
            if (words := surface if not text[e : e + 1].isalpha() else surface.rpartition(" ")[0]) in names
        ]
