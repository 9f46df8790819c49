"""``kg load`` as a user runs it, against a real store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.cli.load import PASSWORD
from tests.cli.command import assert_refused, kg
from tests.engines.builds import save
from tests.engines.gateway import Gateway, gateway
from tests.engines.oxigraph import oxigraph
from tests.engines.process import free_port
from tests.gold_accounts import gold_accounts

USER, SECRET = "ann", "right horse"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gateway]:
    """A store behind a gateway that lets nobody in without the password."""
    with oxigraph(tmp_path_factory.mktemp("store")) as root, gateway(root) as passed:
        passed.login = (USER, SECRET)
        yield passed


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build."""
    return save(gold_accounts(), tmp_path_factory.mktemp("gold") / "build")


@pytest.fixture(autouse=True)
def no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD, raising=False)


def test_a_build_is_loaded_once_with_the_password_from_a_file_or_the_environment(
    store: Gateway, build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "password").write_text(f"{SECRET}\n", encoding="utf-8")
    first = kg("load", f"{store.url}/store", build, "--user", USER, "--password-file", tmp_path / "password")
    assert first.returncode == 0, first.stderr
    assert "7 graphs" in first.stdout
    assert "7 sent, 0 there already, 0 removed; checked by count and checksum" in first.stdout
    assert "sending" in first.stderr
    monkeypatch.setenv(PASSWORD, SECRET)
    second = kg("load", f"{store.url}/store", build, "--user", USER)
    assert second.returncode == 0, second.stderr
    assert "0 sent, 7 there already" in second.stdout
    assert SECRET not in first.stdout + first.stderr + second.stdout + second.stderr


def test_a_password_is_asked_for_where_it_is_missing(store: Gateway, build: Path, tmp_path: Path) -> None:
    url = f"{store.url}/store"
    assert_refused(kg("load", url, build), "401", "Give --user")
    assert_refused(kg("load", url, build, "--user", USER), PASSWORD, "--password-file")
    assert_refused(kg("load", url, build, "--user", USER, "--password-file", tmp_path / "none"), "no readable file")
    assert_refused(kg("load", url, build, "--password-file", tmp_path / "none"), "a password for nobody", "--user")


def test_what_cannot_be_is_said_in_a_line(store: Gateway, build: Path, tmp_path: Path) -> None:
    assert_refused(kg("load", f"http://127.0.0.1:{free_port()}/store", build), "no connection", "a running store")
    assert_refused(kg("load", f"{store.url}/elsewhere", build), "no known store", "--query-url", "oxigraph")
    assert_refused(kg("load", f"{store.url}/store", tmp_path), "graph.trig", "kg build")
    assert_refused(kg("load", f"{store.url}/store", build, "--bulk", "--no-update"), "one of the two")
    assert_refused(kg("load", f"{store.url}/store", build, "--chunk", "0"), "--chunk")
