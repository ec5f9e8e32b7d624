"""The long lists of a page too large for one file: their first rows stay, the rest comes from pieces beside it.

In: a page that is a list of rows for the most part. Out: the page by its name, alone where it is small, else with
the pieces and with the script that works on the rows, which waits until they are there.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kg.view import shell
from kg.view.assets import FOLDER, Assets
from kg.view.pieces import MOST, WHOLE, as_json, named

KEPT = 100
"""Rows of each list that stay in the page."""
Scripts = Sequence[str]
Page = Callable[[Scripts, tuple[str, str], Assets | None], str]
"""Scripts, what the page may do beyond the usual, and what it shares with others → the page."""


def files(
    name: str,
    page: Page,
    scripts: Scripts,
    lists: re.Pattern[str],
    row: re.Pattern[str],
    assets: Assets | None = None,
) -> Iterator[tuple[str, str]]:
    """The page and what stands beside it. `lists` finds each list by its opening `tag`, without the bracket, and its
    `rows`; `row` finds one of these, whole."""
    start = f"{FOLDER}/{name.removesuffix('.html')}"
    app, code = named(start, "\n".join(scripts))
    loader = shell.static("late.js").replace("APP", app)
    cut = None if assets is None else Assets()
    html = page([shell.static("script.js") + loader], ("'strict-dynamic'", ""), cut)
    if len(html.encode()) <= WHOLE:
        yield name, page(scripts, ("", ""), assets)
        return
    if assets is not None and cut is not None:
        assets.files |= cut.files
    pieces: dict[str, str] = {}
    yield name, lists.sub(partial(_cut, start, row, pieces), html)
    yield app, code
    yield from pieces.items()


def _cut(start: str, row: re.Pattern[str], pieces: dict[str, str], found: re.Match[str]) -> str:
    """The list with the rows that stay; where the others are stands in its tag."""
    rows = row.findall(found["rows"])
    if len(rows) <= KEPT:
        return found[0]
    names = []
    for number, part in enumerate(_parts(rows[KEPT:])):
        key = f"{start}-{found.start()}-{number}"
        name, piece = named(key, f"kg.rows({as_json(key)},{as_json(part)});")
        pieces[name] = piece
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
