"""``kg explain``: the words behind each statement."""

from __future__ import annotations

import re
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


def test_the_statements_come_kind_by_kind_events_by_their_day_and_the_others_in_the_order_of_the_text(gold_build: Path) -> None:
    told = kg("explain", "Ilham Aliyev", "--build", gold_build).stdout
    kinds = [line.split(",")[0].split()[0] for line in told.splitlines() if line.endswith(">")]
    rank = [2 if kind == "Office" else 3 if kind == "Relation" else 1 if kind == "Claim" else 0 for kind in kinds]
    assert rank == sorted(rank)
    days = re.findall(r"^  date: (.+)$", told.partition("\nClaim, ")[0], re.M)
    assert days == sorted(days)
    assert len(days) > 1


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
