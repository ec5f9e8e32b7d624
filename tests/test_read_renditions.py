"""Whatever format minutes come in, they say the same."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from renditions import RENDITIONS
from renditions.minutes import ALL, decomposed, text

from kg import pipeline
from kg.answers import contract

SAYS = {
    "board": {
        "date": "2024-10-08",
        "bodies": ["Valnämnden"],
        "hours": ("13:15", "15:05"),
        "people": [
            ("Åsa Öhrling", "members", "present", ["chair"]),
            ("Örjan Ädelfors", "members", "present", ["vice_chair"]),
            ("Märta Grönkvist", "members", "present", ["adjuster"]),
            ("Lovisa Hägerström", "members", "absent", []),
            ("Sixten Åbergh", "others", "present", []),
            ("Tyra Wallmark", "others", "present", ["secretary"]),
        ],
        "items": [("31", "Dagordningen"), ("32", "Vallokaler inför kyrkovalet"), ("33", "Skrivelse om förtidsröstning")],
        "decisions": ["approved", "assigned", "referred"],
        "due": ["2025-01-14"],
        "next": [],
    },
    "group": {
        "date": "2024-02-21",
        "bodies": ["Chefsgruppen för skola och socialtjänst i Bergadalen"],
        "hours": ("09:00", "11:30"),
        "people": [
            ("Östen Källgren", "members", "present", ["chair"]),
            ("Bodil Ångman", "members", "present", []),
            ("Pär Söderfalk", "members", "present", []),
        ],
        "items": [("1", "Föregående anteckningar"), ("2", "Elevhälsan i länet"), ("3", "Sommarlovskort"), ("4", "Nästa möte")],
        "decisions": ["approved", "decided"],
        "due": ["2024-03-15"],
        "next": ["2024-04-17"],
    },
}  # fmt: skip


def told(path: Path) -> dict[str, Any]:
    """What is read at the path, in the shape of `SAYS`; every quote stands where it says."""
    reading = pipeline.read(path)
    found = contract.as_json(reading)
    for quote in _spans(found):
        assert reading.protocol.document.text[quote["start"] : quote["end"]] == quote["quote"]
    items = found["items"]
    meeting = found["meeting"]
    return {
        "date": meeting["date"],
        "bodies": meeting["bodies"],
        "hours": (meeting["start"], meeting["end"]),
        "people": [
            (one["name"], one["list"], one["presence"], one["functions"]) for one in found["attendance"]
        ],
        "items": [(item["number"], item["title"]) for item in items],
        "decisions": [one["kind"] for item in items for one in item["decisions"]],
        "due": [one["due"] for item in items for one in item["assignments"]],
        "next": [one["date"] for one in found["upcoming"]],
    }


def _spans(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if {"start", "end", "quote"} <= value.keys() else []
        return own + [span for inner in value.values() for span in _spans(inner)]
    return [span for inner in value for span in _spans(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize("minutes", ALL)
@pytest.mark.parametrize("rendition", RENDITIONS)
def test_every_rendition_says_the_same(tmp_path: Path, rendition: str, minutes: str) -> None:
    path = tmp_path / rendition
    path.write_bytes(RENDITIONS[rendition](ALL[minutes]))
    assert told(path) == SAYS[minutes]


@pytest.mark.parametrize("minutes", ALL)
def test_letters_with_their_dots_apart_are_the_same_letters(tmp_path: Path, minutes: str) -> None:
    path = tmp_path / "mac.txt"
    path.write_bytes(decomposed(ALL[minutes]))
    assert told(path) == SAYS[minutes]
    assert pipeline.read(path).protocol.document.text == text(ALL[minutes])


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("source", "made"),
    [("plain.docx", "doc"), ("headed.docx", "doc"), ("headed.docx", "odt"), ("headed.docx", "rtf")],
)
def test_what_libreoffice_writes_says_the_same(tmp_path: Path, source: str, made: str) -> None:
    path = tmp_path / source
    path.write_bytes(RENDITIONS[source](ALL["board"]))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        made,
        "--outdir",
        str(tmp_path / "out"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert told(tmp_path / "out" / re.sub(r"docx$", made, source)) == SAYS["board"]
