"""Words that are struck out within a line: what is there goes on without them, they follow on a line of their own."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.language import names
from kg.language.text import squeeze
from kg.model import Finding, Line, Text

_GONE, _THERE = "\ue000", "\ue001"
"""Set around what is struck out, as long as its line is being read."""
_STRETCH = re.compile(f"{_GONE}(.*?){_THERE}", re.DOTALL)
_MARKS = re.compile(f"[{_GONE}{_THERE}]")
_SAID = "struck out"
_WORD = re.compile(r"\w")


def crossed(text: Text) -> Text:
    """The text, marked as struck out."""
    return Text(f"{_GONE}{text.value}{_THERE}", [text.at[0], *text.at, text.at[-1]]) if text.value else text


def parted(line: Line) -> Iterator[Line]:
    """The line without what is marked as struck out, and that on lines of its own, below."""
    if not any(_GONE in cell.value for cell in line.cells):
        yield line
        return
    kept, gone = zip(*map(_halves, line.cells), strict=True)
    if _is_whole(kept, gone):
        whole = tuple(squeeze(Text.join(cell.split(_MARKS))) for cell in line.cells)
        yield replace(line, cells=whole, struck=True)
        return
    lines = list(_apart(line, kept, gone))
    for number, each in enumerate(lines):
        yield replace(each, gap=0) if number else each


def _apart(line: Line, kept: tuple[Text, ...], gone: tuple[Text, ...]) -> Iterator[Line]:
    """What is there and what is struck out, each on its line; a struck cell before the others of a row comes first."""
    columns = line.columns or (0,) * len(kept)
    others = next((place for place, cell in enumerate(kept) if place and cell), len(kept))
    out = {
        place: _out(line, kept[0], part, columns[0], columns[place]) for place, part in enumerate(gone) if part
    }
    yield from (each for place, each in out.items() if 0 < place < others)
    if any(_WORD.search(cell.value) for cell in kept):
        yield _left(line, kept, columns)
    yield from (each for place, each in out.items() if not 0 < place < others)


def _left(line: Line, kept: tuple[Text, ...], columns: tuple[int, ...]) -> Line:
    """The line with what is there; a row of a table keeps its empty cells."""
    shown = [(cell, column) for cell, column in zip(kept, columns, strict=True) if cell or line.table]
    cells, places = zip(*shown, strict=True)
    return replace(line, cells=cells, columns=places)


def _out(line: Line, first: Text, part: Text, left: int, column: int) -> Line:
    """A struck cell on a line of its own, after the first of its row where it stands for what that tells."""
    if _stands_for(first, part):
        return replace(line, cells=(first, part), columns=(left, column), struck=True)
    return replace(line, cells=(part,), columns=(column,), struck=True, table=False)


def _is_whole(kept: tuple[Text, ...], gone: tuple[Text, ...]) -> bool:
    """Is the line struck out but for what is told of the words that open it ("~~Bo Ek~~ (sjuk)", "~~Bo Ek~~ | Kil")?"""
    if _WORD.search(kept[0].value) and not kept[0].value.startswith(("(", ",", "–", "-")):
        return False
    if re.fullmatch(r"\([^()]*\)\W*", kept[0].value):
        return True
    left = len(_WORD.findall("".join(cell.value for cell in kept)))
    lost = len(_WORD.findall("".join(cell.value for cell in gone)))
    return bool(gone[0]) and (len(kept) > 1 or left <= 0.4 * (left + lost))


def _halves(cell: Text) -> tuple[Text, Text]:
    """What is there of a cell, and what is struck out in it."""
    there, out, at = [], [], 0
    for match in _STRETCH.finditer(cell.value):
        there.append(cell.cut(at, match.start()))
        out.append(cell.cut(match.start(1), match.end(1)))
        at = match.end()
    return squeeze(Text.join([*there, cell.cut(at)])), squeeze(Text.join(out, " "))


def _stands_for(first: Text, struck: Text) -> bool:
    """Is the struck person one of whom the row says in its first cell where they belong?"""
    own = bool(first) and not names.is_name(first.value.partition(",")[0].strip())
    return own and names.is_name(struck.value.partition(",")[0].strip())


def told(lines: tuple[Line, ...], findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """What is struck out in the document, said once: unless its reader has."""
    if not any(finding.message.startswith(_SAID) for finding in findings):
        yield from finding(line.value for line in lines if line.struck and line.text)


def finding(struck: Iterable[str]) -> Iterator[Finding]:
    """What was struck out in the document, the first of it in its words."""
    words = [words.strip(" ,;.") for words in struck]
    if words:
        shown = ", ".join(f"«{one[:60]}»" for one in words[:3]) + (", …" if len(words) > 3 else "")
        yield Finding("read", f"{_SAID} in the document, so read as not there: {shown}")
