"""The place of the meeting against what the text tells of it; and what was read as one that hardly can be."""

import re
from collections.abc import Iterator

from kg.language import dates, gazetteer, names
from kg.language.text import key
from kg.language.tolerant import Exact
from kg.language.wordings import wording
from kg.model import Finding, Line, Reading

_HELD = re.compile(wording("doubt", "places", "held"))
"""Where a sentence says that this meeting was held: "Mötet hölls i Folkets hus"."""
_LABEL = Exact(wording("doubt", "places", "label"), re.IGNORECASE)
_TITLE = Exact(wording("doubt", "places", "title"), re.IGNORECASE)
"""Where what the paper is called goes on with where the meeting was: "Protokoll fört vid styrelsemöte på Kvarnen"."""
_VERB = re.compile(wording("doubt", "places", "verb"))
_LONG = 120
_SHARED = 4
"""Letters that two words share at their beginning where they are of one place ("Stadshuset", "stadshusets")."""


def doubts(reading: Reading) -> Iterator[Finding]:
    """What speaks against the place, or against that there is none."""
    protocol = reading.protocol
    place = protocol.meeting.place
    if place and _is_none(place):
        yield Finding("doubt", f"what is read as the place may be none: «{place[:60]}»", protocol.meeting.spans.get("place"))
    lines = [line for line in protocol.document.lines if any(line.cells) and line.region != "attachment"]
    opens = protocol.items[0].start if protocol.items else len(protocol.document.text)
    whose = key(" ".join(filter(None, (*protocol.meeting.bodies, protocol.meeting.owner))))
    for line in lines:
        told = _told(line, place) or (None if place or line.text.at[0] >= opens else _titled(line, whose))
        if told:
            read = f"is read as «{place}»" if place else "is not read"
            yield Finding("doubt", f"the place {read}, but the text tells «{told}»", protocol.document.span_of(line.text))
            return


def _is_none(place: str) -> bool:
    """Is it a sentence, a day, a person, or longer than a place is?"""
    person = names.is_name(place) and names.is_given(place.split()[0])
    return bool(dates.find(place) or _VERB.search(place) or person or len(place) > _LONG)


def _told(line: Line, place: str | None) -> str | None:
    """The place that the line tells, where it is another than the one read, or none was."""
    found = _HELD.search(line.value) or (None if place else _LABEL.match(line.value))
    told = found["place"].strip(" .,") if found else ""
    return None if not told or (place and _same(place, told)) else told


def _titled(line: Line, whose: str) -> str | None:
    """The place that ends what the paper is called; no municipality, and nobody of those `whose` minutes they are."""
    found = _TITLE.match(line.text.value)
    named = found["place"] if found else ""
    return named if named and key(named) not in whose and not gazetteer.find(named) else None


def _same(place: str, told: str) -> bool:
    """Do the two name the same place, by a word that they share?"""
    one, other = ({word[:_SHARED] for word in key(value).split() if len(word) >= _SHARED} for value in (place, told))
    return not one or not other or bool(one & other)
