"""The formats of ``kg export``: what each is called, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from kg.export.folder import replaced_file, replaced_folder
from kg.export.gexf import gexf
from kg.export.graphml import graphml
from kg.export.jsonld import jsonld
from kg.export.lines import nquads, ntriples
from kg.export.neo4j import FILES as NEO4J_FILES
from kg.export.neo4j import neo4j
from kg.export.package import FILES as CSV_FILES
from kg.export.package import csv_package
from kg.export.saved import SavedBuild

FileWriter = Callable[[SavedBuild], bytes]
FolderWriter = Callable[[SavedBuild], Mapping[str, bytes]]


class Format(StrEnum):
    """The formats, as commands name them."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    NTRIPLES = "ntriples"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    NEO4J = "neo4j"


FILE_FORMATS: dict[str, FileWriter] = {
    Format.TURTLE: lambda build: build.file("graph.ttl"),
    Format.TRIG: lambda build: build.file("graph.trig"),
    Format.NQUADS: nquads,
    Format.NTRIPLES: ntriples,
    Format.JSONLD: jsonld,
    Format.GRAPHML: graphml,
    Format.GEXF: gexf,
}
"""The formats that are one file."""
FOLDER_FORMATS: dict[str, tuple[FolderWriter, frozenset[str]]] = {
    Format.CSV: (csv_package, CSV_FILES), Format.NEO4J: (neo4j, NEO4J_FILES),
}
"""The formats that are a folder of files, with the names that such a folder may hold."""


def write_file(build: SavedBuild, name: str, path: Path) -> int:
    """Write the build in a format of one file, whole or not at all; the bytes written. InputError where it cannot be."""
    data = FILE_FORMATS[name](build)
    with replaced_file(path) as staging:
        staging.write_bytes(data)
    return len(data)


def write_folder(build: SavedBuild, name: str, folder: Path) -> int:
    """Write the build in a format of several files, whole or not at all; the bytes written.

    Raises InputError where the folder holds anything but an earlier export of the format.
    """
    writer, own = FOLDER_FORMATS[name]
    files = writer(build)
    with replaced_folder(folder, own) as staging:
        for file, data in files.items():
            (staging / file).write_bytes(data)
    return sum(map(len, files.values()))
