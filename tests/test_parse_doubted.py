"""What of the people and the points is doubtful is said: names within names, offices nobody holds, titles alone."""

import pytest

from tests.test_parse_unseen_kinds import protocol

_HEAD = "Protokoll 2024-03-05\nByalaget\n\n"
_POINTS = "\n1. Öppnande\nMötet öppnades och alla hälsades välkomna till gården.\n\n2. Budget\nBudgeten godkändes av mötet utan några ändringar.\n"
_LISTED = "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo, Uno Tall\n"
_SAID = ("not surely read", "the one who", "holds an office", "to hold an office", "as a member", "titles only", "only ")
PEOPLE = [
    ("a name within where one comes from", "Närvarande\nTyra Almgren, Parkenheten Bo Borgvik Lund\nRut Ekmo, Kil\n" + _POINTS, ["not surely read"]),
    ("too much where one comes from", "Närvarande\nTyra Almgren (Lst IT objektägare IT objekt Vatten och Miljö)\nRut Ekmo (Kil)\n" + _POINTS, ["not surely read"]),
    ("nobody led", _LISTED + _POINTS + "\n3. Slut\nOrdföranden avslutade mötet.\n", ["led the meeting"]),
    ("nobody wrote", _LISTED + _POINTS + "\n3. Val\nSekreteraren förde protokollet som vanligt.\n\nVid protokollet\n", ["wrote the minutes"]),
    ("nobody verified", _LISTED + _POINTS + "\nProtokolljustering\nByn den 3 mars\n", ["verified them"]),
    ("an officer in no list", _LISTED + "\n1. Val\nElsa Granmo valdes till mötesordförande.\n\n2. Budget\nBudgeten godkändes av mötet utan ändringar.\n", ["to hold an office"]),
    ("all as others", "Övriga närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo, Uno Tall\n" + _POINTS, ["as a member"]),
    ("near miss: all are told", _LISTED + "\n1. Val\nTyra Almgren valdes till mötesordförande.\n\n2. Budget\nBudgeten godkändes av mötet utan ändringar.\n", []),
    ("near miss: a known organisation of many words", "Närvarande\nTyra Almgren, Myndigheten för samhällsskydd och beredskap i Karlstad\nRut Ekmo, Kil\n" + _POINTS, []),
    ("near miss: a movement of six words", "Närvarande\nTyra Almgren (Hela bygden ska leva i norr)\nRut Ekmo (Kil)\n" + _POINTS, []),
    ("near miss: nothing is said of offices", _LISTED + _POINTS, []),
    ("near miss: a few and their officer", "Närvarande: Tyra Almgren, Bo Borgvik\n\n1. Val\nElsa Granmo valdes till mötesordförande.\n\n2. Budget\nBudgeten godkändes av mötet utan ändringar.\n", []),
]  # fmt: skip


def said(text: str) -> list[str]:
    return [one.message for one in protocol(_HEAD + text).findings if any(words in one.message for words in _SAID)]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in PEOPLE], ids=[case[0] for case in PEOPLE])
def test_doubts_about_people(text: str, expected: list[str]) -> None:
    found = said(text)
    assert len(found) == len(expected)
    assert all(want in got for want, got in zip(expected, found, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_LISTED + "\n1. Skolan\n\n2. Vägen\n\n3. Badet\n\n4. Ån\n", "titles only"),
        (_LISTED + "\n§ 1 Skolan\n\n" + "Skolan ska byggas om. " * 80 + "\n\n§ 2 Vägen\nVägen ska lagas.\n", "only 2 points"),
        (_LISTED + _POINTS, ""),
        (_LISTED + "\n1. Skolan\nSkolan ska byggas.\n\n2. Vägen\n\n3. Badet\nBadet är öppet.\n\n4. Ån\nÅn rensas.\n", ""),
    ],
)
def test_doubts_about_points(text: str, expected: str) -> None:
    found = [message for message in said(text) if "points" in message]
    assert [expected in message for message in found] == [True] * bool(expected)


def test_a_name_within_another_raises_the_estimate() -> None:
    read = protocol(_HEAD + PEOPLE[0][1])
    estimate = next(one for one in read.recall if one.task == "attendance")
    assert (estimate.found, estimate.expected) == (2, 3)
