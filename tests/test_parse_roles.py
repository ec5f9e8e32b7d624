"""Who led, wrote and verified: as sentences elect them and as signatures show them, with near misses.

Expected: "c" the chair, "v" the vice chair, "s" the secretary, "a" an adjuster, each with the name.
"""

import tempfile
from pathlib import Path

import pytest

from kg import parse, read

_SHORT = {"chair": "c", "vice_chair": "v", "secretary": "s", "adjuster": "a"}
_LIST = "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n"


def roles(text: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "protokoll.txt"
        path.write_text(f"Protokoll 2024-03-05\nByalaget\n\n{text}", encoding="utf-8")
        people = parse.protocol(read.document(path)).attendance
        return " ".join(sorted(f"{_SHORT[role]} {one.name}" for one in people for role in one.functions))


ELECTED = [
    ("office first", "§ 1 Till ordförande för mötet valdes Tyra Almgren.\n\n§ 2 Till sekreterare valdes Bo Borgvik.\n\n§ 3 Till justeringspersoner valdes Rut Ekmo och Uno Tall.\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
    ("one with another", "1. Öppnande\nTill att leda förhandlingarna valdes Tyra Almgren med Bo Borgvik som sekreterare.\n\n2. Val\nRut Ekmo valdes att justera protokollet.\n", "a Rut Ekmo c Tyra Almgren s Bo Borgvik"),
    ("name first, several", "1. Val\nMötet beslutar att välja Tyra Almgren till mötesordförande, att välja Bo Borgvik till mötessekreterare samt att välja Rut Ekmo till justerare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Rut Ekmo c Tyra Almgren s Bo Borgvik"),
    ("by given name", _LIST + "\n1. Val av sekreterare\nBo väljs.\n\n2. Val av justerare\nTyra och Rut väljs till justerare.\n", "a Rut Ekmo a Tyra Almgren s Bo Borgvik"),
    ("under a heading, names alone", _LIST + "\n1. Val av mötesordförande\nTyra Almgren\n\n2. Val av justerare\nBo + Rut\n", "a Bo Borgvik a Rut Ekmo c Tyra Almgren"),
    ("one after another in a sentence", "1. Öppnande\nTill mötesordförande valdes Tyra Almgren, till sekreterare Bo Borgvik.\n\n2. Val\nTill protokolljusterare valdes Rut Ekmo och Uno Tall.\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
    ("told as it is", _LIST + "\n1. Val\nRut är protokolljusterare.\n\n2. Val\nBo är sekreterare.\n", "a Rut Ekmo s Bo Borgvik"),
    ("opened by", "1. Mötet öppnades av Tyra Almgren.\n\n2. Till justerare valdes Rut Ekmo.\n\n3. Budgeten godkändes.\n", "a Rut Ekmo c Tyra Almgren"),
    ("chair and secretary in one breath", "1. Val\nTill mötets ordförande valdes Tyra Almgren och sekreterare Bo Borgvik\n\n2. Budget\nBudgeten godkändes av mötet.\n", "c Tyra Almgren s Bo Borgvik"),
    ("for the meeting, then the other verb", "1. Val\nTyra Almgren valdes enhälligt till ordförande för mötet och Bo Borgvik utsågs att föra dagens protokoll.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "c Tyra Almgren s Bo Borgvik"),
    ("near miss: the secretary among who verify", "1. Val\nTill justerare valdes Rut Ekmo och sekreterare Bo Borgvik.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Bo Borgvik a Rut Ekmo"),
    ("a list of officers, each with the office after", "1. Val av funktionärer för årsmötet:\nTyra Almgren, ordförande\nBo Borgvik, sekreterare\nRut Ekmo, protokolljusterare och rösträknare\nUno Tall, protokolljusterare och rösträknare\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
    ("bullets under officers", "1. Val av mötesfunktionärer\nMötet beslutade att välja\n- Tyra Almgren till ordförande\n- Bo Borgvik till sekreterare\n- Rut Ekmo och Uno Tall till justerare\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
    ("near miss: officers of the association", "1. Val av funktionärer\nTyra Almgren till ordförande på ett år\nBo Borgvik till sekreterare på ett år\n\n2. Budget\nBudgeten godkändes av mötet.\n", ""),
    ("headings within a point", "1. Formalia\nVal av ordförande\nTyra Almgren valdes.\nVal av sekreterare\nBo Borgvik valdes.\nVal av justerare\nRut Ekmo valdes.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Rut Ekmo c Tyra Almgren s Bo Borgvik"),
    ("for the day, after a colon", "1. Val\nOrdförande för dagen: Tyra Almgren. Sekreterare för dagen: Bo Borgvik. Justeringsmän: Rut Ekmo och Uno Tall.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
    ("initials after a label", _LIST + "Ordf: TA\nSekr: BB\n\n1. Budget\nBudgeten godkändes av mötet.\n\n2. Avslut\nMötet avslutades.\n", "c Tyra Almgren s Bo Borgvik"),
    ("initials in an election", _LIST + "\n1. Val\nTA valdes till ordförande och BB till sekreterare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "c Tyra Almgren s Bo Borgvik"),
    ("near miss: initials of two", "Närvarande: Tyra Almgren, Tor Alm, Bo Borgvik\n\n1. Val\nTA valdes till ordförande och BB till sekreterare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "s Bo Borgvik"),
    ("near miss: initials of a law", _LIST + "\n1. Val\nEnligt RB valdes Bo till sekreterare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "s Bo Borgvik"),
    ("near miss: the board", _LIST + "\n1. Val av styrelse\nTill ordförande valdes Tyra Almgren på två år och till sekreterare Bo Borgvik.\n\n2. Budget\nBudgeten godkändes av mötet.\n", ""),
    ("near miss: for another body", _LIST + "\n1. Val\nMötet utser Tyra Almgren till ordförande i beredningsgruppen för vägar.\n\n2. Budget\nBudgeten godkändes av mötet.\n", ""),
    ("near miss: a treasurer is no secretary", _LIST + "\n1. Val\nTill kassör valdes Tyra Almgren och till sekreterare valdes Bo Borgvik.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "s Bo Borgvik"),
    ("near miss: a deputy holds no office", _LIST + "\n1. Val\nTyra Almgren valdes till sekreterare med Rut Ekmo som ersättare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "s Tyra Almgren"),
    ("near miss: a teller holds no office", _LIST + "\n1. Val\nBo Borgvik valdes att justera protokollet, med Rut Ekmo som rösträknare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Bo Borgvik"),
    ("near miss: years as chair", _LIST + "\n1. Tack\nTyra Almgren avtackades efter tolv år som ordförande i föreningen.\n\n2. Budget\nBudgeten godkändes av mötet.\n", ""),
    ("who signs and is not named", _LIST + "\n1. Val\nTyra Almgren och undertecknad valdes till ordförande respektive sekreterare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "c Tyra Almgren"),
    ("initials with a small letter", "Närvarande:\nTyra von Almgren (TvA)\nBo Borgvik (BB)\n\n1. Val av mötesordförande\nTvA valdes till mötesordförande.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "c Tyra von Almgren"),
    ("verifies, told as it is", _LIST + "\n1. Formalia\nRut och Bo justerar.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Bo Borgvik a Rut Ekmo"),
    ("near miss: what is adjusted", _LIST + "\n1. Budget\nBo justerar priserna till hösten.\n\n2. Avgift\nAvgiften godkändes av mötet.\n", ""),
    ("near miss: who writes among who verifies", _LIST + "\n1. Val av justerare\nTyra Almgren skriver protokoll och Rut Ekmo utses till justerare.\n\n2. Budget\nBudgeten godkändes av mötet.\n", "a Rut Ekmo s Tyra Almgren"),
]  # fmt: skip
_POINTS = (
    _LIST
    + "\n1. Budget\nBudgeten godkändes enligt förslaget.\n\n2. Avslutning\nMötet avslutades av ordföranden.\n\n"
)
SIGNED = [
    ("name under a ruled office", "Underskrift\nSekreterare ..................\nTyra Almgren\n\nOrdförande ..................\nBo Borgvik\n\nJusterande ..................\nRut Ekmo\n", "a Rut Ekmo c Bo Borgvik s Tyra Almgren"),
    ("offices that have lost the gap between them", "Vid protokollet Justeras\n\nTyra Almgren         Rut Ekmo\n", "a Rut Ekmo s Tyra Almgren"),
    ("short offices under names, no gaps", "Tyra Almgren Bo Borgvik\nSekr. Ordf.\n", "c Bo Borgvik s Tyra Almgren"),
    ("near miss: the day they signed is no name", "Justeras\nTyra Almgren   Rut Ekmo\nJusterat 2024-03-07\n", "a Rut Ekmo a Tyra Almgren"),
    ("offices under names, side by side", "Tyra Almgren         Bo Borgvik         Rut Ekmo\nSekreterare          Ordförande         Justerare\n", "a Rut Ekmo c Bo Borgvik s Tyra Almgren"),
    ("offices over names, side by side", "Sekreterare          Ordförande         Justerare\n\nTyra Almgren         Bo Borgvik         Rut Ekmo\n", "a Rut Ekmo c Bo Borgvik s Tyra Almgren"),
    ("headed, handwriting between", "Vid protokollet         Justeras\n\nkeilra   (h (ud   NA\nZz ÅA    Tu EL\nTyra Almgren          Rut Ekmo\n", "a Rut Ekmo s Tyra Almgren"),
    ("headed, and offices under", "Vid protokollet\n\nTyra Almgren\nSekreterare\n\nJusteras\n\nBo Borgvik\nOrdförande\n", "a Bo Borgvik c Bo Borgvik s Tyra Almgren"),
    ("names over their offices, each under a rule", "______________\nTyra Almgren\nordförande\n\n______________\nBo Borgvik\nsekreterare\n\n______________\nRut Ekmo\njusterare\n", "a Rut Ekmo c Tyra Almgren s Bo Borgvik"),
    ("name, office", "Tyra Almgren, sekreterare\n\nRut Ekmo, justerare\n", "a Rut Ekmo s Tyra Almgren"),
    ("near miss: handwriting is nobody", "Vid protokollet         Justeras\n\nBi. VR                Sa ra Ih\n", ""),
    ("near miss: a place is nobody", "Ordförande\n\nFolkets Hus\n", ""),
    ("near miss: who is called next", "Nästa möte\nTyra Almgren kallar till möte i maj.\n", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in ELECTED], ids=[case[0] for case in ELECTED]
)
def test_who_was_elected(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in SIGNED], ids=[case[0] for case in SIGNED]
)
def test_who_signed(text: str, expected: str) -> None:
    assert roles(_POINTS + text) == expected
