"""``kg view``: the page of a build, in the browser."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import DEFAULT_BUILD, results
from kg.errors import InputError, Problem
from kg.graph.build_files import MEND


def view(build: Annotated[Path, typer.Argument(metavar="[BUILD]", help="Folder of a build.")] = DEFAULT_BUILD) -> None:
    """Open the page of a build in the browser, and print its path."""
    page = (build / "graph.html").resolve()
    if not page.is_file():
        raise InputError(Problem(str(build / "graph.html"), None, "no file", "the page of a build", MEND))
    results().print(str(page), soft_wrap=True)
    if not webbrowser.open(page.as_uri()):
        mend = "Open the file yourself, or set BROWSER."
        raise InputError(Problem(str(page), None, "no browser to open it with", "one that Python's webbrowser knows", mend))
