"""The query editor of ``kg serve`` in a browser: a question is asked by a click, and no other host is reached."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.cli.test_serve import served
from tests.view.visit import CHROMIUM

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


def test_a_question_is_asked_by_a_click(browser: Browser, seed_build: Path) -> None:
    with served(seed_build) as (address, _):
        page = browser.new_page()
        left: list[str] = []
        page.on("requestfinished", lambda request: left.append(request.url))
        page.goto(address)
        page.get_by_text("questions to start from").click()
        page.get_by_role("button", name="Who met whom between two days").click()
        expect(page.locator(".yasr")).to_contain_text("Vladimir Putin", timeout=20_000)
        expect(page.locator(".yasr")).to_contain_text(re.compile(r"\d+ results in"))
        page.close()
    assert [url for url in left if not url.startswith((address, "data:"))] == []
