"""An OpenDocument text opened: its body, its styles, and what was left out on the way."""

from typing import Any

from kg.errors import ReadError
from kg.read.odt.lists import Lists
from kg.read.odt.styles import Styles
from kg.read.odt.xml import q
from kg.read.omitted import Omitted
from kg.read.package import Package, parsed

_CHANGES = {"insertion": "insertion", "deletion": "deletion"}


class OdtFile(Omitted):
    """Raises `ReadError` where the file holds no text document."""

    def __init__(self, path: str, data: bytes) -> None:
        super().__init__()
        roots = _roots(path, data)
        self.body: Any = next(
            (found for root in roots if (found := root.find(f".//{q('office:text')}")) is not None), None
        )
        if self.body is None:
            raise ReadError(path, "a damaged OpenDocument text (it has no body)")
        self.styles = Styles(roots)
        self.lists = Lists(roots)
        self.masters = [page for root in roots for page in root.iter(q("style:master-page"))]
        for region in self.body.iter(q("text:changed-region")):
            for kind in _CHANGES:
                self.tracked[kind] += region.find(q(f"text:{kind}")) is not None
        self.tracked = +self.tracked


def _roots(path: str, data: bytes) -> list[Any]:
    """The XML that is the document: one file, or the content and the styles of a package."""
    if not data.startswith(b"PK"):
        return [parsed(path, data)]
    package = Package(path, data)
    manifest = package.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReadError(path, "an OpenDocument text, password-protected; save it without a password first")
    return [root for part in ("content.xml", "styles.xml") if (root := package.xml(part)) is not None]
