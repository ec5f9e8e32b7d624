"""Whether a verb of deciding is an act of the meeting itself: done here, now, and by the body that meets."""

import re

from kg.extract.context import Context
from kg.extract.earlier import earlier
from kg.extract.parties import Party
from kg.extract.syntax import Syntax
from kg.language.lists import pattern, table
from kg.language.text import flat
from kg.language.tolerant import tolerant
from kg.language.verbs import Verb, phrases
from kg.language.wordings import wording, wordings


def is_own_act(about: Context, syntax: Syntax, verb: Verb) -> bool:
    """Did the meeting do it: in its own name, or in a passive without another agent?"""
    if syntax.clause(verb).negated or not _happened(syntax, verb) or earlier(syntax, verb):
        return False
    if verb.lemma == wording("extract", "acts", "close") and pattern("claims", "meeting_ends").search(syntax.value):
        return False
    if verb.kind == "assigned" and verb.lemma == wording("extract", "acts", "get"):  # "Bo fick i uppdrag att …"
        return syntax.clause(verb).bounds[1] in ("", ",") and (about.formal or about.own.boarded())
    return _in_passive(about, syntax, verb) if verb.passive else _by_itself(about, syntax, verb)


def _in_passive(about: Context, syntax: Syntax, verb: Verb) -> bool:
    agent = syntax.clause(verb).agent
    ours = agent is None or _own(about, agent)
    return ours and not _described(syntax, verb) and not pattern("claims", "not_here").search(syntax.value)


def _by_itself(about: Context, syntax: Syntax, verb: Verb) -> bool:
    doer, opener = syntax.clause(verb).subject, syntax.clause(verb).bounds[1]
    if verb.kind == "elected" and _chooses(syntax, verb, doer):
        return False
    if doer and doer.name.lower() == "man" and opener == "dar":
        return False
    if verb.lemma in table("claims")["of_itself"]:  # "Punkten utgår …", "Frågan får vila"
        return not (verb.tense == "present" and opener == "att") or _bare(syntax, verb)
    if doer is None:
        return _bare(syntax, verb)
    by_chair = doer.head.startswith(wording("extract", "acts", "chair"))
    return _own(about, doer) and not (verb.kind == "noted" and by_chair)


def _chooses(syntax: Syntax, verb: Verb, doer: Party | None) -> bool:
    """Does "väljer" only choose a way ("vi valde en annan väg"), not elect ("Mötet väljer styrelse")?"""
    named = re.match(r"\s+[A-ZÅÄÖ]", syntax.value[verb.end :])
    vague = verb.lemma == wording("extract", "acts", "choose") and (doer is None or flat(doer.name) in ("vi", "man")) and not named
    return vague or bool(pattern("claims", "not_elected").match(syntax.value, verb.end))


def _described(syntax: Syntax, verb: Verb) -> bool:
    """Does a passive only say which ones are meant: "Ansökningar som avslås …", not "…, som därmed antogs"?"""
    start, opener = syntax.clause(verb).bounds
    if opener not in wordings("extract", "acts", "relatives"):
        return False
    added = re.search(r",\s\w+\s$", syntax.value[:start])
    return not (added and (verb.tense == "past" or syntax.value[start : verb.start].startswith(wording("extract", "acts", "thereby"))))


def _happened(syntax: Syntax, verb: Verb) -> bool:
    """Present or past, and not in what somebody proposes, plans or supposes."""
    governor = syntax.clause(verb).governor
    if verb.tense == "infinitive" or _stands_already(syntax, verb):
        return False
    if verb.tense == "supine" and governor == "perfect" and verb.passive:
        return verb.kind in ("noted", "decided") and verb.lemma not in table("claims")["not_perfect"]
    if verb.tense in ("present", "either") and verb.kind != "adjourned" and still_to_come(syntax, verb):
        return False
    return governor in (None, "perfect")


def _stands_already(syntax: Syntax, verb: Verb) -> bool:
    """Is nothing put off or referred now: only taken up, or told as having been referred?"""
    if verb.kind == "adjourned":
        return verb.lemma == "ta" and bool(pattern("claims", "not_put_off").search(syntax.value))
    done = phrases("modality", "perfect").search(syntax.clause(verb).before[-60:])
    return verb.kind == "referred" and verb.passive and bool(done)


def still_to_come(syntax: Syntax, verb: Verb) -> bool:
    """Is it told as still to come: "… beslutas under hösten", "Därefter skickas det på remiss"?"""
    before, after = syntax.value[: verb.start], syntax.value[verb.end :]
    if verb.kind == "referred" and verb.lemma in table("claims")["weak_moves"]:
        return bool(
            pattern("claims", "later_move").search(after)
            or phrases("modality", "planned").search(before)
            or re.match(wording("extract", "acts", "then_after"), before, re.IGNORECASE)
        )
    if verb.tense == "present" and not verb.passive and re.match(wording("extract", "acts", "thereafter"), after):
        return False
    return bool(
        pattern("claims", "later").search(after) or re.match(wording("extract", "acts", "then_before"), before, re.IGNORECASE)
    )


def _own(about: Context, party: Party) -> bool:
    return (
        party.sort in ("body", "group", "organisation", "authority")
        and party.name.lower() not in wordings("extract", "acts", "all_of_us")
        and about.own.means(party.name)
    )


def _bare(syntax: Syntax, verb: Verb) -> bool:
    """A verb with no doer named: "Enades om …", "Efter diskussion beslöts …"; not "som beslutar"."""
    before = syntax.clause(verb).before[-200:].strip()
    _, opener = syntax.clause(verb).bounds
    opens = not before or (bool(tolerant(wording("extract", "acts", "bare")).match(before)) and len(before) < 60)
    return opener in ("", "och", ",", "att") and opens
