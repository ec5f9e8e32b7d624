"""Six questions that people bring, each answered from index.html in at most four clicks, without a manual.

What stands on the screen is compared with what `kg query` answers.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pyoxigraph as ox
import pytest
from browsing import Walk
from conftest import Run
from playwright.sync_api import Browser

from kg.graph.store import open_graph
from kg.view import gather, index, network
from kg.view.shell import day, word

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HELD = ox.NamedNode("https://w3id.org/protokollgraf/def#heldBy")
MEMBER = ox.NamedNode("http://www.w3.org/ns/org#memberOf")

Ask = Callable[..., list[dict[str, str]]]
Start = Callable[[], Walk]


@pytest.fixture
def walk(browser: Browser, site: Path) -> Iterator[Walk]:
    made = Walk(browser, site)
    yield made
    made.end()


@pytest.fixture
def ask(kg: Run, built: Path) -> Ask:
    """The rows of a named question, as `kg query` writes them."""

    def asked(question: str, **params: str) -> list[dict[str, str]]:
        words = [part for name, value in params.items() for part in ("--param", f"{name}={value}")]
        answer = kg("query", question, *words, "--format", "json", KG_GRAPH=str(built))
        assert answer.returncode == 0, answer.stderr
        rows = json.loads(answer.stdout)["results"]["bindings"]
        return [{name: each["value"] for name, each in row.items()} for row in rows]

    return asked


def test_who_had_the_issue_when_what_was_decided_and_what_is_promised(walk: Walk, ask: Ask) -> None:
    page = walk.page
    page.fill("#find", "hjälpmedelsfrågan")
    walk.click(".issues .title")
    steps = page.locator(".steps > li").all_inner_texts()
    path = ask("issue-path", words="hjälpmedel")
    for row in path:
        assert any(
            day(row["date"]) in step and row["body"] in step and word(row["type"]) in step for step in steps
        )
    assert len(steps) == len({(row["date"], row["type"], row["text"]) for row in path})
    now = page.inner_text(".now")
    (decision,) = ask("decisions", words="hjälpmedel")
    assert decision["text"] in now
    assert day(decision["date"]) in now
    promised = page.locator("#promises ~ ol > li").all_inner_texts()
    for row in ask("promises", words="hjälpmedel"):
        assert any(row["text"] in said and word(row["becameOf"]) in said for said in promised)
    awaited = [row for row in ask("promises", words="hjälpmedel") if row["becameOf"] == "open"]
    assert all(row["text"] in now and day(row["due"]) in now for row in awaited)


def test_all_that_one_person_did_across_bodies(walk: Walk, ask: Ask) -> None:
    page = walk.page
    page.fill("#find", "Ångman")
    walk.click(".people .title")
    record = ask("person-record", name="Ångman")
    text = page.inner_text("main")
    assert all(row["where"] in text for row in record)
    presented = {(row["date"], row["what"]) for row in record if row["did"] == "presenter"}
    shown = page.locator("section[aria-labelledby=presented-h] ol.rows > li").all_inner_texts()
    assert len(shown) == len(presented)
    for when, what in presented:
        assert any(day(when) in act and what in act for act in shown)
    meetings = {row["date"] for row in record if ", present" in row["did"]}
    assert page.inner_text("#years-h .number") == str(len(meetings))


def test_the_issues_between_two_bodies_in_one_year_saved_and_shared(
    walk: Walk, ask: Ask, browser: Browser
) -> None:
    page = walk.page
    walk.click("a", has_text=word("flows"))
    source, target, year = "Chefsgrupp för samverkan", "samverkansrådet för social", "2025"
    named = page.locator(".move", has_text=re.compile(f"{source}.* → .*{target}", re.DOTALL))
    pair = page.locator(".pair", has=named)
    walk.click(f"#{pair.get_attribute('id')} > .tags a", has_text=year)
    expected = [
        row
        for row in ask("handoffs", body=source)
        if row["sentFrom"].startswith(source) and target in row["sentTo"] and row["date"].startswith(year)
    ]
    moves = {row["handoff"] for row in expected}
    shown = page.locator(".pair li:visible").all_inner_texts()
    assert len(shown) == len(moves) > 0
    assert page.inner_text("#count") == str(len(moves))
    for row in expected:
        assert any(day(row["date"]) in line and row.get("issue", "") in line for line in shown)
    rows = list(csv.DictReader(io.StringIO(walk.saved("#csv").read_text("utf-8-sig"))))
    saved = sorted((row["date"], issue) for row in rows for issue in row["issues"].split(" | "))
    assert saved == sorted((row["date"], row.get("issue", "")) for row in expected)
    picture = walk.saved("#svg").read_text("utf-8")
    assert picture.count("marker-end") == 1
    assert page.inner_text("h1") in picture
    assert all(said in picture for said in (year, source, word("source"), date.today().isoformat()))
    other = browser.new_page()
    other.goto(page.url)
    assert other.locator(".pair li:visible").all_inner_texts() == shown
    other.close()


@pytest.fixture(scope="module")
def large(hundred: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two pages that the journey through many documents needs."""
    out = tmp_path_factory.mktemp("hundred-pages")
    reader = gather.Reader(open_graph(hundred))
    (out / "index.html").write_text(index.page(gather.index(reader)), encoding="utf-8")
    (out / "graph.html").write_text(network.page(gather.network(reader)), encoding="utf-8")
    return out


