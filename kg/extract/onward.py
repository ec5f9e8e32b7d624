"""What is handed on by whatever verb: open classes with closed exceptions, asked where no known wording tells it.

Where the meeting decides, what goes "till", "åt" or "hos" another body is handed to it; whichever body is to
take, settle or say something has it; whoever wants to hear what the meeting thinks has sent it here. What such
words also say, and is no hand-off, is a list ("bidrag till", "val till"; `kg/data/wordings/extract.json`).
"""

import re
from collections.abc import Iterator

from kg.extract import elsewhere
from kg.extract.context import Context, Sentence, is_decided
from kg.extract.headed import decided_here
from kg.extract.parties import Party
from kg.extract.polarity import denied_at
from kg.extract.spans import last_clause, point_at
from kg.language.lists import pattern
from kg.language.verbs import Verb, kinds
from kg.language.wordings import wording, wordings
from kg.model import Handoff, Modality

_TO = re.compile(wording("extract", "onward", "to"), re.IGNORECASE)
_NONE_BEFORE = re.compile(wording("extract", "onward", "none_before"), re.IGNORECASE)
_NONE_IN = re.compile(wording("extract", "onward", "none_in"), re.IGNORECASE)
_MATTER = re.compile(wording("extract", "onward", "matter"))
_SETTLES = re.compile(wording("extract", "onward", "settles"))
_COMES_UP = re.compile(wording("extract", "onward", "comes_up"))
_WANTS = re.compile(wording("extract", "onward", "wants"))
_HEARD = re.compile(wording("extract", "onward", "heard"))
_PUT = re.compile(wording("extract", "onward", "put"))
_GOES_TO = re.compile(wording("extract", "onward", "goes_to"))
_ASSEMBLY = re.compile(wording("extract", "onward", "assembly"))
_OUT = re.compile(wording("extract", "onward", "out"))
_BACK = re.compile(wording("extract", "onward", "back"))
_NO_RECEIVER = re.compile(wording("extract", "onward", "no_receiver"))
_OURS = re.compile(wording("extract", "onward", "ours"))
_FROM = re.compile(wording("extract", "onward", "from"))
_WHICH = re.compile(wording("extract", "onward", "that"))
_CONDITIONAL = re.compile(wording("extract", "onward", "conditional"), re.IGNORECASE)


def read(about: Context, sentence: Sentence) -> Iterator[Handoff]:
    """The hand-off of a sentence in which no known wording tells one."""
    if _CONDITIONAL.search(sentence.value):
        return
    ways = (_settled, _wanted, _heard, _out, _put, _returned, _taken, _sent)
    if found := next(filter(None, (way(about, sentence) for way in ways)), None):
        yield found


def _settled(about: Context, sentence: Sentence) -> Handoff | None:
    """Another body is to settle it: "KF tar taxan 26 nov", "det är nämnden som avgör", "ska upp i fullmäktige"."""
    for party in sentence.syntax.parties:
        after, before = sentence.value[party.end :], sentence.value[: party.start]
        assembly = about.own.assembled(party.name)
        if not (about.is_other(party) or party.sort == "role" or assembly) or party.sort in ("organisation", "authority") or denied_at(sentence.value, party.start):
            continue
        goes = _COMES_UP.search(before) if party.sort == "body" else None
        goes = goes or (_GOES_TO.search(before) if _ASSEMBLY.search(party.name) else None)
        if _SETTLES.match(after) or goes:
            text = last_clause(sentence.text, party.start)
            return elsewhere.made(about, text, None, party.name, "decision-elsewhere", "planned")
    return None


def _wanted(about: Context, sentence: Sentence) -> Handoff | None:
    """Another body wants to hear what the meeting thinks: "Kommunen ville veta vad vi anser om planen"."""
    wanted = _WANTS.search(sentence.value)
    asker = next((one for one in sentence.syntax.parties if wanted and one.end <= wanted.start() + 1), None)
    if asker is None or not asker.organised or about.own.means(asker.name):
        return None
    return elsewhere.made(about, sentence.text, asker.name, None, "consultation", "actual")


def _heard(about: Context, sentence: Sentence) -> Handoff | None:
    """Another body is to say what it thinks: "Facken har fått förslaget för synpunkter", "Nämnden får yttra sig"."""
    heard = _HEARD.search(sentence.value)
    whole = sentence.syntax.parties[:1] if heard else []
    several = whole and re.search(wording("extract", "onward", "several"), whole[0].name)
    if not heard or not whole or not (about.is_other(whole[0]) or several) or whole[0].end > heard.start() + 1:
        return None
    return elsewhere.made(about, sentence.text, None, whole[0].name, "consultation", "actual")


