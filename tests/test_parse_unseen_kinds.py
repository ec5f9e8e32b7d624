"""What minutes that nobody had read the program against taught: lists, elections and signatures, with near misses.

Lists are written as in the tests of notations ("-" absent, "*" the others, "@Nora" where they come from), roles as in
those of roles ("c" chair, "s" secretary, "a" adjuster).
"""

import tempfile
from pathlib import Path

import pytest

from kg import parse, pipeline, read
from kg.language import in_a_row, name_end
from kg.model import Protocol
from tests.test_parse_notations import people
from tests.test_parse_roles import roles

PLACED = [
    ("a place after each name", "Närvarande   Tyra Almgren Lövsta\nBo Borgvik Kilsta\nRut Ekmo Lövsta\nUno Tall Hedby\n", "Tyra Almgren@Lövsta Bo Borgvik@Kilsta Rut Ekmo@Lövsta Uno Tall@Hedby"),
    ("two given names, a place", "Närvarande\nTyra Maja Almgren Lövsta\nBo Borgvik Kilsta\nRut Ekmo Lövsta\nUno Tall Kilsta\n", "Tyra Maja Almgren@Lövsta Bo Borgvik@Kilsta Rut Ekmo@Lövsta Uno Tall@Kilsta"),
    ("municipalities", "Närvarande\nTyra Almgren Nora\nBo Borgvik Kil\nRut Ekmo Sala\nUno Tall Arboga\n", "Tyra Almgren@Nora Bo Borgvik@Kil Rut Ekmo@Sala Uno Tall@Arboga"),
    ("near miss: double surnames", "Närvarande\nTyra Almgren Lövgren\nBo Borgvik Hedman\nRut Ekmo Tallberg\nUno Tall Grandin\n", "Tyra Almgren Lövgren Bo Borgvik Hedman Rut Ekmo Tallberg Uno Tall Grandin"),
    ("near miss: a surname in common", "Närvarande\nTyra Almgren Borgvik\nBo Ekmo Borgvik\nRut Ekmo\nUno Borgvik\n", "Tyra Almgren Borgvik Bo Ekmo Borgvik Rut Ekmo Uno Borgvik"),
    ("near miss: offices in common", "Närvarande\nTyra Almgren Ledamot\nBo Borgvik Ledamot\nRut Ekmo Ordförande\nUno Tall Ledamot\n", "Tyra Almgren Bo Borgvik Rut Ekmo#chair Uno Tall"),
    ("a name that is also a particle, in a row", "Närvarande: Tyra Almgren, Ben Schultzen, Rut Ekmo, Uno Tall, Elsa Granmo och Bo Borgvik\n", "Tyra Almgren Ben Schultzen Rut Ekmo Uno Tall Elsa Granmo Bo Borgvik"),
    ("an ordinary word in a row of names", "Närvarande: Tyra Almgren, Rut Ekmo, Börs Gernmo, Uno Tall, Elsa Granmo och Bo Borgvik\n", "Tyra Almgren Rut Ekmo Börs Gernmo Uno Tall Elsa Granmo Bo Borgvik"),
    ("near miss: an organisation told of one", "Närvarande: Tyra Almgren, Trygga Hem, Rut Ekmo, Uno Tall\n", "Tyra Almgren@Trygga Hem Rut Ekmo Uno Tall"),
    ("columns of votes headed on the line of the label", "LEDAMÖTER Ja Nej Tid Kl. 09.00-12.00 Ja Nej\nTyra Almgren, ordf m x\nBo Borgvik s x\nRut Ekmo fp x\nUno Tall c x\n", "Tyra Almgren(M)#chair Bo Borgvik(S) Rut Ekmo(FP) Uno Tall(C)"),
    ("near miss: elected to a board", "Närvarande: Tyra Almgren, Bo Borgvik\n\n1. Val\nSuppleanter: Nyval på Rut Ekmo samt Uno Tall.\n\n2. Slut\nMötet avslutades.\n", "Tyra Almgren Bo Borgvik"),
    ("near miss: written at a meeting of somebody", "Protokoll fört vid\nNya Dalens Stövarklubbs möte\n\nNärvarande: Tyra Almgren, Bo Borgvik\n", "Tyra Almgren Bo Borgvik"),
]  # fmt: skip
_LIST = "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n"
ELECTED = [
    ("respectively", "1. Tyra Almgren och Bo Borgvik valdes till ordförande respektive sekreterare för årsmötet.\n\n2. Budgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("two offices, two names after", "1. Till mötesordförande och protokolljusterare väljs Tyra Almgren och Bo Borgvik, till sekreterare väljs Rut Ekmo.\n\n2. Budgeten godkändes.\n", "a Bo Borgvik c Tyra Almgren s Rut Ekmo"),
    ("its secretary", "1. Val\nTill mötesordförande valdes Tyra Almgren och till dess sekreterare Bo Borgvik.\n\n2. Budget\nBudgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("offices and names alone under the heading", "1. Val av ordförande samt sekreterare för mötet.\nOrdförande Tyra Almgren. Sekreterare Bo Borgvik.\n\n2. Budget\nBudgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("an older form of the verb", "1. Val av två justerare\nTyra Almgren och Bo Borgvik väljes som justerare, tillika rösträknare.\n\n2. Budget\nBudgeten godkändes.\n", "a Bo Borgvik a Tyra Almgren"),
    ("beside the chair who serves", "1. Val\nStyrelsen beslutar att utse Rut Ekmo att jämte tjänstgörande ordföranden Tyra Almgren justera protokollet.\n\n2. Budget\nBudgeten godkändes.\n", "a Rut Ekmo"),
    ("an initial for the given name", _LIST + "1. Val av justerare\nBeslutades att välja R Ekmo att jämte mötesordföranden justera protokollet.\n\n2. Budget\nBudgeten godkändes.\n", "a Rut Ekmo"),
    ("told apart by a letter", "Närvarande: Tyra A, Tyra B, Bo K, Rut E\n\n1. Mötet öppnades\nMötesordförande Tyra A och mötessekreterare Rut E\n\n2. Val av justerare\nTyra B valdes till justerare\n", "a Tyra B c Tyra A s Rut E"),
    ("near miss: other offices", "1. Val av kassör och revisor\nKassör Tyra Almgren. Revisor Bo Borgvik.\n\n2. Budget\nBudgeten godkändes.\n", ""),
    ("near miss: three names for two offices", "1. Val\nTill justerare och rösträknare valdes Tyra Almgren, Bo Borgvik och Rut Ekmo.\n\n2. Budget\nBudgeten godkändes.\n", "a Bo Borgvik a Rut Ekmo a Tyra Almgren"),
    ("near miss: both are verified by", "1. Val\nAtt jämte ordföranden justera protokollet valdes Rut Ekmo.\n\n2. Budget\nBudgeten godkändes.\n", "a Rut Ekmo"),
    ("signatures, each under its ruled office", "1. Budget\nBudgeten godkändes enligt förslaget.\n\nUnderskrift Sekreterare ......................... Paragrafer 17-27\nTyra Almgren\n\nOrdförande ........................\nBo Borgvik\n\nJusterande ........................\nRut Ekmo\n", "a Rut Ekmo c Bo Borgvik s Tyra Almgren"),
    ("signatures in a row of names", "1. Val\nTyra Almgren valdes till mötesordförande.\n\n2. Val\nRut Ekmo och Uno Tall valdes att justera protokollet.\n\nVid protokollet:\n\nBo Borgvik\n\nJusteras:\n\nRut Ekmo Uno Tall Tyra Almgren\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in PLACED], ids=[case[0] for case in PLACED]
)
def test_lists(text: str, expected: str) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in ELECTED], ids=[case[0] for case in ELECTED]
)
def test_roles(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ekmo, Rut Almgren, Tyra Borgvik, Bo Tall, Uno Gran, Elsa", ["Ekmo, Rut", "Almgren, Tyra", "Borgvik, Bo", "Tall, Uno", "Gran, Elsa"]),
        ("von Ekmo, Rut Almgren-Kil, Tyra Borgvik, Bo Tall, Uno", ["von Ekmo, Rut", "Almgren-Kil, Tyra", "Borgvik, Bo", "Tall, Uno"]),
        ("Ekmo, Rut, kanslichef Almgren, Tyra, ekonom", ["Ekmo, Rut, kanslichef", "Almgren, Tyra, ekonom"]),
        ("Ekmo, Rut Almgren, Tyra", []),
        ("Rut Ekmo, Tyra Almgren, Bo Borgvik, Uno Tall", ["Rut Ekmo,", "Tyra Almgren,", "Bo Borgvik,", "Uno Tall"]),
    ],
)  # fmt: skip
def test_surnames_first_in_a_row(value: str, expected: list[str]) -> None:
    starts = in_a_row.starts(value)
    parts = [value[start:end].strip() for start, end in zip(starts, [*starts[1:], len(value)], strict=True)]
    assert parts == expected or not expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tyra Almgren Förbundsdirektör Nora", "Tyra Almgren"),
        ("Tyra Almgren. Justering", "Tyra Almgren"),
        ("Tyra Almgren Justeringen", "Tyra Almgren"),
        ("Tyra Almgren Projektledare", "Tyra Almgren"),
        ("Tyra Maja Almgren", "Tyra Maja Almgren"),
        ("Tyra Almgren Ström", "Tyra Almgren Ström"),
        ("Tyra J. Almgren", "Tyra J. Almgren"),
    ],
)
def test_where_a_name_ends(name: str, expected: str) -> None:
    assert name_end.cut(name) == expected


