"""Pages of projects and agreements: from the first page over a municipality to the passage, and what is derived is marked."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from kg.answers import follow
from kg.view import pages
from kg.view.data import Evidence
from kg.view.gather.works import overview
from kg.view.work_data import Line, Said, WorkData


@pytest.fixture(scope="module")
def exports(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pages")
    for _ in pages.write(built, out):
        pass
    return out


def body(page: str) -> str:
    return page[page.index("<main") : page.index("</main>")]


def links(folder: Path, name: str, beginning: str) -> list[str]:
    found = re.findall(r'href="([^"]+)"', (folder / name).read_text(encoding="utf-8"))
    return [unescape(href) for href in found if href.startswith(beginning)]


def test_three_clicks_lead_from_the_municipalities_to_the_passage(exports: Path) -> None:
    assert "verk.html" in links(exports, "index.html", "verk")
    places = body((exports / "verk.html").read_text(encoding="utf-8"))
    nora = places[places.index("<summary>Nora ") :].split("</details>")[0]
    work = re.findall(r'href="(verk-[^"]+)"[^>]*>CROSS<', nora)[0]
    passage, anchor = links(exports, work, "protocol-")[0].split("#")
    assert f'id="{anchor}"' in (exports / passage).read_text(encoding="utf-8")


def test_every_work_leads_to_a_page_and_every_quote_to_its_passage(exports: Path) -> None:
    listed = set(links(exports, "verk.html", "verk-"))
    assert listed == {path.name for path in exports.glob("verk-*.html")}
    for name in listed:
        for href in links(exports, name, "protocol-"):
            assert (exports / href.split("#")[0]).exists()
        assert links(exports, name, "protocol-")


def test_a_page_alone_is_the_page_of_the_export(built: Path, exports: Path) -> None:
    name = next(href for href in links(exports, "verk.html", "verk-cross-a"))
    iri = re.findall(r"graph\.html#n=([^\"]+)", (exports / name).read_text(encoding="utf-8"))[0]
    alone = pages.work(built, follow.follow(built, unquote(iri)))
    inside = re.compile(r"<main.*</main>", re.DOTALL)
    assert inside.findall(alone) == inside.findall((exports / name).read_text(encoding="utf-8")) != []


def work(label: str, *parties: str) -> WorkData:
    quote = (Evidence(label, "a.txt", None, 0, 1),)
    said = tuple(Said("2024-03-14", party, "actual", quote) for party in parties)
    return WorkData(
        label, Line(label, f"verk-{label}.html", "project", "", "2024-03-14"), (), (), (("party", said),)
    )


def test_what_is_said_of_all_of_the_county_holds_for_each_and_is_marked() -> None:
    found = dict(overview((work("A", "Kumla"), work("B", "länets kommuner"))).municipalities)
    assert [(line.label, line.derived) for line in found["Kumla"]] == [("A", False), ("B", True)]
    assert [(line.label, line.derived) for line in found["Nora"]] == [("B", True)]
    assert "Hallsberg" in found


@pytest.mark.parametrize("said", ["alla kommuner utom Nora", "tre kommuner", "kommunerna", "länets regioner"])
def test_who_are_not_all_of_the_county_are_not_taken_for_them(said: str) -> None:
    found = dict(overview((work("A", "Kumla"), work("B", said))).municipalities)
    assert list(found) == ["Kumla"]


def test_of_several_counties_none_is_chosen() -> None:
    found = dict(overview((work("A", "Kumla", "Kalmar"), work("B", "länets kommuner"))).municipalities)
    assert sorted(found) == ["Kalmar", "Kumla"]
