"""Text made safe for where it lands: terminals, tables, spreadsheets.

In: values that files of strangers hold. Out: the same to a reader's eye, with nothing in them that steers
a terminal, turns text around or runs as a formula.

    >>> visible("godk\\x1b[2Jänns"), unbroken("Anna\\nBerg"), cell("=HYPERLINK(A1)"), cell("-5")
    ('godk�[2Jänns', 'Anna Berg', "'=HYPERLINK(A1)", '-5')
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_CONTROL = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"
)
"""Commands of terminals (ECMA-48) and marks that set the direction of text (Unicode TR 36); not tab and newline."""
_BREAKS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?")


def visible(text: str) -> str:
    """The text with each steering character as a replacement mark; as long as before."""
    return _CONTROL.sub("�", text)


def unbroken(text: str) -> str:
    """What stays on its line: line breaks as spaces, steering characters marked; as long as before."""
    return visible(text.translate(_BREAKS))


def cell(text: str) -> str:
    """A value that no spreadsheet runs: an apostrophe before what begins as a formula and is no number."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


@dataclass(frozen=True, slots=True)
class Dialect:
    """How CSV is written: RFC 4180, or as a Swedish Excel opens it with a double click.

    `formulas` leaves values as they are, also those a spreadsheet would run.
    """

    excel: bool = False
    formulas: bool = False
    line_end: str = "\n"

    def written(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
        """The table as text; for Excel with a byte order mark, semicolons and CR LF."""
        page = io.StringIO()
        line_end = "\r\n" if self.excel else self.line_end
        writer = csv.writer(page, lineterminator=line_end, delimiter=";" if self.excel else ",")
        writer.writerow(columns)
        writer.writerows([value if self.formulas else cell(value) for value in row] for row in rows)
        return ("\ufeff" if self.excel else "") + page.getvalue()
