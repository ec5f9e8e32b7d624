"""How words are meant by their clause and by what it hangs on: said to be so, planned or wished for.

>>> said("Ek yrkar att planen antas", 20, 25)
'wished'
"""

import re

from kg.language.ahead import is_ahead
from kg.language.clauses import clause_end, clause_start
from kg.language.wordings import wording, wordings
from kg.model import Modality

_PLANNED = re.compile(wording("language", "mood", "planned"))
_WISHED = re.compile(wording("language", "mood", "wished"), re.IGNORECASE)
_WISHES = re.compile(wording("language", "mood", "wishes"), re.IGNORECASE)
"""What a clause may hang on that makes it a wish."""
_PAST = re.compile(r"(?:ade|des|ats|tts|gits|at|it|tes|tt|har \w+)$")
"""Forms that tell of what has been."""
_ANOTHER = re.compile(r"\soch\s(?=\w+(?:en|et|na|erna)\s\w+(?:r|de|s)\b|det\s|den\s)")
"""Where a clause of its own follows "och": "… och tanken fanns med från början"."""


def said(value: str, start: int, end: int) -> Modality:
    """How the words at `start`–`end` are meant."""
    own = clause(value, start, end)
    if _WISHED.search(own) or _WISHES.search(_governing(value, start)):
        return "wished"
    planned = is_planned(own) or not (is_past(value[start:end]) or not is_ahead(own, None))
    return "planned" if planned else "actual"


def is_planned(own: str) -> bool:
    """Does the clause say what is to be ("ska", "kommer att")?"""
    return bool(_PLANNED.search(own))


def is_past(words: str) -> bool:
    """Do the words end in a form that tells of what has been?"""
    return bool(_PAST.search(words))


def clause(value: str, start: int, end: int) -> str:
    """The clause of the words, up to one of its own after "och"."""
    whole = value[clause_start(value, start)[0] : clause_end(value, end)]
    return next((part for part in _ANOTHER.split(whole) if value[start:end] in part), whole)


def _governing(value: str, at: int) -> str:
    """The clause that one with "att" or "om" hangs on ("Ek föreslår" of "att planen antas"), with what opens it."""
    start, opener = clause_start(value, at)
    if opener not in wordings("language", "mood", "governed"):
        return ""
    return value[clause_start(value, max(start - len(opener) - 2, 0))[0] : start]
