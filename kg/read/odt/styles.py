"""What the styles of an OpenDocument text say of the look of paragraphs and spans."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kg.language.wordings import wording
from kg.read.odt.xml import q

_HEADING = re.compile(wording("read", "odt.styles", "heading"), re.IGNORECASE)
_TITLE = re.compile(wording("read", "odt.styles", "title"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How a stretch of text is shown."""

    struck: bool = False
    bold: bool = False
    slanted: bool = False
    hidden: bool = False

    @property
    def strong(self) -> bool:
        return self.bold or self.slanted


class Styles:
    def __init__(self, roots: list[Any]) -> None:
        self._styles = {
            (style.get(q("style:family")), style.get(q("style:name"))): style
            for root in reversed(roots)
            for style in root.iter(q("style:style"))
        }

    def chain(self, family: str, style: str | None) -> Iterator[Any]:
        """The style and its parents, nearest first."""
        seen: set[str] = set()
        while style and style not in seen and (family, style) in self._styles:
            seen.add(style)
            found = self._styles[family, style]
            yield found
            style = found.get(q("style:parent-style-name"))

    def look(self, family: str, style: str | None, around: Look = Look()) -> Look:
        """The look of text in this style within text that looks like `around`."""
        for each in reversed(list(self.chain(family, style))):
            for properties in each.iterchildren(q("style:text-properties")):
                around = _changed(around, properties)
        return around

    def master_page(self, style: str | None) -> str | None:
        """The kind of page that begins with a paragraph or table of this style."""
        found = [self._styles.get((family, style)) for family in ("paragraph", "table")]
        return next(
            (name for each in found if each is not None and (name := each.get(q("style:master-page-name")))),
            None,
        )

    def heading(self, style: str | None) -> int:
        """1–6 for a heading by its style, else 0."""
        for each in self.chain("paragraph", style):
            called = each.get(q("style:display-name")) or each.get(q("style:name")) or ""
            level = _HEADING.search(called)
            if level:
                return min(int(level.group(1)) or 1, 6)
            outline = each.get(q("style:default-outline-level"))
            if outline and outline.isdigit():
                return min(int(outline), 6)
            if _TITLE.search(called):
                return 1
        return 1 if style and _TITLE.search(style) else 0


def _changed(look: Look, properties: Any) -> Look:
    through = properties.get(q("style:text-line-through-style")) or properties.get(
        q("style:text-line-through-type")
    )
    weight, slant, shown = (
        properties.get(q(each)) for each in ("fo:font-weight", "fo:font-style", "text:display")
    )
    return replace(
        look,
        struck=look.struck if through is None else through != "none",
        bold=look.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
        slanted=look.slanted if slant is None else slant != "normal",
        hidden=look.hidden if shown is None else shown == "none",
    )
