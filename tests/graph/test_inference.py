"""What a query without a reasoner should find is stated, and marked as inferred."""

from __future__ import annotations

from rdflib import OWL, RDF, Dataset, Graph, URIRef

from kg.graph import to_dataset
from kg.graph.iris import Names
from kg.graph.namespaces import BASE, NEG
from kg.model import Relation
from tests.graph.told import ANN, GROUP, UTOPIA, account, event, office, words

MARK = Names().inferred


def marked(dataset: Dataset) -> set[tuple[object, ...]]:
    return set(dataset.graph(MARK))


def test_all_that_is_inferred_stands_in_the_default_graph_too(dataset: Dataset) -> None:
    assert len(marked(dataset)) > 100
    assert marked(dataset) <= set(dataset.default_graph)
    assert (MARK, None, None) in dataset.default_graph


def test_nothing_curated_is_marked(dataset: Dataset, ontology: Graph) -> None:
    assert not marked(dataset) & set(ontology)


def test_every_inverse_of_the_ontology_is_stated(dataset: Dataset, ontology: Graph) -> None:
    pairs = list(ontology.subject_objects(OWL.inverseOf))
    assert len(pairs) >= 3
    graph = dataset.default_graph
    for one, other in pairs:
        forth = set(graph.subject_objects(one))
        assert forth
        assert {(value, subject) for subject, value in graph.subject_objects(other)} == forth


def test_roles_and_super_classes_are_marked(ontology: Graph) -> None:
    dataset = to_dataset([account(event(mediators=(UTOPIA,)), office())], ontology)
    ann, utopia, meeting = URIRef(ANN.id), URIRef(UTOPIA.id), URIRef(BASE + "event/meeting")
    assert marked(dataset) == {
        (ann, RDF.type, NEG.Official), (ann, RDF.type, NEG.Actor), (meeting, RDF.type, NEG.Event),
        (utopia, RDF.type, NEG.Mediator), (utopia, RDF.type, NEG.Actor),
    }


def test_who_is_said_to_mediate_a_track_is_its_mediator(ontology: Graph) -> None:
    told = account()
    relation = Relation(BASE + "relation/r", UTOPIA, "mediatorOf", GROUP, words())
    dataset = to_dataset([type(told)(told.article, relations=(relation,))], ontology)
    assert (URIRef(GROUP.id), NEG.mediator, URIRef(UTOPIA.id)) in marked(dataset)


def test_a_refused_mediation_makes_nobody_a_mediator(ontology: Graph) -> None:
    dataset = to_dataset([account(event(status="Refused", mediators=(UTOPIA,)))], ontology)
    utopia = URIRef(UTOPIA.id)
    assert (utopia, RDF.type, NEG.Mediator) not in dataset.default_graph
    assert (utopia, NEG.mediatorOf, None) not in dataset.default_graph
