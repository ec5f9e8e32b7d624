"""Page headers and footers of an OpenDocument text: the first page's header is the letterhead."""

from collections.abc import Iterable, Iterator
from typing import Any

from kg.read.blocks import Block, as_furniture, says
from kg.read.odt.file import OdtFile
from kg.read.odt.story import Story
from kg.read.odt.xml import q

_HEADERS = ("style:header-first", "loext:header-first", "style:header")
_ALL = (*_HEADERS, "style:header-left", "loext:header-left", "style:footer-first", "loext:footer-first",
        "style:footer", "style:footer-left", "loext:footer-left")  # fmt: skip


def read(file: OdtFile) -> tuple[list[Block], list[Block]]:
    """The letterhead as text, and all other headers and footers as furniture."""
    pages = _pages(file)
    parts = [part for page in pages for part in _shown(page, _ALL)]
    letterhead: list[Block] = []
    used = None
    for used in (part for page in pages[:1] for part in _shown(page, _HEADERS)):
        letterhead = Story(file).blocks(used)
        if any(map(says, letterhead)):
            break
    rest = [
        block for part in parts if part is not used for block in map(as_furniture, Story(file).blocks(part))
    ]
    return letterhead, rest


def _pages(file: OdtFile) -> list[Any]:
    """The kinds of pages the text uses, that of its first page first."""
    styles = dict.fromkeys(map(_style, file.body.iter()))
    named = [name for style in styles if (name := file.styles.master_page(style))]
    by_name = {page.get(q("style:name")): page for page in file.masters}
    begun = file.styles.master_page(_first(file))
    wanted = [begun if begun in named else "Standard", *named]
    for name in wanted:
        follower = by_name[name].get(q("style:next-style-name")) if name in by_name else None
        if follower and follower not in wanted:
            wanted.append(follower)
    found = [by_name[name] for name in dict.fromkeys(wanted) if name in by_name]
    return found or file.masters[:1]


def _first(file: OdtFile) -> str | None:
    """The style of the first paragraph or table."""
    first = next(file.body.iter(q("text:p"), q("text:h"), q("table:table")), None)
    return None if first is None else _style(first)


def _style(element: Any) -> str | None:
    style: str | None = element.get(q("text:style-name")) or element.get(q("table:style-name"))
    return style


def _shown(page: Any, kinds: Iterable[str]) -> Iterator[Any]:
    """The parts of these kinds that the page shows."""
    for kind in kinds:
        yield from (part for part in page.iterchildren(q(kind)) if part.get(q("style:display")) != "false")
