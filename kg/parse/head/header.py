"""The head of the minutes: which bodies met, when and where, who verified, what kind of paper it is.

The head is what stands before the first item, less the lists; the tail (signatures) is read too.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from kg.language.lists import exact, pattern, table
from kg.language.spelled import as_written
from kg.language.text import flat, healed, key, worn
from kg.language.wordings import wording
from kg.model import Document, Finding, Item, Line, Meeting, Span
from kg.parse import labels
from kg.parse.head import owner, place, self_named, signatures, spoken, title, unbroken, weighed, when
from kg.parse.head.witnesses import Heard
from kg.parse.people.entered import Lists


def read(document: Document, items: tuple[Item, ...], lists: Lists) -> tuple[Meeting, tuple[Finding, ...]]:
    """The meeting of the document, and what was doubtful in its head."""
    head = unbroken.lines(head_lines(document, items))
    opens = items[0].start if items else len(document.text)
    spans: dict[str, Span] = {}
    findings: list[Finding] = []
    adjusted = signatures.adjusted(document, items, head)
    date, inferred = when.date(document, head, opens, adjusted, spans, findings)
    start, end = when.times(document, head, spans)
    where = place.place(document, head, spans)
    whose = owner.find([line for line in head if line.text.at[0] < opens] or head)
    naming = title.bodies(document, head, lists.bodies, whose, spans)
    acts = self_named.acts(items)
    called = self_named.names(acts)
    shown = spoken.body(document, items) if not (naming.bodies or called) else None
    naming = _weighed(document, head, naming, Heard(tuple(lists.bodies), naming.bodies, called, shown), spans, findings)
    disputed = self_named.disputes(acts, naming.bodies)
    findings += _doubts(naming, called[:1] if disputed else (), date)
    meeting = Meeting(
        tuple(as_written(name, document.text) for name in naming.bodies),
        _kind(head),
        date,
        inferred,
        start,
        end,
        where,
        _digital(head, where) or lists.remote,
        tuple(adjusted),
        spans,
        called,
        whose.name if whose else None,
        whose.why if whose else None,
        naming.gathering,
        disputed,
        min(naming.confidence, 0.6) if disputed else naming.confidence,
    )
    return meeting, tuple(findings)


def _weighed(
    document: Document, head: list[Line], naming: title.Naming, heard: Heard, spans: dict[str, Span], findings: list[Finding]
) -> title.Naming:
    """The naming; where the head does not name the body plainly, the likeliest of all names told, less surely."""
    if not weighed.needed(naming.bodies, naming.confidence):
        return naming
    fallback = next(iter((*naming.bodies, *heard.called, *filter(None, (heard.shown,)))), None)
    choice = weighed.choose(document, head, heard, fallback)
    name = choice.told.name if choice else fallback
    findings += _uncertain(naming, heard, name, choice)
    if name is None or key(name) in map(key, naming.bodies):
        return naming
    if choice and choice.told.text:
        spans["bodies"] = document.span_of(choice.told.text)
    return title.Naming((name,), 0.6 if naming.bodies else 0.5, naming.gathering)


def _uncertain(naming: title.Naming, heard: Heard, name: str | None, choice: weighed.Choice | None) -> Iterator[Finding]:
    """What is doubtful in which body it was: none named, another likelier than the one named, two as likely."""
    if name is None:
        yield Finding("parse", "the document does not name the body that met")
    elif naming.bodies and key(name) not in map(key, naming.bodies):
        yield Finding("parse", f"the head seems to name «{naming.bodies[0]}»; «{name}» is likelier the body that met")
    elif not naming.bodies:
        told = "the text tells what «{}» decided" if name in heard.called[:1] else "«{}» is the one it speaks of"
        told = told if name in heard.called[:1] or name == heard.shown else "«{}» is the likeliest"
        yield Finding("parse", "the head names no body; " + told.format(name))
    if choice and choice.rival:
        yield Finding("parse", f"«{choice.rival}» is nearly as likely the body that met as «{choice.told.name}»")


def _doubts(naming: title.Naming, called: tuple[str, ...], day: dt.date | None) -> Iterator[Finding]:
    """What the head leaves in doubt: the day, and whether the text agrees with the body."""
    if day is None:
        yield Finding("parse", "the minutes do not say of what date the meeting was")
    if naming.bodies and called:
        told = f"the head names «{naming.bodies[0]}», but the text tells what «{called[0]}» decided"
        yield Finding("parse", told)


def head_lines(document: Document, items: tuple[Item, ...]) -> list[Line]:
    """The lines before the first item, page headers included, lists left out."""
    above = _above(document, items)
    found = [line for line in above if line.region in (None, "announcement")]
    regions = {line.region for line in above} if found else set()
    if len(found) >= 2 or not items or "attendance" in regions:
        return found
    return [line for line in document.lines[:25] if line in found or not _is_sentence(line)]


def _above(document: Document, items: tuple[Item, ...]) -> list[Line]:
    first = items[0].start if items else len(document.text)
    return [line for line in document.lines if line.text.at and line.text.at[0] < first]


def _is_sentence(line: Line) -> bool:
    value = line.value.strip()
    return len(value) > 40 and value.endswith(".") and value[:1].isupper()


def other_kind(document: Document, items: tuple[Item, ...]) -> str | None:
    """What the document calls itself where that is no minutes: "faktura", "kallelse", or, on top, "policy"."""
    opens = items[0].start if items else len(document.text)
    above = [line for line in document.lines if line.text.at and line.text.at[0] <= opens]
    words = table("bodies")
    for names, lines in ((words["not_minutes"], 12), (words["other_papers"], 3)):
        others: dict[str, str] = {key(word): word for word in names}
        for line in above[:lines]:
            first = [key(cell.value).split(" ")[0] for cell in line.cells]
            if found := next((others[word] for word in first if word in others), None):
                return found
    return None


def _kind(head: list[Line]) -> str | None:
    """What the paper calls itself: the first of its words, or a longer one that ends in it."""
    found: list[str] = []
    for line, after in zip(head[:30], [*head[1:31], None], strict=False):
        value = _unspaced(line.value)
        if after is not None and value.rstrip().endswith("-"):
            value = value.rstrip()[:-1] + after.value.strip()
        found += _called(value)
    if not found:
        return None
    stem = found[0].removesuffix("ar")
    longer = [kind for kind in found if kind.removesuffix("ar").endswith(stem)]
    return _kinds()[max(longer, key=len, default=found[0])]


@cache
def _kinds() -> dict[str, str]:
    return {flat(kind): kind for kind in table("bodies")["document_kinds"]}


@cache
def _spoilt() -> dict[str, str]:
    return {worn(kind): kind for kind in _kinds()}


def _called(value: str) -> Iterator[str]:
    """The words of a line for what the paper is: as they stand, misread with figures, run together, or "…protokoll"."""
    folded = healed(value)
    if re.search(wording("parse", "head.header", "writer"), folded):
        return
    packed = re.sub(r"[^a-z]", "", folded)
    figured = (worn(word) for word in value.split() if re.search(r"\d", word))
    yield from (word for word in re.findall(r"[a-z]+", folded) if word in _kinds())
    yield from (_spoilt()[word] for word in figured if word in _spoilt())
    yield from (kind for kind in _kinds() if len(kind) > 15 and kind in packed)
    for word in folded.split():
        if pattern("bodies", "minutes_of").fullmatch(word):
            yield wording("parse", "head.header", "minutes")


def _unspaced(value: str) -> str:
    """ "P R O T O K O L L" → "PROTOKOLL"."""
    return re.sub(r"(?<!\w)\w(?: \w){4,}(?!\w)", lambda match: match.group().replace(" ", ""), value)


def _digital(head: list[Line], where: str | None) -> bool:
    """Did some or all meet from a distance, by what the place or the lines about the day say?"""
    if exact("attendance", "distance").search(flat(where or "")):
        return True
    return any(_from_afar(line) for line in head[:40] if not when.not_the_day(line))


def _from_afar(line: Line) -> bool:
    """Does the line say so of the meeting: plainly, or beside its day, hours or place?"""
    value, label = flat(line.value), labels.read(line)
    if re.search(wording("parse", "head.header", "digital"), value):
        return True
    kind = label.kind if label else "time"
    whole = when.has_time(line.value) or (kind == "place" and "enstaka" not in value)
    return kind.startswith(("time", "place")) and whole and bool(exact("attendance", "distance").search(value))
