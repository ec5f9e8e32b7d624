"""How a question goes from one body to another: referred, sent for consultation, reported from.

A hand-off has a verb of moving and a target that is not the body that meets; what is sent back to it
has a source. A decision another body is to make is one too ("… ska godkänna förslaget").
"""

import re
from collections.abc import Iterator

from kg.extract import elsewhere, parties, turns
from kg.extract.acts import is_own_act
from kg.extract.context import Context, ItemText, Sentence, is_decided
from kg.extract.parties import Party
from kg.extract.spans import clause, core, point_at
from kg.extract.syntax import Syntax, phrases
from kg.extract.verbs import Verb
from kg.lists import pattern, table
from kg.model import Handoff, Modality, Text
from kg.text import LOWER, UPPER, tolerant

_ORDER = ("back-referral", "consultation", "preparation", "decision-elsewhere", "referral", "forwarding")
_BODY_ENDS = "gruppen|rådet|nämnden|styrelsen|utskottet|presidiet|nätverket|beredningen|kommittén|ledningen|forumet|förbundet"
_ADDRESSEE = re.compile(r"\s(?:(?!att\b)\S+\s){0,4}?(?:till|hos|av)\s|\s")
_MET = re.compile(
    rf"\b(?P<body>(?:[{UPPER}{LOWER}][\w-]*\s){{0,3}}?[\w-]*(?:{_BODY_ENDS}))s\s(?:\w+\s)?(?:möten?|sammanträden?|träff\w*|överläggning\w*|arbete)\b"
)
"""A body's meeting that somebody tells of: "redogjorde för nämndens möte i mars"."""


_DEFINITE = re.compile(rf"(?:[{LOWER}](?:en|et|um|n)|[{UPPER}]{{2,}}|[{UPPER}]\w+)$")
"""One body, named or in the definite form: "AU", "styrgruppen", "Länsledning Välfärd"; not "arbetsgrupper"."""


def read(about: Context, text: ItemText) -> Iterator[Handoff]:
    """The hand-offs of an item; a title "Rapport från X" is one too."""
    title = _report_title(about, text)
    if title:
        yield title
    for sentence in text.sentences:
        if pattern("sections", "copies").search(sentence.section) or (
            sentence.value.endswith("?") and "kanske" not in sentence.value.lower()
        ):
            continue
        yield from _in(about, sentence)


def _in(about: Context, sentence: Sentence) -> Iterator[Handoff]:
    """At most one hand-off to each target."""
    found = (
        _up(about, sentence) or _report(about, sentence) or _moved(about, sentence) or _asked(about, sentence)
    )
    if found:
        yield found
    later = elsewhere.elsewhere(about, sentence)
    if later and (
        found is None
        or (later.target != found.target and found.kind != "decision-elsewhere" and later.span != found.span)
    ):
        yield later


def _up(about: Context, sentence: Sentence) -> Handoff | None:
    """What the meeting proposes to the body above it: "Nämnden föreslår kommunfullmäktige besluta att …"."""
    under = tolerant(r"förslag till (?!beslut)(?P<to>\S.*)$").search(sentence.section)
    if (
        under
        and not re.search(r"reserver|deltar inte|\bjäv", sentence.value)
        and not _own_acts(about, sentence)
        and about.own.means(re.sub(r"s\s.*", "", sentence.section))
    ):
        return elsewhere.made(about, sentence.text, None, under["to"].strip(), "forwarding", "actual")
    for verb in sentence.syntax.verbs("address"):
        found = _addressed(about, sentence, verb)
        if found:
            return found
    return None


