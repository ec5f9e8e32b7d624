"""Conventions of many bodies' minutes, each with its near misses: who does what, what goes where, by when, who decided."""

import pytest

from tests.extract_claims import claims

DONE = [
    ("Anna ringer regionen och hör hur de har tänkt.", "Anna Ek"),
    ("Bo Strand ser till att protokollet läggs ut på webben.", "Bo Strand"),
    ("Sekreteraren skickar ut en ny kallelse.", "Sekreteraren"),
    ("Kommunens säkerhetssamordnare tar kontakt med fastighetsägarna.", "Kommunens säkerhetssamordnare"),
    ("Respektive kommun utser en kontaktperson senast den 1 juni.", "Respektive kommun"),
    ("Det beslutades att kansliet bokar lokal för konferensen.", "kansliet"),
    ("Mötet enades om att Karin kontaktar länsstyrelsen.", "Karin Åberg Lind"),
    ("Rådet beslutade att texten omarbetas av arbetsgruppen.", "arbetsgruppen"),
    ("Bo fick i uppgift att ordna en studieresa.", "Bo Strand"),
    ("Anna får till uppgift att skriva ett pressmeddelande.", "Anna Ek"),
    ("Anna får mandat att förhandla med leverantören.", "Anna Ek"),
    ("Arbetsgruppen fick ett tilläggsuppdrag att se över avgifterna.", "Arbetsgruppen"),
    ("Presidiet uppdrogs att bereda frågan vidare.", "Presidiet"),
    ("Förvaltningschefen uppdras att återkomma med ett underlag i höst.", "Förvaltningschefen"),
    ("Bo ombeds redovisa siffrorna vid mötet i september.", "Bo Strand"),
    ("Till nästa möte tar Anna fram statistik.", "Anna Ek"),
    ("Ordföranden tar med sig frågan till presidiet.", "Ordföranden"),
    ("Ordföranden kontaktar kommundirektören i frågan.", "Ordföranden"),
    ("Anna tog med sig frågan.", "Anna Ek"),
    ("Karin lägger ut enkäten på hemsidan.", "Karin Åberg Lind"),
    ("Bo gör utskicket och köper in priser.", "Bo Strand"),
    ("Bo ansöker om medel hos länsstyrelsen.", "Bo Strand"),
    ("Anna delar presentationen med gruppen.", "Anna Ek"),
    ("Kontaktpersonerna sammanställer sina svar till den 15 september.", "Kontaktpersonerna"),
    ("Beslut: Bo fixar kopior till årsmötet.", "Bo Strand"),
    ("Gunilla mejlar siffrorna till alla.", "Gunilla"),
]  # fmt: skip

NOT_DONE = [
    "Anna skriver att läget är bra.",
    "Bo meddelar att han slutar.",
    "Bo kan ordna lokal.",
    "Regionen tar fram statistik varje år.",
    "Kommunen skickar årligen ut en enkät.",
    "Enligt lagen ska kommunen upprätta en plan.",
    "Ordföranden leder mötet.",
    "Ordföranden tar upp frågan om bussar.",
    "Anna läser upp ett brev.",
    "Ingmar gör en kort presentation av läget.",
    "Anna skickar hälsningar från styrgruppen.",
    "Socialstyrelsen följer upp reformen.",
    "Anna berättar att kommunen ser över sina rutiner.",
    "Anna betonade vikten av samverkan.",
    "Bo går igenom dagordningen.",
]

MOVED = [
    ("Rådet beslutar att hemställa hos regionstyrelsen om medel.", "regionstyrelsen"),
    ("Rådet tillskriver Trafikverket om hållplatsen.", "Trafikverket"),
    ("Rådet framför sina synpunkter till socialnämnden.", "socialnämnden"),
    ("Rådet rekommenderar kommunerna att anta planen.", "kommunerna"),
    ("Frågan bollas till ungdomsrådet.", "ungdomsrådet"),
    ("Ansvaret överförs till tekniska nämnden.", "tekniska nämnden"),
    ("Rådet överlåter åt presidiet att besluta.", "presidiet"),
    ("Slutligt beslut fattas av kommunfullmäktige.", "kommunfullmäktige"),
    ("Avgörandet ligger hos socialnämnden.", "socialnämnden"),
    ("Beslut i regionfullmäktige väntas i juni.", "regionfullmäktige"),
    ("Planen antas av kommunfullmäktige i november.", "kommunfullmäktige"),
    ("Ärendet vilar i avvaktan på beslut från regeringen.", "regeringen"),
    ("Frågan vilar till dess att trafiknämnden yttrat sig.", "trafiknämnden"),
]

