"""The oxigraph server, with a store of its own that vanishes with its folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.process import free_port, server

PROGRAM = Path(sys.executable).with_name("oxigraph")


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """The root URL of a running server with an empty store in the folder."""
    address = f"127.0.0.1:{free_port()}"
    command = [PROGRAM, "serve", "--location", folder / "store", "--bind", address]
    with server(command, f"http://{address}/", folder):
        yield f"http://{address}"
