"""Zones of the invented articles in ``zones.yaml``, and the few rules that need more than an article."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from kg.articles import article_from_text
from kg.model import Article

LONG = "The ministers of Arvenia and Bestria met for two hours and agreed to resume the work of the border commission."


class Case(BaseModel):
    """One invented article and what its zones must hold."""

    model_config = ConfigDict(extra="forbid")

    name: str
    text: str
    keeps: tuple[str, ...]
    drops: tuple[str, ...] = ()
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()


def load_cases() -> list[Case]:
    text = Path(__file__).with_name("zones.yaml").read_text(encoding="utf-8")
    return [Case.model_validate(case) for case in YAML(typ="safe").load(text)]


CASES = load_cases()


def kinds(article: Article) -> list[str]:
    return [zone.kind for zone in article.zones]


def extracted(article: Article) -> str:
    return " / ".join(article.text[z.span.start : z.span.end] for z in article.zones if z.kind in ("body", "caption"))


def test_every_case_is_collected() -> None:
    assert len(CASES) == 37
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_zones(case: Case) -> None:
    article = article_from_text("a.txt", case.text)
    body = extracted(article)
    assert [words for words in case.keeps if words not in body] == []
    assert [words for words in case.drops if words in body] == []
    assert (article.title, article.published, article.authors) == (case.title, case.published, case.authors)


def test_each_zone_says_why() -> None:
    article = article_from_text("a.txt", CASES[0].text)
    assert kinds(article) == ["title", "dateline", "body", "byline"]
    assert article.zones[0].reason == "headline above the running text"


@pytest.mark.parametrize("opening", [
    "VELMORA, Arvenia (Northwire) - December 3, 2021 - ", "VELMORA (December 3, 2021) — ", "VELMORA [3 December 2021]: ",
    "VELMORA: 3 Dec 2021 – ", "VELMORA | 03.12.2021 | ", "VELMORA/December 3, 2021 – ", "3 December 2021, Velmora — ",
    "VELMORA/ARVEN (3 December 2021) - ", "Velmora – 3 December 2021 (Northwire) – ", "[3 December 2021] ",
])
def test_a_report_opened_by_place_agency_and_day_in_any_order_has_its_day(opening: str) -> None:
    article = article_from_text("a.txt", f"Ministers meet\n\n{opening}{LONG}\n\n{LONG}\n")
    assert article.published == "2021-12-03"
    assert opening.strip() not in extracted(article)


def test_title_that_the_input_states_is_found_in_the_text() -> None:
    text = f"The ministers met. They parted.\n\n{LONG}"
    article = article_from_text("a.txt", text, title="The ministers met. They parted.")
    assert kinds(article) == ["title", "body"]


def test_title_that_the_text_lacks_takes_nothing_from_it() -> None:
    article = article_from_text("a.txt", f"{LONG}\n\n{LONG}", title="Ministers meet")
    assert article.title == "Ministers meet"
    assert kinds(article) == ["body"]


@pytest.mark.parametrize("heading", [
    "News of the day", "On the topic", "Elsewhere on the web", "Tags", "Also by this author",
    "Associated stories:", "Linked articles", "Other announcements", "Previous statements",
])
def test_headlines_under_a_heading_of_other_stories_are_not_read(heading: str) -> None:
    teasers = "Bestria says its envoy will return\n\nRebels in Lower Arvenia rally outside the embassy"
    body = extracted(article_from_text("a.txt", f"Ministers meet\n\n{LONG}\n\n{LONG}\n\n{heading}\n\n{teasers}\n"))
    assert "envoy will return" not in body
    assert "rally outside" not in body


def test_note_on_the_standards_of_an_agency_is_no_part_of_the_article() -> None:
    text = f"Ministers meet\n\n{LONG}\n\n{LONG}\n\nOur Standards: The Arvenian Press Trust Principles.\n"
    assert "Trust" not in extracted(article_from_text("a.txt", text))


POINTERS = (
    "EXPLAINER: What Bestria wants", "Opinion | Bestria must wait", "» Bestria waits for an envoy", "Bestria waits (VIDEO)",
)


@pytest.mark.parametrize("line", POINTERS)
def test_pointer_to_another_story_is_none_above_the_text_and_one_within_it(line: str) -> None:
    assert article_from_text("a.txt", f"{line}\n\n{LONG}\n\n{LONG}\n").title == line
    within = article_from_text("a.txt", f"Ministers meet\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    assert line not in extracted(within)


@pytest.mark.parametrize("credit", [
    "Lind reported from Upper Arvenia.", "Arvenian Press writers Omar Sy in Lower Arvenia and Ana Lund in Bestria contributed.",
])
def test_credit_of_the_reporters_below_the_text_is_no_part_of_it(credit: str) -> None:
    assert credit not in extracted(article_from_text("a.txt", f"Ministers meet\n\n{LONG}\n\n{LONG}\n\n{credit}\n"))


def test_what_an_envoy_reported_from_a_town_is_part_of_the_text() -> None:
    line = "The envoy reported from the border."
    assert line in extracted(article_from_text("a.txt", f"Ministers meet\n\n{LONG}\n\n{LONG}\n\n{line}\n"))


@pytest.mark.parametrize("heading", ["READERS WRITE", "Letters to the editor", "From our readers", "Have your say"])
def test_what_readers_write_is_no_part_of_the_article(heading: str) -> None:
    body = "\n\n".join([LONG] * 5)
    text = f"Ministers meet\n\n{body}\n\n{heading}\n\nOmar Lind: Bestria promised to leave!\n\nAnn Sy: It never keeps its word.\n"
    assert "promised to leave" not in extracted(article_from_text("a.txt", text))
