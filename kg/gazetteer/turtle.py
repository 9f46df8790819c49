"""Reads a folder of Turtle."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.errors import CurationError, Problem


def read_turtle(folder: Path) -> list[ox.Triple]:
    """The triples of the folder's ``*.ttl`` files; CurationError names every file and line that does not parse.

    Raises CurationError too where there is no statement.
    """
    triples: list[ox.Triple] = []
    problems = []
    for path in sorted(folder.glob("*.ttl")):
        try:
            triples += (quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE))
        except SyntaxError as error:
            problems.append(Problem(str(path), error.lineno, str(error.msg), "Turtle", "Mend the file."))
    if problems:
        raise CurationError(*problems)
    if not triples:
        raise CurationError(Problem(str(folder), None, "no Turtle file with a statement", "the ontology's *.ttl files"))
    return triples
