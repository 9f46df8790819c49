"""Reads the individuals from ``ontology/*.ttl``."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import groupby
from os.path import commonprefix
from pathlib import Path

import pyoxigraph as ox

from kg.errors import CurationError, Problem
from kg.gazetteer.names import Gazetteer, Name, Tenure, Usage
from kg.gazetteer.turtle import read_turtle
from kg.model import Entity, EntityType
from kg.sources import ONTOLOGY

NEG = "https://w3id.org/negotiation-kg/ontology#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
HIDDEN = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
ALT = "http://www.w3.org/2004/02/skos/core#altLabel"
SPATIAL = "http://purl.org/dc/terms/spatial"
SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"

TYPES: tuple[EntityType, ...] = (
    "Person", "State", "ContestedTerritory", "GovernmentBody", "ArmedForce", "Group", "Organization", "Place", "Agreement",
    "Track", "Conflict", "Issue",
)
FOLD = {
    "’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "\xa0": " ",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
}


def fold(text: str) -> str:
    """The text with apostrophes, dashes, quotation marks and blanks in ASCII; same length."""
    if text.isascii():
        return text
    for odd, plain in FOLD.items():
        if odd in text:
            text = text.replace(odd, plain)
    return text


LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff' -]+")
"""A name in Latin letters."""


class Facts:
    """The triples of a folder of Turtle, by subject and predicate."""

    def __init__(self, folder: Path) -> None:
        self.values: dict[str, dict[str, list[ox.Literal | ox.NamedNode]]] = defaultdict(lambda: defaultdict(list))
        for triple in read_turtle(folder):
            if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
                self.values[triple.subject.value][triple.predicate.value].append(triple.object)

    def strings(self, subject: str, name: str) -> list[str]:
        """Values of a ``neg:`` property (or of a full IRI) as strings, sorted."""
        return sorted(v.value for v in self.values[subject].get(name if ":" in name else NEG + name, ()))

    def english(self, subject: str, name: str) -> list[str]:
        """Literals without a language tag or tagged as English, sorted."""
        values = self.values[subject].get(name if ":" in name else NEG + name, ())
        return sorted(v.value for v in values if isinstance(v, ox.Literal) and (v.language or "en").startswith("en"))

    def native(self, subject: str, name: str) -> list[str]:
        """Literals in other languages than English that are written with its letters, sorted: "Priština"."""
        values = self.values[subject].get(name if ":" in name else NEG + name, ())
        words = (v.value for v in values if isinstance(v, ox.Literal) and not (v.language or "en").startswith("en"))
        return sorted(word for word in words if LATIN.fullmatch(word))

    def one(self, subject: str, name: str) -> str | None:
        """The first value, or None."""
        return next(iter(self.strings(subject, name)), None)


def load_gazetteer(folder: Path = ONTOLOGY) -> Gazetteer:
    """The curated individuals of ``folder``; CurationError where the Turtle does not parse or a tenure is of nobody."""
    facts = Facts(folder)
    entities = {e.id: e for e in _entities(facts)}
    names: dict[str, dict[tuple[str, Usage], Name]] = defaultdict(dict)
    seats = _seats(facts, entities)
    for entity in entities.values():
        for usage, surface in _surfaces(facts, entity):
            name = Name(fold(surface), entity, usage, seats.get(entity.id))
            names[name.surface][(entity.id, usage)] = name
    tenures = tuple(_tenures(facts, entities, folder))
    by_date: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        if entity.type == "Agreement" and (date := facts.one(entity.id, "date")):
            by_date[date].append(entity)

    def related(prop: str) -> dict[str, tuple[Entity, ...]]:
        found = {
            s: tuple(entities[o] for o in facts.strings(s, prop) if o in entities) for s in sorted(facts.values) if s in entities
        }
        return {s: o for s, o in found.items() if o}

    return Gazetteer(
        entities,
        {surface: tuple(n for _, n in sorted(found.items())) for surface, found in sorted(names.items())},
        tenures,
        {s: _main_adjective(entities[s].label, d) for s in entities if (d := facts.english(s, "demonym"))},
        {d: tuple(sorted(es, key=lambda e: e.id)) for d, es in by_date.items()},
        related("party"),
        related("mediator"),
        {s: o[0] for s, o in related("partOf").items()},
        {s: o[0] for s, o in related("coChairOf").items()},
        frozenset(place for s in entities for place in facts.strings(s, "capital")),
        {term.lower(): e for e in entities.values() if e.type == "Issue" for term in _issue_terms(facts, e)},
        _heads(facts, entities),
        {
            e.id: frozenset(nouns) for e in entities.values()
            if e.type == "Organization" and (nouns := facts.english(e.id, HIDDEN))
        },
        _organs(facts, entities),
        _party_marks(facts, entities),
        {
            e.id: (since, facts.one(e.id, "until") or "") for e in entities.values()
            if e.type in {"Conflict", "ArmedForce"} and (since := facts.one(e.id, "since"))
        },
        {s: o[0] for s, o in related("inCountry").items()},
        frozenset(e.id for e in entities.values() if e.type == "Person" and "female" in facts.english(e.id, "gender")),
        {s: o[0] for s, o in related(SPATIAL).items() if entities[s].type == "Issue"},
    )


def _main_adjective(label: str, demonyms: list[str]) -> str:
    """The adjective nearest to the label ("Azerbaijani" before "Azeri"); one of two words names only a part of the people."""
    return max(demonyms, key=lambda d: (" " not in d, len(commonprefix([label.lower(), d.lower()])), -len(d)))  # noqa: RUF071  # letters are meant


def _entities(facts: Facts) -> list[Entity]:
    def kind(cls: str) -> EntityType | None:
        seen, todo = set(), [cls]
        while todo:
            at = todo.pop(0)
            if at in seen:
                continue
            seen.add(at)
            local = at.removeprefix(NEG)
            for known in TYPES:
                if local == known:
                    return known
            todo += facts.strings(at, SUBCLASS)
        return None

    found = []
    for subject in sorted(facts.values):
        if subject.startswith(NEG) or "/id/" not in subject:
            continue
        kinds = [k for c in facts.strings(subject, RDF_TYPE) if (k := kind(c))]
        labels = facts.english(subject, LABEL)
        if kinds and labels:
            order = min(kinds, key=TYPES.index)
            aliases = tuple(sorted({*facts.english(subject, ALT), *labels[1:]} - {labels[0]}))
            found.append(Entity(subject, labels[0], order, aliases))
    return found


def _issue_terms(facts: Facts, issue: Entity) -> tuple[str, ...]:
    """Its names, and the words of a text that tell that it is spoken of (``skos:hiddenLabel``)."""
    return (issue.label, *issue.aliases, *facts.english(issue.id, HIDDEN))


def _surfaces(facts: Facts, entity: Entity) -> list[tuple[Usage, str]]:
    found: list[tuple[Usage, str]] = [("name", n) for n in (entity.label, *entity.aliases)]
    if entity.type == "Issue":
        return []
    if entity.type == "Place":  # English texts spell places as their own people do, too
        found += [("name", n) for n in facts.native(entity.id, ALT)]
    found += [("demonym", n) for n in facts.english(entity.id, "demonym")]
    found += [("people", n) for n in facts.english(entity.id, "demonymPlural")]
    found += [("surname", n) for n in facts.english(entity.id, "nameAlone")]
    return found


def _seats(facts: Facts, entities: dict[str, Entity]) -> dict[str, Entity]:
    """Place → whose government its name stands for: a seat before a capital ("Brussels" is the Union's), then by IRI."""
    seats: dict[str, Entity] = {}
    for prop in ("governmentSeat", "capital"):
        for subject in sorted(entities):
            for place in facts.strings(subject, prop):
                seats.setdefault(place, entities[subject])
    return seats


def _heads(facts: Facts, entities: dict[str, Entity]) -> dict[str, frozenset[str]]:
    """The titles by which an organization's head is known without its name: those of several words that no state gives."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for office in sorted(facts.values):
        title, of = facts.one(office, "officeTitle"), facts.one(office, "officeOf")
        if title is not None and of in entities:
            bodies[title.replace("-", " ")].add(of)
    return {
        title: frozenset(of) for title, of in bodies.items()
        if " " in title and all(entities[iri].type == "Organization" for iri in of)
    }


def _party_marks(facts: Facts, entities: dict[str, Entity]) -> dict[str, tuple[Entity, ...]]:
    marked = sorted((mark, e.id) for e in entities.values() if e.type == "State" for mark in facts.english(e.id, "partyMark"))
    return {mark: tuple(entities[iri] for _, iri in same) for mark, same in groupby(marked, key=lambda m: m[0])}


def _organs(facts: Facts, entities: dict[str, Entity]) -> dict[str, tuple[Entity, ...]]:
    """What an organization's organs are called within it: "Security Council" of "UN Security Council", if that is the label."""
    found: dict[str, dict[str, Entity]] = defaultdict(dict)
    given: set[str] = set()
    for organ in entities.values():
        whole = entities.get(facts.one(organ.id, "partOf") or "")
        if whole is None or whole.type != "Organization":
            continue
        for name in (organ.label, *organ.aliases):
            for of in (whole.label, *whole.aliases):
                within = re.sub(rf"^{re.escape(of)} | of (?:the )?{re.escape(of)}$", "", name)
                if within != name and " " in within:
                    found[within][organ.id] = organ
                    given.update([within] if name == organ.label else [])
    return {name: tuple(organ for _, organ in sorted(found[name].items())) for name in sorted(given)}


def _tenures(facts: Facts, entities: dict[str, Entity], folder: Path) -> list[Tenure]:
    found: list[Tenure] = []
    problems: list[Problem] = []
    for subject in sorted(facts.values):
        holder, office = facts.one(subject, "holder"), facts.one(subject, "heldOffice")
        if holder is None and office is None:
            continue
        title, of = (facts.one(office, name) if office else None for name in ("officeTitle", "officeOf"))
        if holder not in entities or title is None or of not in entities:
            said = f"the tenure <{subject}> of <{holder}> as {title!r} of <{of}>"
            problems.append(Problem(str(folder), None, said, "a holder, a title and a body, each of them curated"))
            continue
        since, until = facts.one(subject, "since"), facts.one(subject, "until")
        found.append(Tenure(subject, entities[holder], title, entities[of], since, until))
    if problems:
        raise CurationError(*problems)
    return found
