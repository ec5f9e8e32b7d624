"""The long lists of a page too large for one file: their first rows stay, the rest comes from pieces beside it.

In: a page that is a list of rows for the most part. Out: the page by its name, alone where it is small, else with
the pieces and with the script that works on the rows, which waits until they are there.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kg.view import shell
from kg.view.pieces import MARK, MOST, WHOLE, as_json

KEPT = 100
"""Rows of each list that stay in the page."""
Scripts = Sequence[str]
Page = Callable[[Scripts, tuple[str, str]], str]
"""Scripts, and what the page may do beyond the usual → the page."""


def files(
    name: str, page: Page, scripts: Scripts, lists: re.Pattern[str], row: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    """The page and what stands beside it. `lists` finds each list by its opening `tag`, without the bracket, and its
    `rows`; `row` finds one of these, whole."""
    whole = page(scripts, ("", ""))
    if len(whole.encode()) <= WHOLE:
        yield name, whole
        return
    start = f"data/{name.removesuffix('.html')}"
    loader = shell.static("late.js").replace("APP", f"{start}.js")
    html = page([shell.static("script.js") + loader], ("'strict-dynamic'", ""))
    pieces: dict[str, str] = {}
    yield name, lists.sub(partial(_cut, start, row, pieces), html)
    yield f"{start}.js", "\n".join([MARK, *scripts])
    yield from pieces.items()


def _cut(start: str, row: re.Pattern[str], pieces: dict[str, str], found: re.Match[str]) -> str:
    """The list with the rows that stay; where the others are stands in its tag."""
    rows = row.findall(found["rows"])
    if len(rows) <= KEPT:
        return found[0]
    names = []
    for number, part in enumerate(_parts(rows[KEPT:])):
        name = f"{start}-{found.start()}-{number}.js"
        pieces[name] = f"{MARK}\nkg.rows({as_json(name)},{as_json(part)});\n"
        names.append(name)
    return f'{found["tag"]} data-later="{" ".join(names)}">{"".join(rows[:KEPT])}'


def _parts(rows: Sequence[str]) -> Iterator[str]:
    held: list[str] = []
    for row in rows:
        held.append(row)
        if sum(map(len, held)) > MOST:
            yield "".join(held)
            held = []
    if held:
        yield "".join(held)
