"""A misread text is read with its words put right, in place; a clean one is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.count import near, restored
from kg.evaluate.degrade import degraded
from kg.model import Line, Text
from kg.parse.lines import misread

SPOILT = "Ordf6rande öppnade mötet och bes1utade ko-mmu-nens förslag"
"""A line that says that a scanner has been here."""


def read(*values: str) -> list[str]:
    """The lines as they are read in a misread text."""
    lines = tuple(Line((Text.of(value, 0, len(value)),)) for value in (SPOILT, *values))
    return [line.text.value for line in misread.lines(lines)][1:]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("Narvarande", "Närvarande"),
        ("8eslut", "8eslut"),  # no letter that this is a slip of
        ("Bes1ut", "Beslut"),
        ("6vriga frågor", "Övriga frågor"),
        ("lnformation", "Information"),
        ("lnte närvarande", "Inte närvarande"),
        ("Rådet lnformeras", "Rådet informeras"),
        ("handlingama", "handlingarna"),
        ("Dc-n 12 maj", "Den 12 maj"),
        ("den 12maj2021", "den 12 maj 2021"),
        ("kl13", "kl 13"),
        ("§ 12Val av justerare", "§ 12 Val av justerare"),
        ("5Budget", "5 Budget"),
        ("Punkt3 - Budget", "Punkt 3 - Budget"),
        ("Nästamöte", "Nästa möte"),
        ("Vidprotokollet", "Vid protokollet"),
        ("unga l Värmland", "unga i Värmland"),
        ("Kommu-nstyrclsens förslag", "Kommunstyrelsens förslag"),
        ("LINNEA ANNlKA", "LINNEA ANNIKA"),
        ("Llsbet Ek", "Lisbet Ek"),
        ("lngrid Ek", "Ingrid Ek"),
        ("KarinNorrgård,Nora", "Karin Norrgård, Nora"),
        ("Tage Alm(M)", "Tage Alm (M)"),
        ("riktIinjer", "riktlinjer"),
    ],
)
def test_words_are_put_right(printed: str, right: str) -> None:
    assert read(printed) == [right]


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("Direktionenväljer", "Direktionen väljer"),
        ("Rådetgodkänner", "Rådet godkänner"),
        ("yrkar bifalltill", "yrkar bifall till"),
        ("Kommunfullmäktigebeslutar", "Kommunfullmäktige beslutar"),
        ("lades tillhandlingarna", "lades till handlingarna"),
        ("Frågantas upp", "Frågan tas upp"),
        ("nämndenoch rådet", "nämnden och rådet"),
        ("föredrogärendet", "föredrog ärendet"),
        ("hälsarledamöter", "hälsar ledamöter"),
        ("läggerdentill", "lägger den till"),
        ("tillpresidiet", "till presidiet"),
        ("tillkommunfullmäktige", "till kommunfullmäktige"),
        ("uppdrogåt", "uppdrog åt"),
        ("ijuni", "i juni"),
    ],
)
def test_words_run_together_are_told_apart(printed: str, right: str) -> None:
    assert read(printed) == [right]


@pytest.mark.parametrize(
    "printed",
    [
        "barnomsorgsplanen",  # compounds are one word
        "omsorgsgruppen",
        "avfallsplanen",
        "busskort",
        "tillåter",
        "återstår",
        "sammanräkning",
        "varken",
        "Gallerian",
        "förslagsställaren",
        "vinterväghållning",
        "Mikael Atvid",  # surnames hold small words
        "Lena Gesater",
        "Mehmet Tasdemir",
        "Ann-Sofie Alnö",
        "Marie-Louise Ek",
        "Bo McDonald",
        "HbA1c",
        "SOU 2021:3",
        "10a",
        "E6",
        "CC0",
        "2Ol2-08-31",
        "bo.ek@nora.se",
        "www.nora.se/m0te",
        "socialtjänsten i l&an",
    ],
)
def test_what_is_no_slip_stays(printed: str) -> None:
    assert read(printed) == [printed]


def test_the_hyphen_of_a_line_end_keeps_its_word_as_it_is() -> None:
    assert read("nya vardfor-", "lopp") == ["nya vardfor-", "lopp"]


def test_the_more_frequent_spelling_of_the_document_is_right() -> None:
    assert read("Bo Vikner", "Bo Vikner", "Bo V1kner") == ["Bo Vikner"] * 3


@pytest.mark.parametrize(
    "value",
    [
        "Rådet beslutar Narvarande 5Budget Nästamöte lnformation",
        "HbA1c, 10a, CC0 och E6 nämns; e-nämnden och IT-nätverket också",
        "Del1 och bil2 om plan6",
    ],
)
def test_a_text_without_the_signs_of_a_scanner_is_left_alone(value: str) -> None:
    lines = (Line((Text.of(value, 0, len(value)),)),)
    assert misread.lines(lines) is lines


@given(st.integers(0, 50), st.sampled_from([0.01, 0.03, 0.05, 0.2]))
def test_every_character_keeps_its_place(seed: int, share: float) -> None:
    source = degraded(
        "Kommunstyrelsen beslutade att uppdra åt Linnea Norrgård (S), ordförande, och förvaltningen att "
        "återkomma till nämnden den 12 maj 2021 med ett förslag till plan för barnomsorgen i kommunen.",
        share,
        seed,
    )
    [line] = misread.lines((Line((Text.of(source, 0, len(source)),)),))
    assert len(line.text.value) == len(line.text.at)
    assert list(line.text.at) == sorted(line.text.at)
    assert (line.text.at[0], line.text.at[-1]) == (0, len(source) - 1)


def test_misreading_leaves_what_no_page_shows() -> None:
    html = '<ul class="lista"><li>Lena och Nils</li></ul>&nbsp;'
    assert degraded(html, 0.5).startswith('<ul class="lista"><li>')
    assert degraded(html, 0.5).endswith("</li></ul>&nbsp;")
    assert degraded("## Val av ordförande\n| Namn | Ort |", 0.9).startswith("## ")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ulla ek", "u11a ek", True),
        ("mal", "ma1", True),
        ("anna ek", "anna alm", False),
        ("10", "16", False),  # 0 and 6 are digits here
        (("12", "ulla"), ("12", "u11a"), True),
        (("12", "ulla"), ("1", "ulla"), False),
        (("12", 5, 3), ("12", 5, 3), True),
        (("12", 5, 3), ("12", 5, 4), False),
    ],
)
def test_what_scanners_confuse_is_the_same_and_numbers_are_not(
    one: object, other: object, same: bool
) -> None:
    assert restored(one, other) is same
    assert near(one, other) is same
