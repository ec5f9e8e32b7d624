"""PDFs as they are made: turned, cropped, struck out, in columns, with fields, and lines broken at hyphens."""

from pathlib import Path

import pytest
from papers import pdf, put_together

from kg import read
from kg.model import Line

A4 = "[0 0 595 842]"


def shown(*lines: str, size: int = 11, left: int = 60, top: int = 780, lead: int = 16) -> str:
    return "".join(
        f"BT /F1 {size} Tf {left} {top - lead * number} Td ({line}) Tj ET\n"
        for number, line in enumerate(lines)
    )


def lines_of(folder: Path, content: str, page: str = "", more: tuple[bytes, ...] = ()) -> tuple[Line, ...]:
    file = folder / "a.pdf"
    file.write_bytes(put_together(content, page or f"/MediaBox {A4}", more))
    return read.document(file).lines


def told(lines: tuple[Line, ...]) -> list[str]:
    return [" | ".join(cell.value for cell in line.cells) for line in lines if not line.struck]


ROWS = ("Protokoll", "Anna Ek, ordf.", "Bo Alm, ledamot")


@pytest.mark.parametrize(
    ("matrix", "page"),
    [
        ("1 0 0 1 0 0", f"/MediaBox {A4}"),
        ("0 1 -1 0 842 0", f"/MediaBox {A4} /Rotate 90"),
        ("-1 0 0 -1 595 842", f"/MediaBox {A4} /Rotate 180"),
        ("0 -1 1 0 0 595", f"/MediaBox {A4} /Rotate 270"),
        ("0 1 -1 0 842 0", f"/MediaBox {A4}"),
        ("0.9998 0.0175 -0.0175 0.9998 0 0", f"/MediaBox {A4}"),
    ],
    ids=["upright", "90", "180", "270", "letters turned, page not", "askew by a degree"],
)
def test_a_page_is_read_with_its_letters_upright(tmp_path: Path, matrix: str, page: str) -> None:
    content = f"q {matrix} cm {shown(*ROWS)} Q"
    assert told(lines_of(tmp_path, content, page)) == list(ROWS)


def test_words_along_the_edge_and_a_stamp_across_belong_to_the_page(tmp_path: Path) -> None:
    side = "q 0 1 -1 0 30 300 cm BT /F1 8 Tf (Justerandes sign) Tj ET Q\n"
    stamp = "q 0.7 0.7 -0.7 0.7 200 300 cm BT /F1 60 Tf (UTKAST) Tj ET Q\n"
    lines = lines_of(tmp_path, side + stamp + shown(*ROWS))
    assert [line.text.value for line in lines if not line.furniture] == list(ROWS)
    assert {line.text.value for line in lines if line.furniture} == {"Justerandes sign", "UTKAST"}


def test_what_is_cropped_away_is_not_read(tmp_path: Path) -> None:
    content = shown(*ROWS) + shown("Utkast 2023-03-10", top=40)
    assert "Utkast 2023-03-10" in told(lines_of(tmp_path, content))
    assert told(lines_of(tmp_path, content, f"/MediaBox {A4} /CropBox [0 60 595 842]")) == list(ROWS)


def _rows(*rows: tuple[str, str, float]) -> str:
    return "".join(
        shown(left, top=780 - 16 * at) + shown(right, left=int(place), top=780 - 16 * at)
        for at, (left, right, place) in enumerate(rows)
    )


THREE = (("Nr", "Anna Ek", 95), ("Nr", "Bo Alm", 95), ("Nr", "Eva Sten", 95))
FILLED = [
    ((*THREE, ("Punkt", "Per Lind", 95)), "Punkt | Per Lind", "below rows that begin there"),
    ((("Punkt", "Per Lind", 95), *THREE), "Punkt | Per Lind", "above them"),
    ((*THREE[:2], ("Punkt", "Per Lind", 95), THREE[2]), "Punkt | Per Lind", "between them"),
    ((*THREE, ("Punkt", "Per Lind i Kil och Bo Ek i Kumla", 95)), "Punkt | Per Lind i Kil och Bo Ek i Kumla", "a long cell"),
    ((*THREE, ("Punkt", "Per Lind", 96)), "Punkt | Per Lind", "a point off"),
    ((*THREE, ("Punkt", "", 95), ("Punkt", "Per Lind", 95)), "Punkt Per Lind", "near miss: a line further down"),
    ((*THREE, ("Punkt", "Per Lind", 92)), "Punkt Per Lind", "near miss: it begins elsewhere"),
    ((*THREE[:2], ("Punkt", "Per Lind", 95)), "Punkt Per Lind", "near miss: two rows are no column"),
    ((*THREE, ("Punkt Per Lind", "", 95)), "Punkt Per Lind", "near miss: a space between words"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "line"), [row[:2] for row in FILLED], ids=[row[2] for row in FILLED])
