"""``kg check``: the curated data and a build."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.command import assert_refused, kg


def test_rules_individuals_and_a_build_are_clean(seed_build: Path) -> None:
    result = kg("check", "--build", seed_build)
    assert result.returncode == 0, result.stdout
    assert result.stdout == ""
    assert result.stderr.startswith("0 findings in ")


def test_a_build_that_breaks_a_shape_is_a_finding(seed_build: Path, tmp_path: Path) -> None:
    shutil.copytree(seed_build, tmp_path, dirs_exist_ok=True)
    broken = "<https://w3id.org/negotiation-kg/id/event/x> a <https://w3id.org/negotiation-kg/ontology#Event> .\n"
    with (tmp_path / "graph.ttl").open("a", encoding="utf-8") as file:
        file.write(broken)
    result = kg("check", "--build", tmp_path)
    assert result.returncode == 1, result.stderr
    assert "event/x" in result.stdout


def test_broken_turtle_is_named(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<urn:a> <urn:b>\n", encoding="utf-8")
    assert_refused(kg("check", "--build", tmp_path), "graph.ttl:2: found broken RDF")


def test_without_a_build_only_the_curated_data_is_checked(tmp_path: Path) -> None:
    result = kg("check", "--build", tmp_path / "none")
    assert result.returncode == 0, result.stdout
    assert "only the curated data is checked" in result.stderr
