"""Builds that the tests of several commands read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.knowledge_graph import KnowledgeGraph
from tests.cli.command import kg_process
from tests.gold_accounts import gold_accounts


@pytest.fixture(scope="session")
def gold_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build made from the annotated seeds."""
    folder = tmp_path_factory.mktemp("gold") / "build"
    KnowledgeGraph(tuple(gold_accounts())).save(folder)
    return folder


@pytest.fixture(scope="session")
def seed_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a build of the seeds, made by the command."""
    folder = tmp_path_factory.mktemp("seeds") / "build"
    result = kg_process("build", "--out", folder)
    assert result.returncode == 0, result.stderr
    return folder
