"""Whether a sentence tells of what was done at an earlier time: "Rådet beslutade i januari att …".

The time counts where it belongs to the verb: right after it, or before it at the head of the clause
("Vid förra mötet beslutade rådet …"), not where it belongs to a noun ("Protokollet från den 3 mars godkändes").
"""

import datetime as dt
import re

from kg.extract.syntax import Syntax
from kg.language import dates
from kg.language.lists import pattern
from kg.language.text import flat
from kg.language.verbs import Verb
from kg.language.wordings import wording

_GAP = re.compile(wording("extract", "earlier", "gap"))
_AT = re.compile(wording("extract", "earlier", "at"))
_MONTH = re.compile(wording("extract", "earlier", "month", a1="|".join(dates.MONTHS)))
_YEAR = re.compile(r"(?:19|20)\d\d(?=\s|\W*$)")
_NO_NOUN = re.compile(wording("extract", "earlier", "no_noun"))
"""A gap that does not tie the time after it to a noun ("protokollet från den 3 mars")."""
_ALREADY = re.compile(wording("extract", "earlier", "already"))


def earlier(syntax: Syntax, verb: Verb) -> bool:
    """Does the sentence place the verb, in the past tense or perfect, before the meeting?"""
    if verb.tense not in ("past", "supine"):
        return False
    start, opener = syntax.clause(verb).bounds
    before = syntax.value[start : verb.start].strip()
    if opener == "som" and start <= len("som "):
        return True
    if verb.tense == "supine" and _ALREADY.search(flat(before)):
        return True
    if before and _past(before, syntax.held) == len(before):
        return True
    return ((verb.kind in ("referred", "adjourned") or verb.group == "move") and _ends_past(syntax, verb)) or _past_follows(syntax, verb)


def _past_follows(syntax: Syntax, verb: Verb) -> bool:
    """Does such a time stand right after the verb, or a year without more?"""
    gap = _GAP.match(syntax.value, verb.end)
    after = syntax.value[gap.end() :] if gap else ""
    year = gap and gap.group().isspace() and _YEAR.match(after) and _is_past_year(after[:4], syntax.held)
    return bool(year or _past(after, syntax.held))


def _ends_past(syntax: Syntax, verb: Verb) -> bool:
    """Does the clause end in such a time: "… överlämnades till regeringen i mars"?"""
    rest = re.split(r"[.;:,](?:\s|$)", syntax.value[verb.end :])[0]
    return any(_past(rest[word.end() :], syntax.held) == len(rest) - word.end() > 0 for word in _NO_NOUN.finditer(rest))


def _past(value: str, held: dt.date | None) -> int:
    """The length of the time before the meeting that `value` begins with; 0 where it begins with none."""
    if said := pattern("claims", "earlier").match(value):
        return said.end()
    month = _MONTH.match(value.lower())
    if month and (held is None or dates.MONTHS.index(month["month"]) + 1 != held.month):
        return month.end()
    first = next(iter(dates.find(value[:70])), None)
    if first is None or held is None or not _AT.match(value[: first.start].lower()):
        return 0
    date = first.date or dates.day_before(held, first.month, first.day)
    return first.end if date is not None and date < held else 0


def _is_past_year(year: str, held: dt.date | None) -> bool:
    return held is not None and int(year) < held.year
