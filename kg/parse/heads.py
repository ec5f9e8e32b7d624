"""Title, presenters and first words of a point, from its opening line and those under it.

A point is laid out in one of four ways: its title on lines of its own, in a column beside its text,
in a table whose cells have run together, or with its text on the same line.
"""

import re
from dataclasses import dataclass

from kg import gazetteer, names
from kg.lists import pattern
from kg.model import Line, Text
from kg.parse import headings, passages
from kg.parse.numbering import Opening, standard_title
from kg.text import DASH, UPPER, flat, glue, key

DIARY = re.compile(
    r"(?i:(?:dnr|diarienr|diarienummer|ärendenr|ärende nr)\.?:?\s*)(?P<number>[A-ZÅÄÖa-zåäö]{0,6}[\s-]?\d{1,6}[/:-]\s?\d{1,6}(?:[.:-]\d+)*(?:\s?[A-ZÅÄÖ]{2,4}\b)?)|"
    r"\b(?P<bare>[A-ZÅÄÖ]{2,5}[\s-]?(?:19|20)\d\d[/:-]\d{1,6}(?:[-.:]\d+)*|[A-ZÅÄÖ]{2,5}\s?\d{1,6}[-/](?:19|20)?\d{2,5})\b"
)
_REFERENCE = re.compile(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}\.?[\s:]*)?[\d][\d\s/:.-]*[A-ZÅÄÖ]{0,4}")
_LISTED = re.compile(r"[a-h]\)\s|[-•*]\s|\d{1,2}[.)]\s")
_RUN_ON = 60


@dataclass(slots=True)
class Head:
    """What the first lines of an item say: title, names beside it, and the text they already begin."""

    title: list[Text]
    lead: list[Text]
    body: list[Line]
    next: int


def read(opening: Opening, lines: tuple[Line, ...], rows: list[int], layout: str, right: int) -> Head:
    """What the point says of itself before its text; `right` is where the texts begin in a layout of columns."""
    line = lines[opening.index]
    rest = [
        cell
        for number, cell in enumerate(map(without_diary, opening.rest))
        if cell and not (number and _REFERENCE.fullmatch(cell.value))
    ]
    if (line.table and len(opening.rest) > 1) or (
        layout == "columns" and not opening.section and _reaches(line, right)
    ):
        return _from_table(line, [cell for cell in opening.rest], lines, rows, right)
    if opening.section:
        return _from_section(line, rest, lines, rows)
    first = glue(rest)
    if line.heading:
        more = [index for index in rows[:2] if headings.wraps(lines, index)]
        return _split_title([first, *(lines[index].text for index in more)], len(more))
    if not line.columns and len(first.value) > 25:
        return _from_lost(first)
    if layout == "flattened":
        return _from_flattened(rest, lines, rows)
    parts = [first]
    taken = 0
    for index in rows:
        if not _goes_on(parts, lines[index], lines, rows, taken):
            break
        parts.append(lines[index].text)
        taken += 1
    return _split_title(parts, taken)


def without_diary(cell: Text) -> Text:
    match = DIARY.search(cell.value)
    return Text.join([cell.cut(0, match.start()), cell.cut(match.end())]).strip() if match else cell.strip()


def _goes_on(parts: list[Text], line: Line, lines: tuple[Line, ...], rows: list[int], taken: int) -> bool:
    """Does the title go on in `line`?"""
    before, value = parts[-1].value.rstrip(), line.text.value.strip()
    if re.search(r"[–-][^–-]*,$", before) and re.match(rf"(?:och|samt)\s+[{UPPER}]", value):
        return True
    if (
        line.bullet
        or line.heading
        or len(parts) > 4
        or pattern("presenters", "announced").search(value)
        and not before.endswith("-")
    ):
        return before.endswith("-") and value[:1].islower()
    if _LISTED.match(value):
        return False
    whole = " ".join(part.value for part in parts)
    if whole.count("”") % 2 or whole.count("(") > whole.count(")") or whole.count('"') % 2:
        return True
    if value[:1].islower() and not re.search(r"[.!?:]$", before) and line.gap <= 1:
        return len(before) > 30 or before.endswith("-") or line.gap == 0
    if (
        re.search(r"(?:[,/]|\b(?:och|samt|för|av|om|i|på|till|med|från|inom|mellan|den|en|ett))$", before)
        and line.gap <= 1
    ):
        return True
    return _second_sentence(before, value, lines, rows, taken)


