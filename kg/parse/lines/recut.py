"""Lines cut where the layout was lost: labels in the middle of a line open lines of their own.

"Tid: 13–16  Plats: Folkets hus" is two lines to a reader; a whole page on one line is as many as it
has labels and numbered points. Nothing is moved: a cut line is a stretch of the same text.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.language import names
from kg.language.dates import MONTHS
from kg.language.text import LOWER, UPPER, key
from kg.language.wordings import wording, wordings
from kg.model import Line, Text
from kg.parse import labels
from kg.parse.lines import celled, centred, form, stacked
from kg.parse.people import roster
from kg.parse.points.titled import standard_title

_LOST = 600
"""A line this long has lost its breaks (a printed line holds some 100 characters, a pasted paragraph 2,000)."""

_COLON = re.compile(r"(?<=[\s.;|)\d])(?=(?P<words>[A-ZÅÄÖ][^:.;,()|]{2,34}):(?:\s|$))")
_IN_THE_MIDDLE = re.compile(wording("parse", "lines.recut", "in_the_middle"))
_OPENING = frozenset({"time", "place", "time_place", "chair", "vice_chair", "secretary", "adjuster", "adjusted",
                      "adjustment_place"} | labels.ATTENDANCE)  # fmt: skip
_FIELDS = frozenset({"time", "place", "time_place", "chair", "secretary", "adjuster", "body", "other"})
_POINT = re.compile(wording("parse", "lines.recut", "point"))
_BARE = re.compile(rf"(?<![\w,:/-]) ?(?<!kl )(?P<number>\d{{1,2}})\s+(?P<word>[{UPPER}][{LOWER}]+)")
_MONTH = re.compile("|".join(MONTHS))
_MAX_WORDS = 5
_BEGUN_LARGE = re.compile(rf"\b[{UPPER}][{LOWER}]")
_SURE = 4
"""After so many points by bare numbers one may have been lost."""
_IN_ITEMS = frozenset(wordings("parse", "lines.recut", "in_items"))
_HEADED = re.compile(rf"(?:^\s*|(?<=[.:] ))(?P<title>[{UPPER}][{LOWER}]+(?: [{LOWER}0-9]+){{0,4}})\s+(?=[{UPPER}0-9])")


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, those cut that hold several."""
    lost = any(len(line.value) > _LOST for line in source)
    whole = centred.lines(tuple(_labels_joined(stacked.lines(celled.lines(form.lines(source))))))
    cut = [piece for line in _side_by_side(whole) for piece in _pieces(line, lost)]
    cut = _numbered(cut) if lost else cut
    if any(len(line.value) > _LOST for line in cut) and not any(
        _POINT.match(" " + line.value, 1) for line in cut
    ):
        cut = [piece for line in cut for piece in _headed(line)]
    return tuple(cut)


def _labels_joined(source: tuple[Line, ...]) -> Iterator[Line]:
    """Labels that run over two rows at a hyphen ("Övriga del-" / "tagande"), put together in the first."""
    skipped = False
    for line, below in zip(source, [*source[1:], None], strict=False):
        cells, columns = (line.cells[1:], line.columns[1:]) if skipped else (line.cells, line.columns)
        skipped = below is not None and not skipped and _runs_on(line, below)
        if skipped and below is not None:
            first = cells[0].strip()
            cells = (Text.join([first.cut(0, len(first.value) - 1), below.cells[0].strip()]), *cells[1:])
        yield replace(line, cells=cells, columns=columns)


def _runs_on(line: Line, below: Line) -> bool:
    """Is the first cell the first half of a label whose other half begins the row below?"""
    if len(line.cells) < 2 or len(below.cells) < 2 or line.columns[:1] != below.columns[:1]:
        return False
    first, second = line.cells[0].value.strip(), below.cells[0].value.strip()
    return first.endswith("-") and second[:1].islower() and labels.stated(first[:-1] + second)


def _numbered(source: list[Line]) -> list[Line]:
    """Long lines cut at bare numbers ("… 4 Budget Ordföranden … 5 Övrigt …") that rise one by one."""
    if sum(bool(_POINT.match(" " + line.value, 1)) for line in source) > 2:
        return source
    rising: dict[int, list[int]] = {}
    wanted = 1
    for index, line in enumerate(source):
        for match in () if line.table else _numbers(line):
            passed = int(match["number"]) - wanted
            if passed in (0, int(wanted > _SURE)):
                rising.setdefault(index, []).append(match.start())
                wanted += 1 + passed
    if wanted < 4:
        return source
    return [piece for index, line in enumerate(source) for piece in _cut_at(line, rising.get(index, []))]


