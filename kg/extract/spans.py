"""How much of a sentence a claim rests on: the sentence, its main part, or one point of it."""

import re

from kg.model import Text
from kg.text import tolerant

_TAIL = re.compile(r"\s[–-]\s|;\s|,\s(?:varför|vilket innebär|varpå)\s|\s(?:–|-)\s")
_POINT = tolerant(r"(?:^|[,;:.]\s|\s)(?:samt |och )?(?:dels )?att\s")
_CHAIN = re.compile(r"(?:[,;]\s(?:samt\s|och\s)?|\s(?:samt|och)\s)(?=att\s)|(?<=\w)\s(?=att\s(?:uppdra|en|godkänna|anta|fastställa|ge|förklara|avslå|lägga|överlämna|bevilja|inrätta|förena)\b)|(?<=[.;,])\s+(?=\d{1,2}[.)]\s)", re.IGNORECASE)


def core(text: Text, start: int, end: int) -> Text:
    """The sentence without what is added after a dash, or stands before one: the part that holds `start`–`end`."""
    if len(text.value) < 90:
        return text.strip()
    left, right = 0, len(text.value)
    for match in _TAIL.finditer(text.value):
        if match.end() <= start and match.group().strip() in ("–", "-", ";"):
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    return text.cut(left, right).strip()


def points(text: Text) -> list[Text]:
    """The points of a decision: "… beslutar att A, att B samt att C" is three, each from its "att"."""
    cuts = [match for match in _CHAIN.finditer(text.value)]
    if not cuts:
        return [text.strip()]
    found, at = [], 0
    for match in cuts:
        found.append(text.cut(at, match.start()).strip())
        at = match.end()
    found.append(text.cut(at).strip())
    return [piece for piece in found if len(piece.value) > 5]
