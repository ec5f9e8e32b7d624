"""Frames of clauses that tell who gets what: nouns first, other verbs, names that tell no kind; with near misses."""

from typing import Any

import pytest

from tests.extract_claims import claims

BOARD: dict[str, Any] = {"bodies": ("Kommunstyrelsen",), "kind": "sammanträdesprotokoll"}
CLUB: dict[str, Any] = {"bodies": ("Lindbyns vägförening",), "kind": "protokoll"}
GROUP: dict[str, Any] = {}

MOVED = [
    # the noun first
    ("Synpunkter på utkastet hämtas in från kommunerna före sommaren.", GROUP, "kommunerna", "consultation"),
    ("Yttrande inhämtas från miljönämnden.", BOARD, "miljönämnden", "consultation"),
    ("Yttrande har begärts från Trafikverket.", BOARD, "Trafikverket", "consultation"),
    ("Därefter remiss till kommunerna, svar senast den 15 december.", GROUP, "kommunerna", "consultation"),
    ("Gruppen inväntar svar från socialnämnden.", GROUP, "socialnämnden", "consultation"),
    # other verbs, and a word between the verb and its particle
    ("Programmet går nu vidare till kollektivtrafiknämnden.", GROUP, "kollektivtrafiknämnden", "referral"),
    ("Förslaget underställs kommunfullmäktige för fastställande.", BOARD, "kommunfullmäktige", "decision-elsewhere"),
    ("Rådet ska skriva ett medborgarförslag till kommunfullmäktige om belysning.", GROUP, "kommunfullmäktige", "forwarding"),
    ("Anna och Bo formulerar en gemensam skrivelse till hälso- och sjukvårdsnämnden.", GROUP, "hälso- och sjukvårdsnämnden", "forwarding"),
    ("Bo för med sig ändringen till socialnämndens arbetsutskott.", GROUP, "socialnämndens arbetsutskott", "referral"),
    ("Förslaget läggs fram för direktionen i maj.", GROUP, "direktionen", "forwarding"),
    ("Frågan om lån förs till församlingsmötet den 21 juni.", CLUB, "församlingsmötet", "referral"),
    ("Förslaget har varit ute på samråd hos medlemskommunerna.", GROUP, "medlemskommunerna", "consultation"),
    # a general meeting, told of at a meeting that is none
    ("Frågan tas upp på årsmötet.", CLUB, "årsmötet", "referral"),
    ("Det beslöts att ta upp saken på stämman.", CLUB, "stämman", "referral"),
    # a receiver by a name that tells no kind
    ("Frågan förs också vidare till Leader Åsbygden som ett möjligt projekt.", GROUP, "Leader Åsbygden", "referral"),
    # what another body is to decide
    ("Rådet rekommenderar kommunstyrelsen att förlänga avtalet.", GROUP, "kommunstyrelsen", "decision-elsewhere"),
    ("Havs- och vattenmyndigheten fattar det formella beslutet under hösten 2023.", GROUP, "Havs- och vattenmyndigheten", "decision-elsewhere"),
    ("Landstingsstyrelsen tar upp sin del den 22 oktober.", GROUP, "Landstingsstyrelsen", "decision-elsewhere"),
]  # fmt: skip

CAME = [
    ("Från kommunfullmäktige har inkommit en motion för beredning.", BOARD, "kommunfullmäktige", "preparation"),
    ("Från chefsgruppen har det kommit en fråga om gemensam upphandling.", GROUP, "chefsgruppen", "forwarding"),
    ("Frågan kommer från barn- och utbildningsnämnden.", GROUP, "barn- och utbildningsnämnden", "forwarding"),
    ("Länsstyrelsen vill ha nämndens synpunkter senast den 15 juni.", BOARD, "Länsstyrelsen", "consultation"),
    ("Kulturutskottet vill ha rådets mening om reglerna.", GROUP, "Kulturutskottet", "consultation"),
    ("Bo rapporterar från Folkhälsokommitténs dialogmöte i maj.", GROUP, "Folkhälsokommittén", "report"),
]

NOT_MOVED = [
    ("Synpunkter från kommunerna redovisades.", GROUP),
    ("Yttrande har inte begärts från Trafikverket.", BOARD),
    ("Frågan förs vidare till Anna.", GROUP),
    ("Några klubbar har gått över till Molnplatsen.", CLUB),
    ("Anna skriver till Bo.", GROUP),
    ("Förslaget läggs fram för diskussion.", GROUP),
    ("Rådet rekommenderar kommunerna att utse var sin kontaktperson.", GROUP),
    ("Gruppen har sagt ja till projektet Beredd i Norrort.", GROUP),
    ("Årsmötet beslutade om avgiften.", CLUB),
    ("Resurserna förs till hemtjänsten.", BOARD),
]


@pytest.mark.parametrize(("text", "minutes", "target", "kind"), MOVED)
def test_a_question_is_moved(text: str, minutes: dict[str, Any], target: str, kind: str) -> None:
    assert [(one.target, one.kind) for one in claims(text, **minutes).handoffs] == [(target, kind)]


@pytest.mark.parametrize(("text", "minutes", "source", "kind"), CAME)
def test_a_question_has_come(text: str, minutes: dict[str, Any], source: str, kind: str) -> None:
    assert [(one.source, one.kind) for one in claims(text, **minutes).handoffs] == [(source, kind)]


@pytest.mark.parametrize(("text", "minutes"), NOT_MOVED)
def test_nothing_is_moved(text: str, minutes: dict[str, Any]) -> None:
    assert not claims(text, **minutes).handoffs


