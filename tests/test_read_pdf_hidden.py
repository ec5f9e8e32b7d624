"""What a page holds and its reader does not see is left out and told of; what only looks alike is read."""

from pathlib import Path

import pytest
from papers import pdf, put_together, with_attached

from kg import read
from kg.read.pdf_columns import halves
from kg.read.pdf_pieces import Piece

_ROWS = ("Protokoll", "Anna Ek, ordf.", "Bo Alm, ledamot")
_SECRET = "Eva Sten, ledamot"


def _shown(*lines: str, top: int = 780, how: str = "") -> str:
    return "".join(
        f"q BT {how} /F1 11 Tf 60 {top - 16 * number} Td ({line}) Tj ET Q\n"
        for number, line in enumerate(lines)
    )


def _document(
    folder: Path, content: str, page: str = "/MediaBox [0 0 595 842]"
) -> tuple[list[str], list[str]]:
    file = folder / "a.pdf"
    file.write_bytes(put_together(content, page, ()))
    document = read.document(file)
    return [line.text.value for line in document.lines], [finding.message for finding in document.findings]


def test_files_attached_to_minutes_are_told_of_and_the_minutes_read(tmp_path: Path) -> None:
    told = "has files attached that are not read with it: «bilaga.txt»; save them beside it"
    lines = [
        "Protokoll",
        *["Anna Ek, ordf. Bo Alm, ledamot och Eva Sten, ledamot hade inget att tillägga."] * 5,
    ]
    file = tmp_path / "a.pdf"
    file.write_bytes(with_attached(pdf(lines), {"bilaga.txt": b"Bilaga"}))
    document = read.document(file)
    assert [finding.message for finding in document.findings] == [told]
    assert document.lines[1].value.startswith("Anna Ek")


