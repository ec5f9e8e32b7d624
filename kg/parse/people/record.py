"""One record of an attendance list: its cells, and where they stand on their line."""

from dataclasses import dataclass

from kg.language.lists import pattern
from kg.model import Line, Text
from kg.parse.people.person import Person


@dataclass(slots=True)
class Record:
    cells: tuple[Text, ...]
    line: Line
    last: int
    second: bool

    def column(self, place: int) -> int:
        """Where the cell begins on its line; 0 where that is not known."""
        at = len(self.line.cells) - len(self.cells) + place
        return self.line.columns[at] if 0 <= at < len(self.line.columns) else 0

    def is_headed(self, first: Person) -> bool:
        """Does the first cell name where those come from of whom the `first` stands in the cell beside it?"""
        return bool(first.organisation and self.cells[0]) and first.at[0].at[0] > self.cells[0].at[-1]

    def with_next(self, line: Line, index: int) -> "Record":
        """The record with the line after it as its end."""
        apart = ", " if pattern("attendance", "substitute_for").match(line.value.strip()) else " "
        cells = (*self.cells[:-1], Text.join([self.cells[-1], line.text], apart))
        return Record(cells, self.line, index, self.second)
