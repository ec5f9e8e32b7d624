"""What builds remember: the same answers, of what the last build asked for, by the code of now."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.folder import keyed, memory
from kg.folder.memory import remembered, remembering

ASKED: list[object] = []


@dataclass(frozen=True)
class Told:
    words: tuple[str, ...]
    length: int | None = None


@remembered(Told | None)
def told(text: str, least: int = 0) -> Told | None:
    """Counts who asks."""
    ASKED.append(text)
    return Told(tuple(text.split()), len(text)) if len(text) > least else None


@remembered(frozenset[str], by=lambda told: told.length)
def words(told: Told) -> frozenset[str]:
    ASKED.append(told)
    return frozenset(told.words)


@pytest.fixture(autouse=True)
def nothing_asked() -> None:
    ASKED.clear()


def test_an_answer_is_worked_out_once_and_is_the_same(tmp_path: Path) -> None:
    with remembering(tmp_path):
        first = [told("en två"), told("en två", 100), told("en två")]
    with remembering(tmp_path):
        assert [told("en två"), told("en två", 100), told("en två")] == first
    assert ASKED == ["en två", "en två"]


def test_it_goes_by_what_is_said_to_tell_it_apart(tmp_path: Path) -> None:
    with remembering(tmp_path):
        assert words(Told(("en",), 1)) == words(Told(("två",), 1)) == {"en"}
        assert words(Told(("två",), 2)) == {"två"}


def test_without_a_memory_it_just_answers(tmp_path: Path) -> None:
    assert told("en") == told("en")
    assert ASKED == ["en", "en"]
    assert not list(tmp_path.iterdir())


def test_what_is_not_asked_for_again_is_forgotten(tmp_path: Path) -> None:
    with remembering(tmp_path):
        told("hemlig"), told("kvar")
    before = (tmp_path / memory.NAME).read_bytes()
    with remembering(tmp_path):
        told("kvar")
    assert b"hemlig" in before
    assert b"hemlig" not in (tmp_path / memory.NAME).read_bytes()


@pytest.mark.parametrize("harm", ["damaged", "other code"])
def test_what_is_damaged_or_of_other_code_is_asked_again(
    tmp_path: Path, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with remembering(tmp_path):
        told("en")
    if harm == "damaged":
        (tmp_path / memory.NAME).write_bytes(b"\0" * 100)
    else:
        monkeypatch.setattr(keyed, "graphs", lambda: "other")
    with remembering(tmp_path):
        told("en")
    assert ASKED == ["en", "en"]


def test_what_fails_leaves_the_memory_as_it_was(tmp_path: Path) -> None:
    def failing() -> None:
        with remembering(tmp_path):
            told("en")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        failing()
    assert not list(tmp_path.iterdir())
