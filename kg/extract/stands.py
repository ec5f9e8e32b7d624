"""Votes, reservations and conflicts of interest, as formal protocols record them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.context import Context, ItemText, Sentence
from kg.extract.roll_calls import Call, calls
from kg.language.text import UPPER
from kg.language.tolerant import Exact
from kg.language.wordings import wording, wordings
from kg.model import Choice, Stand, Text, Vote

_NUMBERS = {word: number for number, word in enumerate(list(wordings("extract", "stands", "numbers")))} | {
    "ett": 1,
    wording("extract", "stands", "none"): 0,
    wording("extract", "stands", "nobody"): 0,
}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})"
_AYES = Exact(wording("extract", "stands", "ayes", number=_NUMBER), re.IGNORECASE)
_NOES = Exact(wording("extract", "stands", "noes", number=_NUMBER), re.IGNORECASE)
_MAJORITY = Exact(wording("extract", "stands", "majority", number=_NUMBER), re.IGNORECASE)
_HEADED = Exact(r"\bja\b\W+nej\b", re.IGNORECASE)
_SUMS = Exact(wording("extract", "stands", "sums"), re.IGNORECASE)
"""The sums under a list of names with the columns "Ja", "Nej" and sometimes "Avstår"."""
_ABSTAINED = re.compile(wording("extract", "stands", "abstained", number=_NUMBER), re.IGNORECASE)
_FOR = re.compile(wording("extract", "stands", "for"), re.IGNORECASE)
_RECUSED = Exact(wording("extract", "stands", "recused"), re.IGNORECASE)
_RESERVED = Exact(wording("extract", "stands", "reserved"), re.IGNORECASE)


_REPLACES = re.compile(wording("extract", "stands", "replaces"))


def votes(about: Context, text: ItemText) -> Iterator[Vote]:
    """The divisions whose counts the item states, with who voted how; those that only names tell are counted."""
    counted, called = list(_counted(about, text)), calls(about, text.item)
    if not counted:
        yield from _by_names(about, called)
        return
    for at, vote in enumerate(counted):
        end = counted[at + 1].span.start if at + 1 < len(counted) else None
        near = [one for one in called if (at == 0 or one.start >= vote.span.start) and (end is None or one.start < end)]
        yield _named(about, vote, near) if near else vote


def _named(about: Context, vote: Vote, called: list[Call]) -> Vote:
    """The division with its names; its place then holds the names too."""
    names = _once(called)
    start = min(vote.span.start, called[0].start)
    span = about.span(Text.of(about.document.text, start, max(vote.span.end, called[-1].end)))
    abstained = vote.abstained or sum(choice == "abstained" for _, choice in names)
    return replace(vote, names=names, span=span, abstained=abstained)


def _by_names(about: Context, called: list[Call]) -> Iterator[Vote]:
    """A division that no counts tell of, where somebody is named for and somebody against."""
    names = _once(called)
    count = Counter(choice for _, choice in names)
    if not (count["aye"] and count["noe"]):
        return
    span = about.span(Text.of(about.document.text, called[0].start, called[-1].end))
    yield Vote(None, count["aye"], count["noe"], count["abstained"], span, names)


def _once(called: list[Call]) -> tuple[tuple[str, Choice], ...]:
    """Each name with its vote; of somebody who is named with two nothing is told."""
    found: dict[str, set[Choice]] = {}
    for one in called:
        found.setdefault(one.name, set()).add(one.choice)
    return tuple((name, next(iter(choices))) for name, choices in found.items() if len(choices) == 1)


def _counted(about: Context, text: ItemText) -> Iterator[Vote]:
    seen: set[tuple[int, int]] = set()
    headed = False
    for passage in text.item.passages:
        headed = headed or bool(_HEADED.search(passage.body.value))
        for vote in (*_divisions(about, passage.body), *(_sums(about, passage.body) if headed else ())):
            if (vote.ayes, vote.noes) not in seen:
                seen.add((vote.ayes, vote.noes))
                yield vote


def _divisions(about: Context, body: Text) -> Iterator[Vote]:
    """Counts of ayes with the counts of noes that follow them."""
    at = 0
    while ayes := _AYES.search(body.value, at):
        noes = _NOES.search(body.value, ayes.end(), ayes.end() + 140)
        if not noes:
            at = ayes.end()
            continue
        at = noes.end()
        abstained = _ABSTAINED.search(body.value, at, at + 80)
        proposal = _FOR.search(body.value, max(0, ayes.start() - 60), at + 140)
        span = about.span(body.cut(ayes.start(), abstained.end() if abstained else at))
        yield Vote(
            proposal.group(1).strip() if proposal else None,
            _count(ayes),
            _count(noes),
            _count(abstained) if abstained else 0,
            span,
        )
    for even in _MAJORITY.finditer(body.value):
        yes, no = (group for group in even.groups() if group)
        yield Vote(None, _number(yes), _number(no), 0, about.span(body.cut(even.start(), even.end())))


def _sums(about: Context, body: Text) -> Iterator[Vote]:
    """The sums of the columns of a list of names."""
    for row in _SUMS.finditer(body.value):
        yield Vote(None, int(row[1]), int(row[2]), int(row[3] or 0), about.span(body.cut(*row.span())))


def _count(match: re.Match[str]) -> int:
    return _number(next(group for group in match.groups() if group))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def stands(about: Context, text: ItemText) -> Iterator[Stand]:
    """Who reserved against the decision, and who stepped aside."""
    seen: set[tuple[str, str]] = set()
    for sentence in text.sentences:
        for stand in (*_in(about, sentence, _RESERVED, "reservation"), *_in(about, sentence, _RECUSED, "recusal")):
            if (stand.kind, stand.name) not in seen:
                seen.add((stand.kind, stand.name))
                yield stand


def _in(about: Context, sentence: Sentence, phrase: Exact, kind: str) -> Iterator[Stand]:
    match = phrase.search(sentence.value)
    if (not match and not _is_under(sentence, kind)) or (match and _is_denied(sentence.value, match)):
        return
    people = about.people.in_text(sentence.value)
    if not people and match and kind == "reservation":
        yield from _party(about, sentence, match.start())
    for at, end in people:
        name = sentence.text.cut(at, end)
        if re.search(wording("extract", "stands", "for_another"), sentence.value[:at]) or _REPLACES.match(sentence.value, end):
            continue
        yield Stand(
            "reservation" if kind == "reservation" else "recusal",
            about.people.resolved(name.value),
            about.span(sentence.text),
        )


def _is_under(sentence: Sentence, kind: str) -> bool:
    """Does the sentence stand under a heading of the kind, and tell no votes?"""
    heads = "reservation" if kind == "reservation" else wording("extract", "stands", "recusal")
    return sentence.section.startswith(heads) and not (kind == "recusal" and _AYES.search(sentence.value))


def _is_denied(value: str, match: re.Match[str]) -> bool:
    """Does it say that nobody did, or that somebody did not ("avstår från att reservera sig", "anmäler inte jäv")?"""
    if re.match(wording("extract", "stands", "not_after"), value[match.end() :]):
        return True
    return bool(re.search(wording("extract", "stands", "not_before"), value[: match.start()], re.IGNORECASE))


def _party(about: Context, sentence: Sentence, end: int) -> Iterator[Stand]:
    """ "(M) och (KD) reserverar sig": the members present of the parties named."""
    named = set(re.findall(rf"(?<![\w-])[{UPPER}]{{1,5}}(?![\w-])", sentence.value[:end]))
    for person in about.protocol.attendance:
        if person.party in named and person.list == "members" and person.presence != "absent":
            yield Stand("reservation", person.name, about.span(sentence.text))
