"""Where a point of the agenda opens, and the rising series of such lines with the highest total, of many that may be."""

from dataclasses import dataclass

from kg.model import Text

Number = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """Line `index` opens item `number`; `rest` is what follows the number, cell by cell."""

    index: int
    number: Number
    label: str
    rest: tuple[Text, ...]
    score: float
    section: bool = False
    roman: bool = False
    heading: bool = False
    lost: bool = False
    """Was it cut from a page at its number, whose § was lost?"""
    skipped: int | None = None
    """The line of the number, where the title stands over it and opens the item."""

_FAR = 400
"""So many numbered lines back the point before may stand; keeps a file of nothing but numbers readable."""


def best_chain(openings: list[Opening]) -> list[Opening]:
    """The rising series with the highest total; one number may be missing now and then."""
    total: list[float] = []
    before: list[int | None] = []
    once = 4 * len({opening.number for opening in openings}) >= 3 * len(openings)  # none is an entry of the contents
    for place, opening in enumerate(openings):
        best, source = _start(opening), None
        for earlier in range(max(0, place - _FAR), place):
            step = _step(openings[earlier].number, opening.number) or (_again(openings[earlier], opening) if once else None)
            if step is not None and total[earlier] + step > best:
                best, source = total[earlier] + step, earlier
        total.append(best + opening.score)
        before.append(source)
    if not total:
        return []
    last: int | None = max(range(len(total)), key=lambda index: (total[index], -index))
    chain = []
    while last is not None:
        chain.append(openings[last])
        last = before[last]
    chain.reverse()
    return chain if len(chain) > 1 or chain[0].section or _alone(chain[0]) else []


def _alone(opening: Opening) -> bool:
    """Is the one numbered line surely a point: number one, under a heading of the mark-up?"""
    return opening.number == (1,) and opening.heading


def _start(opening: Opening) -> float:
    if opening.section or opening.number == (1,) or opening.lost:
        return 0.3
    return -0.6 * opening.number[0]


def _again(one: Opening, two: Opening) -> float | None:
    """How well a point follows that has, by mistake, the number of the one before."""
    sure = (one.section and two.section) or (one.heading and two.heading)
    return 0.1 if sure and one.number == two.number and all(opening.rest for opening in (one, two)) else None


def _step(one: Number, two: Number) -> float | None:
    """How well `two` follows `one`: 1 for the next number, less for a gap, None if it cannot."""
    for length in range(1, min(len(one), len(two)) + 1):
        if one[: length - 1] == two[: length - 1] and len(two) == length and two[-1] > one[length - 1]:
            missing = two[-1] - one[length - 1] - 1
            return 1.0 - 0.9 * missing if missing <= 3 else None
    if len(two) == len(one) + 1 and two[-1] == 1:
        return 0.8 if two[:-1] == one else 0.4 if two[:-2] == one[:-1] and two[-2] == one[-1] + 1 else None
    return None
