"""The head of the minutes: which bodies met, when and where, who verified, what kind of paper it is.

The head is what stands before the first item, less the lists; the tail (signatures) is read too.
"""

import datetime as dt
import re
from collections import Counter

from kg import dates
from kg.lists import folded, table, words
from kg.model import Adjusted, Document, Finding, Item, Line, Meeting, Span, Text
from kg.parse import labels, signatures
from kg.parse.attendance import Lists
from kg.parse.bodies import is_body
from kg.text import UPPER, flat, glue, key, squeeze

_DIGITAL = re.compile(
    r"\b(?:digital\w*|teams|zoom|skype|distans\w*|videom[oö]te|l[aä]nk|online|webbm[oö]te|telefonm[oö]te|google meet)\b"
)
_MINUTES_KINDS = "|".join(
    sorted((flat(kind) for kind in table("bodies")["document_kinds"]), key=len, reverse=True)
)
_TITLE = re.compile(
    rf"^(?:(?P<kind>{_MINUTES_KINDS})\b\.?:?\s*)?(?:nr\.?\s*\d+\s*)?(?:f[oö]rt\s+)?(?:vid|fr[aå]n|f[oö]r|av|till|i)?\s*"
    r"(?:(?:ett\s+)?(?:digitalt\s+)?(?:extra\s+)?(?:m[oö]te[nt]?s?|sammantr[aä]de[nt]?|sammankomst\w*)\b\s*(?:nr\.?\s*\d+\s*)?(?:med|i|f[oö]r|av)?\s*)?"
)


def read(document: Document, items: tuple[Item, ...], lists: Lists) -> tuple[Meeting, tuple[Finding, ...]]:
    """The meeting of the document, and what was doubtful in its head."""
    head = head_lines(document, items, lists)
    spans: dict[str, Span] = {}
    findings: list[Finding] = []
    adjusted = signatures.adjusted(document, items, lists.used)
    date, inferred = _date(document, head, adjusted, spans, findings)
    start, end = _times(document, head, spans)
    place = _place(document, head, spans)
    bodies = _bodies(document, head, lists, spans)
    if not bodies:
        findings.append(Finding("parse", "the document does not name the body that met"))
    top = flat(" ".join(line.text.value for line in head[:40]))
    digital = bool(_DIGITAL.search(flat(place or ""))) or bool(
        re.search(r"digitalt m[oö]te|m[oö]te via teams|teamsm[oö]te|videom[oö]te", top)
    )
    meeting = Meeting(bodies, _kind(head), date, inferred, start, end, place, digital, tuple(adjusted), spans)
    return meeting, tuple(findings)


def head_lines(document: Document, items: tuple[Item, ...], lists: Lists) -> list[Line]:
    """The lines before the first item, page headers included, lists left out."""
    first = items[0].start if items else len(document.text)
    found = [
        line
        for index, line in enumerate(document.lines)
        if index not in lists.used and line.text.at and line.text.at[0] < first
    ]
    return found if len(found) >= 2 or not items else list(document.lines[:25])


def other_kind(document: Document) -> str | None:
    """What the document calls itself where that is no minutes ("faktura", "kallelse")."""
    for line in document.lines[:12]:
        first = key(line.text.value).split(" ")[0]
        if first in {key(word) for word in table("bodies")["not_minutes"]}:
            return next(word for word in table("bodies")["not_minutes"] if key(word) == first)
    return None


def _kind(head: list[Line]) -> str | None:
    kinds = {flat(kind): kind for kind in table("bodies")["document_kinds"]}
    for line in head[:30]:
        value = flat(line.text.value)
        for word in re.findall(r"[a-z]+", value):
            if word in kinds and not re.search(r"vid protokollet|protokollet|protokollforare", value):
                return kinds[word]
    return None


def _values(head: list[Line], *kinds: str) -> list[tuple[Text, Line]]:
    """What stands after the labels of these kinds, on their line or the next."""
    found = []
    for index, line in enumerate(head):
        label = labels.read(line)
        if label is None or label.kind not in kinds:
            continue
        if label.rest:
            parts = [*label.rest]
        else:
            parts = []
        for after in head[index + 1 : index + 4]:
            if labels.read(after) or (parts and (after.gap > 0 or len(parts) > 2)) or after.furniture:
                break
            if parts and not _runs_over(parts[-1].value, after, label.rest):
                break
            parts.append(after.text)
        if parts:
            found.append((squeeze(Text.join(parts, " ")), line))
    return found


def _runs_over(before: str, after: Line, rest: tuple[Text, ...]) -> bool:
    """Does a label's value go on in the next line (under the value, not under the label)?"""
    if before.rstrip().endswith((",", "-", "–")):
        return True
    return bool(rest) and bool(after.columns) and after.columns[0] >= 8 and len(after.cells) == 1


