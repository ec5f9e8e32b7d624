"""A graph page too large for one file: the page and its pieces hold the same, open from disk, and read the same."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import view_data
from playwright.sync_api import Browser, Page, sync_playwright
from test_workbench import ARGUMENTS, CHROMIUM

from kg.intake.own import is_marked
from kg.view import flows, found, index, late, network, pieces, promised
from kg.view.agents import FlowsData
from kg.view.found import Entry
from kg.view.index_data import IndexData
from kg.view.promise_data import PromiseLine, PromisesData

LARGE = 12_000


def unpacked(kind: dict[str, Any], rows: list[list[Any]]) -> list[dict[str, Any]]:
    """The rows as they were before they were packed; written apart from the page's own script."""
    found = []
    for row in rows:
        made = {}
        for name, value in zip(kind["fields"], row, strict=False):
            words = kind["tables"].get(name)
            if value is not None:
                one = [words[n] for n in value] if words and isinstance(value, list) else value
                made[name] = words[one] if words and not isinstance(one, list) else one
        found.append(made)
    return found


def rows(kind: dict[str, Any], held: dict[str, str]) -> list[Any]:
    """All rows of a kind, each piece beginning where it says."""
    found: list[Any] = []
    for first, name in kind["pieces"]:
        assert first == len(found)
        said = re.fullmatch(r'/\* Protokollgraf \*/\nkg\.piece\("\w+",(\d+),(\[.*\])\);\n', held[name], re.S)
        assert said
        assert int(said[1]) == first
        found += json.loads(said[2])
    return found


def test_page_and_pieces_hold_what_one_page_held() -> None:
    drawn = network.ProtocolNetwork(view_data.large_network(LARGE))
    whole = drawn.travel()
    assert pieces.size(whole) > pieces.WHOLE
    kept, held = pieces.apart(whole, "data")
    nodes = unpacked(kept["nodes"], rows(kept["nodes"], held))
    for node, facts in zip(nodes, rows(kept["facts"], held), strict=True):
        node["f"] = facts
    assert [{name: value for name, value in node.items() if value} for node in nodes] == [
        {name: value for name, value in node.items() if value} for node in whole["nodes"]
    ]
    assert unpacked(kept["edges"], rows(kept["edges"], held)) == whole["edges"]
    assert rows(kept["evidence"], held) == whole["evidence"]
    assert {name: kept[name] for name in kept.keys() - {"nodes", "edges", "facts", "evidence"}} == {
        name: whole[name] for name in whole.keys() - {"nodes", "edges", "evidence"}
    }


def test_no_file_is_large_and_each_is_known_for_our_own() -> None:
    made = dict(network.files(view_data.large_network(LARGE)))
    assert len(made) > 4
    assert max(len(text.encode()) for text in made.values()) < 2_000_000
    assert all(is_marked(text.encode()) for text in made.values())
    assert dict(network.files(view_data.large_network(LARGE))) == made


def test_a_small_graph_stays_one_file() -> None:
    assert dict(network.files(view_data.network())) == {"graph.html": network.page(view_data.network())}


