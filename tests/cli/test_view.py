"""``kg view``: the page of a build is opened in the reader's browser."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.command import assert_refused, kg_process

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the browser of these tests is a shell script")


def browser_that(folder: Path, command: str) -> str:
    """The value of BROWSER for a browser that does nothing but run the shell command; ``$1`` is what it is to open."""
    script = folder / "browser"
    script.write_text(f"#!/bin/sh\n{command}\n", encoding="utf-8")
    script.chmod(0o755)
    return f"{script} %s"


def test_the_page_is_opened_and_its_path_printed(gold_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = tmp_path / "opened"
    monkeypatch.setenv("BROWSER", browser_that(tmp_path, f'printf %s "$1" > "{opened}"'))
    result = kg_process("view", gold_build)
    page = (gold_build / "graph.html").resolve()
    assert (result.returncode, result.stdout, result.stderr) == (0, f"{page}\n", "")
    assert opened.read_text(encoding="utf-8") == page.as_uri()


def test_the_folder_build_is_the_default(gold_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER", browser_that(tmp_path, "exit 0"))
    assert kg_process("view", cwd=gold_build.parent).stdout == f"{(gold_build / 'graph.html').resolve()}\n"


def test_where_there_is_no_build_nothing_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = tmp_path / "opened"
    monkeypatch.setenv("BROWSER", browser_that(tmp_path, f'touch "{opened}"'))
    assert_refused(kg_process("view", tmp_path), "graph.html: found no file", "the page of a build", "Run `kg build` first")
    assert not opened.exists()


def test_without_a_browser_the_path_is_still_printed(gold_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER", browser_that(tmp_path, "exit 1"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    result = kg_process("view", gold_build)
    assert_refused(result, "no browser to open it with", "Open the file yourself")
    assert result.stdout == f"{(gold_build / 'graph.html').resolve()}\n"
