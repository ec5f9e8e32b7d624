"""The workbench in a real Chromium, from file://: asked, stopped, shared, saved, and nothing leaves it."""

import hashlib
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pyoxigraph as ox
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg import query
from kg.graph.store import open_graph
from kg.view import pages, workbench

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]
CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
CHECKSUMS = {
    "oxigraph.js": "2fcfdcadc79c9146cee98028a273aebc93df3282eb0299c248595bc529deca41",
    "oxigraph.wasm.gz": "0d38f5f6b845d105b69a961fd1f0dc8978b091396af1f5589e2ec18a07a1df44",
    "yasqe.js": "981eed611e7718db95af501df7aba94527cdf428e662e12a2961fe20cff54146",
    "yasqe.css": "f82256c2a56f83a5356abef88c760cff67da21e38873e744db73afaf08f285a2",
}


@pytest.mark.parametrize("name", CHECKSUMS)
def test_what_others_wrote_is_what_was_read_and_tested(name: str) -> None:
    data = (resources.files("kg.view.vendor") / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == CHECKSUMS[name]


def test_a_graph_too_large_for_a_page_is_said(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench, "MOST_TRIPLES", 100)
    page = workbench.page(open_graph(built), query.named())
    assert "kg serve" in page
    assert 'id="wasm"' not in page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def written(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pages")
    list(pages.write(built, out))
    return out


@pytest.fixture
def page(browser: Browser, written: Path) -> Iterator[Page]:
    """The workbench, ready; a request, an error or a word on the console fails the test."""
    page = browser.new_page()
    troubles: list[str] = []
    page.on(
        "request",
        lambda request: (
            troubles.append(request.url) if not request.url.startswith(("file:", "blob:")) else None
        ),
    )
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.goto((written / "fraga.html").as_uri())
    said(page, "inlästa")
    yield page
    page.close()
    assert troubles == []


def said(page: Page, words: str) -> str:
    """What the status line says once it holds the words (the page's policy lets no test evaluate text)."""
    page.locator("#state", has_text=words).wait_for(timeout=30_000)
    return page.inner_text("#state")


def run(page: Page, text: str) -> None:
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)
    page.click("#run")


def unasked(question: query.NamedQuery) -> dict[str, str]:
    """Nothing for each parameter that must be given, as the page's forms begin."""
    return {param.name: "" for param in question.params if param.default is None}


@pytest.mark.browser
@pytest.mark.slow
def test_every_question_gives_the_rows_of_kg_query(page: Page, built: Path) -> None:
    for question in query.named():
        count = len(query.run(built, question.text, unasked(question), max_rows=None).rows)
        page.select_option("#question", question.name)
        said(page, f"{count} rader" if count else "Inga rader")
        assert page.inner_text("#count") == str(count)


@pytest.mark.slow
def test_every_column_and_code_of_the_questions_has_a_name_in_both_languages(hundred: Path) -> None:
    said = workbench.called()
    columns, values, used = said["columns"], said["values"], set()
    for question in query.named():
        result = query.run(hundred, question.text, unasked(question), timeout=120, max_rows=3000)
        used.update(result.columns)
        for row in result.rows:
            for name, term in zip(result.columns, row, strict=True):
                if columns[name].get("coded") and term is not None and term.value:
                    parts = re.findall(r"[\w-]+", term.value)
                    assert [part for part in parts if part not in values] == [], (question.name, name)
    assert used == set(columns)
    assert all(set(names) >= {"sv", "en"} for names in columns.values())


@pytest.mark.browser
def test_an_answer_is_told_in_the_readers_language_and_saved_with_its_codes(page: Page) -> None:
    page.select_option("#question", "meeting-officers")
    said(page, "rader")
    assert page.locator("#rows th").all_inner_texts()[:3] == ["Datum", "Organ", "Uppdrag vid mötet"]
    assert page.locator("#rows th").nth(2).get_attribute("title") == "?office"
    assert "ordförande" in page.locator("#rows td").all_inner_texts()
    with page.expect_download() as download:
        page.click("#csv")
    assert ",chair," in download.value.path().read_text(encoding="utf-8").replace('"', "")
    page.click("#lang")
    assert page.locator("#rows th").all_inner_texts()[:3] == ["Date", "Body", "Office"]
    assert "chair" in page.locator("#rows td").all_inner_texts()
    page.click("#lang")


@pytest.mark.browser
def test_a_value_in_the_form_narrows_the_answer(page: Page, built: Path) -> None:
    text = query.find("handoffs").text
    wanted = len(query.run(built, text, {"words": "hjälpmedel"}).rows)
    page.select_option("#question", "handoffs")
    page.fill("#params input[name=words]", "hjälpmedel")
    page.click("#run")
    said(page, f"{wanted} rader")
    assert 0 < wanted < len(query.run(built, text).rows)


@pytest.mark.browser
def test_a_query_that_runs_away_is_stopped_and_the_page_lives(page: Page) -> None:
    run(page, CROSS)
    said(page, "Frågar")
    page.wait_for_timeout(400)
    page.click("#stop")
    said(page, "avbröts")
    run(page, "SELECT ?b { ?b a kg:Body } LIMIT 2")
    said(page, "2 rader")


@pytest.mark.browser
def test_a_mistake_is_said_with_its_place(page: Page) -> None:
    run(page, "SELECT ?b { ?b a kg:Body")
    place = re.search(r"error at (\d+):(\d+)", said(page, "error at"))
    assert place
    lines = page.locator(".CodeMirror-code .CodeMirror-line").all_inner_texts()
    assert lines[int(place[1]) - 1].rstrip().endswith("kg:Body")  # the editor itself adds PREFIX lines above


@pytest.mark.browser
def test_a_prefix_is_declared_once_and_only_where_it_is_used(page: Page) -> None:
    run(page, "SELECT ?n { ?b a kg:Body ; skos:prefLabel ?n FILTER(?n != 'oa:exact') } # foaf:name")
    said(page, "rader")
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" # kg:Body prov:used", delay=5)
    text = "\n".join(page.locator(".CodeMirror-code .CodeMirror-line").all_inner_texts())
    assert sorted(re.findall(r"PREFIX (\w+):", text)) == ["kg", "skos"]


