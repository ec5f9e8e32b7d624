"""The names of WordprocessingML, Strict and Transitional alike, and how its wrappers are gone through."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
)
_OFF = {"0", "false", "off", "none"}


def transitional(data: bytes) -> bytes:
    """The XML with Strict's names of the vocabularies spelled as Transitional's."""
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return data


def name(element: Any) -> str:
    """The local name: "p" for `w:p`."""
    return str(etree.QName(element).localname)


def value(parent: Any, child: str, attribute: str = "val") -> str | None:
    """The attribute of a direct child; None where the child or the attribute is missing."""
    found = None if parent is None else parent.find(f"{W}{child}")
    return None if found is None else found.get(f"{W}{attribute}")


def switch(parent: Any, child: str) -> bool | None:
    """Is the property on? None where nothing is said of it."""
    found = None if parent is None else parent.find(f"{W}{child}")
    return None if found is None else found.get(f"{W}val", "1") not in _OFF


def chosen(alternate: Any) -> Any:
    """Of a content given in two ways: the first, unless only the fallback holds a text box."""
    choice, fallback = alternate.find(f"{MC}Choice"), alternate.find(f"{MC}Fallback")
    if choice is None or (fallback is not None and not holds_text(choice) and holds_text(fallback)):
        return fallback
    return choice


def words(element: Any) -> str:
    """All characters in `element`, its paragraphs apart."""
    paragraphs = list(element.iter(f"{W}p")) or [element]
    return " ".join("".join(text.text or "" for text in each.iter(f"{W}t")) for each in paragraphs)


def holds_text(element: Any) -> bool:
    return next(element.iter(f"{W}t"), None) is not None


def boxes(element: Any) -> Iterator[Any]:
    """The contents of the outermost text boxes drawn in `element`, each once."""
    for child in element.iterchildren(etree.Element):
        kind = name(child)
        if kind == "txbxContent":
            yield child
        elif kind == "AlternateContent":
            taken = chosen(child)
            yield from () if taken is None else boxes(taken)
        else:
            yield from boxes(child)
