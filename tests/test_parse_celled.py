"""A point's number over its title in one cell of a table, its text in the cell beside."""

from pathlib import Path

import pytest
from renditions.word import package, paragraph, run, table

from kg import parse, read

HEAD = ("Protokoll 2024-03-05", "Vattenrådet i Ånäset", "Närvarande: Åsa Ek, Nora, ordförande, Bo Öhrn, Kil")
TEXTS = ("Åsa Ek redogör för läget i ån.", "Beslut", "Rådet godkänner redovisningen.")
ROWS = [
    ("§", ("§ 12", "§ 13"), ("Val av sekreterare", "Bokslut"), [("12", "Val av sekreterare"), ("13", "Bokslut")]),
    ("§ close to its number", ("§4", "§5"), ("Öppnande", "Ånäsets dammar"), [("4", "Öppnande"), ("5", "Ånäsets dammar")]),
    ("number first", ("7 §", "8 §"), ("Budget", "Remiss"), [("7", "Budget"), ("8", "Remiss")]),
    ("numbers with a stop", ("1.", "2."), ("Öppnande", "Fiskvägar"), [("1", "Öppnande"), ("2", "Fiskvägar")]),
    ("bare numbers", ("1", "2"), ("Öppnande", "Fiskvägar"), [("1", "Öppnande"), ("2", "Fiskvägar")]),
    ("sections far apart", ("§ 98", "§ 101"), ("Taxa", "Avgifter"), [("98", "Taxa"), ("101", "Avgifter")]),
    ("near miss: title beside the number", ("§ 12 Taxa", "§ 13 Avgifter"), ("", ""), [("12", "Taxa"), ("13", "Avgifter")]),
    ("near miss: nothing below the number but a diary number", ("§ 12 Taxa", "§ 13 Avgifter"), ("VR 2024/1", "VR 2024/2"), [("12", "Taxa"), ("13", "Avgifter")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "titles", "items"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_the_title_is_what_stands_below_the_number(
    tmp_path: Path, numbers: tuple[str, str], titles: tuple[str, str], items: list[tuple[str, str]]
) -> None:
    text = "".join(paragraph(run(line)) for line in TEXTS)
    rows = [
        [paragraph(run(number)) + (paragraph(run(title)) if title else ""), text]
        for number, title in zip(numbers, titles, strict=True)
    ]
    path = tmp_path / "protokoll.docx"
    path.write_bytes(package("".join(paragraph(run(line)) for line in HEAD) + table(rows)))
    found = parse.protocol(read.document(path)).items
    assert [(item.number, item.title) for item in found] == items


def test_names_below_a_number_are_no_titles(tmp_path: Path) -> None:
    rows = [[paragraph(run("1")), paragraph(run("Åsa Ek")), paragraph(run("Nora"))] for _ in range(2)]
    path = tmp_path / "protokoll.docx"
    points = "".join(
        paragraph(run(line))
        for line in ("§ 1 Öppnande", "Mötet öppnades.", "§ 2 Dammar", "Rådet godkänner planen.")
    )
    path.write_bytes(package(paragraph(run("Protokoll 2024-03-05")) + table(rows) + points))
    assert [item.title for item in parse.protocol(read.document(path)).items] == ["Öppnande", "Dammar"]


@pytest.mark.parametrize("label", ["Beslut", "Bakgrund", "Föredragande", "Handläggare:"])
def test_a_label_in_the_row_below_the_number_is_no_title(tmp_path: Path, label: str) -> None:
    told = (("§ 12", "Val av sekreterare"), (label, "Bo Öhrn"), ("§ 13", "Bokslut"), (label, "Åsa Ek"))
    rows = [[paragraph(run(left)), paragraph(run(right))] for left, right in told]
    path = tmp_path / "protokoll.docx"
    path.write_bytes(package("".join(paragraph(run(line)) for line in HEAD) + table(rows)))
    assert [item.title for item in parse.protocol(read.document(path)).items] == ["Val av sekreterare", "Bokslut"]


COLUMNS = [
    ("the point before has its title", "1. Öppnande         Bo Öhrn hälsar välkommen.\n2.                  Åsa Ek berättar om hamnen.\nHamnplan\n", ["Öppnande", "Hamnplan"]),
    ("the point after has its title", "1.                  Bo Öhrn hälsar välkommen.\nÖppnande\n2. Hamnplan         Åsa Ek berättar om hamnen.\n", ["Öppnande", "Hamnplan"]),
    ("text goes on beside the title", "1. Öppnande         Bo Öhrn hälsar välkommen.\n2.                  Åsa Ek berättar om hamnen\nHamnplan            som är grund.\n", ["Öppnande", "Hamnplan"]),
    ("two in order", "1.                  Bo Öhrn hälsar välkommen.\nÖppnande\n2.                  Åsa Ek berättar om hamnen.\nHamnplan\n", ["Öppnande", "Hamnplan"]),
    ("three, one of them below", "1. Öppnande         Bo Öhrn hälsar välkommen.\n2. Hamnplan         Åsa Ek berättar om hamnen.\n3.                  Bo Öhrn visar en karta.\nFiskvägar\n", ["Öppnande", "Hamnplan", "Fiskvägar"]),
    ("near miss: what stands below is too wide for the column", "1. Dammar\nBo Öhrn hälsar alla välkomna till mötet.\n2.  Kajen\nBo Öhrn berättar om kajen.\n", ["Dammar", "Kajen"]),
    ("near miss: a tab between number and title, a label below", "§ 1\tDammar\nBeslut\nRådet köper två dammar.\n§ 2\tKajen\nBeslut\nRådet målar kajen.\n", ["Dammar", "Kajen"]),
    ("near miss: a label with a colon below", "§ 1            Dammar\nBeslut:\nRådet köper två dammar.\n§ 2            Kajen\nJäv:\nBo Öhrn deltar inte.\n", ["Dammar", "Kajen"]),
    ("near miss: short lines below titles", "§ 1            Dammar\nBilaga 1\nRådet köper två dammar.\n§ 2            Kajen\nBilaga 2\nRådet målar kajen.\n", ["Dammar", "Kajen"]),
    ("near miss: sections with their titles beside", "§ 1   Dammar\nBo Öhrn redogör för dem.\n§ 2   Kajen\nBo Öhrn berättar om den.\n", ["Dammar", "Kajen"]),
]  # fmt: skip


@pytest.mark.parametrize(("points", "titles"), [row[1:] for row in COLUMNS], ids=[row[0] for row in COLUMNS])
def test_in_columns_without_a_table_the_title_may_stand_below_its_number(
    tmp_path: Path, points: str, titles: list[str]
) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text("\n".join(HEAD) + "\n\n" + points, encoding="utf-8")
    assert [item.title for item in parse.protocol(read.document(path)).items] == titles
