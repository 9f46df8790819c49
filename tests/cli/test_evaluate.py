"""``kg evaluate``: figures on annotated articles, from a build's records or extracted on the spot."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from kg.sources import SEEDS
from tests.cli.command import assert_refused, kg
from tests.gold_accounts import GOLD


def seeds_gold(folder: Path) -> Path:
    """The annotations of the seeds alone."""
    folder.mkdir()
    for path in GOLD.glob("*.yaml"):
        shutil.copy(path, folder)
    return folder


def test_annotations_score_full_marks_against_themselves(gold_build: Path, tmp_path: Path) -> None:
    gold = seeds_gold(tmp_path / "gold")
    result = kg("evaluate", gold, "--records", gold_build / "records.jsonl", "--json", "--missed", "--extra", "--wrong")
    assert result.returncode == 0, result.stderr
    report = json.loads(result.stdout)
    assert report["facts"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "tp_fp_fn": [309, 0, 0]}
    assert report["missed"] == report["extra"] == report["wrong"] == []
    table = kg("evaluate", gold, "--records", gold_build / "records.jsonl")
    assert "facts" in table.stdout
    assert "1.000" in table.stdout


def test_missed_and_extra_facts_are_listed(gold_build: Path, tmp_path: Path) -> None:
    lines = (gold_build / "records.jsonl").read_text(encoding="utf-8").splitlines()
    events = [line for line in lines if '"record": "event"' in line]
    (tmp_path / "records.jsonl").write_text("\n".join([*events, *events[:3]]), encoding="utf-8")
    gold = seeds_gold(tmp_path / "gold")
    result = kg("evaluate", gold, "--records", tmp_path / "records.jsonl", "--missed", "--extra")
    assert result.stdout.count("\nmissed claims: ") == 145
    assert result.stdout.count("\nextra events: ") == 3


def test_without_records_the_articles_are_extracted(seed_build: Path, tmp_path: Path) -> None:
    gold = seeds_gold(tmp_path / "gold")
    now = kg("evaluate", gold, "--json")
    assert now.returncode == 0, now.stderr
    assert json.loads(now.stdout) == json.loads(kg("evaluate", gold, "--records", seed_build / "records.jsonl", "--json").stdout)


def test_articles_beside_the_annotations_are_found(tmp_path: Path) -> None:
    article = next(SEEDS.glob("002*.txt"))
    (tmp_path / "articles").mkdir()
    shutil.copy(article, tmp_path / "articles" / "mine.txt")
    text = (GOLD / "002.yaml").read_text(encoding="utf-8").replace(article.name, "mine.txt")
    (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
    assert kg("evaluate", tmp_path).returncode == 0


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    assert_refused(kg("evaluate", tmp_path / "none"), "no annotation file")
    (tmp_path / "a.yaml").write_text("article: {file: none.txt}\n", encoding="utf-8")
    assert_refused(kg("evaluate", tmp_path), "a.yaml", "none.txt", "--articles")
    (tmp_path / "a.yaml").write_text("article: {file: none.txt}\nclaims: 3\n", encoding="utf-8")
    assert_refused(kg("evaluate", tmp_path), "a.yaml:2: ")
