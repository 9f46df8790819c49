"""What follows from the statements of a graph and is stated with them, so that a query needs no reasoner.

A super-class that the graph states, a role (official, mediator), and the other direction of a relation. All of it stands in
the default graph like anything else, and once more in a named graph of its own that marks it as inferred.
"""

from __future__ import annotations

from rdflib import DCTERMS, OWL, PROV, RDF, RDFS, Graph, URIRef

from kg.graph.curated import Curated
from kg.graph.namespaces import NEG
from kg.graph.terms import Triple, Triples, english

ROLES = (NEG.Official, NEG.Mediator)
MEDIATED = (NEG.Agreement, NEG.Track, NEG.Conflict)
"""What has mediators for good; of an event the status tells whether anybody mediated, so nothing is inferred from it."""


def inferred(graph: Graph, curated: Curated) -> set[Triple]:
    """The triples that follow from the graph by the ontology, those left out that are curated themselves.

    What follows from two graphs together is what follows from each, so the graph of two corpora is the union of theirs.
    """
    found = {*_classes(graph, curated), *_inverses(graph, curated), *_mediation(graph)}
    return {triple for triple in found if triple not in curated.graph}


def inferred_graph(name: URIRef) -> Triples:
    """What is said of the named graph that holds the inferred triples."""
    yield name, RDF.type, PROV.Bundle
    yield name, RDFS.label, english("What was inferred")
    yield name, DCTERMS.description, english(
        "Triples that no article states: they follow by the ontology from what articles and curated data state, or from a "
        "comparison of what articles tell (neg:possiblySameAs), and stand in the default graph too."
    )


def _classes(graph: Graph, curated: Curated) -> Triples:
    for subject, kind in graph.subject_objects(RDF.type):
        # of a role only the role itself: the person is told as a person
        wider = {kind} if kind in ROLES else curated.stated_classes(kind) - {kind}
        yield from ((URIRef(str(subject)), RDF.type, one) for one in wider)


def _inverses(graph: Graph, curated: Curated) -> Triples:
    for one, other in curated.graph.subject_objects(OWL.inverseOf):
        for predicate, inverse in ((one, other), (other, one)):
            for subject, value in graph.subject_objects(predicate):
                yield URIRef(str(value)), URIRef(str(inverse)), subject


def _mediation(graph: Graph) -> Triples:
    for actor, thing in graph.subject_objects(NEG.mediatorOf):
        yield URIRef(str(thing)), NEG.mediator, actor
    for kind in MEDIATED:
        for thing in graph.subjects(RDF.type, kind):
            for actor in graph.objects(thing, NEG.mediator):
                yield URIRef(str(actor)), NEG.mediatorOf, thing