REPORTED = [
    ("Anna Ek redogjorde för styrgruppens möte i mars.", "styrgruppen"),
    ("Karin rapporterade kort från länsrådets möte.", "länsrådet"),
    ("Bo informerade från presidiet.", "presidiet"),
    ("Här rapporterade Anna från styrgruppen.", "styrgruppen"),
]

NOT_MOVED = [
    "Bo skickar statistiken till ledamöterna.",
    "Anna skickar länken till deltagarna.",
    "Anna vill att rådet skriver till regeringen.",
    "Rådet överlämnade blommor till Bo.",
    "Anna redogjorde för rådets möte i mars.",
    "Anna hälsade från kommunstyrelsen.",
    "Projektet permanentas i de två kommunerna från och med den 1 september 2023.",
]

COMING = [
    ("Rutinen följs upp i höst.", "2023-Q4"),
    ("Avtalet tecknas i november.", "2023-11"),
    ("Annons går ut i oktober.", "2023-10"),
    ("Inbjudan kommer i augusti.", "2023-08"),
    ("Justering sker den 20 maj.", "2023-05-20"),
    ("Upphandlingen påbörjas i augusti.", "2023-08"),
    ("Bo lovade en rapport i september.", "2023-09"),
    ("Synpunkter skickas till Anna senast den 31 maj.", "2023-05-31"),
    ("Kansliet bokar lokal senast den 1 september.", "2023-09-01"),
    ("Frågan återkommer på höstens möte.", "2023-Q4"),
    ("Ett utkast ska finnas framme till mötet i september.", "2023-09-14"),
    ("Det beslutades att kontoret ska infordra anbud före midsommar.", "2023-06"),
]

NOT_COMING = [
    "Avtalet går ut den 31 december.",
    "Remisstiden går ut i juni.",
    "Inflyttning sker i september.",
    "Anna har semester i juli.",
    "Projektet pågår till 2025.",
    "Lagen träder i kraft den 1 juli.",
]

TOLD = [
    ("Kommunfullmäktige återremitterade ärendet i mars.", "Kommunfullmäktige"),
    ("Regeringen har utsett en särskild utredare.", "Regeringen"),
    ("Landshövdingen har förordnat en ny ledamot.", "Landshövdingen"),
    ("Patientnämnden: beslutade den 2 maj att utöka kansliet.", "Patientnämnden"),
    ("Socialnämnden har avsatt 200 000 kronor.", "Socialnämnden"),
    ("Regionfullmäktige sade den 3 april nej till förslaget.", "Regionfullmäktige"),
    ("Motionen remitterades av kommunfullmäktige i mars.", "kommunfullmäktige"),
    ("Mottagningen beviljades tillstånd av förvaltningsrätten i mars.", "förvaltningsrätten"),
    ("Bo berättade att kommunstyrelsen sagt nej till förslaget.", "kommunstyrelsen"),
    ("Länsstyrelsen har medgivit muddring.", "Länsstyrelsen"),
]

NOT_TOLD = [
    "Flera kommuner har infört avgifter.",
    "Inget beslut har fattats av socialnämnden.",
    "Länsstyrelsen har remitterat förslaget till rådet.",
    "Rådet beslutade i mars att ha digitala möten.",
    "Sveriges Kommuner och Regioner har rekommenderat en taxa.",
    "Nämnden kan ha beslutat annorlunda.",
    "Socialnämnden har fått en ny ordförande.",
]

ALONE = [
    ("Att lägga föregående protokoll till handlingarna.", "noted"),
    ("Att välja Bo Strand för justering av protokollet.", "elected"),
    ("Det antecknades att Bo kom senare.", "noted"),
    ("Ingen erinran.", "noted"),
]

NOT_ALONE = [
    "Att arbeta förebyggande är viktigt.",
    "Att anta en plan kräver tid.",
    "Att godkänna avtalet innebär nya kostnader.",
    "Att avslå ansökan var inte självklart.",
    "Ordföranden finner att nämnden bifaller förslaget.",
]

MORE = {"more": "Torsdag den 14 september 2023 kl 9.00"}


@pytest.mark.parametrize(("text", "receiver"), DONE)
def test_who_is_to_do_it(text: str, receiver: str) -> None:
    assert [one.receiver for one in claims(text, **MORE).assignments] == [receiver]


@pytest.mark.parametrize("text", NOT_DONE)
def test_telling_habits_laws_and_the_meeting_itself_are_no_assignments(text: str) -> None:
    assert claims(text, **MORE).assignments == ()


def test_people_one_after_the_other_have_each_their_own() -> None:
    found = claims("Anna skriver ett utkast och Bo skickar in det senast den 16 oktober.")
    assert [one.receiver for one in found.assignments] == ["Anna Ek", "Bo Strand"]
    assert [one.text for one in found.promises] == ["Bo skickar in det senast den 16 oktober"]


