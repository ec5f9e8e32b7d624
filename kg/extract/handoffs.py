"""How a question goes from one body to another: referred, sent for consultation, reported from.

A hand-off has a verb of moving and a target that is not the body that meets; what is sent back to it
has a source. A decision another body is to make is one too ("… ska godkänna förslaget").
"""

import re
from collections.abc import Iterator

from kg.extract import elsewhere, parties, turns
from kg.extract.context import Context, ItemText, Sentence
from kg.extract.parties import Party
from kg.extract.spans import clause, core, point_at
from kg.extract.syntax import Syntax, phrases
from kg.extract.verbs import Verb
from kg.lists import pattern, table
from kg.model import Handoff, Modality, Text
from kg.text import UPPER, tolerant

_ORDER = ("back-referral", "consultation", "preparation", "decision-elsewhere", "referral", "forwarding")
_TO = tolerant(r"[^.;:]{0,90}?\b(?:till|hos|i|av|på|med)\s(?:bland annat\s|bl\.?\s?a\.?\s)?")
_MEETING_OF = re.compile(r"(?:[\w-]+\s){0,2}?(?P<body>[\w-]+?)s\s(?:\w+\s)?(?:\w*möte|sammanträde|träff)\b")
_PLAIN_TARGET = re.compile(
    rf"(?:[A-ZÅÄÖ][\w-]+(?:-\soch\s[\w-]+)?(?:\s(?:[{UPPER}][\w-]*|AB|för|och|i)\b){{0,4}})"
)


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
    recommended = _recommended(about, sentence)
    if recommended:
        return recommended
    for verb in sentence.syntax.verbs("propose"):
        doer = sentence.syntax.subject(verb)
        if (
            verb.lemma not in ("föreslå", "hemställa")
            or verb.tense not in ("present", "past")
            or doer is None
            or doer.sort == "person"
            or not about.own.means(doer.name)
        ):
            continue
        target = sentence.syntax.target(verb.end, gap=1)
        if (
            target
            and target.sort == "body"
            and not target.head.startswith("lansstyrelse")
            and not about.own.means(target.name)
        ):
            formal = about.formal or "fullmäktige" in target.name.lower()
            return elsewhere.made(
                about,
                sentence.text,
                None,
                target.name,
                "forwarding" if formal else "referral",
                "actual" if formal else "wished",
            )
    return None


def _recommended(about: Context, sentence: Sentence) -> Handoff | None:
    """What the meeting recommends others to decide: "… att rekommendera kommunerna att anta planen"."""
    match = pattern("claims", "recommends").search(sentence.value)
    target = sentence.syntax.target(match.end(), gap=1) if match else None
    if (
        target is None
        or target.sort not in ("body", "authority", "place")
        or about.own.means(target.name)
        or not pattern("claims", "to_adopt").match(sentence.value[target.end :])
        or not _own_acts(about, sentence)
    ):
        return None
    return elsewhere.made(about, sentence.text, None, target.name, "decision-elsewhere", "planned")


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
    if (
        (named[0].sort == "organisation" and len(named[0].name) > 6)
        or named[0].sort in ("role", "place")
        or pattern("claims", "information_from").search(text.item.title)
    ):
        return None
    return Handoff(source, None, "report", "actual", text.item.title, text.item.title_span, 0.9)


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
        meeting = _MEETING_OF.match(value, match.end())
        if meeting and parties.sort_of(meeting["body"]) == "body" and not about.own.means(meeting["body"]):
            text = _until_colon(sentence.text, meeting.end())
            return elsewhere.made(about, text, meeting["body"], None, "report", "actual")
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
