"""From a municipality to its projects to the passage in three clicks, in a real browser, at two widths."""

from pathlib import Path

import pytest
from browsing import Walk
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("width", [1440, 390])
def test_from_a_municipality_to_its_project_to_the_passage(browser: Browser, site: Path, width: int) -> None:
    walk = Walk(browser, site)
    page = walk.page
    page.set_viewport_size({"width": width, "height": 900})
    walk.click("a[href='verk.html']")
    before = walk.clicks
    walk.click(".places a", has_text="Nora kommun")
    assert page.locator("h1").inner_text() == "Nora kommun"
    walk.click("#main a.title", has_text="CROSS")
    assert page.locator("h1").inner_text() == "CROSS"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    quote = page.locator("section[aria-labelledby='party-h'] blockquote").first.inner_text()
    walk.click("section[aria-labelledby='party-h'] .place a")
    assert walk.clicks - before == 3
    page.wait_for_selector("mark.lit")
    lit = "".join(page.locator("mark.lit").all_text_contents())
    assert "".join(quote.split())[:40] in "".join(lit.split()).replace("-", "")
    assert page.locator("mark.lit").first.is_visible()
    walk.end()


def test_a_municipality_is_found_and_its_record_leads_to_the_passage(browser: Browser, site: Path) -> None:
    walk = Walk(browser, site)
    walk.click("a[href='verk.html']")
    walk.page.fill("#find", "nora")
    assert walk.page.locator(".places li:visible").all_inner_texts()[0].startswith("Nora kommun")
    assert walk.page.locator(".places li:visible").count() == 1
    walk.click(".places a", has_text="Nora kommun")
    walk.click("#main .place a")
    walk.page.wait_for_selector("mark.lit")
    assert walk.clicks == 3
    walk.end()
