"""Floors just under what the extraction reaches on annotated articles: a change that loses facts is seen at once.

The articles set aside (tests/gold/own/aside) are no floor: they are looked at for a final figure only."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.articles import read_articles
from kg.evaluate import Report, evaluate, gold_files, load_gold
from kg.evaluate.report import Counts
from kg.export.records import all_records
from kg.extract import default_extractor
from kg.sources import ROOT, SEEDS

GOLD = ROOT / "tests" / "gold"


def report(gold: Path, articles: Path) -> Report:
    annotated = [load_gold(path) for path in gold_files(gold)]
    paths = [articles / one.article.file for one in annotated]
    accounts = [default_extractor().extract(a) for a in read_articles(paths, strict=True).articles]
    return evaluate(all_records(accounts), annotated, {a.article.id: a.article.text for a in accounts})


@pytest.fixture(scope="module")
def seeds() -> Report:
    return report(GOLD, SEEDS)


@pytest.fixture(scope="module")
def seen() -> Report:
    return report(GOLD / "own" / "seen", GOLD / "own" / "articles")


def counts(report: Report, measure: str) -> Counts:
    return report.facts if measure == "facts" else report.counts[measure]


def test_nothing_rests_on_words_that_are_not_there(seeds: Report, seen: Report) -> None:
    for one in (seeds, seen):
        assert one.counts["evidence exact"].extra == 0


def test_no_record_comes_from_a_zone_that_is_not_the_article(seeds: Report, seen: Report) -> None:
    for one in (seeds, seen):
        assert one.counts["traps"].extra == 0


@pytest.mark.parametrize(
    ("measure", "precision", "recall"),
    [("facts", 0.97, 0.85), ("events", 0.95, 0.82), ("claims", 0.97, 0.88), ("offices", 0.98, 0.96), ("relations", 0.98, 0.75)],
)
def test_floors_on_the_seeds(seeds: Report, measure: str, precision: float, recall: float) -> None:
    assert counts(seeds, measure).precision >= precision
    assert counts(seeds, measure).recall >= recall


@pytest.mark.parametrize(
    ("measure", "precision", "recall"),
    [("facts", 0.94, 0.82), ("events", 0.94, 0.79), ("claims", 0.93, 0.91), ("offices", 0.95, 0.82), ("relations", 0.96, 0.68)],
)
def test_floors_on_articles_of_our_own(seen: Report, measure: str, precision: float, recall: float) -> None:
    assert counts(seen, measure).precision >= precision
    assert counts(seen, measure).recall >= recall
