"""What the graph says of those who have no curated entry."""

from __future__ import annotations

from dataclasses import replace

from rdflib import FOAF, RDFS, Graph, Literal, URIRef

from kg.graph import to_dataset, union_graph
from tests.graph.told import ANN, BOB, account, claim, entity

PRESIDENTS = replace(entity("group/ann-ames-and-bob-birch", "Group"), members=(ANN, BOB))


def test_those_who_speak_together_are_the_members_of_a_group(ontology: Graph) -> None:
    graph = union_graph(to_dataset([account(claim(speaker=PRESIDENTS))], ontology))
    members = set(graph.objects(URIRef(PRESIDENTS.id), FOAF.member))
    assert members == {URIRef(ANN.id), URIRef(BOB.id)}
    assert {graph.value(member, RDFS.label) for member in members} == {Literal("Ann Ames", "en"), Literal("Bob Birch", "en")}
