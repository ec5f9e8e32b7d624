"""Meetings to come that are cancelled or moved: which of the days in a sentence are no longer awaited.

"Sammanträdet den 2 maj flyttas till den 9 maj" → 2 May moved, 9 May planned
"""

import re
from collections.abc import Sequence
from functools import cache

from kg.language import dates
from kg.language.lists import table
from kg.language.text import flat
from kg.language.wordings import wording
from kg.model.claims import Standing


def standings(sentence: str, found: Sequence[dates.Dated]) -> list[Standing]:
    """For each day found in the sentence whether the meeting then is planned, cancelled or moved."""
    value = flat(sentence)
    result: list[Standing] = ["planned"] * len(found)
    verbs = list(_any("cancelled").finditer(value))
    if not (_any("meeting").search(value) or _are_said_of(value, verbs, found)):
        return result
    gone = _instead(value, found)
    moved = _any("moved").search(value)
    if moved and not gone:
        to = re.compile(r"\btill\b").search(value, moved.end())
        gone = {n for n, day in enumerate(found) if day.start < (to.start() if to else len(value))}
    for number in gone:
        result[number] = "moved"
    for verb in verbs:
        if not re.search(wording("language", "cancelled", "not_before"), value[: verb.start()]):
            for number in _beside(value, verb, found):
                result[number] = "cancelled"
    return result


def speaks(sentence: str) -> bool:
    """Does the sentence say that a meeting is cancelled or moved?"""
    value = flat(sentence)
    told = _any("cancelled").search(value) or _any("moved").search(value) or _any("replaced").search(value)
    return bool(told and _any("meeting").search(value))


def month(sentence: str) -> int | None:
    """The month of the meeting that a sentence without a day calls off ("Novembermötet ställs in"); None where it does not."""
    value = flat(sentence)
    verb = _any("cancelled").search(value)
    named = re.search(rf"\b({'|'.join(map(flat, dates.MONTHS))})", value)
    denied = verb and re.search(wording("language", "cancelled", "not_before"), value[: verb.start()])
    return dates.MONTHS.index(named[1]) + 1 if named and verb and not denied else None


def _instead(value: str, found: Sequence[dates.Dated]) -> set[int]:
    """The days that others take the place of: "i stället för den 2 maj", "den 2 maj ersätts av den 9 maj"."""
    if for_ := _any("instead_of").search(value):
        after = [number for number, day in enumerate(found) if day.start >= for_.end()]
        return {after[0]} if after else set()
    if by := _any("replaced").search(value):
        before = [number for number, day in enumerate(found) if day.end <= by.start()]
        after = [number for number, day in enumerate(found) if day.start >= by.end()]
        return {before[-1]} if before and after and not _any("cancelled").search(value) else set()
    return set()


_SAID_OF = re.compile(r"\s*[(–,-]\s*|(?:\s[a-z]+){0,2}\s")
"""Between a day and a verb that tells of it, whatever is to be on it ("Studiebesöket den 2 maj ställs in")."""


def _are_said_of(value: str, verbs: list[re.Match[str]], found: Sequence[dates.Dated]) -> bool:
    return any(_SAID_OF.fullmatch(value, day.end, verb.start()) for verb in verbs for day in found)


def _noted(value: str, verb: re.Match[str], found: Sequence[dates.Dated]) -> list[int]:
    """The day that the verb stands beside as a note: "14 maj (inställt)", "14 maj – utgår"."""
    return [number for number, day in enumerate(found) if re.fullmatch(r"\s*[(–,-]\s*", value[day.end : verb.start()])]


def _beside(value: str, verb: re.Match[str], found: Sequence[dates.Dated]) -> list[int]:
    """The days in the clause of the verb: those before it, else those that follow ("Inställda möten: …")."""
    turns = [turn.start() for turn in _turn().finditer(value)]
    start = max((turn for turn in turns if turn < verb.start()), default=0)
    end = min((turn for turn in turns if turn > verb.start()), default=len(value))
    before = [number for number, day in enumerate(found) if start <= day.start < verb.start()]
    return _noted(value, verb, found) or before or [number for number, day in enumerate(found) if verb.end() <= day.start < end]


@cache
def _any(name: str) -> re.Pattern[str]:
    words = sorted(table("meeting_changes")[name], key=len, reverse=True)
    monthly = "|".join(flat(month) for month in dates.MONTHS)  # "majmötet" is a meeting too
    led = rf"(?:{monthly})?" if name == "meeting" else ""
    return re.compile(rf"\b{led}(?:{'|'.join(map(re.escape, words))})\b")


@cache
def _turn() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(table("meeting_changes")["turns"], key=len, reverse=True)))
    return re.compile(rf";|\b(?:{words})\b")
