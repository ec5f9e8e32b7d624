"""Scans: read by OCR where its programs are installed, otherwise refused or told of, never guessed at."""

import sys
from pathlib import Path

import pytest
from papers import scanned

from kg import parse, pipeline, read
from kg.errors import ReadError
from kg.read import ocr

LINES = [
    "Protokoll",
    "Barn- och utbildningsnämnden",
    "Tid: 2024-05-06 kl. 13.00-15.00",
    "Plats: Kommunhuset",
    "Närvarande",
    "Anna Ekström, ordförande",
    "Björn Åkesson, ledamot",
    "1. Mötets öppnande",
    "Anna Ekström hälsar alla välkomna. Dagordningen godkänns.",
    "2. Budget för förskolan",
    "Björn Åkesson redogör för budgeten. Nämnden beslutar att godkänna förslaget.",
    "3. Mötet avslutas",
    "Ordföranden tackar och avslutar mötet.",
]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


needs_ocr = pytest.mark.skipif(ocr.command() is None, reason="ocrmypdf or tesseract is not installed")


@needs_ocr
@pytest.mark.slow
def test_a_scan_is_read_by_ocr_and_says_so() -> None:
    Path("scan.pdf").write_bytes(scanned(LINES))
    reading = pipeline.read(Path("scan.pdf"))
    protocol = reading.protocol
    assert protocol.meeting.date.isoformat() == "2024-05-06"
    assert [person.name for person in protocol.attendance] == ["Anna Ekström", "Björn Åkesson"]
    assert [item.title for item in protocol.items] == ["Mötets öppnande", "Budget för förskolan", "Mötet avslutas"]  # fmt: skip
    assert any("page 1 is read by OCR" in finding.message for finding in protocol.findings)
    for item in protocol.items:
        span = item.title_span
        assert protocol.document.text[span.start : span.end] == span.quote
        assert span.page == 1


@needs_ocr
@pytest.mark.slow
def test_of_a_pdf_partly_scanned_the_text_is_kept_and_the_pictures_are_read() -> None:
    Path("half.pdf").write_bytes(scanned(LINES[:9], LINES[9:], text=(0,)))
    document = read.document(Path("half.pdf"))
    assert "Anna Ekström hälsar alla välkomna. Dagordningen godkänns." in document.text
    assert "godkänna förslaget" in document.text
    assert [finding.message for finding in document.findings] == [
        "page 2 is read by OCR: quotes stand as it read them"
    ]


@needs_ocr
@pytest.mark.slow
def test_an_empty_page_is_no_protocol_by_ocr_either() -> None:
    Path("blank.pdf").write_bytes(scanned([""]))
    with pytest.raises(ReadError, match="OCR found no text"):
        read.document(Path("blank.pdf"))


def test_without_ocr_a_scan_is_refused_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "command", lambda: None)
    Path("scan.pdf").write_bytes(scanned(LINES))
    with pytest.raises(ReadError, match=r"scan\.pdf: no text layer.*tesseract") as caught:
        read.document(Path("scan.pdf"))
    assert "\n" not in str(caught.value)


def test_without_ocr_the_text_pages_are_read_and_the_others_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "command", lambda: None)
    Path("half.pdf").write_bytes(scanned(LINES, ["Underskrifter"], text=(0,)))
    protocol = parse.protocol(read.document(Path("half.pdf")))
    assert [item.number for item in protocol.items] == ["1", "2", "3"]
    assert any(finding.message.startswith("page 2 is not read") for finding in protocol.findings)


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import sys; print('swe missing', file=sys.stderr); sys.exit(3)", "swe missing"),
        ("pass", "no reason given"),
    ],
)
def test_an_ocr_that_fails_is_told_of(monkeypatch: pytest.MonkeyPatch, program: str, reason: str) -> None:
    monkeypatch.setattr(ocr, "command", lambda: [sys.executable, "-c", program])
    Path("scan.pdf").write_bytes(scanned(LINES))
    with pytest.raises(ReadError, match=reason) as caught:
        read.document(Path("scan.pdf"))
    assert "\n" not in str(caught.value)


def test_an_ocr_that_cannot_be_started_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "command", lambda: ["/none/such/program"])
    Path("scan.pdf").write_bytes(scanned(LINES))
    with pytest.raises(ReadError, match="cannot be started"):
        read.document(Path("scan.pdf"))
