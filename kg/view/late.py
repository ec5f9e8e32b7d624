"""The long lists of a page too large for one file: their first rows stay, the rest comes from pieces beside it.

In: a page that is a list of rows for the most part. Out: the page by its name, alone where it is small; else with
the pieces, which its script takes in when they are asked for, and with registers: the same rows by letter or by year
on pages of their own, for those who read without script or leaf through.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kg.language.order import swedish
from kg.view import shell
from kg.view.assets import FOLDER, Assets
from kg.view.pieces import as_json, named

WHOLE = 400_000
"""Bytes up to which such a page is one file, of each of its pieces and of each page of a register."""
KEPT = 60
"""Rows of each list that stay in the page, or fewer where they are long."""
Scripts = Sequence[str]
Page = Callable[[Scripts, tuple[str, str], Assets | None], str]
"""Scripts, what the page may do beyond the usual, and what it shares with others → the page."""
_BY = re.compile(r'\bdata-register="(letter|year) ([\w.-]+)"')
_CLASS, _KEY = re.compile(r'\bclass="([^"]+)"'), re.compile(r'\bdata-key="([^"]*)"')
_MARKED = re.compile(r"[ \t]*<!--register:([\w.-]+)-->\n?")


@dataclass(frozen=True, slots=True)
class Form:
    """How the lists of a page are found: each list by its opening `tag`, without the bracket, and its `rows`; a row
    whole. `eager` is a page that needs all its rows at once, `leafed` one without fields to search them by; of each
    list stay `large` bytes; `about` is whom the page is about, where its name does not say it."""

    lists: re.Pattern[str]
    row: re.Pattern[str]
    eager: bool = False
    leafed: bool = False
    large: int = 60_000
    about: str = ""


LEAFED = Form(
    re.compile(r'(?P<tag><(ol|ul) class="[^"]*" data-register="[^>]*)>(?P<rows>.*?)(?=</\2>)', re.S),
    re.compile(r"\s*<li[ >].*?</li>", re.S),
    leafed=True,
    large=30_000,
)
"""A page that is read without script."""


@dataclass(frozen=True, slots=True)
class _Long:
    """A list that is cut: what stands in its tag, and its rows; `by` letter or year and under what word they are leafed through."""

    tag: str
    rows: list[str]

    @property
    def by(self) -> tuple[str, str]:
        found = _BY.search(self.tag)
        return (found[1], found[2]) if found else ("", "")

    def kept(self, large: int) -> list[str]:
        size, found = 0, list[str]()
        for row in self.rows[:KEPT]:
            size += len(row)
            if size > large and found:
                break
            found.append(row)
        return found


def files(
    name: str, page: Page, scripts: Scripts, form: Form, styles: Sequence[str] = (), assets: Assets | None = None
) -> Iterator[tuple[str, str]]:
    """The page and what stands beside it."""
    whole = page(scripts, ("", ""), assets)
    if len(whole.encode()) <= WHOLE:
        yield name, whole
        return
    start = f"{FOLDER}/{name.removesuffix('.html')}"
    app, code = named(start, "\n".join(scripts))
    if form.eager:
        scripts = [shell.static("script.js") + shell.static("late.js").replace("APP", app)]
    html = whole if form.leafed else page(scripts, ("'strict-dynamic'", ""), assets)
    pieces: dict[str, str] = {}
    leafed: dict[str, _Long] = {}
    registers: dict[str, _Register] = {}

    def cut(found: re.Match[str]) -> str:
        long = _Long(found["tag"], form.row.findall(found["rows"]))
        kept, word = long.kept(form.large), long.by[1]
        leafed[word] = all_ = _Long(long.tag, [*(leafed[word].rows if word in leafed else ()), *long.rows])
        if len(kept) == len(long.rows):
            return found[0]
        if word:  # also what stands before the cut, under the same heading
            registers[word] = _register(name, form.about, all_, styles, assets)
        if form.leafed:
            return f"{long.tag}>{''.join(kept)}"
        later = _pieces(f"{start}-{word or found.start()}", long.rows[len(kept) :], pieces)
        return f'{long.tag} data-later="{" ".join(later)}">{"".join(kept)}'

    html = form.lists.sub(cut, html)
    yield name, _MARKED.sub(lambda found: registers[found[1]].way if found[1] in registers else "", html)
    if form.eager:
        yield app, code
    yield from pieces.items()
    for register in registers.values():
        yield from register.pages.items()


def _pieces(key: str, rows: Sequence[str], pieces: dict[str, str]) -> list[str]:
    """The names of the pieces that hold these rows, which are added to the others."""
    names = []
    for number, part in enumerate(_parts(rows)):
        own = f"{key}-{number}"
        name, piece = named(own, f"kg.rows({as_json(own)},{as_json(part)});")
        pieces[name] = piece
        names.append(name)
    return names


def _parts(rows: Sequence[str]) -> Iterator[list[str]]:
    held, size = list[str](), 0
    for row in rows:
        held.append(row)
        size += len(row.encode())
        if size > WHOLE * 0.8:
            yield held
            held, size = [], 0
    if held:
        yield held


@dataclass(frozen=True, slots=True)
class _Register:
    """The `way` to the pages of a register, and these by name."""

    way: Markup
    pages: Mapping[str, str]


def _register(name: str, about: str, long: _Long, styles: Sequence[str], assets: Assets | None) -> _Register:
    """The rows of a list by letter or by year, each on a page of its own, or on several where they are many."""
    by, word = long.by
    groups: dict[str, list[str]] = {}
    for key, row in sorted(((_key(row), row) for row in long.rows), key=lambda pair: swedish(pair[0])):
        groups.setdefault(_group(key, year=by == "year"), []).append(row)
    made = [(group, part) for group, rows in groups.items() for part in _parts(rows)]
    stem = f"register-{name.removesuffix('.html')}-{word.rpartition('.')[2]}"
    ways = [(f"{stem}-{number}.html", group) for number, (group, _) in enumerate(made, 1)]
    css = _CLASS.search(long.tag)
    pages = {
        file: shell.page(
            "register.html",
            styles=styles,
            assets=assets,
            title=", ".join(filter(None, (about, shell.word(word), group))),
            about=about,
            heading=shell.bilingual(word),
            group=group,
            back=name,
            way=_way(ways, file),
            css=css[1] if css else "",
            rows=Markup("".join(part)),
        )
        for (file, group), (_, part) in zip(ways, made, strict=True)
    }
    return _Register(_way(ways), pages)


def _way(ways: Sequence[tuple[str, str]], here: str = "") -> Markup:
    """Links to the pages of a register; of several of one letter or year the further ones by their number."""
    often = Counter[str]()
    links = []
    for file, group in ways:
        often[group] += 1
        said = group if often[group] == 1 else f"{group} ({often[group]})"
        current = Markup(' aria-current="page"') if file == here else ""
        links.append(Markup('<a href="{}"{}>{}</a>').format(file, current, said))
    return Markup('<nav class="register" {}>{}</nav>\n').format(
        shell.bilingual_attribute("aria-label", "register"), Markup(" ").join(links)
    )


def _key(row: str) -> str:
    found = _KEY.search(row)
    return Markup(found[1]).unescape() if found else ""


def _group(key: str, *, year: bool) -> str:
    """The year of a day, or the letter that a name begins with."""
    if year:
        return key[:4] or "–"
    first = next((char for char in key if char.isalnum()), "")
    return first.upper() if first.isalpha() else "0–9" if first else "–"
