"""How a question goes from one body to another: referred, sent for consultation, reported from."""

import re
from collections.abc import Iterator

from kg.extract.context import Actor, Context, ItemText, actors, is_own
from kg.lists import pattern, table
from kg.model import Handoff, Modality, Text
from kg.text import any_of

_ORDER = ("back-referral", "preparation", "consultation", "decision-elsewhere", "forwarding", "referral", "report")


def read(about: Context, text: ItemText) -> Iterator[Handoff]:
    """The hand-offs of an item; a title "Rapport från X" is one too."""
    title = _report_title(about, text)
    if title:
        yield title
    for sentence in text.sentences:
        section = (sentence.passage.section or "").lower()
        if re.search(r"expedieras|skickas|sänds|delges|kopia|yrkand|underlag|reservation", section):
            continue
        found = _moved(about, sentence.text)
        if found:
            yield found


def _report_title(about: Context, text: ItemText) -> Handoff | None:
    match = _pattern("report").search(text.item.title)
    if not match or match.start() > 12:
        return None
    source = text.item.title[match.end() :].strip()
    if not actors(source) and not re.search(r"\b[A-ZÅÄÖ]{2,5}\b", source):
        return None
    span = text.item.title_span
    return Handoff(source, None, "report", "actual", text.item.title, span, 0.9)


def _moved(about: Context, text: Text) -> Handoff | None:
    value = text.value
    for kind in _ORDER:
        match = _pattern(kind).search(value)
        if not match:
            continue
        handoff = _handoff(about, text, kind, match)
        if handoff:
            return handoff
    return None


def _pattern(kind: str) -> re.Pattern[str]:
    return any_of(table("claims")["handoffs"][kind])


def _handoff(about: Context, text: Text, kind: str, match: re.Match[str]) -> Handoff | None:
    value = text.value
    if kind == "decision-elsewhere" and re.match(r"(?:ska|skall|kommer)", match.group().lower()):
        subject = [actor for actor in actors(value[: match.start()]) if match.start() - actor.end < 25]
        if not subject or is_own(about, subject[-1].name):
            return None
        return _made(about, text, None, subject[-1], kind)
    if kind == "consultation" and match.group().lower().startswith("ombe"):
        subject = actors(value[: match.start()])
        return _made(about, text, None, subject[-1], kind) if subject else None
    named = _target(value, match.end())
    if named is None:
        return None
    if kind == "report" and not match.group().lower().startswith("lämnat"):
        return None if is_own(about, named.name) else Handoff(named.name, None, kind, "actual", value.rstrip(" ."), about.span(text), 0.85)
    if is_own(about, named.name) and kind != "consultation":
        return None
    return _made(about, text, None, named, kind)


def _target(value: str, at: int) -> Actor | None:
    """The body named right after the phrase."""
    for actor in actors(value[at : at + 120]):
        gap = value[at : at + actor.start]
        if len(gap) <= 25 and not re.search(r"[.;:]", gap):
            end = at + actor.end
            more = re.match(r"\s+(?:och|samt)\s+(?:regionen|kommunerna|[\wåäö]+(?:nämnden|styrelsen|rådet))\b", value[end:])
            own_name = re.match(r"(?:\s+(?:för|social|vård|folkhälsa|[A-ZÅÄÖ][\wåäö]+|nära|och|samt|omsorg|välfärd))+", value[end:])
            extra = more.end() if more else own_name.end() if own_name and re.search(r"[A-ZÅÄÖ]|för ", own_name.group()) else 0
            name = value[at + actor.start : end + extra].strip()
            return Actor(re.sub(r"\s+(?:för|och|samt)$", "", name), at + actor.start, end + extra, actor.kind)
    return None


def _made(about: Context, text: Text, source: Actor | None, target: Actor, kind: str) -> Handoff:
    return Handoff(
        source.name if source else None, target.name, kind, modality(text.value), text.value.rstrip(" ."), about.span(text)
    )


def modality(value: str) -> Modality:
    """Has it happened, is it planned, wished for, or does it hang on something?"""
    for name in ("conditional", "wished", "planned"):
        if pattern("claims", name).search(value):
            return name  # type: ignore[return-value]
    return "actual"
