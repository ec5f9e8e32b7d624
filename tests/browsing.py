"""A real Chromium, and a stranger in it who counts the clicks a question costs."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
AXE = (resources.files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser; the test is skipped where there is none."""
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield made
        made.close()


class Walk:
    """One who starts at index.html, knows no address, and clicks; `troubles` is what must not have happened."""

    def __init__(self, browser: Browser, site: Path, **context: Any) -> None:
        self.context = browser.new_context(
            viewport={"width": 1440, "height": 900}, reduced_motion="reduce", accept_downloads=True, **context
        )
        self.page: Page = self.context.new_page()
        self.clicks = 0
        self.troubles: list[str] = []
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda said: self._said(said.type, said.text))
        self.page.goto((site / "index.html").as_uri())

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            self.troubles.append(url)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.troubles.append(text)

    def click(self, selector: str, **choice: Any) -> None:
        """A click on the first thing that is seen; choosing in a list is one, too."""
        self.clicks += 1
        self.page.locator(selector, **choice).locator("visible=true").first.click()

    def choose(self, selector: str, value: str) -> None:
        self.clicks += 1
        self.page.select_option(selector, value)

    def saved(self, selector: str) -> Path:
        """The file that a click saves."""
        with self.page.expect_download() as download:
            self.click(selector)
        return Path(download.value.path())

    def end(self) -> None:
        self.context.close()
        assert self.troubles == []
        assert self.clicks <= 4
