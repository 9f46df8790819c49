"""The command line: ``kg build``, ``query``, ``explain``, ``check``, ``evaluate``, ``coverage``, ``export``, ``load``,
``view`` and ``serve``.

Results go to stdout, messages to stderr. Exit codes: 0 clean, 1 findings, 2 could not run, 3 out of time.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from kg.cli.build import build
from kg.cli.check import check
from kg.cli.console import show_error
from kg.cli.coverage import coverage
from kg.cli.evaluate import evaluate
from kg.cli.explain import explain
from kg.cli.export import export
from kg.cli.load import load
from kg.cli.query import query
from kg.cli.serve import serve
from kg.cli.view import view
from kg.errors import KgError

__all__ = ["app", "main"]

app = typer.Typer(
    help="News articles about a peace process as an RDF knowledge graph whose every statement leads to its words.",
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
)
for command in (build, query, explain, check, evaluate, coverage, export, load, view, serve):
    app.command()(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line (of the process where none is given) and exit.

    An error that the user can mend is shown without a traceback and exits with 2.
    """
    try:
        app(arguments)
    except KgError as error:
        show_error(error)
        sys.exit(2)
