"""Wordings that documents held back showed to be lost: where questions go, what others decided, divisions, lists of "att"."""

from pathlib import Path

import pytest

from kg import extract, parse, read
from tests.extract_claims import claims

BOARD = ("Tekniska nämnden",)
HEAD = "Tekniska nämnden\nSammanträdesprotokoll\nDatum: 2023-05-10\nNärvarande: Anna Ek, ordförande\nBo Strand\n\n§ 1 Ärende\n"
MOVED = [
    ("Bokslutet överlämnas till revisorerna och medlemskommunerna.", "revisorerna och medlemskommunerna", "forwarding"),
    ("Frågan lämnas till Kompetensnav Norr för beredning.", "Kompetensnav Norr", "preparation"),
    ("Utkastet sänds på samråd till parterna.", "parterna", "consultation"),
    ("Frågan skickas till ordförandekonferensen.", "ordförandekonferensen", "forwarding"),
    ("Ärendet återremitteras till planläggaren för en ny utredning.", "planläggaren", "back-referral"),
    ("Ärendet återremitteras till byggherren.", "byggherren", "back-referral"),
    ("Slutrapporten skickas till Trafikverket i juni.", "Trafikverket", "report"),
    ("Trafikverket har sänt ut Nationell plan på remiss.", None, "consultation"),
    ("Länsstyrelsen har översänt förslag till Kalkplan för yttrande.", None, "consultation"),
    ("Från domkapitlet: remiss angående ny indelning.", None, "consultation"),
    ("Nämnden beslutar att anta svaret och överlämna det till kommunrevisionen.", "kommunrevisionen", "forwarding"),
]
NOT_MOVED = [
    "Protokollet skickas till ledamöterna.",
    "Överskottet bör gå tillbaka till ägarna.",
    "Bo Strand skickar statistiken till revisorerna.",
    "Vi har ett förslag till Kalkplan för beslut.",
    "Samråd har hållits under maj.",
]
TOLD = [
    ("Skyddsrådet har den 19 april 2023 lämnat tillstånd.", "Skyddsrådet"),
    ("Havets miljöfond har sagt nej.", "Havets miljöfond"),
    ("Projektet Stigen har fått avslag av Språngstiftelsen.", "Språngstiftelsen"),
    ("Planen, antagen av fullmäktige 2019, ska ses över.", "fullmäktige"),
    ("Loppet flyttas till 9 september enligt Norra Skidförbundets besked.", "Norra Skidförbundet"),
    ("Planen som antogs på stämman förra året följs.", "stämman"),
]
NOT_TOLD = [
    "Planen, antagen av nämnden i dag, gäller till 2026.",
    "Länsstyrelsen har inte lämnat tillstånd.",
    "Förslaget, framtaget av kansliet, diskuterades.",
    "Havets miljöfond har inte svarat.",
]
VOTED = [
    ("Vid omröstningen fick direktörens förslag 4 röster och Almas förslag 2 röster.", [(4, 2)]),
    ("Rösterna föll 4 för och 1 emot att förlänga.", [(4, 1)]),
    ("Av de närvarande röstade fem för och två emot.", [(5, 2)]),
    ("Bo Strand fick 4 röster och Anna Ek fick 2 röster.", []),
]
DECIDED = [
    ("Nämnden beslutar\natt tillstyrka förslaget\natt översända yttrandet till Länsstyrelsen.", 2),
    ("Nämnden beslöt\natt godkänna bokslutet, samt\natt överlämna detsamma till fullmäktige.", 2),
    ("Nämnden beslutar\natt anta förslaget\natt bygga en bro.", 1),
    ("Ordföranden finner att nämnden beslutar enligt Bo Strands yrkande.\nNämnden beslutar att avslå motionen.", 1),
    ("Ordföranden finner att nämnden beslutar enligt Bo Strands yrkande.", 1),
    ("Anna Ek deltar inte i beslutet under b.\nNämnden beslutar\natt avslå motionen,\natt bifalla ansökan.", 2),
    ("Frågan lämnas till Kompetensnav Norr för beredning.", 1),
    ("Ärendet skickas till föreningens jurist för bedömning.", 1),
    ("Handlingarna skickas till revisorerna för granskning.", 0),
    ("Votering\nVotering begärs. Med 3 ja mot 2 nej avslås yrkandet.\n\nTekniska nämnden beslutar\n1.  att anta svaret,\n2.  att ge chefen i uppdrag att redovisa en plan.", 2),
    ("Förslag till beslut\n\nTekniska nämnden beslutar\n1.  att anta svaret,\n2.  att ge chefen i uppdrag att redovisa en plan.", 0),
    ("Beslut fattas den 29 november.", 0),
]
CHARGED = [
    ("Nämnden beslöt att förvaltningschefen och Bo Strand skall uppta förhandlingar.", ["förvaltningschefen och Bo Strand"]),
    ("Nämnden beslöt att uppdraga åt arbetsutskottet att antaga entreprenör.", ["arbetsutskottet"]),
    ("Anna Ek berättade om upphandlingen. Hon återkommer med en plan i november.", ["Anna Ek"]),
    ("Anna Ek och Bo Strand berättade. Hon återkommer med en plan i november.", ["Hon"]),
    ("Chefen informerade om vägen. Han återkommer med en plan i november.", ["Karin Åberg Lind"]),
]


