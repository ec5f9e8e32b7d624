"""What is promised, what is only told; which day a month's meeting is; who presents by title: with near misses."""

import pytest

from tests.extract_claims import claims

MORE = {"more": "Nästa möte är den 14 september 2023."}
BEARERS = {
    "Anna Ek": (None, ("chair",)),
    "Bo Strand": ("hamnchef", ()),
    "Karin Åberg Lind": ("Räddningschef", ("secretary",)),
}

MEETING_OF_A_MONTH = [
    ("Bo återkommer med svar vid sammanträdet i september.", "2023-09-14"),
    ("Kansliet ska lämna ett förslag till septembermötet.", "2023-09-14"),
    ("Arbetsgruppen ska redovisa kostnaderna till mötet i september 2023.", "2023-09-14"),
    ("Frågan bordläggs till mötet i september.", "2023-09-14"),
    ("Anna redovisar enkäten på septembersammanträdet.", "2023-09-14"),
    ("Bo återkommer med svar i september.", "2023-09"),
    ("Bo återkommer med svar vid mötet i november.", "2023-11"),
    ("Kansliet ska lämna ett förslag till septembermötet 2024.", "2024-09"),
]

PROMISED = [
    ("Bo lovade att höra med skolan och återkommer senast den 29 maj.", "Bo lovade"),
    ("Ärendet återremitteras till förvaltningen och återkommer till rådet i juni.", "Ärendet"),
    ("Utvärderingen görs av högskolan och blir klar i augusti 2023.", "Utvärderingen"),
    ("Rutinen bereds vidare av Anna och tas upp igen i oktober.", "Rutinen"),
    ("Anna samlar in exempel på brister och lämnar dem till Bo före den 15 november.", "Anna"),
    ("Anna återkommer med en analys på nästa BRÅ-möte.", "Anna"),
    ("Resultatet dras för socialnämnden den 9 juni.", "Resultatet"),
]

NOT_PROMISED = [
    "Bo berättade att 400 ansökningar väntas komma in före den 1 december.",
    "Karin upplyste om att fler elever väntas flytta in före den 15 november.",
    "Anna erinrade om att budgeten måste beslutas av fullmäktige senast i november.",
    "Karin nämner att taxan kan tas upp i december.",
    "Kommunen har meddelat att nämnden kan ta upp ärendet först i januari.",
    "Bo påminner om att planen brukar redovisas i oktober.",
    "Anna berättade att delrapporten blev klar i slutet av januari.",
    "Bo undersöker om det går i oktober.",
    "Sekreteraren skickar blommor till Ulla Ros, som slutade vid årsskiftet.",
]

MODALITY = [
    ("Ärendet återremitteras till förvaltningen, som ska undersöka marken.", "actual"),
    ("Rapporten överlämnas till kommunstyrelsen för yttrande senast den 2 oktober.", "actual"),
    ("Frågan bollas till ungdomsrådet, som möts den 9 november.", "actual"),
    ("Ärendet återremitteras till förvaltningen för att avgifterna ska belysas.", "actual"),
    ("Önskemålet lämnas till presidiet inför planeringen av nästa år.", "actual"),
    ("Rapporten ska överlämnas till kommunstyrelsen.", "planned"),
    ("Rapporten överlämnas till kommunstyrelsen i oktober.", "planned"),
    ("Rutinen skickas sedan vidare till socialnämnden, som beslutar.", "planned"),
]

PRESENTS = [
    ("Ordf.", ["Anna Ek"]),
    ("Ordföranden", ["Anna Ek"]),
    ("Sekr.", ["Karin Åberg Lind"]),
    ("Sekreteraren", ["Karin Åberg Lind"]),
    ("Hamnchefen", ["Bo Strand"]),
    ("Räddningschefen", ["Karin Åberg Lind"]),
    ("Ordf., Hamnchefen", ["Anna Ek", "Bo Strand"]),
    ("Hamnen", []),
    ("Skolchefen", []),
    ("V. ordf.", []),
    ("Beslut", []),
]

TOLD_BY = [
    ("Hamnchefen informerade om muddringen.", ["Bo Strand"]),
    ("Därefter informerade hamnchefen om muddringen.", ["Bo Strand"]),
    ("Sedan redogjorde räddningschefen för läget.", ["Karin Åberg Lind"]),
    ("Kort muntlig information av Bo Strand.", ["Bo Strand"]),
    ("Därefter informerade skolchefen om läget.", []),
    ("Hamnen informerade om muddringen.", []),
]

