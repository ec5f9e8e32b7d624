"""What is saved from the pages: the sheet of an issue on paper, its picture, its rows, and a reference to a quote."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import view_data
from browsing import Visit, choose_by_search
from playwright.sync_api import Browser

from kg.view import issue, network

pytestmark = pytest.mark.browser

TODAY = "new Date().toLocaleDateString('sv')"
SOURCE = "Källa: Gemensam larmcentral för fjällräddningen"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, data = tmp_path_factory.mktemp("saved"), view_data.issue()
    made = {
        "issue": issue.page(data),
        "long": issue.page(replace(data, steps=data.steps * 4)),
        "graph": network.page(view_data.network()),
    }
    for name, html in made.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Visit]:
    made = Visit(browser, site)
    yield made
    for each in made.open:
        each.close()


@pytest.mark.parametrize(("name", "steps"), [("issue", 11), ("long", 44)])
def test_the_sheet_is_one_page_with_its_source_and_day(visit: Visit, name: str, steps: int) -> None:
    page = visit(name).page
    page.evaluate("document.documentElement.classList.add('one-page')")
    sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert len(sheets) == 1
    assert [round(side) for side in sheets[0].get_size()] == [595, 842]
    text = sheets[0].get_textpage().get_text_bounded()
    assert SOURCE in text
    assert page.evaluate(TODAY) in text
    assert "Nuläge" in text
    assert f"De senaste 8 av {steps} stegen." in text


def test_the_whole_issue_on_paper_has_no_half_page_empty_and_the_source_on_each(visit: Visit) -> None:
    page = visit("issue").page
    sheets = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    for number, sheet in enumerate(sheets):
        text = sheet.get_textpage()
        assert SOURCE in text.get_text_bounded()
        boxes = [text.get_rect(n) for n in range(text.count_rects())]
        lowest = min(bottom for _, bottom, _, _ in boxes if bottom > 60)
        assert lowest < 421 or number == len(sheets) - 1


def test_the_steps_are_saved_with_their_quotes(visit: Visit) -> None:
    watched = visit("issue")
    with watched.page.expect_download() as saved:
        watched.page.click("#csv")
    rows = list(csv.DictReader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig"))))
    steps = view_data.issue().steps
    assert [row["date"] for row in rows] == [step.date for step in steps]
    assert [row["quote"] for row in rows] == [
        step.evidence[0].quote if step.evidence else "" for step in steps
    ]
    assert saved.value.suggested_filename == "issue.csv"
    watched.quiet()


def test_the_path_is_saved_as_it_is_seen_with_legend_source_and_day(visit: Visit) -> None:
    watched = visit("issue")
    page = watched.page
    with page.expect_download() as saved:
        page.click("#svg")
    picture = Path(saved.value.path()).read_text("utf-8")
    assert all(words in picture for words in (SOURCE, page.evaluate(TODAY), "Har skett"))
    assert "class=" not in picture
    assert "href=" not in picture
    with page.expect_download() as saved:
        page.click("#png")
    points = Path(saved.value.path()).read_bytes()
    assert points.startswith(b"\x89PNG")
    assert int.from_bytes(points[16:20]) == 2 * page.evaluate("document.querySelector('.lanes').clientWidth")
    watched.quiet()


def test_a_graph_that_is_saved_says_its_filters(visit: Visit) -> None:
    page = visit("graph").page
    page.select_option("#body", index=2)
    page.check("#types input[value=person]")
    page.uncheck("#statuses label:nth-child(2) input")
    page.click("#save summary")
    with page.expect_download() as saved:
        page.click("#svg")
    picture = Path(saved.value.path()).read_text("utf-8")
    body = page.evaluate("nodes[byId.get(state.body)].l")
    assert all(words in picture for words in (f"Organ: {body}", "Utan: Härlett", "Personer", "Källa:"))


def test_a_reference_holds_the_quote_its_place_and_an_address(visit: Visit) -> None:
    page = visit("issue", permissions=["clipboard-read", "clipboard-write"]).page
    page.locator(".now .cite").first.click()
    said = page.evaluate("navigator.clipboard.readText()")
    first = page.locator(".now .proof").first
    quote = first.locator("blockquote").inner_text()
    assert f"”{quote}”" in said
    assert re.search(r"\(.+, tecken \d+–\d+\) file://.+\.html#c\d+-\d+$", said)
    page = visit("graph", permissions=["clipboard-read", "clipboard-write"]).page
    choose_by_search(page, view_data.ISSUES[0])
    page.locator("#chosen .cite").first.click()
    assert page.evaluate("navigator.clipboard.readText()").startswith("”")


def test_without_script_no_button_is_shown_that_does_nothing(visit: Visit) -> None:
    page = visit("issue", java_script_enabled=False).page
    assert not page.locator(".cite").first.is_visible()
    assert not page.locator("#csv").is_visible()
