"""What stands inside Word's wrappers is text like any other: form fields, tracked changes, links, tags."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from kg.read.word.file import WordFile
from kg.read.word.xml import W, chosen, name, switch, words

_THROUGH = {
    "customXml",
    "smartTag",
    "ins",
    "moveTo",
    "hyperlink",
    "fldSimple",
    "bdo",
    "dir",
    "oMath",
    "oMathPara",
}
_GONE = {"del", "moveFrom"}
_TRACKED = {"ins": "insertion", "del": "deletion", "moveTo": "move"}
_PROPERTIES = {"pPr", "tblPr", "trPr", "tcPr", "rPr", "sdtPr", "sdtEndPr", "tblGrid", "sectPr"}


def inside(element: Any, file: WordFile) -> Iterator[tuple[str, Any]]:
    """Name and element of each paragraph, table, row, cell or run in `element`, through all wrappers."""
    for child in element.iterchildren(etree.Element):
        kind = name(child)
        if kind in _TRACKED and len(child):
            file.tracked[_TRACKED[kind]] += 1
        if kind in _THROUGH:
            yield from inside(child, file)
        elif kind == "sdt":
            yield from _control(child, file)
        elif kind == "AlternateContent":
            taken = chosen(child)
            yield from () if taken is None else inside(taken, file)
        elif kind not in _GONE and kind not in _PROPERTIES:
            yield kind, child


def _control(control: Any, file: WordFile) -> Iterator[tuple[str, Any]]:
    """A content control; where it still shows its prompt nobody has written anything."""
    content = control.find(f"{W}sdtContent")
    if content is None:
        return
    if switch(control.find(f"{W}sdtPr"), "showingPlcHdr"):
        file.leave_out("the prompt of an empty form field", words(content))
    else:
        yield from inside(content, file)


def is_deleted(properties: Any, file: WordFile) -> bool:
    """Is the row or cell with these properties deleted by a tracked change? An inserted one is counted."""
    if properties is None:
        return False
    if any(properties.find(f"{W}{kind}") is not None for kind in ("del", "cellDel", "moveFrom")):
        file.tracked["deletion"] += 1
        return True
    if any(properties.find(f"{W}{kind}") is not None for kind in ("ins", "cellIns")):
        file.tracked["insertion"] += 1
    return False
