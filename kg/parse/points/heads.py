"""Title, presenters and first words of a point, from its opening line and those under it.

A point is laid out in one of four ways: its title on lines of its own, in a column beside its text,
in a table whose cells have run together, or with its text on the same line.
"""

import re

from kg.language.lists import pattern
from kg.language.text import LOWER, UPPER, flat, glue, key, sentences
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse.points import headings, narrow, passages
from kg.parse.points.chain import Opening
from kg.parse.points.heading_text import DASHED, Head, colon_title, split_title, stop_title
from kg.parse.points.layouts import LISTED, from_flattened, from_lost, from_table, reaches
from kg.parse.points.titled import standard_title

_TITLE = 80
"""Characters of a heading on a line that was cut from a page; what is longer has its text with it."""
DIARY = re.compile(wording("parse", "points.heads", "diary"))
_REFERENCE = re.compile(
    r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}\.?[\s:]*)?\d[\d\s/:.-]*[A-ZÅÄÖ]{0,4}|(?:19|20)\d\d[-/ ]?[A-ZÅÄÖ]{2,6}[-/ ]?\d+"
)

_DESIGNATION = re.compile(r"\d{1,3}:\d{1,4}|(?:19|20)\d\d")
"""What no text is by itself, and no number of a case: that of a property, a year."""


def read(opening: Opening, lines: tuple[Line, ...], rows: list[int], layout: str, right: int) -> Head:
    """What the point says of itself before its text; `right` is where the texts begin in a layout of columns."""
    return _of_bullet(opening) if layout == "bullets" else _read(opening, lines, rows, layout, right)


def _read(opening: Opening, lines: tuple[Line, ...], rows: list[int], layout: str, right: int) -> Head:
    line = lines[opening.index]
    rest = _without_references(opening)
    beside = layout == "columns" and not opening.section and reaches(line, right)
    if beside or (line.table and len(opening.rest) > 1):
        return from_table(line, list(opening.rest), lines, rows, right)
    if opening.skipped is not None:
        return split_title([glue(rest)], 0)
    told = _told_after(layout, opening, rest)
    if opening.section:
        return told or _from_section(line, rest, lines, rows)
    told = narrow.read(opening, lines, rows) if layout == "narrow" else told
    return told or _from_line(line, rest, lines, rows, layout)


def _told_after(layout: str, opening: Opening, rest: list[Text]) -> Head | None:
    """The title before a full stop or a colon, where the points are laid out so."""
    if layout == "stops":
        return stop_title(glue(rest))
    return colon_title(glue(rest)) if layout == "colons" and not opening.section else None


def _of_bullet(opening: Opening) -> Head:
    """What a bullet says: a title before a colon or a dash and what was said, else a sentence that is both."""
    text = glue(opening.rest)
    first = next(iter(sentences(text)), text)
    alone = first.cut(0, len(first.value.rstrip(" .")))
    return colon_title(text, DASHED) or Head([alone], [], [Line((text,), gap=1)], 0)


def _without_references(opening: Opening) -> list[Text]:
    """What stands beside the number: the cells without the number of a case, those that are nothing else left out."""
    cells = enumerate(map(without_diary, opening.rest))
    return [cell for number, cell in cells if cell and not (number and _REFERENCE.fullmatch(cell.value))]


def _from_line(line: Line, rest: list[Text], lines: tuple[Line, ...], rows: list[int], layout: str) -> Head:
    """The title on the line of the number, and what of it stands on the lines after."""
    first = glue(rest)
    runs_on = standard_title(first.value) not in (None, key(first.value))
    if not line.columns and (runs_on or len(first.value) > (_TITLE if line.heading else 25)):
        return from_lost(first)
    if line.heading:
        more = [index for index in rows[:2] if headings.wraps(lines, index)]
        return split_title([first, *(lines[index].text for index in more)], len(more))
    if layout == "flattened":
        return from_flattened(rest, lines, rows)
    parts = [first]
    for taken, index in enumerate(rows):
        if not _goes_on(parts, lines[index], lines, rows, taken):
            break
        parts.append(lines[index].text)
    return split_title(parts, len(parts) - 1)


def without_diary(cell: Text) -> Text:
    """The words of a title without its case number, nor the label before it ("Ärende: Lokaler")."""
    label = pattern("items", "title_labels").match(cell.value)
    cell = cell.cut(label.end()) if label else cell
    match = DIARY.search(cell.value)
    if not match:
        return cell.strip()
    before = len(cell.value[: match.start()].rstrip(" ("))
    after = re.match(r"\s*\)", cell.value[match.end() :])
    bracketed = cell.value[: match.start()].rstrip().endswith("(") and after
    start, end = (before, match.end() + after.end()) if bracketed and after else match.span()
    return Text.join([cell.cut(0, start), cell.cut(end)]).strip()


