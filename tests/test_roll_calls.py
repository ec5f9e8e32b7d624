"""Who voted how: names after their choice, before it, and in tables; and what is no vote."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.model import Vote

HEAD = """Solviks kommun
Kommunstyrelsen

SAMMANTRÄDESPROTOKOLL

Datum: 2024-02-06

Beslutande
Tora Lindqvarn (S), ordförande
Börje Tallmo (C)
Ragna Ekmyr (M)
Nils Granmo (L)
Siv-Britt Hedmyr (V)

§ 7 Ny simhall i Solvik
Votering begärs och verkställs.
"""
AYE, NOE, OUT = ("Tora Lindqvarn", "Börje Tallmo"), ("Ragna Ekmyr",), ("Nils Granmo",)


def votes(folder: Path, text: str) -> tuple[Vote, ...]:
    path = folder / "ks.txt"
    path.write_text(
        HEAD + text + "\n\nBeslut\nKommunstyrelsen beslutar att bygga simhallen.\n", encoding="utf-8"
    )
    [claims] = pipeline.read(path).claims
    return claims.votes


CALLED = [
    "Ja: Tora Lindqvarn (S), Börje Tallmo (C)\nNej: Ragna Ekmyr (M)\nAvstår: Nils Granmo (L)",
    "Ja: Tora Lindqvarn, Börje Tallmo; Nej: Ragna Ekmyr; Avstår: Nils Granmo",
    "Ja-röster (2): Tora Lindqvarn (S) och Börje Tallmo (C). Nej-röster (1): Ragna Ekmyr (M). Avstår (1): Nils Granmo (L).",
    "Tora Lindqvarn och Börje Tallmo röstade ja, Ragna Ekmyr röstade nej och Nils Granmo avstod.",
    "Ja röstar: Tora Lindqvarn, Börje Tallmo. Nej röstar: Ragna Ekmyr. Avstår från att rösta: Nils Granmo.",
    "Med 2 ja-röster, avgivna av Tora Lindqvarn och Börje Tallmo, mot 1 nej-röst, avgiven av Ragna Ekmyr, bifalls förslaget. Nils Granmo avstår från att rösta.",
    "Ledamot                Ja     Nej     Avstår\nTora Lindqvarn (S)     X\nBörje Tallmo (C)       X\nRagna Ekmyr (M)               X\nNils Granmo (L)                       X\nSumma                  2      1       1",
    "Tora Lindqvarn (S)     Ja\nBörje Tallmo (C)       Ja\nRagna Ekmyr (M)        Nej\nNils Granmo (L)        Avstår",
    "JA\nTora Lindqvarn (S)\nBörje Tallmo (C)\n\nNEJ\nRagna Ekmyr (M)\n\nAVSTÅR\nNils Granmo (L)",
    "Följande röstar ja: Tora Lindqvarn och Börje Tallmo.\nFöljande röstar nej: Ragna Ekmyr.\nFöljande avstår: Nils Granmo.",
]  # fmt: skip


@pytest.mark.parametrize("text", CALLED)
def test_who_voted_how(text: str, tmp_path: Path) -> None:
    [vote] = votes(tmp_path, text)
    for choice, names in (("aye", AYE), ("noe", NOE), ("abstained", OUT)):
        assert {name for name, one in vote.names if one == choice} == set(names)
    assert (vote.ayes, vote.noes, vote.abstained) == (2, 1, 1)
    assert all(name in vote.span.quote for name in (*AYE, *NOE))


UNCALLED = [
    "Omröstningen gav 3 ja-röster och 2 nej-röster. Ordföranden Tora Lindqvarn tackar.",
    "Ja-röst för bifall till Tora Lindqvarns förslag. Nej-röst för bifall till Ragna Ekmyrs förslag.",
    "Den som bifaller Tora Lindqvarns förslag röstar ja, den som bifaller Ragna Ekmyrs yrkande röstar nej.",
    "Ja, sade Tora Lindqvarn. Nej, sade Ragna Ekmyr.",
    "Börje Tallmo avstår sitt arvode.",
    "Tora Lindqvarn frågar om simhallen. Ja, blev svaret.",
]


@pytest.mark.parametrize("text", UNCALLED)
def test_what_tells_nobodys_vote(text: str, tmp_path: Path) -> None:
    assert [vote.names for vote in votes(tmp_path, text) if vote.names] == []


def test_two_divisions_keep_their_names_apart(tmp_path: Path) -> None:
    first, second = votes(
        tmp_path,
        "Omröstning 1 gav 2 ja-röster mot 1 nej-röst.\nJa: Tora Lindqvarn, Börje Tallmo\nNej: Ragna Ekmyr\n\n"
        "Omröstning 2 gav 1 ja-röst mot 2 nej-röster.\nJa: Ragna Ekmyr\nNej: Tora Lindqvarn, Börje Tallmo",
    )
    assert dict(first.names) == {"Tora Lindqvarn": "aye", "Börje Tallmo": "aye", "Ragna Ekmyr": "noe"}
    assert dict(second.names) == {"Ragna Ekmyr": "aye", "Tora Lindqvarn": "noe", "Börje Tallmo": "noe"}
