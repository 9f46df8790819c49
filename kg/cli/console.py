"""The two streams of every command: results on stdout, messages on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from kg.errors import KgError, Problem
from kg.model import Article

_WIDE = 100_000  # a pipe has no width: nothing is wrapped or cut there

BuildFolder = Annotated[Path, typer.Option("--build", help="Folder of a build.", show_default=True)]
DEFAULT_BUILD = Path("build")


def results() -> Console:
    """The console for results; as wide as its lines where stdout is no terminal."""
    return Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False, markup=False, emoji=False)


def messages() -> Console:
    """The console for messages and progress."""
    width = None if sys.stderr.isatty() else _WIDE
    return Console(stderr=True, width=width, highlight=False, markup=False, emoji=False)


def show_error(error: KgError) -> None:
    """Print each problem of the error on a line of stderr."""
    show_problems("error", error.problems)


def show_problems(severity: str, problems: Iterable[Problem]) -> None:
    """Print each problem on a line of stderr, its severity in front."""
    console = messages()
    for problem in problems:
        console.print(f"{severity}: {problem}", soft_wrap=True)


def track_articles(articles: Sequence[Article]) -> Iterable[Article]:
    """The articles one by one, with a progress bar on stderr that vanishes at the end; no bar where stderr is no terminal."""
    columns = (TextColumn("Reading articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=messages(), transient=True, disable=not sys.stderr.isatty()) as progress:
        yield from progress.track(articles)


def plural(count: int, noun: str) -> str:
    """The count with its noun, thousands set apart.

    >>> plural(1, "article"), plural(2000, "article")
    ('1 article', '2,000 articles')
    """
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
