"""Every kind of page of the five documents, wide and narrow, light and dark: nothing axe-core objects to at any
level, nothing that sticks out, no request and no word on the console."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import AXE, Visit
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

KINDS = (
    "index",
    "sok#q=hj%C3%A4lpmedlen",
    "floden",
    "graph",
    "fraga",
    "fragor",
    "ontologi",
    "verk",
    "verk-",
    "municipality-",
    "issue-",
    "person-",
    "organ-",
    "protocol-",
)
"""A name that ends in a hyphen stands for the largest page whose name begins so."""


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Visit]:
    made = Visit(browser, site)
    yield made
    for each in made.open:
        each.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_of_any_level(visit: Visit, site: Path, kind: str, width: int, scheme: str) -> None:
    name = kind
    if kind.endswith("-"):
        name = max(site.glob(f"{kind}*.html"), key=lambda path: (path.stat().st_size, path.name)).stem
    watched = visit(name, width, 900, color_scheme=scheme)
    page = watched.page
    if kind == "graph":
        page.fill("#search", "hjälpmedel")
        page.keyboard.press("Enter")
    page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = page.evaluate(f"(() => {{ {AXE}; return axe.run(); }})()")
    assert [
        (fault["id"], fault["impact"], node["target"], node["failureSummary"])
        for fault in found["violations"]
        for node in fault["nodes"][:3]
    ] == []
    watched.quiet()