def _addressed(about: Context, sentence: Sentence, verb: Verb) -> Handoff | None:
    """What the meeting puts before another body, in its own name or as what it decides to do.

    "Rådet föreslår nämnden att …", "Nämnden beslutar att hemställa hos fullmäktige om …", under the
    heading of decisions "att tillskriva Trafikverket om …".
    """
    syntax = sentence.syntax
    if not _by_us(about, sentence, verb):
        return None
    at = _ADDRESSEE.match(syntax.value, verb.end)
    target = syntax.target(at.end() if at else verb.end, gap=1)
    sorts = ("body",) if verb.lemma == "föreslå" else ("body", "authority", "organisation")
    if target is None or target.sort not in sorts or about.own.means(target.name):
        return None
    if verb.lemma == "rekommendera" and not re.match(
        r"[^.;]{0,40}?\satt\s(?:anta|godkänna|besluta|fastställa|ställa)", syntax.value[target.end :]
    ):
        return None
    if verb.lemma == "rekommendera":
        return elsewhere.made(about, sentence.text, None, target.name, "decision-elsewhere", "planned")
    proposes = verb.lemma in ("föreslå", "hemställa")
    formal = about.formal or "fullmäktige" in target.name.lower() or not proposes
    kind, modality = ("forwarding", "actual") if formal else ("referral", "wished")
    return elsewhere.made(about, point_at(sentence.text, verb.start), None, target.name, kind, modality)  # type: ignore[arg-type]


def _by_us(about: Context, sentence: Sentence, verb: Verb) -> bool:
    """Is it the meeting that does it: its subject, or an infinitive under what it decides?"""
    syntax = sentence.syntax
    if (
        verb.passive
        or verb.tense == "supine"
        or syntax.governor(verb) in ("propose", "wished", "conditional")
    ):
        return False
    if verb.tense == "infinitive":
        if syntax.value[: verb.start].strip().lower() in ("att", "") and is_decided(sentence.section):
            return True
        left = syntax.value[: verb.start]
        return bool(re.search(r"(?:\batt|\bbeslut\w+)\s$", left)) and any(
            decided.end < verb.start and is_own_act(about, syntax, decided)
            for decided in syntax.verbs("decide")
            if decided.kind in ("decided", "noted", "adopted", "approved")
        )
    doer = syntax.subject(verb)
    return doer is not None and doer.sort != "person" and about.own.means(doer.name)


def _own_acts(about: Context, sentence: Sentence) -> bool:
    doers = [sentence.syntax.subject(verb) for verb in sentence.syntax.verbs("decide")[:1]]
    return any(doer is not None and about.own.means(doer.name) for doer in doers)


def _report_title(about: Context, text: ItemText) -> Handoff | None:
    match = pattern("claims", "report_from").search(text.item.title)
    if not match or match.start() > 12:
        return None
    source = text.item.title[match.end() :].strip(" .:")
    named = parties.find(about.people, source)
    if not named or named[0].sort == "person" or re.search(r"\d{4}", source):
        return None
    informs = pattern("claims", "information_from").search(text.item.title)
    if (
        (named[0].sort == "organisation" and len(named[0].name) > 6)
        or named[0].sort in ("role", "place")
        or (informs and not _is_one_body(about, named[0]))
    ):
        return None
    return Handoff(source, None, "report", "actual", text.item.title, text.item.title_span, 0.9)


def _is_one_body(about: Context, named: Party) -> bool:
    """Is it one body other than the one that meets, not an authority or several?"""
    return (
        named.sort == "body"
        and not named.head.startswith("lansstyrelse")
        and bool(_DEFINITE.search(named.name))
        and not about.own.means(named.name)
    )


def _report(about: Context, sentence: Sentence) -> Handoff | None:
    """ "X rapporterar från chefsgruppen", "Från styrgruppen rapporterar X"."""
    value, syntax = sentence.value, sentence.syntax
    match = pattern("claims", "reports_from").search(value)
    if match:
        source = syntax.target(match.end(), gap=2)
        if source and source.sort in ("body", "organisation") and not about.own.means(source.name):
            return elsewhere.made(
                about, _until_colon(sentence.text, source.end), source.name, None, "report", "actual"
            )
    told = pattern("presenters", "presents").search(value)
    met = _MET.search(value, told.end()) if told else None
    if met and met.start() - told.end() < 12 and not about.own.means(met["body"]):  # type: ignore[union-attr]
        return elsewhere.made(about, sentence.text, met["body"], None, "report", "actual")
    return None


