"""RTF as it is written: groups, control words and text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])|"
    r"(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is "word", "sign", "open", "close", "byte" or "text"; `number` the parameter of a word."""

    kind: str
    value: str = ""
    number: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """The tokens of `source`, whose characters are the bytes of the file; binary data is passed over."""
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            at += 1
            continue
        at = match.end()
        if match["word"]:
            number = int(match["number"]) if match["number"] else None
            at += max(number or 0, 0) if match["word"] == "bin" else 0
            yield Token("word", match["word"], number)
        elif match["hex"]:
            yield Token("byte", chr(int(match["hex"], 16)))
        elif match["sign"]:
            yield Token("sign", match["sign"])
        elif match["brace"]:
            yield Token("open" if match["brace"] == "{" else "close")
        elif match["text"]:
            yield Token("text", match["text"])
