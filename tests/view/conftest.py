"""Accounts and pages that several tests of the view look at."""

from __future__ import annotations

from collections.abc import Sequence

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
