"""What is missed of points and of lists is said: one finding each; near misses that are whole say nothing."""

from pathlib import Path

import pytest

from kg import parse, pipeline, read
from kg.model.claims import WORKS

HEAD = "Protokoll styrelsemöte 2021-03-04\n\nNärvarande: Bo Ek, Eva Alm, Rut Ros\n\n"
POINTS = "§ 1 Mötet öppnas\n\nOrdföranden öppnade mötet.\n\n§ 2 Städdag\n\nStyrelsen beslutar att ha städdag den 4 maj.\n\n§ 3 Avslutning\n\nMötet avslutades.\n"


def said(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "protokoll.txt"
    path.write_text(text, encoding="utf-8")
    return [finding.message for finding in parse.protocol(read.document(path)).findings]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (HEAD + POINTS.replace("§ 2 Städdag", "Städdag").replace("§ 3 Avslutning", "§ 4 Avslutning\n\nSlut.\n\n§ 5 Tack"), "points 2, 3 were not found"),
        (HEAD + "Vi talade om taket och beslutade att lägga om det. Bo ringer.\n", "no points were found"),
        (HEAD + "4. Städdag\n\nDen 4 maj.\n\n5. Taket\n\nLäcker.\n\n6. Övrigt\n\nInget.\n", "points 1, 2, 3 were not found"),
        ("Protokoll styrelsemöte 2021-03-04\n\nRöstlängden omfattar följande: kvist, sten, mossa, barr, kotte\n\n" + POINTS, "not understood as a list of who was there"),
        ("Protokoll styrelsemöte 2021-03-04\n\nBo Ek\nEva Alm\nRut Ros\nPer Lund\n\n" + POINTS, "list of who was there"),
        ("Protokoll styrelsemöte 2021-03-04\n\n" + POINTS, "nobody was read as present"),
        (HEAD.replace("Bo Ek", "B\ufffdrje Ek") + POINTS.replace("ö", "\ufffd"), "letters were lost"),
    ],
)  # fmt: skip
def test_what_is_missed_is_said(tmp_path: Path, text: str, part: str) -> None:
    assert [message for message in said(tmp_path, text) if part in message]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + POINTS,
        # near misses: paragraphs that go on from an earlier meeting's, a number taken out of turn, names in a text
        HEAD + POINTS.replace("§ 1 ", "§ 31 ").replace("§ 2 ", "§ 32 ").replace("§ 3 ", "§ 33 "),
        HEAD + POINTS.replace("Ordföranden öppnade mötet.", "Bo Ek och Per Lund öppnade mötet."),
        HEAD
        + POINTS.replace("Styrelsen beslutar", "Deltagarna åt: bullar, kakor och tårta. Styrelsen beslutar"),
    ],
)
def test_what_is_whole_says_nothing(tmp_path: Path, text: str) -> None:
    told = ("points", "list of who was", "nobody was read as present", "letters")
    assert not [message for message in said(tmp_path, text) if any(word in message for word in told)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what stands under the lists is read as one point; the finding stays
        (HEAD + "Taket läcker igen.\n\nStyrelsen beslutar att teckna avtal om snöröjning med grannföreningen.\n", ["avtal om snöröjning"]),
        (HEAD + "Vi åt bullar och talades vid. Projektet Lyktan pågår i tre trappuppgångar sedan i våras.\n", ["Lyktan"]),
        # near misses: nothing is told under the lists, what stands there is the head's
        (HEAD, []),
        (HEAD + "Plats: Projektet Lyktans lokal\n", []),
        (HEAD + "Bilaga 1\nBilaga 2\n", []),
    ],
)
def test_text_without_points_is_read_and_said(tmp_path: Path, text: str, told: list[str]) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(text, encoding="utf-8")
    reading = pipeline.read(path)
    assert any("no points were found" in finding.message for finding in reading.protocol.findings)
    assert len(reading.protocol.items) == bool(told)
    assert [one.name for claims in reading.claims for one in claims.mentions if one.type in WORKS] == told