def _second_sentence(before: str, value: str, lines: tuple[Line, ...], rows: list[int], taken: int) -> bool:
    """ "Samarbete med civilsamhället." / "Projektet X" / "Anna Ek föredrog ärendet": one title in two lines."""
    if (
        not before.endswith(".")
        or len(before) > 110
        or len(value) > 70
        or re.search(r"[.!?:]$", value)
        or taken
    ):
        return False
    after = lines[rows[1]].text.value if len(rows) > 1 else ""
    return bool(pattern("presenters", "announced").search(after)) and not pattern(
        "claims", "decision_verb"
    ).search(flat(before))


def _split_title(parts: list[Text], taken: int) -> Head:
    """Title and what a dash or comma sets apart from it: presenters, or the text itself."""
    whole = glue(parts)
    lead, body = [], []
    title = whole
    for dash in re.finditer(rf"\s+[{DASH}]+\s*|(?<=\w)[{DASH}]\s+|,\s+(?=[{UPPER}])", whole.value):
        after = whole.cut(dash.end())
        names_there = _names_first(after)
        chair = re.match(r"(?:Ordf[oöé]rande|Ordf\.)(?:n)?\b[,:]?\s*", after.value)
        if "," in dash.group() and not (names_there and names_there.end == len(after.value.rstrip())):
            continue
        if chair and "," not in dash.group():
            title = whole.cut(0, dash.start())
            remainder = after.cut(chair.end())
            if remainder and not names.is_name(remainder.value.strip()):
                body.append(Line((_with_rest(after, remainder),)))
            break
        if names_there:
            title = whole.cut(0, dash.start())
            lead.append(after.cut(0, names_there.end))
            if names_there.end < len(after.value.rstrip()) and re.match(
                r"\s*[a-zåäö]{3}", after.value[names_there.end :]
            ):
                body.append(Line((after,)))
            break
    title, within = _bracketed(title.strip())
    lead += within
    sentence = _runs_on(title)
    if sentence:
        body.insert(0, Line((title.cut(sentence).strip(),)))
        title = title.cut(0, sentence).strip()
    return Head([title], lead, body, taken)


def _bracketed(title: Text) -> tuple[Text, list[Text]]:
    """The title without those named in brackets at its end: "Gallring (Bo, Riksarkivet)"."""
    match = re.search(r"\s*\(([^()]+)\)\s*$", title.value)
    first = re.match(r"[\w-]+", match.group(1)) if match else None
    if not match or not first or not names.is_given(first.group()) or first.group().isupper():
        return title, []
    return title.cut(0, match.start()), [title.cut(match.start(1), match.end(1))]


def _with_rest(after: Text, remainder: Text) -> Text:
    """The words after "Ordförande": with it where they need a subject, alone where they have one."""
    return (
        after
        if re.match(r"\s*[a-zåäö]|.*?\b(?:avsluta|öppna|hälsa|tacka)", remainder.value[:60])
        else remainder.strip()
    )


def _runs_on(title: Text) -> int | None:
    """Where a title that is followed by its text on the same line ends: "Dagordning. Godkändes."""
    standard = standard_title(title.value)
    for stop in re.finditer(rf"[.:]\s+(?=[{UPPER}])", title.value):
        if standard and key(title.value[: stop.start()]) == standard:
            return stop.end()
        if len(title.value) > 120 and stop.start() > 5:
            return stop.end()
    return None


@dataclass(slots=True)
class Names:
    names: list[str]
    end: int


def _names_first(text: Text, column: bool = False, after: str = "") -> Names | None:
    """The people that `text` begins with: "Anna Mann, Karin Brage Vaccinationsprocess" → two, and where they end.

    In a `column` of names over a title, the last capitalised word before a small letter opens the title
    (`after` is the line that follows).
    """
    value = text.value
    found: list[str] = []
    at = len(value) - len(value.lstrip())
    end = 0
    while True:
        name = _one_name(value[at:], column, after)
        if not name:
            break
        found.append(name)
        end = at + len(name)
        glue_ = re.match(r"\s*(?:,|&|\boch\b|\bsamt\b|/)\s*(?:och\s+)?", value[end:])
        if not glue_ or not glue_.group().strip():
            break
        at = end + glue_.end()
        org = re.match(r"[^,]+", value[at:])
        if org and gazetteer.find(org.group().strip()):
            end = at + len(org.group().rstrip())
            break
    return Names(found, end) if found else None


