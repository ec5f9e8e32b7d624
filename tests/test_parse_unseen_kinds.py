"""What minutes that nobody had read the program against taught: lists, elections and signatures, with near misses.

Lists are written as in the tests of notations ("-" absent, "*" the others, "@Nora" where they come from), roles as in
those of roles ("c" chair, "s" secretary, "a" adjuster).
"""

import pytest

from kg.parse.people import in_a_row, name_end
from tests.test_parse_notations import people
from tests.test_parse_roles import roles

PLACED = [
    ("a place after each name", "Närvarande   Tyra Almgren Lövsta\nBo Borgvik Kilsta\nRut Ekmo Lövsta\nUno Tall Hedby\n", "Tyra Almgren@Lövsta Bo Borgvik@Kilsta Rut Ekmo@Lövsta Uno Tall@Hedby"),
    ("two given names, a place", "Närvarande\nTyra Maja Almgren Lövsta\nBo Borgvik Kilsta\nRut Ekmo Lövsta\nUno Tall Kilsta\n", "Tyra Maja Almgren@Lövsta Bo Borgvik@Kilsta Rut Ekmo@Lövsta Uno Tall@Kilsta"),
    ("municipalities", "Närvarande\nTyra Almgren Nora\nBo Borgvik Kil\nRut Ekmo Sala\nUno Tall Arboga\n", "Tyra Almgren@Nora Bo Borgvik@Kil Rut Ekmo@Sala Uno Tall@Arboga"),
    ("near miss: double surnames", "Närvarande\nTyra Almgren Lövgren\nBo Borgvik Hedman\nRut Ekmo Tallberg\nUno Tall Grandin\n", "Tyra Almgren Lövgren Bo Borgvik Hedman Rut Ekmo Tallberg Uno Tall Grandin"),
    ("near miss: a surname in common", "Närvarande\nTyra Almgren Borgvik\nBo Ekmo Borgvik\nRut Ekmo\nUno Borgvik\n", "Tyra Almgren Borgvik Bo Ekmo Borgvik Rut Ekmo Uno Borgvik"),
    ("near miss: offices in common", "Närvarande\nTyra Almgren Ledamot\nBo Borgvik Ledamot\nRut Ekmo Ordförande\nUno Tall Ledamot\n", "Tyra Almgren Bo Borgvik Rut Ekmo#chair Uno Tall"),
    ("a name that is also a particle, in a row", "Närvarande: Tyra Almgren, Ben Schultzen, Rut Ekmo, Uno Tall, Elsa Granmo och Bo Borgvik\n", "Tyra Almgren Ben Schultzen Rut Ekmo Uno Tall Elsa Granmo Bo Borgvik"),
    ("an ordinary word in a row of names", "Närvarande: Tyra Almgren, Rut Ekmo, Börs Gernmo, Uno Tall, Elsa Granmo och Bo Borgvik\n", "Tyra Almgren Rut Ekmo Börs Gernmo Uno Tall Elsa Granmo Bo Borgvik"),
    ("near miss: an organisation told of one", "Närvarande: Tyra Almgren, Trygga Hem, Rut Ekmo, Uno Tall\n", "Tyra Almgren@Trygga Hem Rut Ekmo Uno Tall"),
    ("columns of votes headed on the line of the label", "LEDAMÖTER Ja Nej Tid Kl. 09.00-12.00 Ja Nej\nTyra Almgren, ordf m x\nBo Borgvik s x\nRut Ekmo fp x\nUno Tall c x\n", "Tyra Almgren(M)#chair Bo Borgvik(S) Rut Ekmo(FP) Uno Tall(C)"),
    ("near miss: elected to a board", "Närvarande: Tyra Almgren, Bo Borgvik\n\n1. Val\nSuppleanter: Nyval på Rut Ekmo samt Uno Tall.\n\n2. Slut\nMötet avslutades.\n", "Tyra Almgren Bo Borgvik"),
    ("near miss: written at a meeting of somebody", "Protokoll fört vid\nNya Dalens Stövarklubbs möte\n\nNärvarande: Tyra Almgren, Bo Borgvik\n", "Tyra Almgren Bo Borgvik"),
]  # fmt: skip
_LIST = "Närvarande: Tyra Almgren, Bo Borgvik, Rut Ekmo\n\n"
ELECTED = [
    ("respectively", "1. Tyra Almgren och Bo Borgvik valdes till ordförande respektive sekreterare för årsmötet.\n\n2. Budgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("two offices, two names after", "1. Till mötesordförande och protokolljusterare väljs Tyra Almgren och Bo Borgvik, till sekreterare väljs Rut Ekmo.\n\n2. Budgeten godkändes.\n", "a Bo Borgvik c Tyra Almgren s Rut Ekmo"),
    ("its secretary", "1. Val\nTill mötesordförande valdes Tyra Almgren och till dess sekreterare Bo Borgvik.\n\n2. Budget\nBudgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("offices and names alone under the heading", "1. Val av ordförande samt sekreterare för mötet.\nOrdförande Tyra Almgren. Sekreterare Bo Borgvik.\n\n2. Budget\nBudgeten godkändes.\n", "c Tyra Almgren s Bo Borgvik"),
    ("an older form of the verb", "1. Val av två justerare\nTyra Almgren och Bo Borgvik väljes som justerare, tillika rösträknare.\n\n2. Budget\nBudgeten godkändes.\n", "a Bo Borgvik a Tyra Almgren"),
    ("beside the chair who serves", "1. Val\nStyrelsen beslutar att utse Rut Ekmo att jämte tjänstgörande ordföranden Tyra Almgren justera protokollet.\n\n2. Budget\nBudgeten godkändes.\n", "a Rut Ekmo"),
    ("an initial for the given name", _LIST + "1. Val av justerare\nBeslutades att välja R Ekmo att jämte mötesordföranden justera protokollet.\n\n2. Budget\nBudgeten godkändes.\n", "a Rut Ekmo"),
    ("told apart by a letter", "Närvarande: Tyra A, Tyra B, Bo K, Rut E\n\n1. Mötet öppnades\nMötesordförande Tyra A och mötessekreterare Rut E\n\n2. Val av justerare\nTyra B valdes till justerare\n", "a Tyra B"),
    ("near miss: other offices", "1. Val av kassör och revisor\nKassör Tyra Almgren. Revisor Bo Borgvik.\n\n2. Budget\nBudgeten godkändes.\n", ""),
    ("near miss: three names for two offices", "1. Val\nTill justerare och rösträknare valdes Tyra Almgren, Bo Borgvik och Rut Ekmo.\n\n2. Budget\nBudgeten godkändes.\n", "a Bo Borgvik a Rut Ekmo a Tyra Almgren"),
    ("near miss: both are verified by", "1. Val\nAtt jämte ordföranden justera protokollet valdes Rut Ekmo.\n\n2. Budget\nBudgeten godkändes.\n", "a Rut Ekmo"),
    ("signatures, each under its ruled office", "1. Budget\nBudgeten godkändes enligt förslaget.\n\nUnderskrift Sekreterare ......................... Paragrafer 17-27\nTyra Almgren\n\nOrdförande ........................\nBo Borgvik\n\nJusterande ........................\nRut Ekmo\n", "a Rut Ekmo c Bo Borgvik s Tyra Almgren"),
    ("signatures in a row of names", "1. Val\nTyra Almgren valdes till mötesordförande.\n\n2. Val\nRut Ekmo och Uno Tall valdes att justera protokollet.\n\nVid protokollet:\n\nBo Borgvik\n\nJusteras:\n\nRut Ekmo Uno Tall Tyra Almgren\n", "a Rut Ekmo a Uno Tall c Tyra Almgren s Bo Borgvik"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in PLACED], ids=[case[0] for case in PLACED])
def test_lists(text: str, expected: str) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ELECTED], ids=[case[0] for case in ELECTED])
def test_roles(text: str, expected: str) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ekmo, Rut Almgren, Tyra Borgvik, Bo Tall, Uno Gran, Elsa", ["Ekmo, Rut", "Almgren, Tyra", "Borgvik, Bo", "Tall, Uno", "Gran, Elsa"]),
        ("von Ekmo, Rut Almgren-Kil, Tyra Borgvik, Bo Tall, Uno", ["von Ekmo, Rut", "Almgren-Kil, Tyra", "Borgvik, Bo", "Tall, Uno"]),
        ("Ekmo, Rut Almgren, Tyra", []),
        ("Rut Ekmo, Tyra Almgren, Bo Borgvik, Uno Tall", ["Rut Ekmo,", "Tyra Almgren,", "Bo Borgvik,", "Uno Tall"]),
    ],
)  # fmt: skip
def test_surnames_first_in_a_row(value: str, expected: list[str]) -> None:
    starts = in_a_row.starts(value)
    parts = [value[start:end].strip() for start, end in zip(starts, [*starts[1:], len(value)], strict=True)]
    assert parts == expected or not expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tyra Almgren Förbundsdirektör Nora", "Tyra Almgren"),
        ("Tyra Almgren. Justering", "Tyra Almgren"),
        ("Tyra Almgren Justeringen", "Tyra Almgren"),
        ("Tyra Almgren Projektledare", "Tyra Almgren"),
        ("Tyra Maja Almgren", "Tyra Maja Almgren"),
        ("Tyra Almgren Ström", "Tyra Almgren Ström"),
        ("Tyra J. Almgren", "Tyra J. Almgren"),
    ],
)
def test_where_a_name_ends(name: str, expected: str) -> None:
    assert name_end.cut(name) == expected