def protocol(text: str) -> Protocol:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(text, encoding="utf-8")
        return parse.protocol(read.document(path))


_POINT = "\n\n§ 1 Öppnande\nMötet öppnades av Tyra Almgren, som hälsade alla välkomna.\n\n§ 2 Budget\nBudgeten för nästa år godkändes av mötet utan ändringar.\n"
BODIES = [
    ("right after the kind of meeting", "2012-09-11\n\nÅrsmöte Norrvik och Söderviks Byalag 2012-07-25", "Norrvik och Söderviks Byalag"),
    ("an association and where it is", "Årsmötesprotokoll\n\nNaturvårdsföreningen i Boda 2017-03-14", "Naturvårdsföreningen i Boda"),
    ("a number of the meeting before", "5/ Social- och hälsovårdsnämnden 2014-06-12\nProtokoll", "Social- och hälsovårdsnämnden"),
    ("a name that lost its line after", "Protokoll 2003-12-18\nOrgan: Socialnämnden Tyra Almgren", "Socialnämnden"),
    ("a fund in a point is not the body", "Protokoll Styrelsemöte 2023-03-20 17:15 Föreningslokalen\n\n1. Ekonomi\n20.000 Sparbanken Alfa-stiftelsen\n\n2. Budget\nBudgeten godkändes", "Styrelsen"),
    ("a day shortened after the name", "Protokoll från årsmöte i föreningen Våra Gårdar sönd den 7 mars 1993", "Föreningen Våra Gårdar"),
    ("near miss: in a house", "Protokoll från årsmöte 2017-03-14\nNaturvårdsföreningen, i Folkets hus", ""),
    ("near miss: a month is no name", "Protokoll från årsmöte mars 2017-03-14", ""),
    ("near miss: the board's secretary", "Protokoll 2017-03-14\nSocialnämnden, Tyra Almgren", "Socialnämnden"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_bodies(text: str, expected: str) -> None:
    text = text if "1. " in text else text + _POINT
    assert ", ".join(protocol(text).meeting.bodies) == expected


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        ("2012-09-11\n\nÅrsmöte Söderviks Byalag 2012-07-25", "2012-07-25", None),
        ("2012-09-11\n\nFöreningsstämma 2012-07-25", "2012-07-25", None),
        ("Protokoll Styrelsemöte 2023-03-20 17:15 Föreningslokalen", "2023-03-20", "17:15"),
        ("Protokoll Styrelsemöte 2023-03-20 7.30", "2023-03-20", "07:30"),
        ("Protokoll 2012-07-25\n\nuppdaterad 2012-09-11", "2012-07-25", None),
        ("Protokoll Styrelsemöte 2023-03-20 17 deltagare", "2023-03-20", None),
    ],
)
def test_day_and_hour(text: str, day: str, start: str | None) -> None:
    meeting = protocol(text + _POINT).meeting
    assert (str(meeting.date), meeting.start) == (day, start)


