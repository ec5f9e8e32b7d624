"""The body that met, as the head names it, in its base form and in right spelling."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.language import dates, gazetteer, names
from kg.language.body_kinds import heads, numbered
from kg.language.lists import folded, keys, table, words
from kg.language.text import UPPER, flat, glue, healed, key
from kg.model import Document, Line, Span, Text
from kg.parse import labels
from kg.parse.head import announced, fields, joint
from kg.parse.head.bodies import is_body, kind
from kg.parse.head.owner import Owner, gatherings, is_board, is_place, name_from

_KINDS = "|".join(sorted((flat(kind) for kind in table("bodies")["document_kinds"]), key=len, reverse=True))
_TITLE = re.compile(
    rf"^(?:(?P<kind>{_KINDS})\b\.?:?\s*[-–]?\s*)?(?:nr\.?\s*\d+(?:/\d+)?\s*)?(?:ford?[at]\s+)?(?:(?:vid|fran|for|av|till|i)\s+)?"
    r"(?:(?:ett\s+)?(?:digitalt\s+)?(?:extra\s+)?(?:mote[nt]?s?|sammantrade[nt]?|sammankomst\w*)\b\s*(?:nr\.?\s*\d+\s*)?(?:med|i|for|av)?\s*)?"
)
_GENITIVE = re.compile(rf"s\s+(?:{_KINDS}|mote[nt]?|sammantrade[nt]?|mote\w*protokoll)\b.*$")
_GATHERING = re.compile(r"\w*(?:mote|traff)(?:en|t)?\s+(?:med|for|i|av)\s+")
_GATHERED = re.compile(
    rf"^(?:{'|'.join(table('bodies')['gatherings'])})\b|\b(?:{'|'.join(table('bodies')['gatherings'])})(?:\s+\d+)?$",
    re.IGNORECASE,
)
_NAMED_PAPER = re.compile(rf"\s*(?:{_KINDS})\b\s*(?:[:–-]|fran|for|av)?\s*(?=\S)")
_OWNED_TITLE = re.compile(
    rf"(?P<owner>[{UPPER}][\w-]{{1,20}})[.:]\s+(?i:\w*(?:anteckningar|protokoll))\s+från\s+(?P<body>\w+(?:grupp|nätverk|råd|utskott))(?:en|et)s\s+möte"
)
""" "RUS. Anteckningar från arbetsgruppens möte": the body is told by its owner."""
_PATH = re.compile(r"\s*(?:[>»›]|\s\|\s)\s*")
_EDGES = "|".join(sorted((re.escape(edge) for edge in table("bodies")["edges"]), key=len, reverse=True))
_FIRST_EDGE = re.compile(rf"^(?:\d{{1,3}}\s+)?(?:{_EDGES})\b[\s:.,–-]*(?=\S)", re.IGNORECASE)
_LAST_EDGE = re.compile(rf"[\s:.,–-]+(?:{_EDGES})[\s:.]*\d{{0,3}}$", re.IGNORECASE)
_AFTER = re.compile(rf"\s*[-–,]?\s*\b(?:{_KINDS})\b.*$")


@dataclass(frozen=True, slots=True)
class Naming:
    """The bodies that met as the head names them, how surely, and what the meeting is called beside that."""

    bodies: tuple[str, ...]
    confidence: float = 0.95
    gathering: str | None = None


def bodies(
    document: Document, head: list[Line], listed: list[str], owned: Owner | None, spans: dict[str, Span]
) -> Naming:
    """The bodies that met; `listed` are those whose own attendance lists stand in the document."""
    listed = [name for name in dict.fromkeys(listed) if plausible(name) and not _is_gathering(name)]
    if len(listed) >= 2:
        return Naming(tuple(_restored(name) for name in listed))
    for text in fields.values(head, "body"):
        title = _TITLE.match(healed(text.value))
        name = base_form(text.value[title.end() :] if title else text.value)
        if is_body(name) and plausible(name) and not _is_gathering(name):
            spans["bodies"] = document.span_of(text)
            return Naming((_restored(name),))
    found = [candidate for place in range(min(len(head), 30)) for candidate in _body_at(head, place)]
    if found and not _is_theirs(head, max(found, key=lambda candidate: candidate[0])):
        best = max(found, key=lambda candidate: candidate[0])
        shorter = [other for other in found if re.match(rf"{re.escape(key(other[1]))} i\b", key(best[1]))]
        best = shorter[0] if shorter else best
        spans["bodies"] = document.span_of(best[2])
        return Naming(tuple(map(_restored, joint.bodies(best[1]))))
    if listed:
        return Naming(tuple(_restored(name) for name in listed))
    put_up = announced.body(document)
    if put_up is not None and plausible(put_up.value):
        spans["bodies"] = document.span_of(put_up)
        return Naming((_restored(base_form(put_up.value)),), 0.8)
    return _of_owner(document, head, owned, spans)


def _is_theirs(head: list[Line], best: tuple[float, str, Text]) -> bool:
    """Is the meeting said to be an association's over a line that only mentions a body?"""
    held = next(gatherings(head), None)
    plain = best[0] < 1.6 or not re.match(rf"[{UPPER}]", best[2].value.strip())
    return held is not None and held.owner is not None and held.text.at[0] < best[2].at[0] and plain


