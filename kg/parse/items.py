"""The points of the agenda: number, title, who presents, and the text as passages.

What comes in: the lines of a document less its attendance lists. What goes out: `Item`s in order,
each covering the stretch from its number to the next item.
"""

import re
from dataclasses import dataclass

from kg import gazetteer, names
from kg.lists import pattern
from kg.model import Document, Item, Line, Passage, Text
from kg.parse import labels, passages
from kg.parse.numbering import Opening, is_label, series, standard_title
from kg.text import DASH, UPPER, flat, glue, key, squeeze

_DIARY = re.compile(
    r"(?:(?:dnr|diarienr|diarienummer|ärendenr|ärende nr)\.?:?\s*)(?P<number>[A-ZÅÄÖa-zåäö]{0,6}[\s-]?\d{2,4}[/:-]\s?\d{1,5}(?:[.:-]\d+)*(?:\s?[A-ZÅÄÖ]{2,4}\b)?)|"
    r"\b(?P<bare>[A-ZÅÄÖ]{2,5}[\s-]?(?:19|20)\d\d[/:-]\d{1,5}(?:[-.:]\d+)*|[A-ZÅÄÖ]{2,5}\d{2}[/-]\d{2,5})\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What the first lines of an item say: title, names beside it, and the text they already begin."""

    title: list[Text]
    lead: list[Text]
    body: list[Line]
    next: int


def read(document: Document, used: set[int]) -> tuple[Item, ...]:
    """The items of the document; `used` are the lines of attendance lists."""
    lines = document.lines
    openings = series(lines, used)
    if not _is_agenda(lines, openings, used):
        openings = _headed(lines, used) or openings
    layout = (
        "columns" if _is_columned(lines, openings) else "flattened" if _is_flattened(openings) else "lines"
    )
    items = []
    for place, opening in enumerate(openings):
        stop = openings[place + 1].index if place + 1 < len(openings) else _tail(lines, opening.index)
        items.append(_item(document, opening, stop, used, layout))
    return tuple(items)


def _is_agenda(lines: tuple[Line, ...], openings: list[Opening], used: set[int]) -> bool:
    """Is the numbered series the agenda, or only a list inside a text that is headed otherwise?"""
    if len(openings) < 2:
        return False
    if openings[0].section or any(lines[opening.index].heading for opening in openings):
        return True
    headings = [
        index for index, line in enumerate(lines) if line.heading and index not in used and not line.furniture
    ]
    before = sum(
        len(lines[index].text.value)
        for index in range(openings[0].index)
        if index not in used and not lines[index].furniture
    )
    whole = sum(
        len(line.text.value) for index, line in enumerate(lines) if index not in used and not line.furniture
    )
    inside = sum(1 for index in headings if index > openings[0].index)
    return before < 0.4 * max(whole, 1) and (inside < len(openings) or len(openings) >= 5)


def _headed(lines: tuple[Line, ...], used: set[int]) -> list[Opening]:
    """Items without numbers: the headings of the mark-up, or lines that stand as headings do."""
    free = [index for index, line in enumerate(lines) if index not in used and not line.furniture]
    marked = [index for index in free if lines[index].heading and not is_label(lines[index])]
    if len(marked) >= 2:
        levels = sorted({lines[index].heading for index in marked})
        level = next(
            (level for level in levels if sum(lines[index].heading == level for index in marked) >= 2),
            levels[-1],
        )
        chosen = [index for index in marked if lines[index].heading == level]
    else:
        chosen = [index for place, index in enumerate(free) if _stands_as_heading(lines, free, place)]
        if sum(lines[index].emphasis for index in chosen) >= 3:
            chosen = [index for index in chosen if lines[index].emphasis]
    first = max(used, default=-1)
    head = [index for index in chosen if index > first] if first < 0.5 * len(lines) else chosen
    return [
        Opening(index, (number,), "", lines[index].cells, 1.0)
        for number, index in enumerate(head or chosen, 1)
    ]


def _stands_as_heading(lines: tuple[Line, ...], free: list[int], place: int) -> bool:
    line = lines[free[place]]
    value = line.text.value.strip()
    if (
        place == 0
        or place + 1 >= len(free)
        or len(line.cells) > 1
        or line.bullet
        or line.struck
        or is_label(line)
    ):
        return False
    after = lines[free[place + 1]]
    short = 3 < len(value) < 80 and not re.search(r"[.!?,;:]$", value) and re.match(rf"[{UPPER}”\"]", value)
    alone = line.gap > 0 or line.emphasis
    text_follows = (
        len(after.text.value) > 40 or after.gap > 0 or after.bullet or after.text.value.rstrip().endswith(".")
    )
    return bool(
        short
        and alone
        and text_follows
        and not names.is_name(value)
        and re.search(r"[a-zåäöA-ZÅÄÖ]{3}", value)
    )


def _is_flattened(openings: list[Opening]) -> bool:
    """Was this a table whose columns have run together: presenters stand before the titles?"""
    leading = sum(bool(opening.rest) and bool(_names_first(opening.rest[0])) for opening in openings)
    return leading >= max(2, 0.25 * len(openings))


def _tail(lines: tuple[Line, ...], start: int) -> int:
    """Where the last item ends: at the signatures or the notice of the next meeting."""
    for index in range(start + 1, len(lines)):
        folded = key(lines[index].text.value)
        if re.match(
            r"(?:nasta mote (?:med|for|ar|den)\b|vid protokollet|vid pennan|antecknat av|protokoll fran .* moten|\d{4} motesdatum|motesdatum \d{4})",
            folded,
        ):
            return index
        if (
            re.match(r"(?:justera[st]|justerare|sekreterare|protokollforare)\b", folded)
            and len(folded) < 40
            and index > start + 1
        ):
            return index
    return len(lines)


def _item(document: Document, opening: Opening, stop: int, used: set[int], layout: str) -> Item:
    lines = document.lines
    rows = [
        index for index in range(opening.index + 1, stop) if index not in used and not lines[index].furniture
    ]
    diary = _diary(opening, lines, rows)
    head = _head(opening, lines, rows, layout)
    body = [*head.body, *(lines[index] for index in rows[head.next :])]
    title = glue(head.title)
    found = passages.read(body)
    places = [
        place
        for line in (lines[opening.index], *(lines[index] for index in rows))
        for cell in line.cells
        for place in cell.at
    ]
    anchor = title if title else Text.join(lines[opening.index].cells, " ")
    return Item(
        number=opening.label or None,
        title=_trimmed(title.value),
        title_span=document.span_of(anchor),
        start=min(lines[opening.index].cells[0].at[:1] or places),
        end=max(places) + 1,
        page=document.page(opening_place(lines[opening.index])),
        passages=tuple(found),
        lead=tuple(head.lead),
        diary_number=diary,
    )


def opening_place(line: Line) -> int:
    return next(cell.at[0] for cell in line.cells if cell.value)


def _trimmed(title: str) -> str:
    return re.sub(rf"\s*[{DASH}:]+$|(?<=[^.])\.$|,$", "", title.strip()).strip()


def _diary(opening: Opening, lines: tuple[Line, ...], rows: list[int]) -> str | None:
    near = [cell.value for cell in opening.rest] + [lines[index].text.value for index in rows[:3]]
    for value in near:
        match = _DIARY.search(value)
        if match:
            return " ".join((match["number"] or match["bare"]).split())
    return None


def _head(opening: Opening, lines: tuple[Line, ...], rows: list[int], layout: str) -> Head:
    """Title, presenters and first words of text from the opening line and those under it."""
    line = lines[opening.index]
    rest = [cell for cell in (_without_diary(cell) for cell in opening.rest) if cell]
    if (line.table and len(rest) > 1) or (layout == "columns" and not opening.section and _columned(line)):
        return _from_table(line, rest, lines, rows)
    if opening.section:
        return _from_section(rest, lines, rows)
    first = glue(rest)
    if line.heading:
        return _split_title([first], lines, rows, 0)
    if layout == "flattened":
        return _from_flattened(rest, lines, rows)
    parts = [first]
    taken = 0
    for index in rows:
        if not _goes_on(parts, lines[index], lines, rows, taken):
            break
        parts.append(lines[index].text)
        taken += 1
    return _split_title(parts, lines, rows, taken)


def _without_diary(cell: Text) -> Text:
    match = _DIARY.search(cell.value)
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


def _split_title(parts: list[Text], lines: tuple[Line, ...], rows: list[int], taken: int) -> Head:
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
    title = title.strip()
    sentence = _runs_on(title)
    if sentence:
        body.insert(0, Line((title.cut(sentence).strip(),)))
        title = title.cut(0, sentence).strip()
    return Head([title], lead, body, taken)


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
    while after < len(parts) and _narrow(parts[after]) and parts[after].value.strip()[:1].islower():
        title.append(parts[after])
        after += 1
    return Head(title, lead, body, max(0, after - own))


def _narrow(text: Text) -> bool:
    return len(text.value.strip()) <= 34


def _sentence_after_title(text: Text) -> int | None:
    """Where the text begins on a line that title and text share: at the capital that opens a sentence."""
    value = text.value
    standard = standard_title(value)
    capitals = [match.start() for match in re.finditer(rf"(?<=\s)[{UPPER}][a-zåäö]", value)]
    for start in capitals:
        if standard and key(value[:start]) == standard:
            return start
        if (
            len(value) > 45
            and not names.is_given(value[start:].split()[0])
            and names.is_common(value[start:].split()[0].strip(".,:"))
        ):
            return start
    return None


def _is_columned(lines: tuple[Line, ...], openings: list[Opening]) -> bool:
    """Do the items stand in two columns, a title and its text side by side?"""
    return sum(_columned(lines[opening.index]) for opening in openings) >= max(2, 0.5 * len(openings))


def _columned(line: Line) -> bool:
    cells = len(line.cells) - (1 if re.fullmatch(r"\s*\W*[\d.]+\W*", line.cells[0].value) else 0)
    if cells < 2 or len(line.columns) < len(line.cells) or re.search(r"[,–-]\s*$", line.cells[-2].value):
        return False
    return line.columns[-1] - line.columns[len(line.cells) - cells] >= 8


def _from_table(line: Line, rest: list[Text], lines: tuple[Line, ...], rows: list[int]) -> Head:
    """A table row: title (and presenters) in one column, text in the next."""
    title_cell, text_cells = (rest[0], rest[1:]) if rest else (Text("", ()), [])
    lead: list[Text] = []
    title, body = [title_cell], [Line((cell,)) for cell in text_cells]
    taken = 0
    if not line.table:
        left, right = line.columns[-len(rest)], line.columns[-1]
        for index in rows:
            row = lines[index]
            if row.table or not row.columns or row.heading:
                break
            narrow = row.columns[0] < left + (right - left) / 2 and len(row.cells[0].value) < right - left + 2
            if narrow:
                title.append(row.cells[0])
            cells = row.cells[1:] if narrow else row.cells
            body.extend(Line((cell,), gap=row.gap if not narrow else 0) for cell in cells)
            taken += 1
    whole = glue(title)
    names_there = _names_first(whole)
    if names_there and whole.value[names_there.end :].strip():
        lead.append(whole.cut(0, names_there.end))
        whole = whole.cut(names_there.end).strip()
    else:
        head = _split_title([whole], lines, [], 0)
        whole, lead = head.title[0], head.lead
        body = [*head.body, *body]
    return Head([whole], lead, body, taken)


def _from_section(rest: list[Text], lines: tuple[Line, ...], rows: list[int]) -> Head:
    """ "§ 131   Dnr KS 2023/45" with its title on the line or under it."""
    title = [cell for cell in rest if cell]
    taken = 0
    for index in rows:
        line = lines[index]
        value = _without_diary(line.text)
        if not value:
            taken += 1
            continue
        if not title:
            title.append(value)
            taken += 1
            continue
        if (
            line.gap
            or passages.inner_heading(line)
            or line.bullet
            or not _title_goes_on(title[-1].value, value.value)
        ):
            break
        title.append(value)
        taken += 1
    head = _split_title(title, lines, rows, taken)
    return head


def _title_goes_on(before: str, value: str) -> bool:
    if before.isupper() or (re.sub(r"[^A-Za-zÅÄÖåäö]", "", before).isupper()):
        return re.sub(r"[^A-Za-zÅÄÖåäö]", "", value).isupper() or value.startswith("(")
    return (
        value[:1].islower()
        or before.endswith((",", "-"))
        or bool(re.search(r"\b(?:och|samt|för|av|om)$", before))
    )
