"""The catalogue of the named questions: what each answers, what can be chosen, how to ask it.

>>> html = questions.page(query.named())
"""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from kg.query import NamedQuery, published
from kg.view import shell
from kg.view.assets import Assets


def page(asked: Sequence[NamedQuery], assets: Assets | None = None) -> str:
    """The page; each question stands at its own name, and leads to the workbench with its text."""
    return shell.page(
        "questions.html",
        styles=[shell.static("questions.css")],
        assets=assets,
        title=shell.word("questions.title"),
        file=published.FILE,
        questions=[_entry(one) for one in asked],
    )


def _entry(one: NamedQuery) -> dict[str, Any]:
    """What the template shows of a question: it, what its parameters mean, its place in the workbench, a command."""
    chosen = "".join(f" --param {each}" for each in one.example.split())
    return {
        "one": one,
        "meanings": [each.meanings for each in one.params],
        "address": _address(one),
        "command": f"kg query {one.name}{chosen}",
    }


def _address(one: NamedQuery) -> str:
    return f"fraga.html#q={quote(one.text, safe='')}"
