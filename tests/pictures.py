"""`python -m tests.pictures`: the README's pictures, taken anew from the demonstration into docs/.

An issue with its lanes, the flows between the bodies, and the graph around the issue; in few colours, so that
they are small.
"""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from kg import config, pipeline
from kg.folder import Folder
from kg.view import pages

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browsing import chromium  # noqa: E402 (the tests' folder is no package)

WIDE = 1440


def take(page: Page, name: str, selector: str) -> None:
    """The part of the page as docs/NAME.png, in at most 255 colours."""
    raw = page.locator(selector).first.screenshot()
    picture = (
        Image.open(io.BytesIO(raw))
        .convert("RGB")
        .quantize(255, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    )
    picture.save(ROOT / "docs" / f"{name}.png", optimize=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        folder, out = Path(place) / "graph", Path(place) / "pages"
        pipeline.build([config.SAMPLES], Folder(folder))
        list(pages.write(folder, out))
        page = browser.new_page(
            viewport={"width": WIDE, "height": 760}, reduced_motion="reduce", color_scheme="light"
        )
        page.goto((out / "index.html").as_uri())
        page.fill("#find", "hjälpmedel")
        page.locator(".issues .title").first.click()
        take(page, "issue", ".path")
        address = page.url
        page.goto((out / "floden.html").as_uri())
        take(page, "flows", "#drawing")
        page.goto(address)
        page.locator(".bar a[href*='graph.html']").click()
        page.wait_for_selector("#chosen h2")
        page.evaluate("network.redraw()")
        take(page, "graph", "main")


if __name__ == "__main__":
    main()
