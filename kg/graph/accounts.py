"""One article's accounts: what it tells of each event, claim, tenure and relation, with its own values and its words."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import RDF, URIRef

from kg.graph.iris import Names, iri
from kg.graph.links import linked
from kg.graph.namespaces import NEG
from kg.graph.provenance import Provenance
from kg.graph.terms import Triples, dated, edtf
from kg.model import Account, Article, Claim, Event, Office

TENURE_TIMES = {"current": NEG.Current, "former": NEG.Former}


@dataclass(frozen=True, slots=True)
class AccountWriter:
    """Writes the triples of one article's named graph."""

    names: Names
    provenance: Provenance

    def write(self, account: Account) -> Triples:
        """All accounts of one article."""
        article = account.article
        for event in account.events:
            yield from self._event(article, event)
        for claim in account.claims:
            yield from self._claim(article, claim)
        for office in account.offices:
            yield from self._office(article, office)
        for relation in account.relations:
            yield from self.provenance.supported(iri(relation.id), by=relation.evidence)

    def _event(self, article: Article, event: Event) -> Triples:
        node = self.names.account(event.id, article.id)
        yield from self._account(node, article, event)
        yield node, NEG.toldAs, NEG[event.type]
        yield node, NEG.status, NEG[event.status]
        yield from _dated(node, event.date)
        if event.date_basis:
            yield node, NEG.dateBasis, NEG[event.date_basis.capitalize()]
        yield from linked(node, event)

    def _claim(self, article: Article, claim: Claim) -> Triples:
        node = self.names.account(claim.id, article.id)
        yield from self._account(node, article, claim)
        yield node, NEG.toldAs, NEG[claim.act]
        yield from _dated(node, claim.date)
        yield from linked(node, claim)

    def _office(self, article: Article, office: Office) -> Triples:
        node = self.names.account(office.id, article.id)
        yield from self._account(node, article, office)
        time = TENURE_TIMES.get(office.time)
        if time is None:
            yield from dated(node, office.time)
            return
        yield node, NEG.tenureTime, time
        at = article.published or article.reference_date
        if time == NEG.Current and at:
            yield node, NEG.heldAt, edtf(at)

    def _account(self, node: URIRef, article: Article, record: Event | Claim | Office) -> Triples:
        """What every account has."""
        yield node, RDF.type, NEG.Account
        yield node, NEG.accountOf, iri(record.id)
        yield node, NEG.article, self.names.article(article.id)
        yield from self.provenance.supported(iri(record.id), node, by=record.evidence)


def _dated(node: URIRef, date: str | None) -> Triples:
    return dated(node, *filter(None, (date,)))
