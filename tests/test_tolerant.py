"""Patterns that tolerate OCR match what scanners make of their words, and no trigger hides a match."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pcre2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import config
from kg.language import tolerant as room
from kg.language.tolerant import any_of, tolerant
from kg.language.triggers import Needs, needed

TABLES = sorted(config.DATA.glob("*.json"))
MISREAD = str.maketrans(
    {"å": "d", "ä": "4", "ö": "6", "o": "0", "e": "c", "l": "1", "i": "!", "m": "rn", " ": "  "}
)
SAID = (
    "Kommunstyrelsen beslutar att överlämna ärendet till samhällsnämnden för yttrande senast den 3 mars",
    "Övriga närvarande: tjänstepersoner utan rösträtt, inbjudna gäster och fackliga representanter",
    "Ordföranden redovisar läget och återkommer till nästa sammanträde",
    "Till att justera protokollet utses Anna Ek",
)


@given(st.text(alphabet="abcåäörn li-", max_size=30))
def test_a_tolerant_pattern_matches_itself(words: str) -> None:
    assert tolerant(words).search(words) is not None


@pytest.mark.parametrize(
    ("pattern", "scanned"),
    [
        ("hänsköts till", "hdnskots till"),
        ("förvaltning", "f6rvaltning"),
        ("till justerare", "ti1l justerare"),
        ("kommunernas", "kommunemas"),
    ],
)
def test_a_scanners_slips_are_tolerated(pattern: str, scanned: str) -> None:
    assert tolerant(pattern).search(scanned)


@pytest.mark.parametrize(
    ("pattern", "other"),
    [
        ("hänsköts till", "hänskjuts från"),
        ("förvaltning", "för val"),
        ("(?:protokoll|beslut)slista", "protokoll och lista"),
        ("ersättare(?: för)?", "ersatta"),
    ],
)
def test_other_words_do_not_match(pattern: str, other: str) -> None:
    assert not tolerant(pattern).search(other)


@pytest.mark.parametrize(
    ("pattern", "triggered"),
    [
        ("beslutar att", True),
        ("(?:yttrande|remiss) till", True),
        ("(?:ska )?överlämna(?:s|t)?", True),
        ("n|beslutar", False),
        ("(?:beslutar)?", False),
        ("(?!beslutar)å", False),
        (r"\\w+ \\d+", False),
    ],
)
def test_a_pattern_needs_a_trigger_where_each_alternative_has_one(pattern: str, triggered: bool) -> None:
    assert (needed(pattern) != Needs()) is triggered


def _forms(content: object) -> list[str]:
    if isinstance(content, str):
        return [content]
    parts = content.values() if isinstance(content, dict) else content if isinstance(content, list) else []
    return [form for part in parts for form in _forms(part)]


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_no_trigger_hides_a_match_of_a_form_in_the_data(path: Path) -> None:
    texts = [*SAID, *(line.translate(MISREAD) for line in SAID), *(line.upper() for line in SAID)]
    for form in dict.fromkeys(_forms(json.loads(path.read_text(encoding="utf-8")))):
        try:
            bare = re.compile(form, re.IGNORECASE)
        except re.error:
            continue
        needs = needed(form)
        for text in texts:
            if bare.search(text):
                assert needs.met(text), (form, text)


@given(
    st.lists(st.text(alphabet="abcdeåäöimnrl01 -", min_size=1, max_size=9), min_size=1, max_size=4), st.data()
)
def test_no_trigger_hides_what_the_loosened_words_match(words: list[str], data: st.DataObject) -> None:
    pattern = any_of(words)
    text = data.draw(st.text(alphabet="aåä4eo06él1i|!cmnrd -", max_size=12)) + data.draw(
        st.sampled_from(words)
    )
    bare = pcre2.compile(
        "|".join("".join(room._loosen(piece, piece) for piece in room._PIECES.findall(word)) for word in words), pcre2.I
    )
    assert bool(pattern.search(text)) == bool(bare.search(text))


class _GivesUp:
    """A compiled pattern that finds every text too long."""

    def search(self, *_: object) -> None:
        raise pcre2.LibraryError(-47)

    match = finditer = split = sub = search


def test_a_text_that_pcre2_gives_up_on_is_searched_all_the_same() -> None:
    patient = room.Tolerant("medel till skolan")
    patient.__dict__["_loose"] = _GivesUp()
    patient.__dict__["_begun"] = patient.__dict__["_whole"] = _GivesUp().search
    text = "Medel till sko1an beviljas."
    assert [match.span() for match in patient.finditer(text)] == [(0, 17)]
    assert patient.search(text)
    assert patient.match(text)
    assert not patient.fullmatch(text)
    assert patient.fullmatch("medel tlll skolan")
    assert patient.split(text) == ["", " beviljas."]
    assert patient.sub(lambda _: "De", text) == "De beviljas."


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"gemensam(?:ma|t)? (?:[\w-]+ ){1,8}?för", "gemensamma rutiner för"),
        (r"gemensam(?:ma|t)?(?: [\w-]+){1,8}? för", "gemensamma rutiner för"),
        (r"finansiering(?:en)? (?:\w+ ){1,5}med", "finansieringen sker helt med"),
    ],
)
def test_a_long_word_is_not_parted_in_every_way_there_is(pattern: str, text: str) -> None:
    """A space that may be lost beside any letters would try each: a word of thousands would never end."""
    found = tolerant(pattern)
    assert found.search(text)
    assert found.search(text.replace(" ", "  "))
    assert found.search(f"{text.split()[0]} {'A' * 5000} utan.") is None


REPEATED = ("1. ", "a", "1", " ", "a ", "A. ", "a, ", "a-", "§ ", "(a) ", "1.1.", "Aa Bb, ", "a och ", "Aa (A), ")


def _patterns(held: object) -> Iterator[str]:
    """All strings of the data that repeat something."""
    if isinstance(held, str):
        yield from [held] if re.search(r"[*+}]", held) else []
    elif isinstance(held, dict | list):
        for value in held.values() if isinstance(held, dict) else held:
            yield from _patterns(value)


def _gives_up(plain: str, repeated: str) -> bool:
    """Does PCRE2 come to its limit of steps on forty of these? Only a pattern of two ways through each does."""
    try:
        tolerant(plain)._loose.search(repeated * 40 + "!")
    except pcre2.LibraryError as error:
        return "limit" in str(error)
    return False


@pytest.mark.parametrize("path", sorted(config.DATA.rglob("*.json")), ids=lambda path: path.name)
def test_no_pattern_of_the_data_runs_away(path: Path) -> None:
    patterns = set(_patterns(json.loads(path.read_text(encoding="utf-8"))))
    assert not [one for one in patterns for repeated in REPEATED if _gives_up(one, repeated)]


def test_a_pattern_that_runs_away_would_be_found() -> None:
    assert _gives_up(r"^(?:\W|\w[.)]|\d)*(?:Boka|Ta)", "1. ")
    assert not _gives_up(r"^(?:\W|\d|[^\W\d][.)])*(?:Boka|Ta)", "1. ")
