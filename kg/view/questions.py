"""The catalogue of the named questions: what each answers, what can be chosen, how to ask it.

>>> html = questions.page(query.named())
"""

from collections.abc import Sequence
from urllib.parse import quote

from kg.query import NamedQuery
from kg.view import shell


def page(asked: Sequence[NamedQuery]) -> str:
    """The page; each question stands at its own name, and leads to the workbench with its text."""
    return shell.page(
        "questions.html",
        styles=[shell.static("questions.css")],
        title=shell.word("questions.title"),
        questions=[(one, [_meaning(each.meaning) for each in one.params], _address(one)) for one in asked],
    )


def _meaning(written: str) -> tuple[str, str]:
    swedish, _, english = (part.strip() for part in written.partition("|"))
    return swedish, english or swedish


def _address(one: NamedQuery) -> str:
    return f"fraga.html#q={quote(one.text, safe='')}"
