"""Every message of a finding exists in Swedish and in English, and no document is said to lack a date twice."""

from pathlib import Path

import pytest
from finding_messages import GAP, messages

from kg import pipeline
from kg.answers import status
from kg.folder import Folder
from kg.language.stem import words
from kg.model.claims import SAID_OF_LEFT_OUT
from kg.view import sentences

TOLD = messages()
HANDED_ON = [
    "no date and no body could be read: the document is left out of the meetings",
    "two versions of item 4 differ in what was decided: «Bo gör; det» (a.txt) and «Bo låter bli» (b.txt)",
    "the corrected version a.txt is told, b.txt is superseded",
    "a.txt is told, b.txt is a draft",
    "both are names of one body in the same documents: none tells them apart («Vägnämnden» – «Vägrådet»)",
    "2 bodies are called «Vägrådet»: say which with its IRI («Vägrådet» – «Vägnämnden»)",
]
"""Sentences made elsewhere than where they become findings."""
FILLED = [
    ("no date could be read: the document is left out of the meetings", "inget datum kunde läsas: dokumentet är inte med bland mötena", "no date could be read: the document is left out of the meetings"),
    ("pages 3, 4 are read by OCR: quotes stand as it read them", "sidorna 3, 4 lästes med OCR: citaten står som de lästes", "pages 3, 4 are read by OCR: quotes stand as it read them"),
    ("nobody was read as the one who led the meeting, wrote the minutes, of whom the minutes speak", "ingen är läst som den som ledde mötet, förde protokollet, fast protokollet talar om en sådan", "nobody was read as the one who led the meeting, wrote the minutes, of whom the minutes speak"),
    ("holds tracked changes, read as accepted: 1 insertion, 2 deletions", "har spårade ändringar, lästa som godtagna: 1 tillägg, 2 strykningar", "holds tracked changes, read as accepted: 1 insertion, 2 deletions"),
    ("read as a decision by its words alone: «Nämnden bestämmer; allt»", "läst som beslut på orden; ingen regel känner igen det: ”Nämnden bestämmer; allt”", "read as a decision by its words alone; no rule knows it: “Nämnden bestämmer; allt”"),
    ("the place is read as «no date», but the text tells «page 3 is»", "platsen är läst som ”no date”, men texten säger ”page 3 is”", "the place is read as “no date”, but the text tells “page 3 is”"),
]  # fmt: skip


def test_the_messages_are_found_in_the_code() -> None:
    assert len(TOLD) > 45
    assert set(SAID_OF_LEFT_OUT) <= set(TOLD)
    assert {room for form in TOLD if form == GAP for room in TOLD[form]} <= {"pipeline.py", "resolve/judge.py", "resolve/versions.py"}


@pytest.mark.parametrize("said", [*sorted(form for form in TOLD if form != GAP), *HANDED_ON])
def test_a_finding_is_told_in_both_languages(said: str) -> None:
    form = said.replace(GAP, "7")
    swedish, english = sentences.both(form)
    own = {match.group().lower() for match in words(english)} & {"the", "read", "was", "of", "is", "are", "not", "which", "bodies"}
    assert sentences._known(form), form
    assert swedish != english
    assert own
    assert not own & {match.group().lower() for match in words(swedish)}


@pytest.mark.parametrize("form", sorted(TOLD))
def test_messages_are_english_where_commands_say_them(form: str) -> None:
    assert not set("åäöÅÄÖ") & set(form)


@pytest.mark.parametrize(("said", "swedish", "english"), FILLED)
def test_what_fills_a_gap_is_told_in_both_languages_too(said: str, swedish: str, english: str) -> None:
    assert sentences.both(said) == (swedish, english)


def test_a_document_without_a_date_is_said_once(tmp_path: Path) -> None:
    paper = tmp_path / "utan dag.txt"
    paper.write_text(
        "Ekbygda kommun\nTekniska nämnden\nProtokoll\n\nNärvarande\nTora Lindqvarn\nBörje Tallmo\nRagna Ekmyr\n\n"
        "§ 1 Vägen till Eknäs\nNämnden beslutar att laga vägen.\n\n§ 2 Kajen\nNämnden beslutar att laga kajen.\n",
        encoding="utf-8",
    )
    folder = Folder(tmp_path / "graph")
    built = pipeline.build([paper], folder)
    said = [one.message for name, one in built.findings if name == paper.name and "date" in one.message]
    assert said == ["no date could be read: the document is left out of the meetings"]
    shown = [row["message"] for row in status.status(folder.path)["findings"] if "date" in row["message"]]
    assert shown == said
