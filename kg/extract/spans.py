"""How much of a sentence a claim rests on: the sentence, its main part, or one point of it."""

import re

from kg.language import verbs
from kg.language.lists import pattern
from kg.language.text import UPPER, flat
from kg.language.tolerant import tolerant
from kg.language.wordings import wording
from kg.model import Text

_TAIL = re.compile(wording("extract", "spans", "tail"))
_NUMBER = re.compile(rf"\s(?=\d{{1,2}}\.\s[{UPPER}])")
_AND = re.compile(wording("extract", "spans", "and"))
_CHAIN = re.compile(wording("extract", "spans", "chain"), re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d{1,2}|[b-h])[.)]\s")
_POINTED = tolerant(wording("extract", "spans", "pointed"))
_FIRST = re.compile(wording("extract", "spans", "first"), re.IGNORECASE)
_ALONE = re.compile(wording("extract", "spans", "alone"))
_ADDRESSED = re.compile(wording("extract", "spans", "addressed"))
_GOVERNS = re.compile(wording("extract", "spans", "governs"))


def core(text: Text, start: int, end: int) -> Text:
    """The sentence without what is added after a dash, or stands before one: the part that holds `start`–`end`."""
    if len(text.value) < 75:
        return text.strip()
    left, right = 0, len(text.value)
    for match in _TAIL.finditer(text.value):
        if match.end() <= start and match.group().strip() in ("–", "-", ";"):
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    for match in _NUMBER.finditer(text.value, left):
        left = match.end() if match.end() <= start else left
    return text.cut(left, right).strip()


def clause(text: Text, start: int) -> Text:
    """Of a long sentence, the coordinated clause that holds `start`–`end`: "… och skickar det till styrelsen"."""
    if len(text.value) < 120:
        return text
    left = 0
    for match in _AND.finditer(text.value):
        if match.end() <= start + 1 and match.start() > 30:
            left = match.end()
    return text.cut(left).strip() if start - left < 40 else text


def last_clause(text: Text, start: int) -> Text:
    """The clause after the last comma before `start`, if it stands on its own: "…, beslut fattas i juni"."""
    for match in reversed(list(_SEPARATES.finditer(text.value[:start]))):
        rest = text.value[match.end() :]
        if (
            (start - match.end() >= 4 or match.group() == "; ")
            and len(rest) >= (15 if match.group() == "; " else 25)
            and not _DEPENDENT.match(rest)
        ):
            return text.cut(match.end()).strip()
        break
    return text


_OF_CONDITION = re.compile(wording("extract", "spans", "of_condition"), re.IGNORECASE)
_LINKS_LAST = re.compile(wording("extract", "spans", "links_last"))
_DEPENDENT = re.compile(wording("extract", "spans", "dependent"))


def point_at(text: Text, at: int, formal: bool = False) -> Text:
    """Of a decision with points told apart, the one that position `at` stands in."""
    place = text.at[min(at, len(text.value) - 1)]
    return next((point for point in parted(text, formal) if point.at[0] <= place <= point.at[-1]), text)


def parted(text: Text, formal: bool) -> list[Text]:
    """The points of a decision that are one each: in a formal protocol, on lines of their own, three, or parted by more than "och"."""
    own = own_lines(text)
    split = own or points(text)
    return split if own or formal or len(split) > 2 or _PARTED.search(text.value) else [text]


_PARTED = re.compile(wording("extract", "spans", "parted"))
_SEPARATES = re.compile(r"[,;]\s(?=[a-zåäöA-ZÅÄÖ])|\soch\s(?=(?:en|ett)\s)")


def points(text: Text) -> list[Text]:
    """The points of a decision: "… beslutar att A, att B samt att C" is three, the first with its verb."""
    cuts = [match for match in _CHAIN.finditer(text.value) if _is_cut(text, match)]
    cuts = [match for match in cuts if not of_condition(text.value[: match.start()], text.value[match.end() :])]
    found, at = [], 0
    for match in cuts:
        found.append(text.cut(at, match.start()).strip())
        at = match.end()
    found.append(text.cut(at).strip())
    return [_whole(piece) for piece in found if len(piece.value) > 5]


def _whole(piece: Text) -> Text:
    """Without the "samt" or "och" that leads on to the point on the next line."""
    leads_on = _LINKS_LAST.search(piece.value)
    return piece.cut(0, leads_on.start()).strip() if leads_on else piece


def own_lines(text: Text) -> list[Text]:
    """The points of "Nämnden beslutar / att … / att …", each from its "att"; none where they do not begin lines."""
    first = _FIRST.match(text.value)
    if not first or not _lists_acts(text):
        lead = _ALONE.match(text.value)  # "Nämnden beslutar att / bordlägga ärendet"
        return [text.cut(lead.end()).strip()] if lead and _begins_line(text, lead.end() - 1) else []
    cuts = [match for match in _CHAIN.finditer(text.value, first.end()) if _is_cut(text, match)]
    found, at = [], first.end()
    for match in (cut for cut in cuts if not of_condition(text.value[: cut.start()], text.value[cut.end() :])):
        if text.value[match.end() :].lower().startswith("att") and _begins_line(text, match.end() - 1):
            found.append(text.cut(at, match.start()).strip())
            at = match.end()
    return [*found, text.cut(at).strip()]


def of_condition(before: str, point: str) -> bool:
    """Does "att" go on with what a decision hangs on ("under förutsättning att A, att B"), not with a further point?"""
    first = _OF_CONDITION.match(point)
    if first is None or any(form.tense == "infinitive" for form in verbs.lookup(flat(first[1]))):
        return False
    return pattern("claims", "hangs_on").search(before) is not None


def _begins_line(text: Text, blank: int) -> bool:
    """Does the blank at this position stand for the end of a line?"""
    return blank > 0 and text.at[blank] == text.at[blank - 1]


def _is_cut(text: Text, match: re.Match[str]) -> bool:
    """Not before the first "att"; a bare space only where a new point plainly begins, as on a line of its own."""
    value = text.value
    before = value[: match.start()]
    if _COUNTED.match(match.group().lstrip()):
        return _begins_line(text, match.start())
    that = value[match.end() :].lower().startswith("att")
    if that and (_ADDRESSED.search(before) or not re.search(r"\batt\b", before, re.IGNORECASE)):
        return False
    if match.group().strip() or not that:
        return True
    begins = _begins_line(text, match.start())
    if begins and _lists_acts(text) and _acts(value[match.end() :]):
        return True
    return bool(before.endswith(".") or begins or _POINTED.match(value, match.end())) and not _GOVERNS.search(before)


def _acts(value: str) -> bool:
    """Does "att …" go on with something to decide or to do?"""
    forms = verbs.lookup(flat(value.split()[1]))
    return any(form.group in _ACTS and form.tense == "infinitive" for form in forms)


_ACTS = ("decide", "move", "charge", "point")


def _lists_acts(text: Text) -> bool:
    """Do points begin on lines of their own after what opens them: "Nämnden beslutar / att …"?"""
    first = _FIRST.match(text.value)
    return bool(first and _begins_line(text, first.start("gap")))
