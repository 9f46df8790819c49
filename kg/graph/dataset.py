"""Accounts to RDF: the individuals in the default graph, each article's accounts in a graph of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from rdflib import PROV, RDF, Dataset, Graph, URIRef

from kg.errors import Problem, ValidationError
from kg.graph.accounts import AccountWriter
from kg.graph.curated import Curated, load_ontology
from kg.graph.edtf import parse_edtf
from kg.graph.entities import curated_triples, entity_labels, entity_triples
from kg.graph.individuals import IndividualWriter
from kg.graph.inference import inferred, inferred_graph
from kg.graph.iris import Names, iri
from kg.graph.namespaces import BASE, NEG, bind_prefixes
from kg.graph.pairs import possibly_same
from kg.graph.provenance import Provenance
from kg.graph.tellings import Gathered, gather
from kg.graph.terms import Triple, Triples
from kg.model import Account, Office
from kg.resolve.copies import copies


def to_dataset(accounts: Iterable[Account], ontology: Path | Graph, base: str = BASE) -> Dataset:
    """The accounts as RDF: individuals in the default graph, a named graph for each article's accounts, and one that marks what
    was inferred.

    ``ontology`` is the folder of the curated Turtle or its graph (``load_ontology``). CurationError where the Turtle does not
    parse, ValidationError where an account holds a date that is no EDTF date.
    """
    told = sorted(accounts, key=lambda account: account.article.id)
    _check_dates(told)
    gathered = gather(told)
    names = Names(base)
    provenance = Provenance(names, gathered.articles)
    curated = Curated(ontology if isinstance(ontology, Graph) else load_ontology(ontology))
    dataset = Dataset()
    bind_prefixes(dataset, base)
    _add(dataset.default_graph, _shared(gathered, names, provenance, curated))
    writer = AccountWriter(names, provenance)
    for account in told:
        name = names.graph(account.article.id)
        _add(dataset.default_graph, _named_graph(name, names.article(account.article.id)))
        _add(dataset.graph(name), writer.write(account))
    following = inferred(dataset.default_graph, curated) | set(_pairs(gathered, curated))
    _add(dataset.default_graph, (*following, *inferred_graph(names.inferred)))
    _add(dataset.graph(names.inferred), following)
    return dataset


def union_graph(dataset: Dataset, base: str = BASE) -> Graph:
    """Every triple of the dataset in one graph."""
    graph = Graph()
    bind_prefixes(graph, base)
    graph.addN((s, p, o, graph) for (s, p, o), _ in dataset.store.triples((None, None, None), None))
    return graph


def _shared(gathered: Gathered, names: Names, provenance: Provenance, curated: Curated) -> Triples:
    """What belongs to no single article."""
    entities = gathered.entities()
    labels = entity_labels(entities, curated)
    writer = IndividualWriter(names, curated, labels)
    for key, offices in gathered.offices.items():
        yield from writer.tenure(iri(key), [office for _, office in offices])
    for key, events in gathered.events.items():
        yield from writer.event(iri(key), [event for _, event in events])
    for key, claims in gathered.claims.items():
        yield from writer.claim(iri(key), [claim for _, claim in claims])
    for key, relations in gathered.relations.items():
        yield from writer.relation(iri(key), [relation for _, relation in relations])
    yield from entity_triples(entities, labels, curated)
    held = _held(gathered, writer)
    for node in sorted(node for node in held if node not in curated):
        yield from writer.office(node, held[node])
    yield from curated_triples(curated.needed({*map(iri, entities), *held}), curated)
    for article in gathered.articles.values():
        yield from provenance.article(article)
    for article_id, first in copies(gathered.articles.values()).items():
        yield names.article(article_id), NEG.repeats, names.article(first)
    for rule in gathered.rules():
        yield from provenance.rule(rule)


def _held(gathered: Gathered, writer: IndividualWriter) -> dict[URIRef, list[Office]]:
    """The offices that anybody holds, each as articles tell it."""
    held: dict[URIRef, list[Office]] = defaultdict(list)
    for told in gathered.offices.values():
        for _, office in told:
            held[writer.held_office(office)].append(office)
    return held


def _pairs(gathered: Gathered, curated: Curated) -> Triples:
    for one, other in possibly_same(gathered, curated.lies_in):
        yield iri(one), NEG.possiblySameAs, iri(other)
        yield iri(other), NEG.possiblySameAs, iri(one)


def _named_graph(name: URIRef, article: URIRef) -> Triples:
    yield name, RDF.type, PROV.Bundle
    yield name, PROV.wasDerivedFrom, article


def _add(graph: Graph, triples: Iterable[Triple]) -> None:
    graph.addN((s, p, o, graph) for s, p, o in triples)


def _check_dates(accounts: Iterable[Account]) -> None:
    problems = [p for account in accounts for p in _date_problems(account)]
    if problems:
        raise ValidationError(*problems)


def _date_problems(account: Account) -> Iterable[Problem]:
    article = account.article
    dates: list[tuple[str, str | None]] = [("the article", article.published), ("the article", article.reference_date)]
    dates += [(event.id, event.date) for event in account.events]
    dates += [(claim.id, claim.date) for claim in account.claims]
    dates += [(office.id, office.time) for office in account.offices if office.time not in ("current", "former")]
    for subject, date in dates:
        try:
            if date is not None:
                parse_edtf(date)
        except ValueError as error:
            yield Problem(article.id, None, f"{error} ({subject})", "an EDTF date", "Mend the date in the input or its rule.")
