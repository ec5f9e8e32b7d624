"""What stands before a name in a list without being of it: boxes to tick, numbers that count the people.

>>> counts("2. Anna Ek, Nora", 2), counts("2. Anna Ek, Nora", 5), counts("2. Mötet öppnas", 2)
(True, False, False)
"""

import re

from kg.language import names
from kg.language.text import UPPER
from kg.model import Text

_BOX = re.compile(r"\s*(?:\[\s?(?P<in>[xX]?)\s?\]|(?P<full>[☑☒✓✔✅])|(?P<empty>[☐□]))\s*")
_COUNT = re.compile(rf"\s*(\d{{1,2}})[.)]?\s+(?=[{UPPER}])")


def ticked(cells: tuple[Text, ...], place: int) -> tuple[tuple[Text, ...], bool]:
    """The cells of the record that is the `place`-th of its list, without its box or number; True where the box is empty."""
    box = _BOX.match(cells[0].value) if cells else None
    if box:
        away = not (box["in"] or box["full"])
        return (cells[0].cut(box.end()), *cells[1:]), away
    if cells and counts(cells[0].value, place):
        number = _COUNT.match(cells[0].value)
        return (cells[0].cut(number.end() if number else 0), *cells[1:]), False
    return cells, False


def counts(value: str, place: int) -> bool:
    """Is it the number `place` and a full name, and nothing that a point of the agenda would be called?"""
    number = _COUNT.match(value)
    name = names.NAME.match(value[number.end() :]) if number else None
    if number is None or name is None or int(number[1]) != place or not names.is_name(name.group()):
        return False
    after = value[number.end() + name.end() :]
    return names.is_given(name.group().split()[0]) and bool(re.match(r"\s*(?:$|[,(–-])", after))