@pytest.mark.parametrize(("text", "to", "kind"), MOVED)
def test_who_gets_it(text: str, to: str | None, kind: str) -> None:
    assert [(one.target, one.kind) for one in claims(text, bodies=BOARD).handoffs] == [(to, kind)]


@pytest.mark.parametrize("text", NOT_MOVED)
def test_nobody_gets_it(text: str) -> None:
    assert claims(text, bodies=BOARD).handoffs == ()


@pytest.mark.parametrize(("text", "body"), TOLD)
def test_others_decided(text: str, body: str) -> None:
    assert [one.body for one in claims(text, bodies=BOARD).second_hand] == [body]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_else_decided(text: str) -> None:
    assert claims(text, bodies=BOARD).second_hand == ()


def test_another_body_of_its_level_is_not_ours() -> None:
    text = "Regionala samverkansrådet antog Färdplan för vård den 17 november 2021."
    assert claims(text, bodies=("Samverkansrådet Norra Ekbygden",)).decisions == ()


@pytest.mark.parametrize(("text", "votes"), VOTED)
def test_divisions_in_prose(text: str, votes: list[tuple[int, int]]) -> None:
    assert [(one.ayes, one.noes) for one in claims(text, bodies=BOARD).votes] == votes


@pytest.mark.parametrize(("text", "many"), DECIDED)
def test_how_many_are_decided(text: str, many: int, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(HEAD + text + "\n", encoding="utf-8")
    assert len(extract.reading(parse.protocol(read.document(path))).claims[0].decisions) == many


@pytest.mark.parametrize(("text", "who"), CHARGED)
def test_who_does_it(text: str, who: list[str]) -> None:
    found = claims(text, bodies=BOARD, bearers={"Karin Åberg Lind": ("chef", ())}).assignments
    assert [one.receiver for one in found] == who


@pytest.mark.parametrize(("section", "own", "told"), [("Tekn. 12.4.2023 § 8", 0, 1), ("Tekn. 10.5.2023", 1, 0)])
def test_what_is_told_again_under_its_day(section: str, own: int, told: int) -> None:
    found = claims("Nämnden beslöt återremittera ärendet till förvaltningen.", bodies=BOARD, section=section)
    assert (len(found.decisions), len(found.second_hand)) == (own, told)


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Kassören Anna Ek redovisade ekonomin", ["Anna Ek"]),
        ("Anna Ek visade bilder från arbetet", ["Anna Ek"]),
        ("Redovisning av uppdrag", []),
        ("Val av Anna Ek till kassör", []),
    ],
)
def test_who_presented_by_the_title(title: str, who: list[str]) -> None:
    assert [one.name for one in claims("Budgeten godkändes.", title=title).presenters] == who