def test_a_hundred_documents_found_opened_folded_and_filtered(browser: Browser, hundred: Path, large: Path) -> None:
    walk = Walk(browser, large)
    page = walk.page
    walk.click("a", has_text=word("ui.graph"))
    page.wait_for_selector("#counts:not(:empty)")
    busiest = page.evaluate(
        "nodes.filter(node => node.t === 'body').sort((a, b) => b.links.length - a.links.length)[0].l"
    )
    page.fill("#search", busiest)
    page.keyboard.press("Enter")
    before = page.evaluate("state.shown.length")
    body = ox.NamedNode(page.evaluate("nodes[state.chosen].id"))
    store = open_graph(hundred)
    meetings = {quad.subject.value for quad in store.quads_for_pattern(None, HELD, body)}
    members = {quad.subject.value for quad in store.quads_for_pattern(None, MEMBER, body)}
    neighbours = set(page.evaluate("[...neighbours(state.chosen).keys()].map(n => nodes[n].id)"))
    assert meetings | members <= neighbours
    assert len(neighbours) >= 50
    assert page.inner_text("#chosen h3 .count") == str(len(neighbours))
    walk.click("#expand")
    opened = page.evaluate("state.shown.length")
    assert page.evaluate("state.shown.filter(n => neighbours(state.chosen).has(n)).length") >= 40
    walk.click("#collapse")
    assert page.evaluate("state.shown.length") == before <= opened
    walk.click("#types input[value=person]")
    share = page.evaluate("state.shown.filter(n => nodes[n].t === 'person').length")
    people = page.evaluate("nodes.filter(node => node.t === 'person').length")
    assert page.inner_text("#types label[data-type=person] .count") == f"{share} / {people}"
    assert share > 10
    assert page.evaluate("nodes[state.chosen].l") == busiest
    walk.end()


def test_the_proof_and_the_way_back(walk: Walk) -> None:
    page = walk.page
    page.fill("#find", "hjälpmedel")
    walk.click(".issues .title")
    proof = page.locator(".now .proof").first
    quote = proof.locator("blockquote").inner_text()
    issue, place = page.url, page.evaluate("scrollY")
    walk.click(".now .proof a")
    page.wait_for_selector("mark.lit")
    lit = "".join(page.locator("mark.lit").all_text_contents())
    assert " ".join(lit.split()) == " ".join(quote.split())
    assert page.locator("mark.lit").first.is_visible()
    page.go_back()
    assert page.url == issue
    assert abs(page.evaluate("scrollY") - place) < 5
    assert proof.is_visible()


def test_a_question_in_sparql_from_the_page(walk: Walk, ask: Ask) -> None:
    page = walk.page
    walk.click("a", has_text=word("ui.ask"))
    page.locator("#state", has_text="inlästa").wait_for(timeout=30_000)
    walk.choose("#question", "decisions")
    page.locator("#count", has_text=str(len(ask("decisions")))).wait_for(timeout=30_000)
    texts = page.locator("#rows tbody tr").all_inner_texts()
    for row in ask("decisions"):
        assert any(row["text"] in line and row["date"] in line for line in texts)
    walk.click("#rows tbody a")
    page.wait_for_selector("mark.lit")
