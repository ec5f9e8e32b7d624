"""Where a point of the agenda opens: the line, its number and what follows on it."""

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
