"""Pages of projects and agreements: from the first page over a municipality to the passage, and what is derived is marked."""

import re
from collections import defaultdict
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

import kg
from kg.answers import follow
from kg.view import pages
from kg.view.gather.municipalities import ORDER


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


def test_the_first_page_leads_to_the_municipalities(exports: Path) -> None:
    assert 'href="verk.html#places-h"' in (exports / "index.html").read_text(encoding="utf-8")
    assert 'id="places-h"' in (exports / "verk.html").read_text(encoding="utf-8")


def test_three_clicks_lead_from_the_municipalities_to_the_passage(exports: Path) -> None:
    assert "verk.html" in links(exports, "index.html", "verk")
    places = body((exports / "verk.html").read_text(encoding="utf-8"))
    nora = re.findall(r'href="(municipality-[^"]+)"[^>]*>Nora ', places)[0]
    work = re.findall(r'href="(verk-[^"]+)"[^>]*>CROSS<', (exports / nora).read_text(encoding="utf-8"))[0]
    passage, anchor = links(exports, work, "protocol-")[0].split("#")
    assert f'id="{anchor}"' in (exports / passage).read_text(encoding="utf-8")


def test_a_municipalitys_page_tells_what_the_question_answers(built: Path, exports: Path) -> None:
    """Every row of the record stands on the page of its municipality, a claim once, and nothing else does."""
    asked: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in kg.open(built).query("municipality-record"):
        kind = "work" if row["did"].startswith("work-") else row["did"]
        asked[row["code"]][kind if kind in ORDER else "present"].add(row["did"] + row["claim"])
    assert {path.name for path in exports.glob("municipality-*.html")} == {f"municipality-{code}.html" for code in asked}
    for code, kinds in asked.items():
        page = (exports / f"municipality-{code}.html").read_text(encoding="utf-8")
        told = {kind: int(count) for kind, count in re.findall(r'<h2 id="(\w+)-h">.*?"number">(\d+)<', page)}
        assert told == {kind: len(claims) for kind, claims in kinds.items()}
        assert page.count('class="proof"') >= sum(told.values())


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


def test_editions_and_parts_lead_to_each_other(exports: Path) -> None:
    (older,) = exports.glob("verk-fardplan-nara-vard-2022-*.html")
    (newer,) = exports.glob("verk-fardplan-*-2025-*.html")
    assert newer.name in links(exports, older.name, "verk-")
    assert older.name in links(exports, newer.name, "verk-")
