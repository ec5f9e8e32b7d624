"""Words and titles of the head that are broken over two lines, put back: "… av Ekby Orienterings-" / "klubb den 3 maj"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.language import dates
from kg.language.associations import opens_name
from kg.language.lists import keys
from kg.language.text import bond, flat, glue
from kg.language.wordings import wordings
from kg.model import Line
from kg.parse import labels
from kg.parse.head import owner

_NEAR = 1
_DAY_LAST = re.compile(r"\s\d{1,2}$")


def lines(head: Iterable[Line]) -> list[Line]:
    """The lines; one that ends in a broken word goes on with the line under it, which is left out."""
    found: list[Line] = []
    for line in head:
        above = found[-1] if found else None
        if above is not None and _goes_on(above, line):
            found[-1] = replace(above, cells=(glue([above.text, line.text]),))
        else:
            found.append(line)
    return found


def _goes_on(line: Line, after: Line) -> bool:
    """Does a word, or what the paper is called, go on from the line, of one cell, to the one close under it, no label?"""
    alone = len(line.cells) == len(after.cells) == 1 and after.gap <= _NEAR and labels.read(after) is None
    value, below = line.text.value.strip(), after.text.value.strip()
    broken = bond(value, below) == "drop"
    goes_on = below[:1].islower() and (value[-1:].isalpha() or bool(_DAY_LAST.search(value)))
    titled = not after.gap and goes_on and _is_title(value)
    return alone and (broken or titled or (not after.gap and _is_unfinished(value)))


def _is_unfinished(value: str) -> bool:
    """Does what tells of the meeting end where its name, or its place, must come ("… föreningsstämma med")?"""
    last = value.rpartition(" ")[2]
    told = owner.tells_of_meeting(value) or dates.find(value)
    return bool(told) and (last.lower() in wordings("parse", "head.unbroken", "unfinished") or opens_name(last))


def _is_title(value: str) -> bool:
    return flat(value).partition(" ")[0] in keys("bodies", "document_kinds") and not dates.find(value)
