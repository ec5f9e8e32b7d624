"""Points whose title and text stand side by side: in columns, in a table, run together, or on one line."""

import re
from functools import partial
from itertools import takewhile

from kg.language import names
from kg.language.lists import pattern
from kg.language.presenting import names_first, presents
from kg.language.text import DASH, UPPER, glue, key
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse.people import mend
from kg.parse.points.chain import Opening
from kg.parse.points.heading_text import Head, split_title
from kg.parse.points.titled import standard_title

LISTED = re.compile(r"[A-Ha-h][.)]\s|[-•*]\s|\d{1,2}[.)]\s")


def is_flattened(openings: list[Opening]) -> bool:
    """Was this a table whose columns have run together: presenters stand before the titles?"""
    leading = sum(bool(opening.rest) and bool(names_first(opening.rest[0])) for opening in openings)
    return leading >= max(2, 0.25 * len(openings))


def from_flattened(rest: list[Text], lines: tuple[Line, ...], rows: list[int]) -> Head:
    """A row of a table whose cells follow each other: presenters, title in narrow lines, then wide text."""
    parts = [mend.cell(part) for part in (*rest, *(lines[index].text for index in rows[:8]))]
    lead: list[Text] = []
    place = 0
    while place < len(parts):
        joined = parts[place]
        after = parts[place + 1].value if place + 1 < len(parts) else ""
        names_there = names_first(joined, column=True, after=after)
        if (
            names_there
            and re.fullmatch(r"\s*", joined.value[names_there.end :].rstrip(",-"))
            and place + 1 < len(parts)
        ):
            wrapped = re.search(r"[,-]\s*$", joined.value) or _wraps(joined, parts[place + 1])
            if wrapped:
                parts[place + 1] = glue([joined, parts[place + 1]])
            else:
                lead.append(joined.cut(0, names_there.end))
            place += 1
            continue
        if names_there:
            lead.append(joined.cut(0, names_there.end))
            parts[place] = joined.cut(names_there.end).strip()
        break
    return _narrow_title(parts, place, len(rest), lead)


def _wraps(name: Text, after: Text) -> bool:
    """Is a name cut by the line break ("Ammi Gustafsson, Jan" / "Sundelius")?"""
    last = re.split(r"[,&]| och ", name.value)[-1].split()
    first = after.value.split()
    if len(last) != 1 or not first or not re.match(rf"[{UPPER}]", first[0]) or names.is_common(first[0]):
        return False
    return all(re.match(rf"[{UPPER}]", word) for word in first[:2]) and len(first) <= 2


def _narrow_title(parts: list[Text], place: int, own: int, lead: list[Text]) -> Head:
    title = [parts[place]] if place < len(parts) else []
    body: list[Line] = []
    first = title[0] if title else Text("", ())
    cut = _sentence_after_title(first)
    if cut is not None:
        title, remainder = [first.cut(0, cut)], first.cut(cut).strip()
        body.append(Line((remainder,)))
        body.extend(Line((part,)) for part in parts[place + 1 : own])
        return Head(title, lead, body, max(0, place + 1 - own))
    if place + 1 < own:
        body.extend(Line((part,)) for part in parts[place + 1 : own])
        return Head(title, lead, body, 0)
    after = place + 1
    while (
        after < len(parts)
        and len(parts[after].value.strip()) <= 34
        and parts[after].value.strip()[:1].islower()
        and not LISTED.match(parts[after].value.strip())
    ):
        title.append(parts[after])
        after += 1
    return Head(title, lead, body, max(0, after - own))


def _sentence_after_title(text: Text) -> int | None:
    """Where the text begins on a line that title and text share: at the capital that opens a sentence."""
    value = text.value
    standard = standard_title(value)
    capitals = [match.start() for match in re.finditer(rf"(?<=\s)[{UPPER}]\w", value)]
    for start in capitals:
        if standard and key(value[:start]) == standard:
            return start
        word = value[start:].split()[0].strip(".,:")
        if key(word) and key(word) == key(value[:start]).split(" ")[-1]:
            return start
        sentence = len(value) > 45 or value.rstrip().endswith(".")
        if sentence and word[1:2].islower() and not names.is_given(word) and names.is_common(word):
            return start
    return None


