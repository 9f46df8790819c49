"""Every view at three sizes: no word in the console, nothing wider than the screen, and a picture that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.view import render_page
from tests.view.test_accessibility import VIEWS
from tests.view.test_page import NASTY, account
from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")

PICTURES = Path(__file__).parents[2] / ".pytest_cache" / "screenshots"
"""Not in build/, which kg build writes anew and refuses where others have put files."""
SIZES = {"laptop": (1440, 900), "phone": (390, 844), "narrow": (320, 640)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens(browser: Browser, seeds_file: Path, view: str, size: str, scheme: str) -> None:
    visit = Visit(browser, seeds_file, *SIZES[size], link=f"view={view}")
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert visit.page.get_by_role("tab", selected=True).inner_text().lower() == view
    assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    PICTURES.mkdir(parents=True, exist_ok=True)
    visit.page.screenshot(path=PICTURES / f"{view}-{size}-{scheme}.png")
    assert visit.trouble == []


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_any_text_stays_text_in_every_view(browser: Browser, tmp_path: Path, text: str) -> None:
    path = tmp_path / "graph.html"
    path.write_text(render_page([account(text), account("plain")], title=text), encoding="utf-8")
    visit = Visit(browser, path, link="view=tables")
    for view in VIEWS:
        visit.page.get_by_role("tab", name=view.capitalize()).click()
        assert visit.page.locator("#stage :is(script, img, b:not(.strip b))").count() == 0
        assert visit.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    visit.page.get_by_role("tab", name="Tables").click()
    assert any(text in shown for shown in visit.page.locator("td.words").all_text_contents())
    assert visit.trouble == []