def _out(about: Context, sentence: Sentence) -> Handoff | None:
    """A question is out for views: "ute på samråd hos alla nämnder", "Kommunen: översiktsplan på samråd"."""
    out = _OUT.search(sentence.value)
    other = next((one for one in sentence.syntax.parties if out and one.organised and not about.own.means(one.name)), None)
    if out is None or other is None or _WHICH.search(sentence.value[: out.start()]) or denied_at(sentence.value, out.start()):
        return None
    sends = other.end <= out.start() or _FROM.search(sentence.value[: other.start]) is not None
    source, target = (other.name, None) if sends else (None, other.name)
    return elsewhere.made(about, sentence.text, source, target, "consultation", "actual")


def _returned(about: Context, sentence: Sentence) -> Handoff | None:
    """Another body is to come back with it to the one that meets, which is named in full."""
    charged = sentence.syntax.verbs("charge") if _decides(about, sentence) else []
    giver = next((one for one in sentence.syntax.parties if one.sort == "body" and about.is_other(one)), None)
    back = _BACK.search(sentence.value) if charged and giver else None
    target = sentence.syntax.target(back.end(), gap=1) if back else None
    if giver is None or target is None or target.sort != "body" or not about.own.means(target.name) or about.own.is_bare(target.name):
        return None
    return elsewhere.made(about, point_at(sentence.text, giver.start, about.formal), giver.name, None, "report", "planned")


def _taken(about: Context, sentence: Sentence) -> Handoff | None:
    """What another body does with it: prepares it, is asked to see to it, or has sent it back here."""
    verbs = (*sentence.syntax.verbs("move"), *sentence.syntax.verbs("charge"))
    return next(filter(None, (_by(about, sentence, verb) for verb in verbs)), None)


def _by(about: Context, sentence: Sentence, verb: Verb) -> Handoff | None:
    clause = sentence.syntax.clause(verb)
    doer = clause.subject
    if not about.is_other(doer) or clause.denied or clause.governor not in (None, "perfect"):
        return None
    if not pattern("claims", "single_bodies").fullmatch(doer.head):
        return None
    if verb.lemma in wordings("extract", "onward", "asks") and verb.passive:
        return elsewhere.made(about, sentence.text, None, doer.name, "decision-elsewhere", "actual")
    if verb.lemma == wording("extract", "onward", "prepare") and not verb.passive and verb.tense == "present":
        return elsewhere.made(about, sentence.text, None, doer.name, "preparation", "actual")
    if verb.kind == "back-referral" and not verb.passive and _OURS.search(sentence.value, verb.end):
        return elsewhere.made(about, sentence.text, doer.name, None, verb.kind, "actual")
    return None


def _put(about: Context, sentence: Sentence) -> Handoff | None:
    """Something is asked for at another body: "begär hos KS tilläggsanslag", "hos fullmäktige hemställa om anslag"."""
    put = _PUT.search(sentence.value) if _decides(about, sentence) else None
    target = sentence.syntax.target(put.end(), gap=0) if put else None
    if put is None or not about.is_other(target) or denied_at(sentence.value, put.start()):
        return None
    kind = "decision-elsewhere" if re.search(wording("extract", "onward", "money"), sentence.value) else "forwarding"
    return _made(about, sentence, put.start(), target, kind)


def _sent(about: Context, sentence: Sentence) -> Handoff | None:
    """Whatever goes to another body where the meeting decides, or a matter that goes there by itself."""
    if _NONE_IN.search(sentence.value) or sentence.syntax.verbs("charge") or sentence.syntax.verbs("propose") or not (_decides(about, sentence) or _MATTER.match(sentence.value)):
        return None
    for to in _TO.finditer(sentence.value):
        target = sentence.syntax.target(to.end(), gap=0)
        if about.is_other(target) and not _NO_RECEIVER.search(target.name) and not _NONE_BEFORE.search(sentence.value[: to.start()]) and not denied_at(sentence.value, to.start()):
            rest = sentence.value[target.end :]
            kind = next((kind for kind, told in kinds("purpose").standing(rest) if told.match(rest)), "forwarding")
            return _made(about, sentence, to.start(), target, kind)
    return None


def _decides(about: Context, sentence: Sentence) -> bool:
    return is_decided(sentence.section) or decided_here(about, sentence)


def _made(about: Context, sentence: Sentence, at: int, target: Party, kind: str, modality: Modality = "actual") -> Handoff:
    return elsewhere.made(about, point_at(sentence.text, at, about.formal), None, target.name, kind, modality)
