"""One state for all views: in the address, with the browser's buttons, by keyboard."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Browser, expect

from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def test_a_first_view_writes_nothing_into_the_address(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    assert visit.link == ""
    assert "#" not in visit.page.url


def test_a_link_shows_somebody_else_the_same_thing(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    page = visit.page
    page.get_by_role("tab", name="Tables").click()
    page.get_by_label("claimed by a speaker").uncheck()
    page.locator("#filters summary").click()
    page.get_by_role("button", name="Type: none").click()
    page.get_by_label("Meeting 18").check()
    page.get_by_label("From").fill("2020-11-01")
    page.get_by_role("rowheader").get_by_role("button").first.click()
    shown = page.locator("#passing").inner_text(), page.locator("#panel h2").inner_text(), page.locator("tbody tr").count()
    assert dict(parse_qsl(visit.link)) == {
        "view": "tables", "sel": dict(parse_qsl(visit.link))["sel"], "off.voice": "claimed", "only.relation": "Meeting",
        "period": "2020-11-01/..",
    }
    other = Visit(browser, seeds_file, link=visit.link)
    again = other.page
    assert shown == (
        again.locator("#passing").inner_text(), again.locator("#panel h2").inner_text(), again.locator("tbody tr").count()
    )
    assert 0 < shown[2] < 18
    expect(again.locator("tbody tr[aria-current]")).to_have_count(1)
    assert again.get_by_label("From").input_value() == "2020-11-01"
    assert other.link == visit.link
    assert visit.trouble == other.trouble == []


@pytest.mark.parametrize(
    "link",
    [
        "view=nowhere&sel=node:state/atlantis&off.group=Dragon&only.track=track/none&period=yesterday&focus=x&steps=99&from=a&to=b",
        "view=constructor&sel=constructor:x&off.constructor=x&layout=__proto__&limit=1e9&period=2022-02-01/2021-01-01",
        "sel=node&sel=edge:a&sel=statement:&off.=&only.group&limit=-3&period=2021-13-45/..&%E0%A4%A",
        "<script>alert(1)</script>&view=<img src=x onerror=alert(1)>",
    ],
)
def test_what_a_link_says_that_the_page_does_not_know_is_ignored(browser: Browser, seeds_file: Path, link: str) -> None:
    visit = Visit(browser, seeds_file, link=link)
    expect(visit.page.locator("#graph")).to_have_attribute("data-labels", "60/60")
    expect(visit.page.locator("#passing")).to_have_text("All 309 statements")
    expect(visit.page.locator("#panel")).to_be_hidden()
    assert visit.trouble == []


def test_the_back_button_goes_back_to_what_was_selected(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    heading = visit.page.locator("#panel h2")
    for name in ("mirzoyan", "lavrov"):
        visit.page.keyboard.press("/")
        visit.page.keyboard.type(name)
        visit.page.keyboard.press("Enter")
    visit.page.get_by_label("Conflict 4").uncheck()
    visit.page.get_by_role("tab", name="Tables").click()
    assert "off.group=Conflict" in visit.link
    visit.page.go_back()
    expect(visit.page.get_by_role("tabpanel", name="Graph")).to_be_visible()
    expect(heading).to_have_text("Sergey Lavrov")
    expect(visit.page.get_by_label("Conflict 4")).not_to_be_checked()
    visit.page.go_back()
    expect(heading).to_have_text("Ararat Mirzoyan")
    expect(visit.page.get_by_label("Conflict 4")).to_be_checked()
    visit.page.go_back()
    expect(visit.page.locator("#panel")).to_be_hidden()
    visit.page.go_forward()
    expect(heading).to_have_text("Ararat Mirzoyan")
    assert visit.trouble == []


def test_keys_move_between_tabs(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file)
    tabs = visit.page.get_by_role("tab")
    last = tabs.count() - 1
    tabs.first.focus()
    visit.page.keyboard.press("End")
    expect(tabs.nth(last)).to_be_focused()
    expect(tabs.nth(last)).to_have_attribute("aria-selected", "true")
    expect(tabs.first).to_have_attribute("tabindex", "-1")
    visit.page.keyboard.press("ArrowRight")
    expect(tabs.first).to_be_focused()
    visit.page.keyboard.press("ArrowLeft")
    expect(tabs.nth(last)).to_be_focused()
    visit.page.keyboard.press("Home")
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator("#graph")).to_be_focused()
    assert visit.page.locator("[role=tabpanel]:visible").count() == 1
    assert visit.trouble == []


def test_a_view_is_made_when_it_is_first_opened(browser: Browser, seeds_file: Path) -> None:
    visit = Visit(browser, seeds_file, link="view=tables")
    assert visit.page.locator("canvas").count() == 0
    visit.page.get_by_role("tab", name="Graph").click()
    expect(visit.page.locator("#graph")).to_have_attribute("data-labels", "60/60")
    assert visit.trouble == []
