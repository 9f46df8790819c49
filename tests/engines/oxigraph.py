"""The oxigraph server, with a store of its own that vanishes with its folder."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.process import free_port, server

PROGRAM = Path(sys.executable).with_name("oxigraph")


@contextmanager
def oxigraph(folder: Path, port: int = 0) -> Iterator[str]:
    """The root URL of a running server on the store in the folder, a new one where there is none."""
    address = f"127.0.0.1:{port or free_port()}"
    command = [PROGRAM, "serve", "--location", folder / "store", "--bind", address]
    with server(command, f"http://{address}/", folder):
        yield f"http://{address}"
