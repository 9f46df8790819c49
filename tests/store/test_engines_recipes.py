"""The README's recipes for triple stores do what they say, run as they stand but for ports and passwords."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from kg.sources import ONTOLOGY, ROOT
from kg.store import answer, open_build
from tests.engines import jena, virtuoso
from tests.engines.builds import save
from tests.engines.process import free_port
from tests.gold_accounts import gold_accounts

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder in which the ontology and a build stand as in the project's."""
    (tmp_path / "ontology").symlink_to(ONTOLOGY)
    save(gold_accounts(), tmp_path / "build")
    return tmp_path


def recipe(store: str) -> str:
    """The commands under the store's name in the README."""
    (found,) = re.findall(rf"^\*\*{re.escape(store)}.*?\*\* \(tested\).*?\n```sh\n(.*?)```", README, re.DOTALL | re.MULTILINE)
    return str(found)


def run(commands: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The commands run by bash in the folder; any that fails ends it."""
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    line = ["bash", "-ec", commands]
    done = subprocess.run(line, cwd=folder, env=env, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def meetings(output: str) -> list[list[str]]:
    """The rows of the CSV with which the output ends."""
    header = re.search(r'^"?day"?,', output, re.MULTILINE)
    assert header, output
    return list(csv.reader(StringIO(output[header.start() :], newline="")))


def expected(folder: Path) -> list[list[str]]:
    """What the embedded store answers."""
    table = answer(open_build(folder / "build"), (ONTOLOGY / "questions" / "meetings.rq").read_text(encoding="utf-8"))
    assert len(table.rows) > 3
    return [list(table.columns), *(["" if cell is None else cell.value for cell in row] for row in table.rows)]


def test_oxigraph(here: Path) -> None:
    commands = recipe("oxigraph").replace("7878", str(free_port()))
    started, rest = commands.split("&\n", 1)
    done = run(f"{started}&\ntrap 'kill %1' EXIT\nsleep 2\n{rest}", here)
    assert "checked by count and checksum" in done.stdout
    assert meetings(done.stdout) == expected(here)


@pytest.mark.skipif(not virtuoso.INSTALLED, reason=virtuoso.MISSING)
def test_virtuoso(here: Path) -> None:
    (here / "password").write_text(virtuoso.PASSWORD, encoding="utf-8")
    (here / "db").mkdir()
    with virtuoso.virtuoso(here / "db") as server:
        done = run(recipe("Virtuoso 7").replace("http://127.0.0.1:8890", server.root), here)
    assert "checked by count and checksum" in done.stdout
    assert meetings(done.stdout) == expected(here)


@pytest.mark.skipif(not jena.INSTALLED, reason=jena.MISSING)
def test_jena(here: Path) -> None:
    done = run(recipe("Jena 4.5"), here)
    assert "Quads" in done.stderr
    assert "WARN" not in done.stderr
    table, report = done.stdout.split("@prefix", 1)
    assert meetings(table) == expected(here)
    assert re.search(r"sh:conforms\s+true", report)
