"""By what documents are read: another reading asks for another key."""

import hashlib
import sys
from functools import cache

from kg import config

_ROOMS = ("model", "language", "read", "parse", "extract", "data")
"""What takes part in reading; the modules beside them do too."""
READERS = ("PyStemmer", "lxml", "msgspec", "pcre2", "pypdfium2", "python-docx", "rapidfuzz")
"""Libraries that decide what is read: a new version may place a word elsewhere."""


@cache
def rules() -> str:
    """A short hash of the code and lists that read documents, and of the versions they stand on."""
    return _hash(_ROOMS, READERS)


@cache
def graphs() -> str:
    """The same of all that takes part in making a graph of them."""
    return _hash((*_ROOMS, "folder", "graph", "privacy", "resolve"), (*READERS, "pyoxigraph"))


@cache
def indices() -> str:
    """The same of what makes a search index of them."""
    return _hash(("data", "language", "search"), ("PyStemmer",))


@cache
def privacy() -> str:
    """The same of what finds private data in them."""
    return _hash((*_ROOMS, "privacy"), (*READERS, "personnummer", "phonenumbers"))


def _hash(names: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    digest = hashlib.sha256(repr([sys.version_info[:3], *map(_version, libraries)]).encode())
    rooms = [
        file
        for room in names
        for file in sorted((config.PACKAGE / room).rglob("*"))
        if file.is_file() and file.parent.name != "__pycache__"
    ]
    for file in (*rooms, *sorted(config.PACKAGE.glob("*.py"))):
        digest.update(file.relative_to(config.PACKAGE).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()[:10]


def _version(library: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return ""
