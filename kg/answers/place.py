"""How the place of a quote reads: by its page where pages are known, else by the heading above it.

>>> said(3), said(None, "§ 12 Budget")
(('s. 3', 'p. 3'), ('under § 12 Budget', 'under § 12 Budget'))
>>> said(None, "§ 12 Budget", "Budget")
('', '')
"""

import re

from kg.language.lists import table
from kg.language.text import key
from kg.model.document import PARTED

_NUMBER = re.compile(r"(?:§+\s*\d+\w?|\d+\w?\s*§|\d+(?:\.\d+)*[.)]?)\s+")
"""What a title is led by in the minutes and kept without: "§ 12", "12 §", "3.", "3.1"."""


def said(page: int | None, heading: str | None = None, *beside: str | None) -> tuple[str, str]:
    """The place in Swedish and English; "" where the file has neither pages nor headings.

    `beside` is what stands beside it anyway (the item's title, the quote): no heading is said twice.
    """
    if page is not None:
        return _in_words("page", page)
    shown = {_bare(each) for each in beside if each}
    parts = [part for part in (heading or "").split(PARTED) if part and _bare(part) not in shown]
    return _in_words("under", PARTED.join(parts)) if parts else ("", "")


def _in_words(way: str, value: object) -> tuple[str, str]:
    words = table("place")
    return words["sv"][way].format(value), words["en"][way].format(value)


def _bare(heading: str) -> str:
    """The heading without its number, to compare with a title."""
    return key(_NUMBER.sub("", " ".join(heading.split()), count=1)).strip(" .:")
