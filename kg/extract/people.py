"""Who presented an item: named beside the title, or "X och Y föredrog ärendet"."""

import re
from collections.abc import Iterator

from kg import names
from kg.extract.context import Context, ItemText, Sentence
from kg.lists import pattern
from kg.model import Finding, Presenter, Text
from kg.text import UPPER, key

_LABEL = re.compile(r"^(?:föredragande|föredrar|föredragning(?: av)?|presentatör|informatör|ansvarig)\s*:\s*", re.IGNORECASE)


def presenters(about: Context, text: ItemText, findings: list[Finding]) -> Iterator[Presenter]:
    """The presenters of one item, each once."""
    seen: set[str] = set()
    for stated in (*_beside_title(text), *_announced(about, text)):
        presenter = _resolved(about, stated, findings)
        if presenter and key(presenter.name) not in seen:
            seen.add(key(presenter.name))
            yield presenter


def _beside_title(text: ItemText) -> Iterator[Text]:
    for lead in text.item.lead:
        at = 0
        for cut in [*re.finditer(r"\s*(?:,|&|/|\boch\b|\bsamt\b)\s*(?:och\s+)?", lead.value), None]:
            piece = lead.cut(at, cut.start() if cut else None).strip()
            at = cut.end() if cut else at
            if piece and re.match(rf"[{UPPER}]", piece.value) and names.is_given(piece.value.split()[0]):
                yield piece


def _announced(about: Context, text: ItemText) -> Iterator[Text]:
    for sentence in text.sentences:
        if sentence.passage.section and pattern("presenters", "voices").search(sentence.passage.section.lower()):
            continue
        labelled = _LABEL.match(sentence.value)
        if labelled:
            yield from people_in(about, sentence.text.cut(labelled.end()))
            continue
        verb = pattern("presenters", "presents").search(sentence.value)
        if verb and verb.start() < 170:
            yield from _subject(about, sentence, verb)


def _subject(about: Context, sentence: Sentence, verb: re.Match[str]) -> Iterator[Text]:
    """The people before the verb, or right after it where the order is turned round."""
    before = sentence.text.cut(0, verb.start())
    if re.search(r"[.;]\s|\b(?:att|som|om|när)\s", before.value):
        before = before.cut(max(match.end() for match in re.finditer(r"[.;]\s|\b(?:att|som|om|när)\s", before.value)))
    found = list(people_in(about, before))
    if found:
        yield from found
        return
    after = sentence.text.cut(verb.end())
    turned = re.match(rf"\s*(?:[a-zåäö-]+\s+){{0,2}}(?=[{UPPER}])", after.value)
    if turned:
        rest = after.cut(turned.end())
        first = next(people_in(about, rest), None)
        if first is not None and first.at[0] == rest.at[0]:
            stop = re.search(r"\b(?:om|att|kring|från|den|det|i|på)\b|[.;]", rest.value)
            yield from people_in(about, rest.cut(0, stop.start() if stop else None))


def people_in(about: Context, text: Text) -> Iterator[Text]:
    """The names in a stretch of text: full names, and given names alone that someone here bears."""
    for match in re.finditer(rf"[{UPPER}][\w’'-]*(?:\s+(?:(?:af|von|van|de)\s+)?[{UPPER}][\w’'-]*)*", text.value):
        tokens = list(re.finditer(r"\S+", match.group()))
        for first, token in enumerate(tokens):
            value = match.group()[token.start() :]
            piece = text.cut(match.start() + token.start(), match.end())
            known = any(key(value) == key(name) for name in about.attendees)
            if known or (len(tokens) - first >= 2 and names.is_given(token.group()) and names.is_name(value)):
                yield piece
                break
            if len(tokens) - first == 1 and (names.is_given(token.group()) or about.full_name(value)) and not names.is_common(value):
                yield piece
                break


def _resolved(about: Context, stated: Text, findings: list[Finding]) -> Presenter | None:
    value = " ".join(stated.value.split())
    span = about.span(stated)
    if " " in value:
        known = next((name for name in about.attendees if key(name) == key(value) or key(names.natural(value)) == key(name)), None)
        return Presenter(known or names.natural(value), value, span)
    full = about.full_name(value)
    if full is None:
        findings.append(Finding("extract", f"«{value}» presents, but who that is cannot be told from this document", span))
        return Presenter(value, value, span, confidence=0.5)
    return Presenter(full[0], value, span, confidence=0.8, why=full[1])
