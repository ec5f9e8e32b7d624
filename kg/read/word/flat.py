"""Word's package written as one XML file (Flat OPC) → the zip archive that it stands for."""

import base64
import binascii
import io
import zipfile

from lxml import etree

from kg.errors import ReadError
from kg.read.package import parsed

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


def zipped(path: str, data: bytes) -> bytes:
    """The package as an archive; what is one already stays as it is."""
    if data.startswith(b"PK"):
        return data
    held = io.BytesIO()
    seen: set[str] = set()
    with zipfile.ZipFile(held, "w") as archive:
        for part in parsed(path, data).iter(f"{_PKG}part"):
            name = part.get(f"{_PKG}name", "").lstrip("/")
            if name not in seen:
                seen.add(name)
                archive.writestr(name, _content(path, part))
    return held.getvalue()


def _content(path: str, part: etree._Element) -> bytes:
    inside = part.find(f"{_PKG}xmlData")
    if inside is not None and len(inside):
        content: bytes = etree.tostring(inside[0])
        return content
    try:
        return base64.b64decode(part.findtext(f"{_PKG}binaryData") or "")
    except binascii.Error:
        raise ReadError(path, "a damaged Word file (a part of it is cut off)") from None
