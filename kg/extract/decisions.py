"""What the meeting decided, and what it was told that others had decided.

A decision is a sentence in which the meeting elects, approves, adopts, decides, rejects, refers,
adjourns or formally notes; under the heading of decisions in a formal protocol every point is one.
A proposal, a plan to decide and a wish are none.
"""

import datetime as dt
import re

from kg import dates
from kg.extract.context import Context, ItemText, Sentence, actors, is_own
from kg.lists import pattern, table
from kg.model import Decision, Text
from kg.text import any_of, flat

_BESLUT = re.compile(r"\bbeslut\b|\bbeslut(?:et)?$|(?:s|eget) beslut\b", re.IGNORECASE)
_NOT_BESLUT = re.compile(r"förslag|underlag|gång|tidigare|skickas|deltar|förslag till", re.IGNORECASE)


def read(about: Context, text: ItemText) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
    """The decisions of an item, and those known at second hand."""
    own: list[Decision] = []
    second: list[Decision] = []
    for sentence in text.sentences:
        section = sentence.passage.section or ""
        if _is_decision_section(section):
            found = _point(about, sentence)
        elif section and pattern("sections", "undecided").search(section.lower()):
            found = None
        else:
            found = _spoken(about, sentence)
        if found is None:
            continue
        (own if found.body is None else second).append(found)
    return tuple(own), tuple(second)


def _is_decision_section(section: str) -> bool:
    return bool(_BESLUT.search(section)) and not _NOT_BESLUT.search(section)


def _point(about: Context, sentence: Sentence) -> Decision | None:
    """A point under the heading of decisions."""
    text = _unnumbered(sentence.text)
    if len(text.value) < 8 or text.value.rstrip().endswith(":") or re.fullmatch(r"[\W_]*", text.value):
        return None
    if re.match(r"(?:paragrafen|justeras|bilag|expedieras|skickas till)", text.value.lower()):
        return None
    return Decision(text.value.rstrip(" ."), _kind(text.value) or "decided", about.span(text), 0.95)


def _unnumbered(text: Text) -> Text:
    mark = re.match(r"\s*(?:\d{1,2}[.)]|[-–•a-h][).]?)\s+(?=\S)", text.value)
    return text.cut(mark.end()) if mark and not re.match(r"\s*a\s", mark.group()) else text


def _spoken(about: Context, sentence: Sentence) -> Decision | None:
    text = _unnumbered(sentence.text)
    value = text.value
    match = _decisive(value)
    if match is None or value.endswith("?") or len(value) > 600:
        return None
    kind, at = match
    if _is_second_hand(about, value, at):
        return _other(about, text, kind)
    if pattern("claims", "undecided").search(value[: at + 60]) and not _overrides(about, value, at):
        return None
    if kind == "decided" and re.search(r"\bbeslutas\b(?! att)", value) and not _names_self(about, value):
        return None
    return Decision(value.rstrip(" ."), kind, about.span(text), 0.9)


def _decisive(value: str) -> tuple[str, int] | None:
    """The kind of the first deciding phrase of the sentence, and where it stands."""
    found = [(found.start(), kind) for kind in table("claims")["decided"] for found in [_pattern(kind).search(value)] if found]
    if not found:
        return None
    at, kind = min(found)
    return kind, at


def _kind(value: str) -> str | None:
    found = _decisive(value)
    return found[0] if found else None


def _pattern(kind: str) -> re.Pattern[str]:
    return any_of(tuple(rf"\b(?:{form})" for form in table("claims")["decided"][kind]))


def _overrides(about: Context, value: str, at: int) -> bool:
    """"Rådet beslutade att frågan ska …": what comes after the meeting's own verb does not undo it."""
    undone = pattern("claims", "undecided").search(value)
    return bool(undone and undone.start() > at)


def _names_self(about: Context, value: str) -> bool:
    return any(is_own(about, actor.name) for actor in actors(value))


def _is_second_hand(about: Context, value: str, at: int) -> bool:
    """Was it another body that decided: its name before the verb, or "av X" after it?"""
    named = actors(value)
    if re.search(r"\b(?:enligt|utifrån|efter) (?:\w+ )?beslut\b|\bsom (?:beslutade|antog|fastställde)s?\b|\bhar (?:\w+ ){0,3}(?:beslutat|antagit|fastställt|tillsatt)\b|\bbeslut har (?:\w+ )?fattats\b|\bbeslut kring\b", flat(value).replace("å", "a"), re.IGNORECASE) or re.search(
        r"\bhar (?:\w+ ){0,6}(?:beslutat|antagit|fastställt|godkänt)|[Ee]nligt beslut|som (?:beslutades|antogs|fastställdes)|[Bb]eslut har", value
    ):
        return not any(is_own(about, actor.name) for actor in named if actor.start < at and not value.startswith("Enligt"))
    subject = [actor for actor in named if actor.end <= at + 2 and at - actor.end < 60]
    if subject and not is_own(about, subject[-1].name) and _is_body(subject[-1].kind) and not re.search(r"\b(?:till|för|från|i|av|med|hos)\s*$", value[: subject[-1].start]):
        return True
    agent = re.search(r"\b(?:av|i|hos)\s+(?=\S)", value[at:])
    if agent and re.match(r"\w+\s+(?:\w+\s+)?$", value[at : at + agent.start()] + " "):
        after = [actor for actor in named if abs(actor.start - (at + agent.end())) <= 3]
        return bool(after) and not is_own(about, after[0].name) and _is_body(after[0].kind)
    return False


def _is_body(kind: str) -> bool:
    return True


def _other(about: Context, text: Text, kind: str) -> Decision:
    named = [actor.name for actor in actors(text.value) if not is_own(about, actor.name)]
    found = dates.find(text.value, about.date.year if about.date else None)
    date: dt.date | None = next((dated.date for dated in found if dated.date and (about.date is None or dated.date <= about.date)), None)
    return Decision(text.value.rstrip(" ."), kind, about.span(text), 0.75, named[0] if named else "okänt organ", date)
