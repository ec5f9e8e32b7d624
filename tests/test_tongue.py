"""The languages of Nordic minutes, told apart; those that are not Swedish are refused by name."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.errors import ReadError
from kg.language import tongue

SWEDISH = (
    "Kommunstyrelsen beslutar att godkänna planen och att ge chefen i uppdrag att återkomma vid nästa möte."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SWEDISH, "sv"),
        ("Protokoll fran motet. Radet beslutar att godkanna forslaget och att lagga rapporten till handlingarna.", "sv"),
        ("Stadsstyrelsen beslutar att sända ärendet till samkommunen. Protokolljusterare: Bo Ek. Föredragande var stadsdirektören.", "sv"),
        ("Møteprotokoll. Utvalget vedtok å godkjenne planen. Saken utsettes til neste møte. Faste medlemmer som ikke møtte: ingen.", "no"),
        ("Møteprotokoll. Styret gjorde vedtak om å ikkje kjøpe huset. Saka vart sendt til dei neste møta.", "no"),
        ("Referat. Udvalget besluttede at udsætte sagen til næste møde. Dagsordenen blev godkendt, og formanden takkede af.", "da"),
        ("Byrådet godkendte indstillingen. Fravær: ingen. Mødet blev afsluttet, og sagen sendes til økonomiudvalget.", "da"),
        ("Kunnanhallitus päätti hyväksyä esityksen. Kokouksen puheenjohtaja oli Matti. Pöytäkirja tarkastettiin ja todettiin oikeaksi.", "fi"),
        ("The board resolved that the budget of the coming year is approved and that the minutes are to be sent to the council.", "en"),
        (SWEDISH + " Jørgen Sørensen och Bodil Kjær från Ærø deltog.", "sv"),
        (SWEDISH + " The members of the board thanked the chair.", "sv"),
        ("Protokoll. Närvarande: Bo Ek. We use cookies to give you the best experience on this site, and it is by the use of the site that you agree to that. Nämnden beslutar: ärendet bordläggs. Beslut: planen antas.", "sv"),
        ("The board of Byggnadsnämnden met, and the minutes (protokoll) of the meeting were approved as they are.", "en"),
        ("1 2 3", None),
    ],
)  # fmt: skip
def test_the_language_is_told(text: str, language: str | None) -> None:
    assert tongue.told(text) == language


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Fjelldal kommune\nMøteprotokoll\nDato: 14.05.2024\nFaste medlemmer som møtte:\nInger Hagen, leder (AP)\nOla Bakken, medlem (H)\n\nPS 31/24\nGodkjenning av protokoll\nVedtak\nProtokollen ble godkjent.\n", "Norwegian"),
        ("Bakkeby Kommune\nReferat\nMødedato: 14. maj 2024\nTil stede:\nJens Mørk, formand (A)\n\n1. Godkendelse af dagsorden\nBeslutning\nDagsordenen blev godkendt.\n", "Danish"),
        ("Lammin kunta\nPöytäkirja\n14.5.2024\nLäsnä:\nMatti Lahti, puheenjohtaja\n\n1 § Kokouksen avaus\nPäätös: Kunnanhallitus päätti hyväksyä esityksen.\n", "Finnish"),
        ("Board of Culture\nMinutes\n2024-05-14\nPresent\nAnn Oakley, chair\n\n1. Budget\nThe board decided that the budget is approved and that it should be sent to the council.\n", "English"),
    ],
)  # fmt: skip
def test_other_languages_are_refused_by_name(text: str, named: str, tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReadError, match=named):
        parse.protocol(read.document(path))
