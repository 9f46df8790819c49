"""Curated individuals are found, measured against each other, and copied with what they need."""

from __future__ import annotations

import pytest
from rdflib import RDF, XSD, Graph, Literal, URIRef

from kg.errors import CurationError
from kg.graph import to_dataset, union_graph
from kg.graph.curated import Curated
from kg.graph.namespaces import BASE, NEG
from tests.graph.told import account, entity, event, office

SCHEMA = """
@prefix neg: <https://w3id.org/negotiation-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .
@prefix id: <https://w3id.org/negotiation-kg/id/> .
neg:Person rdfs:subClassOf neg:Actor .
neg:State rdfs:subClassOf neg:Actor .
neg:City rdfs:subClassOf neg:Place .
<https://w3id.org/negotiation-kg/id/state/utopia> a neg:State ; rdfs:label "Utopia"@en ;
    neg:capital <https://w3id.org/negotiation-kg/id/place/amaurot> .
<https://w3id.org/negotiation-kg/id/state/erewhon> a neg:State ; rdfs:label "Erewhon"@en .
<https://w3id.org/negotiation-kg/id/place/amaurot> a neg:City ; rdfs:label "Amaurot"@en ;
    neg:inCountry <https://w3id.org/negotiation-kg/id/state/utopia> .
<https://w3id.org/negotiation-kg/id/place/hall> a neg:Building ; rdfs:label "Hall"@en ;
    neg:locatedIn <https://w3id.org/negotiation-kg/id/place/amaurot> .
<https://w3id.org/negotiation-kg/id/person/ann-ames> a neg:Person ; rdfs:label "Ann Ames"@en, "Анна"@ru .
<https://w3id.org/negotiation-kg/id/office/first> a neg:Office ; rdfs:label "President of Utopia"@en ;
    neg:officeTitle "President" ; neg:officeOf <https://w3id.org/negotiation-kg/id/state/utopia> .
<https://w3id.org/negotiation-kg/id/tenure/curated> a neg:Tenure ; rdfs:label "Ann Ames, President"@en ;
    neg:holder <https://w3id.org/negotiation-kg/id/person/ann-ames> ; neg:since "2019-04"^^edtf:EDTF ;
    neg:until "2021"^^edtf:EDTF ;
    neg:heldOffice <https://w3id.org/negotiation-kg/id/office/first> .
<https://w3id.org/negotiation-kg/id/agreement/pact> a neg:Agreement ; rdfs:label "Pact"@en ; neg:date "2020-11"^^edtf:EDTF ;
    neg:mediator <https://w3id.org/negotiation-kg/id/state/utopia> .
"""


def node(path: str) -> URIRef:
    return URIRef(BASE + path)


@pytest.fixture(scope="module")
def utopia() -> Graph:
    return Graph().parse(data=SCHEMA, format="turtle")


def test_a_place_lies_in_what_its_place_lies_in(utopia: Graph) -> None:
    curated = Curated(utopia)
    assert curated.lies_in(node("place/hall"), node("state/utopia"))
    assert curated.lies_in(node("place/hall"), node("place/hall"))
    assert not curated.lies_in(node("state/utopia"), node("place/hall"))
    assert not curated.lies_in(node("place/hall"), node("state/erewhon"))


def test_an_office_is_found_by_owner_and_title(utopia: Graph) -> None:
    curated = Curated(utopia)
    assert curated.office(node("state/utopia"), "president") == node("office/first")
    assert curated.office(node("state/erewhon"), "President") is None


def test_a_person_brings_tenures_offices_and_their_states(utopia: Graph) -> None:
    needed = Curated(utopia).needed([node("person/ann-ames"), node("person/nobody")])
    assert needed == {node(p) for p in ("person/ann-ames", "tenure/curated", "office/first", "state/utopia", "place/amaurot")}


def test_a_tenure_from_an_article_meets_the_curated_one_in_the_office(utopia: Graph) -> None:
    graph = union_graph(to_dataset([account(office())], utopia))
    assert set(graph.subjects(NEG.heldOffice, node("office/first"))) == {node("tenure/curated"), node("tenure/ann-president")}
    assert graph.value(node("tenure/ann-president"), NEG.since) is None


def test_curated_dates_have_first_and_last_days(utopia: Graph) -> None:
    pact = entity("agreement/pact", "Agreement")
    graph = union_graph(to_dataset([account(event(agreements=(pact,)), office())], utopia))
    for path, days in {"tenure/curated": ("2019-04-01", "2021-12-31"), "agreement/pact": ("2020-11-01", "2020-11-30")}.items():
        assert (str(graph.value(node(path), NEG.earliest)), str(graph.value(node(path), NEG.latest))) == days
    assert Literal("2020-11-01", datatype=XSD.date) in set(graph.objects(node("agreement/pact"), NEG.earliest))


def test_curated_super_classes_and_roles_are_stated(utopia: Graph) -> None:
    graph = union_graph(to_dataset([account(event(agreements=(entity("agreement/pact", "Agreement"),)))], utopia))
    assert set(graph.objects(node("place/amaurot"), RDF.type)) == {NEG.City, NEG.Place}
    assert set(graph.objects(node("state/utopia"), RDF.type)) == {NEG.State, NEG.Actor, NEG.Mediator}


def test_an_impossible_curated_date_names_its_individual(utopia: Graph) -> None:
    wrong = Graph().parse(data=SCHEMA.replace('"2020-11"', '"2020-13"'), format="turtle")
    with pytest.raises(CurationError, match=r"agreement/pact: found '2020-13' is impossible.*expected an EDTF date"):
        to_dataset([account(event(agreements=(entity("agreement/pact", "Agreement"),)))], wrong)
