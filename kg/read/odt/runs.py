"""The characters of an OpenDocument paragraph in their looks, and what hangs on it: notes and frames."""

import re
from typing import Any

from kg.read.blocks import Run
from kg.read.odt.file import OdtFile
from kg.read.odt.styles import Look
from kg.read.odt.xml import children, name, q, words

_UNSEEN = {
    "office:annotation", "office:annotation-end", "text:number", "text:hidden-text", "text:script", "text:ruby-text",
    "text:note-citation", "text:label", "text:tracked-changes", "office:event-listeners",
}  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n]+")


class Runs:
    """`notes` and `frames` are elements found on the way."""

    def __init__(self, file: OdtFile) -> None:
        self._file = file
        self.runs: list[Run] = []
        self.notes: list[Any] = []
        self.frames: list[Any] = []

    def read(self, element: Any, look: Look) -> None:
        """Add what stands in `element`, whose text looks like `look`."""
        self._add(element.text, look)
        for kind, child in children(element):
            self._child(kind, child, look)
            self._add(child.tail, look)

    def _child(self, kind: str, child: Any, look: Look) -> None:
        if kind == "text:span":
            self.read(child, self._file.styles.look("text", child.get(q("text:style-name")), look))
        elif kind == "text:s":
            self._put(" " * min(int(child.get(q("text:c")) or 1), 200), look)
        elif kind == "text:tab":
            self._put("\t", look)
        elif kind == "text:line-break":
            self._put("\n", look)
        elif kind == "text:note":
            self.notes += child.iterchildren(q("text:note-body"))
        elif kind == "text:placeholder":
            self._file.leave_out("the prompt of an empty form field", words(child))
        elif kind.startswith("draw:"):
            self.frames.append(child)
        elif kind not in _UNSEEN:
            self.read(child, look)

    def _add(self, text: str | None, look: Look) -> None:
        if text:
            self._put(_SPACE.sub(" ", text), look)

    def _put(self, text: str, look: Look) -> None:
        if look.hidden:
            self._file.leave_out("hidden text", text)
        else:
            self.runs.append(Run(text, look.struck, look.strong))


def boxes(frame: Any) -> list[Any]:
    """What holds paragraphs in a drawing: text boxes, or the drawn shape itself."""
    if name(frame) == "draw:text-box" or any(kind in ("text:p", "text:list") for kind, _ in children(frame)):
        return [frame]
    return [box for kind, child in children(frame) if kind.startswith("draw:") for box in boxes(child)]
