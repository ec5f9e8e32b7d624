"""What speaks against the day and the place that were read is said; what only seems to is not."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kg import doubt, pipeline
from kg.model import Reading

HEAD = "Protokoll styrelsemöte\nHällans vägförening\nDatum: 2024-03-14\nPlats: Bygdegården\nNärvarande: Tora Lindqvarn, Sven Åkerdal\n\n"
POINTS = "1. Grus\nStyrelsen köper grus.\n\n2. Salt\nSaltet är slut.\n"


def read(tmp_path: Path, text: str, name: str = "in.txt") -> Reading:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return pipeline.read(tmp_path / name)


def said(reading: Reading) -> str:
    return " ".join(one.message for one in reading.findings if one.stage == "doubt")


DAYS = [
    ("in.txt", "Mötet hölls den 21 mars 2024.\n", "held 2024-03-21"),
    ("in.txt", "Nästa möte den 14 februari 2024.\n", "next meeting is told to be 2024-02-14"),
    ("in.txt", "\nJusteras 2024-03-01\nSven Åkerdal\n", "signed 2024-03-01"),
    ("2023-03-14.txt", "", "name tells 2023-03-14"),
    ("styrelse_20240321.txt", "Kallelsen gällde den 21 mars 2024.\n", "name tells 2024-03-21"),
    # near misses: other meetings, a later day of signing, a name that tells the same, when it was put up, or nothing
    ("in.txt", "Förra mötet hölls den 21 februari 2024.\n", ""),
    ("in.txt", "Årsmötet hålls den 21 maj 2024.\n", ""),
    ("in.txt", "Nästa möte den 14 maj 2024.\n", ""),
    ("in.txt", "\nJusteras 2024-03-20\nSven Åkerdal\n", ""),
    ("2024-03-14.txt", "", ""),
    ("protokoll 2024-04-02.txt", "", ""),
    ("2024-99-14.txt", "", ""),
]


@pytest.mark.parametrize(("name", "more", "message"), DAYS)
def test_a_day_that_a_witness_speaks_against_is_said(tmp_path: Path, name: str, more: str, message: str) -> None:
    told = said(read(tmp_path, HEAD + POINTS + more, name))
    assert message in told if message else told == ""


def test_a_day_that_the_head_does_not_tell_is_said(tmp_path: Path) -> None:
    """As the reader would take it from the wrong line: of the head, of the page, of a point."""
    right = read(tmp_path, HEAD + POINTS.replace("slut.", "slut sedan den 2 februari 2024."))
    assert said(right) == ""
    wrong = replace(right.protocol.meeting, date=dt.date(2024, 2, 2))
    messages = [one.message for one in doubt.findings(replace(right, protocol=replace(right.protocol, meeting=wrong)))]
    assert messages == ["the meeting is read as of 2024-02-02, but its head tells 2024-03-14"]


PLACES = [
    ("Bygdegården", "Mötet hölls i Folkets hus.\n", "read as «Bygdegården», but the text tells «Folkets hus»"),
    (None, "", "is not read, but the text tells «Bygdegården»"),
    ("Ordförande Tora öppnade mötet", "", "may be none"),
    ("Tora Lindqvarn", "", "may be none"),
    # near misses: the same place in other words, what was held elsewhere, a house with a number
    ("Bygdegården", "Mötet hölls i Bygdegårdens stora sal.\n", ""),
    ("Bygdegården", "Utbildningen hölls i Folkets hus.\n", ""),
    ("Bygdegården", "Förra mötet hölls i Folkets hus.\n", ""),
    ("Storgatan 12, Nora", "", ""),
]


@pytest.mark.parametrize(("place", "more", "message"), PLACES)
def test_a_place_that_the_text_speaks_against_is_said(tmp_path: Path, place: str | None, more: str, message: str) -> None:
    reading = read(tmp_path, HEAD + POINTS + more)
    meeting = replace(reading.protocol.meeting, place=place)
    told = [one.message for one in doubt.findings(replace(reading, protocol=replace(reading.protocol, meeting=meeting)))]
    assert message in " ".join(told) if message else not told


def test_a_meeting_from_a_distance_has_no_place_to_miss(tmp_path: Path) -> None:
    assert said(read(tmp_path, HEAD.replace("Bygdegården", "Teams") + POINTS)) == ""
