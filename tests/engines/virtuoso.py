"""Virtuoso 7 as Debian packs it, with a database of its own that vanishes with its folder."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.engines.process import free_port, server

PASSWORD = "a pass phrase, for tests alone"
INSTALLED = shutil.which("virtuoso-t") is not None and shutil.which("isql-vt") is not None
MISSING = "Virtuoso 7 (virtuoso-opensource) is not installed"
SETTINGS = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
FileExtend = 200
MaxCheckpointRemap = 2000
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
MaxCheckpointRemap = 2000
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
DisableUnixSocket = 1
MaxClientConnections = 20
CheckpointInterval = 0
CaseMode = 2
DirsAllowed = .
NumberOfBuffers = 20000
MaxDirtyBuffers = 12000
ThreadsPerQuery = 2
[HTTPServer]
ServerPort = 127.0.0.1:{http_port}
ServerRoot = .
ServerThreads = 10
MaxClientConnections = 10
Charset = UTF-8
[SPARQL]
ResultSetMaxRows = 1000000
MaxQueryExecutionTime = 300
MaxQueryCostEstimationTime = 40000
"""


@dataclass(frozen=True, slots=True)
class Virtuoso:
    """A running Virtuoso."""

    root: str
    """``http://127.0.0.1:PORT``."""
    user: str = "dba"
    password: str = PASSWORD

    @property
    def graph_store(self) -> str:
        return f"{self.root}/sparql-graph-crud-auth"

    @property
    def query(self) -> str:
        return f"{self.root}/sparql"


@contextmanager
def virtuoso(folder: Path) -> Iterator[Virtuoso]:
    """A running Virtuoso with an empty database in the folder and a password of its own."""
    sql_port, http_port = free_port(), free_port()
    (folder / "virtuoso.ini").write_text(SETTINGS.format(sql_port=sql_port, http_port=http_port), encoding="utf-8")
    root = f"http://127.0.0.1:{http_port}"
    command = ["virtuoso-t", "+foreground", "+wait", "+configfile", "virtuoso.ini"]
    with server(command, f"{root}/sparql", folder):
        statement = f"set password dba \"{PASSWORD}\";"
        subprocess.run(
            ["isql-vt", f"127.0.0.1:{sql_port}", "dba", "dba", f"exec={statement}"], check=True, capture_output=True, timeout=60,
        )
        yield Virtuoso(root)
