"""The text of an item as passages: paragraphs, each with the heading that gives it its subject.

A passage ends where the subject changes: at a sub-heading, at "a)", at "Norr:", at a lead-in such as
"Gemensam hjälpmedelsverksamhet – inriktningen är …".
"""

import re
from collections.abc import Iterable, Iterator

from kg.language.lists import pattern
from kg.language.text import UPPER, glue, paragraphs
from kg.language.wordings import wording
from kg.model import Line, Passage, Text

_LEAD_IN = re.compile(
    rf"(?P<head>[{UPPER}”\"][^.!?:;–—]{{2,60}}?)\s+[–—-]\s+(?=\w)|(?P<label>[{UPPER}][^.!?:;,–—]{{1,40}}):\s+(?=\S)"
)
_ENDED = re.compile(rf"[a-zåäö]{{3}}\.\s+[{UPPER}]")
_LETTER = re.compile(rf"\s*[a-h][).]\s+(?=[{UPPER}])")


def read(lines: Iterable[Line]) -> Iterator[Passage]:
    """The passages of the lines of an item, in order."""
    for section, group in _sections(list(lines)):
        yield from _passages(group, section)


def _sections(lines: list[Line]) -> Iterator[tuple[str | None, list[Line]]]:
    """The lines under each fixed heading; the heading's own line is not among them."""
    section: str | None = None
    group: list[Line] = []
    for line in lines:
        opened = _opens_section(line) or (("", line) if section and _decides(line, section) else None)
        if opened is None:
            group.append(line)
            continue
        yield section, group
        section, rest = opened
        group = [rest] if rest else []
    yield section, group


_TAKEN_UP = re.compile(rf"[{UPPER}][\w-]{{1,30}}\.?(?:\s§+\s?\d+,?)?\s\d{{1,4}}[.-]\d{{1,2}}[.-]\d{{2,4}}(?:,?\s§+\s?\d+)?")
"""Who took a matter up and on which day, over what was done then: "Kst 17.6.2013 § 158"."""
_LEAD = re.compile(wording("parse", "points.passages", "lead", upper=UPPER))
_PROPOSED = re.compile(wording("parse", "points.passages", "proposed"), re.IGNORECASE)


def _decides(line: Line, section: str) -> bool:
    """Is it "Nämnden beslutar" alone, apart from what was proposed and voted on above, so that what was decided follows?"""
    return bool(line.gap and _LEAD.fullmatch(line.value.strip()) and not _PROPOSED.search(section))


def _opens_section(line: Line) -> tuple[str, Line | None] | None:
    first = line.cells[0]
    if len(line.cells) > 1 and fixed_heading(first.value):
        return first.value.strip().rstrip(":"), Line(line.cells[1:], gap=1)
    label = re.match(r"\s*([^:.]{3,60}):\s+(?=\S)", first.value)
    if label and len(line.cells) == 1 and fixed_heading(label.group(1)):
        return label.group(1).strip(), Line((first.cut(label.end()),), gap=1)
    whole = line.value.strip()
    return (whole.rstrip(":"), None) if inner_heading(line) or _TAKEN_UP.fullmatch(whole) else None


def _passages(lines: list[Line], section: str | None) -> Iterator[Passage]:
    heading: Text | None = None
    blocks = list(paragraphs(lines))
    for place, block in enumerate(blocks):
        text = glue(line.text for line in block)
        if not text:
            continue
        if _is_heading(block, text, place + 1 < len(blocks)):
            heading = text
            yield Passage(text, text, section)
            continue
        lettered = _LETTER.match(text.value)
        if lettered and len(text.value) < 160:
            heading = text.cut(lettered.end())
        lead = _LEAD_IN.match(text.value)
        own = text.cut(lead.start(lead.lastgroup or 0), lead.end(lead.lastgroup or 0)) if lead else None
        yield Passage(text, own or heading, section)


def inner_heading(line: Line) -> bool:
    """Is the line a heading of a fixed kind ("Kommunstyrelsens beslut", "Yrkanden")?"""
    return fixed_heading(line.value)


def fixed_heading(value: str) -> bool:
    """Are the words as a whole a fixed heading? None is longer than a line."""
    value = value.strip().rstrip(":")
    return len(value) <= 90 and not _ENDED.search(value) and bool(pattern("items", "inner_headings").fullmatch(value))


def _is_heading(block: list[Line], text: Text, followed: bool) -> bool:
    line = block[0]
    value = text.value.strip()
    if len(block) > 2 or len(value) > 100 or not followed or line.bullet:
        return False
    if line.heading or line.emphasis:
        return True
    if inner_heading(line):
        return False
    return bool(len(block) == 1 and len(value) < 60 and re.match(rf"[{UPPER}]", value) and not re.search(r"[.!?:,;)]$", value)
                and not pattern("presenters", "announced").search(value) and len(value.split()) <= 7)  # fmt: skip
