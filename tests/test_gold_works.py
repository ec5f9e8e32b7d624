"""The gold of works: known kinds and stages, and each mention, sum and period verbatim where it says it stands."""

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, SAMPLES

TESTS = ROOT / "tests"
BUNDLED = {path.stem: path for path in SAMPLES}
KINDS = {
    "project", "programme", "method", "survey", "service", "system", "agreement", "plan", "strategy", "inquiry",
    "law", "funding", "unknown",
}  # fmt: skip
STAGES = {
    "idea",
    "preparation",
    "decided",
    "pilot",
    "running",
    "spread",
    "evaluated",
    "ended",
    "prolonged",
    None,
}
PATHS = [
    *(path for path in sorted((TESTS / "gold" / "works").glob("*.json")) if path.stem in BUNDLED),
    *sorted(TESTS.glob("protocols/*/works.json")),
    *(
        path
        for folder in ("heldout2", "heldout3", "heldout4", "heldout5", "heldout6", "heldout7", "heldout8", "heldout9", "heldout10", "heldout11", "heldout12", "names")
        for path in sorted(TESTS.glob(f"{folder}/*/works.json"))
    ),
]


def label(path: Path) -> str:
    return path.parent.name if path.name == "works.json" else path.stem


def works(path: Path) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["works"]
    return listed


def source(path: Path) -> str | None:
    """The decoded text a gold file speaks of; None for Word and PDF, whose text depends on who extracts it."""
    document = BUNDLED.get(path.stem) or next(path.parent.glob("document.*"))
    if document.suffix in (".docx", ".pdf"):
        return None
    raw = document.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def test_there_is_gold() -> None:
    assert len(PATHS) == len(BUNDLED) + 22 + 12 + 15 + 6 + 14 + 7 * 12 + 81


@pytest.mark.parametrize("path", PATHS, ids=label)
def test_works_are_of_known_kinds_and_named_once(path: Path) -> None:
    listed = works(path)
    assert {work["kind"] for work in listed} <= KINDS
    assert {work["stage"] for work in listed} <= STAGES
    assert all(work["mentions"] for work in listed)
    assert len({work["name"] for work in listed}) == len(listed)


@pytest.mark.parametrize("path", PATHS, ids=label)
def test_quotes_stand_where_they_are_said_to_stand(path: Path) -> None:
    text = source(path)
    for work in works(path):
        for mention in work["mentions"]:
            start, quote = mention["start"], mention["quote"]
            assert start is None if text is None else text[start : start + len(quote)] == quote
        if text is not None:
            assert all(money["quote"] in text for money in work["money"])
            assert not work["period"] or (work["period"]["words"] or "") in text


def test_what_is_the_same_is_named_in_its_file() -> None:
    linked = json.loads((TESTS / "gold" / "works" / "same.json").read_text(encoding="utf-8"))
    named = {(path.stem, work["name"]) for path in PATHS if path.stem in BUNDLED for work in works(path)}
    groups = linked["same"] + linked["different"]
    assert all((one["file"], one["name"]) in named for group in groups for one in group)
    assert all(len(group) > 1 for group in groups)
