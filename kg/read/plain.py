"""Plain text, Markdown and Org → lines: mark-up taken away, cells apart, offsets kept."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from kg.model import Line, Text
from kg.read import html, struck
from kg.read.extracted import Extracted

_MARKDOWN = re.compile(r"^#{1,6}\s|^##\w|\*\*\S[^\n]*?\*\*|^[ \t]*+\|?[ \t]*+:?-{3,}:?[ \t]*\|", re.MULTILINE)
_TAG = r"</?(?:del|s|strike|b|i|em|strong|u|a|br|p|span|sup|sub|div|mark)\b[^<>\n]*>"
_TAGS = re.compile(_TAG, re.IGNORECASE)
_TAGS_AND_COMMENTS = re.compile(rf"{_TAG}|<!--.*?-->", re.IGNORECASE)
_STRIKE = re.compile(
    r"<(del|s|strike)\b[^<>]*>(?P<tagged>[^|\t]*?)</\1\s*>|~~(?P<marked>[^|\t~]+)~~", re.IGNORECASE
)
_STRUCK_BY_HAND = re.compile(r"\s*[\w .-]{4,40}(?<=\w)[—–]{2,}")
"""A name and the dash that OCR makes of the stroke over it."""
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?:\s+|(?<=##)(?=[\w*]))")
_BULLET = re.compile(r"\s*[•●▪◦■□○·\uf0b7\uf0a7\u2023\u2043]\s*|\s*[-–*+]\s+(?=\S)")
_QUOTE = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_QUOTED = 5
"""Lines with the mark of a quotation; fewer are a list or a remark."""
_RULE = re.compile(r"\s*(?:[-_*=]\s?){3,}\s*$")
_DRAWN_RULE = re.compile(r"\s*\+(?:[-=]+\+)+\s*$")
_TABLE_RULE = re.compile(r"\s*+\|?(?:\s*+:?-{2,}:?\s*\|)+\s*+(?::?-{2,}:?)?\s*$")
_ORG = re.compile(r"^#\+(?:title|options|date|author|startup):", re.MULTILINE | re.IGNORECASE)
_ORG_HEADING = re.compile(r"(\*{1,6})\s+(?=\S)|#\+title:\s*", re.IGNORECASE)
_ORG_DATE = re.compile(r"#\+date:\s*", re.IGNORECASE)
_SETTING = re.compile(r"\s*#\+(?!(?:title|date):)\w+:", re.IGNORECASE)
"""A line that tells Org how the text is to be set ("#+OPTIONS: toc:nil"); title and date are the text's own."""
_BARRED = re.compile(r"\s*\|.*\|\s*$")
_EMPHASIS = re.compile(r"\s*(?:[-*]\s+)?(\*{1,3}|_{1,2})\S.*\S\1\s*+:?\s*$")
_WIDE = re.compile(r"\t+| {2,}(?=\S)|(?<=\w)[—–]{2,}[—–\s-]*")
_UNSEEN = re.compile(r"[\u200b\u200c\u200d\u2060\ufeff]|\u00ad(?=\w)")
_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BLOCK = re.compile(r"<(/?)(table|ul|ol|dl)\b[^<>]*>", re.IGNORECASE)
_INLINE = re.compile(
    r"!?\[(?P<label>[^\]\n]*)\]\((?P<url>[^)\s]*)[^)\n]*\)|<(?P<auto>https?://[^>\s]+|[\w.+-]+@[\w.-]+)>|"
    r"(?P<mark>\*{1,3}|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|~~|`+)|\\(?P<escaped>[.\-#*_()\[\]|])"
)


def extract(source: str) -> Extracted:
    """Lines of a text file; Markdown and stray HTML are recognised by their marks."""
    headed = _ORG_HEADING if _ORG.search(source) else _HEADING if _MARKDOWN.search(source) else None
    starts = _pages(source)
    lines: list[Line] = []
    gap = 0
    quoted = _is_quoted(source)
    for start, end, block in _blocks(source):
        if quoted and (mark := _QUOTE.match(source, start, end)):
            start = mark.end()
        if block:
            lines.extend(html.extract(source, start, end).lines)
            gap = 1
            continue
        for line in _line(source, start, end, headed, gap):
            lines.append(line)
            gap = -1
        gap += 1
    return Extracted(source, lines, starts)


def _is_quoted(source: str) -> bool:
    """Is it a text that somebody quotes line for line, and not one with a list whose marks are ">"?"""
    lines = [line for line in source.splitlines() if line.strip()]
    marked = [line for line in lines if _QUOTE.match(line)]
    blank = any(not line.strip("> \t") for line in marked)
    return len(marked) >= _QUOTED and (blank or len(marked) >= 0.8 * len(lines))


def _blocks(source: str) -> Iterator[tuple[int, int, bool]]:
    """Stretches of the source: physical lines, and whole HTML tables or lists as one (True)."""
    at = depth = start = 0
    tag = ""
    for mark in _BLOCK.finditer(source):
        name = mark.group(2).lower()
        if depth and name != tag:
            continue
        if mark.group(1):
            depth = max(0, depth - 1)
            if tag and not depth:
                yield from _physical(source, at, start)
                yield start, mark.end(), True
                at, tag = mark.end(), ""
        else:
            start, tag = (start, tag) if depth else (mark.start(), name)
            depth += 1
    yield from _physical(source, at, len(source))


