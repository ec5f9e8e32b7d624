"""A zipped office package → its parts as bytes and XML, within limits on what it may unpack to.

Word (Open XML) and OpenDocument are both zip archives of XML files.
"""

import io
import zipfile
import zlib

from lxml import etree

from kg import config
from kg.errors import ReadError

UNPACKED = 20 * config.MAX_BYTES
"""A file that unpacks to more bytes than this is no document (zip bombs do)."""


class Package:
    """The parts of a package by name; a part that is missing is None."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self._left = UNPACKED
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise self.damaged(error) from None
        self.names = frozenset(self._archive.namelist())

    def part(self, name: str, most: int = UNPACKED) -> bytes | None:
        """The bytes of a part. Raises `ReadError` where they cannot be unpacked or are too many."""
        if name not in self.names:
            return None
        try:
            with self._archive.open(name) as part:
                data = part.read(min(self._left, most) + 1)
        except RuntimeError:
            raise ReadError(self.path, "is password-protected; save it without a password first") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise self.damaged(error) from None
        self._left -= len(data)
        if self._left < 0 or len(data) > most:
            raise ReadError(self.path, "unpacks to far too much for a protocol")
        return data

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part."""
        data = self.part(name, config.MAX_BYTES)  # as a tree it takes ten times as much
        return None if data is None else self.parsed(data)

    def parsed(self, data: bytes) -> etree._Element:
        """The root of XML in `data`; no entity is expanded and nothing is fetched."""
        return parsed(self.path, data)

    def damaged(self, error: Exception) -> ReadError:
        return _damaged(self.path, error)


def parsed(path: str, data: bytes) -> etree._Element:
    """The root of XML; no entity is expanded and nothing is fetched. Raises `ReadError` where it is none."""
    try:
        return etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _damaged(path, error) from None


def _damaged(path: str, error: Exception) -> ReadError:
    return ReadError(path, f"a damaged office file ({type(error).__name__})")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
