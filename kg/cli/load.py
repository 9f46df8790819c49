"""``kg load``: a build into a triple store."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import DEFAULT_BUILD, messages, plural, results
from kg.errors import InputError, Problem
from kg.store.load import CHUNK, TIMEOUT_S, Plan
from kg.store.load import load as load_build
from kg.store.load_endpoints import endpoints
from kg.store.load_remote import Login

PASSWORD = "KG_PASSWORD"
"""The environment variable that holds the password where no file does."""


def load(
    url: Annotated[str, typer.Argument(metavar="URL", help="The store's SPARQL 1.1 Graph Store endpoint.")],
    build: Annotated[Path, typer.Argument(metavar="[BUILD]", help="Folder of a build.")] = DEFAULT_BUILD,
    user: Annotated[str | None, typer.Option(help=f"User name; the password comes from a file or from {PASSWORD}.")] = None,
    password_file: Annotated[Path | None, typer.Option(help="File whose first line is the password.")] = None,
    query_url: Annotated[str | None, typer.Option(help="SPARQL Query endpoint, where the URL does not tell it.")] = None,
    update_url: Annotated[str | None, typer.Option(help="SPARQL Update endpoint, where the URL does not tell it.")] = None,
    default_graph: Annotated[
        bool, typer.Option("--default-graph", help="Load every triple into the store's default graph, not into a named one.")
    ] = False,
    bulk: Annotated[bool, typer.Option("--bulk", help="Send many graphs in one request, as N-Quads.")] = False,
    no_update: Annotated[
        bool, typer.Option("--no-update", help="The store has no SPARQL Update: write each graph in its place.")
    ] = False,
    chunk: Annotated[int, typer.Option(min=1, help="Triples a request.")] = CHUNK,
    timeout: Annotated[float, typer.Option(min=0.01, help="Seconds to wait for an answer.")] = TIMEOUT_S,
) -> None:
    """Load a build into a triple store and check it there by count and checksum.

    What the store holds already is not sent again, a newer build replaces the earlier one's graphs and nothing else, and a load
    that was stopped goes on where it stopped.
    """
    urls = endpoints(url, query_url, url if no_update else update_url)
    plan = Plan(urls, _login(user, password_file), timeout, chunk, default_graph, bulk, no_update)
    loaded = load_build(build, plan, lambda message: messages().print(message, soft_wrap=True))
    results().print(
        f"{plural(loaded.graphs, 'graph')}, {plural(loaded.triples, 'triple')} in {url}: {loaded.sent:,} sent, "
        f"{loaded.graphs - loaded.sent:,} there already, {loaded.removed:,} removed; checked by count and checksum",
        soft_wrap=True,
    )


def _login(user: str | None, file: Path | None) -> Login | None:
    if user is None:
        if file is not None:
            raise InputError(Problem("--password-file", None, "a password for nobody", "--user beside it"))
        return None
    password = os.environ.get(PASSWORD) if file is None else _first_line(file)
    if not password:
        where = str(file) if file else PASSWORD
        mend = f"Name a --password-file or set {PASSWORD}."
        raise InputError(Problem(where, None, "no password", f"the password of {user!r}", mend))
    return Login(user, password)


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Problem(str(file), None, f"no readable file ({error})", "a password in its first line")) from error
