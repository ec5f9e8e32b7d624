"""Assignments, hand-offs and promises: who, to whom, what and when, in many wordings."""

import pytest

from tests.extract_claims import claims

ASSIGNMENTS = [
    ("Anna fick i uppdrag att ta fram ett förslag.", "Anna Ek", "ta fram ett förslag", None),
    ("Anna och Bo får i uppdrag att se över rutinen till den 1 september.", "Anna Ek och Bo Strand", "se över rutinen till den 1 september", "2023-09-01"),
    ("Rådet uppdrar åt arbetsgruppen att kartlägga behoven.", "arbetsgruppen", "kartlägga behoven", None),
    ("Rådet ger förvaltningen i uppdrag att utreda frågan.", "förvaltningen", "utreda frågan", None),
    ("Arbetsgruppen har fått i uppdrag att revidera avtalet.", "Arbetsgruppen", "revidera avtalet", None),
    ("Ledamöterna ombads att återkomma med synpunkter.", "Ledamöterna", "återkomma med synpunkter", None),
    ("Uppdrag har lämnats till en arbetsgrupp för översyn av avtalet.", "en arbetsgrupp", "översyn av avtalet", None),
    ("Ingmar återkommer med ett förslag i september.", "Ingmar Ångman", "återkommer med ett förslag i september", "2023-09"),
    ("Karin tar fram ett underlag till nästa möte.", "Karin Åberg Lind", "tar fram ett underlag till nästa möte", "2023-09-14"),
    ("Bo Strand åtog sig att kontakta kommunerna.", "Bo Strand", "kontakta kommunerna", None),
    ("Marie-Louise tog på sig att boka lokal.", "Marie-Louise Forsberg", "boka lokal", None),
    ("Alla tar med sig frågan hem.", "Alla", "tar med sig frågan hem", None),
    ("Välfärd och folkhälsa fick i uppdrag att utreda frågan. Resultatet ska presenteras i december 2023.", "Välfärd och folkhälsa", "utreda frågan", "2023-12"),
    ("Länsstyrelsen är en stödjande aktör i arbetet och har uppdrag att ta fram strategier.", "Länsstyrelsen", "ta fram strategier", None),
    ("Valfard och folkhalsa fick i uppdrag att utreda fragan.", "Valfard och folkhalsa", "utreda fragan", None),
    ("Rådet beslutar att arbetsgruppen tilldelas uppdraget att kartlägga behoven.", "arbetsgruppen", "kartlägga behoven", None),
    ("Arbetsgruppen ges i uppdrag av rådet att kartlägga behoven.", "Arbetsgruppen", "kartlägga behoven", None),
    ("Uppdraget att kartlägga behoven ges till arbetsgruppen.", "arbetsgruppen", "kartlägga behoven", None),
]  # fmt: skip

NO_ASSIGNMENT = [
    "Uppdraget att kartlägga behoven gavs 2019 till en konsult, som aldrig blev klar.",
    "Vägen till uppdraget att kartlägga behoven var lång.",
    "Anna berättar att arbetet fortsätter.",
    "Bo föreslår att Anna får i uppdrag att skriva.",
    "Ingmar informerade om läget.",
    "Kan Anna ta fram ett förslag?",
    "Karin visade bilder.",
    "Uppdraget är att samverka.",
]

HANDOFFS = [
    ("Frågan hänsköts till presidiet.", None, "presidiet", "referral", "actual"),
    ("Ärendet återremitteras till arbetsutskottet.", None, "arbetsutskottet", "back-referral", "actual"),
    ("Förslaget skickas på remiss till kommunerna.", None, "kommunerna", "consultation", "actual"),
    ("Rådet överlämnar frågan till socialnämnden för beredning.", None, "socialnämnden", "preparation", "actual"),
    ("Hälso- och sjukvårdsnämnden ska godkänna förslaget efter beslut i chefsgruppen.", "chefsgruppen", "Hälso- och sjukvårdsnämnden", "decision-elsewhere", "planned"),
    ("Frågan kommer efter slutbehandling i chefsgruppen tas vidare för remiss till kommunerna och regionen.", "chefsgruppen", "kommunerna och regionen", "consultation", "planned"),
    ("Anna Ek rapporterade från chefsgruppen.", "chefsgruppen", None, "report", "actual"),
    ("Från styrgruppen rapporterar Bo Strand att bygget är klart.", "styrgruppen", None, "report", "actual"),
    ("Rådet önskar att frågan tas upp i socialnämnden.", None, "socialnämnden", "referral", "wished"),
    ("I maj kommer kommunstyrelsen att fatta beslut om planen.", None, "kommunstyrelsen", "decision-elsewhere", "planned"),
    ("Fragan hdnskots till presidiet.", None, "presidiet", "referral", "actual"),
    ("Skrivelsen översänds till Socialdepartementet.", None, "Socialdepartementet", "forwarding", "actual"),
]  # fmt: skip