def titles(text: str) -> str:
    return " | ".join(f"{item.number or ''} {item.title}".strip() for item in protocol(text).items)


_HEAD = "Protokoll styrelsemöte 2021-10-04\n\nNärvarande: Tyra Almgren, Bo Borgvik\n\n"
TITLES = [
    ("said after a colon", "1. Öppnande: mötet öppnades av ordföranden.\n2. Ekonomi: Förbundet hade något lägre intäkter under 2021. Två har inte betalt.\n3. Kommunikation: inget aktuellt att ta upp\n4. Provtagning: provtagningen rullar på som planerat.\n", "1 Öppnande | 2 Ekonomi | 3 Kommunikation | 4 Provtagning"),
    ("sentences, the first as the title", "1. Ordföranden hälsade alla välkomna.\n\n2. Revisorn befann räkenskaperna i sin ordning. Det finns 4489,75 i kassan.\n\n3. Bo Borgvik kommer att lämna styrelsen. Ett varmt tack riktades till honom.\n", "1 Ordföranden hälsade alla välkomna | 2 Revisorn befann räkenskaperna i sin ordning | 3 Bo Borgvik kommer att lämna styrelsen"),
    ("elected for a year, then a note", "1. Mötet öppnades.\n\n2. Omval av revisorer Tyra Almgren och Bo Borgvik på ett (1) år. Tyra Almgren sammankallande.\n\n3. Mötet avslutades.\n", "1 Mötet öppnades | 2 Omval av revisorer Tyra Almgren och Bo Borgvik på ett (1) år | 3 Mötet avslutades"),
    ("near miss: a colon within titles", "1. Öppnande\nMötet öppnades.\n\n2. Motion: cykelväg\nMotionen avslogs.\n\n3. Information: skolan\nRektor berättade om skolan.\n", "1 Öppnande | 2 Motion: cykelväg | 3 Information: skolan"),
    ("near miss: a title of two parts", "1. Öppnande\nMötet öppnades.\n\n2. Samarbete med föreningar. Projektet Ån\nProjektet diskuterades.\n\n3. Slut\nMötet avslutades.\n", "1 Öppnande | 2 Samarbete med föreningar. Projektet Ån | 3 Slut"),
    ("near miss: hours are no told part", "1. Öppnande\nMötet öppnades.\n\n2. Lunch: 12:00\nLunch serverades.\n\n3. Slut\nMötet avslutades.\n", "1 Öppnande | 2 Lunch: 12:00 | 3 Slut"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in TITLES], ids=[case[0] for case in TITLES])
