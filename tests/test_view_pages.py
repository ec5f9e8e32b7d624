"""The pages in a real Chromium, from file://, as a person meets them."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import view_data
from browsing import ARGUMENTS, AXE, CHROMIUM, Visit, choose_by_search, chosen, counts
from playwright.sync_api import Browser

from kg.view import flows, index, issue, network, passage, thing
from kg.view.data import (
    Edge,
    Evidence,
    Fact,
    Highlight,
    IssueHead,
    NetworkData,
    Node,
    PassageData,
    Related,
    Rendition,
)

pytestmark = pytest.mark.browser

PAGES = ["graph", "issue-0", "protocol-0", "protocol-1", "index", "floden", "person-0"]
HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=2</script>",
    "<img src=x onerror=window.pwned=3>",
    '"><svg onload=window.pwned=4>',
    "{{7*7}}",
    "';window.pwned=5;//",
    "<!--<script>",
    "href=\u2028javascript:window.pwned=6",
)
LINKS = (
    "javascript:window.pwned=7",
    " javascript:window.pwned=8",
    "data:text/html,<script>1</script>",
    "//evil.example/x",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    made = {
        "graph": network.page(view_data.network()),
        "issue-0": issue.page(view_data.issue()),
        "protocol-0": passage.page(view_data.passage()),
        "protocol-1": passage.page(view_data.passage(two=True)),
        "index": index.page(view_data.index()),
        "floden": flows.page(view_data.flows()),
        "person-0": thing.page(view_data.thing()),
        "hostile": network.page(hostile_network()),
        "empty": network.page(NetworkData("Tomt", (), ())),
        "large": network.page(view_data.large_network()),
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


def hostile_network() -> NetworkData:
    proofs = tuple(Evidence(text, text, 1, 0, 9, LINKS[n % len(LINKS)]) for n, text in enumerate(HOSTILE))
    nodes = tuple(
        Node(
            f"urn:x:{n}{text}",
            "body" if n < 4 else text if n == 5 else "issue",
            text,
            (Fact(text, text, (n,)), Fact("fact.text", LINKS[n % len(LINKS)], (n,))),
            (2020 + n,),
            (text,),
            text,
            href=LINKS[n % len(LINKS)],
        )
        for n, text in enumerate(HOSTILE)
    )
    edges = tuple(Edge(a.id, b.id, HOSTILE[n], evidence=(n,)) for n, (a, b) in enumerate(pairwise(nodes)))
    kinds = tuple(dict.fromkeys(node.type for node in nodes))
    return NetworkData(HOSTILE[1], nodes, edges, proofs, kinds)


# ---- every page ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_request_no_error_and_no_serious_accessibility_fault(visit: Visit, name: str, scheme: str) -> None:
    watched = visit(name, color_scheme=scheme)
    watched.quiet()
    if name == "graph":
        watched.page.evaluate("expand(byId.get(data.nodes.find(node => node.t === 'issue').id))")
    found = watched.page.evaluate(f"(() => {{ {AXE}; return axe.run(); }})()")
    serious = [
        (fault["id"], node["target"], node["failureSummary"])
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]
    assert serious == []
    watched.quiet()


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_allows_no_other_script(visit: Visit, name: str) -> None:
    page = visit(name).page
    policy = page.locator("meta[http-equiv]").get_attribute("content") or ""
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    page.evaluate(
        "() => { const added = document.createElement('script'); added.textContent = 'window.pwned = 9';"
        " document.body.append(added); }"
    )
    assert page.evaluate("window.pwned") is None


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_sticks_out_of_the_page(visit: Visit, name: str, width: int) -> None:
    page = visit(name, width, 844).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_the_language_switch_changes_every_marked_word_and_back(visit: Visit, name: str) -> None:
    watched = visit(name)
    before = watched.page.locator("body").inner_text()
    watched.page.click("#lang")
    assert watched.page.locator("html").get_attribute("lang") == "en"
    after = watched.page.locator("body").inner_text()
    assert after != before
    assert "English" not in after
    assert name.startswith("protocol") or " maj " not in after
    watched.page.click("#lang")
    assert watched.page.locator("body").inner_text() == before
    watched.quiet()


def test_the_theme_can_be_turned_and_is_kept(visit: Visit) -> None:
    page = visit("issue-0").page
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("#theme")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light


# ---- the graph page ------------------------------------------------------------------------------


def test_the_graph_is_painted_without_physics(visit: Visit) -> None:
    page = visit("graph").page
    colours = page.evaluate(
        "() => { const c = document.querySelector('#canvas canvas'), d = c.getContext('2d')"
        ".getImageData(0, 0, c.width, c.height).data, s = new Set();"
        " for (let i = 0; i < d.length; i += 64) s.add(d[i] << 16 | d[i + 1] << 8 | d[i + 2]);"
        " return s.size; }"
    )
    assert colours > 8
    assert page.evaluate("network.physics.options.enabled") is False


@pytest.mark.parametrize("arguments", [["--disable-3d-apis"]])
def test_the_graph_needs_no_webgl(site: Path, arguments: list[str], visit: Visit) -> None:
    made = visit.browser.browser_type.launch(executable_path=CHROMIUM, args=ARGUMENTS + arguments)
    page = made.new_page()
    page.goto(f"file://{site}/graph.html")
    assert counts(page)[0] == 25
    made.close()


def test_hostile_words_stay_words_on_every_node(visit: Visit) -> None:
    watched = visit("hostile")
    page = watched.page
    for n in range(len(HOSTILE)):
        page.evaluate(f"choose({n}, true)")
        spot = page.evaluate(
            "n => { const p = network.canvasToDOM(nodes[n]), r = canvas.getBoundingClientRect();"
            " return [r.x + p.x, r.y + p.y]; }",
            n,
        )
        page.mouse.move(*spot)
        page.mouse.click(*spot)
        page.wait_for_timeout(30)
        assert page.locator("#chosen").is_visible()
        hrefs = page.eval_on_selector_all("a", "all => all.map(each => each.getAttribute('href'))")
        assert [href for href in hrefs if re.match(r"\s*(javascript|data|//)", href or "", re.I)] == []
        assert page.locator("#chosen script, #chosen img, #chosen svg[onload]").count() == 0
    page.click("#as-table")
    page.fill("#search", "script")
    page.wait_for_timeout(50)
    watched.quiet()


@pytest.mark.parametrize("href", LINKS)
def test_the_panel_makes_no_link_of_what_is_none(visit: Visit, href: str) -> None:
    page = visit("graph").page
    assert page.evaluate("href => linked('x', href).tagName", href) == "SPAN"
    assert page.evaluate("linked('x', 'protocol-1.html#c1-2').tagName") == "A"
    assert page.evaluate("linked('x', 'https://example.org').rel") == "noopener"


def test_words_that_are_names_of_the_language_are_words(visit: Visit) -> None:
    page = visit("graph").page
    assert page.evaluate("['constructor', '__proto__', 'toString'].map(say)") == [
        "constructor",
        "__proto__",
        "toString",
    ]


def test_hostile_words_stay_words_on_the_other_pages(visit: Visit, site: Path) -> None:
    bad = HOSTILE[1]
    proof = Evidence(bad, bad, 1, 0, 9, LINKS[0])
    data = view_data.issue()
    step = replace(
        data.steps[0], title=bad, why=HOSTILE[2], kind=HOSTILE[3], bodies=(bad,), evidence=(proof,)
    )
    data = replace(
        data,
        issue=IssueHead(bad, bad, "2021-01-01", "2022-01-01", (bad,)),
        steps=(step, *data.steps),
        related=(Related(bad, HOSTILE[2], bad, LINKS[0]),),
    )
    text = "".join(HOSTILE)
    span = Highlight(3, 40, HOSTILE[3], bad, LINKS[0])
    first = view_data.index()
    lines = replace(first.issues[0], label=bad, href=LINKS[0]), *first.issues[1:]
    made = {
        "hostile-issue": issue.page(data),
        "hostile-protocol": passage.page(PassageData(bad, bad, (Rendition("k", bad, text, (span,)),))),
        "hostile-index": index.page(replace(first, title=bad, issues=lines, graph_href=LINKS[0])),
    }
    for name, html in made.items():
        (site / f"{name}.html").write_text(html, encoding="utf-8")
        watched = visit(name)
        hrefs = watched.page.eval_on_selector_all(
            "a", "all => all.map(each => each.getAttribute('href') ?? '')"
        )
        assert [href for href in hrefs if re.match(r"\s*(javascript|data|//)", href, re.I)] == []
        watched.page.click("#lang")
        watched.quiet()


def test_search_finds_without_regard_to_case_and_fills_the_panel(visit: Visit) -> None:
    page = visit("graph").page
    page.fill("#search", "ÖSTRA skoter")
    assert page.locator("#hits li").first.inner_text().startswith("Östra skoterleden")
    page.keyboard.press("Enter")
    assert chosen(page) == "Östra skoterleden förbi Ådalssjön"
    assert view_data.QUOTE in page.locator("#chosen").inner_text()
    assert page.locator("#chosen .place a").first.get_attribute("href").startswith("protocol-")
    seen = "(() => [state.chosen, ...neighbours(state.chosen).keys()].filter(n => state.shown.includes(n)))()"
    inside = "({ x, y }) => x > 0 && y > 0 && x < canvas.clientWidth && y < canvas.clientHeight"
    assert page.evaluate(f"{seen}.map(n => network.canvasToDOM(nodes[n])).every({inside})")
    assert page.evaluate(f"{seen}.length") > 1


@pytest.mark.parametrize(
    ("words", "hit"),
    [
        ("orjan alvstrand", "Örjan Älvstrand"),
        ("§ 12", "§ 12"),
        ("OVERENSK isvag", "Överenskommelse om isvägar"),
    ],
)
def test_search_folds_letters_and_finds_numbers(visit: Visit, words: str, hit: str) -> None:
    page = visit("graph").page
    page.fill("#search", words)
    assert hit in page.locator("#hits li").first.inner_text()
    page.fill("#search", "finns inte alls")
    assert page.locator("#hits li").first.inner_text() == "Inget med de orden"


def test_the_legend_counts_and_filters_exactly(visit: Visit) -> None:
    page = visit("graph").page
    assert counts(page) == (25, 77)
    assert page.locator("#counts").inner_text().endswith("52 fler dolda")
    page.uncheck("#types input[value=meeting]")
    assert counts(page) == (17, 77)
    page.check("#types input[value=person]")
    assert counts(page) == (29, 77)
    assert page.evaluate("visNodes.length") == 29
    page.click("button[type=reset]")
    assert counts(page) == (25, 77)


def test_expanding_a_node_brings_its_neighbours_near_it(visit: Visit) -> None:
    page = visit("graph").page
    page.evaluate(f"choose(byId.get('{view_data.iri('body', 0)}'), true)")
    hidden = int(page.locator("#expand .count").inner_text())
    before = counts(page)[0]
    page.click("#expand")
    assert counts(page)[0] == before + hidden
    assert page.locator("#expand").is_disabled()
    far = page.evaluate(
        "Math.max(...[...neighbours(state.chosen).keys()].filter(n => nodes[n].t === 'person')"
        ".map(n => Math.hypot(nodes[n].x - nodes[state.chosen].x, nodes[n].y - nodes[state.chosen].y)))"
    )
    assert far < 500


def test_focus_shows_the_surroundings_alone_to_the_depth_asked_for(visit: Visit) -> None:
    page = visit("graph").page
    page.evaluate(f"choose(byId.get('{view_data.iri('issue', 1)}'), true)")
    page.click("#focus")
    near = counts(page)[0]
    assert near == page.evaluate("1 + neighbours(state.chosen).size")
    page.click(".depth button:nth-child(2)")
    assert counts(page)[0] > near
    page.click("#focus")
    assert counts(page)[0] >= 25


def test_the_year_slider_leaves_only_the_years_asked_for(visit: Visit) -> None:
    page = visit("graph").page
    page.locator("#year-from").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("#years-out").inner_text() == "2023"
    assert page.evaluate("state.shown.every(n => !nodes[n].yr.length || nodes[n].yr.includes(2023))")
    assert page.evaluate("state.shown.filter(n => nodes[n].t === 'meeting').length") == 2
    assert "y=2023-2023" in page.url


def test_filters_by_body_confidence_and_status(visit: Visit) -> None:
    page = visit("graph").page
    page.select_option("#body", view_data.iri("body", 1))
    assert page.evaluate(
        "state.shown.filter(n => nodes[n].t === 'meeting').every(n => nodes[n].b.includes(state.body))"
    )
    page.click("button[type=reset]")
    lines = page.evaluate("visEdges.length")
    page.uncheck("#statuses input[value=derived]")
    assert page.evaluate("visEdges.length") < lines
    page.check("#statuses input[value=derived]")
    page.evaluate(
        "(() => { const c = document.getElementById('confidence');"
        " c.value = 75; c.dispatchEvent(new Event('input')); })()"
    )
    assert page.evaluate("visEdges.get().every(e => edges[e.id].c >= 0.75)")
    assert page.evaluate("visEdges.length") < lines


def test_derived_links_are_dashed(visit: Visit) -> None:
    page = visit("graph").page
    assert page.evaluate(
        "visEdges.get().every(e => !!e.dashes === (edges[e.id].st === 'derived' || edges[e.id].c < 0.7))"
    )


def test_the_keyboard_walks_along_links_and_steps_by_date(visit: Visit) -> None:
    page = visit("graph").page
    page.focus("#canvas")
    page.keyboard.press("n")
    first = chosen(page)
    page.keyboard.press("n")
    assert chosen(page) != first
    page.keyboard.press("p")
    assert chosen(page) == first
    page.evaluate(f"choose(byId.get('{view_data.iri('meeting', 0)}'), true)")
    page.focus("#canvas")
    here = page.evaluate("state.chosen")
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
        page.evaluate(f"choose({here}, true)")
        near = page.evaluate("[...neighbours(state.chosen).keys()]")
        page.keyboard.press(key)
        assert page.evaluate("state.chosen") in [here, *near]
    page.keyboard.press("Enter")
    assert page.locator("#expand").is_disabled()
    page.keyboard.press("Escape")
    assert page.locator("#nothing-chosen").is_visible()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_stepping_with_n_follows_the_dates(visit: Visit) -> None:
    page = visit("graph#t=meeting").page
    page.focus("#canvas")
    seen = []
    for _ in view_data.DATES:
        page.keyboard.press("n")
        seen.append(page.evaluate("nodes[state.chosen].d"))
    assert seen == sorted(view_data.DATES)


def test_a_deep_link_opens_the_node_with_its_proof(visit: Visit) -> None:
    wanted = view_data.iri("person", 3).replace(":", "%3A").replace("/", "%2F")
    page = visit(f"graph#n={wanted}").page
    assert chosen(page) == "Måns Myrhed"
    assert page.locator("#chosen .quote").count() > 0
    page.evaluate(f"location.hash = 'n=' + encodeURIComponent('{view_data.iri('issue', 2)}') + '&d=2'")
    page.wait_for_function(
        "document.querySelector('#chosen h2').textContent === 'Överenskommelse om isvägar'"
    )
    assert page.evaluate("state.focus") == 2
    page.evaluate("location.hash = 'n=urn%3Anobody&y=abc&t=nonsense&c=-5&d=99'")
    page.wait_for_timeout(50)
    assert page.locator("#nothing-chosen").is_visible()


def test_neighbours_are_buttons_that_lead_on(visit: Visit) -> None:
    page = visit("graph").page
    page.evaluate(f"choose(byId.get('{view_data.iri('issue', 1)}'), true)")
    name = page.locator(".neighbour .name").first.inner_text()
    page.locator(".neighbour").first.click()
    assert chosen(page) == name


def test_a_click_on_the_picture_chooses_the_node(visit: Visit) -> None:
    page = visit("graph").page
    page.evaluate("network.moveTo({ position: nodes[0], scale: 1 })")
    box = page.locator("#canvas").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(100)
    assert chosen(page) == view_data.BODIES[0]


def test_png_svg_and_csv_are_what_they_say(visit: Visit) -> None:
    page = visit("graph").page
    saved = {}
    for kind in ("png", "svg", "csv"):
        page.click("#save summary") if not page.locator("#png").is_visible() else None
        with page.expect_download() as download:
            page.click(f"#{kind}")
        saved[kind] = Path(download.value.path()).read_bytes()
    assert saved["png"].startswith(b"\x89PNG\r\n\x1a\n")
    assert saved["svg"].startswith(b"<svg xmlns=")
    legend = page.evaluate("legend().length")
    assert saved["svg"].count(b"<path d=") == 26 + legend  # 25 nodes, the arrowhead, the legend
    assert saved["svg"].count("Källa: ".encode()) == 2  # seen, and as the description
    wide = int.from_bytes(saved["png"][16:20])
    assert wide == 2 * page.evaluate("canvas.clientWidth")
    assert page.evaluate(
        "text => !new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')",
        saved["svg"].decode("utf-8"),
    )
    assert saved["csv"].decode("utf-8-sig").count("\r\n") == 26  # the heads and what is shown


def test_the_relations_shown_are_saved_with_their_quotes(visit: Visit) -> None:
    page = visit("graph").page
    page.click("#save summary")
    with page.expect_download() as saved:
        page.click("#csv-links")
    rows = list(csv.reader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig"))))
    shown = page.evaluate("visEdges.get().reduce((sum, e) => sum + (edges[e.id].ev?.length ?? 1), 0)")
    assert len(rows) - 1 == shown > 20
    assert {row[3] for row in rows[1:]} <= {"stated", "derived", "curated"}
    assert sum(bool(row[5]) for row in rows[1:]) > 10


def test_what_is_chosen_opened_and_filtered_is_in_the_address_and_back_goes_back(visit: Visit) -> None:
    watched = visit("graph")
    page = watched.page
    choose_by_search(page, "Åsa Ödmark")
    page.click("#expand")
    choose_by_search(page, "Chefsgruppen för fjällräddning")
    page.click(".kinds summary")
    page.uncheck("#kinds input[value=attendee]")
    shown = page.evaluate("[...state.shown].sort()")
    assert visit("graph#" + page.url.partition("#")[2]).page.evaluate("[...state.shown].sort()") == shown
    page.go_back()
    assert page.is_checked("#kinds input[value=attendee]")
    page.go_back()
    assert chosen(page) == "Åsa Ödmark"
    watched.quiet()


def test_a_filter_is_kept_when_something_outside_it_is_chosen_and_that_is_said(visit: Visit) -> None:
    page = visit("graph").page
    page.select_option("#body", index=2)
    body = page.evaluate("state.body")
    outside = page.evaluate("nodes.find(node => !passes(node) && node.t === 'issue').l")
    choose_by_search(page, outside)
    assert page.evaluate("state.body") == body
    assert "Utanför filtren" in page.inner_text("#chosen header")
    assert page.evaluate("state.shown.includes(state.chosen)")


def test_a_kind_of_relation_can_be_left_out(visit: Visit) -> None:
    page = visit("graph").page
    page.click(".kinds summary")
    for kind in page.evaluate("kinds"):
        if kind != "handoff":
            page.uncheck(f"#kinds input[value={kind}]")
    assert set(page.evaluate("visEdges.get().map(e => edges[e.id].l)")) == {"handoff"}
    assert set(page.evaluate("state.shown.map(n => nodes[n].t)")) == {"body"}


def test_every_type_ticked_has_its_share_and_its_count(visit: Visit) -> None:
    page = visit("large").page
    page.check("#types input[value=decision]")
    counts = page.evaluate("[...typeCounts()].map(([t, c]) => [t, c.shown, c.all])")
    said = page.evaluate(
        "[...document.querySelectorAll('#types label')].map(l => [l.dataset.type, l.querySelector('.count').textContent])"
    )
    assert dict(said) == {
        kind: f"{shown} / {all_}" if shown < all_ else str(all_) for kind, shown, all_ in counts
    }
    assert all(shown > 0 for kind, shown, _ in counts if kind in ("body", "issue", "meeting", "decision"))


def test_the_keyboard_keeps_its_place_in_the_panel(visit: Visit) -> None:
    page = visit("graph").page
    choose_by_search(page, "Åsa Ödmark")
    page.focus("#chosen .neighbour")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"


def test_the_table_has_a_row_for_everything_shown(visit: Visit) -> None:
    page = visit("graph").page
    page.click("#as-table")
    assert page.locator("#rows tr").count() == 25
    for kind in ("person", "item", "municipality"):
        page.check(f"#types input[value={kind}]")
    assert page.locator("#rows tr").count() == 77
    page.locator("#rows button", has_text="Åsa Ödmark").click()
    assert chosen(page) == "Åsa Ödmark"


def test_an_empty_graph_says_so_and_breaks_nothing(visit: Visit) -> None:
    watched = visit("empty")
    assert watched.page.locator("#nothing").is_visible()
    watched.page.focus("#canvas")
    for key in ("n", "p", "ArrowUp", "Enter", "Escape", "+", "0"):
        watched.page.keyboard.press(key)
    watched.page.fill("#search", "x")
    with watched.page.expect_download():
        watched.page.evaluate("document.getElementById('svg').click()")
    watched.quiet()


def test_the_licences_can_be_read(visit: Visit) -> None:
    page = visit("graph").page
    page.click("#licences")
    assert "vis-network 9.1.2" in page.locator("#notices").inner_text()
    page.click("#close-notices")
    assert not page.locator("#notices").is_visible()


def test_twenty_thousand_nodes_show_a_hundred_and_fifty_and_say_so(visit: Visit) -> None:
    watched = visit("large")
    page = watched.page
    assert counts(page) == (150, 20000)
    assert "19850 fler dolda" in page.locator("#counts").inner_text()
    seconds = page.evaluate(
        "() => { const from = performance.now(); choose(byId.get(data.nodes[0].id)); expand(state.chosen);"
        " network.redraw(); return (performance.now() - from) / 1000; }"
    )
    assert seconds < 10
    assert page.evaluate("visNodes.length") <= 150
    page.fill("#search", "larmcentral 1000")
    assert page.locator("#hits li").count() > 0
    watched.quiet()


def test_on_a_phone_the_panel_is_a_sheet_and_filters_a_drawer(visit: Visit) -> None:
    page = visit("graph", 390, 844).page
    assert not page.locator("#side").is_visible()
    page.click("#filters")
    assert page.locator("#side").is_visible()
    page.click("#filters")
    page.fill("#search", "isvägar")
    page.keyboard.press("Enter")
    panel = page.locator("#panel").bounding_box()
    assert panel["width"] == 390
    assert panel["y"] > 300


# ---- the other pages -----------------------------------------------------------------------------


def test_the_picture_of_an_issue_leads_to_its_steps(visit: Visit) -> None:
    page = visit("issue-0").page
    assert page.locator(".lanes .mark").count() == 12  # eleven steps, one of them in two councils
    page.locator(".lanes a .mark").first.click()
    assert page.url.endswith("#s1")
    labels = page.eval_on_selector_all(
        ".lanes .mark text, .lanes .due text",
        "all => all.map(each => each.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])",
    )
    frame = page.locator("svg.lanes").bounding_box()
    for n, a in enumerate(labels):
        assert a[0] >= frame["x"]
        assert a[2] <= frame["x"] + frame["width"]
        for b in labels[:n]:
            assert a[2] <= b[0] or b[2] <= a[0] or a[3] - 2 <= b[1] or b[3] - 2 <= a[1]


def test_an_issue_reads_without_script(visit: Visit) -> None:
    page = visit("issue-0", java_script_enabled=False).page
    assert page.locator(".steps > li").count() == 11
    assert page.locator("svg.lanes").is_visible()
    assert view_data.QUOTE in page.locator("body").inner_text()


def test_on_a_phone_the_steps_stand_for_the_picture(visit: Visit) -> None:
    page = visit("issue-0", 390, 844).page
    assert not page.locator("svg.lanes").is_visible()
    assert page.locator(".steps > li").first.is_visible()


def test_an_issue_prints_on_a4_with_its_picture(visit: Visit) -> None:
    page = visit("issue-0", 680).page
    page.emulate_media(media="print")
    assert page.locator("svg.lanes").is_visible()
    assert not page.locator("header.bar").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 680
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594.9" in pdf or b"/MediaBox [0 0 595" in pdf


def test_a_place_in_the_address_lights_the_words(visit: Visit) -> None:
    data = view_data.passage()
    span = data.renditions[0].spans[2]
    page = visit(f"protocol-0#c{span.start}-{span.end}").page
    assert "".join(page.locator("mark.lit").all_text_contents()) == view_data.QUOTE
    assert page.locator("mark.lit").first.is_visible()
    offset = data.renditions[0].text.index("Åk säkert")
    page = visit(f"protocol-0#p{offset}").page
    assert "Åk säkert" in page.locator(".lit").first.inner_text()


def test_the_protocol_shows_its_text_to_the_letter(visit: Visit) -> None:
    page = visit("protocol-0#p5").page
    page.wait_for_timeout(50)
    shown = page.eval_on_selector_all("[data-o]", "all => all.map(each => each.textContent).join('')")
    assert shown == view_data.passage().renditions[0].text


def test_two_renditions_stand_side_by_side(visit: Visit) -> None:
    page = visit("protocol-1#b-p0").page
    left, right = (page.locator(".text").nth(n).bounding_box() for n in (0, 1))
    assert left["x"] + left["width"] <= right["x"]
    assert page.locator('[data-prefix="b-"] .lit').count() == 1


def test_a_pair_and_a_year_are_chosen_counted_shared_and_saved(visit: Visit) -> None:
    watched = visit("floden")
    page = watched.page
    assert page.inner_text("#count") == "6"
    page.click('.cell[data-pair="1"]')
    assert page.locator(".pair:visible").count() == 1
    assert page.inner_text("#count") == "4"
    page.select_option("#year", "2022")
    assert page.inner_text("#count") == "2"
    shown = page.locator(".pair li:visible").count()
    with page.expect_download() as saved:
        page.click("#csv")
    rows = list(csv.reader(io.StringIO(Path(saved.value.path()).read_text("utf-8-sig"))))
    assert len(rows) - 1 == shown == 2
    assert {row[2][:4] for row in rows[1:]} == {"2022"}
    other = visit("floden#" + page.url.partition("#")[2]).page
    assert other.inner_text("#count") == "2"
    page.click("#all")
    page.go_back()
    assert page.locator(".pair:visible").count() == 1
    watched.quiet()


def test_the_issues_are_chosen_by_body_year_and_mark(visit: Visit) -> None:
    watched = visit("index")
    page = watched.page
    lines = view_data.index().issues
    shown = page.locator(".issues li:visible")
    page.check("#facets input[value=awaited]")
    assert shown.count() == sum(line.open_promises > 0 for line in lines)
    assert page.inner_text("#found") == str(shown.count())
    page.select_option("#facets select[name=body]", view_data.BODIES[2])
    assert (
        shown.count()
        == sum(line.open_promises > 0 and view_data.BODIES[2] in line.bodies for line in lines)
        > 0
    )
    page.uncheck("#facets input[value=awaited]")
    page.select_option("#facets select[name=body]", "")
    page.select_option("#facets select[name=year]", "2023")
    assert shown.count() == sum("2023" in line.years for line in lines) > 0
    watched.quiet()


def test_a_word_that_nothing_has_finds_what_begins_like_it_and_says_so(visit: Visit) -> None:
    page = visit("index").page
    page.fill("#find", "skoterledsfrågan")
    assert page.locator(".issues li:visible").count() == 1
    assert "skoterled" in page.inner_text("#nohits")
    page.fill("#find", "skoterled")
    assert not page.locator("#nohits").is_visible()
    page.fill("#find", "xyzzy")
    assert page.locator(".issues li:visible").count() == 0
    assert page.locator("#nohits").is_visible()


def test_the_index_finds_and_folds(visit: Visit) -> None:
    page = visit("index").page
    assert page.locator(".people li:visible").count() == 48
    page.locator(".people + .more").click()
    assert page.locator(".people li:visible").count() == 72
    page.fill("#find", "ostra SKOTER")
    assert page.locator(".issues li:visible").count() == 1
    assert not page.locator("#people").is_visible()