def test_a_portfolio_is_the_files_in_it() -> None:
    sheet = pdf(["Oppna filerna i en annan lasare."])
    held = with_attached(
        sheet, {"a.txt": b"Protokoll", "b.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "tom.txt": b" "}
    )
    found = list(read.unpacked("p.pdf", held))
    assert [each.path for each in found] == ["p.pdf/a.txt", "p.pdf/b.xls", "p.pdf/tom.txt"]
    assert [isinstance(each, read.File) for each in found] == [True, False, False]
    assert len(list(read.unpacked("p.pdf", sheet))) == 1


_HIDDEN = [
    ("1 1 1 rg", "", "white text on white", "white"),
    ("1 g", "", "white text on white", "white by grey"),
    ("0 0 0 0 k", "", "white text on white", "no ink"),
    ("3 Tr", "", "invisible text", "drawn in no way"),
    ("7 Tr", "", "invisible text", "used to clip only"),
    ("0 g", "/CropBox [0 100 595 842]", "text cropped away from its page", "under the shown page"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("how", "crop", "said"), [row[:3] for row in _HIDDEN], ids=[row[3] for row in _HIDDEN]
)
def test_hidden_words_are_left_out_and_told_of(tmp_path: Path, how: str, crop: str, said: str) -> None:
    content = _shown(*_ROWS) + _shown(_SECRET, top=60, how=how)
    lines, findings = _document(tmp_path, content, f"/MediaBox [0 0 595 842] {crop}")
    assert lines == list(_ROWS)
    assert findings == [f"{said} is left out: «{_SECRET}»"]


@pytest.mark.parametrize(
    ("layers", "crop", "seen"),
    [
        ("/OFF [6 0 R]", "", False),
        ("/OFF [6 0 R]", "/CropBox [20 30 500 842]", False),
        ("/ON [6 0 R]", "", True),
        ("/ON [6 0 R]", "/CropBox [20 30 500 842]", True),
    ],
)
def test_a_layer_that_is_switched_off_is_left_out_and_told_of(
    tmp_path: Path, layers: str, crop: str, seen: bool
) -> None:
    content = _shown(*_ROWS) + f"/OC /L1 BDC {_shown(_SECRET, top=60)} EMC"
    file = tmp_path / "a.pdf"
    file.write_bytes(put_together(content, f"/MediaBox [0 0 595 842] {crop}", layers=layers))
    document = read.document(file)
    told = f"text in a layer that is switched off is left out: «{_SECRET}»"
    assert [line.text.value for line in document.lines] == [*_ROWS, *[_SECRET] * seen]
    assert [finding.message for finding in document.findings] == [told] * (not seen)


_SEEN = [
    ("", "0 g", "black"),
    ("", "0.6 g", "grey"),
    ("0 0.2 0.4 rg 40 50 300 40 re f\n", "1 1 1 rg", "white on a blue bar"),
    ("0.2 g 40 50 300 40 re f\n", "1 g", "white on a dark bar"),
    ("", "1 0 0 rg", "red"),
]


@pytest.mark.parametrize(("under", "how"), [row[:2] for row in _SEEN], ids=[row[2] for row in _SEEN])
def test_words_that_stand_out_are_read(tmp_path: Path, under: str, how: str) -> None:
    lines, findings = _document(tmp_path, _shown(*_ROWS) + under + _shown(_SECRET, top=60, how=how))
    assert lines == [*_ROWS, _SECRET]
    assert findings == []


def _column(left: float, words: str, count: int, first: int, top: float = 700.0) -> list[Piece]:
    return [
        Piece(words, left, left + 5 * len(words), top - 14 * number, 10.0, False, first + number)
        for number in range(count)
    ]


_TEXT = "Nämnden godkänner den plan som visas"


@pytest.mark.parametrize(
    ("left", "right", "parted"),
    [
        (_column(50, _TEXT, 6, 0), _column(300, _TEXT, 6, 6), True),
        (_column(50, _TEXT, 20, 0), _column(300, _TEXT, 5, 20), True),
        (_column(50, _TEXT, 6, 0), _column(620, _TEXT, 9, 6), True),
        (_column(50, "Plats", 6, 0), _column(300, _TEXT, 6, 6), False),
        (_column(50, _TEXT, 6, 0), _column(300, "2 kr", 6, 6), False),
        (_column(50, _TEXT, 6, 0), _column(300, _TEXT, 3, 6), False),
        (_column(50, _TEXT, 6, 0), _column(210, _TEXT, 6, 6), False),
        (_column(50, _TEXT, 6, 0), _column(300, _TEXT, 6, 6, top=500), False),
    ],
    ids=["two columns", "a shorter one", "a spread", "labels", "sums", "a note", "across", "one below"],
)  # fmt: skip
def test_halves_of_a_page_are_told_from_labels_and_sums(
    left: list[Piece], right: list[Piece], parted: bool
) -> None:
    found = halves([*left, *right])
    assert found == ((left, right) if parted else None)


_HEAD = _column(50, "Nora kommun                          Protokoll", 1, 90, top=760)
_FOOT = _column(210, "1 (3)", 1, 91, top=40)


@pytest.mark.parametrize(
    ("head", "foot", "lines", "parted"),
    [
        (_HEAD, _FOOT, 9, True),
        (_HEAD, [], 9, True),
        ([], _FOOT, 9, True),
        ([], [], 9, True),
        (_HEAD, _FOOT, 3, False),
        (_column(50, _TEXT + _TEXT, 3, 90, top=760), _FOOT, 9, False),
    ],
    ids=["head and foot", "a head", "a foot", "neither", "too few lines", "text across"],
)
def test_a_line_at_the_head_or_foot_may_stand_across(head: list[Piece], foot: list[Piece], lines: int, parted: bool) -> None:
    left, right = _column(50, _TEXT, lines, 0), _column(244, _TEXT, lines, lines)
    for written in ([*head, *foot, *left, *right], [*left, *right, *head, *foot]):
        assert halves(written) == (([*head, *left], [*right, *foot]) if parted else None)


@pytest.mark.parametrize(
    ("rule", "cells"),
    [
        ("105 700 m 105 800 l S", ["Anna Ek", "Bo Alm"]),
        ("104.5 770 0.6 20 re f", ["Anna Ek", "Bo Alm"]),
        ("103 600 m 103 840 l S", ["Anna Ek", "Bo Alm"]),
        ("300 700 m 300 800 l S", ["Anna Ek Bo Alm"]),
        ("105 100 m 105 300 l S", ["Anna Ek Bo Alm"]),
        ("60 776 m 200 776 l S", ["Anna Ek Bo Alm"]),
    ],
    ids=["a line", "a thin box", "a long line", "beside them", "below them", "under them"],
)
def test_an_upright_rule_parts_cells_however_near_they_stand(
    tmp_path: Path, rule: str, cells: list[str]
) -> None:
    content = "".join(
        f"BT /F1 11 Tf {left} 780 Td ({name}) Tj ET\n" for left, name in ((60, "Anna Ek"), (108, "Bo Alm"))
    )
    file = tmp_path / "a.pdf"
    file.write_bytes(
        put_together(f"{content}1 w {rule}\n{_shown(*_ROWS, top=500)}", "/MediaBox [0 0 595 842]", ())
    )
    assert [cell.value for cell in read.document(file).lines[0].cells] == cells
