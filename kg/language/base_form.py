"""The name of a body alone: without date, number, owner, short form and punctuation around it."""

import re

from kg.language import dates, gazetteer, names
from kg.language.body_kinds import numbered
from kg.language.body_names import is_body, kind
from kg.language.lists import table
from kg.language.text import UPPER, flat, healed, key
from kg.language.wordings import worded, wording, wordings

KINDS = "|".join(sorted((flat(kind) for kind in table("bodies")["document_kinds"]), key=len, reverse=True))
"""What minutes call themselves, folded, as the branches of a pattern."""
_GENITIVE = re.compile(wording("language", "base_form", "genitive", kinds=KINDS))
_EDGES = "|".join(sorted((re.escape(edge) for edge in table("bodies")["edges"]), key=len, reverse=True))
_FIRST_EDGE = re.compile(rf"^(?:\d{{1,3}}\s+)?(?:{_EDGES})\b[\s:.,–-]*(?=\S)", re.IGNORECASE)
_LAST_EDGE = re.compile(rf"[\s:.,–-]+(?:{_EDGES})[\s:.]*\d{{0,3}}$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*[-–,]?\s*\b(?:{KINDS})\b.*$")


def base_form(value: str) -> str:
    """The body's name alone: date, number of the meeting, home and punctuation gone, first letter large.

    >>> base_form("Kommunfullmäktige i Nora, den 3 maj 2020")
    'Kommunfullmäktige'
    """
    value = " ".join(value.replace("\u00ad", "").split())
    value = _unshortened(_NUMBERED.sub("", value))
    value = _GLUED_FOR.sub(" ", value)
    value = _without_kind(_without_date(_MET.split(value, maxsplit=1)[0]))
    value = _PAGE.sub("", _TRAIL.sub("", value))
    value = (_BRACKETED if numbered(value) else _BRACKETED_OR_NUMBERED).sub("", value)
    value = _without_home(_without_parish(_without_letters(_without_place(without_edges(_without_person(value))))))
    value = value.lower() if value.isupper() and len(value) > 12 else value
    return value[:1].upper() + value[1:]


_NUMBERED = re.compile(wording("language", "base_form", "numbered"))
"""The page before the name; the meeting and the paragraphs after it."""
_GLUED_FOR = re.compile(r"(?<=[a-zåäö]{3}(?:e|a)[tn])(?=f[oö]r\b)")
_MET = re.compile(wording("language", "base_form", "met"))
_TRAIL = re.compile(wording("language", "base_form", "trail"), re.IGNORECASE)
_PAGE = re.compile(wording("language", "base_form", "page"))
_BRACKETS = r"\s*\((?:\d+|[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{1,4}[A-ZÅÄÖ][a-zåäö]{0,4})\)(?=$|,)|^\W+|[\s,:;.–-]+$"
_BRACKETED = re.compile(_BRACKETS)
_BRACKETED_OR_NUMBERED = re.compile(rf"\s+\d{{1,2}}\s*$|{_BRACKETS}")


def _without_date(value: str) -> str:
    """What stands before the date; what stands after it, where the date comes first."""
    found = dates.find(value)
    if not found:
        return value
    return value[: found[0].start].rstrip() if found[0].start > 3 else value[found[-1].end :]


def _without_kind(value: str) -> str:
    """The name without what the paper is called, after it in the genitive or as it is."""
    folded_value = healed(value)
    genitive = _GENITIVE.search(folded_value)
    if genitive and is_body(value[: genitive.start()]):
        return value[: genitive.start()]
    after = _AFTER.search(folded_value)
    if not after or not after.start():
        return value
    before, rest = value[: after.start()], value[after.start() :]
    return _telling(before, rest) if is_body(before) else _FIRST_KIND.sub("", rest)


_FIRST_KIND = re.compile(rf"^\W*(?:{KINDS})\b\W*", re.IGNORECASE)


def _without_person(value: str) -> str:
    """The name without that of a person before or after it ("Läns landstingsstyrelse Rut Ek"), where lines were lost."""
    words_ = value.split() if value.count(" ") > 1 else ["", "", ""]
    for person, body in ((words_[-2:], words_[:-2]), (words_[:2], words_[2:])):
        name, rest = " ".join(person), " ".join(body).rstrip(",")
        known = names.is_given(person[0]) and names.is_name(name) and not gazetteer.find(person[1])
        if known and is_body(rest) and not is_body(name):
            return rest
    return value


