"""Pages that share their style and script: they open from disk, only what changed is written, what is gone is removed."""

import re
from pathlib import Path

import pytest
from browsing import Visit
from playwright.sync_api import Browser

from kg.intake.own import is_marked
from kg.view import pages, shell
from kg.view.assets import NONCE, Assets

PAGES = ("index", "graph", "floden", "sok", "fraga", "fragor", "ontologi", "verk")
MOST = 3_000_000


@pytest.fixture(scope="module")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    assert [path for path in pages.write(built, out) if not path.is_file()] == []
    return out


def test_a_style_and_a_script_stand_once_beside_the_pages_of_a_kind(site: Path) -> None:
    linked: dict[str, set[str]] = {}
    for page in site.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<style>" not in text, page.name
        assert re.findall(r"<script>", text) == [], page.name
        names = re.findall(r'(?:href|src)="(data/[^"]+)" nonce', text)
        assert [Path(name).suffix for name in names] == [".css", ".js"], page.name
        linked.setdefault(page.name.partition("-")[0], set()).update(names)
    assert {kind: len(names) for kind, names in linked.items()} == dict.fromkeys(linked, 2)
    held = sorted(site.glob("data/*"))
    assert {path.relative_to(site).as_posix() for path in held} == set().union(*linked.values())
    assert len({path.read_bytes() for path in held}) == len(held)


def test_no_file_is_large_and_each_is_known_for_our_own(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.is_file()]
    assert [path.name for path in files if path.stat().st_size > MOST] == []
    assert [path.name for path in files if not is_marked(path.read_bytes())] == []


def test_a_page_knows_a_word_that_nothing_in_it_can_foresee() -> None:
    made = [
        shell.page("questions.html", assets=Assets(), title=title, file="", questions=[])
        for title in ("Ett", "Ett", "Två", NONCE)
    ]
    words = [re.findall(r"nonce[-=]\"?([^'\"&]+)", html) for html in made]
    assert [len(set(each)) for each in words] == [1, 1, 1, 1]
    assert made[0] == made[1]
    assert len({each[0] for each in words}) == 3
    assert NONCE not in "".join(made)


def test_another_text_has_another_name_and_the_same_the_same() -> None:
    assets = Assets()
    names = [assets.add("issue", ".css", text) for text in ("a{}", "b{}", "a{}")]
    assert names[0] == names[2] != names[1]
    assert [name for name, _ in assets.new()] == names[:2]
    assert list(assets.new()) == []


def test_what_is_the_same_is_not_written_again_and_what_is_gone_is_removed(built: Path, tmp_path: Path) -> None:
    list(pages.write(built, tmp_path))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    page = next(tmp_path.glob("issue-*.html")).read_bytes()
    (tmp_path / "issue-gone-0123456789.html").write_bytes(page)
    (tmp_path / "data" / "issue-0123456789.css").write_text("/* Protokollgraf */\na{}\n")
    ours = ("trace.html", "min-sida.html")
    for name in ours:
        (tmp_path / name).write_bytes(page)
    theirs = ("protocol-mitt.html", "issues-9.json", "data/mina.js", "data/bild.png")
    for name in theirs:
        (tmp_path / name).write_text("mitt eget")
    list(pages.write(built, tmp_path))
    after = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    assert {path: time for path, time in after.items() if path in before} == before
    assert after.keys() - before.keys() == {tmp_path / name for name in (*ours, *theirs)}


def test_the_page_of_one_issue_is_one_file(built: Path, tmp_path: Path) -> None:
    (page,) = pages.write(built, tmp_path / "arende.html", "hjälpmedelsverksamhet")
    text = page.read_text(encoding="utf-8")
    assert "data/" not in text
    assert "<style>" in text
    assert [path.name for path in tmp_path.iterdir()] == ["arende.html"]


@pytest.mark.parametrize(("most", "files"), [(10**9, 1), (30_000, 4)])
def test_issues_are_one_list_or_several(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, files: int
) -> None:
    import json

    monkeypatch.setattr(pages, "_MOST", most)
    list(pages.write(built, tmp_path))
    found = sorted(tmp_path.glob("issues*.json"))
    assert (len(found) == 1) == (files == 1)
    assert (tmp_path / "issues.json").exists() == (files == 1)
    told = [one["issue"]["iri"] for path in found for one in json.loads(path.read_text(encoding="utf-8"))]
    assert len(told) == len(set(told)) == len(list(tmp_path.glob("issue-*.html")))


@pytest.mark.browser
@pytest.mark.parametrize("name", [*PAGES, "issue-*", "person-*", "organ-*", "verk-*", "protocol-*"])
def test_it_opens_from_disk_and_asks_nothing_outside_its_folder(browser: Browser, site: Path, name: str) -> None:
    file = next(site.glob(f"{name}.html")).stem
    watched = Visit(browser, site)(file)
    watched.page.wait_for_function("document.getElementById('today').textContent !== ''")
    assert watched.page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert watched.page.evaluate("document.adoptedStyleSheets[0].cssRules.length") == 1
    outside = [url for url in watched.requests if not url.startswith((site.as_uri(), "blob:", "data:"))]
    assert outside == []
    watched.quiet()


@pytest.mark.browser
def test_a_script_that_stands_in_a_page_or_beside_it_does_not_run_by_itself(browser: Browser, site: Path) -> None:
    page = next(site.glob("issue-*.html")).read_text(encoding="utf-8")
    (site / "evil.js").write_text("window.pwned = 1")
    bad = '<script>window.pwned=2</script><script src="evil.js"></script><p onclick="x()"></p>'
    (site / "issue-evil.html").write_text(page.replace("</main>", f"{bad}</main>"), encoding="utf-8")
    watched = Visit(browser, site)("issue-evil")
    assert watched.page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in said for said in watched.errors)
    (site / "evil.js").unlink()
    (site / "issue-evil.html").unlink()
