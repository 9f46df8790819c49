"""The curated individuals: read from Turtle, looked up, and copied with all they need."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from kg.errors import CurationError, Problem
from kg.gazetteer.turtle import read_turtle
from kg.graph.edtf import parse_edtf
from kg.graph.iris import title_key
from kg.graph.namespaces import NEG
from kg.graph.terms import Triples, bound
from kg.sources import ONTOLOGY

WIDER = (NEG.inCountry, NEG.partOf, NEG.locatedIn)
STATED_CLASSES = frozenset({NEG.Actor, NEG.Person, NEG.Organization, NEG.Place, NEG.Agreement, NEG.Event, NEG.Claim})
"""Super-classes that the graph states, so that a query without a reasoner finds their members."""


def load_ontology(folder: Path) -> Graph:
    """All Turtle files of a folder as one graph; CurationError names every file and line that does not parse."""
    graph = Graph()
    for triple in read_turtle(folder):
        graph.add((_term(triple.subject), URIRef(triple.predicate.value), _term(triple.object)))
    return graph


class Curated:
    """The curated individuals of an ontology graph."""

    def __init__(self, ontology: Graph) -> None:
        self.graph = ontology
        self._parents: dict[Node, frozenset[Node]] = {}

    def __contains__(self, individual: URIRef) -> bool:
        return any(str(kind).startswith(NEG) for kind in self.graph.objects(individual, RDF.type))

    def office(self, of: str | None, title: str) -> URIRef | None:
        """The curated office of that owner and title, if there is one."""
        return self._offices.get((of and str(of), title_key(title)))

    def lies_in(self, place: str, other: str) -> bool:
        """True where the curated data put the first place in the second."""
        return place == other or URIRef(other) in self._wider(URIRef(place))

    def stated_classes(self, kind: Node) -> frozenset[Node]:
        """The class and those of its super-classes that the graph states."""
        found = self._parents.get(kind)
        if found is None:
            found = frozenset({kind, *STATED_CLASSES.intersection(self.graph.transitive_objects(kind, RDFS.subClassOf))})
            self._parents[kind] = found
        return found

    def needed(self, individuals: Iterable[URIRef]) -> set[URIRef]:
        """The curated ones among the individuals, their tenures, and whatever curated individual these speak of."""
        todo = [i for i in individuals if i in self]
        found: set[URIRef] = set()
        while todo:
            subject = todo.pop()
            if subject in found:
                continue
            found.add(subject)
            todo += self._tenures.get(subject, ())
            todo += (o for p, o in self.graph.predicate_objects(subject) if p != RDF.type and isinstance(o, URIRef) and o in self)
        return found

    def describe(self, individual: URIRef) -> Triples:
        """Everything curated of an individual, its super-classes stated."""
        for predicate, value in self.graph.predicate_objects(individual):
            if predicate == RDF.type:
                yield from ((individual, RDF.type, kind) for kind in self.stated_classes(value))
            else:
                yield individual, URIRef(str(predicate)), value

    def bounds(self, individual: URIRef) -> Triples:
        """The first and last day of a curated date or interval; CurationError where it is no EDTF date."""
        dates = {p: str(o) for p in (NEG.date, NEG.since, NEG.until) if (o := self.graph.value(individual, p)) is not None}
        try:
            days = {predicate: parse_edtf(date) for predicate, date in dates.items()}
        except ValueError as error:
            raise CurationError(Problem(individual, None, str(error), "an EDTF date", "Mend it in the ontology.")) from error
        first, last = days.get(NEG.date, days.get(NEG.since)), days.get(NEG.date, days.get(NEG.until))
        if first:
            yield from bound(individual, NEG.earliest, first.earliest)
        if last:
            yield from bound(individual, NEG.latest, last.latest)

    def _wider(self, place: URIRef) -> set[Node]:
        found: set[Node] = set()
        todo: list[Node] = [place]
        while todo:
            current = todo.pop()
            wider = {o for predicate in WIDER for o in self.graph.objects(current, predicate)} - found
            found |= wider
            todo += wider
        return found

    @cached_property
    def _offices(self) -> dict[tuple[str | None, str], URIRef]:
        """Offices by owner and title; of two with the same, the IRI that sorts last is overruled by the first."""
        found = {}
        for office, title in sorted(self.graph.subject_objects(NEG.officeTitle), reverse=True):
            owner = self.graph.value(office, NEG.officeOf)
            found[(str(owner) if owner else None, title_key(str(title)))] = URIRef(str(office))
        return found

    @cached_property
    def _tenures(self) -> dict[URIRef, list[URIRef]]:
        found: dict[URIRef, list[URIRef]] = defaultdict(list)
        for tenure, person in self.graph.subject_objects(NEG.holder):
            found[URIRef(str(person))].append(URIRef(str(tenure)))
        return found


@cache
def packaged() -> Curated:
    """What the packaged ontology has, read once a process; nothing may be added to its graph."""
    return Curated(load_ontology(ONTOLOGY))


def _term(term: ox.NamedNode | ox.Literal | ox.BlankNode | ox.Triple) -> Node:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = URIRef(term.datatype.value)
        return Literal(term.value, datatype=None if datatype == XSD.string else datatype, normalize=False)
    return BNode(str(term))
