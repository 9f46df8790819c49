"""What holds for any article: extracted on its own, every word in its place, nothing from beside the article."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.articles import article_from_text, read_articles
from kg.extract import default_extractor
from kg.model import EXTRACTED_ZONES, Account, Article
from kg.sources import ROOT, SEEDS

OWN = ROOT / "tests" / "gold" / "own"
SEEN = sorted(OWN / "articles" / f"{gold.stem}.txt" for gold in (OWN / "seen").glob("*.yaml"))
"""The articles set aside stay unread here."""


def articles() -> tuple[Article, ...]:
    return (*read_articles([SEEDS], strict=True).articles, *read_articles(SEEN, strict=True).articles)


@pytest.fixture(scope="module")
def accounts() -> list[Account]:
    return [default_extractor().extract(article) for article in articles()]


def places(account: Account) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of every evidence and mention."""
    for record in (*account.events, *account.claims, *account.offices, *account.relations):
        for proof in record.evidence:
            assert proof.article == account.article.id
            yield proof.start, proof.end, proof.quote
    for mention in account.mentions:
        yield mention.start, mention.end, mention.text


def test_every_article_is_collected(accounts: list[Account]) -> None:
    assert len(list(SEEDS.glob("*.txt"))) == 5
    assert len(SEEN) >= 30
    assert len(accounts) == 5 + len(SEEN)


def test_every_record_stands_where_it_says(accounts: list[Account]) -> None:
    counted = 0
    for account in accounts:
        for start, end, words in places(account):
            assert account.article.text[start:end] == words != ""
            counted += 1
    assert counted > 2500


def test_no_record_stands_in_a_zone_that_is_not_the_article(accounts: list[Account]) -> None:
    for account in accounts:
        closed = [z for z in account.article.zones if z.kind not in EXTRACTED_ZONES]
        for start, end, words in places(account):
            assert not [z.kind for z in closed if z.span.start < end and start < z.span.end], words


def test_ids_are_the_same_for_one_thing_and_different_for_two(accounts: list[Account]) -> None:
    for account in accounts:
        for records in (account.events, account.claims, account.offices, account.relations):
            ids = [r.id for r in records]
            assert len(ids) == len(set(ids)), account.article.id


def test_an_article_says_the_same_whatever_was_read_before_it(accounts: list[Account]) -> None:
    backwards = [default_extractor().extract(article) for article in reversed(articles())]
    assert backwards[::-1] == accounts


def test_an_article_says_the_same_twice_in_a_row() -> None:
    (article,) = read_articles([SEEN[0]], strict=True).articles
    assert default_extractor().extract(article) == default_extractor().extract(article)


def test_an_id_depends_on_the_article_only_where_no_day_is_known() -> None:
    def ids(name: str, text: str) -> list[str]:
        return [e.id for e in default_extractor().extract(article_from_text(name, text)).events]

    dated, undated = "Serbia and Kosovo held talks in Vienna on 3 May 2016.", "Serbia and Kosovo held talks in Vienna last week."
    assert ids("a.txt", dated) == ids("b.txt", dated) == [
        "https://w3id.org/negotiation-kg/id/event/meeting-2016-05-03-vienna-kosovo-serbia"
    ]
    assert ids("a.txt", undated) == ids("a.txt", undated)
    assert ids("a.txt", undated) != ids("b.txt", undated)


@pytest.mark.parametrize("text", ["", "\n", " \n\n \t", "Serbia and Kosovo Hold Talks in Vienna\n"])
def test_an_article_without_sentences_says_nothing(text: str) -> None:
    article = article_from_text("a.txt", text, title="Serbia and Kosovo Hold Talks in Vienna")
    account = default_extractor().extract(article)
    assert account == Account(article)


@pytest.mark.parametrize(
    "words",
    [
        "Serbia met Kosovo in Vienna and ",
        "Serbian President Dragan Ilic said that Kosovo had rejected talks in Vienna on 3 May 2016 ",
        "the , “and” ( ",
        "“We condemn this ",
        "Ilic",
    ],
)
def test_a_long_text_without_a_full_stop_is_read_in_a_moment(words: str) -> None:
    text = (words * (100_000 // len(words) + 1))[:100_000]
    begun = time.perf_counter()
    account = default_extractor().extract(article_from_text("a.txt", text))
    assert time.perf_counter() - begun < 20
    spans = [s.span for s in account.article.sentences]
    assert "".join("".join(text[s.start : s.end] for s in spans).split()) == "".join(text.split())
    assert all(text[start:end] == quote for start, end, quote in places(account))


def test_an_article_is_named_by_its_id_in_every_record(tmp_path: Path) -> None:
    path = tmp_path / "file name.txt"
    path.write_text("Serbia and Kosovo held talks in Vienna on 3 May 2016.\n", encoding="utf-8")
    (article,) = read_articles([path], strict=True).articles
    account = default_extractor().extract(article)
    assert {p.article for e in account.events for p in e.evidence} == {"file name.txt"}
    assert {m.article for m in account.mentions} == {"file name.txt"}
