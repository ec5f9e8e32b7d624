"""A real Chromium, and a stranger in it who counts the clicks a question costs."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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


@dataclass
class Watched:
    """A page, and all that it did which it must not."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def quiet(self) -> None:
        assert [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))] == []
        assert self.errors == []
        assert self.page.evaluate("window.pwned") is None


class Visit:
    """Opens pages of the site and closes them with the test."""

    def __init__(self, browser: Browser, site: Path) -> None:
        self.browser, self.site, self.open = browser, site, []

    def __call__(self, name: str, width: int = 1440, height: int = 900, **context: Any) -> Watched:
        made = self.browser.new_context(
            viewport={"width": width, "height": height},
            reduced_motion="reduce",
            accept_downloads=True,
            **context,
        )
        self.open.append(made)
        watched = Watched(made.new_page())
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
        watched.page.on(
            "console",
            lambda said: watched.errors.append(said.text) if said.type in ("error", "warning") else None,
        )
        file, _, place = name.partition("#")
        watched.page.goto(f"file://{self.site}/{file}.html" + (f"#{place}" if place else ""))
        return watched


def counts(page: Page) -> tuple[int, int]:
    found = re.match(r"(\d+) \D+ (\d+)", page.locator("#counts").inner_text())
    assert found
    return int(found[1]), int(found[2])


def chosen(page: Page) -> str:
    return page.locator("#chosen h2").inner_text()


def choose_by_search(page: Page, words: str) -> None:
    page.fill("#search", words)
    page.keyboard.press("Enter")


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