def _goes_on(parts: list[Text], line: Line, lines: tuple[Line, ...], rows: list[int], taken: int) -> bool:
    """Does the title go on in `line`?"""
    before, value = parts[-1].value.rstrip(), line.value.strip()
    hyphened = before.endswith("-")
    if _lacks_name(before, value):
        return True
    if len(parts) > 4 or _opens_other(line, value, hyphened):
        return hyphened and value[:1].islower()
    if LISTED.match(value):
        return False
    if _is_open(parts):
        return True
    if value[:1].islower() and not re.search(r"[.!?:]$", before) and line.gap <= 1:
        return len(before) > 30 or hyphened or line.gap == 0
    return _is_unfinished(before, line) or _second_sentence(before, value, lines, rows, taken)


def _lacks_name(before: str, value: str) -> bool:
    """Does the line give the last of the names that the title lists after a dash?"""
    listed = re.search(r"[–-][^–-]*,$", before)
    return bool(listed and re.match(wording("parse", "points.heads", "link_before_name", upper=UPPER), value))


def _opens_other(line: Line, value: str, hyphened: bool) -> bool:
    """Is it a heading, a point of a list, or who presents the item?"""
    announced = not hyphened and pattern("presenters", "announced").search(value)
    return bool(line.bullet or line.heading or announced)


def _is_open(parts: list[Text]) -> bool:
    """Has the title a quotation or a bracket that is not closed?"""
    title = " ".join(part.value for part in parts)
    return bool(title.count("”") % 2 or title.count("(") > title.count(")") or title.count('"') % 2)


def _is_unfinished(before: str, line: Line) -> bool:
    return line.gap <= 1 and bool(re.search(wording("parse", "points.heads", "unfinished"), before))


def _second_sentence(before: str, value: str, lines: tuple[Line, ...], rows: list[int], taken: int) -> bool:
    """ "Samarbete med civilsamhället." / "Projektet X" / "Anna Ek föredrog ärendet": one title in two lines."""
    if not before.endswith(".") or len(before) > 110 or len(value) > 70 or re.search(r"[.!?:]$", value) or taken:
        return False
    after = lines[rows[1]].text.value if len(rows) > 1 else ""
    return bool(pattern("presenters", "announced").search(after)) and not pattern("claims", "decision_verb").search(
        flat(before)
    )


def _from_section(line: Line, rest: list[Text], lines: tuple[Line, ...], rows: list[int]) -> Head:
    """ "§ 131   Dnr KS 2023/45" with its title on the line or under it."""
    title = list(filter(None, rest))
    if title and not line.columns and len(glue(title).value) > 25:
        return from_lost(glue(title))
    taken = 0
    for index in rows:
        if not title and _has_text_beside(lines[index]):
            return Head([lines[index].cells[0].strip()], [], [Line((lines[index].cells[1],))], taken + 1)
        value = without_diary(lines[index].text)
        if value and (not _REFERENCE.fullmatch(value.value) or (title and _DESIGNATION.fullmatch(value.value))):
            if title and not _goes_down(title[-1].value, lines[index], value.value):
                break
            title.append(value)
        taken += 1
    return split_title(title, taken)


def _has_text_beside(row: Line) -> bool:
    """Is it a title with its text in a second cell, told in words ("Bokslut    Bo Ek redogjorde för bokslutet, som …")?"""
    told = row.cells[1].value if len(row.cells) == 2 and row.cells[0] else ""
    return len(row.cells[0].value) < _TITLE and bool(_TELLS.search(told)) and not DIARY.search(told)


_TELLS = re.compile(rf"^(?:[a-h]\)\s)?[{UPPER}].*(?<![{LOWER}])[{LOWER}]{{2,}} [{LOWER}]{{2,}}\b")


def _goes_down(before: str, row: Line, value: str) -> bool:
    """Does the title of a section go on in the row under it?"""
    other = row.gap or row.bullet or passages.inner_heading(row) or LISTED.match(value)
    return not other and _title_goes_on(before, value)


def _title_goes_on(before: str, value: str) -> bool:
    if before.isupper() or (re.sub(r"[^A-Za-zÅÄÖåäö]", "", before).isupper()):
        return re.sub(r"[^A-Za-zÅÄÖåäö]", "", value).isupper()
    return (
        value[:1].islower()
        or bool(_DESIGNATION.fullmatch(value))
        or before.endswith((",", "-"))
        or bool(re.search(wording("parse", "points.heads", "unfinished_title"), before))
    )