def _one_name(value: str, column: bool, after: str) -> str | None:
    """The longest name at the start of `value` that is known by its given name."""
    tokens = re.match(
        rf"(?:[{UPPER}][\w’'-]*\.?)(?:\s+(?:(?:af|von|van|de|el|al)\s+)?[{UPPER}][\w’'-]*){{0,3}}", value
    )
    if not tokens:
        return None
    words = tokens.group().split()
    if not names.is_given(words[0]):
        return None
    follows = value[tokens.end() :].strip() or after.strip()
    if column and len(words) > 1 and follows[:1].islower() and not re.match(r"(?:och|samt)\b", follows):
        words.pop()
    while len(words) > 1 and (names.is_common(words[-1]) or not names.is_name(" ".join(words))):
        words.pop()
    end = re.match(r"\s+".join(map(re.escape, words)), value)
    return end.group() if end else None


def _from_flattened(rest: list[Text], lines: tuple[Line, ...], rows: list[int]) -> Head:
    """A row of a table whose cells follow each other: presenters, title in narrow lines, then wide text."""
    parts = [*rest, *(lines[index].text for index in rows[:8])]
    lead: list[Text] = []
    place = 0
    while place < len(parts):
        joined = parts[place]
        after = parts[place + 1].value if place + 1 < len(parts) else ""
        names_there = _names_first(joined, column=True, after=after)
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
    return _narrow_title(parts, place, len(rest), lead, lines, rows)


def _wraps(name: Text, after: Text) -> bool:
    """Is a name cut by the line break ("Ammi Gustafsson, Jan" / "Sundelius")?"""
    last = re.split(r"[,&]| och ", name.value)[-1].split()
    first = after.value.split()
    if len(last) != 1 or not first or not re.match(rf"[{UPPER}]", first[0]) or names.is_common(first[0]):
        return False
    return all(re.match(rf"[{UPPER}]", word) for word in first[:2]) and len(first) <= 2


def _narrow_title(
    parts: list[Text], place: int, own: int, lead: list[Text], lines: tuple[Line, ...], rows: list[int]
) -> Head:
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
        and _narrow(parts[after])
        and parts[after].value.strip()[:1].islower()
        and not _LISTED.match(parts[after].value.strip())
    ):
        title.append(parts[after])
        after += 1
    return Head(title, lead, body, max(0, after - own))


def _narrow(text: Text) -> bool:
    return len(text.value.strip()) <= 34


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