NO_HANDOFF = [
    "Frågan diskuterades.",
    "Anna skickade bilderna till Bo.",
    "Arbetet lyfts i alla sammanhang.",
    "Rådet tar upp frågan igen.",
    "Avtalet gäller till den 1 juni 2024.",
]

PROMISES = [
    ("Utredningens resultat ska presenteras i december 2023.", "2023-12"),
    ("Frågan tas upp vid nästa möte.", "2023-09-14"),
    ("Svar lämnas senast den 15 oktober.", "2023-10-15"),
    ("En slutrapport ska vara klar i maj 2024.", "2024-05"),
    ("Utvärderingen presenteras till hösten.", "2023-Q4"),
    ("Anna återkommer under fjärde kvartalet.", "2023-Q4"),
    ("Förslag tas fram under våren 2024.", "2024-Q2"),
    ("Redovisning sker senast 2023-11-30 då rapporten lämnas.", "2023-11-30"),
    ("Resultatet kommer att redovisas efter årsskiftet.", "2024-Q1"),
    ("Svar 1amnas senast den 15 oktober.", "2023-10-15"),
]

NO_PROMISE = [
    "Rapporten presenterades i mars 2023.",
    "Avtalet gäller från den 1 januari 2024.",
    "Anna har redovisat resultatet.",
    "Kan rapporten vara klar i september?",
    "Nästa möte är den 14 september 2023.",
    "Ingmar informerar om läget inför sommaren.",
]

NEXT = {"more": "Torsdag den 14 september 2023 kl 9.00"}


@pytest.mark.parametrize(("text", "receiver", "task", "due"), ASSIGNMENTS)
def test_an_assignment_names_receiver_task_and_time(
    text: str, receiver: str, task: str, due: str | None
) -> None:
    found = claims(text, **NEXT).assignments
    assert [(one.receiver, one.task, one.due) for one in found] == [(receiver, task, due)]


@pytest.mark.parametrize("text", NO_ASSIGNMENT)
def test_telling_asking_and_proposing_are_no_assignments(text: str) -> None:
    assert not claims(text).assignments


@pytest.mark.parametrize(("text", "source", "target", "kind", "modality"), HANDOFFS)
def test_a_hand_off_has_source_target_kind_and_modality(
    text: str, source: str | None, target: str | None, kind: str, modality: str
) -> None:
    found = claims(text).handoffs
    assert [(one.source, one.target, one.kind, one.modality) for one in found] == [
        (source, target, kind, modality)
    ]


@pytest.mark.parametrize("text", NO_HANDOFF)
def test_what_moves_no_question_is_no_hand_off(text: str) -> None:
    assert not claims(text).handoffs


@pytest.mark.parametrize(("text", "due"), PROMISES)
def test_a_promise_states_a_time(text: str, due: str) -> None:
    assert [one.due for one in claims(text, **NEXT).promises] == [due]


@pytest.mark.parametrize("text", NO_PROMISE)
def test_what_is_done_or_merely_holds_is_no_promise(text: str) -> None:
    assert not claims(text, **NEXT).promises


def test_the_giver_is_named_where_it_is_another_body() -> None:
    found = claims("Chefsgruppen har gett Anna Ek i uppdrag att utreda frågan.").assignments
    assert [(one.giver, one.receiver) for one in found] == [("Chefsgruppen", "Anna Ek")]


def test_a_title_that_reports_is_a_hand_off() -> None:
    found = claims("Två möten har hållits.", title="Rapport från chefsgruppen social välfärd").handoffs
    assert [(one.source, one.target, one.kind) for one in found] == [
        ("chefsgruppen social välfärd", None, "report")
    ]
