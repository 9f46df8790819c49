"""The Timeline view: lanes, what is undated, the period that is drawn, and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from kg.model import Account, Article, Claim, Entity, Event, Evidence
from kg.view import render_page
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")

TEXT = "They met."
WORDS = (Evidence("a", 0, 9, TEXT, "r"),)
ANN, FORMAT = Entity("id/person/ann", "Ann", "Person"), Entity("id/track/format", "The format", "Track")


def event(number: int, kind: str, date: str | None, track: Entity | None = None, status: str = "Held") -> Event:
    return Event(f"id/event/{number}", kind, status, WORDS, date, participants=(ANN,), track=track)  # type: ignore[arg-type]


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    events = (
        event(1, "Meeting", "1994-05-12", FORMAT), event(2, "Signing", "1994-05-12", FORMAT), event(3, "Violence", "2020-11"),
        event(4, "Meeting", "2021-12-03", FORMAT, "Cancelled"), event(5, "Visit", None),
    )
    claims = (Claim("id/claim/1", "Demand", ANN, WORDS, date="2021-12-03"), Claim("id/claim/2", "Demand", ANN, WORDS))
    same = Event("id/event/1", "Meeting", "Held", (Evidence("b", 0, 9, TEXT, "r"),), "1994-05-12")
    again = Account(Article("b", TEXT), (same,))
    path = tmp_path / "graph.html"
    path.write_text(render_page([Account(Article("a", TEXT), events, claims), again]), encoding="utf-8")
    return path


def lanes(visit: Visit) -> dict[str, int]:
    several = visit.page.locator(".lane")
    return {
        several.nth(n).locator("h2 bdi").inner_text(): several.nth(n).locator("button").count() for n in range(several.count())
    }


def test_a_lane_a_track_then_agreements_others_and_claims(browser: Browser, page_file: Path) -> None:
    visit = Visit(browser, page_file, link="view=timeline")
    # two articles tell of the first meeting at one day: one mark
    assert lanes(visit) == {"The format": 3, "Agreements": 1, "Other events": 1, "Claims": 1}
    assert list(lanes(visit)) == ["The format", "Agreements", "Other events", "Claims"]
    undated = visit.page.locator(".undated")
    assert undated.locator("summary").inner_text() == "Without a date: 2"
    assert undated.locator("h3").all_text_contents() == ["Events: 1", "Claims: 1"]
    assert visit.trouble == []


def test_no_mark_lies_on_another(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file, link="view=timeline")
    boxes = visit.page.locator(".lane button").evaluate_all(
        "several => several.map((one) => one.getBoundingClientRect()).map((box) => [box.left, box.top, box.right, box.bottom])"
    )
    assert len(boxes) > 15
    for number, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:number]:
            assert left >= other[2] or other[0] >= right or top >= other[3] or other[1] >= bottom


def test_drawing_on_the_strip_chooses_a_period_for_all_views(browser: Browser, page_file: Path) -> None:
    visit = Visit(browser, page_file, link="view=timeline")
    page = visit.page
    strip = page.locator(".strip").bounding_box()
    assert strip
    page.mouse.move(strip["x"] + strip["width"] * 0.85, strip["y"] + 20)
    page.mouse.down()
    page.mouse.move(strip["x"] + strip["width"] + 30, strip["y"] + 20, steps=5)
    page.mouse.up()
    assert lanes(visit) == {"The format": 1, "Other events": 1, "Claims": 1}
    assert visit.link.startswith("view=timeline&period=2017-")
    page.get_by_role("tab", name="Graph").click()
    expect(page.locator("#showing")).to_contain_text("filtered out")
    page.get_by_role("tab", name="Timeline").click()
    page.get_by_role("button", name="Whole time").click()
    assert lanes(visit)["The format"] == 3
    assert visit.trouble == []


def test_arrow_keys_go_from_mark_to_mark_and_enter_opens_it(browser: Browser, page_file: Path) -> None:
    visit = Visit(browser, page_file, link="view=timeline")
    page = visit.page
    page.locator('.lane button[tabindex="0"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Meeting: Ann, 3 Dec 2021, cancelled"
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_contain_text("cancelled")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()


def test_an_event_that_only_a_speaker_tells_of_looks_and_reads_as_a_claim(browser: Browser, tmp_path: Path) -> None:
    words = [(Evidence(name, 0, 9, TEXT, "r"),) for name in "ab"]
    meeting, visit_, same = (
        Event(f"id/event/{i}", kind, "Held", words[article], "2021-12-03", participants=(ANN,), attributed_to=(ANN,) * claimed)
        for i, kind, article, claimed in ((1, "Meeting", 0, True), (2, "Visit", 0, True), (2, "Visit", 1, False))
    )
    undated = Event("id/event/3", "Violence", "Held", words[0], attributed_to=(ANN,))
    path = tmp_path / "graph.html"
    accounts = [Account(Article("a", TEXT), (meeting, visit_, undated)), Account(Article("b", TEXT), (same,))]
    path.write_text(render_page(accounts), encoding="utf-8")
    visit = Visit(browser, path, link="view=timeline")
    marks = visit.page.locator(".lane button")
    assert [label.get_attribute("aria-label") for label in marks.all()] == [
        "Meeting: Ann, 3 Dec 2021, took place, according to Ann", "Visit: Ann, 3 Dec 2021, took place, told 2 times",
    ]
    filled = "mark => getComputedStyle(mark).backgroundColor !== getComputedStyle(document.querySelector('main')).backgroundColor"
    assert [mark.evaluate(filled) for mark in marks.locator(".glyph").all()] == [False, True]
    assert visit.page.locator(".undated li").all_text_contents() == ["Violence took place, according to Ann"]
    assert visit.trouble == []


@pytest.mark.parametrize("width", [390, 800, 1100, 1440])
def test_the_strip_stands_above_the_lanes_and_no_mark_leaves_them(browser: Browser, seeds_file: Path, width: int) -> None:
    visit = Visit(browser, seeds_file, width, 900, link="view=timeline")
    strip, track = (visit.page.locator(name).first.bounding_box() for name in (".strip", ".track"))
    assert strip
    assert track
    assert strip["x"] == pytest.approx(track["x"], abs=1)
    assert strip["width"] == pytest.approx(track["width"], abs=1)
    rooms = "several => several.map((one) => one.getBoundingClientRect().toJSON())"
    boxes = visit.page.locator(".lane button").evaluate_all(rooms)
    assert all(box["left"] >= track["x"] - 1 and box["right"] <= track["x"] + track["width"] + 1 for box in boxes)
    cut = "several => several.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)"
    assert [name for name in visit.page.locator(".lane .name").evaluate_all(cut) if len(name) < 50] == []


def test_a_page_without_dates_says_so(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text(render_page([]), encoding="utf-8")
    visit = Visit(browser, path, link="view=timeline")
    expect(visit.page.locator(".empty")).to_have_text("Nothing that the articles tell has a date.")
    assert visit.trouble == []
