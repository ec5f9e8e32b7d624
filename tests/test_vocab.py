"""IRIs are ASCII, stable, and never the same for two things."""

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import vocab


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hälso- och sjukvårdsnämnden", "halso-och-sjukvardsnamnden"),
        ("Åsa Öberg", "asa-oberg"),
        ("Tom Rymoén", "tom-rymoen"),
        ("Plan 2022–2025", "plan-2022-2025"),
        ("§ 12", "12"),
        ("9.1", "9-1"),
        ("Søren Ægir Strauß", "soren-aegir-strauss"),
        ("\uf0b7 –", ""),
    ],
)
def test_slug_is_ascii_and_keeps_words_apart(text: str, expected: str) -> None:
    assert vocab.slug(text) == expected


@given(st.text(max_size=200))
def test_slug_holds_only_letters_digits_and_single_inner_hyphens(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", vocab.slug(text))
    assert len(vocab.slug(text)) <= 60


def test_a_hash_keeps_its_parts_apart() -> None:
    assert vocab.hash10("a", "b") != vocab.hash10("ab")
    assert vocab.hash10("person", "linnea hedkvist") == "9f8ec169c1"


MEETING = vocab.meeting("Chefsgruppen", "2025-06-13")
ITEM = vocab.item(MEETING, "8a")
PERSON = vocab.person("anna-ek", "Anna Ek")


@pytest.mark.parametrize(
    ("iri", "pattern"),
    [
        (vocab.municipality("1884", "Nora"), "municipality/1884-nora"),
        (vocab.region("18", "Örebro län"), "region/18-orebro-lan"),
        (vocab.organisation("RF-SISU"), "organisation/rf-sisu-[0-9a-f]{10}"),
        (vocab.body("Presidiet"), "body/presidiet-[0-9a-f]{10}"),
        (PERSON, "person/anna-ek-[0-9a-f]{10}"),
        (vocab.work("plan", "Färdplan nära vård"), "plan/fardplan-nara-vard-[0-9a-f]{10}"),
        (MEETING, "meeting/chefsgruppen-2025-06-13"),
        (vocab.meeting("Chefsgruppen", "2025-06-13", 2), "meeting/chefsgruppen-2025-06-13-n2"),
        (vocab.minutes(MEETING), "minutes/chefsgruppen-2025-06-13"),
        (ITEM, "item/chefsgruppen-2025-06-13-8a"),
        (vocab.participation(MEETING, PERSON, "chair"), "participation/.*-13-anna-ek-[0-9a-f]{10}-chair"),
        (vocab.adjustment(MEETING, PERSON), "adjustment/.*-13-anna-ek-[0-9a-f]{10}"),
        (vocab.in_item("decision", ITEM, 1), "decision/chefsgruppen-2025-06-13-8a-1"),
        (vocab.attachment(MEETING, 2), "attachment/chefsgruppen-2025-06-13-2"),
        (vocab.step(vocab.issue("k", "Hjälpmedel"), 3), "step/hjalpmedel-[0-9a-f]{10}-3"),
        (vocab.rendition("ab" * 32), "rendition/abababababababab"),
        (vocab.span("ab" * 32, 5, 9), "span/abababababababab-5-9"),
        (vocab.mention("ab" * 32, 5, 9, "plan"), "mention/abababababababab-5-9-plan"),
        (vocab.finding("ab" * 32, 1), "finding/abababababababab-1"),
    ],
)
def test_each_kind_of_thing_has_its_form(iri: str, pattern: str) -> None:
    assert re.fullmatch(re.escape(vocab.ID.iri) + pattern, iri)


def test_long_names_that_differ_at_the_end_stay_apart() -> None:
    name = "Chefsgruppen för samverkan inom social välfärd samt vård och omsorg, länsdel {}"
    assert vocab.meeting(name.format("norr"), "2025-01-01") != vocab.meeting(
        name.format("söder"), "2025-01-01"
    )


def test_bodies_of_one_name_in_two_organisations_stay_apart() -> None:
    assert vocab.body("Kommunstyrelsen", "Nora kommun") != vocab.body("Kommunstyrelsen", "Laxå kommun")


def test_spelling_with_other_case_or_spaces_is_the_same_body() -> None:
    assert vocab.body("Presidiet").rpartition("-")[2] == vocab.body(" PRESIDIET ").rpartition("-")[2]


def test_graphs_are_named_by_kind_and_key() -> None:
    assert vocab.graph("register") == f"{vocab.BASE}graph/register"
    assert vocab.graph("minutes", vocab.key(MEETING)) == f"{vocab.BASE}graph/minutes/chefsgruppen-2025-06-13"


def test_a_misspelt_term_raises() -> None:
    assert vocab.term("kg:heldBy") == vocab.KG["heldBy"] == f"{vocab.BASE}def#heldBy"
    assert vocab.shorten(vocab.CODE["managers-group"]) == "code:managers-group"
    assert vocab.shorten("https://example.org/x") == "https://example.org/x"
    with pytest.raises(KeyError, match="heldby"):
        vocab.term("kg:heldby")
    with pytest.raises(KeyError):
        vocab.term("nope:x")


def test_importing_the_vocabulary_loads_no_rdf_library() -> None:
    code = "import sys, kg.model.vocab; assert not {'rdflib', 'pyoxigraph'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
