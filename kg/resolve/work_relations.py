"""How works hang together: a year's edition in its series, a version of another, a part that one place carries out.

In: the works of a collection. Out: the same with what each is part of or a version of, and the series that
several years' editions have where nobody names it.

"Överenskommelse Psykisk hälsa 2022" is in the series "överenskommelsen psykisk hälsa"; "TABB 2.0" is a version of
"TABB"; "CROSS Nora" is part of "CROSS".
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.language import gazetteer
from kg.language.text import LOWER, key
from kg.model import vocab
from kg.model.collection import Work

_YEARLY = frozenset({"agreement", "funding", "plan", "strategy"})
_CARRIED_OUT = frozenset({"project", "programme", "undertaking"})
"""Kinds of which one place may carry out its part."""
_YEAR = re.compile(r"\s*(?<!\d)(?:19|20)\d\d(?!\d)")
_VERSION = re.compile(rf"(?P<base>.*\S)(?:\s(?:version\s)?v?\d(?:\.\d)?|\s[–-]\s[{LOWER}-]+)")
_PLACED = re.compile(r"(?P<base>.*\S)\s(?P<place>\S+)")
_UNKNOWN = "undertaking"

Telling = Callable[[str, str], frozenset[str]]


def related(works: list[Work], telling: Telling) -> list[Work]:
    """The works with their series, versions and parts; `telling` gives the stems of a kind and name."""
    known = _Known(works)
    series = dict(_series(works, telling))
    members = [replace(one, series=series[one.iri].iri) if one.iri in series else one for one in works]
    more = [one for one in dict.fromkeys(series.values()) if one not in works]
    return [known.placed(known.versioned(one)) for one in (*members, *more)]


def _series(works: list[Work], telling: Telling) -> Iterator[tuple[str, Work]]:
    """The series of each year's edition: the one that is named alike without a year, else one that several have."""
    whole = {(one.kind, telling(one.kind, one.name)): one for one in works if one.year is None}
    editions: dict[tuple[str, frozenset[str]], list[Work]] = defaultdict(list)
    for one in works:
        if one.year and one.kind in _YEARLY:
            editions[one.kind, telling(one.kind, one.name) - {one.year}].append(one)
    for at, members in editions.items():
        series = whole.get(at) or (_named_by(members[0]) if len(members) > 1 else None)
        if series:
            yield from ((one.iri, series) for one in members)


def _named_by(member: Work) -> Work:
    """The series as a member calls it, without its year."""
    name = " ".join(_YEAR.sub("", member.name).split())
    return Work(vocab.work(member.kind, name), name, member.kind)


class _Known:
    """The works by name, to find what one is a version or a part of."""

    def __init__(self, works: list[Work]) -> None:
        self._named: dict[str, set[Work]] = defaultdict(set)
        for work in works:
            for name in (work.name, *work.aliases):
                self._named[key(name)].add(work)

    def versioned(self, work: Work) -> Work:
        """A version of the only other work that bears its name without the version."""
        base = self._base(_VERSION.fullmatch(work.name), work)
        return replace(work, version_of=base.iri) if base else work

    def placed(self, work: Work) -> Work:
        """A part of the only other work that bears its name without the municipality at its end."""
        found = _PLACED.fullmatch(work.name) if work.kind in _CARRIED_OUT else None
        place = gazetteer.find(found["place"]) if found else None
        base = self._base(found, work) if place and place.kind == "municipality" else None
        return replace(work, series=base.iri) if base and not work.series else work

    def _base(self, found: re.Match[str] | None, work: Work) -> Work | None:
        named = self._named.get(key(found["base"]), set()) if found else set()
        alike = [one for one in named if one.iri != work.iri and (one.kind == work.kind or _UNKNOWN in (one.kind, work.kind))]
        return alike[0] if len(alike) == 1 else None
