"""Page headers and footers of an OpenDocument text: the first page's header is the letterhead."""

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
    parts = [
        part for page in pages for kind in _ALL for part in page.iterchildren(q(kind)) if _is_shown(part)
    ]
    first = [
        part
        for kind in _HEADERS
        for page in pages[:1]
        for part in page.iterchildren(q(kind))
        if _is_shown(part)
    ]
    letterhead: list[Block] = []
    used = None
    for used in first:
        letterhead = Story(file).blocks(used)
        if any(map(says, letterhead)):
            break
    rest = [
        block for part in parts if part is not used for block in map(as_furniture, Story(file).blocks(part))
    ]
    return letterhead, rest


def _pages(file: OdtFile) -> list[Any]:
    """The kinds of pages the text uses, that of its first page first."""
    styles = [each.get(q("text:style-name")) or each.get(q("table:style-name")) for each in file.body.iter()]
    named = [name for style in dict.fromkeys(styles) if (name := file.styles.master_page(style))]
    by_name = {page.get(q("style:name")): page for page in file.masters}
    begun = (
        next((name for name in named if name == file.styles.master_page(_first(file))), None) or "Standard"
    )
    wanted = [begun, *named]
    for name in wanted:
        follower = by_name[name].get(q("style:next-style-name")) if name in by_name else None
        wanted += [follower] if follower and follower not in wanted else []
    found = [by_name[name] for name in dict.fromkeys(wanted) if name in by_name]
    return found or file.masters[:1]


def _first(file: OdtFile) -> str | None:
    """The style of the first paragraph or table."""
    kinds = (q("text:p"), q("text:h"), q("table:table"))
    first = next(file.body.iter(*kinds), None)
    return None if first is None else first.get(q("text:style-name")) or first.get(q("table:style-name"))


def _is_shown(part: Any) -> bool:
    return bool(part.get(q("style:display")) != "false")
