"""Dates and hours as minutes write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import clock, dates, due
from kg.language.periods import period


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("den 6 maj 2022", ["2022-05-06"]),
        ("2022-05-06", ["2022-05-06"]),
        ("25-09-26", ["2025-09-26"]),
        ("20220506", ["2022-05-06"]),
        ("tors 7/6 -12", ["2012-06-07"]),
        ("22/5 2014", ["2014-05-22"]),
        ("5/9", ["2024-09-05"]),
        ("den 20:e september", ["2024-09-20"]),
        ("2O12-O5-25", ["2012-05-25"]),
        ("13-14 maj kostar 5/100 kr", ["2024-05-13"]),
        ("31 februari 2024", []),
        ("2024-03-05 -18:00", ["2024-03-05"]),
        ("§ 12 och 4 av 5", []),
    ],
)
def test_dates_are_found(text: str, found: list[str]) -> None:
    assert [dated.iso for dated in dates.find(text, 2024)] == found


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("kl 13.00-16.00", ("13:00", "16:00")),
        ("kl. 9-11:30", ("09:00", "11:30")),
        ("klockan 13.00", ("13:00", None)),
        ("08:30 – 10:30", ("08:30", "10:30")),
        ("12.5 procent", (None, None)),
    ],
)
def test_hours_are_found(text: str, stated: tuple[str | None, str | None]) -> None:
    assert clock.times(text) == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("klockan nio till kvart över elva", ("09:00", "11:15")),
        ("klockan halv tio till tolv", ("09:30", "12:00")),
        ("klockan ett till kvart i fyra", ("13:00", "15:45")),
        (", 13-16, Folkets hus", ("13:00", "16:00")),
        ("fyra personer", (None, None)),
    ],
)
def test_spoken_and_whole_hours(text: str, stated: tuple[str | None, str | None]) -> None:
    assert clock.hours(text) == stated


@given(st.text(alphabet="0123456789-/.:klO majden§()år ", max_size=80))
def test_a_found_date_stands_where_it_is_said_to(text: str) -> None:
    for dated in dates.find(text, 2024):
        assert 0 <= dated.start < dated.end <= len(text)
        assert any(char.isdigit() or char in "Oo" for char in text[dated.start : dated.end])
    clock.times(text)
    clock.hours(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("14–15 mars 2024", ["2024-03-14"]),
        ("den 3 och 4 juni", ["2024-06-03", "2024-06-04"]),
        ("3 mars – 4 april 2020", ["2020-03-03", "2020-04-04"]),
        ("2020-3-3", ["2020-03-03"]),
        ("14 april -21", ["2021-04-14"]),
        ("3/3/2020", ["2020-03-03"]),
        ("03.03.20", ["2020-03-03"]),
        ("6.2.2013", ["2013-02-06"]),
        ("tisdagen den tredje mars 2020", ["2020-03-03"]),
        ("tjugoförsta maj", ["2024-05-21"]),
        ("12/5-94", ["1994-05-12"]),
        ("tisdag v. 10 2020", ["2020-03-03"]),
        ("från den 7 till den 8 maj 2013", ["2013-05-07", "2013-05-08"]),
        ("tis–ons 7–8/5 2013", ["2013-05-07", "2013-05-08"]),
        ("7 och 8/5 2013", ["2013-05-07", "2013-05-08"]),
        ("7–8/50", []),
        ("den tredje punkten i mars", []),
        ("versionerna 3.3.20.1 och 1.2.3", []),
        ("15–14 mars 2024", []),
        ("tisdag v. 10", []),
        ("kl. 10.11-12", []),
    ],
)
def test_days_in_other_wordings(text: str, found: list[str]) -> None:
    assert [dated.iso for dated in dates.find(text, 2024)] == found


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("från klockan 9.00 till klockan 12.00", ("09:00", "12:00")),
        ("kl. 18.30 – cirka 21.00", ("18:30", "21:00")),
        ("08.30 – 11.45 och 13.00 – 16.30", ("08:30", "16:30")),
        ("09.00-10.00 samt 10.30-12.00", ("09:00", "12:00")),
        ("13.00 (3/3) – 12.00 (4/3)", ("13:00", "12:00")),
        ("kl. 19.00-22.30, ajournering 20.00-20.15", ("19:00", "22:30")),
        ("8.30–15.00 (lunch 12.00–13.00)", ("08:30", "15:00")),
        ("18.00–00.40", ("18:00", "00:40")),
        ("Mötet började kl. 9.00 och slutade kl. 11.30.", ("09:00", "11:30")),
        ("kl. 9.00 och avslutas 11.30", ("09:00", "11:30")),
        ("kl. 9.00 och 2 personer", ("09:00", None)),
        ("25.00-26.00", (None, None)),
        ("Paragrafer: 1-9", (None, None)),
        ("kl. 9.00, budget 12.10 per timme", ("09:00", None)),
    ],
)
def test_sittings_and_pauses(text: str, stated: tuple[str | None, str | None]) -> None:
    assert clock.times(text) == stated


@pytest.mark.parametrize("text", ["Paragrafer: 1-9", "§ 4-8", "Protokoll nr 3-4", "sid 1-12", "Blad 1 - 9"])
def test_numbers_are_no_hours(text: str) -> None:
    assert clock.hours(text) == (None, None)


@pytest.mark.parametrize(
    ("kind", "text", "hour"),
    [
        ("opens", "Ordföranden förklarade mötet öppnat kl 18.05.", "18:05"),
        ("opens", "Öppnar mötet 11:45", "11:45"),
        ("opens", "Mötets öppnande 19.15", "19:15"),
        ("opens", "Mötet öppnades av Bo Ek klockan 18.30.", "18:30"),
        ("closes", "Stämman avslutades kl. 20.10", "20:10"),
        ("closes", "Ordföranden avslutar mötet 12:30.", "12:30"),
        ("closes", "Klockan 16.45 förklarades mötet avslutat.", "16:45"),
        ("closes", "Nästa möte är torsdag klockan 15.00. Mötet avslutades.", None),
        ("closes", "Ordföranden förklarade mötet öppnat kl 18.05.", None),
        ("closes", "Vice ordföranden avslutar mötet då Rik Alm gått 16.00.", None),
        ("opens", "Bo Ek öppnade utställningen klockan 12.00.", None),
    ],
)
def test_the_hour_the_meeting_opened_or_closed(kind: str, text: str, hour: str | None) -> None:
    assert clock.told(text, kind) == hour


FROM = dt.date(2024, 2, 6)
DUE = [
    ("senast den 30 september", "2024-09-30"),
    ("senast 2025", "2025"),
    ("under tredje kvartalet", "2024-Q3"),
    ("2025 Q1", "2025-Q1"),
    ("första halvåret 2025", "2025-H1"),
    ("under andra halvåret", "2024-H2"),
    ("tertial 2 2024", "2024-T2"),
    ("HT-24", "2024-H2"),
    ("senast dec 2024", "2024-12"),
    ("nov -24", "2024-11"),
    ("senast 2024-11", "2024-11"),
    ("till hösten", "2024-Q4"),
    ("våren 2025", "2025-Q2"),
    ("sista april 2025", "2025-04-30"),
    ("månadsskiftet mars/april", "2024-03-31"),
    ("årsskiftet 2024/25", "2024-12-31"),
    ("i slutet av 2025", "2025-12"),
    ("före 2025", "2024-12"),
    ("redovisa i början av 2025", "2025-Q1"),
    ("återkomma under 2025", "2025"),
    ("under nästa år", "2025"),
    ("redovisa under första kvartalet nästa år", "2025-Q1"),
    ("i december nästa år", "2025-12"),
    ("senast den 15 oktober nästa år", "2025-10-15"),
    ("andra halvåret nästa år", "2025-H2"),
    ("nästa vår", "2024-Q2"),
    ("har dragit lärdomar inför nästa sommar", None),
    ("till nästa årsskifte", "2024-12"),
    ("i december för nästa års budget", "2024-12"),
    ("inom ett år", "2025-02-06"),
    ("före påsk", "2024-03-31"),
    ("vecka 20", "2024-05-17"),
    ("planen för 2023–2025", None),
    ("budget för 2025", None),
    ("gäller från den 1 juli", None),
    ("till och med 2025", None),
    ("från och med december", None),
    ("dnr KS 2024/112", None),
    ("kommer under 2025", None),
    ("i januari 2023", None),
]


@pytest.mark.parametrize(("words", "expected"), DUE)
def test_when_something_is_due(words: str, expected: str | None) -> None:
    assert due.due(words, FROM) == expected


def test_the_words_of_a_due_time_are_told_as_they_stand() -> None:
    text = "Nämnden ska redovisa kostnaderna under  Våren\n2025 för styrelsen."
    stated = due.due(text, FROM)
    assert (stated, due.words(text, stated or "", FROM)) == ("2025-Q2", "under Våren 2025")


PERIODS = [
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-Q1", "2023-01-01", "2023-03-31"),
    ("2023-T2", "2023-05-01", "2023-08-31"),
    ("2023-H2", "2023-07-01", "2023-12-31"),
    ("2023", "2023-01-01", "2023-12-31"),
    ("2023-12-16", "2023-12-16", "2023-12-16"),
]


@pytest.mark.parametrize(("name", "first", "last"), PERIODS)
def test_a_stretch_has_a_first_and_a_last_day(name: str, first: str, last: str) -> None:
    assert period(name) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("name", ["2023-13", "2023-Q5", "2023-T4", "2023-02-30", "våren", "", "20231216"])
def test_what_is_no_stretch_has_none(name: str) -> None:
    assert period(name) is None
