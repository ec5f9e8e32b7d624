"""styles.xml: what the style of a paragraph or run says of its look, through the styles it is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kg.language.wordings import wording
from kg.read.word.xml import W, switch, value

_HEADING = re.compile(wording("read", "word.styles", "heading"), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is shown."""

    struck: bool
    strong: bool
    hidden: bool


class Styles:
    def __init__(self, root: Any) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._styles = {style.get(f"{W}styleId"): style for style in found}
        self._usual = {
            style.get(f"{W}type"): style.get(f"{W}styleId")
            for style in found
            if style.get(f"{W}default") in ("1", "true", "on")
        }
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._defaults = defaults

    def chain(self, style: str | None, kind: str = "paragraph") -> Iterator[Any]:
        """The style and those it is based on, nearest first; the document's own where none is named."""
        at, seen = style if style in self._styles else self._usual.get(kind), set[str]()
        while at in self._styles and at not in seen:
            seen.add(str(at))
            yield self._styles[at]
            at = value(self._styles[at], "basedOn")

    def name(self, style: str | None) -> str:
        found = next(self.chain(style), None)
        return "" if found is None else (value(found, "name") or style or "").lower()

    def heading(self, style: str | None) -> int:
        """1–6 for the style of a heading, else 0."""
        for each in self.chain(style):
            level = _HEADING.search(value(each, "name") or "")
            if level:
                return min(int(level.group(1)) or 1, 6)
            outline = value(each.find(f"{W}pPr"), "outlineLvl")
            if outline and outline.isdigit() and int(outline) < 6:
                return int(outline) + 1
        called = self.name(style)
        return 1 if "title" in called or called == wording("read", "word.styles", "heading_style") else 0

    def numbered(self, style: str | None) -> tuple[str, str | None] | None:
        """The numbering the style brings: its number and, where it says so, the level."""
        for each in self.chain(style):
            numbering = each.find(f"{W}pPr/{W}numPr")
            if numbering is not None and value(numbering, "numId"):
                return value(numbering, "numId") or "0", value(numbering, "ilvl")
        return None

    def style_ids(self, style: str | None) -> list[str]:
        return [each.get(f"{W}styleId") for each in self.chain(style)]

    def look(self, paragraph_style: str | None, properties: Any) -> Look:
        run_style = value(properties, "rStyle")
        hidden = self._shown(properties, "vanish", paragraph_style, run_style)
        struck = any(
            self._shown(properties, kind, paragraph_style, run_style) for kind in ("strike", "dstrike")
        )
        strong = any(
            switch(properties, kind) or self._set(run_style, kind, "character") for kind in ("b", "i")
        )
        return Look(struck, strong, hidden)

    def _shown(self, properties: Any, kind: str, paragraph_style: str | None, run_style: str | None) -> bool:
        """A switch as ECMA-376 17.7.3 has it: direct wins, and the styles' settings toggle each other."""
        direct = switch(properties, kind)
        if direct is not None:
            return direct
        by_run = bool(run_style) and self._set(run_style, kind, "character")
        by_paragraph = self._set(paragraph_style, kind, "paragraph") or bool(switch(self._defaults, kind))
        return by_run != by_paragraph

    def _set(self, style: str | None, kind: str, of: str) -> bool:
        for each in self.chain(style, of) if style or of == "paragraph" else ():
            found = switch(each.find(f"{W}rPr"), kind)
            if found is not None:
                return found
        return False
