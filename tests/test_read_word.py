"""Word's own ways with text: what a reader of the page sees is read, the rest is left out and said."""

from pathlib import Path

import pytest
from renditions import word
from renditions.word import package, paragraph, part, run, table

from kg import read
from kg.model import Document


def document(tmp_path: Path, body: str, **parts: str) -> Document:
    path = tmp_path / "protokoll.docx"
    path.write_bytes(package(body, {f"{name}.xml": content for name, content in parts.items()}))
    return read.document(path)


def shown(document: Document) -> list[str]:
    """The lines as a reader sees them, cells parted by "|"."""
    return ["|".join(cell.value for cell in line.cells) for line in document.lines if not line.struck]


STRIKE = "<w:strike/>"
RUNS = [
    ("a soft hyphen", run("Förvalt") + "<w:r><w:softHyphen/></w:r>" + run("ningen"), "Förvaltningen"),
    ("a hyphen that does not break", run("Eva") + "<w:r><w:noBreakHyphen/></w:r>" + run("Lena"), "Eva-Lena"),
    ("a section sign from the font of symbols", '<w:r><w:sym w:font="Times" w:char="F0A7"/></w:r>' + run(" 12"), "§ 12"),
    ("a tick of Wingdings", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(" Ja"), "☒ Ja"),
    ("a ruby", f"<w:r><w:ruby><w:rt>{run('lilla')}</w:rt><w:rubyBase>{run('stora')}</w:rubyBase></w:ruby></w:r>", "stora"),
    ("a ticked box of old forms", '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" Närvarande"), "☒ Närvarande"),
    ("a choice of old forms", '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Bo"/><w:listEntry w:val="Eva"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>', "Eva"),
    ("a field without an end", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("Beslut"), "Beslut"),
    ("an instruction", '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF x</w:instrText></w:r>' + run("nej") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("ja") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "ja"),
    ("letters with their dots apart", run("A\u030asa O\u0308hn"), "Åsa Öhn"),
    ("struck by a style of letters", run("Åsa") + run(", Bo", '<w:rStyle w:val="Struken"/>'), "Åsa"),
    ("struck twice over", run("Åsa, ") + run("Bo, ", "<w:dstrike/>") + run("Eva"), "Åsa, Eva"),
    ("near miss: not struck after all", run("Åsa, ") + run("Bo", '<w:strike w:val="0"/>'), "Åsa, Bo"),
    ("near miss: a style undone by hand", run("Bo", '<w:rStyle w:val="Struken"/><w:strike w:val="false"/>'), "Bo"),
    ("near miss: two signs, no hidden text", run("Bo", '<w:vanish w:val="off"/>'), "Bo"),
    ("near miss: two spaces are no gap", run("4 a  Rapport"), "4 a  Rapport"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "line"), [row[1:] for row in RUNS], ids=[row[0] for row in RUNS])
def test_characters_are_those_a_reader_sees(tmp_path: Path, inside: str, line: str) -> None:
    assert shown(document(tmp_path, paragraph(inside))) == [line]


def level(kind: str, text: str, number: int = 0, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbered(text: str, num: int, depth: int = 0) -> str:
    about = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(run(text), about)


LISTS = [
    ("decimal", level("decimal", "%1."), ["1. a", "2. b", "3. c"]),
    ("sections", level("decimal", "§ %1"), ["§ 1 a", "§ 2 b", "§ 3 c"]),
    ("letters", level("lowerLetter", "%1)"), ["a) a", "b) b", "c) c"]),
    ("Roman", level("upperRoman", "%1"), ["I a", "II b", "III c"]),
    ("near miss: bullets are no numbers", level("bullet", "o"), ["a", "b", "c"]),
    ("near miss: no number at all", level("none", "%1"), ["a", "b", "c"]),
    ("near miss: words alone", level("decimal", "Att"), ["Att a", "Att b", "Att c"]),
]


@pytest.mark.parametrize(("levels", "lines"), [row[1:] for row in LISTS], ids=[row[0] for row in LISTS])
def test_automatic_numbers_are_read_as_printed(tmp_path: Path, levels: str, lines: list[str]) -> None:
    numbering = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    body = "".join(numbered(text, 1) for text in "abc")
    assert shown(document(tmp_path, body, numbering=part("numbering", numbering))) == lines


def test_levels_begin_anew_and_lists_restart_where_they_are_told_to(tmp_path: Path) -> None:
    levels = level("decimal", "%1.") + level("decimal", "%1.%2", 1)
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
    )
    steps = [
        ("a", 1, 0),
        ("b", 1, 1),
        ("c", 1, 1),
        ("d", 1, 0),
        ("e", 1, 1),
        ("f", 2, 0),
        ("g", 2, 0),
        ("h", 3, 0),
    ]
    body = "".join(numbered(*step) for step in steps)
    lines = shown(document(tmp_path, body, numbering=part("numbering", numbering)))
    assert lines == ["1. a", "1.1 b", "1.2 c", "2. d", "2.1 e", "7. f", "8. g", "9. h"]


def test_a_footnote_stands_below_its_paragraph_and_its_mark_is_not_in_the_words(tmp_path: Path) -> None:
    body = paragraph(
        run("Nämnden godkänner planen") + '<w:r><w:footnoteReference w:id="4"/></w:r>' + run(".")
    )
    notes = f'<w:footnote w:id="4">{paragraph(run("Bo Ek reserverar sig."))}</w:footnote>'
    found = document(tmp_path, body + paragraph(run("Nästa")), footnotes=part("footnotes", notes))
    assert shown(found) == ["Nämnden godkänner planen.", "Bo Ek reserverar sig.", "Nästa"]


def test_cells_that_span_keep_the_columns_apart(tmp_path: Path) -> None:
    first, other = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    rows = [
        [first + paragraph(run("Nora")), paragraph(run("Bo Ek")), paragraph(run("X"))],
        [other + paragraph(""), paragraph(run("Eva Alm")), paragraph("")],
        [wide + paragraph(run("Frånvarande")), paragraph(run("1"))],
    ]
    found = document(tmp_path, table(rows))
    assert shown(found) == ["Nora|Bo Ek|X", "Nora|Eva Alm|", "Frånvarande|1"]
    assert [line.columns for line in found.lines] == [(0, 40, 80), (0, 40, 80), (0, 80)]


def test_a_struck_name_in_a_running_list_is_known_as_struck(tmp_path: Path) -> None:
    found = document(tmp_path, paragraph(run("Åsa Ek, ") + run("Bo Alm, ", STRIKE) + run("Eva Öhn")))
    assert [(line.text.value, line.struck) for line in found.lines] == [
        ("Åsa Ek, Eva Öhn", False),
        ("Bo Alm", True),
    ]
    assert [finding.message for finding in found.findings] == [
        "struck out in the document, so read as not there: «Bo Alm»"
    ]


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.docx"
    path.write_bytes(word.tracked(word_minutes()))
    messages = [finding.message for finding in read.document(path).findings]
    assert messages == ["holds tracked changes, read as accepted: 2 insertions, 3 deletions"]
    path.write_bytes(word.hidden(word_minutes()))
    messages = [finding.message for finding in read.document(path).findings]
    assert any("hidden text" in message and "avslår allting" in message for message in messages)
    assert any("prompt" in message and "Klicka här" in message for message in messages)


def test_a_quote_knows_the_heading_above_it(tmp_path: Path) -> None:
    body = (
        paragraph(run("Protokoll")) + paragraph(run("§ 12 Taxa")) + paragraph(run("Rådet godkänner taxan."))
    )
    heading = paragraph(run("Övrigt"), '<w:pStyle w:val="Rubrik2"/>') + paragraph(run("Inget."))
    found = document(tmp_path, body + heading)
    places = [found.span_of(line.text).heading for line in found.lines]
    assert places == [None, "§ 12 Taxa", "§ 12 Taxa", "Övrigt", "Övrigt"]


def word_minutes() -> word.Minutes:
    return word.Minutes((word.Line("Protokoll"), word.Line("Beslut")), 1)
