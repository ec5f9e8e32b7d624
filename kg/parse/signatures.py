"""Who verified the minutes, and when: "Justerat den: 2022-08-25", "Justerat av A 25-09-26, B 25-10-02"."""

import re

from kg import dates, names
from kg.model import Adjusted, Document, Item
from kg.text import flat, glue

_ADJUSTED = re.compile(r"\bjusterat?d?(?:es)?\b|justeringsdatum|\bjusteras\b")


def adjusted(document: Document, items: tuple[Item, ...], used: set[int]) -> list[Adjusted]:
    """The signatures that say when; names are filled in from the signature block where the line has none."""
    inside = [(item.start, item.end) for item in items]
    found: list[Adjusted] = []
    undated: list[tuple[dates.Dated, int]] = []
    for index, line in enumerate(document.lines):
        value = line.text.value
        at = line.text.at[0] if line.text.at else 0
        if (
            index in used
            or not _ADJUSTED.search(flat(value))
            or any(start < at < end for start, end in inside[:-1])
        ):
            continue
        text = glue([line.text, *([document.lines[index + 1].text] if value.rstrip().endswith(",") else [])])
        before = 0
        for dated in dates.find(text.value):
            name = _name_before(text.value[before : dated.start])
            before = dated.end
            if dated.date is None:
                continue
            if name:
                found.append(Adjusted(name, dated.date, document.span_of(text.cut(0, dated.end))))
            else:
                undated.append((dated, index))
                break
    if not found:
        for dated, index in undated:
            if dated.date:
                found.append(Adjusted("", dated.date, document.span_of(document.lines[index].text)))
    return found


def _name_before(value: str) -> str | None:
    matches = [match.group() for match in names.NAME.finditer(value) if names.is_name(match.group())]
    return names.natural(matches[-1]) if matches else None
