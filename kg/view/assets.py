"""What the pages of a kind have in common, once beside them instead of in each: their style and their script.

In: the text of a style or a script. Out: the name of the file that holds it, with a digest of the text in it, so that
a page never meets the style or script of another version. A page from disk may link what lies beside it by a word
that only it knows (a nonce): a digest of the page itself, which nothing that stands in the page can foresee.
"""

import base64
import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.view.pieces import named

FOLDER = "data"
"""The folder beside the pages that holds what belongs to them."""
NONCE = secrets.token_hex(16)
"""Stands for the word of a page until the page is made."""


@dataclass(slots=True)
class Assets:
    """Styles and scripts by the name of their file."""

    files: dict[str, str] = field(default_factory=dict)
    _named: dict[tuple[str, str], str] = field(default_factory=dict)
    _told: int = 0

    def add(self, kind: str, end: str, text: str) -> str:
        """The name of the file, `end` being `.css` or `.js`, that holds this text.

        It is called after the first kind of page that has it; other kinds with the same text share the file.
        """
        if (text, end) not in self._named:
            self._named[text, end], held = named(f"{FOLDER}/{kind}", text, end)
            self.files[self._named[text, end]] = held
        return self._named[text, end]

    def new(self) -> Iterator[tuple[str, str]]:
        """The files that were added since this was asked before."""
        told, self._told = self._told, len(self.files)
        yield from list(self.files.items())[told:]


def sealed(html: str) -> str:
    """The page with its own word where `NONCE` stood."""
    digest = hashlib.sha256(html.replace(NONCE, "").encode()).digest()
    return html.replace(NONCE, base64.b64encode(digest[:18]).decode("ascii"))