def test_titles(text: str, expected: str) -> None:
    assert titles(_HEAD + text) == expected


ROLLS = [
    ("user names in a point", "## 1. Val\nMötet väljer kaj.\n\n## 2. Tillkännagivande av röstlängd\nFöljande medlemmar fanns närvarande och röstberättigade: tom, haba, nsg, abo, perixon, kaj och Rut Ekmo-Ås.\n\n## 3. Budget\nBudgeten godkändes.\n", "tom haba nsg abo perixon kaj Rut Ekmo-Ås"),
    ("over two lines, counted", "## 1. Val\nMötet väljer kaj.\n\n## 2. Röstlängd\nElva mer eller mindre närvarande personer:\n\ntom, nsg, map, dicander, perixon, bg, alhjelm,\nfabian\n\n## 3. Budget\nBudgeten godkändes.\n", "tom nsg map dicander perixon bg alhjelm fabian"),
    ("full names", "## 1. Öppnande\nMötet öppnades.\n\n## 2. Upprop\nNärvarande medlemmar: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n## 3. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik Rut Ekmo"),
    ("near miss: proposed", "## 1. Öppnande\nMötet öppnades.\n\n## 2. Val av styrelse\nFörslag på medlemmar: tom, nsg, map, dicander\n\n## 3. Budget\nBudgeten godkändes.\n", ""),
    ("near miss: a list was read above", "Närvarande: Tyra Almgren, Bo Borgvik\n\n## 1. Öppnande\nMötet öppnades.\n\n## 2. Upprop\nDeltagande lag: röda, gula, blåa, gröna\n\n## 3. Budget\nBudgeten godkändes.\n", "Tyra Almgren Bo Borgvik"),
    ("near miss: the roll was fixed", "## 1. Öppnande\nMötet öppnades.\n\n## 2. Röstlängd\nRöstlängden fastställdes: 20 röster\n\n## 3. Budget\nBudgeten godkändes.\n", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ROLLS], ids=[case[0] for case in ROLLS])