def without_edges(value: str) -> str:
    """The name without labels of the form before and after it ("Sammanträdesprotokoll Vård­nämnden Sammanträdesdatum")."""
    while True:
        cut = _LAST_EDGE.sub("", _FIRST_EDGE.sub("", value))
        if cut == value or not is_body(cut):
            return value
        value = cut


def _without_place(value: str) -> str:
    """The name without the municipality before it: "NORA KOMMUN KOMMUNSTYRELSEN", "Åtorps kommunstyrelse"."""
    place = _PLACE_FIRST.match(value)
    if place and is_body(value[place.end() :]) and not re.match(r"och\b|[^\W\d_]{1,3}\b", value[place.end() :]):
        return value[place.end() :]
    own = re.fullmatch(wording("language", "base_form", "place_in_genitive"), value)
    if own and gazetteer.find(own["place"]) and own["body"].endswith(wordings("language", "base_form", "kinds")):
        return definite(own["body"])
    return value


def definite(name: str) -> str:
    """The name of a board in the form that means one: "Kommunstyrelse" → "Kommunstyrelsen"."""
    endings = worded("language", "base_form", "definite_endings").items()
    return name + next((end for kind_, end in endings if name.lower().endswith(kind_)), "")


_PLACE_FIRST = re.compile(wording("language", "base_form", "place_first", upper=UPPER))


def _unshortened(value: str) -> str:
    """The name without its short form before or after it: "LSV – Ledning samverkan vård", "Länsledning, LL"."""
    before = _SHORT_OR_OWNER.match(value)
    if before and is_body(value[before.end() :]):
        value = value[before.end() :]
    value = re.sub(r"\s*\([A-ZÅÄÖ]{2,6}\)(?=,)", "", value)
    slashed = _SLASHED.search(value)
    value = value[: slashed.start()] if slashed and is_body(value[: slashed.start()]) else value
    after = re.search(r"[,–-]\s*[A-ZÅÄÖ]{2,6}$", value)
    return value[: after.start()].rstrip() if after and is_body(value[: after.start()]) else value


_SLASHED = re.compile(rf"\s*/\s*[{UPPER}][a-zåäö]?[{UPPER}]{{1,4}}\b.*$")  # "Tävlingskommittén/ TK på kansliet"
_SHORT_OR_OWNER = re.compile(wording("language", "base_form", "short_or_owner", upper=UPPER))


def _without_letters(value: str) -> str:
    """The name without the short one beside it: "LSVO – Ledningssamverkan vård och omsorg", "…beredningen, Polsam"."""
    before, *rest = re.split(r"\s+[–-]\s+|,\s*", value, maxsplit=1)
    if not rest:
        return value
    if _is_short(before, rest[0]) and is_body(rest[0]):
        return rest[0]
    return before if _is_short(rest[0], before) and is_body(before) else value


def _is_short(short: str, name: str) -> bool:
    """Is `short` one word made of letters of the `name` in their order, and no word of it?"""
    if not re.fullmatch(r"[^\W\d_-]{2,8}", short) or gazetteer.find(short) or not short[0].isupper():
        return False
    letters = iter(key(name))
    return all(letter in letters for letter in key(short)) and key(short)[0] == key(name)[:1]


def _telling(before: str, after: str) -> str:
    """The body named before the kind of paper, unless that is a letterhead and one stands after it."""
    named = _FIRST_KIND.sub("", after)
    return named if kind(before) == "other-body" and kind(named) != "other-body" else before


def _without_home(value: str) -> str:
    """The name without the municipality it is of: "Kommunala pensionärsrådet, Nora kommun" → without Nora."""
    first, _, rest = value.partition(",")
    value = first if rest and is_body(first) and _is_home(rest) else value
    words_ = value.split()
    for count in (2, 1):
        place = gazetteer.find(" ".join(words_[-count:])) if len(words_) > count else None
        if place is None or place.kind != "municipality":
            continue
        before = words_[:-count]
        if before[-1] == "i" and len(before) > 1:
            return " ".join(before[:-1])
        if len(before) == 1 and kind(before[0]) in ("board", "assembly"):
            return before[0]
    return value


def _without_parish(value: str) -> str:
    """The name without the parish after it: "Kyrkorådet i Ekby församling"."""
    parish = _OF_PARISH.fullmatch(value)
    return parish["body"] if parish and is_body(parish["body"]) else value


_OF_PARISH = re.compile(wording("language", "base_form", "of_parish", upper=UPPER))


def _is_home(value: str) -> bool:
    """Is it a place or another body, as it stands after a body and a comma?"""
    home = gazetteer.find(value) or is_body(value) or re.search(wording("language", "base_form", "home"), value)
    return bool(home) and not re.search(r"\boch\b", value)
