"""A page opened in Chromium from disk, with the network off."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--no-first-run"]


class Visit:
    """A page opened from disk, with everything it asked for and complained about; ``link`` is what stands behind ``#``."""

    def __init__(self, browser: Browser, path: Path, width: int = 1440, height: int = 900, link: str = "") -> None:
        self.page: Page = browser.new_context(viewport={"width": width, "height": height}, offline=True).new_page()
        self.trouble: list[str] = []
        self._own = path.as_uri()
        self.page.on("console", lambda message: self.trouble.append(message.text))
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("dialog", lambda dialog: self.trouble.append(dialog.message))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.goto(f"{self._own}#{link}" if link else self._own)
        self.page.wait_for_selector("html[data-ready]")

    def _asked(self, url: str) -> None:
        if url.partition("#")[0] != self._own and not url.startswith("data:"):
            self.trouble.append(f"asked for {url}")

    @property
    def link(self) -> str:
        """What the address holds behind ``#``, once the page has had the time to write it."""
        self.page.wait_for_timeout(300)
        return self.page.url.partition("#")[2]
