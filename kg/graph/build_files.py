"""Reads the files of a build, with one message for each way in which that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InputError, Problem

GRAPH_FILES = ("graph.ttl", "graph.trig")
"""Every triple, and the same with the named graphs."""
MEND = "Run `kg build` first, or name the folder of a build."


@contextmanager
def reading(path: Path, expected: str = "the graph of a build") -> Iterator[None]:
    """A block that reads a file of a build; InputError where the file cannot be read, is no UTF-8 or holds broken RDF."""
    try:
        yield
    except OSError as error:
        raise InputError(Problem(str(path), None, f"no readable file ({error.strerror or error})", expected, MEND)) from error
    except UnicodeDecodeError as error:
        found = f"a byte that is not UTF-8 at {error.start}"
        raise InputError(Problem(str(path), None, found, expected, "Build again.")) from error
    except SyntaxError as error:
        raise InputError(Problem(str(path), error.lineno, f"broken RDF ({error.msg})", expected, "Build again.")) from error