def _date(
    document: Document,
    head: list[Line],
    adjusted: list[Adjusted],
    spans: dict[str, Span],
    findings: list[Finding],
) -> tuple[dt.date | None, bool]:
    """The day of the meeting; the year inferred from the weekday and the years around where not stated."""
    labelled = [text for text, _ in _values(head, "time", "time_place")]
    loose = [
        text
        for place, line in enumerate(head[:40])
        if not _not_the_day(line)
        for text in _with_next(head, place)
    ]
    for texts in (labelled, loose):
        found = [(dated, text) for text in texts for dated in dates.find(text.value)]
        found.sort(key=lambda pair: pair[0].year is None)
        for dated, text in found:
            span = document.span_of(text.cut(dated.start, dated.end))
            year = dated.year or _year(document, dated, adjusted)
            if year is None:
                findings.append(
                    Finding("parse", "the year of the meeting is not stated and nothing tells it", span)
                )
                continue
            spans["date"] = span
            _check_weekday(dated, span, findings)
            return _safe(year, dated), dated.year is None
    return None, False


def _with_next(head: list[Line], place: int) -> list[Text]:
    """The line, and where it ends in a bare day number ("… 18" / "nov") the two lines together."""
    text = head[place].text
    if re.search(r"(?:^|\s)[0-3]?\d\s*$", text.value) and place + 1 < len(head):
        return [text, glue([text, head[place + 1].text])]
    return [text]


def _not_the_day(line: Line) -> bool:
    """Lines whose dates are of something else: the signing, the posting, the next meeting."""
    label = labels.read(line)
    if label and label.kind in (
        "adjusted",
        "adjuster",
        "adjustment_place",
        "next_meeting",
        "other",
        "paragraphs",
    ):
        return True
    return bool(
        re.search(
            r"just(?:er|ering)|anslag|nedtag|nasta|kallelse|utskri|upprattad|version|bevis",
            flat(line.text.value),
        )
    )


def _check_weekday(dated: dates.Dated, span: Span, findings: list[Finding]) -> None:
    date = dated.date
    if date and dated.weekday is not None and date.weekday() != dated.weekday:
        findings.append(Finding("parse", f"{date.isoformat()} is not the weekday the minutes say", span))


def _year(document: Document, dated: dates.Dated, adjusted: list[Adjusted]) -> int | None:
    """The year that fits: the weekday must agree, the signing comes soon after, the text speaks of it."""
    spoken = Counter(dates.years(document.text))
    signed = next((adjustment.date for adjustment in adjusted if adjustment.date), None)
    span = range(min([*spoken, 2000]), max([*spoken, 2030]) + 2)
    years = (
        list(dates.candidates(dated.month, dated.day, dated.weekday, span))
        if dated.weekday is not None
        else list(span)
    )
    if signed:
        fitting = [year for year in years if 0 <= (signed - _safe(year, dated)).days <= 300]
        if fitting:
            return fitting[-1]
    near = {
        year: spoken[year] + 0.5 * (spoken[year - 1] + spoken[year + 1])
        for year in years
        if _safe(year, dated)
    }
    best = max(near, key=lambda year: (near[year], year), default=None)
    return best if best is not None and near[best] > 0 else None


def _safe(year: int, dated: dates.Dated) -> dt.date:
    try:
        return dt.date(year, dated.month, dated.day)
    except ValueError:
        return dt.date(year, dated.month, 28)


def _times(document: Document, head: list[Line], spans: dict[str, Span]) -> tuple[str | None, str | None]:
    texts = [text for text, _ in _values(head, "time", "time_place")]
    texts += [line.text for line in head[:40] if not _not_the_day(line)]
    for text in texts:
        start, end = dates.times(text.value)
        if start:
            spans["time"] = document.span_of(text)
            return start, end
    return None, None


def _place(document: Document, head: list[Line], spans: dict[str, Span]) -> str | None:
    for text, _ in _values(head, "place"):
        value = text.value.strip(" ,;")
        if value and not dates.find(value):
            spans["place"] = document.span_of(text)
            return value
    for text, _ in _values(head, "time_place"):
        cut = _without_time(text)
        if cut:
            spans["place"] = document.span_of(cut)
            return cut.value.strip(" ,.;")
    return None


_TIME_WORDS = re.compile(
    r"(?:kl\.?|klockan)?\s*\d{1,2}[.:]\d\d(?:\s*[-–]\s*\d{1,2}[.:]\d\d)?|(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d\d)?)?|"
    r"ajournering.*", re.IGNORECASE
)  # fmt: skip


