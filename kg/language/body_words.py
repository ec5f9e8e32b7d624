"""Whether words may name a body, or are what a meeting is called, a sentence, or the word for any body."""

import re
from functools import cache

from kg.language import names
from kg.language.body_kinds import heads
from kg.language.body_names import is_body
from kg.language.lists import table
from kg.language.text import flat, key
from kg.language.wordings import wording, wordings

_GATHERING = re.compile(wording("language", "body_words", "gathering"))
_AT = wording("language", "body_words", "gathered_at")
_GATHERED = re.compile(
    rf"^(?:{'|'.join(table('bodies')['gatherings'])})\b|\b(?:{'|'.join(table('bodies')['gatherings'])})(?:\s+\d+)?(?:$|\s+(?:{_AT})\b)",
    re.IGNORECASE,
)


def plausible(name: str) -> bool:
    """May it be the name of a body: a few words, none of them a verb, no path of pages, no address?"""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", name)]
    if (
        not words
        or words[0] in _PREPOSITIONS
        or len(words) > 16
        or len(name) > 120
        or re.search(r"[>»›|?!@;#]|\d{5}", name)
        or name.count("(") != name.count(")")
        or ((of := re.search(r":\s+(\S+)", name)) and names.is_given(of[1]))
    ):
        return False
    return not any(word in _verbs() or re.fullmatch(r"\w{3,}(?:ades?|erar|erade)", word) for word in words)


_PREPOSITIONS = frozenset(wordings("language", "body_words", "prepositions"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(table("bodies")["no_name"])


def is_gathering(name: str) -> bool:
    """Is it what a meeting is called, with or without whose it is ("Styrelsemöte", "Årsmöte i Odlarna")?"""
    return bool(_GATHERED.search(name))


def is_meeting_alone(name: str) -> bool:
    """Is it what a meeting is called and nothing more ("Årsmöte")?"""
    return any(re.fullmatch(kind, name, re.IGNORECASE) for kind in table("bodies")["gatherings"])


def of_gathering(name: str) -> str:
    """ "Nätverksträff för biblioteksnätverket" → "Biblioteksnätverket"."""
    gathering = _GATHERING.match(flat(name))
    rest = name[gathering.end() :] if gathering else ""
    return rest[:1].upper() + rest[1:] if rest and is_body(rest) else name


_ITS_MEETING = re.compile(wording("language", "body_words", "its_meeting"), re.IGNORECASE)


def of_its_meeting(name: str) -> str:
    """ "Styrgruppsmöte Grön kust" → "Styrgruppen Grön kust", where the meeting is called after a kind of body."""
    meeting = None if is_gathering(name) or key(name) in heads() else _ITS_MEETING.match(name)
    forms = (*heads(), *map(key, table("bodies")["associations"])) if meeting else ()
    definite = next((form for form in forms for end in ("en", "et")
                     if meeting and form.endswith(end) and key(meeting["body"]).endswith(form[:-2]) and form[:-2] in forms), None)  # fmt: skip
    return meeting["body"] + definite[-2:] + name[meeting.end() :] if meeting and definite else name


def is_meeting(name: str) -> bool:
    """Is it what the meeting is called, and no body ("Nätverksmöte", "Styrgruppsmöte")?"""
    return (
        bool(re.fullmatch(wording("language", "body_words", "is_meeting"), flat(name))) and key(name) not in heads()
    )


def is_any(name: str) -> bool:
    """Is it a kind of body and none in particular ("Protokoll från samråd", not "Direktionen")?"""
    return key(name) in heads() and not re.search(wording("language", "body_words", "is_any"), key(name))
