"""The verbs that matter, in every form: which, where, in what tense and voice.

The list (`kg/data/claims.json`, "verbs") gives the principal parts; passives are derived. A word is
looked up as it stands, then as a scanner may have made it (å read as a or d, ö as 6, l as 1, a space
lost or put in), so that no pattern has to run over the text.

    >>> [(verb.kind, verb.tense, verb.passive) for verb in find("Frågan hdnskots till presidiet", "decide")]
    [('referred', 'past', True)]
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import zip_longest

from kg.language.lists import table
from kg.language.text import flat
from kg.language.tolerant import Bank, Tolerant, any_of, tolerant
from kg.language.wordings import wording, wordings

TENSES = ("infinitive", "present", "past", "supine")
"""The forms of a verb in the order of its principal parts; "either" is a form that two tenses share."""
_WORD = re.compile(r"[\w|!]+(?:-[\w|!]+)*")
_READ_AS = str.maketrans({"d": "a", "4": "a", "6": "o", "0": "o", "e": "o", "1": "i", "l": "i", "|": "i", "!": "i"})
_GLUED = wordings("language", "verbs", "glued")
_REACH = 90
_PARTED = re.compile(r"[.;:]\s")
_CLAUSE_ENDS = re.compile(wording("language", "verbs", "clause_ends"))


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb; `after`, `near` (but where it opens the sentence, if `opening`) and `never` are what must or must not stand in its clause."""

    group: str
    kind: str
    lemma: str
    tense: str
    passive: bool
    after: Tolerant | None = None
    near: Tolerant | None = None
    never: Tolerant | None = None
    opening: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as it stands at `start`–`end` of a sentence; `reach` is the end of its complement."""

    start: int
    end: int
    reach: int
    group: str
    kind: str
    lemma: str
    tense: str
    passive: bool


def find(value: str, group: str) -> Sequence[Verb]:
    """The verbs of one group in a sentence, in order; one kind per place."""
    return by_group(value).get(group, ())


@lru_cache(2048)
def by_group(value: str) -> Mapping[str, Sequence[Verb]]:
    """All verbs of a sentence, by group."""
    found: dict[str, list[Verb]] = {}
    for verb in _scan(value):
        found.setdefault(verb.group, []).append(verb)
    return found


def _scan(value: str) -> Iterator[Verb]:
    words = list(_WORD.finditer(value))
    seen: set[tuple[int, str, str]] = set()
    for word, after in zip_longest(words, words[1:]):
        first, last, forms = _alone(word.group())
        start, end = word.start() + first, word.start() + last
        if not forms and after and value[end : after.start()] == " ":
            forms, end = _parted(word.group(), after.group()), after.end()
        for form in forms:
            reach = _complement(value, start, end, form)
            if reach is None or (start, form.group, form.kind) in seen:
                continue
            seen.add((start, form.group, form.kind))
            yield Verb(start, end, reach, form.group, form.kind, form.lemma, form.tense, form.passive)


@lru_cache(20_000)
def _alone(word: str) -> tuple[int, int, tuple[Form, ...]]:
    """Where in the word a verb stands, and its forms: as it stands, or with a word glued to its end or start."""
    text, size = flat(word), len(word)
    if forms := lookup(text):
        return 0, size, forms
    cuts = [(0, size - len(tail)) for tail in _GLUED if text.endswith(tail) and size >= len(tail) + 6]
    if size >= 11 and word[1:].islower():
        cuts += [(start, size) for start in range(3, size - 7) if text[:start].endswith(("et", "en", "att", "rna"))]
    found = ((start, end, lookup(text[start:end])) for start, end in cuts)
    return next((one for one in found if one[2]), (0, size, ()))


def _parted(word: str, after: str) -> tuple[Form, ...]:
    """The forms of a verb with a gap inside."""
    text, rest = flat(word), flat(after)
    forms = _exact().get(text + rest, ())
    whole = forms and len(text) >= 2 and len(text + rest) >= 7 and after[:1].islower()
    return forms if whole and not lookup(rest) and not text.endswith("-") else ()


def _complement(value: str, start: int, end: int, form: Form) -> int | None:
    """Where the verb with its complement ends; None where the clause does not hold what it must."""
    if form.never and form.never.match(value, end, end + _REACH):
        return None
    if form.near and not (form.opening and start == 0) and not _near(value, start, end, form.near):
        return None
    if form.after:
        found = form.after.match(value, end, end + _REACH)
        return found.end() if found else None
    return end


def _near(value: str, start: int, end: int, wanted: Tolerant) -> bool:
    """Do the words stand in the clause, before the verb at `start`–`end` or after it?"""
    if not wanted.needs.met(value):
        return False
    left = _PARTED.split(value[max(0, start - _REACH) : start])[-1]
    right = _CLAUSE_ENDS.split(value[end : end + _REACH])[0]
    return bool(wanted.search(left) or wanted.search(right))


@lru_cache(20_000)
def lookup(word: str) -> tuple[Form, ...]:
    """The forms a folded word may be; a scanner's slips are tolerated in words of six letters or more."""
    forms = _exact().get(word)
    if forms is not None:
        return forms
    return _read().get(_reading(word), ()) if len(word) >= 6 else ()


