"""The points of the agenda, in the layouts minutes use: each text with the numbers and titles it holds."""

import tempfile
from pathlib import Path

import pytest

from kg import parse, pipeline, read
from kg.model import Item

HEAD = (
    "Minnesanteckningar 2024-03-05\n\nNärvarande\nAnna Ek, Nora, ordförande\nBo Alm, Kil\nEva Sten, Kumla\n\n"
)


def items(text: str, suffix: str = ".txt", head: str = HEAD) -> tuple[Item, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"protokoll{suffix}"
        path.write_text(head + text, encoding="utf-8")
        return parse.protocol(read.document(path)).items


TEXT = "Ordföranden gick igenom läget och rådet noterade informationen.\n"
CASES = [
    ("numbers and titles on lines", f"1. Mötet öppnas\n{TEXT}\n2. Budget 2025\n{TEXT}", [("1", "Mötet öppnas"), ("2", "Budget 2025")]),
    ("a lettered list is no title", f"1. Inledning\n{TEXT}\n2. Övrigt\na) {TEXT}b) {TEXT}", [("1", "Inledning"), ("2", "Övrigt")]),
    ("sub-points are points", f"1. Inledning\n{TEXT}\n2. Vård\n2.1 Länsnivå\n{TEXT}\n2.2 Kommuner\n{TEXT}", [("1", "Inledning"), ("2", "Vård"), ("2.1", "Länsnivå"), ("2.2", "Kommuner")]),
    ("a list inside a point", f"1. Inledning\n{TEXT}1. Första frågan är svår.\n2. Andra frågan är lätt.\n\n2. Budget\n{TEXT}\n3. Övrigt\n{TEXT}", [("1", "Inledning"), ("2", "Budget"), ("3", "Övrigt")]),
    ("sections", f"§ 12 Upprop\n{TEXT}\n§ 13 Budget                 Dnr KS 2023/45\n{TEXT}", [("12", "Upprop"), ("13", "Budget")]),
    ("the title under the section", f"§ 12\nUpprop\n\nBeslut\n{TEXT}\n§ 13             Dnr KS 2023/45\nBudget och plan\n\nBeslut\n{TEXT}", [("12", "Upprop"), ("13", "Budget och plan")]),
    ("sections of a board", f"KSAU § 12\n\nUpprop\n\n{TEXT}\nKSAU § 13        Dnr 2019/001\n\nBudget\n\n{TEXT}", [("12", "Upprop"), ("13", "Budget")]),
    ("a reference beside the title", f"§ 12 Upprop\n{TEXT}\n§ 13 Budget                 Dnr 2014/1   Id 37719\n{TEXT}", [("12", "Upprop"), ("13", "Budget")]),
    ("points out of turn", f"1. Ett\n{TEXT}\n2. Två\n{TEXT}\n4. Fyra\n{TEXT}\n3. Tre\n{TEXT}\n5. Fem\n{TEXT}", [("1", "Ett"), ("2", "Två"), ("4", "Fyra"), ("3", "Tre"), ("5", "Fem")]),
    ("Punkt before the number", f"Punkt 1 - Öppnande\n{TEXT}\nPunkt 2 - Budget\n{TEXT}", [("1", "Öppnande"), ("2", "Budget")]),
    ("a bracketed presenter", f"1. Inledning (Anna, Nora)\n{TEXT}\n2. Budget (Bo)\n{TEXT}", [("1", "Inledning"), ("2", "Budget")]),
    ("titles beside texts", "1. Öppnande             Anna hälsade välkommen.\n\n2. FoU-plan             Bo redovisade utfallet av planen.\n   Bo Alm               Av tolv aktiviteter är tio klara.\n\n3. Samverkan med sjuk-  Frågan bordlades till nästa möte\n   huset                den 3 maj.\n", [("1", "Öppnande"), ("2", "FoU-plan"), ("3", "Samverkan med sjukhuset")]),
    ("capitals", f"INLEDNING\n\n{TEXT}\nNYA INDIKATORER\n\n{TEXT}1. Ett är svårt.\n2. Två är lätt.\n\nNÄSTA MÖTE\n\nDen 3 maj.\n", [(None, "INLEDNING"), (None, "NYA INDIKATORER"), (None, "NÄSTA MÖTE")]),
    ("lines that stand alone", f"Föregående möte\n\n{TEXT}\nEkonomi\n\n{TEXT}\nÖvriga frågor\n\n{TEXT}", [(None, "Föregående möte"), (None, "Ekonomi"), (None, "Övriga frågor")]),
    ("a table read column by column, cell by cell", "Ärende  Anteckningar\n\n1. Mötets öppnande\nOrdf.  Anna Ek öppnade mötet och hälsade alla\nvälkomna till Kumla.\n\n2. Uppföljning av\nplanen\nBo Alm  Av planens tio delar är fyra klara. Den\nskickas ut i maj.\n\n3. Övrigt  Inget fanns att ta upp.\n", [("1", "Mötets öppnande"), ("2", "Uppföljning av planen"), ("3", "Övrigt")]),
    ("sections with a number before the sign", f"1 § Öppnande\n{TEXT}\n2 § Muddring i hamnen\n{TEXT}\n3 § Övrigt\na) Bo ordnar ål.\n{TEXT}\n4 § Avslutning\n{TEXT}", [("1", "Öppnande"), ("2", "Muddring i hamnen"), ("3", "Övrigt"), ("4", "Avslutning")]),
    ("sections whose sign was never read", f"& 29 Godkännande av dagordning\n{TEXT}\n$ 30 Skolskjutsar\n{TEXT}\n831 Budget\n{TEXT}\n1. Bo Ek tackar.\n8 32 Lokaler\n{TEXT}\n8 33 Övrigt\n{TEXT}", [("29", "Godkännande av dagordning"), ("30", "Skolskjutsar"), ("31", "Budget"), ("32", "Lokaler"), ("33", "Övrigt")]),
    ("sections a scanner misread", f"§ 12\nUpprop\n{TEXT}\nS 13      Dnr 1/2012\nBudget\n{TEXT}\n8 14\nPlan\n{TEXT}\n§ 15\nSlut\n{TEXT}\n§ 16\nAvslut\n{TEXT}", [("12", "Upprop"), ("13", "Budget"), ("14", "Plan"), ("15", "Slut"), ("16", "Avslut")]),
    ("number, title, presenter, text", "Nr\nÄrende\nAnteckning\n1\nInledning\nAnna Ek\nAnna hälsar välkommen och går igenom dagordningen.\n2\nNy hjälpmedelsplan\nBo Alm\nBo redovisar planen. Frågan tas upp igen i höst.\n3\nÖvriga frågor\nInga övriga frågor anmäldes till dagens möte.\n", [("1","Inledning"),("2","Ny hjälpmedelsplan"),("3","Övriga frågor")]),
    ("number with a full stop, title, text", "1.\nMötet öppnas\nOrdföranden hälsade alla välkomna.\n2.\nLäget i länet\nBo Alm\nBo berättade om läget. Nästa rapport kommer i maj.\n3.\nMötet avslutas\nOrdföranden tackade för i dag.\n", [("1","Mötet öppnas"),("2","Läget i länet"),("3","Mötet avslutas")]),
    ("title and presenter in brackets", "1. Inledning (Anna Ek)\nAnna hälsar välkommen.\n2. Ny hjälpmedelsplan (Bo Alm, Kil)\nBo redovisar planen. Frågan tas upp igen i höst.\n3. Övriga frågor\nInga övriga frågor anmäldes.\n", [("1","Inledning"),("2","Ny hjälpmedelsplan"),("3","Övriga frågor")]),
    ("titles in narrow lines, texts without blank lines", "1. Inledning\nAnna hälsar välkommen till dagens möte och går igenom dagordningen.\n2. Samverkan kring\nhjälpmedel i\nordinärt boende\nBo redovisar planen. Frågan tas upp igen vid nästa möte i höst.\n3. Gemensam\nutbildning för\nnya chefer\nEva berättar om utbildningen som startar i augusti.\n", [("1","Inledning"),("2","Samverkan kring hjälpmedel i ordinärt boende"),("3","Gemensam utbildning för nya chefer")]),
    ("presenter after the number", "1 Anna Ek\nInledning\nAnna hälsar välkommen till dagens möte och går igenom dagordningen.\n2 Bo Alm, Eva Sten\nNy plan för\nhjälpmedel\nBo redovisar planen. Frågan tas upp igen vid nästa möte i höst.\n3 Eva Sten\nNya lokaler\nFlytten är klar i maj och alla har fått nya nycklar.\n", [("1","Inledning"),("2","Ny plan för hjälpmedel"),("3","Nya lokaler")]),
    ("Ärende before a number alone", "Ärende 1\nÖppnande\nAnna hälsar välkommen till dagens möte.\nÄrende 2\nNy hjälpmedelsplan\nBo redovisar planen. Frågan tas upp igen i höst.\nÄrende 3\nAvslutning\nOrdföranden tackade för i dag.\n", [("1","Öppnande"),("2","Ny hjälpmedelsplan"),("3","Avslutning")]),
    ("wrapped titles beside the texts", "1. Inledning              Anna hälsar välkommen till dagens möte.\n\n2. Samverkan kring        Bo redovisar planen. Frågan tas upp\n   hjälpmedel i           igen vid nästa möte i höst, då också\n   ordinärt boende        kommunerna har svarat.\n\n3. Nya lokaler            Flytten är klar i maj.\n   Eva Sten\n", [("1","Inledning"),("2","Samverkan kring hjälpmedel i ordinärt boende"),("3","Nya lokaler")]),
    ("titles lower than their texts", "Punkt                     Vad som sades\n\n                          Anna hälsar välkommen till dagens möte och\n1. Inledning\n                          går igenom dagordningen.\n\n                          Bo redovisar planen. Frågan tas upp igen\n2. Samverkan kring\n                          vid nästa möte i höst, då kommunerna\nhjälpmedel\n                          har svarat.\n\n3. Övrigt                 Inget.\n\n4. Nästa möte             Den 3 maj.\n", [("1","Inledning"),("2","Samverkan kring hjälpmedel"),("3","Övrigt"),("4","Nästa möte")]),
    ("Roman numbers", f"I   Välkommen\n\n{TEXT}\nII  Läget i länet\n\n{TEXT}\nIII Avslut\n\n{TEXT}", [("I","Välkommen"),("II","Läget i länet"),("III","Avslut")]),
    ("Roman numbers with full stops", f"I. Välkommen\n{TEXT}\nII. Läget i länet\n{TEXT}\nIII. Avslut\n{TEXT}\nIV. Nästa möte\nDen 3 maj.\n", [("I","Välkommen"),("II","Läget i länet"),("III","Avslut"),("IV","Nästa möte")]),
    ("sections of a year", f"§ 13/24 Upprop\n{TEXT}\n§ 14/24 Budget\n{TEXT}\n§ 15/24 Plan\n{TEXT}", [("13/24","Upprop"),("14/24","Budget"),("15/24","Plan")]),
    ("sections of a long year", f"§ 13/2024 Upprop\n{TEXT}\n§ 14/2024 Budget\n{TEXT}", [("13/2024","Upprop"),("14/2024","Budget")]),
    ("the sign twice", f"§§ 13 Upprop\n{TEXT}\n§§ 14 Budget\n{TEXT}", [("13","Upprop"),("14","Budget")]),
    ("no space after the sign", f"§13 Upprop\n{TEXT}\n§14 Budget\n{TEXT}", [("13","Upprop"),("14","Budget")]),
    ("a section with a full stop", f"§ 13. Upprop\n{TEXT}\n§ 14. Budget\n{TEXT}", [("13","Upprop"),("14","Budget")]),
    ("a section with a dash", f"§ 13 – Upprop\n{TEXT}\n§ 14 – Budget\n{TEXT}", [("13","Upprop"),("14","Budget")]),
    ("Paragraf spelled out", f"Paragraf 13 Upprop\n{TEXT}\nParagraf 14 Budget\n{TEXT}\nParagraf 15 Plan\n{TEXT}", [("13","Upprop"),("14","Budget"),("15","Plan")]),
    ("lettered sub-points", f"1. Inledning\n{TEXT}\n2. Vård\n\n2 a) Länsnivå\n{TEXT}\n2 b) Kommuner\n{TEXT}\n3. Övrigt\n{TEXT}", [("1","Inledning"),("2","Vård"),("2 a","Länsnivå"),("2 b","Kommuner"),("3","Övrigt")]),
    ("Ärende with a colon", f"Ärende 1: Öppnande\n{TEXT}\nÄrende 2: Budget\n{TEXT}\nÄrende 3: Plan\n{TEXT}", [("1","Öppnande"),("2","Budget"),("3","Plan")]),
    ("a bracket after the number", f"1) Öppnande\n{TEXT}\n2) Budget\n{TEXT}\n3) Plan\n{TEXT}", [("1","Öppnande"),("2","Budget"),("3","Plan")]),
    ("numbers in brackets", f"(1) Öppnande\n{TEXT}\n(2) Budget\n{TEXT}\n(3) Plan\n{TEXT}", [("1","Öppnande"),("2","Budget"),("3","Plan")]),
    ("a hash before the number", f"#1 Öppnande\n{TEXT}\n#2 Budget\n{TEXT}\n#3 Plan\n{TEXT}", [("1","Öppnande"),("2","Budget"),("3","Plan")]),
    ("two digits", f"01 Öppnande\n{TEXT}\n02 Budget\n{TEXT}\n03 Plan\n{TEXT}", [("01","Öppnande"),("02","Budget"),("03","Plan")]),
    ("Punkt with a full stop", f"Punkt 1. Öppnande\n{TEXT}\nPunkt 2. Budget\n{TEXT}\nPunkt 3. Plan\n{TEXT}", [("1","Öppnande"),("2","Budget"),("3","Plan")]),
    ("dagordningspunkt", f"Dagordningspunkt 1 Öppnande\n{TEXT}\nDagordningspunkt 2 Budget\n{TEXT}\nDagordningspunkt 3 Plan\n{TEXT}", [("1","Öppnande"),("2","Budget"),("3","Plan")]),
    ("a label before the title", f"§ 55\nDiarienummer: SN 2016/12\nÄrende: Lokaler\n\nBeslut\n{TEXT}\n§ 56\nDiarienummer: SN 2016/13\nRubrik: Skolskjuts\n\nBeslut\n{TEXT}", [("55", "Lokaler"), ("56", "Skolskjuts")]),
    ("a head of several lines over short minutes", "Svenska kyrkan\nNora bergslags församling\nKyrkorådet\n\nProtokoll 2024-05-13\n\n1. Dagordning\nKyrkorådet fastställer dagordningen.\n\n2. Orgel\nKyrkorådet lagar orgeln.\n", [("1", "Dagordning"), ("2", "Orgel")]),
    ("one point alone", "Styrelsen\n\n1. Byte av bank\nStyrelsen beslutar att byta bank.\n", [("1", "Byte av bank")]),
    ("one number without a decision is none", "Styrelsen\n\n1. Byte av bank\nBanken har flyttat.\n", []),
    ("titles of sections that go on in the next row", f"§ 12 Anmälan om buller vid\nÅkraskolan\n\n{TEXT}\n§ 13 Dispens för Örby\n3:12\n\n{TEXT}\n§ 14 Rapport per den\n31 augusti\n\n{TEXT}\n§ 15 Lokaler\nNora hyr ut dem.\n", [("12","Anmälan om buller vid Åkraskolan"),("13","Dispens för Örby 3:12"),("14","Rapport per den 31 augusti"),("15","Lokaler")]),
    ("a reference with a hyphen", f"§ 12 Upprop\n{TEXT}\n§ 13 Budget                 KFN-0071/2018\n{TEXT}", [("12","Upprop"),("13","Budget")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_points_are_found_in_every_layout(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(item.number, item.title) for item in items(text)] == expected


def test_headings_of_markdown_are_points() -> None:
    found = items(
        f"# Anteckningar 2024-03-05\n\n**Deltagare**\n\n* Anna Ek, Nora\n* Bo Alm, Kil\n\n## Dagordningen\n\n{TEXT}\n## Ekonomi\n\n{TEXT}\n### Bokslut\n\n{TEXT}\n## Nästa möte\n\nDen 3 maj.\n",
        ".md",
        "",
    )
    assert [item.title for item in found] == ["Dagordningen", "Ekonomi", "Nästa möte"]


def test_rows_of_a_table_are_points_even_with_a_table_inside() -> None:
    rows = (
        "<tr><td>1</td><td>Öppnande</td><td>Anna öppnade mötet.</td></tr>"
        "<tr>\n <td>2</td><td>Avtal<br><em>Bo Alm</em></td><td><p>Avtalet sägs upp.</p><table><tr><td>Nora</td><td>3</td></tr></table><p>Rådet beslutade att förhandla.</p></td></tr>"
        "<tr><td>3</td><td>Övrigt</td><td>Inget.</td></tr>"
    )
    found = items(
        f"Minnesanteckningar 2024-03-05\n\n<table>{rows}</table>\n\nDeltagare: Anna Ek (Nora), Bo Alm (Kil)\n",
        ".md",
        "",
    )
    assert [(item.number, item.title, [lead.value for lead in item.lead]) for item in found] == [
        ("1", "Öppnande", []),
        ("2", "Avtal", ["Bo Alm"]),
        ("3", "Övrigt", []),
    ]


def test_a_diary_number_is_no_part_of_the_title() -> None:
    (item, _) = items(f"§ 13 Bokslut 2020 (KFN 2021/12)\n{TEXT}\n§ 14 Plan\n{TEXT}")
    assert (item.title, item.diary_number) == ("Bokslut 2020", "KFN 2021/12")


def test_every_span_is_the_text_at_its_place() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(HEAD + "".join(f"{case[1]}\n" for case in CASES), encoding="utf-8")
        protocol = parse.protocol(read.document(path))
    for span in [item.title_span for item in protocol.items] + [
        person.span for person in protocol.attendance
    ]:
        assert protocol.document.text[span.start : span.end] == span.quote != ""


@pytest.mark.parametrize(
    ("line", "decided"),
    [
        ("Till protokolljusterare valdes Bo Ek och Eva Alm.", True),
        ("Verksamhetsberättelsen godkändes.", True),
        ("Årsmötet beslutade att bevilja styrelsen ansvarsfrihet.", True),
        ("Dagordningen fastställdes", True),
        ("Motionen om cykelställ avslogs.", True),
        ("Fråga om nya stadgar bordlades.", True),
        ("Val av justerare", False),
        ("Mötet öppnades av Bo Ek.", False),
        ("Godkännande av dagordning", False),
        ("Hur besluten ska spridas", False),
    ],
)
def test_an_items_own_line_may_be_the_decision(line: str, decided: bool, tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(
        "Tallmons hembygdsförenings årsmöte\nProtokoll 2018-03-21 kl. 14.00\n\nNärvarande\nBo Ek\nEva Alm\nTore Sten\n\n"
        f"1. Mötet öppnades.\n2. Upprop hölls.\n3. {line}\n4. Mötet avslutades.\n",
        encoding="utf-8",
    )
    found = pipeline.read(path)
    assert bool(found.claims[2].decisions) == decided
    assert found.protocol.items[2].title == line.rstrip(".")