def from_lost(text: Text) -> Head:
    """Title, presenters and text on one line: "Trygg hemgång Bo Ek Redovisning av läget. Frågan …"."""
    value = text.value
    standard = standard_title(value)
    ends = [match.start() for match in pattern("items", "decides").finditer(value) if match.start() > 2]
    ends += [match.start() for match in re.finditer(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", value)]
    at = 0
    lead: list[Text] = []
    for word in re.finditer(rf"(?<=\s)(?:[{UPPER}]|\d)\S*", value):
        if (standard and key(value[: word.start()]) == standard) or _opens_text(text, word.start()):
            ends.append(word.start())
    at = min(ends, default=len(value))
    title, rest = text.cut(0, at).strip(), text.cut(at).strip()
    found = names_first(rest)
    if found and " " in found.names[0] and re.match(rf"\s*,?\s*[{UPPER}]", rest.value[found.end :]):
        lead.append(rest.cut(0, found.end))
        rest = rest.cut(found.end).strip()
    return Head([title], lead, [Line((rest,))] if rest else [], 0)


def _opens_text(text: Text, at: int) -> bool:
    """Does the capitalised word at `at` end the title: a speaker's full name, a common word, the last word again?"""
    word = text.value[at:].split()[0]
    before = text.value[:at]
    if word[0].isdigit():
        return False
    named = names_first(text.cut(at))
    if named is not None and " " in named.names[0]:
        return True
    joined = re.search(wording("parse", "points.layouts", "small_words_last"), before)
    return (names.is_common(word.strip(".,:")) and not joined) or key(word) == key(before).split(" ")[-1]


def right_column(lines: tuple[Line, ...], openings: list[Opening]) -> int | None:
    """Where the texts begin if the points stand in two columns, title and text side by side."""
    places = [line.columns[-1] for line in (lines[opening.index] for opening in openings) if _columned(line)]
    if len(places) < max(2, 0.5 * len(openings)):
        return None
    return max(set(places), key=lambda place: (places.count(place), -place))


def _columned(line: Line) -> bool:
    cells = len(line.cells) - (
        1 if re.fullmatch(r"\s*(?:[^\W\d]{5,16}\s{0,3})?[^\w\s]{0,2}[\d.]+\W{0,3}", line.cells[0].value) else 0
    )
    if cells < 2 or len(line.columns) < len(line.cells) or re.search(r"[,–-]\s*$", line.cells[-2].value):
        return False
    return line.columns[-1] - line.columns[len(line.cells) - cells] >= 8


def reaches(line: Line, right: int) -> bool:
    return len(line.cells) > 1 and any(abs(column - right) <= 2 for column in line.columns[1:])


def from_table(line: Line, rest: list[Text], lines: tuple[Line, ...], rows: list[int], right: int) -> Head:
    """A table row: title (and presenters) in one column, text in the next."""
    offset = len(line.cells) - len(rest)
    own = line.columns[offset:]
    beside = [number for number in range(1, len(rest)) if line.table or own[number] >= right - 2]
    title, said = _parted(rest, beside)
    body = [Line((Text.join(said, " "),))] if any(said) else []
    left = own[0] if own else 0
    below = list(takewhile(partial(_goes_down, line), (lines[index] for index in rows)))
    for row in below:
        for place, (cell, column) in enumerate(zip(row.cells, row.columns, strict=False)):
            if place == offset if row.table else column < left + (right - left) / 2:
                title.append(cell)
            elif cell:
                body.append(Line((cell,), gap=1 if row.table else row.gap, bullet=row.bullet))
    return _titled(title, body, len(below))


def _parted(cells: list[Text], beside: list[int]) -> tuple[list[Text], list[Text]]:
    """The cells of the title, and those that stand beside it."""
    return [cell for number, cell in enumerate(cells) if number not in beside], [cells[number] for number in beside]


def _goes_down(line: Line, row: Line) -> bool:
    """Do the columns of the line go on in the row, in a table with the first cell empty?"""
    if not row.columns or row.heading or row.table != line.table:
        return False
    return not (row.table and row.cells[0])


def _titled(lines: list[Text], body: list[Line], taken: int) -> Head:
    """The lines of a title column: the title, then those who present it."""
    lines = list(filter(None, lines))
    title = lines[:1]
    lead: list[Text] = []
    for number, line in enumerate(lines[1:], 1):
        if re.match(r"[–•*-]\s", line.value):
            body = [*(Line((under,), gap=1) for under in lines[number:]), *body]
            break
        if lead or (presents(line) and not title[-1].value.rstrip().endswith("-")):
            lead.append(line)
        else:
            title.append(line)
    whole = glue(title)
    found = names_first(whole)
    if found and whole.value[found.end :].strip() and not re.match(rf"\s*[{DASH}]", whole.value[found.end :]):
        lead.insert(0, whole.cut(0, found.end))
        whole = whole.cut(found.end).strip()
        return Head([whole], [glue(lead)] if lead else [], body, taken)
    head = split_title([whole], 0)
    return Head(head.title, [*head.lead, *([glue(lead)] if lead else [])], [*head.body, *body], taken)