def _reading(word: str) -> str:
    return word.replace("rn", "m").replace("nn", "m").translate(_READ_AS)


@cache
def _exact() -> dict[str, tuple[Form, ...]]:
    found: dict[str, list[Form]] = {}
    for group, kinds in table("claims")["verbs"].items():
        for kind, entries in kinds.items():
            for entry in entries:
                for word, form in _forms(group, kind, entry):
                    found.setdefault(word, []).append(form)
    return {word: tuple(forms) for word, forms in found.items()}


@cache
def _read() -> dict[str, tuple[Form, ...]]:
    """The same, by how a scanner may read them; a reading that two verbs share is left out."""
    found: dict[str, tuple[Form, ...]] = {}
    clash: set[str] = set()
    for word, forms in _exact().items():
        if len(word) < 6:
            continue
        reading = _reading(word)
        if reading in found and {form.lemma for form in found[reading]} != {form.lemma for form in forms}:
            clash.add(reading)
        found.setdefault(reading, forms)
    return {reading: forms for reading, forms in found.items() if reading not in clash}


def _forms(group: str, kind: str, entry: str) -> Iterator[tuple[str, Form]]:
    parts = re.split(r"\s([|&!^])(?:\s|$)", entry)
    marks = dict(zip(parts[1::2], parts[2::2], strict=True))
    after, near, never = (marks.get(mark) for mark in "|&!")
    around = (
        tolerant(rf"\s*(?:{after})") if after else None,
        tolerant(rf"\b(?:{near.lstrip('?')})\b") if near else None,
        tolerant(rf"\s+(?:{never})") if never else None,
        near is not None and near.startswith("?"),
    )
    words = parts[0].split()
    both = set(_passive("infinitive", words)) & set(_passive("present", words))
    for tense, word in zip(TENSES, words, strict=True):
        passives = [] if words[0].endswith("s") or "^" in marks else _passive(tense, words)
        for stated, passive in [(word, False), *((form, True) for form in passives)]:
            told = "either" if stated in both or (words[0] == words[1] == stated) else tense
            yield flat(stated), Form(group, kind, words[0], told, passive, *around)


def _passive(tense: str, words: list[str]) -> list[str]:
    """The passive of a tense: "godkänna" → "godkännas", "godkänns" and "godkännes"."""
    infinitive, present, past, supine = words
    if tense == "present":
        if present.endswith("er"):
            return [present[:-2] + "s", present[:-2] + "es"]
        return [
            infinitive + "s",
            present + "s"
            if present.endswith(wording("language", "verbs", "ends_of_actives"))
            else present.removesuffix("r") + "s",
        ]
    return [{"infinitive": infinitive, "past": past, "supine": supine}[tense] + "s"]


@cache
def phrases(entry: str, kind: str) -> Tolerant:
    """The phrases of `kind` under `entry` of `kg/data/claims.json`."""
    return any_of(tuple(table("claims")[entry][kind]))


@cache
def kinds(entry: str) -> Bank[str]:
    """The phrases of every kind under `entry`, in order."""
    return Bank((kind, phrases(entry, kind)) for kind in table("claims")[entry])
