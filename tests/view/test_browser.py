"""The page in a browser: opened from disk, with the network off, driven as a person would."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg.model import Account, Article, Entity, Event, Evidence, Relation
from kg.view import render_page
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def test_the_first_view_labels_everything_that_it_shows(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    expect(visit.page.locator("#graph")).to_have_attribute("data-labels", "60/60")
    expect(visit.page.locator("#showing")).to_have_text("Showing the 60 most connected of 177")
    assert visit.trouble == []


def test_search_opens_the_words_and_escape_closes_them(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("mirzoyan")
    visit.page.keyboard.press("Enter")
    panel = visit.page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Ararat Mirzoyan")
    expect(panel.locator("mark").first).to_contain_text("The meeting between Armenian Foreign Minister Ararat Mirzoyan")
    visit.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert visit.trouble == []


def test_legend_filters_and_the_bar_says_how_much_is_shown(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    visit.page.get_by_label("Event 57").uncheck()
    expect(visit.page.locator("#showing")).to_have_text("Showing the 60 most connected of 177 (57 filtered out)")
    visit.page.get_by_role("button", name="More").click()
    expect(visit.page.locator("#showing")).to_have_text("Showing 120 of 177 (57 filtered out)")
    visit.page.get_by_role("button", name="Reset").click()
    expect(visit.page.locator("#showing")).to_have_text("Showing the 60 most connected of 177")
    assert visit.trouble == []


def test_arrow_keys_walk_and_enter_opens(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    visit.page.locator("#graph").focus()
    visit.page.keyboard.press("ArrowRight")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#panel h2")).to_have_text("Azerbaijan")
    visit.page.keyboard.press("Escape")
    expect(visit.page.locator("#graph")).to_be_focused()
    assert visit.trouble == []


def test_a_narrow_window_is_no_wider_than_itself(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file, 320, 640)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(visit.page.locator("#showing")).to_have_text("Showing the 15 most connected of 177")
    assert visit.trouble == []


def pair(one: str, other: str) -> Sequence[Account]:
    """Two places that one relation joins, so that the line between them can be clicked."""
    words = f"{one} lies near {other}"
    ends = [Entity(f"id/place/{number}", name, "Place") for number, name in enumerate((one, other))]
    evidence = (Evidence("a.txt", 0, len(words), words, "relation/near"),)
    return [Account(Article("a.txt", words), relations=(Relation("id/r", ends[0], "locatedIn", ends[1], evidence),))]


NASTY = "<img src=x onerror=alert(1)></script><script>alert(2)</script>"


def test_markup_in_names_and_words_stays_inert(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "nasty.html"
    path.write_text(render_page(pair(NASTY, "Y" * 10_000), title=NASTY), encoding="utf-8")
    visit = Visit(browser, path)
    visit.page.keyboard.press("/")
    visit.page.keyboard.type("<img")
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#panel h2")).to_have_text(NASTY)
    assert visit.page.locator("#panel img").count() == 0
    assert visit.trouble == []


def test_a_click_on_a_line_opens_its_words(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "pair.html"
    path.write_text(render_page(pair("Aghdam", "Khojaly")), encoding="utf-8")
    visit = Visit(browser, path)
    room = visit.page.locator("#graph").bounding_box()
    assert room is not None
    panel = visit.page.locator("#panel")
    # The line runs through the middle of the drawing, a little higher than the middle of shapes and labels together.
    for above in range(0, 60, 5):
        visit.page.mouse.click(room["x"] + room["width"] / 2, room["y"] + room["height"] / 2 - above)
        if panel.is_visible():
            break
    expect(panel.locator(".kind")).to_have_text("Line: stated by the article")
    expect(panel.locator(".said")).to_have_text("Stated in the article’s own voice")
    expect(panel.locator("mark")).to_have_text("Aghdam lies near Khojaly")
    expect(panel.locator(".source")).to_have_text(
        "a.txt, publisher not stated, date not stated. Characters 0–24; rule relation/near"
    )
    assert visit.trouble == []


COMMAS = """() => {
  const walker = document.createTreeWalker(document.getElementById("panel"), NodeFilter.SHOW_TEXT);
  const far = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!/^\\s*,/.test(node.data)) continue;
    const comma = new Range();
    comma.setStart(node, node.data.indexOf(","));
    comma.setEnd(node, node.data.indexOf(",") + 1);
    far.push(comma.getBoundingClientRect().left - node.parentElement.closest("dd, p").getBoundingClientRect().left);
  }
  return far;
}"""
"""How far each comma that begins a piece of the panel's text stands from the left of its block, in pixels."""


def test_one_statement_is_named_once_and_no_line_begins_with_a_comma(browser: Browser, tmp_path: Path) -> None:
    named = "The place of the {} long and winding names beyond the river"
    long = [Entity(f"id/place/{number}", named.format(number), "Place") for number in "ab"]
    words = "They met."
    event = Event("id/event/1", "Meeting", "Held", (Evidence("a.txt", 0, 9, words, "r"),), participants=tuple(long))
    path = tmp_path / "graph.html"
    path.write_text(render_page([Account(Article("a.txt", words, title="A title " * 12), (event,))]), encoding="utf-8")
    visit = Visit(browser, path, link="sel=statement:id/event/1+a.txt")
    panel = visit.page.locator("#panel")
    expect(panel.get_by_text("Meeting: The place", exact=False)).to_have_count(1)
    commas = visit.page.evaluate(COMMAS)
    assert len(commas) == 2
    assert min(commas) > 30
    assert visit.trouble == []