UNDERTAKEN = [
    ("Anna för med sig ändringen till arbetsutskottet.", "Anna Ek"),
    ("Bo rekvirerar pengarna från regionen.", "Bo Strand"),
    ("Bo åtar sig det.", "Bo Strand"),
    ("Karin framför det till områdeschefen.", "Karin Åberg Lind"),
    ("Anna ska sprida rapporten till handläggarna.", "Anna Ek"),
    ("Ordföranden vidarebefordrar detta till tekniska kontoret.", "Ordföranden"),
]

NOT_UNDERTAKEN = [
    "Bo för protokollet.",
    "Anna framför hälsningar från styrgruppen.",
    "Karin framförde det till områdeschefen i våras.",
    "Bo åtog sig mycket förr.",
    "Ordföranden för dagens samtal.",
]

DECIDED = [
    "Mötet sa ja till det.",
    "Rådet sade ja till förslaget.",
    "Inga synpunkter på anteckningarna från förra mötet, som läggs till handlingarna.",
    "Inga tillägg till protokollet, som är godkänt.",
    "Utan anmärkningar mot protokollet läggs det till handlingarna.",
]

NOT_DECIDED = [
    "På det mötet beslöt rådet att fira dagen varje år.",
    "Vid det tillfället beslutade rådet att avvakta.",
    "På stormöte 1 bestämde rådet att ha en tävling.",
    "På årsmöte 2 beslutade rådet att höja avgiften.",
    "Inga synpunkter på anteckningarna.",
    "Anna sa ja till en kaffe.",
]

OTHERS = [
    ("Samhällsbyggnadsnämnden sa nej till extra pengar i januari.", "Samhällsbyggnadsnämnden"),
    ("Hjälpmedelsnämnden sa den 29 mars nej till att ta över larmen.", "Hjälpmedelsnämnden"),
    ("Ledningsgruppen har fördelat 1,4 miljoner kronor till utbildning.", "Ledningsgruppen"),
    ("Länsstyrelsen har i sitt yttrande underkänt två områden.", "Länsstyrelsen"),
    ("Riksförbundet har bestämt sig för att driva frågan.", "Riksförbundet"),
]

NOT_OTHERS = [
    "Nämnden sa att det är svårt.",
    "Länsstyrelsen fördelar 2 miljoner kronor varje år.",
    "Bo har fördelat platserna vid bordet.",
    "Skolan har inte bestämt sig för något.",
    "Ledningsgruppen kan fördela 1 miljon kronor.",
]


@pytest.mark.parametrize(("text", "due"), MEETING_OF_A_MONTH)
def test_a_months_meeting_is_its_day_where_it_is_known(text: str, due: str) -> None:
    assert [one.due for one in claims(text, **MORE).promises] == [due]


@pytest.mark.parametrize(("text", "begins"), PROMISED)
def test_a_verb_that_goes_on_keeps_its_subject(text: str, begins: str) -> None:
    assert [one.text.startswith(begins) for one in claims(text).promises] == [True]


@pytest.mark.parametrize("text", NOT_PROMISED)
def test_what_is_told_asked_or_past_is_no_promise(text: str) -> None:
    assert claims(text).promises == ()


@pytest.mark.parametrize(("text", "modality"), MODALITY)
def test_what_is_added_after_the_move_does_not_make_it_planned(text: str, modality: str) -> None:
    assert [one.modality for one in claims(text).handoffs][:1] == [modality]


@pytest.mark.parametrize(("lead", "presenters"), PRESENTS)
def test_a_function_or_title_beside_the_title_presents(lead: str, presenters: list[str]) -> None:
    assert [one.name for one in claims("Läget.", lead=lead, bearers=BEARERS).presenters] == presenters


@pytest.mark.parametrize(("text", "presenters"), TOLD_BY)
def test_a_title_one_attendee_bears_presents(text: str, presenters: list[str]) -> None:
    assert [one.name for one in claims(text, bearers=BEARERS).presenters] == presenters


@pytest.mark.parametrize(("text", "receiver"), UNDERTAKEN)
def test_more_verbs_of_undertaking(text: str, receiver: str) -> None:
    assert [one.receiver for one in claims(text).assignments] == [receiver]


@pytest.mark.parametrize("text", NOT_UNDERTAKEN)
def test_nobody_undertakes(text: str) -> None:
    assert claims(text).assignments == ()


@pytest.mark.parametrize("text", DECIDED)
def test_the_meeting_decides(text: str) -> None:
    assert len(claims(text).decisions) == 1


@pytest.mark.parametrize("text", NOT_DECIDED)
def test_the_meeting_decides_nothing(text: str) -> None:
    assert claims(text).decisions == ()


@pytest.mark.parametrize(("text", "body"), OTHERS)
def test_others_decided(text: str, body: str) -> None:
    assert [one.body for one in claims(text).second_hand] == [body]


@pytest.mark.parametrize("text", NOT_OTHERS)
def test_others_decided_nothing(text: str) -> None:
    assert claims(text).second_hand == ()
