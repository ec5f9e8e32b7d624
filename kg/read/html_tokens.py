"""HTML as a browser takes it apart: tags with their attributes, and the text between, each with its place.

One pass from left to right, whatever is left open: a tag, a quote or a comment that never ends is looked for once.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.model import Text

_OPENS = re.compile(r"<(?P<close>/?)(?P<tag>[a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?P<name>[^\s/>=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]*)))?"""
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Places where a word may be broken, and marks that nobody sees."""
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
"""What stands in these is not mark-up."""
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens an element, or closes one; names in small letters, values without their quotes."""

    name: str
    at: int
    closes: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Words:
    """Text between tags, from `start` to `end` (excluded) of the source; `raw` in a script or a style sheet."""

    start: int
    end: int
    raw: str = ""


def tokens(source: str, start: int, end: int) -> Iterator[Tag | Words]:
    """The tags and texts of `source[start:end]`, in order; comments and declarations left out."""
    at = text = start
    while True:
        at = source.find("<", at, end)
        if at < 0:
            break
        tag = _OPENS.match(source, at, end)
        if tag is None and source[at + 1 : at + 2] not in ("!", "?"):
            at += 1
            continue
        if at > text:
            yield Words(text, at)
        if tag is None:
            at = text = _after_comment(source, at, end)
            continue
        name = tag["tag"].lower()
        attributes, at = _attributes(source, tag.end(), end)
        text = opened = at
        yield Tag(name, tag.start(), bool(tag["close"]), attributes)
        if name in _RAW and not tag["close"]:
            at = text = _raw_end(source, name, at, end)
            yield Words(opened, at, name)
    if end > text:
        yield Words(text, end)


def words(source: str, token: Words) -> Text:
    """The text as it is read: entities as the characters they stand for, what nobody sees left out."""
    value: list[str] = []
    at: list[int] = []
    start = token.start
    for match in (*_ENTITY.finditer(source, token.start, token.end), None):
        stop = match.start() if match else token.end
        value.append(source[start:stop])
        at.extend(range(start, stop))
        if match:
            meant = html.unescape(match.group())
            value.append(meant)
            at.extend([match.start()] * len(meant))
            start = match.end()
    text = Text("".join(value), at)
    if not _UNSEEN.search(text.value):
        return text
    kept = [place for place, char in enumerate(text.value) if not _UNSEEN.match(char)]
    return Text("".join(text.value[place] for place in kept), [text.at[place] for place in kept])


def _attributes(source: str, at: int, end: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag, and where the tag ends."""
    found: dict[str, str] = {}
    while at < end:
        match = _ATTRIBUTE.match(source, at, end)
        if match is None:
            break
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), html.unescape(value))
        at = match.end()
    close = source.find(">", at, end)
    return found, close + 1 if close >= 0 else end


def _after_comment(source: str, at: int, end: int) -> int:
    """Where a comment or a declaration ends; a comment that is left open ends with the page."""
    mark = "-->" if source.startswith("<!--", at) else ">"
    close = source.find(mark, at + 2, end)
    return close + len(mark) if close >= 0 else end


def _raw_end(source: str, name: str, at: int, end: int) -> int:
    close = re.compile(f"</{name}\\b", re.IGNORECASE).search(source, at, end)
    return close.start() if close else end
