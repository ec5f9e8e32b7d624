"""Every kind of file is read with its places known, or refused with a reason in one line."""

from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from papers import encrypted, pdf, zipped

from kg import parse, read
from kg.errors import KgError, ReadError

MINUTES = "Protokoll 2024-03-05\n\nNärvarande\nAnna Ek, Nora\nBo Alm, Kil\n\n1. Öppnande\nAnna öppnade mötet och hälsade välkommen.\n\n2. Budget\nBudgeten godkändes av rådet.\n"


PIECES = (
    "Närvarande:",
    "Bo Ek",
    "\n1. ",
    "<table>",
    "<tr><td>",
    "</table>",
    "<del>",
    "\n## ",
    "\n| a | b |\n",
    "§ 3 ",
    "Justerat 2024-01-02",
)


REFUSED = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n", "empty"),
    ("binary.txt", bytes(range(256)) * 40, "binary"),
    ("photo.jpg", b"\xff\xd8\xff" + b"0" * 100, "picture"),
    ("photo.png", b"\x89PNG\r\n\x1a\n" + b"0" * 100, "picture"),
    ("papers.zip", zipped(), "zip"),
    ("old.doc", b"\xd0\xcf\x11\xe0" + b"0" * 1000, "old Office"),
    ("damaged.pdf", b"%PDF-1.4\nnothing", "damaged"),
    ("damaged.docx", b"PK\x03\x04 word/document.xml nothing", "damaged"),
    ("hollow.docx", zipped("word/document.xml"), "damaged"),
    ("scanned.pdf", pdf([""]), "no text layer"),
    ("locked.pdf", encrypted(), "password"),
    ("invoice.txt", b"Faktura\nFakturanummer 123\nAtt betala: 1 200 kr\nKund: Anna Ek\n1. Resor 400 kr\n", "faktura"),
    ("invoice2.txt", b"Vatten AB                       FAKTURA\nKund: Ale kommun          2024-02-01\n1. Container   2   850\n2. Deponi   4   400\n3. Frakt   1   90\n", "faktura"),
    ("policy.txt", "Riktlinjer för bidrag\nAntagna av kulturnämnden 2021-05-12 § 34\n\n1. Syfte\nRiktlinjerna ska ge föreningarna likvärdiga villkor.\n2. Ansökan\nAnsökan lämnas senast den 1 mars.\n3. Beslut\nNämnden beslutar om bidrag i april.\n".encode(), "riktlinjer"),
    ("summons.txt", "Kallelse till kommunstyrelsen\nTid: 2024-05-06 kl 13\n\nLedamöter\nAnna Ek (S)\nBo Alm (M)\n\n1. Öppnande\n2. Budget\n3. Övrigt\n".encode(), "kallelse"),
    ("agenda.txt", "Kommunstyrelsen 2024-05-06\n\nLedamöter\nAnna Ek (S)\nBo Alm (M)\n\n1. Öppnande\n2. Budget\n3. Övrigt\n".encode(), "agenda"),
    ("prose.txt", ("Det var en gång en by i skogen där alla sjöng. En dag kom en främling till byn.\n" * 9).encode(), "minutes"),
    ("english.txt", b"Minutes 2024-05-06\n\nPresent: John Smith, Mary Jones\n\n1. Opening\nThe chair opened the meeting for the members and it was noted.\n\n2. Budget\nThe budget was approved by the board.\n", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_is_no_protocol_is_refused_with_a_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        parse.protocol(read.document(path))
    said = str(caught.value)
    assert reason in said
    assert name in said
    assert "\n" not in said


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"Protokoll fran motet.\n" * 2_400_000)
    with pytest.raises(ReadError, match="MB"):
        read.document(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        with pytest.raises(ReadError):
            read.document(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1", "mac_roman"])
def test_characters_are_read_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_bytes(MINUTES.encode(encoding))
    assert "Närvarande" in read.document(path).text


def test_a_pdf_is_read_with_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.pdf"
    path.write_bytes(pdf(MINUTES.split("\n")))
    protocol = parse.protocol(read.document(path))
    assert str(protocol.meeting.date) == "2024-03-05"
    assert [(person.name, person.organisation, person.span.page) for person in protocol.attendance] == [
        ("Anna Ek", "Nora", 1),
        ("Bo Alm", "Kil", 1),
    ]
    assert [(item.number, item.title) for item in protocol.items] == [("1", "Öppnande"), ("2", "Budget")]


def test_a_word_document_is_read_with_headings_and_tables(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Protokoll 2024-03-05", 1)
    table = made.add_table(rows=3, cols=2)
    for row, cells in zip(
        table.rows, [("Namn", "Kommun"), ("Anna Ek", "Nora"), ("Bo Alm", "Kil")], strict=True
    ):
        for cell, value in zip(row.cells, cells, strict=True):
            cell.text = value
    table.rows[2].cells[0].paragraphs[0].runs[0].font.strike = True
    for title in ("Öppnande", "Budget"):
        made.add_heading(title, 2)
        made.add_paragraph("Anna gick igenom läget och rådet noterade informationen.")
    path = tmp_path / "protokoll.docx"
    made.save(str(path))
    protocol = parse.protocol(read.document(path))
    assert [(person.name, person.organisation) for person in protocol.attendance] == [
        ("Anna Ek", "Nora"),
        ("Bo Alm", "Kil"),
    ]
    assert [item.title for item in protocol.items] == ["Öppnande", "Budget"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(st.sampled_from([*"aåäöABEK §1234567890.:,;-()|*#<>~\n\t\"'&", *PIECES]), max_size=120).map("".join),
    suffix=st.sampled_from([".txt", ".md", ".html"]),
)  # fmt: skip
def test_any_text_is_read_or_refused_and_every_cell_knows_its_place(
    tmp_path: Path, text: str, suffix: str
) -> None:
    path = tmp_path / f"odd{suffix}"
    path.write_bytes((MINUTES + text).encode())
    try:
        document = read.document(path)
        protocol = parse.protocol(document)
    except KgError:
        return
    for line in document.lines:
        for cell in line.cells:
            assert len(cell.value) == len(cell.at)
    spans = [person.span for person in protocol.attendance] + [item.title_span for item in protocol.items]
    assert all(
        document.text[span.start : span.end] == span.quote
        for span in [*spans, *protocol.meeting.spans.values()]
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.binary(max_size=300),
    head=st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04word/document.xml", b"<html>"]),
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes, head: bytes) -> None:
    path = tmp_path / "odd.bin"
    path.write_bytes(head + data)
    try:
        parse.protocol(read.document(path))
    except KgError:
        return


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["line feeds", "both", "returns alone"])
def test_lines_end_as_any_machine_ends_them(tmp_path: Path, ends: str) -> None:
    text = MINUTES.replace("Budgeten godk", "Anna Ek (V) yrkar avslag.\nBudgeten godk")
    (tmp_path / "p.txt").write_bytes(text.replace("\n", ends).encode())
    found = parse.protocol(read.document(tmp_path / "p.txt"))
    assert [item.title for item in found.items] == ["Öppnande", "Budget"]
    assert [entry.name for entry in found.attendance] == ["Anna Ek", "Bo Alm"]
