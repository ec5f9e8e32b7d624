"""The names of OpenDocument, with the prefixes its own texts use."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    "text": f"{_OASIS}:text:1.0", "table": f"{_OASIS}:table:1.0", "draw": f"{_OASIS}:drawing:1.0",
    "office": f"{_OASIS}:office:1.0", "style": f"{_OASIS}:style:1.0", "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}  # fmt: skip
_PREFIXES = {space: prefix for prefix, space in _SPACES.items()}


def q(name: str) -> str:
    """`text:p` as the library spells it."""
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def name(element: Any) -> str:
    """`text:p` for the element; what is of another vocabulary has no prefix."""
    spelled = etree.QName(element)
    prefix = _PREFIXES.get(spelled.namespace or "")
    return f"{prefix}:{spelled.localname}" if prefix else str(spelled.localname)


def children(element: Any) -> Iterator[tuple[str, Any]]:
    for child in element.iterchildren(etree.Element):
        yield name(child), child


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())
