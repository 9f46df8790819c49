"""The oxigraph server as a child process: a build loaded into a store of its own, read-only, on a port of loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sysconfig
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kg.errors import InputError, Problem
from kg.graph.build_files import GRAPH_FILES, reading

PATIENCE_S = 60.0
"""How long the engine may take until it answers for the first time."""


class Engine:
    """A running engine; ``url`` is its root."""

    def __init__(self, store: Path, timeout_s: int) -> None:
        self._store = store
        self._timeout_s = timeout_s
        self._start()

    def revive(self) -> bool:
        """Start the engine again if it has died, by lack of memory say; True where it had."""
        if self._process.poll() is None:
            return False
        self._start()
        return True

    def stop(self) -> None:
        """End the process; it is gone when this returns."""
        self._process.terminate()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _start(self) -> None:
        address = f"127.0.0.1:{_free_port()}"
        self.url = f"http://{address}"
        # a session of its own: Ctrl-C reaches the server alone, which then stops the engine in order
        command = [_program(), "serve-read-only", "--location", str(self._store), "--bind", address]
        self._process = subprocess.Popen(
            [*command, "--timeout-s", str(self._timeout_s)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )
        end = time.monotonic() + PATIENCE_S
        while not _answers(self.url):
            if self._process.poll() is not None or time.monotonic() > end:
                self.stop()
                raise InputError(Problem("oxigraph", None, "a server that does not start", "a server that answers", "Try again."))
            time.sleep(0.02)


@contextmanager
def running_engine(build: Path, timeout_s: int, tell: Callable[[str], None] = lambda _: None) -> Iterator[Engine]:
    """An engine over the build; with the block its process and its store on disk are gone.

    ``tell`` is called before what takes long. Raises InputError where the folder holds no build.
    """
    with tempfile.TemporaryDirectory(prefix="kg-serve-") as folder:
        store = Path(folder) / "store"
        _load(build, store, tell)
        engine = Engine(store, timeout_s)
        try:
            yield engine
        finally:
            engine.stop()


def _load(build: Path, store: Path, tell: Callable[[str], None]) -> None:
    files = [build / name for name in GRAPH_FILES]
    for path in files:
        with reading(path):
            path.open("rb").close()
    tell(f"loading {sum(path.stat().st_size for path in files) / 1e6:,.0f} MB of RDF")
    named = [part for path in files for part in ("--file", str(path))]
    # "optimize" merges what was loaded, after which questions take half the time
    for command in (["load", "--location", str(store), *named], ["optimize", "--location", str(store)]):
        done = subprocess.run([_program(), *command], capture_output=True, text=True, check=False)
        if done.returncode:
            said = (done.stderr.strip().splitlines() or [""])[-1]
            raise InputError(Problem(str(build), None, f"broken RDF ({said})", "the graph of a build", "Build again."))


def _program() -> str:
    """The path of the server that the package oxigraph installs beside this Python."""
    beside = Path(sysconfig.get_path("scripts")) / "oxigraph"
    program = str(beside) if beside.is_file() else shutil.which("oxigraph")
    if program is None:
        expected = "the server that the package oxigraph installs"
        raise InputError(Problem("oxigraph", None, "no program of that name", expected, "Install the package."))
    return program


def _free_port() -> int:
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(f"{url}/logo.svg", timeout=5).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True
