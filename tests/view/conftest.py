"""Accounts and pages that several tests of the view look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.model import Account
from kg.view import render_page
from tests.gold_accounts import gold_accounts


@pytest.fixture(scope="session")
def seeds() -> Sequence[Account]:
    return gold_accounts()


@pytest.fixture(scope="session")
def seed_page(seeds: Sequence[Account]) -> str:
    return render_page(seeds)


@pytest.fixture(scope="session")
def seeds_file(seed_page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("view") / "graph.html"
    path.write_text(seed_page, encoding="utf-8")
    return path