def _physical(source: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    while start < end:
        stop = source.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop, False
        start = stop + 1


def _line(source: str, start: int, end: int, headed: re.Pattern[str] | None, gap: int) -> Iterator[Line]:
    """The line, or the rows of a table in it; `headed` is what opens a heading in the mark-up of the text."""
    raw, markdown = source[start:end], headed is _HEADING
    if _is_bare(raw, markdown):
        return
    heading, mark = _marks(raw, headed)
    body = _crossed(Text.of(source, start + (mark.end() if mark else 0), end))
    table = _is_row(raw, markdown)
    printed = _cells(body, markdown) if table else [tuple(filter(None, _cleaned(_WIDE, body, markdown)))]
    for number, kept in enumerate(filter(any, printed)):
        places = range(0, 40 * len(kept), 40) if table else (_column(raw, cell.at[0] - start) for cell in kept)
        line = Line(
            kept,
            gap=0 if number else gap,
            heading=len(heading[1] or "#") if heading else 0,
            struck=bool(_STRUCK_BY_HAND.match(raw)),
            bullet=bool(mark) and not heading and not raw.startswith("#"),
            emphasis=markdown and bool(_EMPHASIS.match(raw)),
            columns=tuple(places),
            table=table,
        )
        yield from struck.parted(line)


def _marks(raw: str, headed: re.Pattern[str] | None) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """What makes the line a heading, and what its text stands after: that, a bullet, or the name of the date."""
    heading = headed.match(raw) if headed else None
    return heading, heading or _BULLET.match(raw) or _ORG_DATE.match(raw)


def _is_bare(raw: str, markdown: bool) -> bool:
    """Is the line empty, or only drawn?"""
    rules = (_RULE, _DRAWN_RULE, _SETTING, _TABLE_RULE) if markdown else (_RULE, _DRAWN_RULE, _SETTING)
    return not raw.strip() or any(rule.match(raw) for rule in rules)


def _is_row(raw: str, markdown: bool) -> bool:
    """Is the line a row of a table that is drawn with bars?"""
    return (_BARRED.match(raw) is not None and raw.count("|") > 2) or (
        markdown and raw.lstrip().startswith("|")
    )


def _cells(body: Text, markdown: bool) -> list[tuple[Text, ...]]:
    """The cells of a row between its bars, printed line for printed line."""
    cells = [_cleaned(_BREAK, cell, markdown) for cell in _piped(body)]
    return list(zip_longest(*cells, fillvalue=Text("", ())))


def _cleaned(pattern: re.Pattern[str], body: Text, markdown: bool) -> list[Text]:
    return [_clean(part, markdown) for part in body.split(pattern)]


def _column(raw: str, at: int) -> int:
    """How far from the left the character at `at` stands; a tab goes to the next column of a table."""
    tabs = raw.count("\t", 0, at)
    return 40 * tabs + (at if not tabs else at - raw.rfind("\t", 0, at) - 1)


def _crossed(body: Text) -> Text:
    """The words that mark-up strikes out, marked as such."""
    parts, at = [], 0
    for match in _STRIKE.finditer(body.value):
        inside = "tagged" if match["tagged"] is not None else "marked"
        parts += [body.cut(at, match.start()), struck.crossed(body.cut(*match.span(inside)))]
        at = match.end()
    return Text.join([*parts, body.cut(at)]) if parts else body





def _piped(body: Text) -> list[Text]:
    cells = body.split(_PIPE)
    return cells[1:-1] if len(cells) > 2 and not cells[-1] else cells[1:]


def _clean(text: Text, markdown: bool) -> Text:
    """The cell without tags and signs that are not seen and, in Markdown, without its marks."""
    text = _untagged(Text.join(text.split(_UNSEEN)) if _UNSEEN.search(text.value) else text)
    if markdown:
        parts = []
        at = 0
        for match in _INLINE.finditer(text.value):
            parts.append(text.cut(at, match.start()))
            for name in ("label", "auto", "escaped"):
                if match.group(name):
                    parts.append(text.cut(match.start(name), match.end(name)))
            at = match.end()
        text = Text.join([*parts, text.cut(at)])
    return text.strip()


def _untagged(text: Text) -> Text:
    """The text without tags and comments; a comment is only looked for where one is closed after it."""
    value = text.value
    if "<" not in value:
        return text
    closed = value.rfind("-->") + 3 if "-->" in value else 0
    parts = []
    at = 0
    for match in (*_TAGS_AND_COMMENTS.finditer(value, 0, closed), *_TAGS.finditer(value, closed)):
        parts.append(text.cut(at, match.start()))
        at = match.end()
    return Text.join([*parts, text.cut(at)]) if parts else text


def _pages(source: str) -> tuple[int, ...]:
    """Where pages start: form feeds, or the lone leading space some converters leave in their place."""
    if "\f" in source:
        return (0, *(match.end() for match in re.finditer("\f", source) if source[match.end() :].strip()))
    if not re.match(r" \S", source):
        return ()
    starts = [0]
    rows = list(re.finditer(r"^.*$", source, re.MULTILINE))
    for before, row, after in zip(rows, rows[1:], [*rows[2:], None], strict=False):
        lone = (
            re.match(r" {1,2}\S", row.group())
            and before.group().strip()
            and not before.group().startswith(" ")
        )
        if lone and not (after and after.group().startswith(" ") and after.group().strip()):
            starts.append(row.start())
    return tuple(starts)
