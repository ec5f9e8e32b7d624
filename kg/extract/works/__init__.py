"""Named things of an item: agreements, plans, projects and other undertakings, laws; places and organisations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract import parties
from kg.extract.context import Context, ItemText
from kg.extract.works import headed, laws, named, signs, whole
from kg.language import gazetteer
from kg.language.stem import STOP, stem
from kg.language.text import key
from kg.language.work_kinds import kind as kind_of
from kg.model import Finding, Mention, Text
from kg.model.claims import WORKS

__all__ = ["learn", "mentions", "pieces"]

_SHORT = 4
"""A form of so many words may be short for a longer name."""
_DOUBT = "may be the name of a project, an agreement or their like, not told as one: {name}"


def learn(about: Context, texts: Sequence[ItemText]) -> Iterator[Finding]:
    """Go through the document once for names that something introduces; they are then known in every item.

    A name of which it is doubtful whether it is one of an undertaking is a finding.
    """
    about.named, doubtful = named.learned(pieces(about, texts), signs.known(about))
    for text in texts:
        for piece in about.pieces(text.item):
            for name, stated in named.places(doubtful, piece):
                doubtful = tuple(one for one in doubtful if one is not name)
                yield Finding("extract", _DOUBT.format(name=name.name), about.span(stated))


def pieces(about: Context, texts: Iterable[ItemText]) -> tuple[tuple[str, str], ...]:
    """Title and text of each item."""
    return tuple(
        (about.title(text.item).value, " \n".join(passage.body.value for passage in text.item.passages))
        for text in texts
    )


def mentions(about: Context, text: ItemText) -> Iterator[Mention]:
    """The named things of an item, each once, and the shorter forms of a work that it names in full."""
    seen: set[tuple[str, str]] = set()
    titled = list(whole.mentions(about, text))
    found = [*titled, *_of_pieces(about, text, titled)]
    for mention in found:
        full = _in_full(mention, found)
        if (mention.type, key(mention.name)) not in seen:
            seen.add((mention.type, key(mention.name)))
            yield replace(mention, type=full.type, name=full.name) if full else mention


def _in_full(mention: Mention, found: list[Mention]) -> Mention | None:
    """The only work of the item that it is short for: "Kontrollprogrammet", of "Kontrollprogram för Ljungån"."""
    words = key(mention.name).split()
    if len(words) > _SHORT or (kind_of(words[-1]) if len(words) < _SHORT else mention.type) is None:
        return None
    others = (one for one in found if one.type in WORKS and key(one.name) != key(mention.name))
    full = {key(one.name): one for one in others if _is_longer(mention, words, one, key(one.name).split())}
    return next(iter(full.values())) if len(full) == 1 else None


def _is_longer(mention: Mention, words: list[str], other: Mention, longer: list[str]) -> bool:
    """Does the other's name begin with its head ("länsgemensam samverkansplan", "samverkansplan om psykisk hälsa"),
    or hold in compounds what it is about ("avtal om gemensam verksamhet", "Gemensam hjälpmedelsverksamhet")?"""
    if len(words) == 1 or (len(words) == 2 and other.type == mention.type and mention.name[:1].islower()):
        return len(longer) > 1 and stem(longer[0]) == stem(words[-1])
    matter = [word for word in words[1:] if word not in STOP]
    held = all(any(one.endswith(word) for one in longer) for word in matter)
    return other.type == mention.type and len(matter) > 1 and len(longer) == len(matter) and held


def _of_pieces(about: Context, text: ItemText, titled: list[Mention]) -> Iterator[Mention]:
    for number, piece in enumerate(about.pieces(text.item)):
        known = [*headed.mentions(about, piece, number == 0), *laws.mentions(about, piece)]
        yield from known
        yield from _named(about, piece, known, titled)
        yield from laws.places(about, piece)
        yield from _places(about, piece)


def _named(about: Context, text: Text, known: list[Mention], titled: list[Mention]) -> Iterator[Mention]:
    """Occurrences of learned names that no head word or law has claimed already, nor the item as a whole."""
    for name, stated in named.places(about.named, text):
        span = about.span(stated)
        claimed = [*known, *titled] if name.cased else known
        if not any(one.span.meets(span) for one in claimed):
            yield Mention(name.kind, headed.normal(name.called or name.name), stated.value, span, name.sure)


def _places(about: Context, text: Text) -> Iterator[Mention]:
    """Municipalities by their short names."""
    for party in parties.find(about.people, text.value) if parties.names_place(text.value) else ():
        place = (text.value, party.start, party.end)
        if party.sort == "place" and not (laws.goes_on(*place) or laws.is_plain_word(*place) or gazetteer.among_counties(*place)):
            stated = text.cut(party.start, party.end)
            yield Mention("municipality", party.name, stated.value, about.span(stated), 0.75)
