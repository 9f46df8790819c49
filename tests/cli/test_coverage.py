"""``kg coverage``: the curator's working list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.articles import read_articles
from tests.cli.command import assert_refused, kg

TEXT = """The foreign ministers of Serbia and Kosovo met in Brussels on 19 April 2013.

Serbia was silent about the weather in the hills.

The hills are green and the rivers are blue.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "talks.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_sentence_is_shown_with_its_mentions_and_records(article: Path) -> None:
    result = kg("coverage", article)
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0].startswith("== talks.txt, published ")
    first, second, third = (next(line for line in lines if line.startswith(f"  {n}  ")) for n in (1, 2, 3))
    assert "met in [City Brussels] on [Date 19 April 2013 = 2013-04-19]." in first
    assert second == "  2  [State Serbia] was silent about the weather in the hills."
    assert third == "  3  The hills are green and the rivers are blue."
    assert any(line.startswith('     + {event: Meeting, status: Held, date: "2013-04-19"') for line in lines)
    assert lines[lines.index(second) + 1].startswith("     ! nothing")
    assert result.stderr.startswith("1 article, 3 sentences: 1 with a record, 1 with an actor or a trigger and no record, ")


def test_only_the_empty_sentences(article: Path) -> None:
    result = kg("coverage", article, "--only-empty")
    assert result.returncode == 0, result.stderr
    assert "  2  [State Serbia]" in result.stdout
    assert "Brussels" not in result.stdout
    assert "rivers" not in result.stdout
    assert "3 sentences" in result.stderr


def test_json_has_an_object_a_sentence(article: Path) -> None:
    result = kg("coverage", article, "--json")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    text = article.read_text(encoding="utf-8")
    assert [(r["article"], r["sentence"], r["covered"], r["empty"]) for r in rows] == [
        ("talks.txt", 1, True, False), ("talks.txt", 2, False, True), ("talks.txt", 3, False, False),
    ]
    assert all(text[r["start"] : r["end"]] == r["text"] for r in rows)
    assert {"event": "Meeting", "place": "Brussels"}.items() <= next(r for r in rows[0]["records"] if "event" in r).items()
    (serbia,) = rows[1]["mentions"]
    assert (text[serbia["start"] : serbia["end"]], serbia["class"], serbia["means"]) == ("Serbia", "State", "Serbia")


def test_folders_and_json_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": "one", "text": TEXT}) + "\n", encoding="utf-8")
    result = kg("coverage", tmp_path, "--json")
    assert result.returncode == 0, result.stderr
    assert {json.loads(line)["article"] for line in result.stdout.splitlines()} == {"a.txt", "b.jsonl#one"}
    assert result.stderr.startswith("2 articles, 6 sentences")


def test_an_article_that_cannot_be_read_is_left_out(article: Path) -> None:
    (article.parent / "odd.txt").write_bytes(b"\xff\xfe\xfa")
    result = kg("coverage", article.parent)
    assert_refused(result, "left out: ", "odd.txt", code=1)
    assert "== talks.txt" in result.stdout


def test_nothing_to_read(tmp_path: Path) -> None:
    assert_refused(kg("coverage", tmp_path / "none.txt"), "none.txt")


def test_the_seeds_are_covered_sentence_by_sentence() -> None:
    seeds = Path(__file__).parents[2] / "seeds"
    rows = [json.loads(line) for line in kg("coverage", seeds, "--json").stdout.splitlines()]
    assert len(rows) == sum(len(article.sentences) for article in read_articles([seeds]).articles)
    assert sum(row["covered"] for row in rows) > len(rows) / 2
