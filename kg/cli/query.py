"""``kg query``: SPARQL over a build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.table import Table as Grid
from rich.text import Text

from kg.cli.console import DEFAULT_BUILD, BuildFolder, messages, plural, results
from kg.errors import Problem, QueryError
from kg.store import Table, answer, open_build


def query(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="A file with a SPARQL query, or - for standard input.")],
    build: BuildFolder = DEFAULT_BUILD,
) -> None:
    """Answer a SPARQL query over a build, as a table; the usual prefixes need no declaration."""
    table = answer(open_build(build), _read(file), "standard input" if file == "-" else file)
    results().print(_grid(table))
    messages().print(plural(len(table.rows), "row"))


def _read(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise QueryError(Problem(file, None, f"no readable file ({error.strerror})", "a SPARQL query")) from error
    except UnicodeDecodeError as error:
        raise QueryError(Problem(file, None, f"a byte that is not UTF-8 at {error.start}", "a SPARQL query in UTF-8")) from error


def _grid(table: Table) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in table.columns:
        grid.add_column(column, overflow="fold")
    for row in table.texts():
        # Text, since a cell may hold what rich would take for markup
        grid.add_row(*map(Text, row))
    return grid
