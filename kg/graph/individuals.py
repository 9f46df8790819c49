"""The individuals that articles tell of: events, claims, tenures and relations, with what their accounts agree on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rdflib import RDF, RDFS, Literal, URIRef

from kg.graph.agreement import AgreedClaim, AgreedEvent, agree_on_claim, agree_on_event, in_own_voice
from kg.graph.curated import Curated
from kg.graph.iris import Names, iri
from kg.graph.links import linked
from kg.graph.namespaces import NEG
from kg.graph.terms import Triples, dated, english
from kg.model import Claim, Event, Office, Relation

NAMED = 3
"""How many participants an event's label names before it counts the others."""


@dataclass(frozen=True, slots=True)
class IndividualWriter:
    """Writes individuals; ``labels`` gives the label of every entity by IRI."""

    names: Names
    curated: Curated
    labels: dict[str, str]

    def event(self, node: URIRef, events: Sequence[Event]) -> Triples:
        """One event that one or more articles tell of."""
        agreed = agree_on_event(events, self.curated.lies_in)
        yield node, RDF.type, NEG.Event
        yield from _classes(node, agreed.types)
        yield node, RDFS.label, english(event_label(agreed, self.labels))
        for status in agreed.statuses:
            yield node, NEG.status, NEG[status]
        yield from dated(node, *agreed.dates)
        yield from linked(node, agreed)
        yield from _disagreements(node, agreed.disagreements)
        for mediator in sorted({m.id for e in events if e.status == "Held" and in_own_voice(e) for m in e.mediators}):
            yield iri(mediator), RDF.type, NEG.Mediator

    def claim(self, node: URIRef, claims: Sequence[Claim]) -> Triples:
        """One claim that one or more articles report."""
        agreed = agree_on_claim(claims)
        yield node, RDF.type, NEG.Claim
        yield from _classes(node, agreed.acts)
        yield node, RDFS.label, english(claim_label(agreed, self.labels))
        yield from dated(node, *agreed.dates)
        yield from linked(node, agreed)
        yield from _disagreements(node, agreed.disagreements)

    def tenure(self, node: URIRef, offices: Sequence[Office]) -> Triples:
        """One tenure, its holder and its office; when it was held stands on the accounts."""
        named = min(offices, key=lambda office: office.office)
        yield node, RDF.type, NEG.Tenure
        yield node, RDFS.label, english(f"{self.labels[named.person.id]}, {self._office_label(named)}")
        for office in offices:
            person = iri(office.person.id)
            yield node, NEG.heldOffice, self.held_office(office)
            yield node, NEG.holder, person
            yield person, RDF.type, NEG.Official

    def held_office(self, office: Office) -> URIRef:
        """The office itself: the curated one of that owner and title, else one named after them."""
        owner = office.of.id if office.of else None
        return self.curated.office(owner, office.office) or self.names.office(owner, office.office)

    def office(self, node: URIRef, told: Iterable[Office]) -> Triples:
        """One office that nobody curated, by the first of the spellings of its title."""
        office = min(told, key=lambda office: office.office)
        yield node, RDF.type, NEG.Office
        yield node, RDFS.label, english(self._office_label(office))
        yield node, NEG.officeTitle, Literal(office.office)
        if office.of:
            yield node, NEG.officeOf, iri(office.of.id)

    def relation(self, node: URIRef, relations: Iterable[Relation]) -> Triples:
        """One standing relation, as a direct triple and as an individual that carries its evidence."""
        for relation in relations:
            subject, predicate, value = iri(relation.subject.id), NEG[relation.predicate], iri(relation.object.id)
            ends = self.labels[relation.subject.id], self.labels[relation.object.id]
            yield subject, predicate, value
            yield node, RDF.type, NEG.Relation
            yield node, RDFS.label, english(f"{ends[0]} {relation.predicate} {ends[1]}")
            yield node, NEG.subject, subject
            yield node, NEG.predicate, predicate
            yield node, NEG.object, value
            if predicate == NEG.mediatorOf:
                yield subject, RDF.type, NEG.Mediator

    def _office_label(self, office: Office) -> str:
        return f"{office.office} ({self.labels[office.of.id]})" if office.of else office.office


def event_label(agreed: AgreedEvent, labels: dict[str, str]) -> str:
    """The event in words: type, dates, places, participants; the status unless it was held; who says so, if not the article."""
    text = ", ".join((" or ".join(agreed.types), *agreed.dates, *(labels[p] for p in agreed.places)))
    who = [labels[p] for p in agreed.participants]
    if len(who) > NAMED + 1:
        who = [*who[:NAMED], f"{len(who) - NAMED} others"]
    notes = [status.lower() for status in agreed.statuses if agreed.statuses != ("Held",)]
    if agreed.attributed_to:
        notes.append("according to " + ", ".join(labels[a] for a in agreed.attributed_to))
    return text + (f": {', '.join(who)}" if who else "") + (f" ({', '.join(notes)})" if notes else "")


def claim_label(agreed: AgreedClaim, labels: dict[str, str]) -> str:
    """The claim in words: act, speaker, and whom it is for."""
    speakers, principals = (", ".join(labels[i] for i in ids) for ids in (agreed.speakers, agreed.on_behalf_of))
    return f"{' or '.join(agreed.acts)} by {speakers}" + (f" for {principals}" if principals else "")


def _classes(node: URIRef, names: Iterable[str]) -> Triples:
    return ((node, RDF.type, NEG[name]) for name in names)


def _disagreements(node: URIRef, names: Iterable[str]) -> Triples:
    properties = {"type": NEG.toldAs, "act": NEG.toldAs}
    return ((node, NEG.disagreesOn, properties.get(name, NEG[name])) for name in names)
