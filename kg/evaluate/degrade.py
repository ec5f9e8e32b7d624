"""Texts misread on purpose, as scanners do, to measure what that costs."""

import random
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg import read as reading
from kg.evaluate.count import Count
from kg.evaluate.documents import Case, evaluate

_SLIPS = {
    "å": "a",
    "ä": "a",
    "ö": "o",
    "Å": "A",
    "Ä": "A",
    "Ö": "O",
    "l": "1",
    "I": "l",
    "i": "l",
    "o": "0",
    "e": "c",
    " ": "",
    "n": "-n",
}


_UNSEEN = re.compile(
    r"<(?:style|script|head)\b.*?</(?:style|script|head)>|<[!/a-z][^<>]*>|&#?\w{1,8};|"
    r"^ {0,3}#{1,6} |(?<=\]\()[^)\s]*|^\| | \| | \|$|(?:\| *:?-{3,}:? *)+\|",
    re.DOTALL | re.IGNORECASE | re.MULTILINE,
)
"""Mark-up: a scanner sees the page and never its source."""


def degraded(text: str, share: float, seed: int = 1) -> str:
    """The text with `share` of its characters misread as scanners do; the same for the same seed.

    å→a, ä→a, ö→6 or o, l→1, rn→m, lost spaces, stray hyphens. Line ends, digits and what no page shows
    (tags, the marks of Markdown) stay.
    """
    chance = random.Random(seed)
    result: list[str] = []
    unseen = {index for mark in _UNSEEN.finditer(text) for index in range(*mark.span())}
    wanted = [index for index, char in enumerate(text) if char in _SLIPS and index not in unseen]
    chosen = set(chance.sample(wanted, min(len(wanted), round(share * (len(text) - len(unseen))))))
    for index, char in enumerate(text):
        if index not in chosen:
            result.append(char)
        elif char == "ö":
            result.append(chance.choice("o6"))
        elif char == "n" and text[index - 1 : index] == "r":
            result[-1:] = ["m"]
        else:
            result.append(_SLIPS[char])
    return "".join(result)


_WITH_LAYOUT = (".pdf", ".docx")
"""Files whose text alone is not the document: columns and type sizes would be lost with the letters."""


def harmed(cases: Iterable[Case], share: float) -> Iterator[dict[str, Count]]:
    """The counts of the cases that are text, each with `share` of its characters misread."""
    with tempfile.TemporaryDirectory() as folder:
        for case in cases:
            if case.document.suffix.lower() in _WITH_LAYOUT:
                continue
            path = Path(folder) / f"{case.name}{case.document.suffix}"
            path.write_text(
                degraded(reading.document(case.document).text, share), encoding="utf-8", newline=""
            )
            yield evaluate(Case(case.name, path, case.gold), lenient=True)