def _numbers(line: Line) -> Iterator[re.Match[str]]:
    """The bare numbers of a line, long or cut from a longer, that may be those of points, not days of months."""
    value = line.value
    if not line.columns or len(value) > _LOST / 3:
        yield from (match for match in _BARE.finditer(value) if not _MONTH.match(match["word"].lower()))


def _cut_at(line: Line, places: list[int]) -> list[Line]:
    """The line as one of its own from each place."""
    at = [0, *(place for place in places if place)]
    pieces = [line.text.cut(start, end).strip() for start, end in zip(at, [*at[1:], None], strict=True)]
    return [replace(line, cells=(piece,), columns=()) for piece in pieces] if len(at) > 1 else [line]


def _side_by_side(source: tuple[Line, ...]) -> Iterator[Line]:
    """Lists that stand in two columns, one after the other: the left, then the right.

    They begin where two labels of lists stand side by side, and go on to the next heading or other label,
    or to text that runs across both.
    """
    index = 0
    while index < len(source):
        line = source[index]
        if not _heads_columns(line, source[index + 1] if index + 1 < len(source) else None):
            yield line
            index += 1
            continue
        right = _starts(line)[1]
        end = index + 1
        while end < len(source) and not (
            source[end].table != line.table or _ends_columns(source[end]) or _crosses(source[end], right)
        ):
            end += 1
        end = _below_columns(source, index, end, right)
        yield from _column(source[index:end], right, False)
        yield from _column(source[index:end], right, True)
        index = end


def _column(rows: tuple[Line, ...], right: int, second: bool) -> Iterator[Line]:
    """What the rows have in the first or the second of two columns; the second begins at about `right`."""
    for row in rows:
        starts = _starts(row)
        kept = [place for place, column in enumerate(starts) if (column >= right - 2) == second]
        cells = tuple(row.cells[place] for place in kept)
        if any(cells):
            yield replace(row, cells=cells, columns=tuple(starts[place] for place in kept), gap=0, table=False)


def _heads_columns(line: Line, below: Line | None) -> bool:
    """Two labels of lists side by side, with people under the left one too."""
    if len(line.cells) != 2 or len(_starts(line)) != 2 or below is None or not _starts(below):
        return False
    beside = all(labels.kind_of(cell.value.strip(" :")) in labels.ATTENDANCE for cell in line.cells)
    told = roster.header(line) is not None and not names.is_name(
        re.sub(r"\s*\([^()]*\)", "", below.cells[-1].value.partition(",")[0]).strip()
    )
    return beside and not told and _starts(below)[0] < _starts(line)[1] - 2


def _starts(line: Line) -> tuple[int, ...]:
    """Where the cells begin; in a marked-up table a distance that keeps them apart."""
    return tuple(range(0, 40 * len(line.cells), 40)) if line.table else line.columns


def _ends_columns(line: Line) -> bool:
    label = labels.read(line) if any(line.cells) else None
    return bool(
        line.heading
        or line.furniture
        or (label is not None and label.kind not in labels.ATTENDANCE)
        or not _starts(line)
    )


def _crosses(line: Line, right: int) -> bool:
    """Does the line's text run on from the left into where the right column stands?"""
    return len(line.columns) == 1 and line.columns[0] < right and len(line.value) > right + 10


def _below_columns(source: tuple[Line, ...], start: int, end: int, right: int) -> int:
    """Where the two columns end: at the first blank line with nothing in the right column below it."""
    last = max(index for index in range(start, end) if _starts(source[index])[-1] >= right - 2)
    return next((index for index in range(last + 1, end) if source[index].gap), end)


def _headed(line: Line) -> Iterator[Line]:
    """A run of text without numbers, cut before and after the words that head each point.

    "… lades till handlingarna. Licenser Bo Ek presenterade …": a heading is a few words that run
    into the full name of who speaks, or a standing title.
    """
    text = line.text
    at = 0
    for match in _HEADED.finditer(text.value) if len(text.value) > _LOST else []:
        title = match["title"]
        follows = re.match(rf"(\S+) [{UPPER}]\S+ [{LOWER}]", text.value[match.end() :])
        speaks = bool(follows) and names.is_given(follows[1]) if follows else False
        if not ((speaks and len(title.split()) <= 5) or standard_title(title) == key(title)):
            continue
        if text.cut(at, match.start()):
            yield replace(line, cells=(text.cut(at, match.start()).strip(),), columns=(), gap=0)
        yield replace(line, cells=(text.cut(match.start(), match.end("title")),), columns=(), gap=1, heading=2)
        at = match.end()
    yield replace(line, cells=(text.cut(at).strip(),), columns=(), gap=0) if at else line


