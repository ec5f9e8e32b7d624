"""What of a graph folder may be shown: private data masked, unless a person asked for it to be seen.

In: a kept text's path. Out: the text, as long as it stands. `unmasked/` inside a graph folder is a graph of
the same documents in which nothing is masked; it is made when first asked for and goes with the next build.
"""

import shutil
from pathlib import Path

from kg.folder import keep
from kg.privacy import masked_text

UNMASKED = "unmasked"
_OF = "of.txt"


def text(kept: Path) -> str:
    """A kept text, masked where its folder is not the unmasked one; `OSError` and `UnicodeDecodeError` pass."""
    whole = kept.read_bytes().decode("utf-8")
    return whole if kept.parent.parent.name == UNMASKED else masked_text(whole)


def unmasked(folder: Path) -> Path:
    return folder / UNMASKED


def is_of(folder: Path, publication: str) -> bool:
    """Whether the unmasked graph is made of that publication."""
    try:
        return (unmasked(folder) / _OF).read_text(encoding="utf-8") == publication
    except OSError:
        return False


def finish(folder: Path, publication: str) -> None:
    """The texts beside the unmasked graph, and what it is made of: from now on it answers."""
    shutil.copytree(folder / "documents", unmasked(folder) / "documents", dirs_exist_ok=True)
    keep.write(unmasked(folder) / _OF, publication.encode())


def forget(folder: Path) -> None:
    """Remove the unmasked graph: what was forgotten must not be left in it, and it can be made anew."""
    shutil.rmtree(unmasked(folder), ignore_errors=True)