def _of_owner(document: Document, head: list[Line], owned: Owner | None, spans: dict[str, Span]) -> Naming:
    """Where the head names a kind of meeting and no body: the association whose meeting it is, else its board."""
    held = next(gatherings(head), None)
    called = held.kind.lower() if held else None
    theirs = held.owner if held and held.owner else owned
    if theirs is not None and not is_place(theirs.name):
        spans["bodies"] = document.span_of(theirs.text)
        return Naming((theirs.name,), 0.85, called)
    if held is not None and is_board(held.kind):
        spans["bodies"] = document.span_of(held.text)
        return Naming((_BOARD,), 0.8, called)
    after = next((name for line in head[:6] for name in _after_kind(line)), None) or _under_kind(head)
    if after is not None:
        spans["bodies"] = document.span_of(after)
        return Naming((" ".join(after.value.split()),), 0.7, called)
    return Naming((), 0.0, called)


_BOARD = "Styrelsen"


def _after_kind(line: Line) -> Iterator[Text]:
    """The name that follows what the paper is called: "Mötesprotokoll Odlarna Norr", "Anteckningar: Plattform A"."""
    for cell in line.cells:
        title = _NAMED_PAPER.match(healed(cell.value)) if cell else None
        name = name_from(cell.cut(title.end()), whole=True) if title else None
        if (
            name is not None
            and plausible(name.value)
            and not gazetteer.find(name.value)
            and len(name.value) > 3
        ):
            yield name


def _under_kind(head: list[Line]) -> Text | None:
    """The name alone on the line under what the paper is called ("Mötesprotokoll" / "Odlarna norr")."""
    for line, below in pairwise(head[:4]):
        if flat(line.text.value.strip(" #")) not in keys("bodies", "document_kinds") or len(below.cells) != 1:
            continue
        value = below.text.value.strip(" #")
        told = 1 < len(value.split()) < 5 and value[0].isupper() and not re.search(r"[\d:.,;]", value)
        if told and plausible(value) and labels.read(below) is None and not names.is_given(value.split()[0]) and not _is_gathering(value):
            start = below.text.value.index(value)
            return below.text.cut(start, start + len(value))
    return None


def plausible(name: str) -> bool:
    """May it be the name of a body: a few words, none of them a verb, no path of pages, no address?"""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", name)]
    if (
        not words
        or words[0] in _PREPOSITIONS
        or len(words) > 16
        or len(name) > 120
        or re.search(r"[>»›|?!@;]|\d{5}", name)
    ):
        return False
    return not any(word in _verbs() or re.fullmatch(r"\w{3,}(?:ades?|erar|erade)", word) for word in words)


_PREPOSITIONS = frozenset({"på", "i", "vid", "under", "från", "till", "efter", "med", "enligt", "av"})


@cache
def _verbs() -> frozenset[str]:
    return frozenset(table("bodies")["no_name"])


def _is_gathering(name: str) -> bool:
    """Is it what a meeting is called, with or without whose it is ("Styrelsemöte", "Årsmöte i Odlarna")?"""
    return bool(_GATHERED.search(name))


def _body_at(head: list[Line], place: int) -> list[tuple[float, str, Text]]:
    """The bodies named in the line at `place` (and the next, where the title goes on), each with a score."""
    line = head[place]
    label = labels.read(line)
    if (label is not None and label.kind != "body") or line.struck:
        return []
    found = []
    behind = label.rest if label is not None and any(is_body(cell.value) for cell in label.rest) else ()
    whole = behind or line.cells  # "Styrelsen    PROTOKOLL" is the body itself, not its label
    for cell in (piece for part in whole for piece in _path(part)):
        named = _OWNED_TITLE.match(cell.value)
        if named:
            body = f"{named['owner']} {named['body']}"
            found.append((3.0 - 0.15 * place, body, cell))
            continue
        text = cell
        after = head[place + 1] if place + 1 < len(head) else None
        if after is not None and len(line.cells) == 1 and _title_wraps(cell.value, after):
            text = glue([cell, after.text])
        title = _TITLE.match(healed(text.value))
        name = _of_gathering(base_form(text.value[title.end() :] if title else text.value))
        together = joint.named(text.value)
        name = base_form(together) if together else name
        if not name or not is_body(name) or not plausible(name) or _is_gathering(name):
            continue
        if re.search(r"[.!?]\s+[A-Z]", name):
            continue
        found.append((_score(line, place, name, text, title), name, text))
    return found


