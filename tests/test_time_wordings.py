"""Days, hours and times by which something is due, in the many ways minutes word them: right, or nothing."""

import datetime as dt
from pathlib import Path

import pytest

from kg import pipeline
from kg.language import clock, dates
from kg.language.due import due

DAYS = [
    ("3 mars 2020", "2020-03-03"),
    ("den 3 mars 2020", "2020-03-03"),
    ("3 mars -20", "2020-03-03"),
    ("3 mars ’20", "2020-03-03"),
    ("3 mars '20", "2020-03-03"),
    ("den tredje mars 2020", "2020-03-03"),
    ("den tredje mars", "2020-03-03"),
    ("03.03.20", "2020-03-03"),
    ("3.3.2020", "2020-03-03"),
    ("3.3.20", "2020-03-03"),
    ("2020-3-3", "2020-03-03"),
    ("2020-03-03", "2020-03-03"),
    ("2020.03.03", "2020-03-03"),
    ("2020/03/03", "2020-03-03"),
    ("20200303", "2020-03-03"),
    ("200303", "2020-03-03"),
    ("20-03-03", "2020-03-03"),
    ("3/3 2020", "2020-03-03"),
    ("3/3-20", "2020-03-03"),
    ("3/3 -20", "2020-03-03"),
    ("torsd. 3/3", "2020-03-03"),
    ("tis 3/3", "2020-03-03"),
    ("tisd 3 mars", "2020-03-03"),
    ("tisdagen den 3:e mars 2020", "2020-03-03"),
    ("3:e mars 2020", "2020-03-03"),
    ("tredje mars tvåtusentjugo", "2020-03-03"),
    ("mars 3, 2020", "2020-03-03"),
    ("3 mar 2020", "2020-03-03"),
    ("3 mar. 2020", "2020-03-03"),
    ("den 3 i mars 2020", None),
    ("3dje mars 2020", "2020-03-03"),
    ("3 MARS 2020", "2020-03-03"),
    ("d. 3 mars 2020", "2020-03-03"),
    ("den 3/3", "2020-03-03"),
    ("03/03/2020", "2020-03-03"),
    ("tisdag v. 10 2020", "2020-03-03"),
    ("tisdag vecka 10, 2020", "2020-03-03"),
    ("v. 12", None),
    ("30 februari 2020", None),
    ("31/4 2020", None),
    ("13/13 2020", None),
    ("den 3 dennes", None),
    ("3 mars år 2020", "2020-03-03"),
    ("3 mars anno 2020", "2020-03-03"),
    ("tjugotredje mars 2020", "2020-03-23"),
    ("den tjugo tredje mars 2020", "2020-03-23"),
    ("3–4 mars 2020", "2020-03-03"),
    ("3 mars–4 april 2020", "2020-03-03"),
    ("den 3 och 4 mars 2020", "2020-03-03"),
    ("2020-03-03--04", "2020-03-03"),
    ("2020-03-03 – 2020-03-04", "2020-03-03"),
    ("3.mars.2020", "2020-03-03"),
    ("3.mars 2020", "2020-03-03"),
    ("3mars2020", "2020-03-03"),
    ("2020 03 03", "2020-03-03"),
    ("2020 mars 3", "2020-03-03"),
    ("2020, den 3 mars", "2020-03-03"),
    ("år 2020 den 3 mars", "2020-03-03"),
    ("§ 3/2020", None),
    ("kap 3.3.2", None),
    ("3,3 mkr", None),
    ("3-3 i slutet", None),
    ("KS 2020/33", None),
    ("version 3.2.1", None),
    ("tel 019-20 30 30", None),
    ("1/2 tjänst", None),
    ("kl 9.30", None),
    ("1/3 av kostnaden", None),
    ("3/4 majoritet", None),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_a_day_is_read(words: str, day: str | None) -> None:
    found = dates.find(words, 2020)
    assert (found[0].iso if found else None) == day


HOURS = [
    ("kl 9–12 och 13–15", ("09:00", "15:00")),
    ("from klockan halv nio", ("08:30", None)),
    ("från klockan 9.00 till klockan 12.00", ("09:00", "12:00")),
    ("klockan 9.00 till 12.00", ("09:00", "12:00")),
    ("kl. 09.00-12.00", ("09:00", "12:00")),
    ("09:00–12:00", ("09:00", "12:00")),
    ("09.00 – 11.45, 13.00 – 15.30", ("09:00", "15:30")),
    ("kl 9-12", ("09:00", "12:00")),
    ("kl. 9 – 12", ("09:00", "12:00")),
    ("klockan 9–12", ("09:00", "12:00")),
    ("Kl 18.30", ("18:30", None)),
    ("klockan halv nio till kvart över elva", ("08:30", "11:15")),
    ("klockan nio", ("09:00", None)),
    ("klockan 9 till klockan 12", ("09:00", "12:00")),
    ("mellan klockan 9 och 12", ("09:00", "12:00")),
    ("mellan kl. 13.00 och 15.30", ("13:00", "15:30")),
    ("kl 13.00 - ca 15.30", ("13:00", "15:30")),
    ("kl. 13:00—15:30", ("13:00", "15:30")),
    ("0900–1130", ("09:00", "11:30")),
    ("kl 0900-1130", ("09:00", "11:30")),
    ("klockan 18.00 t.o.m. 20.15", ("18:00", "20:15")),
    ("kl 18.00 t o m 20.15", ("18:00", "20:15")),
    ("kl. 18.00-00.30", ("18:00", "00:30")),
    ("18.00–24.00", ("18:00", "24:00")),
    ("kl 19.00 slut 21.15", ("19:00", "21:15")),
    ("kl 19.00, avslutas kl 21.15", ("19:00", "21:15")),
    ("början kl 19.00, slut kl 21.15", ("19:00", "21:15")),
    ("kl. 9.00–12.00, ajournering 10.00–10.15", ("09:00", "12:00")),
    ("kl 08.30-12.00, lunch 12.00-13.00, 13.00-16.00", ("08:30", "16:00")),
    ("klockan åtta på kvällen", ("20:00", None)),
    ("kl 7 på kvällen", ("19:00", None)),
    ("kl 19", ("19:00", None)),
    ("kl. 19-21.30", ("19:00", "21:30")),
    ("kl 9:15 - 11:45 (ajournering 10-10.15)", ("09:15", "11:45")),
    ("13–16", ("13:00", "16:00")),
    ("klockan tretton till sexton", ("13:00", "16:00")),
    ("kvart i nio", (None, None)),
    ("klockan kvart i nio", ("08:45", None)),
    ("klockan fem över nio", ("09:05", None)),
    ("Paragrafer 1–9", (None, None)),
    ("sid 1-12", (None, None)),
    ("rum 12–14", (None, None)),
    ("2019–2020", (None, None)),
    ("10–12 personer", (None, None)),
    ("kl. 25.00", (None, None)),
    ("telefon 19 20 21", (None, None)),
    ("3 mars 2020 kl 9-12", ("09:00", "12:00")),
    ("2020-03-03 09.00–12.00", ("09:00", "12:00")),
    ("3/3 kl. 9–12 och 4/3 kl. 9–15", ("09:00", "12:00")),
]


@pytest.mark.parametrize(("words", "hours"), HOURS)
def test_hours_are_read(words: str, hours: tuple[str | None, str | None]) -> None:
    stated = clock.times(words)
    assert (stated if stated[0] else clock.hours(words)) == hours


MEETING = dt.date(2024, 2, 6)
DUE = [
    ("senast halvårsskiftet", "2024-06-30"),
    ("till halvårsskiftet 2025", "2025-06-30"),
    ("första kvartalet 2025", "2025-Q1"),
    ("under första kvartalet", "2024-Q1"),
    ("i slutet av maj", "2024-05"),
    ("i slutet av maj 2025", "2025-05"),
    ("till sommaren", "2024-06"),
    ("före sommaren", "2024-06"),
    ("senast v. 12", "2024-03-22"),
    ("v. 12", "2024-03-22"),
    ("vecka 12 2025", "2025-03-21"),
    ("2022-12 var det", "none"),
    ("våren 2025", "2025-Q2"),
    ("senast 2025", "2025"),
    ("första halvåret 2025", "2025-H1"),
    ("nov 2024", "2024-11"),
    ("senast den 30 september", "2024-09-30"),
    ("senast 30/9", "2024-09-30"),
    ("till den 1 mars -25", "2025-03-01"),
    ("innan jul", "2024-12"),
    ("före årsskiftet", "2024-12"),
    ("vid årsskiftet 2024/2025", "2024-12-31"),
    ("inom två veckor", "2024-02-20"),
    ("om en månad", "2024-03-06"),
    ("inom ett halvår", "2024-08-06"),
    ("på fredag", "2024-02-09"),
    ("till hösten", "2024-Q4"),
    ("under hösten 2024", "2024-Q4"),
    ("höstterminen 2024", "2024-Q4"),
    ("ht 2024", "2024-H2"),
    ("andra tertialet 2024", "2024-T2"),
    ("i maj", "2024-05"),
    ("i mitten av mars", "2024-03"),
    ("i början av april", "2024-04"),
    ("före den 15 april", "2024-04-15"),
    ("före påsk", "2024-03-31"),
    ("nästa månad", "2024-03"),
    ("nästa år", "2025"),
    ("senast sista mars", "2024-03-31"),
    ("senast den sista februari 2025", "2025-02-28"),
    ("månadsskiftet mars/april", "2024-03-31"),
    ("sista veckan i maj", "2024-05"),
    ("senast kvartal 3", "2024-Q3"),
    ("Q3 2024", "2024-Q3"),
    ("senast den tredje mars", "2024-03-03"),
    ("senast den tolfte april 2024", "2024-04-12"),
    ("inom kort", "none"),
    ("så snart som möjligt", "none"),
    ("snarast", "none"),
    ("gäller från den 1 juli", "none"),
    ("till och med 2025", "none"),
    ("i höstas", "none"),
    ("i våras", "none"),
    ("förra våren", "none"),
    ("i somras", "none"),
    ("under 2023", "none"),
    ("mot slutet av året", "2024-12"),
    ("i slutet av året", "2024-12"),
    ("senast i samband med bokslutet", "none"),
    ("till budgetberedningen", "none"),
    ("senast 31.3.", "2024-03-31"),
    ("31.3.2024 mennessä", "2024-03-31"),
    ("till Lucia", "2024-12-13"),
    ("under senvåren", "2024-Q2"),
    ("tidig höst", "none"),
    ("under tredje kvartalet", "2024-Q3"),
    ("halvårsskiftet", "none"),
    ("senast den 31 dec 2024", "2024-12-31"),
    ("redovisas i början av 2025", "2025-Q1"),
    ("i slutet av mars månad", "2024-03"),
    ("inom tre månader", "2024-05-06"),
    ("inom 14 dagar", "2024-02-20"),
    ("senast en vecka före mötet", "none"),
    ("var tredje månad", "none"),
    ("varje kvartal", "none"),
    ("maj 2023", "none"),
    ("vid nyår", "2024-12"),
]
"""What is said on the day of the meeting; "none" where no time to come is told."""


@pytest.mark.parametrize(("words", "name"), DUE)
def test_a_due_time_is_read(words: str, name: str) -> None:
    assert (due(f"Förvaltningen ska redovisa ärendet {words}.", MEETING) or "none") == name


UNDER = [
    ("the close is the last", "2. Sommaravslutning\n18.00 grillning i parken\n\n3. Mötets avslutande\n20.30\n", "20:30"),
    ("alone under the title", "2. Ekonomi\nGenomgicks.\n\n3. Avslutning\nKl. 19.45\n", "19:45"),
    ("near miss: no hour of a day", "2. Ekonomi\nGenomgicks.\n\n3. Mötets avslutande\n29.30\n", None),
    ("near miss: part of a word", "2. Sommaravslutning\n18.00 grillning i parken\n\n3. Övrigt\nInget.\n", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "end"), [row[1:] for row in UNDER], ids=[row[0] for row in UNDER])
def test_the_hour_under_the_closing_title_is_the_end(text: str, end: str | None) -> None:
    head = "Protokoll styrelsemöte 2024-03-05\nNärvarande: Bo Ek, Eva Alm, Rut Ros\n\n1. Mötets öppnande\nBo Ek öppnade.\n\n"
    assert pipeline.read(Path("a.txt"), (head + text).encode()).protocol.meeting.end == end
