"""The points of the agenda, in the layouts minutes use: each text with the numbers and titles it holds."""

import tempfile
from pathlib import Path

import pytest

from kg import parse, read
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
    ("sections a scanner misread", f"§ 12\nUpprop\n{TEXT}\nS 13      Dnr 1/2012\nBudget\n{TEXT}\n8 14\nPlan\n{TEXT}\n§ 15\nSlut\n{TEXT}\n§ 16\nAvslut\n{TEXT}", [("12", "Upprop"), ("13", "Budget"), ("14", "Plan"), ("15", "Slut"), ("16", "Avslut")]),
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