def _score(line: Line, place: int, name: str, text: Text, title: re.Match[str] | None) -> float:
    """How plainly the line names the body that met: under what the paper is called, near the top, in few words."""
    called = bool(title and title.group().strip())
    score = 1.0 + (2.0 if called else 0) + (0.5 if line.heading or line.emphasis else 0)
    score += (
        0.01 * min(len(name), 50) - 0.15 * place - (1.5 if re.search(r"[.:]$", text.value.strip()) else 0)
    )
    score -= 1.0 if len(name.split()) > 14 else 0
    score -= 2.5 if _is_meeting(name) or _is_any(name) else 0
    score -= 1.5 if kind(name) == "other-body" else 0
    capital = re.match(rf"[{UPPER}]", text.value.strip()[len(title.group()) if title else 0 :])
    return score - (1.5 if not capital and not called else 0)


def _path(cell: Text) -> Iterator[Text]:
    """The parts of a path of pages ("Hem > Nora kommun > Kommunstyrelsen"), else the cell."""
    at = 0
    for mark in _PATH.finditer(cell.value):
        yield cell.cut(at, mark.start())
        at = mark.end()
    yield cell.cut(at)


def _of_gathering(name: str) -> str:
    """ "Nätverksträff för biblioteksnätverket" → "Biblioteksnätverket"."""
    gathering = _GATHERING.match(flat(name))
    rest = name[gathering.end() :] if gathering else ""
    return rest[:1].upper() + rest[1:] if rest and is_body(rest) else name


def _is_meeting(name: str) -> bool:
    """Is it what the meeting is called, and no body ("Nätverksmöte", "Styrgruppsmöte")?"""
    return bool(re.fullmatch(r"\w+m[oö]te[t]?", flat(name))) and key(name) not in heads()


def _is_any(name: str) -> bool:
    """Is it a kind of body and none in particular ("Protokoll från samråd", not "Direktionen")?"""
    return key(name) in heads() and not re.search(r"(?:[ae]n|et|au|m[åa]n)$", key(name))


def _title_wraps(value: str, after: Line) -> bool:
    following = after.text.value.strip()
    if (
        not following
        or re.match(r"c/o|box\b", following, re.IGNORECASE)
        or labels.read(after)
        or after.gap > 1
        or len(following) > 90
    ):
        return False
    if value.isupper() and following.isupper() and after.gap == 0:
        return len(value) > 30
    return following[:1].islower() or bool(re.search(r"\b(?:och|samt|för|i|av|med)$|[,-]$", value.strip()))


def base_form(value: str) -> str:
    """The body's name alone: date, number of the meeting, home and punctuation gone, first letter large.

    >>> base_form("Kommunfullmäktige i Nora, den 3 maj 2020")
    'Kommunfullmäktige'
    """
    value = " ".join(value.replace("\u00ad", "").split())
    value = re.sub(r"^\W*\d+ ?\(\d+\)\s*|\s+[–-]\s+\w*m[öo]te[t]?$|\s+=?\s*§?\s*\d+\s?[–-]\s?\d+(?:\s+\d+\s?\(\d+\))?$", "", value)
    value = _unshortened(value)
    value = re.sub(r"(?<=[a-zåäö]{3}(?:e|a)[tn])(?=f[oö]r\b)", " ", value)
    met = re.search(r"\s+(?:träffades|sammanträdde|möttes|höll möte)\b", value)
    value = value[: met.start()] if met else value
    found = dates.find(value)
    if found:
        value = value[: found[0].start].rstrip() if found[0].start > 3 else value[found[-1].end :]
    folded_value = healed(value)
    genitive = _GENITIVE.search(folded_value)
    if genitive and is_body(value[: genitive.start()]):
        value = value[: genitive.start()]
    else:
        after = _AFTER.search(folded_value)
        if after and after.start() and is_body(value[: after.start()]):
            value = _telling(value[: after.start()], value[after.start() :])
        elif after and after.start():
            value = re.sub(rf"^\W*(?:{_KINDS})\b\W*", "", value[after.start() :], flags=re.IGNORECASE)
    value = re.sub(
        r"(?:[\s,–-]+(?:den|m[öo]te(?: nr)? \d+(?:[-/]\d+)?|nr \d+(?:[-/]\d+)?|kl\b.*|måndag|tisdag|onsdag|torsdag|fredag|vid|på|i)\s*)+$",
        "",
        value,
        flags=re.IGNORECASE,
    )
    value = re.sub(r"^\d{1,2}\s?\(\d{1,2}\)\s*|\s+[–-]\s+\w*m[öo]te(?:t|\s+\d+)?$", "", value)
    number = "" if numbered(value) else r"\s+\d{1,2}\s*$|"
    value = re.sub(
        number + r"\s*\((?:\d+|[A-ZÅÄÖ]{2,6}|[A-ZÅÄÖ][a-zåäö]{1,4}[A-ZÅÄÖ][a-zåäö]{0,4})\)(?=$|,)|^\W+|[\s,:;.–-]+$",
        "",
        value,
    )
    value = _without_home(_without_letters(_without_place(_without_edges(value))))
    value = value.lower() if value.isupper() and len(value) > 12 else value
    return value[:1].upper() + value[1:]


