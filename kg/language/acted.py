"""Whether a sentence tells that somebody named in it has acted, or let it be known where they stand, whatever the verb.

Closed are the verbs that take no stand ("har deltagit"), ask something or give somebody a chance.

    >>> acted("Länsstyrelsen har den 14 augusti vägrat dispens.", 0, 13)
    True
    >>> acted("Länsstyrelsen har deltagit i övningen.", 0, 13)
    False
"""

import re

from kg.language import dates, finite
from kg.language.clauses import clause_start
from kg.language.finite import Finite
from kg.language.wordings import wording, wordings

_NO_STAND = re.compile(wording("language", "acted", "no_stand"))
_NOT = re.compile(wording("language", "acted", "not"), re.IGNORECASE)
_OPENERS = re.compile(wording("language", "acted", "openers"))
_LETTER = re.compile(wording("language", "acted", "letter"))
_DONE_BY = re.compile(wording("language", "acted", "done_by"))
_DONE_AFTER = re.compile(wording("language", "acted", "done_after"))
_NOTICE = re.compile(wording("language", "acted", "notice"))
_NO_HAS = wordings("language", "acted", "leave_out_has")


def acted(value: str, start: int, end: int) -> bool:
    """Has the one named at `start`–`end` done something: as subject, as agent of a passive, or under its day in a list?"""
    left = value[:start]
    if _DONE_BY.search(left) or (left.endswith("av ") and _DONE_AFTER.match(value, end)):
        return not _NOT.search(left)
    begins, opener = clause_start(value, start)
    if value[begins:start].strip() or not _OPENERS.fullmatch(opener):
        return False
    if not start and _NOTICE.match(value, end):
        return True
    verb = finite.after(value, end) or (finite.supine(value, end) if opener in _NO_HAS else None)
    return verb is not None and _is_stand(value, verb)


def _is_stand(value: str, verb: Finite) -> bool:
    """Is it told as done, what is past with its day or how it was made known, and does it take a stand?"""
    if _NOT.search(value, verb.start, verb.end) or _NO_STAND.match(value, verb.end - len(verb.main)):
        return False
    dated = verb.tense == "past" and (_LETTER.search(value, verb.start) or dates.find(value[verb.start :]))
    return verb.tense == "perfect" or bool(dated)
