"""What a sentence says is to come by a stated time, whatever its verb: the open class of what is announced.

Closed are the verbs that announce nothing ("gäller", "löper ut", "hålls"), what hangs on something, what is only
proposed and what is past.

    >>> [one.due for one in foretold("Planen går till fullmäktige i december.", dt.date(2023, 5, 10))]
    ['2023-12']
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.language import finite
from kg.language.clauses import clauses
from kg.language.due import due
from kg.language.wordings import wording

_NOTHING = re.compile(wording("language", "foretold", "nothing"))
_ANEW = re.compile(wording("language", "foretold", "anew"))
_IF = re.compile(wording("language", "foretold", "if"))
_PERHAPS = re.compile(wording("language", "foretold", "perhaps"))
_PROPOSED = re.compile(wording("language", "foretold", "proposed"), re.IGNORECASE)
_GOES_ON = re.compile(wording("language", "foretold", "goes_on"))
_ACTORS = re.compile(wording("language", "foretold", "actors"))


class Foretold(NamedTuple):
    """The clause at `start`–`end` with its verb at `at` (-1 where it has none: "Nytt utkast den 2 november").

    `acted` says that its words show somebody who acts, without a name.
    """

    start: int
    end: int
    at: int
    due: str
    acted: bool


@lru_cache(1024)
def foretold(value: str, after: dt.date | None, upcoming: tuple[dt.date, ...] = ()) -> tuple[Foretold, ...]:
    """The clauses that announce something for a time later than `after`; asked of a sentence by more than one reader."""
    return tuple(_foretold(value, after, upcoming))


def _foretold(value: str, after: dt.date | None, upcoming: tuple[dt.date, ...]) -> Iterator[Foretold]:
    for start, end in () if _IF.search(value) else clauses(value):
        at = _verb(value, start, end)
        more = _GOES_ON.match(value, end)
        said = value[start : more.end() if more else end]
        if at is None or finite.is_past(said) or _PERHAPS.search(said) or _PROPOSED.search(value[:start]):
            continue
        when = due(said, after, upcoming)
        if when and after and when != after.isoformat():
            yield Foretold(start, end, at, when, at < 0 or _ACTORS.search(value, start, end) is not None)


def _verb(value: str, start: int, end: int) -> int | None:
    """Where the verb of the clause stands, -1 where something new is announced without one; None where nothing is."""
    ahead = finite.first(value, start)
    if ahead and ahead.start < end:
        return None if _NOTHING.match(value, ahead.start) else ahead.start
    return -1 if _ANEW.match(value, start) else None