def _until_colon(text: Text, at: int) -> Text:
    """The text up to the colon after which the report itself stands, from the label before it on."""
    label = re.match(r"[^:]{3,60}:\s", text.value[:at])
    if label:
        return _until_colon(text.cut(label.end()), at - label.end())
    stop = re.compile(r":\s").search(text.value, at)
    return text.cut(0, stop.start()) if stop else text


def _moved(about: Context, sentence: Sentence) -> Handoff | None:
    syntax = sentence.syntax
    moves = syntax.verbs("move")
    for kind in _ORDER:
        for verb in moves:
            if verb.kind == kind:
                handoff = _handoff(about, sentence, verb)
                if handoff:
                    return handoff
    return _phrase(about, sentence)


def _phrase(about: Context, sentence: Sentence) -> Handoff | None:
    """Moves said without a verb of moving: "… är ställd till X", "Diskussion på länsdelsgrupperna"."""
    syntax = sentence.syntax
    for kind in table("claims")["moves_to"]:
        for match in phrases("moves_to", kind).finditer(sentence.value):
            target = syntax.target(match.end(), gap=2)
            if kind == "report" and re.match(r"uppdrag.*\blämnats", sentence.value, re.IGNORECASE):
                continue
            if (
                target
                and target.sort in ("body", "authority", "organisation")
                and not about.own.means(target.name)
            ):
                modality = _modality_of(sentence.value)
                return elsewhere.made(
                    about,
                    core(sentence.text, match.start(), target.end),
                    elsewhere.source(syntax, target),
                    target.name,
                    kind,
                    modality,
                )
    return None


def _modality_of(value: str) -> Modality:
    for name in ("conditional", "wished", "planned"):
        if phrases("handoff_modality", name).search(value):
            return name
    return "actual"


def _handoff(about: Context, sentence: Sentence, verb: Verb) -> Handoff | None:
    value, syntax = sentence.value, sentence.syntax
    target = _target(syntax, verb)
    if (
        target is None
        or target.sort in ("person", "group")
        or (target.sort == "place" and verb.kind != "consultation")
    ):
        return None
    if (
        verb.lemma in ("lämna", "skicka", "gå")
        and not re.match(r"\s+vidare\b", value[verb.end :])
        and pattern("claims", "not_moved").search(syntax.before(verb))
    ):
        return None
    if verb.lemma == "behandla" and verb.tense in ("past", "supine"):
        return None
    if verb.kind == "forwarding" and _delivers(syntax, verb, target):
        return None
    if any(
        one.lemma == "föreslå" and one.tense == "past" and _is_person(syntax.subject(one))
        for one in syntax.verbs("propose")
    ):
        return None
    kind = _kind(value, verb, target)
    doer = syntax.agent(verb) if verb.passive else syntax.subject(verb)
    other = (
        doer is not None
        and doer.sort in ("body", "authority", "organisation")
        and doer.start != target.start
        and not about.own.means(doer.name)
    )
    if about.own.means(target.name) and not (other or kind == "consultation"):
        return None
    if verb.kind in ("forwarding",) and not verb.passive and doer is None and not _governs(syntax, verb):
        return None
    source = doer.name if other and doer else elsewhere.source(syntax, target)
    own_target = about.own.means(target.name)
    point = point_at(sentence.text, verb.start)
    if _told(about, syntax, verb, target, doer):
        return None
    text = (
        point
        if point is not sentence.text
        else clause(core(sentence.text, verb.start, target.end), verb.start)
    )
    return elsewhere.made(
        about, text, source, None if own_target else target.name, kind, syntax.modality(verb)
    )


def _told(about: Context, syntax: Syntax, verb: Verb, target: Party, doer: Party | None) -> bool:
    """Does it only tell of what was sent, or of what others owe each other, not of where a question goes?"""
    if verb.lemma in ("skicka", "sända") and verb.kind == "forwarding" and syntax.governor(verb) == "perfect":
        return doer is None or doer.sort == "person"
    others = doer is not None and doer.sort in ("body", "authority") and not about.own.means(doer.name)
    between = syntax.value[verb.end : target.start]
    return others and verb.lemma == "lämna" and bool(pattern("claims", "third_moved").search(between))


