"""People in a row who each have their office before the name, after others who have it behind or none.

    Bo Ek (S) samt sekreterare Eva Alm, kanslichef Rut Ros  →  Bo Ek (S) samt | sekreterare Eva Alm, kanslichef Rut Ros

"Eva Alm, kanslichef Rut Ros" reads both ways: which of the two has the office is told by where the row begins and ends.
In: a row and where its people begin. Out: where they begin, a run with offices first as one, which is told as it stands.
"""

import re
from collections.abc import Sequence

from kg.language.lists import pattern
from kg.language.text import UPPER
from kg.language.wordings import wording

_OPENS = re.compile(wording("language", "office_runs", "opens"))
"""What stands before the first office of such a run."""
_GOES_ON = re.compile(wording("language", "office_runs", "goes_on"))
"""What stands before the offices that follow."""
_ENDS = re.compile(wording("language", "office_runs", "ends", upper=UPPER))
"""What follows the last name of the run: no office of its own."""
_NEAR = 60


def joined(value: str, found: Sequence[int]) -> list[int]:
    """Where the people begin, each run of those with their offices first as one that begins at the first office."""
    kept: list[int] = []
    number = 0
    while number < len(found):
        start = _office(value, found[number], _OPENS)
        last = _last(value, found, number) if start is not None else number
        kept.append(start if start is not None and last > number else found[number])
        number = last + 1
    return kept


def _last(value: str, found: Sequence[int], first: int) -> int:
    """The number of the last of the run that begins with the `first`; that one where it is no run."""
    last = first
    while last + 1 < len(found) and _office(value, found[last + 1], _GOES_ON) is not None:
        last += 1
    end = found[last + 1] if last + 1 < len(found) else len(value)
    return last if _ENDS.fullmatch(value[found[last] : end]) else first


def _office(value: str, at: int, before: re.Pattern[str]) -> int | None:
    """Where the office begins that stands right before the name at `at`, after what has to stand `before` it."""
    near = value[max(0, at - _NEAR) : at]
    for opened in before.finditer(near):
        if pattern("attendance", "titled").fullmatch(near[opened.end() :]):
            return at - len(near) + opened.end()
    return None