@pytest.mark.parametrize(("text", "target"), MOVED)
def test_where_a_question_goes(text: str, target: str) -> None:
    assert [one.target for one in claims(text).handoffs] == [target]


@pytest.mark.parametrize(("text", "source"), REPORTED)
def test_which_body_is_reported_from(text: str, source: str) -> None:
    assert [(one.source, one.kind) for one in claims(text).handoffs] == [(source, "report")]


@pytest.mark.parametrize("text", NOT_MOVED)
def test_deliveries_wishes_and_the_own_meeting_move_nothing(text: str) -> None:
    assert claims(text).handoffs == ()


@pytest.mark.parametrize(("text", "due"), COMING)
def test_what_is_to_come_by_a_stated_time(text: str, due: str) -> None:
    assert [one.due for one in claims(text, **MORE).promises] == [due]


@pytest.mark.parametrize("text", NOT_COMING)
def test_what_ends_opens_or_lasts_is_no_promise(text: str) -> None:
    assert claims(text, **MORE).promises == ()


@pytest.mark.parametrize(("text", "body"), TOLD)
def test_what_another_body_decided(text: str, body: str) -> None:
    found = claims(text)
    assert ([one.body for one in found.second_hand], found.decisions) == ([body], ())


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_no_other_body_decided(text: str) -> None:
    assert claims(text).second_hand == ()


@pytest.mark.parametrize("text", ["Där beslutades att bygga om.", "Vidare har den utsett en ny ordförande."])
def test_a_report_goes_on_with_there_and_it(text: str) -> None:
    found = claims(f"Anna Ek rapporterade från hjälpmedelsgruppen. {text}")
    assert [one.body for one in found.second_hand] == ["hjälpmedelsgruppen"]


def test_only_the_clause_that_tells_is_quoted() -> None:
    text = "Karin svarade på frågan om varför det är så att omsorgsnämnden bestämde det i mars."
    assert [one.text for one in claims(text).second_hand] == ["omsorgsnämnden bestämde det i mars"]


@pytest.mark.parametrize(("text", "kind"), ALONE)
def test_a_decision_that_stands_by_itself(text: str, kind: str) -> None:
    assert [one.kind for one in claims(text).decisions] == [kind]


@pytest.mark.parametrize("text", NOT_ALONE)
def test_no_decision_stands_by_itself(text: str) -> None:
    assert claims(text).decisions == ()


def test_points_of_a_lettered_list_and_marked_lines_are_sentences_of_their_own() -> None:
    text = "Fiskets dag firas i juli. b) Anna bokar lokal. c) Skylten är trasig. » Bo byter skylten."
    assert [one.receiver for one in claims(text).assignments] == ["Anna Ek", "Bo Strand"]


def test_a_full_stop_misread_as_a_comma_ends_the_sentence() -> None:
    text = "Ärendet återremitterades för en utredning av kostnaderna, Arbetsgruppen återkommer till rådet i september."
    assert [one.text for one in claims(text).promises] == ["Arbetsgruppen återkommer till rådet i september"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Namn Ja Nej Avstår\nAnna Ek (S) X\nBo Strand (M) X\nSumma 5 3 1", (5, 3, 1)),
        ("Ledamot Ja Nej\nAnna Ek x\nTotalt 4 4", (4, 4, 0)),
        ("6 ledamöter röstar för Annas förslag, 3 för Bos förslag.", (6, 3, 0)),
        ("Vid lika röstetal, 4-4, avgör ordföranden.", (4, 4, 0)),
        ("Röstsiffrorna blev 7–2.", (7, 2, 0)),
    ],
)
def test_the_sums_of_a_division(text: str, counts: tuple[int, int, int]) -> None:
    assert [(one.ayes, one.noes, one.abstained) for one in claims(text).votes] == [counts]


@pytest.mark.parametrize("text", ["Summa 4 3 1", "Matchen slutade 3-2.", "Anna röstar för förslaget."])
def test_sums_of_other_lists_are_no_division(text: str) -> None:
    assert claims(text).votes == ()


@pytest.mark.parametrize("text", ["Frågan utgick då Bo fått förhinder.", "Punkten ströks."])
def test_what_an_item_does_itself_is_decided(text: str) -> None:
    assert [one.kind for one in claims(text).decisions] in (["adjourned"], ["rejected"])


@pytest.mark.parametrize(
    "text", ["Ordföranden anmäler att ärendet utgår.", "Ordföranden föreslår att punkten stryks."]
)
def test_what_somebody_says_of_an_item_is_none(text: str) -> None:
    assert claims(text).decisions == ()
