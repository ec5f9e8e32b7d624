"""Named things of an item: agreements, plans, projects and other undertakings, laws; places and organisations."""

from collections.abc import Iterable, Iterator, Sequence

from kg.extract import parties
from kg.extract.context import Context, ItemText
from kg.extract.works import headed, laws, named, signs, whole
from kg.extract.works.kinds import kind as kind_of
from kg.language.stem import stem
from kg.language.text import key
from kg.model import Finding, Mention, Text
from kg.model.claims import WORKS

__all__ = ["learn", "mentions", "pieces"]

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
    """The named things of an item, each once."""
    seen: set[tuple[str, str]] = set()
    titled = list(whole.mentions(about, text))
    found = [*titled, *_of_pieces(about, text, titled)]
    for mention in (one for one in found if not _is_short(one, found)):
        if (mention.type, key(mention.name)) not in seen:
            seen.add((mention.type, key(mention.name)))
            yield mention


def _is_short(mention: Mention, found: list[Mention]) -> bool:
    """Is it a compound of one word, short for what the item names in full: "Kontrollprogrammet", "… för Ljungån"?"""
    word = key(mention.stated_name)
    longer = (key(one.name).split() for one in found if one.type in WORKS and one is not mention)
    if " " in word or kind_of(word) is None:
        return False
    return any(len(words) > 1 and stem(words[0]) == stem(word) for words in longer)


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
    for party in parties.find(about.people, text.value):
        place = (text.value, party.start, party.end)
        if party.sort == "place" and not laws.goes_on(*place) and not laws.is_plain_word(*place):
            stated = text.cut(party.start, party.end)
            yield Mention("municipality", party.name, stated.value, about.span(stated), 0.75)