def _from_lost(text: Text) -> Head:
    """Title, presenters and text on one line: "Trygg hemgång Bo Ek Redovisning av läget. Frågan …"."""
    value = text.value
    standard = standard_title(value)
    ends = [match.start() for match in pattern("items", "decides").finditer(value) if match.start() > 2]
    ends += [match.start() for match in re.finditer(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", value)]
    at = 0
    lead: list[Text] = []
    for word in re.finditer(rf"(?<=\s)(?:[{UPPER}]|\d)\S*", value):
        if standard and key(value[: word.start()]) == standard:
            ends.append(word.start())
        elif word.group()[0].isdigit():
            continue
        elif _names_first(text.cut(word.start())) and " " in _names_first(text.cut(word.start())).names[0]:  # type: ignore[union-attr]
            ends.append(word.start())
        elif names.is_common(word.group().strip(".,:")) and not re.search(
            r"\b(?:och|för|i|på|av|till|med|om|från|fran)\s$", value[: word.start()]
        ):
            ends.append(word.start())
        elif key(word.group()) == key(value[: word.start()]).split()[-1]:
            ends.append(word.start())
    at = min(ends, default=len(value))
    title, rest = text.cut(0, at).strip(), text.cut(at).strip()
    found = _names_first(rest)
    if found and " " in found.names[0] and re.match(rf"\s*,?\s*[{UPPER}]", rest.value[found.end :]):
        lead.append(rest.cut(0, found.end))
        rest = rest.cut(found.end).strip()
    return Head([title], lead, [Line((rest,))] if rest else [], 0)


def is_flattened(openings: list[Opening]) -> bool:
    """Was this a table whose columns have run together: presenters stand before the titles?"""
    leading = sum(bool(opening.rest) and bool(_names_first(opening.rest[0])) for opening in openings)
    return leading >= max(2, 0.25 * len(openings))


def right_column(lines: tuple[Line, ...], openings: list[Opening]) -> int | None:
    """Where the texts begin if the points stand in two columns, title and text side by side."""
    places = [line.columns[-1] for line in (lines[opening.index] for opening in openings) if _columned(line)]
    if len(places) < max(2, 0.5 * len(openings)):
        return None
    return max(set(places), key=lambda place: (places.count(place), -place))


def _columned(line: Line) -> bool:
    cells = len(line.cells) - (1 if re.fullmatch(r"\s*\W*[\d.]+\W*", line.cells[0].value) else 0)
    if cells < 2 or len(line.columns) < len(line.cells) or re.search(r"[,–-]\s*$", line.cells[-2].value):
        return False
    return line.columns[-1] - line.columns[len(line.cells) - cells] >= 8


def _reaches(line: Line, right: int) -> bool:
    return len(line.cells) > 1 and any(abs(column - right) <= 2 for column in line.columns[1:])


def _from_table(line: Line, rest: list[Text], lines: tuple[Line, ...], rows: list[int], right: int) -> Head:
    """A table row: title (and presenters) in one column, text in the next."""
    offset = len(line.cells) - len(rest)
    own = line.columns[offset:]
    beside = [number for number in range(1, len(rest)) if line.table or own[number] >= right - 2]
    title = [cell for number, cell in enumerate(rest) if number not in beside]
    body = (
        [Line((Text.join([rest[number] for number in beside], " "),))]
        if any(rest[number] for number in beside)
        else []
    )
    left = own[0] if own else 0
    taken = 0
    for index in rows:
        row = lines[index]
        if not row.columns or row.heading or row.table != line.table or (row.table and row.cells[0]):
            break
        for cell, column in zip(row.cells, row.columns, strict=False):
            if not cell:
                continue
            if row.table and line.table:
                narrow = cell is row.cells[offset] if offset < len(row.cells) else False
            else:
                narrow = column < left + (right - left) / 2
            if narrow:
                title.append(cell)
            else:
                body.append(Line((cell,), gap=1 if row.table else row.gap, bullet=row.bullet))
        taken += 1
    return _titled(title, body, taken)


def _titled(lines: list[Text], body: list[Line], taken: int) -> Head:
    """The lines of a title column: the title, then those who present it."""
    lines = [line for line in lines if line]
    title = lines[:1]
    lead: list[Text] = []
    for line in lines[1:]:
        if lead or (_presents(line) and not title[-1].value.rstrip().endswith("-")):
            lead.append(line)
        else:
            title.append(line)
    whole = glue(title)
    found = _names_first(whole)
    if found and whole.value[found.end :].strip() and not re.match(rf"\s*[{DASH}]", whole.value[found.end :]):
        lead.insert(0, whole.cut(0, found.end))
        whole = whole.cut(found.end).strip()
        return Head([whole], [glue(lead)] if lead else [], body, taken)
    head = _split_title([whole], 0)
    return Head(head.title, [*head.lead, *([glue(lead)] if lead else [])], [*head.body, *body], taken)


def _presents(line: Text) -> bool:
    """Does a line of the title column say who presents?"""
    found = _names_first(line)
    named = found is not None and (" " in found.names[0] or found.end >= len(line.value.rstrip()))
    return bool(named or pattern("items", "presented").match(line.value))


def _from_section(line: Line, rest: list[Text], lines: tuple[Line, ...], rows: list[int]) -> Head:
    """ "§ 131   Dnr KS 2023/45" with its title on the line or under it."""
    title = [cell for cell in rest if cell]
    if title and not line.columns and len(glue(title).value) > 25:
        return _from_lost(glue(title))
    taken = 0
    for index in rows:
        row = lines[index]
        value = without_diary(row.text)
        if not value or _REFERENCE.fullmatch(value.value):
            taken += 1
            continue
        if not title:
            title.append(value)
            taken += 1
            continue
        if (
            row.gap
            or passages.inner_heading(row)
            or row.bullet
            or not _title_goes_on(title[-1].value, value.value)
        ):
            break
        title.append(value)
        taken += 1
    return _split_title(title, taken)


def _title_goes_on(before: str, value: str) -> bool:
    if before.isupper() or (re.sub(r"[^A-Za-zÅÄÖåäö]", "", before).isupper()):
        return re.sub(r"[^A-Za-zÅÄÖåäö]", "", value).isupper()
    return (
        value[:1].islower()
        or before.endswith((",", "-"))
        or bool(re.search(r"\b(?:och|samt|för|av|om)$", before))
    )