def test_a_cell_filled_to_its_end_is_parted_where_those_above_and_below_begin(
    tmp_path: Path, rows: tuple[tuple[str, str, float], ...], line: str
) -> None:
    assert line in told(lines_of(tmp_path, _rows(*rows)))


STRIKES = [
    ("60 752 m 130 752 l S", ["Protokoll"], ["Anna Ek, ordf."], "a line at half the height of the letters"),
    ("60 751 90 1.2 re f", ["Protokoll"], ["Anna Ek, ordf."], "a thin box"),
    ("60 767.8 m 130 767.8 l S", ["Protokoll", "Anna Ek, ordf."], [], "a line over the words"),
    ("60 746 m 130 746 l S", ["Protokoll", "Anna Ek, ordf."], [], "a line under the words"),
    ("58 758 m 160 758 l 160 742 l 58 742 l h S", ["Protokoll", "Anna Ek, ordf."], [], "a frame around them"),
    ("300 752 m 400 752 l S", ["Protokoll", "Anna Ek, ordf."], [], "a line beside them"),
    ("100 700 m 100 800 l S", ["Protokoll", "Anna Ek, ordf."], [], "an upright line"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "there", "gone"), [row[:3] for row in STRIKES], ids=[row[3] for row in STRIKES]
)
def test_a_line_through_the_words_strikes_them_out(
    tmp_path: Path, drawn: str, there: list[str], gone: list[str]
) -> None:
    lines = lines_of(tmp_path, shown("Protokoll", "", "Anna Ek, ordf.", top=780) + f"1 w {drawn}\n")
    assert told(lines) == there
    assert [line.text.value for line in lines if line.struck] == gone


def test_of_a_line_only_the_stretch_that_is_crossed_is_struck_out(tmp_path: Path) -> None:
    content = shown("Anna Ek, Bo Alm, Eva Sten") + "106 783.5 m 146 783.5 l S\n"
    lines = lines_of(tmp_path, content)
    assert [(line.text.value, line.struck) for line in lines] == [
        ("Anna Ek, Eva Sten", False),
        ("Bo Alm,", True),
    ]


def test_what_is_filled_in_a_field_stands_on_its_line(tmp_path: Path) -> None:
    fields = (
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (datum) /V (2024-04-16) /Rect [120 776 300 792] /P 3 0 R >>",
    )
    lines = lines_of(tmp_path, shown("Datum:", "Plats: Salen"), more=fields)
    assert told(lines) == ["Datum: | 2024-04-16", "Plats: Salen"]


LEFT = (
    "1. Vattenplan",
    "Sanna Ekvall redogör för planen och",
    "svarar på frågor om kostnaden.",
    "Rådet beslutar att godkänna den.",
)
RIGHT = (
    "2. Remiss om dammar",
    "Rådet har fått remissen från länet",
    "och lämnar den till kommunen.",
    "Svaret ska vara inne i maj månad.",
)


def test_two_columns_of_text_are_read_one_after_the_other(tmp_path: Path) -> None:
    content = shown(*LEFT, top=700) + shown(*RIGHT, left=320, top=700)
    assert told(lines_of(tmp_path, content)) == [*LEFT, *RIGHT]


@pytest.mark.parametrize("rule", ["", "310 640 m 310 720 l S\n"], ids=["no rule", "a rule between"])
def test_rows_of_a_table_are_no_columns_of_text(tmp_path: Path, rule: str) -> None:
    rows = (("Anna Ek", "Nora"), ("Bo Alm", "Kil"), ("Eva Sten", "Sala"), ("Ola Berg", "Arboga"))
    content = "".join(
        shown(one, top=700 - 16 * number) + shown(two, left=320, top=700 - 16 * number)
        for number, (one, two) in enumerate(rows)
    )
    assert told(lines_of(tmp_path, rule + content)) == [f"{one} | {two}" for one, two in rows]


@pytest.mark.parametrize("first", ["Åsa Ek", "Örjan Alm", "Jonna Sten", "gatan", "pensionären", "och"])
def test_no_line_is_a_heading_by_its_first_letter(tmp_path: Path, first: str) -> None:
    lines = lines_of(tmp_path, shown("Nämnden beslutar", f"{first} går vidare", "med ärendet"))
    assert [line.heading for line in lines] == [0, 0, 0]


