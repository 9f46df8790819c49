"""Joins a person whom nobody curated and whom several articles name in several spellings, with a score.

Two names are compared by given name, surname and office (``score``): each counts from 0 to 1, and the score is their product.

======================  =====================================================================  =====
part                    how two names agree                                                    counts
======================  =====================================================================  =====
given name, surname     in their letters, or in the sounds these spell ("Aliyev", "Aliev")     1.0
given name, surname     in their consonants ("Sarkisian", "Sargsyan")                          0.9
given name              one is the initial of the other ("S. Sargsyan")                        0.8
office                  the same office of the same state or organization                      1.0
office                  another office of the same one                                         0.7
any                     otherwise                                                              0.0
======================  =====================================================================  =====

From ``ENOUGH`` on they are one person: spellings of the same sounds need only the same state, all others the same office. Never
joined are two curated persons, two whom one article names, an initial with a name of other years, and two full names each of
which has a name between that the other lacks ("Dato Othman bin Razak", "Dato Sri Najib bin Razak"). Where three names agree only
in part, so that one of them could be of either of two people, all stay apart. Nothing depends on the order of the articles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from kg.model import Account, Entity
from kg.resolve.romanisation import INITIAL, romanisation

ENOUGH = 0.69
SAME_OFFICE, SAME_STATE = 1.0, 0.7
UNNAMED = "/person/unnamed-"
Words = tuple[str, ...]
YEARS = 4
"""Years between two articles in which an initial can still be of the same holder of an office."""


@dataclass(slots=True)
class Named:
    """What all articles together say of one person."""

    entity: Entity
    names: tuple[Words, ...]
    """The words of his full names: a curated person's several, else the one that the articles use."""
    articles: set[str] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    offices: set[tuple[str, str]] = field(default_factory=set)
    """Title and IRI of the state or organization."""
    states: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Joined:
    """A person's other name, whose name it is, and the score by which they were joined."""

    other: Entity
    person: Entity
    score: float


def same_persons(accounts: Iterable[Account], curated: Mapping[str, Entity]) -> tuple[Joined, ...]:
    """Which names are of one person, by the IRI of the other name; ``curated``: by IRI, entities that are each one person."""
    people = _people(accounts, curated)
    scores: dict[tuple[str, str], float] = {}
    linked: dict[str, set[str]] = defaultdict(set)
    for one, other in _candidates(people, curated):
        value = score(one, other)
        if value >= ENOUGH:
            scores[one.entity.id, other.entity.id] = scores[other.entity.id, one.entity.id] = value
            linked[one.entity.id].add(other.entity.id)
            linked[other.entity.id].add(one.entity.id)
    joined = []
    for iri in sorted(linked):
        group = {iri} | linked[iri]
        if any(group != {member} | linked[member] for member in group):
            continue
        best = min(group, key=lambda i: (i not in curated, -len(people[i].articles), -len(people[i].entity.label), i))
        if iri != best:
            joined.append(Joined(people[iri].entity, people[best].entity, round(scores[iri, best], 2)))
    return tuple(joined)


def score(one: Named, other: Named) -> float:
    """How sure it is that two names are of one person, from 0 to 1; see the table above."""
    office = SAME_OFFICE if one.offices & other.offices else SAME_STATE if one.states & other.states else 0.0
    if not office:
        return 0.0
    initials = _of_one_time(one, other)
    return office * max(_alike(a, b, initials) for a in one.names for b in other.names)


def _alike(one: Words, other: Words, initials: bool) -> float:
    """How well two full names agree; ``initials``: whether one of them may be given by its initial."""
    spelling = romanisation()
    given, surname = spelling.agreement(one[0], other[0]), spelling.agreement(one[-1], other[-1])
    if surname == INITIAL or (given == INITIAL and not initials) or (_names_lacking(one, other) and _names_lacking(other, one)):
        return 0.0
    return given * surname


def _names_lacking(one: Words, other: Words) -> bool:
    """Whether a name between given name and surname is nowhere in the other full name, not even as an initial."""
    return any(not any(romanisation().agreement(word, its) for its in other) for word in one[1:-1])


def _of_one_time(one: Named, other: Named) -> bool:
    return any(abs(a - b) <= YEARS for a in one.years for b in other.years)


def _people(accounts: Iterable[Account], curated: Mapping[str, Entity]) -> dict[str, Named]:
    """IRI → what is said of each person with a full name."""
    people: dict[str, Named] = {}
    for account in accounts:
        year = (account.article.reference_date or "")[:4]
        for entity in _persons(account):
            known = curated.get(entity.id)
            named = people.setdefault(entity.id, Named(known or entity, _full_names(known) if known else _full_names(entity)[:1]))
            named.articles.add(account.article.id)
            named.years |= {int(year)} if year.isdigit() else set()
        for office in account.offices:
            if office.of is not None and office.person.id in people:
                people[office.person.id].offices.add((office.office, office.of.id))
                people[office.person.id].states.add(office.of.id)
        for claim in account.claims:
            if claim.on_behalf_of is not None and claim.speaker.id in people:
                people[claim.speaker.id].states.add(claim.on_behalf_of.id)
    return people


def _full_names(person: Entity) -> tuple[Words, ...]:
    """The words of each name of a person that has a given name and a surname, the label's first."""
    return tuple(tuple(name.split()) for name in (person.label, *person.aliases) if len(name.split()) > 1)


def _persons(account: Account) -> Iterator[Entity]:
    """The persons whom an account names in full, each as often as it does; no official known by office only."""
    return (p for p in _all_persons(account) if p.type == "Person" and len(p.label.split()) > 1 and UNNAMED not in p.id)


def _all_persons(account: Account) -> Iterator[Entity]:
    for event in account.events:
        yield from (*event.participants, *event.mediators, *event.attributed_to)
    for claim in account.claims:
        yield from (claim.speaker, *claim.addressees)
    yield from (office.person for office in account.offices)
    yield from (mention.entity for mention in account.mentions)


def _candidates(people: dict[str, Named], curated: Mapping[str, Entity]) -> Iterator[tuple[Named, Named]]:
    """The pairs that can be one person: alike in the consonants of the surname, not both curated, not in one article."""
    alike: dict[str, list[Named]] = defaultdict(list)
    for iri in sorted(people):
        for name in sorted({romanisation().consonants(words[-1]) for words in people[iri].names}):
            alike[name].append(people[iri])
    seen: set[tuple[str, str]] = set()
    for group in alike.values():
        for one, other in combinations(group, 2):
            pair = one.entity.id, other.entity.id
            both = one.entity.id in curated and other.entity.id in curated
            if pair not in seen and not both and not one.articles & other.articles:
                seen.add(pair)
                yield one, other