@pytest.mark.parametrize(
    ("column", "wanted"),
    [
        (["a", "b", "a"], ["a", "b"]),
        ([["x", "y"], ["y"], []], ["x", "y"]),
        ([1, 2, 1], []),
        ([[1, 2]], []),
        (["a", 1], []),
        ([f"{n}" for n in range(301)], []),
        ([[f"{n}" for n in range(301)]], [f"{n}" for n in range(301)]),
    ],
)
def test_words_that_come_again_are_numbered(column: list[Any], wanted: list[str]) -> None:
    assert pieces._words(iter(column)) == wanted


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a large graph with its pieces, and the same as one file."""
    home = tmp_path_factory.mktemp("large")
    data = view_data.large_network(LARGE)
    for name, text in network.files(data):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    (home / "whole.html").write_text(network.page(data), encoding="utf-8")
    return home


def opened(browser: Browser, file: Path, place: str = "") -> tuple[Page, list[str]]:
    """The page when it has drawn its first picture, and what it said in its console or asked beside its folder."""
    page, said = browser.new_page(viewport={"width": 1440, "height": 900}), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file:") else said.append(request.url))
    page.goto(file.as_uri() + place)
    page.wait_for_selector("#counts:not(:empty)")
    return page, said


@pytest.mark.browser
def test_it_opens_from_disk_and_reads_as_the_one_file_does(browser: Browser, place: Path) -> None:
    told = []
    for name in ("graph.html", "whole.html"):
        page, said = opened(browser, place / name)
        counts = page.inner_text("#counts")
        page.fill("#search", view_data.large_network(LARGE).nodes[900].label)
        hits = page.inner_text("#hits")
        page.keyboard.press("Enter")
        page.wait_for_selector("#chosen h2")
        page.wait_for_selector("#chosen .quote")
        told.append(
            (
                counts,
                hits,
                page.inner_text("#chosen"),
                page.evaluate("nodes.length"),
                page.evaluate("edges.length"),
            )
        )
        assert said == []
        page.close()
    assert told[0] == told[1]
    assert f"{LARGE}" in told[0][0]


@pytest.mark.browser
def test_a_piece_that_is_missing_is_named(browser: Browser, place: Path, tmp_path: Path) -> None:
    (tmp_path / "graph.html").write_bytes((place / "graph.html").read_bytes())
    page = browser.new_page()
    page.goto((tmp_path / "graph.html").as_uri())
    page.wait_for_selector("#nothing:not([hidden])")
    assert "data/nodes-0-" in page.inner_text("#nothing")
    page.close()


@pytest.mark.browser
def test_a_shared_address_opens_its_thing(browser: Browser, place: Path) -> None:
    wanted = view_data.large_network(LARGE).nodes[-1]
    page, said = opened(browser, place / "graph.html", f"#n={wanted.id}")
    assert page.inner_text("#chosen h2") == wanted.label
    assert said == []
    page.close()


def long_index(count: int = 3000) -> IndexData:
    """The index of many issues and people."""
    data = view_data.index()
    issues = tuple(replace(data.issues[n % len(data.issues)], label=f"Ärende {n}") for n in range(count))
    people = tuple(replace(data.people[n % len(data.people)], label=f"Person {n}") for n in range(count))
    return replace(data, issues=issues, people=people)


def long_flows(count: int = 1200) -> FlowsData:
    """Hand-overs between many pairs of bodies."""
    known = view_data.flows().flows
    return replace(
        view_data.flows(),
        flows=tuple(replace(known[n % len(known)], source=f"Nämnd {n}") for n in range(count)),
    )


@pytest.mark.parametrize(
    ("module", "data", "row"),
    [(index, long_index(), r"<li[ >]"), (flows, long_flows(), r'<div class="pair"')],
    ids=["index", "flows"],
)
def test_long_lists_are_cut_and_no_row_is_lost(module: Any, data: Any, row: str) -> None:
    made = dict(module.files(data))
    whole = module.page(data)
    assert len(whole) > late.WHOLE
    assert max(len(text.encode()) for text in made.values()) < 500_000
    assert all(is_marked(text.encode()) for text in made.values())
    html, *_ = made.values()
    held = "".join(
        row
        for name, text in made.items()
        if name.endswith(".js") and (found := re.search(r'kg\.rows\("[^"]+",(\[.*\])\);', text, re.S))
        for row in json.loads(found[1])
    )
    assert len(re.findall(row, html)) + len(re.findall(row, held)) == len(re.findall(row, whole))
    assert {
        name for names in re.findall(r'data-later="([^"]+)"', html) for name in names.split()
    } < made.keys()


@pytest.mark.parametrize(("module", "data"), [(index, view_data.index()), (flows, view_data.flows())])
def test_short_lists_stay_in_their_page(module: Any, data: Any) -> None:
    assert [text for _, text in module.files(data)] == [module.page(data)]


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("lists")
    for name, text in (*index.files(long_index()), *flows.files(long_flows())):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return home


@pytest.mark.browser
def test_the_index_finds_what_stands_beside_it(browser: Browser, lists: Path) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((lists / "index.html").as_uri())
    page.wait_for_selector("button.more:not([hidden])")
    assert not page.locator("script[src*='issues-']").count()  # nothing is fetched before it is asked for
    page.fill("#find", "ärende 2987")
    page.wait_for_selector(".issues .title:text('Ärende 2987')")
    assert page.inner_text(".issues > li:not([hidden]) .title") == "Ärende 2987"
    page.click("#lang")
    page.fill("#find", "person 2999")
    assert page.inner_text(".people > li:not([hidden]) .title") == "Person 2999"
    assert said == []
    page.close()


def long_promises(count: int = 1500) -> PromisesData:
    """Many promises, every third of which nobody answered in time."""
    known = view_data.issue().promises
    return PromisesData(
        tuple(
            PromiseLine(
                replace(known[n % 3], made=f"{1999 + n % 20}-02-01", due=f"{2000 + n % 20}-03", text=f"Löfte {n}"),
                (f"Person {n % 40}",),
                (f"Nämnd {n % 7}",),
                (f"Kommun {n % 5}",),
                ((f"Ärende {n}", f"issue-{n}.html"),),
            )
            for n in range(count)
        ),
        "2024-01-01",
    )


def written(home: Path, files: Iterator[tuple[str, str]]) -> Path:
    for name, text in files:
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return home


@pytest.mark.browser
def test_promises_are_chosen_by_who_and_where_and_when(browser: Browser, tmp_path: Path) -> None:
    data = long_promises()
    page, said = browser.new_page(), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.goto((written(tmp_path, promised.files(data)) / "utlovat.html").as_uri())
    assert page.locator(".sums .overdue strong").inner_text() == "500"
    assert page.locator("section[aria-labelledby=overdue-h] li").count() == promised.FIRST
    page.select_option("select[name=municipality]", "Kommun 3")
    page.select_option("select[name=who]", "Person 8")
    wanted = [line for line in data.lines if line.municipalities == ("Kommun 3",) and line.who == ("Person 8",)]
    page.wait_for_function(f"document.getElementById('found').textContent === '{len(wanted)}'")
    assert page.locator(".rows > li").count() == len(wanted) > 0
    page.select_option("select[name=municipality]", "")
    page.select_option("select[name=who]", "")
    page.fill("#find", "ärende 1234")
    assert page.locator(".rows > li .title").all_inner_texts() == ["Ärende 1234"]
    page.click("#lang")
    assert "By" in page.locator(".rows > li .when").inner_text()
    page.fill("#find", "xyzzy")
    assert page.locator("#nohits").is_visible()
    assert said == []
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1280])
def test_without_script_every_promise_and_every_issue_is_reached(browser: Browser, tmp_path: Path, width: int) -> None:
    made = {**dict(promised.files(long_promises())), **dict(index.files(long_index()))}
    written(tmp_path, iter(made.items()))
    page = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800}).new_page()
    for name, heading, rows, wanted in (
        ("utlovat.html", "overdue-h", ".rows > li", 500),
        ("index.html", "issues", ".issues > li", 3000),
        ("index.html", "people", ".people > li", 3000),
    ):
        page.goto((tmp_path / name).as_uri())
        ways = page.locator(f"section:has(#{heading}) nav.register a")
        pages = [ways.nth(n).get_attribute("href") for n in range(ways.count())]
        found = 0
        for each in pages:
            page.goto((tmp_path / str(each)).as_uri())
            found += page.locator(rows).count()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert found == wanted
    page.close()


@pytest.mark.browser
def test_the_flows_count_what_stands_beside_them(browser: Browser, lists: Path) -> None:
    page = browser.new_page()
    page.goto((lists / "floden.html").as_uri())
    page.wait_for_selector("#count:not(:empty)")
    assert page.inner_text("#count") == f"{sum(len(flow.moves) for flow in long_flows().flows)}"
    page.close()


def much_found(count: int = 6000) -> list[Entry]:
    """Passages of many minutes, with words of which each stands in few."""
    said = "Nämnden talade om hjälpmedel nummer {0} och om ordet{0}, som ingen annan sade. " * 3
    return [
        Entry("passage", f"Punkt {n}", f"protocol-{n}.html#c0-9", said.format(n), "2024-01-01", "Hamnrådet")
        for n in range(count)
    ]


@pytest.mark.browser
def test_what_is_found_stands_beside_the_page(browser: Browser, tmp_path: Path) -> None:
    made = dict(found.files(much_found()))
    assert max(len(text.encode()) for text in made.values()) < 2_000_000
    assert all(is_marked(text.encode()) for text in made.values())
    for name, text in made.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "sok.html").as_uri() + "#q=ordet5987")
    page.wait_for_selector("#hits a.title")
    assert page.locator("#hits a.title").all_inner_texts() == ["Punkt 5987"]
    page.fill("#ask", "hjälpmedlen")
    assert "6000" in page.inner_text("#said")
    assert said == []
    page.close()
    assert dict(found.files(much_found(3))) == {"sok.html": found.page(much_found(3))}
