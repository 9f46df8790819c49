"""A build as it stands in its folder: what the formats are written from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.export.classes import wider_classes
from kg.export.property_graph import PropertyGraph, property_graph
from kg.export.records import read_records
from kg.graph.build_files import reading
from kg.graph.iris import Names
from kg.model import Record


@dataclass(frozen=True)
class SavedBuild:
    """The folder of a build; its files are read when they are asked for, and each only once."""

    folder: Path

    @cached_property
    def quads(self) -> tuple[ox.Quad, ...]:
        """Every quad of ``graph.trig`` once, sorted; terms exactly as written (a store would make integers of their subtypes).

        Raises InputError where the file cannot be read or is no TriG.
        """
        path = self.folder / "graph.trig"
        with reading(path):
            return tuple(sorted(set(ox.parse(path=path, format=ox.RdfFormat.TRIG)), key=str))

    @cached_property
    def triples(self) -> tuple[ox.Triple, ...]:
        """Every triple of the dataset once, whichever graph it stands in, sorted."""
        return tuple(sorted({quad.triple for quad in self.quads}, key=str))

    @cached_property
    def inferred(self) -> frozenset[ox.Triple]:
        """The triples that no article and no curator states: they follow from what is stated."""
        name = ox.NamedNode(str(Names().inferred))
        return frozenset(quad.triple for quad in self.quads if quad.graph_name == name)

    @cached_property
    def property_graph(self) -> PropertyGraph:
        """The triples as nodes with properties and edges between them."""
        return property_graph(self.triples, self.inferred, wider_classes())

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """The records of ``records.jsonl``; raises InputError where it cannot be read."""
        return read_records(self.folder / "records.jsonl")

    def file(self, name: str) -> bytes:
        """The bytes of a file of the build; raises InputError where there is none."""
        path = self.folder / name
        with reading(path, "a file of a build"):
            return path.read_bytes()
