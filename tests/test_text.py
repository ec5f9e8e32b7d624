"""Swedish text: offsets survive every operation, nothing raises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import text
from kg.model import Line, Text

SOURCES = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=120)


def whole(source: str) -> Text:
    return Text.of(source, 0, len(source))


def holds(part: Text, source: str) -> bool:
    """Every character of `part` is the one at its place, save for spaces that join."""
    return len(part.value) == len(part.at) and all(
        char.isspace() or source[place] == char for char, place in zip(part.value, part.at, strict=True)
    )


@given(SOURCES)
def test_flat_and_healed_keep_the_length(source: str) -> None:
    assert len(text.flat(source)) == len(source)
    assert len(text.healed(source)) == len(source)


@given(SOURCES)
def test_squeezed_text_knows_its_place(source: str) -> None:
    assert holds(text.squeeze(whole(source)), source)


@given(SOURCES)
def test_sentences_know_their_place(source: str) -> None:
    assert all(holds(sentence, source) and sentence for sentence in text.sentences(whole(source)))


@given(st.lists(SOURCES, max_size=5))
def test_glued_lines_know_their_place(parts: list[str]) -> None:
    source = "\n".join(parts)
    lines, at = [], 0
    for part in parts:
        lines.append(Text.of(source, at, at + len(part)))
        at += len(part) + 1
    assert holds(text.glue(lines), source)
    assert sum(len(group) for group in text.paragraphs([Line((line,)) for line in lines])) == len(lines)


@pytest.mark.parametrize(
    ("left", "right", "joint"),
    [
        ("hälso-", "och sjukvård", "space"),
        ("samver-", "kan", "drop"),
        ("Marie-", "Louise", "keep"),
        ("ett", "möte", "space"),
    ],
)
def test_how_line_ends_join(left: str, right: str, joint: str) -> None:
    assert text.bond(left, right) == joint


def test_digits_inside_words_are_letters() -> None:
    assert text.healed("Nyk6ping 2016 f0rvaltning") == "nykoping 2016 forvaltning"
