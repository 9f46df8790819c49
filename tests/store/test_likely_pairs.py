"""The questions on events that may be one, on articles that go through the whole pipeline."""

from __future__ import annotations

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode
from rdflib import XSD

import kg
from kg.store import answer, load_questions, store_of
from tests.told_otherwise import write_articles

BY_NAME = {question.name: question for question in load_questions()}
SAME_DAY = {("brussels", "ohrid"), ("brussels", "with-host"), ("ohrid", "with-host")}
NEXT_DAY = {("brussels", "next-day"), ("next-day", "ohrid"), ("next-day", "with-host"), ("elsewhere", "next-day")}
A_WEEK_LATER = {("a-week-later", "ohrid"), ("a-week-later", "with-host")}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> pyoxigraph.Store:
    return store_of(kg.build([write_articles(tmp_path_factory.mktemp("told") / "articles")]).dataset)


def rows(store: pyoxigraph.Store, name: str, **values: int) -> list[dict[str, str]]:
    """The answer, each row by column."""
    typed = {key: Literal(str(value), datatype=NamedNode(XSD.integer)) for key, value in values.items()}
    table = answer(store, BY_NAME[name].with_values(typed))
    return [dict(zip(table.columns, row, strict=True)) for row in table.texts()]


def articles(found: list[dict[str, str]]) -> set[tuple[str, str]]:
    """The two articles of each row, in the order of their names."""
    pairs = [sorted((row["article"].removesuffix(".txt"), row["other_article"].removesuffix(".txt"))) for row in found]
    return {(one, other) for one, other in pairs}


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, SAME_DAY), (1, SAME_DAY | NEXT_DAY), (6, SAME_DAY | NEXT_DAY), (7, SAME_DAY | NEXT_DAY | A_WEEK_LATER)],
)
def test_the_right_pairs_are_listed_and_no_others(store: pyoxigraph.Store, days: int, expected: set[tuple[str, str]]) -> None:
    found = rows(store, "likely-pairs", days=days)
    assert articles(found) == expected
    assert len(found) == len(expected)


def test_a_pair_shows_both_tellings_and_the_days_between(store: pyoxigraph.Store) -> None:
    (row,) = (r for r in rows(store, "likely-pairs", days=7) if articles([r]) == {("a-week-later", "ohrid")})
    one, other = ("", "other_") if row["article"] == "ohrid.txt" else ("other_", "")
    assert row[f"{one}event"] == "Meeting, 2023-03-18, Ohrid: Albin Kurti, Aleksandar Vučić"
    assert (row[f"{one}day"], row[f"{one}place"]) == ("2023-03-18", "Ohrid")
    assert (row[f"{other}day"], row[f"{other}place"], row["days_apart"]) == ("2023-03-25", "Ohrid", "7")


def test_what_keeps_a_pair_apart_is_named_with_the_article_that_says_it(store: pyoxigraph.Store) -> None:
    found = rows(store, "likely-pairs-compared")
    told = {(row["on"], row["article"], row["value"]) for row in found if "Brussels" in row["event"] + row["other_event"]}
    assert told == {
        ("place", "brussels.txt", "Brussels"), ("place", "ohrid.txt", "Ohrid"), ("place", "with-host.txt", "Ohrid"),
        ("participant", "with-host.txt", "Josep Borrell"),
        ("date", "brussels.txt", "2023-03-18"), ("date", "next-day.txt", "2023-03-19"),
    }


def test_what_articles_tell_of_one_event_is_no_pair_but_a_change_or_a_disagreement(store: pyoxigraph.Store) -> None:
    told = {("planned.txt", "Planned"), ("cancelled.txt", "Cancelled"), ("held-after-all.txt", "Held")}
    assert {(row["article"], row["status"]) for row in rows(store, "events-that-changed")} == told
    assert {(row["on"], row["article"], row["value"]) for row in rows(store, "disagreements")} == {
        ("status", article, status) for article, status in told
    }
