"""The search page in a real Chromium finds what `kg search` finds, and says so where it finds nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import Visit
from playwright.sync_api import Browser, Page

from kg import search
from kg.graph.store import open_graph
from kg.view import found, gather, index, network

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, reader = tmp_path_factory.mktemp("search"), gather.Reader(open_graph(built))
    entries = gather.entries(reader, search.every(built / "search.db"))
    made = {
        "sok": found.page(entries),
        "index": index.page(gather.index(reader)),
        "graph": network.page(gather.network(reader)),
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


def ask(page: Page, words: str) -> None:
    page.fill("#ask", words)
    if page.locator("#more").is_visible():
        page.click("#more")


def passages(page: Page) -> set[int]:
    """Where the passages that are shown begin."""
    hrefs = page.eval_on_selector_all("#hits .title", "all => all.map(each => each.getAttribute('href'))")
    return {int(place[1]) for href in hrefs if (place := re.search(r"#(?:[b-z]-)?p(\d+)$", href))}


@pytest.mark.parametrize(
    "words",
    [
        "hjälpmedel",
        "hjälpmedlen",
        "hjalpmedel",
        "hjälpmedelsverksamheten",
        "överenskommelsen",
        "överenskommelserna",
        "samverkansråd",
        "samverkansrådets",
        "barnens",
        "utredningarna",
        "psykiska hälsan",
        "skolorna",
        "beslutades",
        "kompetensförsörjningens",
        "Ångman",
        "nära vård färdplanen",
    ],
)
def test_what_kg_search_finds_is_found(visit: Visit, built: Path, words: str) -> None:
    watched = visit("sok")
    ask(watched.page, words)
    expected = {hit.passage.start for hit in search.find(built / "search.db", words, 8)}
    assert expected <= passages(watched.page)
    watched.quiet()


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("hjälpmedelsfrågan", "Gemensam hjälpmedelsverksamhet"),
        ("barnfattigdomen", "Barnfattigdom"),
        ("medicintekniska produkter", "Gemensam hjälpmedelsverksamhet"),
        ("samsjuklighet", "Samsjuklighetsutredningen"),
        ("rehabiliteringens gränssnitt", "Förslag nytt gränssnitt rehabilitering"),
        ("doktorand", "Kommunala doktorander"),
    ],
)
def test_the_issue_is_among_the_first(visit: Visit, words: str, issue: str) -> None:
    page = visit("sok").page
    page.fill("#ask", words)
    assert issue in page.locator("#hits .title").all_inner_texts()[:4]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("folkhläsa", "folkhälsa"), ("kometens", "kompetens"), ("barnfttigdom", "barnfattigdom")],
)
def test_a_word_misspelt_is_asked_about(visit: Visit, typed: str, meant: str) -> None:
    page = visit("sok").page
    page.fill("#ask", typed)
    assert meant in page.inner_text("#meant a")
    page.click("#meant a")
    assert page.locator("#hits li").count() > 0
    assert not page.locator("#meant").is_visible()


@pytest.mark.parametrize("words", ["xylofon", "qwrtz", "8888888"])
def test_nothing_found_is_said(visit: Visit, words: str) -> None:
    page = visit("sok").page
    page.fill("#ask", words)
    assert page.locator("#hits li").count() == 0
    assert words in page.inner_text("#said")


def test_the_words_are_lit_in_their_passage_and_lead_there(visit: Visit) -> None:
    page = visit("sok#q=hj%C3%A4lpmedlen").page
    assert page.input_value("#ask") == "hjälpmedlen"
    lit = page.locator("#hits .quote mark").all_inner_texts()
    assert lit
    assert all("hjälpmed" in each.lower() for each in lit)
    assert page.locator("#hits .quote").first.inner_text().strip("…")


def test_hostile_words_stay_words(visit: Visit) -> None:
    watched = visit("sok")
    for words in (
        "<img src=x onerror=window.pwned=1>",
        "\\",
        "((",
        "[a-z]*",
        "'\"",
        "constructor",
        "__proto__",
    ):
        watched.page.fill("#ask", words)
    watched.quiet()


def test_the_first_page_and_the_graph_lead_to_the_search_with_the_word(visit: Visit) -> None:
    page = visit("index").page
    page.fill("#find", "nämndens")
    page.click("#into a")
    assert page.input_value("#ask") == "nämndens"
    page = visit("graph").page
    page.fill("#search", "hjälpmedelsfrågan")
    assert "Gemensam hjälpmedelsverksamhet" in page.inner_text("#hits")
    page.locator("#hits a").click()
    page.wait_for_selector("#ask")
    assert page.input_value("#ask") == "hjälpmedelsfrågan"
