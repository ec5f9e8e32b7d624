"""Which documents of a folder hold nothing private: they are looked through once, not at every build."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from kg.folder import keep as kept
from kg.folder import keyed
from kg.model import Reading
from kg.privacy import masked

_NAME = "clear.msgpack"


def shown(readings: Iterable[Reading], folder: Path, *, keep: bool = False) -> list[Reading]:
    """The readings with what is private masked.

    `keep` remembers where there was nothing, as only the folder's one writer may.
    """
    before, clear = _known(folder), set[str]()
    found = []
    for reading in readings:
        sha256 = reading.protocol.document.sha256
        one = reading if sha256 in before else masked(reading)
        if one is reading:
            clear.add(sha256)
        found.append(one)
    if keep and clear != before:
        kept.write(folder / _NAME, kept.sealed(kept.packed((keyed.privacy(), sorted(clear)))))
    return found


def _known(folder: Path) -> frozenset[str]:
    """The documents known to hold nothing private, by the code of now."""
    try:
        by, known = kept.unpacked(kept.unsealed(folder / _NAME) or b"", tuple[str, list[str]])
    except msgspec.DecodeError:
        return frozenset()
    return frozenset(known) if by == keyed.privacy() else frozenset()
