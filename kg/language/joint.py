"""Meetings that several bodies hold together: how heads say so, and each body by its own name.

>>> bodies("Barnnämnden och socialnämnden, gemensamt sammanträde")
['Barnnämnden', 'Socialnämnden']
"""

import re

from kg.language.body_names import is_body
from kg.language.wordings import wording

_MEETING = wording("language", "joint", "meeting")
_FOR = re.compile(wording("language", "joint", "for", meeting=_MEETING), re.IGNORECASE)
_TITLE = re.compile(wording("language", "joint", "title", meeting=_MEETING), re.IGNORECASE)
_BEHIND = re.compile(wording("language", "joint", "behind", meeting=_MEETING), re.IGNORECASE)
_OWN = re.compile(wording("language", "joint", "own", meeting=_MEETING), re.IGNORECASE)
""" "Barnnämndens och socialnämndens gemensamma sammanträde"."""
_AND = re.compile(wording("language", "joint", "and"), re.IGNORECASE)
_WHOLE = re.compile(wording("language", "joint", "whole"), re.IGNORECASE)
"""A body named in full: what "barn-" in "barn- och ungdomsnämnden" is not."""
_LINKS = re.compile(wording("language", "joint", "links"), re.IGNORECASE)


def named(title: str) -> str | None:
    """The words of a heading that name the bodies of a joint meeting; None where it tells of none."""
    title = " ".join(title.split())
    if own := _OWN.search(title):
        return f"{own[1]} och {own[2]}"
    joint = _TITLE.search(title)
    return title[joint.start() :] if joint else None


def bodies(name: str) -> list[str]:
    """The bodies that the name tells of, each by its own; a name that tells of one as it is."""
    joint = _FOR.match(name)
    plain = _BEHIND.sub("", name[joint.end() :] if joint else name)
    parts = [part.strip() for part in _AND.split(plain)]
    if len(parts) > 1 and all(is_body(part) and (joint or _is_whole(part)) for part in parts):
        return [part[:1].upper() + part[1:] for part in parts]
    return [plain[:1].upper() + plain[1:]]


def _is_whole(part: str) -> bool:
    return _WHOLE.fullmatch(part) is not None and not _LINKS.search(part)
