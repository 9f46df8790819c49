"""What the reader knows of one article while it reads: names met so far, offices and bodies stated, dates to go by."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.gazetteer import Gazetteer
from kg.language.dates import Anchor
from kg.language.tape import Node, Tape
from kg.model import Article, Entity, Predicate


@dataclass(frozen=True, slots=True)
class StatedOffice:
    """An office as a noun group states it; offsets are half-open code points."""

    person: Entity
    title: str
    of: Entity | None
    time: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation as a noun group states it."""

    subject: Entity
    predicate: Predicate
    object: Entity
    start: int
    end: int
    rule: str


@dataclass(slots=True)
class Context:
    """The memory of one article."""

    article: Article
    gazetteer: Gazetteer
    tape: Tape
    tables: dict[str, dict[str, str]]
    anchor: Anchor | None
    curated_bodies: dict[tuple[str, str], Entity] = field(default_factory=dict)
    """(IRI of a state, canonical noun) → the curated body: the foreign ministry of Armenia."""
    surnames: dict[str, list[Entity]] = field(default_factory=dict)
    holders: dict[tuple[str, str], Entity] = field(default_factory=dict)
    """(title, IRI of its body) → person, as the article states it."""
    office_of: dict[str, tuple[str, Entity | None]] = field(default_factory=dict)
    """IRI of a person → the office that the article gives."""
    polity_of: dict[str, Entity] = field(default_factory=dict)
    """IRI of a body, force or group → the state or format it belongs to."""
    offices: list[StatedOffice] = field(default_factory=list)
    bare_offices: list[tuple[Entity, Node, Node]] = field(default_factory=list)
    """Persons with a title whose state is not said: person, title or role, the words."""
    relations: list[StatedRelation] = field(default_factory=list)
    surfaces: dict[str, set[str]] = field(default_factory=dict)
    """IRI → surface forms used in the article."""
    capital_of: dict[str, Entity] = field(default_factory=dict)
    """IRI of a state or territory → its capital."""
    acronyms: dict[str, Node] = field(default_factory=dict)
    """Short name → the mention that the article gave it to."""
    named: dict[str, Entity] = field(default_factory=dict)
    """IRI → the entity with those surface forms among its aliases; filled once the article is read."""
    unresolved: set[str] = field(default_factory=set)
    issued_by: Entity | None = None
    """The state whose ministry or office issues the text, by its masthead (kg.language.masthead)."""
    women: frozenset[str] = frozenset()
    """IRIs of the persons who are "she" (kg.language.women); set once the article is read."""
    heading: tuple[Node, ...] = ()
    """The mentions of the title of a text that is somebody's own words (kg.extract.headings); set once the article is read."""
    disputants: tuple[Entity, ...] = ()
    """The two sides of the dispute that the article is about, or nobody (kg.extract.disputes); set once the article is read."""

    def meet(self, person: Entity, words: str) -> None:
        """Remembers a person's surname, and the last word of what the article calls him, for later mentions."""
        for surname in dict.fromkeys((person.label.split()[-1], words.split()[-1])):
            known = self.surnames.setdefault(surname, [])
            if person not in known:
                known.append(person)

    def introduce(self, person: Entity, words: str) -> None:
        """Remembers a person whom the article names so, for later mentions and among his other names."""
        self.meet(person, words)
        self.note(person, words)

    def note(self, entity: Entity, *words: str) -> None:
        """Remembers what the article calls an entity."""
        self.surfaces.setdefault(entity.id, set()).update(words)

    def adjective(self, entity: Entity) -> str:
        """A state's adjective; nothing for a contested territory, whose adjectives are one side's."""
        return "" if entity.type == "ContestedTerritory" else self.gazetteer.demonym.get(entity.id, "")

    def relate(self, subject: Entity, predicate: Predicate, obj: Entity, node: Node) -> None:
        """States a relation on a noun group's own words."""
        if subject.id != obj.id:
            self.relations.append(StatedRelation(subject, predicate, obj, node.start, node.end, node.rule))
