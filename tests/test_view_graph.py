"""Ways, hiding, folding and going back in the graph page, in a real Chromium; and where things stand."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import view_data
from browsing import Visit, choose_by_search, chosen
from playwright.sync_api import Browser, Page

from kg.view import network
from kg.view.data import Edge, NetworkData, Node

pytestmark = pytest.mark.browser

OVERLAPS = """() => {
  const measure = (text, font) => { kg.pen.font = font; return kg.pen.measureText(text).width; };
  const boxes = labels(measure, network.getScale()).map(label => label.box);
  return [boxes.length, boxes.flatMap((a, k) => boxes.slice(k + 1).filter(b => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])).length];
}"""


def chain() -> NetworkData:
    """Two persons joined by a meeting, by an issue through two meetings, and by the municipality of both."""
    nodes = [
        Node("urn:a", "person", "Åsa Ödmark"),
        Node("urn:b", "person", "Måns Myrhed"),
        Node("urn:m1", "meeting", "Möte ett", date="2021-02-12"),
        Node("urn:m2", "meeting", "Möte två", date="2021-05-07"),
        Node("urn:i", "issue", "Östra skoterleden"),
        Node("urn:k", "municipality", "Ödedal"),
        Node("urn:far", "person", "Siv Snöfors"),
        Node("urn:body", "body", "Vägrådet"),
    ]
    edges = [
        Edge("urn:a", "urn:m1", "attendee"),
        Edge("urn:m1", "urn:i", "treated"),
        Edge("urn:i", "urn:m2", "treated"),
        Edge("urn:b", "urn:m2", "attendee", "derived"),
        Edge("urn:a", "urn:k", "representing"),
        Edge("urn:b", "urn:k", "representing"),
        Edge("urn:m1", "urn:body", "heldBy"),
    ]
    return NetworkData("Prov", tuple(nodes), tuple(edges))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graphs")
    for name, data in (
        ("graph", view_data.network()),
        ("chain", chain()),
        ("large", view_data.large_network()),
    ):
        (folder / f"{name}.html").write_text(network.page(data), encoding="utf-8")
    return folder


@pytest.fixture
def visit(browser: Browser, site: Path) -> Iterator[Visit]:
    made = Visit(browser, site)
    yield made
    for each in made.open:
        each.close()


def names(page: Page) -> list[str]:
    return page.evaluate("state.shown.map(n => nodes[n].l).sort()")  # type: ignore[no-any-return]


def seek(page: Page, one: str, other: str) -> None:
    choose_by_search(page, one)
    page.click("#seek")
    assert page.locator("#seeking").is_visible()
    choose_by_search(page, other)


@pytest.mark.parametrize(
    ("one", "other", "way"),
    [
        ("Åsa", "Måns", ["Möte ett", "Möte två", "Måns Myrhed", "Åsa Ödmark", "Östra skoterleden"]),
        ("Måns", "Möte ett", ["Möte ett", "Möte två", "Måns Myrhed", "Östra skoterleden"]),
        ("Åsa", "Ödedal", ["Åsa Ödmark", "Ödedal"]),
        ("Vägrådet", "skoterleden", ["Möte ett", "Vägrådet", "Östra skoterleden"]),
        ("Åsa", "Siv", ["Siv Snöfors", "Åsa Ödmark"]),
    ],
)
def test_the_way_between_two_things(visit: Visit, one: str, other: str, way: list[str]) -> None:
    watched = visit("chain")
    page = watched.page
    seek(page, one, other)
    assert names(page) == sorted(way, key=str)
    none = "Siv" in other
    assert ("Ingen väg" in page.inner_text("#chosen")) is none
    listed = [each.partition(", ")[0] for each in page.locator(".way .name").all_inner_texts()]
    assert sorted(listed) == sorted(way)
    assert listed[0].startswith(one)
    again = visit("chain#" + page.url.partition("#")[2]).page
    assert names(again) == names(page)
    watched.quiet()


def test_a_way_goes_by_what_is_common_to_all_only_where_there_is_no_other(visit: Visit) -> None:
    page = visit("chain").page
    page.evaluate("state.unlinked.add('treated')")
    seek(page, "Åsa", "Måns")
    assert names(page) == ["Måns Myrhed", "Åsa Ödmark", "Ödedal"]
    page.evaluate("state.unlinked.add('representing'); refresh()")
    assert "Ingen väg" in page.inner_text("#chosen")


def test_a_way_stands_from_left_to_right_and_is_left_again(visit: Visit) -> None:
    page = visit("chain").page
    seek(page, "Åsa", "Måns")
    order = page.evaluate("[...state.shown].sort((a, b) => nodes[a].x - nodes[b].x).map(n => nodes[n].l)")
    assert order == ["Åsa Ödmark", "Möte ett", "Östra skoterleden", "Möte två", "Måns Myrhed"]
    page.click("#chosen .close")
    assert page.evaluate("state.way") is None
    assert "Vägrådet" in names(page)


def test_a_link_that_is_clicked_shows_what_says_it(visit: Visit) -> None:
    page = visit("graph").page
    link = page.evaluate("visEdges.get().find(e => edges[e.id].l === 'handoff').id")
    colours = page.evaluate(f"[visEdges.get({link}).color.color, ink('warn'), ink('edge')]")
    assert colours[0] == colours[1] != colours[2]
    page.evaluate(
        f"network.moveTo({{ position: {{ x: (nodes[edges[{link}].s].x + nodes[edges[{link}].t].x) / 2, y: (nodes[edges[{link}].s].y + nodes[edges[{link}].t].y) / 2 }}, scale: 3 }})"
    )
    box = page.locator("#canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector(".way")
    ends = page.evaluate(f"[nodes[edges[{link}].s].l, nodes[edges[{link}].t].l]")
    assert page.locator(".way .name").all_inner_texts() == ends
    assert page.locator(".way .quote").count() > 0


def test_what_is_hidden_is_gone_until_it_is_asked_back(visit: Visit) -> None:
    watched = visit("graph")
    page = watched.page
    before = names(page)
    choose_by_search(page, view_data.BODIES[1])
    page.click("#hide")
    assert view_data.BODIES[1] not in names(page)
    assert "1" in page.inner_text("#unhide")
    shared = visit("graph#" + page.url.partition("#")[2]).page
    assert names(shared) == names(page)
    page.click("#undo")
    assert chosen(page) == view_data.BODIES[1]
    page.go_forward()
    page.click("#unhide")
    assert names(page) == before
    watched.quiet()


def test_what_was_opened_is_folded_again(visit: Visit) -> None:
    page = visit("graph").page
    choose_by_search(page, "Åsa Ödmark")
    before = names(page)
    page.click("#expand")
    opened = names(page)
    assert len(opened) > len(before)
    page.click("#collapse")
    assert names(page) == before
    assert not page.locator("#collapse").is_visible()
    page.click("#undo")
    assert names(page) == opened


def test_folding_leaves_what_another_holds_open(visit: Visit) -> None:
    page = visit("graph").page
    one, other, both, alone = page.evaluate(
        """() => { const near = n => new Set(neighbours(n).keys()), issues = state.shown.filter(n => nodes[n].t === 'issue');
          for (const a of issues) for (const b of issues) { if (a === b || near(a).has(b)) continue;
            const both = [...near(a)].filter(n => near(b).has(n) && nodes[n].t === 'person'), alone = [...near(a)].filter(n => !near(b).has(n) && nodes[n].t === 'item');
            if (alone.length) return [a, b, both, alone]; } }"""
    )
    page.evaluate(f"expand({one}); expand({other}); choose({one})")
    page.click("#collapse")
    shown = set(page.evaluate("state.shown"))
    assert set(both) <= shown
    assert not set(alone) & shown
    assert set(page.evaluate(f"[...neighbours({other}).keys()]")) <= shown


def test_every_step_is_undone_in_turn(visit: Visit) -> None:
    page = visit("graph").page
    states = [names(page)]
    assert page.locator("#undo").is_disabled()
    for step in ("check", "body", "choose", "focus"):
        if step == "check":
            page.check("#types input[value=person]")
        elif step == "body":
            page.select_option("#body", index=2)
        elif step == "choose":
            choose_by_search(page, view_data.ISSUES[2])
        else:
            page.click("#focus")
        states.append(names(page))
    for state in reversed(states[:-1]):
        page.click("#undo")
        page.wait_for_timeout(60)
        assert names(page) == state
    assert page.locator("#undo").is_disabled()


def test_around_an_issue_time_runs_to_the_right_and_no_two_stand_in_one_place(visit: Visit) -> None:
    page = visit("graph").page
    choose_by_search(page, view_data.ISSUES[0])
    page.click("#focus")
    spots = page.evaluate("state.shown.map(n => [nodes[n].d ?? '', nodes[n].x, nodes[n].y])")
    dated = sorted((date, x) for date, x, _ in spots[1:] if date)
    assert len(dated) > 2
    assert [x for _, x in dated] == sorted(x for _, x in dated)
    assert len({(x, y) for _, x, y in spots}) == len(spots)
    page.click("#focus")
    assert page.evaluate("scene.layout") == "free"


def test_around_a_body_the_kinds_stand_on_rings(visit: Visit) -> None:
    page = visit("graph").page
    choose_by_search(page, view_data.BODIES[0])
    page.click("#focus")
    far = page.evaluate(
        "state.shown.slice(1).map(n => [nodes[n].t, Math.hypot(nodes[n].x / 1.25, nodes[n].y / .85)])"
    )
    rings: dict[str, list[float]] = {}
    for kind, radius in far:
        rings.setdefault(kind, []).append(radius)
    spans = sorted((min(radii), max(radii)) for radii in rings.values())
    assert len(spans) > 1
    assert all(one[1] < two[0] for one, two in pairwise(spans))


@pytest.mark.parametrize("name", ["graph", "large"])
@pytest.mark.parametrize("step", ["all", "focus", "expand"])
def test_no_label_covers_another(visit: Visit, name: str, step: str) -> None:
    page = visit(name).page
    if step != "all":
        page.evaluate("choose(state.shown.find(n => nodes[n].t === 'body'), true)")
        page.evaluate("look(1)" if step == "focus" else "expand(state.chosen)")
    written, covering = page.evaluate(OVERLAPS)
    assert written > 5
    assert covering == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_are_seen_against_the_paper(visit: Visit, scheme: str) -> None:
    page = visit("graph", color_scheme=scheme).page
    colours = page.evaluate("['edge', 'good', 'accent', 'paper'].map(ink)")

    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        line = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * line[0] + 0.7152 * line[1] + 0.0722 * line[2]

    paper = light(colours.pop())
    for colour in colours:
        one, other = sorted((light(colour), paper))
        assert (other + 0.05) / (one + 0.05) >= 3
    assert page.evaluate("visEdges.get().every(edge => edge.color.opacity === 1 && edge.width >= 1)")
