"""Runs the command line as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def kg(*arguments: str | Path, stdin: str = "", seed: int = 0, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The finished command, with both streams as text; ``seed`` is the hash seed that it runs under."""
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, arguments)], input=stdin, capture_output=True, text=True, encoding="utf-8",
        env=os.environ | {"PYTHONHASHSEED": str(seed)}, cwd=cwd, check=False,
    )


def assert_refused(result: subprocess.CompletedProcess[str], *words: str, code: int = 2) -> None:
    """The command ended with the code and a message on stderr that holds the words and is no traceback."""
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below the folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
