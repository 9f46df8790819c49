"""Servers that tests start: on loopback, on a free port, in a folder of their own, ended when the tests are done."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

PATIENCE_S = 90.0


def free_port() -> int:
    """A port of the loopback interface that nobody listens on now."""
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def server(command: Sequence[str | Path], url: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The command as a running server that answers on the URL; its output goes to ``server.log`` in the folder."""
    log = folder / "server.log"
    with log.open("wb") as output, subprocess.Popen(list(map(str, command)), cwd=folder, stdout=output, stderr=output) as process:
        try:
            _wait_for(url, process, log)
            yield process
        finally:
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}: {log.read_text(errors='replace')[-2000:]}")
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"nothing answered on {url} for {PATIENCE_S} s: {log.read_text(errors='replace')[-2000:]}")
