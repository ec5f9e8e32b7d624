"""The runs of a Word paragraph → characters as they are shown, and what hangs on them: notes and boxes."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from kg.read.blocks import Run
from kg.read.word.fields import Fields
from kg.read.word.file import WordFile
from kg.read.word.wrappers import inside
from kg.read.word.xml import W, boxes, chosen, name

_SIGNS = {
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "",
    "fldChar": "", "instrText": "",
}  # fmt: skip
_DINGBATS = {
    0x6F: "☐",
    0xA8: "☐",
    0x78: "☒",
    0xFE: "☒",
    0xFB: "☒",
    0xFC: "✓",
    0x52: "☒",
    0xA7: "•",
    0x6C: "•",
    0x6E: "•",
}
"""Signs of the fonts Wingdings, whose letters are pictures."""


class Runs:
    """What one paragraph shows; `notes` and `boxes` are elements found on the way."""

    def __init__(self, file: WordFile, fields: Fields, style: str | None) -> None:
        self._file, self._fields, self._style = file, fields, style
        self.runs: list[Run] = []
        self.notes: list[Any] = []
        self.boxes: list[Any] = []
        self.contents = False

    def read(self, element: Any) -> None:
        """Add the runs in `element`, a paragraph or a part of one."""
        for kind, child in inside(element, self._file):
            if kind == "r":
                self._run(child)
            elif kind == "ruby":
                self._base(child)

    def _run(self, run: Any) -> None:
        look = self._file.styles.look(self._style, run.find(f"{W}rPr"))
        for text in self._shown(run):
            if look.hidden:
                self._file.leave_out("hidden text", text)
            elif text:
                self.runs.append(Run(text, look.struck, look.strong))
        self.contents = self.contents or self._fields.contents

    def _shown(self, run: Any) -> Iterator[str]:
        for child in run.iterchildren(etree.Element):
            kind = name(child)
            if kind == "fldChar":
                form = self._fields.mark(child)
                yield form if self._fields.visible else ""
            elif kind == "instrText":
                self._fields.instruct(child.text or "")
            elif kind == "ruby":
                self._base(child)
            elif self._fields.visible:
                yield self._sign(kind, child)

    def _sign(self, kind: str, child: Any) -> str:
        if kind == "t":
            return child.text or ""
        if kind == "sym":
            return _symbol(child)
        if kind in ("footnoteReference", "endnoteReference"):
            note = self._file.notes[kind.removesuffix("Reference")].get(child.get(f"{W}id"))
            self.notes += [] if note is None else [note]
        elif kind in ("drawing", "pict", "object"):
            self.boxes += boxes(child)
        elif kind == "AlternateContent":
            taken = chosen(child)
            self.boxes += [] if taken is None else boxes(taken)
        elif kind == "br" and child.get(f"{W}type", "textWrapping") != "textWrapping":
            return ""
        return _SIGNS.get(kind, "")

    def _base(self, ruby: Any) -> None:
        """The words that a reading aid stands over, without the aid."""
        base = ruby.find(f"{W}rubyBase")
        if base is not None:
            self.read(base)


def _symbol(element: Any) -> str:
    """A sign by its number in a font; fonts of symbols keep theirs from U+F000 on."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return ""
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if "dings" in (element.get(f"{W}font") or "").lower():
        return _DINGBATS.get(low, "•")
    return chr(low)
