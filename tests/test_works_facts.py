"""Facts of works: the stage each is at, from when until when, who is in it, what it costs; with near misses."""

import datetime as dt

import pytest
from extract_claims import claims

from kg.language import mood
from kg.language.ahead import is_ahead
from kg.language.stretches import bounds

STAGES = [
    # what begins later is decided, what has begun runs
    ("Projektet Linbron startar i september.", "decided"),
    ("Projektet Linbron startade i september.", "running"),
    ("Projektet Linbron pågår till och med juni 2027.", "running"),
    ("Systemet Vårdlinan tas i drift den 1 december 2026.", "decided"),
    ("Projektet Linbron pågår sedan hösten 2024.", "running"),
    # what is handed up is proposed, what the body itself adopts is decided
    ("Nämnden föreslår kommunfullmäktige att anta Kulturplan för Vassby.", "preparation"),
    ("Nämnden beslutar att anta Kulturplan för Vassby.", "decided"),
    ("Anna Ek yrkar att Kulturplan för Vassby antas.", None),
    ("Kulturplan för Vassby är ute på remiss.", "preparation"),
    # an end that is told of is no end yet; one that is decided is
    ("Samverkansavtalet om växel går ut vid årsskiftet.", "running"),
    ("Samverkansavtalet om växel gick ut i april.", "ended"),
    ("Kommunen har sagt upp Samverkansavtalet om växel.", "ended"),
    ("Projektet Linbron läggs ned i december.", "running"),
    ("Styrgruppen beslutar att projektet Linbron avslutas i förtid.", "ended"),
    ("Bo Ek föreslår att projektet Linbron läggs ned.", None),
    # going on past the end
    ("Styrgruppen beslutar att projektet Linbron får fortsätta till juni 2028.", "prolonged"),
    ("Projektet Linbron förlängs med två år.", "prolonged"),
    ("Kommunen vill förlänga projektet Linbron.", None),
    # one thing in the place of another
    ("Förvaltningen går över till systemet Vårdlinan i maj 2027.", "decided"),
    ("Systemet Gamla Linan byts ut mot ett nytt.", "running"),
    # in use, and spoken of only
    ("Lärarna arbetar efter metoden Sju steg.", "running"),
    ("Handläggningen i systemet Vårdlinan går trögt.", "running"),
    ("Metoden Sju steg är en metod från Skåne.", None),
    ("Ordföranden frågade om systemet Vårdlinan.", None),
    # what asks something is ended when its outcome is told; a fund is not adopted
    ("Enkäten Trygg i Vassby har besvarats av 300 personer.", "ended"),
    ("Enkäten Trygg i Vassby skickas ut i september.", None),
    ("Vassby söker medel ur Landsbygdsfonden.", None),
    # to be revised, and under revision
    ("Kulturplan för Vassby ska revideras.", "running"),
    ("Kulturplan för Vassby revideras.", "preparation"),
    ("Projektet Linbron har inte startat.", None),
]


@pytest.mark.parametrize(("text", "stage"), STAGES)
def test_the_stage_a_work_is_at(text: str, stage: str | None) -> None:
    said = [one.value for one in claims(text).told if one.about == "stage" and one.modality == "actual"]
    assert said == ([stage] if stage else [])


