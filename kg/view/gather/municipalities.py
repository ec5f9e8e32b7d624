"""What each municipality did by the minutes, as `kg query municipality-record` answers: for a page of its own."""

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.store import selected
from kg.query import find
from kg.view.gather.reader import Reader, Row, file_name, plain
from kg.view.work_data import Deed, MunicipalityData

ORDER = ("work", "decided", "promised", "asked", "assigned", "absent")
"""The kinds of deeds in the order they are told; all others, being there, come last."""
_BEING_THERE = "present"


def page_of(code: str) -> str:
    """The page of the municipality with that official code."""
    return file_name("municipality", code)


def municipalities(store: "ox.Store | Reader") -> tuple[MunicipalityData, ...]:
    """Every municipality of which the minutes tell something, by name."""
    reader = Reader.of(store)
    found = selected(reader.store, find("municipality-record").text)
    names = [variable.value for variable in found.variables]
    by_code: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for solution in found:
        row = {name: plain(solution[name]) for name in names}
        by_code[row["named"], row["code"]].append(row)
    work_of = {row["statement"]: row["work"] for row in reader.answers.rows("work-statements")}
    return tuple(
        MunicipalityData(label, code, page_of(code), _deeds(reader, rows, work_of))
        for (label, code), rows in sorted(by_code.items())
    )


def _deeds(reader: Reader, rows: list[Row], work_of: dict[str, str]) -> tuple[tuple[str, tuple[Deed, ...]], ...]:
    by_kind: dict[str, list[Deed]] = {kind: [] for kind in (*ORDER, _BEING_THERE)}
    for deed in _each(reader, rows, work_of):
        kind = "work" if deed.did.startswith("work-") else deed.did if deed.did in ORDER else _BEING_THERE
        by_kind[kind].append(deed)
    return tuple((kind, tuple(deeds)) for kind, deeds in by_kind.items() if deeds)


def _each(reader: Reader, rows: list[Row], work_of: dict[str, str]) -> Iterator[Deed]:
    """One deed a claim; the bodies of a joint meeting and the people it was done through together."""
    claims: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        claims[row["did"], row["claim"]].append(row)
    for (did, claim), told in claims.items():
        yield Deed(
            told[0]["date"],
            did,
            told[0]["what"],
            file_name("verk", work_of[claim]) if claim in work_of else "",
            tuple(dict.fromkeys(row["where"] for row in told)),
            tuple(dict.fromkeys(row["through"] for row in told if row["through"])),
            all(row["derived"] == "true" for row in told),
            reader.evidence.get(claim, ()),
        )
