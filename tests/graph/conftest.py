"""The annotated articles as a graph, and the ontology, each built once."""

from __future__ import annotations

import pytest
from rdflib import Dataset, Graph

from kg.graph import load_ontology, to_dataset, union_graph
from kg.sources import ONTOLOGY
from tests.gold_accounts import gold_accounts


@pytest.fixture(scope="session")
def ontology() -> Graph:
    return load_ontology(ONTOLOGY)


@pytest.fixture(scope="session")
def dataset(ontology: Graph) -> Dataset:
    return to_dataset(gold_accounts(), ontology)


@pytest.fixture(scope="session")
def graph(dataset: Dataset) -> Graph:
    return union_graph(dataset)