def test_roll_in_a_point(text: str, expected: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.md"
        path.write_text(f"# Protokoll årsmöte 2024-03-05\n\n{text}", encoding="utf-8")
        found = [one.name for one in parse.protocol(read.document(path)).attendance if not one.functions]
    assert " ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protokoll från styrelsemöte\nLövsta hembygdsgård 2015-06-04", "Lövsta hembygdsgård"),
        ("Protokoll från styrelsemöte\nGamla skolan, 2015-06-04", "Gamla skolan"),
        ("Protokoll styrelsemöte 2015-06-04\nPlats: Områdeskontoret, Näsvägen 214, Holmby 57 Konstatera sammanträdets laglighet", "Områdeskontoret, Näsvägen 214, Holmby"),
        ("Protokoll styrelsemöte 2015-06-04\nPlats: Kommunkansliet Ordinarie ledamot", "Kommunkansliet"),
        ("Protokoll styrelsemöte 2015-06-04\nPlats: Yrkesskolan, salen Lampo, Sjövägen 97 Ärenden för behandling", "Yrkesskolan, salen Lampo, Sjövägen 97"),
        ("Protokoll från styrelsemöte\nNorrlidens Hembygdsförbund 2015-06-04", None),
        ("Protokoll styrelsemöte 2015-06-04\nPlats: Sal 12 Norra skolan", "Sal 12 Norra skolan"),
        ("Protokoll styrelsemöte 2015-06-04\nPlats: Storgatan 5, ordinarie lokal", "Storgatan 5, ordinarie lokal"),
    ],
)
def test_places(text: str, expected: str | None) -> None:
    assert protocol(text + _POINT).meeting.place == expected


def test_who_signs_in_a_row_with_the_office_after() -> None:
    text = "1. Budget\nBudgeten godkändes enligt förslaget.\n\n2. Slut\nMötet avslutades.\n\nUnderskrifter Tyra Almgren ordförande Bo Borgvik sekreterare\n"
    assert roles(text) == "c Tyra Almgren s Bo Borgvik"


def test_a_sentence_that_is_title_and_text_is_decided_once(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text("Protokoll från årsmöte Söderviks Byalag 2012-07-25\n\n§1 Mötet öppnades av ordföranden.\n\n§2 Årsmötet beslöt att bevilja styrelsen ansvarsfrihet.\n\n§3 Dagordningen fastställdes av mötet.\n", encoding="utf-8")
    told = [one.text for claims in pipeline.read(path).claims for one in claims.decisions]
    assert len(told) == len(set(told)) == 2
