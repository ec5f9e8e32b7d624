"""Where private data stands in the documents of a graph, so that a person can forget or redact them."""

from pathlib import Path
from typing import Any

from kg.folder import Folder
from kg.privacy import masked_text, private


def private_data(folder: Path, unmask: bool = False) -> list[dict[str, Any]]:
    """One object a place, by document and offset: kind, place, page, and the line it stands in, masked."""
    kept = Folder(folder)
    found = []
    for source in kept.sources():
        text = kept.text(source.sha256)
        shown = text if unmask else masked_text(text)
        found += [
            {
                "document": source.name,
                "kind": one.kind,
                "start": one.start,
                "end": one.end,
                "page": text.count("\f", 0, one.start) + 1 if "\f" in text else None,
                "line": _line(shown, one.start),
            }
            for one in private(text)
        ]
    return found


def _line(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].strip()
