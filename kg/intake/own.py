"""What this program wrote itself: graph folders, pages, exports and answers, known by a mark inside them.

A page is known also where a browser saved or printed it, an answer also where a shell wrote it in UTF-16.
Minutes that only tell of this program are none of them.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from kg.errors import UsageError
from kg.folder import MARK, is_graph_folder
from kg.model import Finding

NAME = "Protokollgraf"
"""The generator that pages and manifests name."""
_NAMED = 3
"""So many of the files that are passed over are told by name."""
_HEAD = 1 << 16
_TAIL = 400
_NOTHING = 2
"""Bytes of a list without anything in it."""
_IRI = rb"https://w3id\.org/protokollgraf/"
_PAGE = re.compile(
    rb"<!doctype html>.{0,2000}?(?:"
    rb'<meta name="generator" content="Protokollgraf"\s*/?>|'
    rb"<title>[^<]{0,500} \xe2\x80\x93 Protokollgraf</title>)",
    re.S | re.I,
)
_SAVED = re.compile(rb"From: <Saved by [^>]*>\r?\n.*?\r?\n\r?\n(?=<!doctype html>)", re.S | re.I)
"""How a browser begins a page that it keeps in one file (MHTML)."""
_PIECE = b"/* Protokollgraf */"
"""How what belongs to a page and stands beside it begins."""
_TITLE = f" – {NAME}".encode("utf-16-be").hex().upper().encode()
_PRINTED = re.compile(rb"/Title\s*<FEFF[0-9A-F]{0,4000}?" + _TITLE + rb">")
"""The title of a page in the PDF that a browser makes of it."""
_DATA = re.compile(
    rb"@prefix \w+: <" + _IRI + rb"|<" + _IRI + rb"|"  # Turtle, TriG; N-Quads
    rb'[\[{]\s.*?"' + _IRI + rb"|"  # JSON of traces, JSON-LD
    rb'\{\s*"(?:generator": "Protokollgraf"|files": \[\s*\{\s*"file": ")|'  # the manifest of an export
    rb"<\?xml[^>]*>\s*<g(?:raphml|exf)\b.*?" + _IRI + rb"|"
    rb'["?]?\w+"?(?:(?:[,;\t]["?]?\w+"?)+\r?\n(?:.*?[\s",;<])?|\r?\n["<]?)'
    + _IRI,  # a table that names a thing
    re.S,
)
_EMPTY = re.compile(rb'(?:\[\]|["?]?\w+"?(?:[,;\t]["?]?\w+"?)+)\s*\Z')
"""An answer without any row: a list of nothing, the names of columns alone."""
_END = re.compile(
    rb"(?:<!-- Protokollgraf -->|%% Protokollgraf|\n\[Protokollgraf\]|"
    rb"\d+ new, \d+ known, \d+ not read\. The graph in [^\n]* issues\.)\s*\Z"
)
"""The last line of an answer in words, a diagram, a picture; of what a build told."""
_DRAWN = re.compile("┏━[━┳]*┓\r?\n┃[^\n]*\n(?:┃[^\n]*\n)*┡━".encode())
_BEGINNINGS = {
    tuple(names.split())
    for names in (
        "document path sha256", "document kind page", "counts AgendaItem", "score date body",
        "issue made due", "date body kind", "severity kind subject", "a b why", "name question params",
        "head vars", "head boolean", "from to date", "id type label", "from relation to", "id schema properties",
    )
}  # fmt: skip
"""The first names in an answer in JSON, or in a table saved from a page."""
_NAME = re.compile(rb'(?<=[{ ])"(\w+)": ')


def wrote(path: Path, data: bytes, sha256: str) -> bool:
    """Are these bytes a page, an export or an answer of this program's?"""
    return is_marked(data) or any(sha256 in _listed(folder) for folder in path.absolute().parents[:2])


def is_marked(data: bytes) -> bool:
    """Does a mark in the bytes themselves tell that this program wrote them?"""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if saved := _SAVED.match(head):
        head = re.sub(rb"=\r?\n", b"", head[saved.end() :]).replace(b"=3D", b"=")
    names = _names(head)
    return bool(
        _PAGE.match(head)
        or head.startswith(_PIECE)
        or _DATA.match(head)
        or _DRAWN.match(head)
        or _EMPTY.match(head)
        or _END.search(data[-_TAIL:])
        or (head.startswith(b"%PDF") and _PRINTED.search(data))
        or any(names[: len(known)] == known for known in _BEGINNINGS)
    )


def _names(head: bytes) -> tuple[str, ...]:
    """The first names in JSON, or of the columns of a table."""
    if head.startswith((b"{", b"[")):
        return tuple(
            found.group(1).decode() for found, _ in zip(_NAME.finditer(head), range(3), strict=False)
        )
    columns = head.split(b"\n", 1)[0][:_TAIL].decode("utf-8", "replace")
    return tuple(name.strip('"\r') for name in columns.split(",")[:3])


def passed(paths: Iterable[str]) -> list[tuple[str, Finding]]:
    """What is told of the files that are passed over: a finding for each folder, the first of them by name."""
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(str(Path(path).parent), []).append(Path(path).name)
    told = []
    for place, names in sorted(found.items()):
        which = ", ".join([*names[:_NAMED], *(["…"] if names[_NAMED:] else ())])
        what = f"{len(names)} pages, exports and answers of Protokollgraf's own: passed over ({which})"
        told.append((place, Finding("intake", what)))
    return told


def within(files: Iterable[tuple[str, bytes]]) -> set[str]:
    """Those of the files in an archive (their paths and bytes) that this program wrote."""
    known = dict(files)
    folders = tuple(path.removesuffix(MARK) for path in known if path.endswith(f"/{MARK}"))
    manifests = [data for path, data in known.items() if path.endswith("/manifest.json")]
    listed = {sha256 for data in manifests for sha256 in _manifested(data)}
    return {
        path
        for path, data in known.items()
        if path.startswith(folders)
        or is_marked(data)
        or (listed and hashlib.sha256(data).hexdigest() in listed)
    }


def _listed(folder: Path) -> set[str]:
    """The SHA-256 of the files that the manifest of an export in the folder names."""
    try:
        return _manifested((folder / "manifest.json").read_bytes())
    except OSError:
        return set()


def _manifested(manifest: bytes) -> set[str]:
    try:
        told = json.loads(manifest)
        return {file["sha256"] for file in told["files"]} if told["generator"] == NAME else set()
    except (ValueError, KeyError, TypeError, RecursionError):
        return set()


def demand_ours(path: Path) -> None:
    """`UsageError` where a file stands at the path that this program did not write: it is not written over."""
    if not path.is_file():
        return
    data = path.read_bytes()
    if len(data.strip()) > _NOTHING and not wrote(path, data, hashlib.sha256(data).hexdigest()):
        raise UsageError(
            f"{path} was not written by Protokollgraf, so it is left as it is: choose another --out"
        )


def graph_folder(path: Path) -> Path | None:
    """The graph folder that `path` is or lies in; None where there is none."""
    place = path.absolute()
    return next((folder for folder in (place, *place.parents) if is_graph_folder(folder)), None)
