"""``kg explain``: the words behind each statement."""

from __future__ import annotations

from pathlib import Path

from kg.sources import SEEDS
from tests.cli.command import assert_refused, kg


def test_each_statement_comes_with_article_words_and_rule(gold_build: Path) -> None:
    result = kg("explain", "Ilham Aliyev", "--build", gold_build)
    assert result.returncode == 0, result.stderr
    assert "Office, President <" in result.stdout
    assert ", rule gold/office" in result.stdout
    assert any(f"    {path.name}, characters " in result.stdout for path in SEEDS.glob("*.txt"))
    assert "statements in " in result.stderr


def test_an_iri_explains_one_event(gold_build: Path) -> None:
    result = kg("explain", "https://w3id.org/negotiation-kg/id/event/000-e1", "--build", gold_build)
    assert "Meeting, Cancelled <https://w3id.org/negotiation-kg/id/event/000-e1>" in result.stdout
    assert kg("explain", "event/000-e1", "--build", gold_build).stdout == result.stdout


def test_an_unknown_name_is_a_finding_with_a_hint(gold_build: Path) -> None:
    result = kg("explain", "Ilham Alyev", "--build", gold_build)
    assert_refused(result, "Did you mean: Ilham Aliyev", code=1)
    assert result.stdout == ""


def test_without_a_build_the_message_says_what_to_do(tmp_path: Path) -> None:
    assert_refused(kg("explain", "x", "--build", tmp_path), "Run `kg build` first")
