"""The data of a page too large for one file, in pieces beside the page.

A page from disk can ask nobody for data, so each piece is a script that hands its rows over. What the page needs
to begin comes first (nodes and links, packed); facts and quotes come afterwards, or when they are asked for.

In: what a page's script is given, as one object. Out: the object that stays in the page, and the pieces by name.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

WHOLE = 1_500_000
"""Bytes of data up to which a page carries them itself."""
MOST = 1_000_000
"""Bytes of a piece, or a little more."""
_FEW = 300
"""Different words of a column up to which they are numbered."""
MARK = "/* Protokollgraf */"
"""How a piece begins, so that this program knows it for its own."""
Row = Mapping[str, Any]


def named(start: str, text: str, end: str = ".js") -> tuple[str, str]:
    """The name of a file that holds the text, with a digest of it, and what the file holds: the mark comes first."""
    held = f"{MARK}\n{text}\n"
    return f"{start}-{hashlib.sha256(held.encode()).hexdigest()[:10]}{end}", held


def size(data: object) -> int:
    """Bytes of the data as they travel."""
    return len(as_json(data).encode())


def apart(data: Mapping[str, Any], place: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The data without its nodes, edges and evidence, which the pieces in `place` hold."""
    facts = [node.get("f", []) for node in data["nodes"]]
    bare = [{name: value for name, value in node.items() if name != "f"} for node in data["nodes"]]
    kept, pieces = dict(data), dict[str, str]()
    for kind, rows in (("nodes", bare), ("edges", data["edges"])):
        kept[kind], packed = _packed(rows)
        kept[kind]["pieces"] = list(_cut(f"{place}/{kind}", kind, packed, pieces))
    for kind, rows in (("facts", facts), ("evidence", data["evidence"])):
        kept[kind] = {"pieces": list(_cut(f"{place}/{kind}", kind, rows, pieces))}
    return kept, pieces


def beside(
    data: Mapping[str, Any], place: str, lists: Sequence[str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """The data without these lists, which the pieces in `place` hold as they are."""
    kept, pieces = dict(data), dict[str, str]()
    for kind in lists:
        kept[kind] = {"pieces": list(_cut(f"{place}-{kind}", kind, data[kind], pieces))}
    return kept, pieces


def _packed(rows: Sequence[Row]) -> tuple[dict[str, Any], list[list[Any]]]:
    """Rows as lists in the order of `fields`, words that come again as numbers in `tables`."""
    often = Counter(name for row in rows for name in row)
    fields = sorted(often, key=lambda name: (-often[name], name))
    tables = {name: words for name in fields if (words := _words(row[name] for row in rows if name in row))}
    number = {name: {word: place for place, word in enumerate(words)} for name, words in tables.items()}
    return {"fields": fields, "tables": tables}, [_short(row, fields, number) for row in rows]


def _words(values: Iterator[Any]) -> list[str]:
    """The words of a column of words that are few, or of one of lists of words; none for any other column."""
    words: dict[str, None] = {}
    lists = False
    for value in values:
        lists = isinstance(value, list)
        each = value if lists else [value]
        if not all(isinstance(one, str) for one in each) or (not lists and len(words) > _FEW):
            return []
        words |= dict.fromkeys(each)
    return list(words) if lists or len(words) <= _FEW else []


def _short(row: Row, fields: Sequence[str], number: Mapping[str, Mapping[str, int]]) -> list[Any]:
    """The row's values, those missing at the end left out."""
    last = max((place for place, name in enumerate(fields) if name in row), default=-1)
    return [_value(row.get(name), number.get(name)) for name in fields[: last + 1]]


def _value(value: Any, number: Mapping[str, int] | None) -> Any:
    if number is None or value is None:
        return value
    return [number[one] for one in value] if isinstance(value, list) else number[value]


def _cut(start: str, kind: str, rows: Sequence[Any], pieces: dict[str, str]) -> Iterator[tuple[int, str]]:
    """The rows added to the pieces; the number of the first row of each piece, and its name."""
    first, held, length = 0, list[str](), 0
    for place, row in enumerate(rows):
        held.append(as_json(row))
        length += len(held[-1].encode())
        if length > MOST or place == len(rows) - 1:
            lines = ",\n".join(held)
            name, piece = named(f"{start}-{first}", f'kg.piece("{kind}",{first},[\n{lines}\n]);')
            pieces[name] = piece
            yield first, name
            first, held, length = place + 1, [], 0


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
