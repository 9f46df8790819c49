"""A build as it stands in its folder: what the formats are written from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.errors import InputError, Problem
from kg.export.records import read_records
from kg.graph.iris import Names
from kg.model import Record

MEND = "Run `kg build` first, or name the folder of a build."


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
        try:
            return tuple(sorted(set(ox.parse(path=path, format=ox.RdfFormat.TRIG)), key=str))
        except OSError as error:
            raise InputError(Problem(str(path), None, f"no readable file ({error})", "the graph of a build", MEND)) from error
        except SyntaxError as error:
            found = f"broken RDF ({error.msg})"
            raise InputError(Problem(str(path), error.lineno, found, "the graph of a build", "Build again.")) from error

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
    def records(self) -> tuple[Record, ...]:
        """The records of ``records.jsonl``; raises InputError where it cannot be read."""
        return read_records(self.folder / "records.jsonl")

    def file(self, name: str) -> bytes:
        """The bytes of a file of the build; raises InputError where there is none."""
        path = self.folder / name
        try:
            return path.read_bytes()
        except OSError as error:
            found = f"no readable file ({error.strerror})"
            raise InputError(Problem(str(path), None, found, "a file of a build", MEND)) from error