def _without_time(text: Text) -> Text | None:
    """The part of "Plats och tid" that is neither date nor clock: the longest stretch left."""
    cuts = [(dated.start, dated.end) for dated in dates.find(text.value)]
    cuts += [match.span() for match in _TIME_WORDS.finditer(text.value)]
    cuts += [
        match.span()
        for match in re.finditer(
            r"\b(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?: den)?\b", text.value, re.IGNORECASE
        )
    ]
    pieces, at = [], 0
    for start, end in [*sorted(cuts), (len(text.value), len(text.value))]:
        if start > at:
            piece = text.cut(at, start)
            inside = re.search(r"[^\s,;.–-].*[^\s,;–-]", piece.value, re.DOTALL)
            if inside:
                pieces.append(piece.cut(inside.start(), inside.end()))
        at = max(at, end)
    return max(pieces, key=lambda piece: len(piece.value), default=None)


def _bodies(document: Document, head: list[Line], lists: Lists, spans: dict[str, Span]) -> tuple[str, ...]:
    listed = list(dict.fromkeys(lists.bodies))
    if len(listed) >= 2:
        return tuple(_restored(name) for name in listed)
    for text, _ in _values(head, "body"):
        if is_body(text.value):
            spans["bodies"] = document.span_of(text)
            return (_named(text.value),)
    best: tuple[float, str, Text] | None = None
    for place in range(min(len(head), 30)):
        candidate = _body_at(head, place)
        if candidate and (best is None or candidate[0] > best[0]):
            best = candidate
    if best:
        spans["bodies"] = document.span_of(best[2])
        return (_restored(best[1]),)
    return tuple(_restored(name) for name in listed)


def _body_at(head: list[Line], place: int) -> tuple[float, str, Text] | None:
    """The body named in the line at `place` (and the next, where the title goes on), with a score."""
    line = head[place]
    label = labels.read(line)
    if label is not None and label.kind != "body":
        return None
    best = None
    for cell in line.cells:
        text = cell
        after = head[place + 1] if place + 1 < len(head) else None
        if after is not None and len(line.cells) == 1 and _title_wraps(cell.value, after):
            text = glue([cell, after.text])
        title = _TITLE.match(flat(text.value))
        name = _named(text.value[title.end() :] if title else text.value)
        if not name or not is_body(name) or len(name) > 120 or re.search(r"[.!?]\s+[A-Z]", name):
            continue
        score = (
            1.0
            + (2.0 if title and title.group().strip() else 0)
            + (0.5 if line.heading or line.emphasis else 0)
        )
        score += (
            0.02 * min(len(name), 50) - 0.03 * place - (1.5 if re.search(r"[.:]$", text.value.strip()) else 0)
        )
        score -= 1.0 if len(name.split()) > 14 else 0
        if best is None or score > best[0]:
            best = (score, name, text)
    return best


def _title_wraps(value: str, after: Line) -> bool:
    following = after.text.value.strip()
    if labels.read(after) or not following or after.gap > 1 or len(following) > 90:
        return False
    return following[:1].islower() or bool(re.search(r"\b(?:och|samt|för|i|av|med)$|[,-]$", value.strip()))


def _named(value: str) -> str:
    """The body's name alone: date, number of the meeting and punctuation gone, first letter large."""
    value = " ".join(value.split())
    found = dates.find(value)
    if found:
        value = value[: found[0].start].rstrip() if found[0].start > 3 else value[found[-1].end :]
    value = re.sub(
        r"(?:[\s,–-]+(?:den|m[öo]te(?: nr)? \d+|nr \d+|kl.*|måndag|tisdag|onsdag|torsdag|fredag|vid|på|i)\s*)+$",
        "",
        value,
        flags=re.IGNORECASE,
    )
    value = re.sub(r"\s+\d{1,2}\s*$|\s*\(\d+\)$|^\W+|[\s,:;–-]+$", "", value)
    value = re.sub(
        r"\s+(?:sammanträdesprotokoll|protokoll|minnesanteckningar)\b.*$", "", value, flags=re.IGNORECASE
    )
    return value[:1].upper() + value[1:]


def _restored(name: str) -> str:
    """The name in right spelling: words OCR has robbed of å, ä and ö are given them back."""
    known: dict[str, str] = {}
    for word in sorted(words("body_words") | words("common_words")):
        known.setdefault(key(word), word)

    def restore(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in words("body_words") or word.lower() in words("common_words"):
            return word
        right = known.get(key(word)) or _close(word)
        if right is None or right == word.lower():
            return word
        return right[:1].upper() + right[1:] if word[:1].isupper() else right

    return re.sub(rf"[{UPPER}a-zåäöé]{{2,}}", restore, name)


def _close(word: str) -> str | None:
    """A body word one slip away: "vilfard" → "välfärd"."""
    from rapidfuzz.distance import Levenshtein

    if len(word) < 6 or key(word) in folded("common_words"):
        return None
    near = [
        known
        for known in sorted(words("body_words"))
        if abs(len(known) - len(word)) <= 1
        and Levenshtein.distance(key(known), key(word), score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else None
