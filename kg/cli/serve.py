"""``kg serve``: a build behind a SPARQL endpoint on loopback."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from kg.cli.console import DEFAULT_BUILD, messages, results
from kg.store.serve import serve as serve_build
from kg.store.serve_sparql import Limits

_MEBIBYTE = 1 << 20


def serve(
    build: Annotated[Path, typer.Argument(metavar="[BUILD]", help="Folder of a build.", show_default=True)] = DEFAULT_BUILD,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of 127.0.0.1; 0: a free one.")] = 7878,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", min=0.1, help="The longest that an answer may take.")] = 30.0,
    max_size: Annotated[int, typer.Option(metavar="MIB", min=1, help="The largest answer, in mebibytes.")] = 64,
) -> None:
    """Serve a build on this machine: SPARQL 1.1 endpoint, query editor, page, downloads, and each IRI as HTML, Turtle or JSON-LD.

    Read-only, on 127.0.0.1 alone, until Ctrl-C or SIGTERM. An answer that would exceed a limit is refused, never cut short.
    """
    signal.signal(signal.SIGTERM, _end)
    with suppress(KeyboardInterrupt):  # none is raised where the shell that started it lets it ignore Ctrl-C
        serve_build(build, port, Limits(timeout, max_size * _MEBIBYTE), _say, lambda message: messages().print(message))
    messages().print("stopped")


def _say(url: str) -> None:
    results().print(f"Query editor: {url}/\nSPARQL endpoint: {url}/sparql")
    sys.stdout.flush()
    messages().print("Ctrl-C stops it")


def _end(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
