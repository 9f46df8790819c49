"""Runs the command line: in a process of its own as a user does, or in this one, where rules and ontology load only once."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

from kg.cli import main


def kg(*arguments: str | Path) -> CompletedProcess[str]:
    """The finished command, run in this process, with both streams as text."""
    out, err = io.StringIO(), io.StringIO()
    command = list(map(str, arguments))
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main(command)
            code = 0
        except SystemExit as end:
            code = int(end.code or 0)
    return CompletedProcess(command, code, out.getvalue(), err.getvalue())


def kg_process(
    *arguments: str | Path, stdin: str = "", seed: int = 0, cwd: Path | None = None
) -> CompletedProcess[str]:
    """The finished command, run in its own process under a hash seed, with both streams as text."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)], input=stdin, capture_output=True, text=True, encoding="utf-8",
        env=os.environ | {"PYTHONHASHSEED": str(seed)}, cwd=cwd, check=False,
    )


def assert_refused(result: CompletedProcess[str], *words: str, code: int = 2) -> None:
    """The command ended with the code and a message on stderr that holds the words and is no traceback."""
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below the folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