@pytest.mark.browser
def test_an_answer_leads_to_the_place_in_the_minutes_and_is_saved(page: Page, written: Path) -> None:
    page.select_option("#question", "decisions")
    said(page, "rader")
    href = page.locator("#rows a").first.get_attribute("href")
    assert href
    assert href.startswith("protocol-")
    assert (written / href.partition("#")[0]).exists()
    count = int(page.inner_text("#count"))
    with page.expect_download() as download:
        page.click("#csv")
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == count + 1


@pytest.mark.browser
def test_links_are_shown_as_a_picture(page: Page) -> None:
    run(page, "SELECT ?m ?b { ?m a kg:Meeting ; kg:heldBy ?b } LIMIT 8")
    said(page, "8 rader")
    page.click("#draw")
    assert page.locator("#picture svg line").count() == 8


@pytest.mark.browser
def test_a_shared_address_asks_the_same_again(browser: Browser, page: Page) -> None:
    run(page, "SELECT ?b { ?b a kg:Body } LIMIT 3")
    said(page, "3 rader")
    other = browser.new_page()
    other.goto(page.url)
    said(other, "3 rader")
    other.close()


def test_the_packed_graph_is_the_graph(built: Path) -> None:
    store = open_graph(built)
    triples = sorted({quad.triple for quad in store}, key=str)
    packed = workbench._packed(triples)
    terms, rows = packed["terms"], packed["rows"]
    lines = [
        f"{terms[rows[at]]} {terms[rows[at + 1]]} {terms[rows[at + 2]]} ." for at in range(0, len(rows), 3)
    ]
    again = ox.Store()
    again.load("\n".join(lines).encode(), format=ox.RdfFormat.N_TRIPLES)
    assert {quad.triple for quad in again} == set(triples)


@pytest.mark.browser
def test_a_large_graph_beside_the_page_is_asked_alike(
    browser: Browser, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbench, "_MOST", 0)
    made = dict(workbench.files(open_graph(built), query.named()))
    assert len(made) > 3
    assert len(made["fraga.html"]) < len(workbench.page(open_graph(built), query.named())) - 500_000
    for name, text in made.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = browser.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.goto((tmp_path / "fraga.html").as_uri())
    said(page, "inlästa")
    count = len(query.run(built, query.find("handoffs").text, max_rows=None).rows)
    page.select_option("#question", "handoffs")
    said(page, f"{count} rader")
    assert page.locator("#rows a[href^='protocol-']").count()
    assert troubles == []
    page.close()
