"""Fields (`fldChar`): only their result is shown; old form fields show what is ticked or chosen."""

from dataclasses import dataclass
from typing import Any

from kg.read.word.xml import W, switch, value


@dataclass(slots=True)
class _Field:
    form: Any
    instruction: str = ""
    result: bool = False


class Fields:
    """The fields that are open at a place in a story."""

    def __init__(self, story: Any) -> None:
        ends = [each.get(f"{W}fldCharType") for each in story.iter(f"{W}fldChar")]
        self._sound = ends.count("begin") == ends.count("end")
        self._open: list[_Field] = []

    def mark(self, mark: Any) -> str:
        """Go on past a `fldChar`; returns what a form field that ends there shows."""
        kind = mark.get(f"{W}fldCharType")
        if not self._sound:
            return ""
        if kind == "begin":
            self._open.append(_Field(mark.find(f"{W}ffData")))
        elif self._open and kind == "separate":
            self._open[-1].result = True
        elif self._open and kind == "end":
            return _shown(self._open.pop())
        return ""

    def instruct(self, text: str) -> None:
        if self._open:
            self._open[-1].instruction += text

    @property
    def visible(self) -> bool:
        return all(field.result for field in self._open)

    @property
    def contents(self) -> bool:
        """Within a table of contents, which repeats the headings."""
        return any(field.instruction.strip().upper().startswith("TOC") for field in self._open)


def _shown(field: _Field) -> str:
    if field.form is None:
        return ""
    box = field.form.find(f"{W}checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        return "☒" if (switch(box, "default") if ticked is None else ticked) else "☐"
    choices = field.form.find(f"{W}ddList")
    if choices is None or field.result:
        return ""
    entries = [each.get(f"{W}val", "") for each in choices.findall(f"{W}listEntry")]
    place = value(choices, "result") or value(choices, "default") or "0"
    return entries[int(place)] if place.isdigit() and int(place) < len(entries) else ""
