"""A saved build that the formats' tests read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
import rdflib
from rdflib import RDF

from kg.export.saved import SavedBuild
from kg.graph.namespaces import NEG
from tests.engines.builds import save
from tests.gold_accounts import gold_accounts


@dataclass(frozen=True)
class Facts:
    """What every format has to hold, as rdflib finds it in the build's Turtle."""

    turtle: Path

    @cached_property
    def graph(self) -> rdflib.Graph:
        return rdflib.Graph().parse(self.turtle)

    def of(self, *classes: str) -> set[str]:
        """The IRIs of every individual of the classes."""
        return {str(node) for name in classes for node in self.graph.subjects(RDF.type, NEG[name])}

    def words(self) -> set[str]:
        """Every quotation."""
        return {str(words) for words in self.graph.objects(None, rdflib.URIRef("http://www.w3.org/ns/oa#exact"))}


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> SavedBuild:
    """A build of the annotated seeds in a folder."""
    return SavedBuild(save(gold_accounts(), tmp_path_factory.mktemp("saved") / "build"))


@pytest.fixture(scope="session")
def facts(saved: SavedBuild) -> Facts:
    """What stands in that build."""
    found = Facts(saved.folder / "graph.ttl")
    assert len(found.of("Event")) >= 30
    assert len(found.of("Claim")) >= 60
    assert len(found.of("Tenure")) >= 20
    return found
