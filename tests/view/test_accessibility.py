"""axe-core finds nothing to complain of: every view, light and dark, on a laptop and a phone, with and without the panel."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.view.visit import CHROMIUM, Visit

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")

VIEWS = ("graph", "contested", "timeline", "articles", "tables")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", [(1440, 900), (390, 844)], ids=["laptop", "phone"])
def test_axe_finds_no_violation(browser: Browser, seeds_file: Path, view: str, scheme: str, size: tuple[int, int]) -> None:
    visit = Visit(browser, seeds_file, *size, link=f"view={view}")
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert said(visit) == []
    visit.page.locator("#query").fill("a")
    visit.page.locator("#found li").first.click()
    visit.page.locator("#filters summary").click()
    assert said(visit) == []


def said(visit: Visit) -> list[str]:
    """Each violation with the elements that have it."""
    found = Axe().run(visit.page).response["violations"]
    return [f"{one['id']}: {node['html']} – {node['failureSummary']}" for one in found for node in one["nodes"]]