def _without_edges(value: str) -> str:
    """The name without labels of the form before and after it ("Sammanträdesprotokoll Vård­nämnden Sammanträdesdatum")."""
    while True:
        cut = _LAST_EDGE.sub("", _FIRST_EDGE.sub("", value))
        if cut == value or not is_body(cut):
            return value
        value = cut


def _without_place(value: str) -> str:
    """The name without the municipality before it: "NORA KOMMUN KOMMUNSTYRELSEN", "Åtorps kommunstyrelse"."""
    place = _PLACE_FIRST.match(value)
    if (
        place
        and is_body(value[place.end() :])
        and not re.match(r"och\b|[^\W\d_]{1,3}\b", value[place.end() :])
    ):
        return value[place.end() :]
    own = re.fullmatch(r"(?P<place>\S+)s (?P<body>(?:kommun\w*|\w*nämnd|\w*styrelse))", value)
    if own and gazetteer.find(own["place"]) and own["body"].endswith(("styrelse", "nämnd", "fullmäktige")):
        return own["body"] + {"styrelse": "n", "nämnd": "en"}.get(
            re.sub(r".*(?=styrelse$|nämnd$)", "", own["body"]), ""
        )
    return value


_PLACE_FIRST = re.compile(
    rf"(?:\d{{1,3}}\s+)?[{UPPER}][\w-]+(?:[ -][{UPPER}][\w-]+)?\s+(?:kommun|KOMMUN|stad|STAD)[\s,–-]+"
)


def _unshortened(value: str) -> str:
    """The name without its short form before or after it: "LSV – Ledning samverkan vård", "Länsledning, LL"."""
    before = re.match(r"[A-ZÅÄÖ]{2,6}\s*[–-]\s+(?=[A-ZÅÄÖ][a-zåäö])", value)
    if before and is_body(value[before.end() :]):
        value = value[before.end() :]
    value = re.sub(r"\s*\([A-ZÅÄÖ]{2,6}\)(?=,)", "", value)
    after = re.search(r"[,–-]\s*[A-ZÅÄÖ]{2,6}$", value)
    return value[: after.start()].rstrip() if after and is_body(value[: after.start()]) else value


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
    named = re.sub(rf"^\W*(?:{_KINDS})\b\W*", "", after, flags=re.IGNORECASE)
    return named if kind(before) == "other-body" and kind(named) != "other-body" else before


def _without_home(value: str) -> str:
    """The name without the municipality it is of: "Kommunala pensionärsrådet, Nora kommun" → without Nora."""
    first, comma, rest = value.partition(",")
    if (
        comma
        and is_body(first)
        and (gazetteer.find(rest) or is_body(rest) or re.search(r"\b(?:kommun|stad|l[aä]n)\s*$", rest))
    ) and not re.search(r"\boch\b", rest):
        value = first
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


@cache
def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for word in sorted(words("body_words") | words("common_words")):
        known.setdefault(key(word), word)
    return known


def _restored(name: str) -> str:
    """The name in right spelling: words OCR has robbed of å, ä and ö are given them back."""

    def restore(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in words("body_words") or word.lower() in words("common_words"):
            return word
        right = _known().get(key(word)) or _known().get(key(healed(word))) or _close(word)
        if right is None or right == word.lower():
            return word
        return right[:1].upper() + right[1:] if word[:1].isupper() else right

    return re.sub(rf"[{UPPER}a-zåäöé][{UPPER}a-zåäöé016]+", restore, name)


@cache
def _close(word: str) -> str | None:
    """A body word one slip away: "vilfard" → "välfärd"."""
    from rapidfuzz.distance import Levenshtein

    if len(word) < 5 or key(word) in folded("common_words"):
        return None
    near = [
        known
        for known in sorted(words("body_words"))
        if abs(len(known) - len(word)) <= 1
        and Levenshtein.distance(key(known), key(word), score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else None
