"""Whether what a verb says is denied: "att inte godkänna", "bifalls inte", "inget bidrag beviljas", "avslår förslaget att …".

>>> from kg.language import verbs
>>> [denied(value, verbs.find(value, "decide")[-1]) for value in ("Motionen bifalls inte", "Motionen bifalls")]
[True, False]
"""

import re

from kg.language import verbs
from kg.language.clauses import clause_end, clause_start
from kg.language.lists import pattern
from kg.language.verbs import Verb
from kg.language.wordings import wording

_JOINED = re.compile(wording("extract", "polarity", "joined"))
"""Where a verb joined to another begins a denial of its own: "är inte klar och antas i maj"."""
_REACH = 60
"""How far from the verb the word that denies it may stand, in letters."""


def denied(value: str, verb: Verb) -> bool:
    """Is the act said not to be: by a word of the clause, or by what turns down the clause it stands in?"""
    start, opener = clause_start(value, verb.start)
    before = _JOINED.split(value[max(start, verb.start - _REACH) : verb.start])[-1]
    after = verb.reach if verb.group == "decide" else verb.end  # "svarar inte på remissen" is a verb of its own
    rest = value[after : min(clause_end(value, verb.end), verb.end + _REACH)]
    own = verb.group != "decide" or not value[: verb.reach].endswith(
        (" att", " att ")
    )  # "är överens om att inte …" is no denial of it
    held = value[verb.end : verb.reach] if verb.kind not in ("rejected", "decided") else ""
    if pattern("polarity", "within").search(held):  # "ställer sig inte bakom förslaget"
        return True
    if pattern("polarity", "before").search(before) or (own and pattern("polarity", "after").match(rest)):
        return True
    if pattern("polarity", "nothing_before" if verb.passive else "nothing_after").match(before if verb.passive else rest):
        return True
    return opener == "att" and (_turned_down(value, start) or _without_ground(value, start))


def denied_at(value: str, at: int) -> bool:
    """Does a word of the clause up to position `at` deny what stands there ("att inte … på remiss till")?"""
    start, opener = clause_start(value, at)
    if pattern("polarity", "before").search(_JOINED.split(value[start:at])[-1]):
        return True
    rejects = any(verb.kind == "rejected" and start <= verb.start < at for verb in verbs.find(value, "decide"))
    return rejects or (opener == "att" and _turned_down(value, start))


def _without_ground(value: str, start: int) -> bool:
    """Is no reason found for what the att-clause that begins at `start` would do: "finner inte skäl att …"?"""
    return bool(pattern("polarity", "no_ground").search(value[:start]))


def _turned_down(value: str, start: int) -> bool:
    """Does a verb of rejecting govern the att-clause that begins at `start`: "avslår förslaget att …"?"""
    left = value[:start]
    turned = [verb for verb in verbs.find(left, "decide") if verb.kind == "rejected"]
    return (
        bool(turned)
        and bool(pattern("polarity", "of_proposal").fullmatch(left[turned[-1].end :]))
        and not denied(left, turned[-1])
    )
