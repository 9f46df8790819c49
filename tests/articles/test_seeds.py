"""The five seeds against their gold: what must be read, what must not, and what their heads say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kg.articles import article_from_text, read_articles
from kg.model import EXTRACTED_ZONES, Article
from kg.sources import SEEDS

GOLD = sorted((Path(__file__).parent.parent / "gold").glob("*.yaml"))


def load(path: Path) -> tuple[dict[str, Any], Article]:
    gold = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    name = gold["article"]["file"]
    return gold, article_from_text(name, (SEEDS / name).read_bytes().decode("utf-8"))


def places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def open_spans(article: Article) -> list[tuple[int, int]]:
    return [(z.span.start, z.span.end) for z in article.zones if z.kind in EXTRACTED_ZONES]


def test_every_gold_file_is_collected() -> None:
    assert len(GOLD) == 5


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_fact_lies_in_an_extracted_zone(path: Path) -> None:
    gold, article = load(path)
    zones = open_spans(article)
    quotes = [fact["quote"] for kind in ("events", "claims", "offices", "relations") for fact in gold[kind]]
    lost = [q for q in quotes if not any(s <= a and b <= e for a, b in places(article.text, q) for s, e in zones)]
    assert lost == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_no_trap_of_the_page_lies_in_an_extracted_zone(path: Path) -> None:
    gold, article = load(path)
    traps = [trap["quote"] for trap in gold["must_not"] if trap.get("zone")]
    found = [q for q in traps if any(s < b and a < e for a, b in places(article.text, q) for s, e in open_spans(article))]
    assert traps
    assert found == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_nothing_is_read_below_the_first_excluded_line(path: Path) -> None:
    gold, article = load(path)
    first = min(article.text.index(f"\n{line}") for line in gold["article"]["excluded"])
    assert all(end <= first for _, end in open_spans(article))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_text_alone_says_what_a_careful_reader_reads_from_it(path: Path) -> None:
    gold, article = load(path)
    about = gold["article"]
    dates = [about["published"] and str(about["published"]), about["reference_date"] and str(about["reference_date"])]
    assert [article.published, article.reference_date] == dates
    assert article.title == about["title"]
    assert list(article.authors) == about["authors"]


def test_the_catalog_says_the_same_and_names_the_publisher() -> None:
    reading = read_articles([SEEDS])
    golds = [load(path)[0]["article"] for path in GOLD]
    assert reading.problems == ()
    assert [article.id for article in reading.articles] == [about["file"] for about in golds]
    assert [article.publisher for article in reading.articles] == [about["publisher"] for about in golds]
    assert [article.title for article in reading.articles] == [about["title"] for about in golds]