ONCE = [
    ("Projektet Linbron pågår till 30 juni 2026. Beslut: Projektet Linbron förlängs till 30 juni 2027.",
     [("end", "2027-06-30"), ("stage", "prolonged")]),
    ("Förslag till Kulturplan för Vassby har varit på remiss. Nämnden beslutar att anta Kulturplan för Vassby.",
     [("stage", "decided")]),
    ("Nämnden ställer sig bakom Kulturplan för Vassby. Den överlämnas till fullmäktige för antagande.",
     [("stage", "preparation")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), ONCE)
def test_a_work_has_one_stage_and_one_end(text: str, said: list[tuple[str, str]]) -> None:
    told = {(one.about, one.value) for one in claims(text).told if one.about in ("stage", "start", "end")}
    assert sorted(told) == said


HELD = dt.date(2026, 5, 20)
STRETCHES = [
    ("Projektet pågår 1 februari 2025 – 31 januari 2027.", {"start": "2025-02-01", "end": "2027-01-31"}),
    ("Avtalet gäller 2025-01-01–2027-12-31.", {"start": "2025-01-01", "end": "2027-12-31"}),
    ("Projektperiod 250901-270831.", {"start": "2025-09-01", "end": "2027-08-31"}),
    ("Pengar finns för tiden aug 2025 - juni 2027.", {"start": "2025-08", "end": "2027-06"}),
    ("Den testas januari–mars 2027.", {"start": "2027-01", "end": "2027-03"}),
    ("Avtalet gäller i fyra år från den 1 maj 2026.", {"start": "2026-05-01", "end": "2030-04-30"}),
    ("Projektet har pågått sedan hösten 2023.", {"start": "2023"}),
    ("Projektet avslutades i december.", {"end": "2025-12"}),
    ("Projektet avslutas i december.", {"end": "2026-12"}),
    ("Avtalet är uppsagt till den 31 december 2026.", {"end": "2026-12-31"}),
    # near misses: a school year with a slash, what may be, a day of a meeting
    ("Läsåret 2025/2026 har varit lugnt.", {}),
    ("Nya uppdrag 2027-2028 kan behöva lyftas in.", {}),
    ("Rapporten lämnas till mötet den 9 juni.", {}),
]


@pytest.mark.parametrize(("text", "said"), STRETCHES)
def test_from_when_until_when(text: str, said: dict[str, str]) -> None:
    assert {what: when for what, when, _ in bounds(text, HELD)} == said


AHEAD = [
    ("startar i september", True),
    ("startar hösten 2026", True),
    ("införs nästa år", True),
    ("börjar den 1 juni", True),
    ("startade 2025", False),
    ("pågår sedan i höstas", False),
    ("började den 1 maj", False),
    ("har god ekonomi", False),
]


@pytest.mark.parametrize(("text", "ahead"), AHEAD)
def test_a_time_that_lies_ahead(text: str, ahead: bool) -> None:
    assert is_ahead(text, HELD) is ahead


MOODS = [
    ("Planen antas.", "antas", "actual"),
    ("Planen ska antas.", "antas", "planned"),
    ("Ek yrkar att planen antas.", "antas", "wished"),
    ("Nämnden beslutar att planen antas.", "antas", "actual"),
    ("Planen bör antas.", "antas", "wished"),
]


@pytest.mark.parametrize(("text", "words", "meant"), MOODS)
def test_how_words_are_meant(text: str, words: str, meant: str) -> None:
    start = text.index(words)
    assert mood.said(text, start, start + len(words)) == meant


PARTIES = [
    ("Projektet Linbron (Kumla, Nora och Lekeberg) går bra.", ["Kumla", "Nora", "Lekeberg"]),
    ("Samverkansavtalet med Kumla, Nora och Lekeberg gäller till 2027.", ["Kumla", "Nora", "Lekeberg"]),
    ("Skötselavtalet med Ljungs maskinring löper till 2027.", ["Ljungs maskinring"]),
    ("Projektet Linbron redovisades. Kumla och Nora har skrivit på.", ["Kumla", "Nora"]),
    ("Projektet Linbron drivs ihop med Kumla och Biogasbolaget i Ljung AB.", ["Kumla", "Biogasbolaget i Ljung AB"]),
    # near misses: who only speaks of it, what lies between two places, what only is close to a lead's word
    ("Projektet Linbron redovisades. Nora vill starta 2027.", []),
    ("Projektet Linbron redovisades. Diket mellan Kumla och Nora är rensat.", []),
    ("Projektet Linbron redovisades. Rådet uppdrog åt styrelsen att skriva till Nora.", []),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_who_is_in_a_work(text: str, parties: list[str]) -> None:
    assert [one.value for one in claims(text).told if one.about == "party"] == parties


LEADS = [
    ("Projektet Linbron drivs sedan hösten 2022 av Kumla kommun.", ["Kumla"]),
    ("Projektet Linbron pågår. Nora kommun är projektägare.", ["Nora"]),
    # near miss: care for somebody is no host
    ("Projektet Linbron handlar om nära vård för Kumla kommun.", []),
]


@pytest.mark.parametrize(("text", "leads"), LEADS)
def test_who_leads_a_work(text: str, leads: list[str]) -> None:
    assert [one.value for one in claims(text).told if one.about == "lead"] == leads


MONEY = [
    ("Projektet Linbron växer. Pengarna, 2 mnkr, kommer från statsbidraget God och nära skola.", {"Linbron"}),
    ("Projektet Linbron får 2 mnkr ur överenskommelsen God skola.", {"Linbron"}),
    # near miss: what a fund has left is its own
    ("Från Landsbygdsfonden återstår 2 mnkr.", {"Landsbygdsfonden"}),
]


@pytest.mark.parametrize(("text", "works"), MONEY)
def test_a_sum_is_the_works_and_not_its_sources(text: str, works: set[str]) -> None:
    assert {one.work for one in claims(text).told if one.about == "money"} == works
