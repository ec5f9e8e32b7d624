"""Damaged minutes are read or refused, never a traceback; `tests.fuzz.run` tries new ones by the thousand."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.body_forms import forms
from tests.fuzz import packages
from tests.fuzz.check import pace
from tests.fuzz.mutate import NOISE, mutated, sources

TEXTS = sources()


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_damaged_minutes_are_read_or_refused(seed: int) -> None:
    with TemporaryDirectory() as folder:
        pace(mutated(TEXTS, seed), Path(folder))


@pytest.mark.slow
@settings(max_examples=100, deadline=None)
@given(
    lines=st.lists(
        st.sampled_from([line for text in TEXTS for line in text.splitlines()] + NOISE),
        min_size=5,
        max_size=80,
    )
)
def test_lines_of_many_minutes_thrown_together_are_read_or_refused(lines: list[str]) -> None:  # fmt: skip
    with TemporaryDirectory() as folder:
        pace("\n".join(lines), Path(folder))


def test_a_name_cut_at_its_hyphen_is_no_error(tmp_path: Path) -> None:
    points = (
        "1. Öppnande\nAnna Ek öppnade mötet.\n\n2. Budget\nG Kjell föredrog ärendet.\n\n3. Övrigt\nInget."
    )
    text = f"Protokoll 2024-05-06\n\nNärvarande:\nAnna Ek, Kjell-\nBo Alm\nKjell-\n\n{points}"
    pace(text, tmp_path)


def test_initials_beside_a_name_that_ends_in_a_hyphen_are_no_error(tmp_path: Path) -> None:
    points = "1. Öppnande\nAnna Ek öppnade mötet.\n\n2. Val\nTill ordförande valdes HM.\n\n3. Övrigt\nInget."
    pace(f"Protokoll 2024-05-06\n\nNärvarande: Anna Ek, Hulda Mossos-, Bo Alm\n\n{points}", tmp_path)


def test_headings_that_all_only_group_are_no_error(tmp_path: Path) -> None:
    points = "# Beslutspunkter\n\nBudgeten godkänns.\n\n# Beslutspunkter\n\nPlanen godkänns.\n"
    assert pace(f"Protokoll 2024-05-06\n\nNärvarande: Anna Ek, Bo Alm\n\n{points}", tmp_path) is not None


@pytest.mark.parametrize("head", ["Länsgruppen – §styrelsemöte", "GRUPPENS 'årsmöte på kansliet", "Föreningen Ås – §"])
def test_a_sign_is_no_name(head: str) -> None:
    assert all(any(letter.isalnum() for letter in form) for form in forms(head))


@pytest.mark.slow
def test_packages_with_flipped_bytes_are_read_or_refused() -> None:
    read, reasons = packages.run(60)
    assert read > 10
    assert len(reasons) > 10
    assert not [reason for reason in reasons if "\n" in reason or "broke down" in reason]
