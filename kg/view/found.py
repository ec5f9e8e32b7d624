"""The search page: what can be found in the minutes, word by word, without a server.

In: things by name and passages of the minutes. Out: one page with their text and, for each word that stands
there, its stem as `kg search` makes it, so that the page's script finds the same forms and compounds without
knowing Swedish.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.language.lists import words as listed
from kg.language.stem import STOP, fold, joined, stem, words
from kg.view import pieces, shell
from kg.view.assets import Assets

FILE = "sok.html"
MOST = 40_000_000
"""Characters of minutes that a page and its pieces carry; of more they carry the headings, and the page says so."""


_FEW = 5
"""Words that have an ending, for it to be one."""
_SAID = ("issue", "body", "person", "passage", "time.months", "found.none", "found.meant", "found.count", "found.apart")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: a thing by `label` and its other names, or a passage under a heading.

    `issues` are names and pages of what a passage is a step of.
    """

    kind: str
    label: str
    href: str
    text: str = ""
    date: str = ""
    about: str = ""
    issues: tuple[tuple[str, str], ...] = ()


_SCRIPTS = ("finder.js", "found.js")


def page(entries: Sequence[Entry]) -> str:
    """The page as one HTML file."""
    return _page(entries, _travel(entries), _app())


def _app() -> str:
    return "\n".join(map(shell.static, _SCRIPTS))


def files(entries: Sequence[Entry], assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The page by its name, and where what can be found is much the pieces beside it."""
    data = _travel(entries)
    if pieces.size(data) <= pieces.WHOLE:
        yield FILE, _page(entries, data, _app(), assets=assets)
        return
    kept, held = pieces.beside(data, "data/sok", ("entries", "stems"))
    app, code = pieces.named("data/sok", _app())
    loader = shell.static("script.js") + shell.static("whole.js")
    yield FILE, _page(entries, kept | {"app": app}, loader, "'strict-dynamic'", assets)
    yield app, code
    yield from held.items()


def _fits(entries: Sequence[Entry]) -> bool:
    return sum(len(each.text) for each in entries) <= MOST


def _travel(entries: Sequence[Entry]) -> dict[str, Any]:
    """What the page's script is given."""
    fits = _fits(entries)
    return {
        "entries": [
            [e.kind, e.label, e.href, e.text if fits else "", e.date, e.about, e.issues] for e in entries
        ],
        "stems": list(stems(f"{each.label} {each.text if fits else ''}" for each in entries).items()),
        "endings": endings(),
        "stop": sorted(STOP),
        "words": {key: list(pair) for key, pair in shell.words().items() if key in _SAID},
    }


def _page(
    entries: Sequence[Entry], data: object, script: str, trusted: str = "", assets: Assets | None = None
) -> str:
    return shell.page(
        "found.html",
        styles=[shell.static("found.css")],
        scripts=[script],
        allowed=(trusted, ""),
        assets=assets,
        title=shell.word("found"),
        papers=len({each.href.partition("#")[0] for each in entries if each.kind == "passage"}),
        fits=_fits(entries),
        data=data,
    )


def stems(texts: Iterable[str]) -> dict[str, str]:
    """Stem → the forms of it that stand in the texts, folded, but the stem itself."""
    forms: dict[str, set[str]] = defaultdict(set)
    for word in {match[0] for text in texts for match in words(joined(text))}:
        forms[stem(word)].add(fold(word))
    return {root: " ".join(sorted(found - {root})) for root, found in sorted(forms.items())}


def endings() -> list[str]:
    """What at least a few common words have after their stem."""
    found: Counter[str] = Counter()
    for word in listed("common_words"):
        whole, root = fold(word), stem(word)
        if whole != root and whole.startswith(root):
            found[whole.removeprefix(root)] += 1
    return sorted(end for end, count in found.items() if count >= _FEW)
