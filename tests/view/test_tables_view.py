"""The Tables view: kinds, columns, sorting, words, and rows that open what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg.view import render_page
from tests.view.test_filters import tellings
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Visit:
    path = tmp_path / "graph.html"
    path.write_text(render_page(tellings()), encoding="utf-8")
    return Visit(browser, path, link="view=tables")


def column(visit: Visit, name: str) -> list[str]:
    return visit.page.locator(f'td[data-column="{name}"]').all_text_contents()


def test_each_kind_has_its_own_columns(visit: Visit) -> None:
    page = visit.page
    expect(page.locator("caption")).to_have_text("All statements: 4")
    page.get_by_label("Events", exact=True).last.check()
    assert page.locator("thead th").all_text_contents() == [
        "Statement", "Status", "Date", "Participants", "Track", "By whom", "Words", "Article",
    ]
    expect(page.locator("caption")).to_have_text("Events: 2")
    assert column(visit, "Words") == ["They met.", "They met."]
    assert visit.trouble == []


def test_rows_are_sorted_and_what_has_no_value_stands_last(visit: Visit) -> None:
    header = visit.page.locator("thead").get_by_role("button", name="Date")
    header.click()
    dates = column(visit, "Date")
    assert dates == ["Dec 2021", "Dec 2021", "since 3 Dec 2021", ""]
    assert visit.page.locator("th[aria-sort]").get_attribute("aria-sort") == "ascending"
    visit.page.locator("thead").get_by_role("button", name="Date").click()
    assert column(visit, "Date") == ["since 3 Dec 2021", "Dec 2021", "Dec 2021", ""]


def test_only_rows_with_the_words_are_left(visit: Visit) -> None:
    visit.page.get_by_label("Contains").fill("CANCELLED met")
    expect(visit.page.locator("tbody tr")).to_have_count(1)
    assert column(visit, "Status") == ["cancelled"]


def test_a_row_opens_its_statement_and_is_marked(visit: Visit) -> None:
    visit.page.get_by_role("button", name="Ann: rejection").click()
    assert visit.page.locator("#panel blockquote").inner_text() == "They met."
    assert "sel=statement" in visit.link
    assert visit.page.locator("tr[aria-current] th").inner_text() == "Ann: rejection"