def _pieces(line: Line, lost: bool) -> Iterator[Line]:
    if _two_fields(line):
        yield replace(line, cells=line.cells[:2], columns=line.columns[:2])
        yield replace(line, cells=line.cells[2:], columns=line.columns[2:], gap=0)
        return
    whole = line.table or line.furniture or line.heading or not any(line.cells)
    groups = [] if whole else _groups(line, len(line.value) > _LOST or (lost and not line.columns))
    if len(groups) < 2:
        yield line
        return
    for number, group in enumerate(groups):
        first = number == 0
        yield replace(line, cells=tuple(group), gap=line.gap if first else 0, columns=(), bullet=line.bullet and first,
                      emphasis=False)  # fmt: skip


def _groups(line: Line, long: bool) -> list[list[Text]]:
    """The line's words, each label with what follows it; a `long` one is, or was cut from, a page without breaks."""
    groups: list[list[Text]] = []
    for cell in line.cells:
        cuts = sorted({*_labels(cell.value), *(_lost(cell.value) if long else [])})
        if groups and _opens(cell.value):
            groups.append([])
        for number, (start, end) in enumerate(zip([0, *cuts], [*cuts, None], strict=True)):
            piece = cell.cut(start, end).strip()
            if number or not groups:
                groups.append([])
            if piece:
                groups[-1].append(piece)
    return [group for group in groups if group]


def _two_fields(line: Line) -> bool:
    """A row of two labels, each with its value beside it ("Dag | 19 maj | Tid | 13–15")."""
    if len(line.cells) != 4 or not all(line.cells):
        return False
    kinds = [labels.kind_of(line.cells[place].value.strip(" :")) for place in (0, 2)]
    told = all(re.search(r"\w", line.cells[place].value.replace("_", "")) for place in (1, 3))
    return told and all(kind in _FIELDS for kind in kinds)


def _opens(value: str) -> bool:
    """Does a later cell open with a label of its own and a colon?"""
    head = re.match(r"([^:]{2,34}):(?:\s|$)", value)
    return bool(head) and labels.kind_of(head.group(1)) in _OPENING if head else False


def _labels(value: str) -> list[int]:
    found = [match.start() for match in _COLON.finditer(value) if labels.kind_of(match["words"]) in _OPENING]
    return found + [match.start() for match in _IN_THE_MIDDLE.finditer(value) if match.start() not in found]


def _lost(value: str) -> list[int]:
    """Where a line without breaks is to be cut: at numbered points, and at labels before a name or number."""
    cuts = [
        match.start()
        for match in _POINT.finditer(value)
        if value.count("(", 0, match.start()) <= value.count(")", 0, match.start())
    ]
    words = list(re.finditer(r"\S+", value))
    index = 0
    while index < len(words):
        length = _label_at(words, index)
        if length and index:
            cuts.append(words[index].start())
        index += length or 1
    return cuts


def _label_at(words: list[re.Match[str]], index: int) -> int:
    """How many words from here are a label that something follows; 0 where none is."""
    if not re.match(r"[A-ZÅÄÖ]", words[index].group()) or (
        index and re.fullmatch(r"\d{1,2}(?:\.\d)?[.)]?|§?\d{1,3}", words[index - 1].group())
    ):
        return 0
    for length in range(min(_MAX_WORDS, len(words) - index - 1), 0, -1):
        phrase = " ".join(word.group() for word in words[index : index + length])
        follows = words[index + length].group()
        inner = phrase.partition(" ")[2]
        if phrase.endswith((".", ",", ";")) or (_BEGUN_LARGE.search(inner) and not labels.stated(phrase)):
            continue
        if not re.match(r"[A-ZÅÄÖ0-9.]", follows):
            continue
        if key(phrase) not in _IN_ITEMS and labels.kind_of(phrase.rstrip(":")) not in (
            None,
            "presenting",
            "next_meeting",
        ):
            return length
    return 0
