"""Votes, reservations and conflicts of interest, as formal protocols record them."""

import re
from collections.abc import Iterator

from kg.extract.context import Context, ItemText, Sentence
from kg.model import Stand, Vote

_NUMBERS = {word: number for number, word in enumerate("noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton".split())} | {"ett": 1, "inga": 0, "ingen": 0}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})"
_AYES = re.compile(rf"\b{_NUMBER}\s+(?:st\s+)?ja\b|\bja(?:-röster)?:?\s*(\d{{1,3}})\b", re.IGNORECASE)
_NOES = re.compile(rf"\b{_NUMBER}\s+(?:st\s+)?nej\b|\bnej(?:-röster)?:?\s*(\d{{1,3}})\b", re.IGNORECASE)
_ABSTAINED = re.compile(rf"\b{_NUMBER}\s+(?:\w+\s+){{0,3}}(?:avst[åo]\w*|nedlagd\w*)|\bavst[åo]\w*:?\s*(\d{{1,3}})\b|(?:avst[åo]\w+\s+){_NUMBER}", re.IGNORECASE)
_FOR = re.compile(r"(?:har|bifall till|vinner|för)\s+([\wåäö ]{3,60}?(?:förslag|yrkande))\b", re.IGNORECASE)
_RECUSED = re.compile(r"(?:anmäl\w+|anmält|på grund av|pga|p\.g\.a\.?)\s+jäv\b|\bjäv(?:ig)?\b.{0,60}\b(?:delta|lämna)\w*|\bdelta\w* (?:inte|ej|varken)\b.{0,60}\bjäv", re.IGNORECASE)
_RESERVED = re.compile(r"\breservera(?:r|de|t)?\s+sig\b|\breservation(?:er)?\b", re.IGNORECASE)


def votes(about: Context, text: ItemText) -> Iterator[Vote]:
    """The divisions whose counts the item states."""
    for sentence in text.sentences:
        ayes, noes = _AYES.search(sentence.value), _NOES.search(sentence.value)
        if not ayes or not noes:
            continue
        abstained = _ABSTAINED.search(sentence.value)
        proposal = _FOR.search(sentence.value)
        yield Vote(proposal.group(1).strip() if proposal else None, _count(ayes), _count(noes), _count(abstained) if abstained else 0, about.span(sentence.text))
        return


def _count(match: re.Match[str]) -> int:
    word = next(group for group in match.groups() if group)
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def stands(about: Context, text: ItemText) -> Iterator[Stand]:
    """Who reserved against the decision, and who stepped aside."""
    seen: set[tuple[str, str]] = set()
    for sentence in text.sentences:
        for stand in (*_in(about, sentence, _RESERVED, "reservation"), *_in(about, sentence, _RECUSED, "recusal")):
            if (stand.kind, stand.name) not in seen:
                seen.add((stand.kind, stand.name))
                yield stand


def _in(about: Context, sentence: Sentence, phrase: re.Pattern[str], kind: str) -> Iterator[Stand]:
    section = sentence.section
    under = section.startswith("reservation") if kind == "reservation" else section.startswith("jäv")
    match = phrase.search(sentence.value)
    if not match and not under:
        return
    for at, end in about.people.in_text(sentence.value):
        name = sentence.text.cut(at, end)
        if re.search(r"\b(?:till förmån för|bifall till|tjänstgör|i stället)\s*(?:\w+\s*)?$", sentence.value[:at]) or re.match(r"s\b", sentence.value[end:]):
            continue
        yield Stand("reservation" if kind == "reservation" else "recusal", about.people.resolved(name.value), about.span(sentence.text))
