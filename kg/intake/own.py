"""What this program wrote itself: graph folders, pages and exports, known by a mark inside them."""

import hashlib
import json
import re
from pathlib import Path

from kg.errors import UsageError
from kg.folder import is_graph_folder

NAME = "Protokollgraf"
"""The generator that pages and manifests name."""
_HEAD = 1 << 16
_TAIL = 200
_NOTHING = 2
"""Bytes of a list without anything in it."""
_IRI = rb"https://w3id\.org/protokollgraf/"
_PAGE = re.compile(
    rb"<!doctype html>.{0,2000}?(?:"
    rb'<meta name="generator" content="Protokollgraf">|<title>[^<]{0,500} \xe2\x80\x93 Protokollgraf</title>)',
    re.S | re.I,
)
_DATA = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:"
    rb"@prefix \w+: <" + _IRI + rb"|<" + _IRI + rb"|"  # Turtle, TriG; N-Quads
    rb'[\[{]\s.*?"' + _IRI + rb"|"  # JSON of traces, JSON-LD
    rb'\{\s*"(?:generator": "Protokollgraf"|files": \[\s*\{\s*"file": ")|'  # the manifest of an export
    rb"<\?xml[^>]*>\s*<g(?:raphml|exf)\b.*?" + _IRI + rb"|"
    rb'"?[\w]+"?(?:[,;]"?\w+"?)+\r?\n"?' + _IRI + rb")",  # a table whose first row is a thing
    re.S,
)
_TRACE = re.compile(rb"(?:<!-- Protokollgraf -->|%% Protokollgraf)\s*\Z")


def wrote(path: Path, data: bytes, sha256: str) -> bool:
    """Are these bytes a page, an export or a trace of this program's? Minutes that tell of it are none."""
    head = data[:_HEAD].lstrip()
    if _PAGE.match(head) or _DATA.match(head) or _TRACE.search(data[-_TAIL:]):
        return True
    return any(sha256 in _listed(folder) for folder in path.absolute().parents[:2])


def _listed(folder: Path) -> set[str]:
    """The SHA-256 of the files that the manifest of an export in the folder names."""
    try:
        manifest = json.loads((folder / "manifest.json").read_bytes())
        return {file["sha256"] for file in manifest["files"]} if manifest["generator"] == NAME else set()
    except (OSError, ValueError, KeyError, TypeError):
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