def test_a_line_in_larger_letters_is_a_heading(tmp_path: Path) -> None:
    content = shown("Val av justerare", size=16) + shown(
        "Anna väljs till justerare", "Bo väljs också", top=740
    )
    assert [line.heading for line in lines_of(tmp_path, content)] == [2, 0, 0]


def test_a_word_broken_over_lines_is_one_to_the_reader(tmp_path: Path) -> None:
    from kg.language.text import glue

    lines = lines_of(tmp_path, shown("Ansvarig är förvalt-", "ningschefen på kontoret"))
    assert glue(line.text for line in lines).value == "Ansvarig är förvaltningschefen på kontoret"


def test_an_address_broken_at_its_hyphen_keeps_it(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, shown("Se https://kommun.example/plan-", "och-bygg för mer", "Nästa punkt"))
    assert "https://kommun.example/plan-och-bygg" in lines[0].text.value


def test_a_browsers_head_and_foot_belong_to_the_page(tmp_path: Path) -> None:
    head = shown("2/2/24, 2:31 PM", top=820) + shown("Protokoll", left=300, top=820)
    foot = shown("https://kommun.example/protokoll", top=30) + shown("1/2", left=500, top=30)
    lines = lines_of(tmp_path, head + shown(*ROWS) + foot)
    assert [line.text.value for line in lines if not line.furniture] == list(ROWS)


def test_a_date_at_the_edge_of_a_page_stays_where_no_browser_printed_it(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf(["Datum 2024-02-02 14:31", *ROWS]))
    assert not any(line.furniture for line in read.document(file).lines)


@pytest.mark.parametrize("spacing", [0, 1, 2, 4])
def test_a_label_in_spaced_letters_is_one_cell(tmp_path: Path, spacing: int) -> None:
    label = f"q BT /F1 10 Tf {spacing} Tc 60 780 Td (PLATS OCH TID) Tj ET Q\n"
    value = "BT /F1 10 Tf 300 780 Td (Salen) Tj ET\n"
    content = label + value + shown(*ROWS, top=700)
    assert told(lines_of(tmp_path, content)) == ["PLATS OCH TID | Salen", *ROWS]


@pytest.mark.parametrize("spacing", [0, 1, 2, 2.5, 3, 4])
@pytest.mark.parametrize(
    "words", ["3 1 Dagordningen", "Val av justerare", "Plats och tid", "Taxa om nya avgifter i hamnen"]
)
def test_letters_that_stand_apart_are_words(tmp_path: Path, words: str, spacing: float) -> None:
    content = f"q BT /F1 10 Tf {spacing} Tc 60 780 Td ({words}) Tj ET Q\n" + shown(*ROWS, top=700)
    assert told(lines_of(tmp_path, content)) == [words, *ROWS]


RAISED = [
    ("enligt \\247 12", "3", 7, 5, " ska", "enligt § 12 ska", "a note"),
    ("Anna Ek", "11", 7, 5, " \\(S\\)", "Anna Ek (S)", "a note at a name"),
    ("150 m", "2", 7, 5, " ska", "150 m² ska", "a square"),
    ("enligt \\247 12", "10", 7, 5, " ska", "enligt § 1210 ska", "two digits after two may be minutes"),
    ("Budget 2024", "10", 7, 5, " ska", "Budget 2024 ska", "two digits after four are no minutes"),
    ("enligt \\247 12", "3", 12, 0, " ska", "enligt § 123 ska", "near miss: a digit of the number"),
    ("enligt \\247 12", "3", 12, 5, " ska", "enligt § 123 ska", "near miss: higher and not smaller"),
    ("enligt \\247 12", "3", 7, -3, " ska", "enligt § 123 ska", "near miss: lowered"),
]


@pytest.mark.parametrize(
    ("before", "note", "size", "rise", "after", "line"),
    [row[:6] for row in RAISED],
    ids=[row[6] for row in RAISED],
)
def test_the_number_of_a_note_is_no_part_of_the_number_before_it(
    tmp_path: Path, before: str, note: str, size: int, rise: int, after: str, line: str
) -> None:
    content = f"BT /F1 12 Tf 60 700 Td ({before}) Tj {rise} Ts /F1 {size} Tf ({note}) Tj 0 Ts /F1 12 Tf ({after}) Tj ET\n"
    assert told(lines_of(tmp_path, content + shown(*ROWS, top=650)))[0] == line