def _delivers(syntax: Syntax, verb: Verb, target: Party) -> bool:
    """Does a person only deliver something to readers ("Bo skickar statistiken till ledamöterna")?"""
    if pattern("claims", "readers").fullmatch(target.head):
        return True
    if verb.passive or not _is_person(syntax.subject(verb)):
        return False
    return not pattern("claims", "matters").search(syntax.value[verb.end : target.start])


def _is_person(party: Party | None) -> bool:
    return party is not None and party.sort == "person"


def _governs(syntax: Syntax, verb: Verb) -> bool:
    """Does something in the sentence make the verb happen ("beslutade att …", "ska …", "… och skickar")?"""
    return bool(syntax.value[: verb.start].strip())


def _target(syntax: Syntax, verb: Verb) -> Party | None:
    """The party the question goes to: right after "till", "hos", "i" that follows the verb."""
    rest = syntax.value[verb.end : verb.end + 160]
    if verb.passive and verb.kind in ("preparation",):
        agent = syntax.agent(verb)
        if agent:
            return agent
    for match in re.finditer(r"\b(?:till|hos|i|av|på|upp i|med)\s(?:bland annat\s|bl\.?\s?a\.?\s)?", rest):
        between = rest[: match.start()]
        if (
            re.search(r"[.;:]\s|\b(?:som|vilket|att)\s", between)
            or (
                match.group()[:2] in ("i ", "på", "me", "av") and verb.kind in ("forwarding", "back-referral")
            )
            or (match.group()[:2] == "av" and verb.lemma == "lyfta")
        ):
            continue
        found = syntax.target(verb.end + match.end(), gap=0)
        if found:
            return found
    glued = re.match(r"till\s", syntax.value[verb.end :])
    return syntax.target(verb.end + glued.end(), gap=0) if glued else None


def _kind(value: str, verb: Verb, target: Party) -> str:
    """What the question is moved for decides the kind before the verb does."""
    purpose = value[target.end : target.end + 60]
    if verb.kind in ("referral", "back-referral", "preparation") and verb.lemma not in ("ta", "gå"):
        return verb.kind
    for kind in ("preparation", "consultation", "decision-elsewhere"):
        if phrases("purpose", kind).match(purpose):
            return kind
    return verb.kind


def _asked(about: Context, sentence: Sentence) -> Handoff | None:
    """A body is asked for its view: "Även samverkansråden ombeds …", "… har begärt nämndens yttrande"."""
    syntax = sentence.syntax
    for verb in syntax.verbs("charge"):
        rest = sentence.value[verb.end : verb.end + 60]
        if verb.kind == "ask" and verb.passive and pattern("claims", "view").search(rest):
            asked = syntax.subject(verb)
            if asked and asked.sort in ("body", "authority"):
                return elsewhere.made(
                    about, sentence.text, None, asked.name, "consultation", syntax.modality(verb)
                )
    chance = pattern("claims", "chance").search(sentence.value)
    invited = [
        party
        for party in syntax.parties
        if chance and party.end <= chance.start() and party.sort in ("body", "authority")
    ]
    if invited:
        modality = _modality_of(sentence.value[: chance.end()] if chance else sentence.value)
        return elsewhere.made(about, sentence.text, None, invited[0].name, "consultation", modality)
    turned = turns.found(about, sentence)
    if turned:
        return turned
    wanted = pattern("claims", "wants_view").search(sentence.value)
    sent = pattern("claims", "sent_from").search(sentence.value)
    sender = syntax.target(sent.end(), gap=0) if sent else None
    if sender and sender.sort in ("body", "authority", "organisation") and not about.own.means(sender.name):
        return elsewhere.made(about, sentence.text, sender.name, None, "consultation", "actual")
    if not wanted:
        return None
    verb_like = [
        party
        for party in syntax.parties
        if party.end <= wanted.start() + 1 and party.sort in ("body", "authority", "organisation")
    ]
    if not verb_like or about.own.means(verb_like[-1].name):
        return None
    return elsewhere.made(about, sentence.text, verb_like[-1].name, None, "consultation", "actual")
