"""Labels and functions in a narrow column that run over two lines, put back as one.

Tjänstgörande    Bo Alm (S), Nora          Tjänstgörande ersättare    Bo Alm (S), Nora
ersättare        Eva Sten (C), vice   →                               Eva Sten (C), vice ordförande
                 ordförande
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.language import names
from kg.language.lists import table
from kg.language.text import UPPER, glue
from kg.model import Line
from kg.parse import labels

_FUNCTIONS = ("chair", "vice_chair", "secretary", "adjuster")
_UNDER = 2
"""So far (in characters, or five points) may the rest of an entry stand from where it begins."""


def lines(source: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same lines, each label of two lines on its first, and so each function after a name."""
    return tuple(_with_functions(tuple(_joined(source))))


def _with_functions(source: tuple[Line, ...]) -> Iterator[Line]:
    index = 0
    while index < len(source):
        line = source[index]
        index += 1
        while index < len(source) and _ends_function(line, source[index]):
            line = replace(line, cells=(*line.cells[:-1], glue([line.cells[-1], source[index].cells[0]])))
            index += 1
        yield line


def _ends_function(line: Line, after: Line) -> bool:
    """Is the line below the rest of what a name's own line had no room for?

    "…, vice" / "ordförande": a label begins with a capital, the rest of a function stands in small letters.
    "…, ersätter" / "Bo Ek (S)": nobody is entered by whom they stand in for, nor by the rest of that name
    ("…, ersätter Bo" / "Ek (S)"). "…, §§" / "4–6": a mark of paragraphs awaits their numbers.
    """
    if not line.cells or line.furniture or not _may_be_rest(after):
        return False
    value = after.value.strip()
    last = line.cells[-1].value.rstrip()
    under = not after.columns or not line.columns or abs(after.columns[0] - line.columns[-1]) <= _UNDER
    if not under or line.struck != after.struck or "," not in last or last.endswith((".", ":", ";")):
        return False
    if value[:1].islower():
        whole = glue([line.cells[-1], after.cells[0]]).value[last.rfind(",") + 1 :]  # "…, vice ord-" / "förande"
        return not value.endswith(":") and not {labels.kind_of(value.split(",")[0]), labels.kind_of(whole.split(",")[0])}.isdisjoint(_FUNCTIONS)
    return value[:1].isdigit() if last.endswith("§") else _awaits_name(last, value)


def _awaits_name(last: str, value: str) -> bool:
    """Does the entry end with who is stood in for yet to be named, or with that one's given name alone?"""
    awaits = _stand_in().search(f"{last} ")
    if awaits is None or not awaits["given"]:
        return awaits is not None
    return names.is_given(awaits["given"]) and not names.is_given(value.split()[0])


def _may_be_rest(line: Line) -> bool:
    """Is it one cell right under the line before, and in no table?"""
    return len(line.cells) == 1 and not (line.gap or line.table or line.furniture)


@cache
def _stand_in() -> re.Pattern[str]:
    """What says that a name follows, of whoever is stood in for; the given name may stand there already."""
    forms = "|".join(table("attendance")["substitute_for"])
    return re.compile(rf"(?<!\w)(?i:{forms})(?P<given>[{UPPER}][\w-]+)?\s*$")


def _joined(source: tuple[Line, ...]) -> Iterator[Line]:
    index = 0
    while index < len(source):
        line = source[index]
        after = source[index + 1] if index + 1 < len(source) else None
        index += 1
        line = _parted(line, after) if after else line
        if after is None or not _wraps(line, after):
            yield line
            continue
        label = glue([line.cells[0].strip(), after.cells[0].strip()])
        yield replace(line, cells=(label, *line.cells[1:]))
        if len(after.cells) > 1:
            yield replace(after, cells=after.cells[1:], columns=after.columns[1:])
        index += 1


def _parted(line: Line, after: Line) -> Line:
    """The line, a label that is broken at its end and only a space from its list made a cell ("Ej när- Bo Ek" / "varo:   Eva Alm")."""
    broken = re.match(rf"\s*([^\W\d][^:,;]{{1,14}}-) (?=[{UPPER}])", line.cells[0].value) if line.cells and len(after.cells) > 1 else None
    if broken is None or not labels.stated(broken[1][:-1] + after.cells[0].value.strip(" :")):
        return line
    first = line.cells[0]
    return replace(line, cells=(first.cut(0, broken.end() - 1), first.cut(broken.end()), *line.cells[1:]), columns=after.columns[:1])


def _wraps(line: Line, after: Line) -> bool:
    """Do the first cells of both make one label, letter for letter, the second a word in small letters?"""
    if line.table or after.table or after.gap or line.furniture or after.furniture:
        return False
    if len(line.cells) < 2 or line.columns[:1] != after.columns[:1]:
        return False
    first, second = line.cells[0].value.strip(), after.cells[0].value.strip().rstrip(":")
    whole = first[:-1] + second if first.endswith("-") else f"{first} {second}"
    return second[:1].islower() and " " not in second and labels.stated(whole)
