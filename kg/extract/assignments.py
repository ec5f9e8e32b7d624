"""Who is to do what: "X fick i uppdrag att …", "att uppdra åt X att …", "Anna återkommer med …"."""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText, Sentence, actors
from kg.extract.due import due
from kg.extract.people import people_in
from kg.lists import pattern, table
from kg.model import Assignment, Text
from kg.text import tolerant

_CONDITIONAL = re.compile(r"\b(?:om|ifall|bör|borde|skulle|kan|kunde|yrkar|föreslår|föreslås|önskar)\b", re.IGNORECASE)


def read(about: Context, text: ItemText) -> Iterator[Assignment]:
    """The assignments of an item."""
    upcoming = ()
    for sentence in text.sentences:
        if pattern("sections", "undecided").search((sentence.passage.section or "").lower()):
            continue
        found = _given(about, sentence) or _undertaken(about, sentence)
        if found:
            to, task, giver, confidence = found
            when = due(sentence.value, about.date, upcoming)
            yield Assignment(giver, to, task, when, about.span(sentence.text), confidence)


def _given(about: Context, sentence: Sentence) -> tuple[str, str, str | None, float] | None:
    value = sentence.value.rstrip(" .")
    for form in table("claims")["assigned"]:
        match = tolerant(form).search(value)
        if not match:
            continue
        groups = {name: found for name, found in match.groupdict().items() if found}
        to = next((found for name, found in groups.items() if name.startswith(("who", "to"))), "")
        task = next((found for name, found in groups.items() if name.startswith("task")), "")
        receiver = _receiver(about, to)
        if not receiver or not task or re.match(r"(?:uppdraget|det|detta|som)\b", receiver.lower()):
            continue
        if re.search(r"\b(?:yrkar|föreslår|föreslås|önskar få|förslag)\b", value[: match.start() + 20]):
            return None
        giver = next((actor.name for actor in actors(value[: match.start() + len(to) + 1]) if actor.name not in receiver and actor.end <= match.start() + 40), None)
        return receiver, task.strip(" ,"), giver, 0.9
    return None


def _receiver(about: Context, value: str) -> str:
    """The party in what stands before or after the phrase: what is said in brackets and before it is cut."""
    value = re.sub(r"\s*\([^)]*\)", "", value)
    value = re.split(r"\b(?:beslut\w+|samt|som|att|och att|men|har gett|gett)\s+(?=\S)", value)[-1] if not re.match(r"[A-ZÅÄÖ][^,]+ och [A-ZÅÄÖa-zåäö]", value) else value
    value = value.strip(" ,:–-")
    value = re.sub(r"^(?:också|även|därför|att|nu|och)\s+", "", value)
    people = list(people_in(about, Text(value, range(len(value)))))
    if people and len(value) > 60:
        return " och ".join(person.value for person in people)
    return value if 1 < len(value) < 110 else ""


def _undertaken(about: Context, sentence: Sentence) -> tuple[str, str, str | None, float] | None:
    """A person or group in the present tense of doing: "Tarja ser över", "MAS-nätverket reviderar rutinen"."""
    value = sentence.value.rstrip(" .")
    verb = pattern("claims", "undertakes").search(value)
    if not verb or verb.start() > 140 or value.endswith("?") or _CONDITIONAL.search(value[: verb.start()]):
        return None
    before = re.split(r"[,:;]\s|\b(?:att|som)\s", value[: verb.start()])[-1].strip()
    if not before or len(before.split()) > 6:
        whole = list(people_in(about, sentence.text.cut(0, verb.start())))
        if not whole or not re.match(re.escape(whole[0].value), value):
            return None
        return " och ".join(_full(about, name.value) for name in whole), value[verb.start() :], None, 0.7
    people = [name.value for name in people_in(about, Text(before, range(len(before))))]
    bare = re.sub(r"^(?:och|samt|men|då|sedan)\s+", "", before)
    if people and re.fullmatch(r"(?:[\wåäöÅÄÖ’'-]+(?:,| och| samt)?\s*){1,8}", bare) and bare.startswith(people[0]):
        return " och ".join(_full(about, name) for name in people), value[verb.start() :], None, 0.75
    named = actors(before)
    if named and named[-1].end >= len(before.rstrip()) - 1 and len(before.split()) <= 4 and pattern("claims", "group_undertakes").match(value[verb.start() :]):
        return named[-1].name, value[verb.start() :], None, 0.6
    return None


def _full(about: Context, name: str) -> str:
    full = about.full_name(name) if " " not in name else None
    return full[0] if full else name