def test_what_is_sent_back_and_what_is_recommended_are_two() -> None:
    text = "Rådet beslutar att återremittera kapitel 4 till arbetsgruppen, att i övrigt godkänna planen samt att rekommendera kommunerna att anta den."
    assert [(one.target, one.kind) for one in claims(text).handoffs] == [
        ("arbetsgruppen", "back-referral"),
        ("kommunerna", "decision-elsewhere"),
    ]


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Rapport från Byar i samverkan", "Byar i samverkan"),
        ("Rapport från delprojekten", "delprojekten"),
        ("Rapport från Anna", None),
        ("Rapport från kursen i Norrby", None),
        ("Rapporter från deltagarna", None),
    ],
)
def test_a_title_reports_from_somebody(title: str, source: str | None) -> None:
    assert [one.source for one in claims("Kort genomgång.", title=title).handoffs] == ([source] if source else [])


GIVEN = [
    ("Hissen ska lagas.\nAnsvarig: Anna Ek\nKlart senast: 2023-06-15", GROUP, "Anna Ek", "2023-06-15"),
    ("Bygglovet söks.\nAnsvariga: Anna Ek och Bo Strand", GROUP, "Anna Ek och Bo Strand", None),
    ("Kommunchefen bemyndigas att underteckna avtalet.", BOARD, "Kommunchefen", None),
    ("Bo påtog sig att ta fram siffror.", GROUP, "Bo Strand", None),
    ("Bo tar hand om utskicket.", GROUP, "Bo Strand", None),
    ("Bo tar det.", GROUP, "Bo Strand", None),
    ("Karin fortsätter arbetet med handlingsplanen.", GROUP, "Karin Åberg Lind", None),
]

NOT_GIVEN = [
    ("Hissen ska lagas.\nAnsvarig: vakant", GROUP),
    ("Ansvarig: Anna Ek", GROUP),
    ("Anna går igenom förslaget.", GROUP),
    ("Bo tar ordet.", GROUP),
]


@pytest.mark.parametrize(("text", "minutes", "receiver", "when"), GIVEN)
def test_a_task_is_given(text: str, minutes: dict[str, Any], receiver: str, when: str | None) -> None:
    assert [(one.receiver, one.due) for one in claims(text, **minutes).assignments] == [(receiver, when)]


@pytest.mark.parametrize(("text", "minutes"), NOT_GIVEN)
def test_no_task_is_given(text: str, minutes: dict[str, Any]) -> None:
    assert not claims(text, **minutes).assignments


def test_what_stands_under_a_summary_may_be_a_task() -> None:
    assert claims("Anna återkommer med ett förslag i juni.", section="Sammanfattning av ärendet", **BOARD).assignments
    assert not claims("Anna återkommer med ett förslag i juni.", section="Yrkanden", **BOARD).assignments


DECIDED = [
    ("Anna fick i uppdrag att skriva till kommunen.", CLUB, "assigned"),
    ("Dagordningen fick mötets godkännande.", CLUB, "approved"),
    ("Protokollet lades åt sidan med godkännande.", CLUB, "noted"),
    ("Styrelsen tackade nej.", CLUB, "rejected"),
    ("Styrelsen sa ja.", CLUB, "adopted"),
    ("Ärendet tas bort från dagordningen.", BOARD, "rejected"),
    ("Årsavgiften blir oförändrad.", CLUB, "decided"),
    ("Posten lämnades vakant.", CLUB, "decided"),
    ("Ärendet bordlades till den 21 november.", BOARD, "adjourned"),
    ("Rådet antar därefter den utsända dagordningen.", GROUP, "adopted"),
    ("Novembermötet ställs in.", GROUP, "adjourned"),
]

def test_when_a_view_is_due_is_no_decision_of_its_own() -> None:
    found = claims("Motionen remitteras till socialnämnden. Yttrandet ska vara styrelsen till handa den 1 juni.", section="Beslut", **BOARD)
    assert [one.kind for one in found.decisions] == ["referred"]


NOT_DECIDED = [
    ("Anna fick i uppdrag att skriva till kommunen.", GROUP),
    ("Anna har fått i uppdrag att skriva till kommunen.", CLUB),
    ("Anna tackade nej.", CLUB),
    ("Planen antas därefter av fullmäktige i juni.", GROUP),
    ("Avgiften kan bli oförändrad.", CLUB),
    ("Tåget ställs in.", GROUP),
]


@pytest.mark.parametrize(("text", "minutes", "kind"), DECIDED)
def test_it_is_decided(text: str, minutes: dict[str, Any], kind: str) -> None:
    assert [one.kind for one in claims(text, **minutes).decisions] == [kind]


@pytest.mark.parametrize(("text", "minutes"), NOT_DECIDED)
def test_nothing_is_decided(text: str, minutes: dict[str, Any]) -> None:
    assert not claims(text, **minutes).decisions


OTHERS = [
    ("Trafikverkets beslut 2023-02-14 om hastigheten genom Åsby.", "Trafikverket"),
    ("IVO: beslut 2023-03-30 att avsluta tillsynen.", "IVO"),
    ("Arbetsmiljöverket har i beslut den 5 april förbjudit lyften.", "Arbetsmiljöverket"),
    ("Migrationsverket har den 2 maj anvisat kommunen 34 personer.", "Migrationsverket"),
    ("Skolinspektionen har avslutat tillsynen av skolan.", "Skolinspektionen"),
]


@pytest.mark.parametrize(("text", "body"), OTHERS)
def test_others_have_decided(text: str, body: str) -> None:
    assert [one.body for one in claims(text).second_hand] == [body]
