"""What speaks for and against a possible name of an undertaking: what stands around it, what it looks like, how it returns.

The signs are named so that `kg/data/name_weights.json` can be read: "left head" is a noun before it that says
what it is, "at inside common" an ordinary word with a capital within a sentence. Of a name that stands in
several places all signs count.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from kg.extract.context import Context
from kg.extract.works import cues, names
from kg.extract.works.candidates import Candidate, candidates, ends_common
from kg.extract.works.names import CAPITALS, Repeats
from kg.language import gazetteer, verbs
from kg.language import names as people
from kg.language.body_kinds import kind as body_kind
from kg.language.lists import rows, table
from kg.language.near import ahead, last_end
from kg.language.text import LOWER, UPPER, flat, key
from kg.language.tolerant import Bank, Tolerant, tolerant
from kg.language.wordings import wording
from kg.language.work_kinds import kind as kind_of

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]\s|\n")
_AFTER = (
    ("apposition", re.compile(r",\s(?:en|ett|som|ett|den|det)\s")),
    ("bracket", re.compile(r"\s\(\w")),
    ("sum", re.compile(wording("extract", "works.signs", "sum_after"))),
    ("agent", re.compile(wording("extract", "works.signs", "owner_after"))),
)
Pieces = tuple[tuple[str, str], ...]


def shown(
    pieces: Pieces, repeats: Repeats, people: frozenset[str]
) -> dict[str, tuple[list[Candidate], frozenset[str]]]:
    """Each possible name of the document by its key: where it stands, and all that speaks for and against it."""
    found: dict[str, tuple[list[Candidate], set[str]]] = {}
    for title, body in pieces:
        around = frozenset(f"item {sign}" for sign in _signs(f"{title} . {body}"))
        for value in filter(None, (title, body)):
            for one in candidates(value, value is title):
                if _is_somebody(one.name, people) or not (names.is_name(one.name) or listed(one.name)):
                    continue
                places, signs = found.setdefault(key(one.name), ([], set()))
                places.append(one)
                signs.update(_around(one), around)
    return {
        name: (places, frozenset((*signs, *_form(places[0].name, people), *_returns(places, repeats))))
        for name, (places, signs) in found.items()
    }


def known(about: Context) -> frozenset[str]:
    """The words of the names of the document's people and firms, folded, and what its own bodies are called for short."""
    here = (*about.people.attendees, *about.people.beside, *about.people.named)
    bodies = about.protocol.meeting.bodies
    capitals = sorted(set(re.findall(rf"(?<![\w-]){CAPITALS}", about.document.text)))
    own = (word for word in capitals if any(word in body or _is_short(word, body) for body in bodies))
    words = (word for name in here for word in name.split() if len(word) > 2)
    return frozenset(map(flat, (*words, *own, *about.people.aliases, *names.owners(about.document.text))))


def _is_short(capitals: str, body: str) -> bool:
    """Do the capitals begin with the words of the body's name, in order ("LSVO": Ledningssamverkan vård och omsorg)?"""
    words = [flat(word) for word in re.findall(r"\w+", body) if flat(word) not in ("och", "i", "for", "av")]
    inside = "".join(rf"(?:{word[0]}(?:\w*?))" if n < 2 else rf"(?:{word[0]}\w*?)?" for n, word in enumerate(words))
    return len(words) > 1 and flat(capitals[0]) == words[0][0] and bool(re.fullmatch(inside, flat(capitals)))


def _is_somebody(name: str, people: frozenset[str]) -> bool:
    """Is all that has a capital in it the name of a person of the document, or of the body that meets?"""
    words = _WORD.findall(name)
    return flat(words[0]) in people and not any(word[:1].isupper() for word in words[1:] if flat(word) not in people)


def _around(one: Candidate) -> Iterator[str]:
    """What stands before and after a name, and in its sentence."""
    before, after = one.value[: one.start], one.value[one.end :]
    yield f"at {one.at}"
    yield f"reach {one.reach}"
    words = one.name.split()
    yield f"at {one.at} {_sort(words[0])}"
    yield f"at {one.at} {min(len(words), 4)} {'lower' if words[-1][:1].islower() else 'capital'}"
    yield from (f"left {sign}" for sign in _left(one.value, one.start))
    yield from (f"right {sign}" for sign in _right(one.value, one.end))
    last = re.findall(r"([\w§]+)[\s”\"“»«(]*$", before[-30:])
    first = re.match(r"\s(\w+)", after)
    small = names.entry("small", "undertakings")
    yield f"before {flat(last[0])}" if last and flat(last[0]) in small else "before other"
    yield f"after {flat(first[1])}" if first and flat(first[1]) in small else "after other"
    mark = re.match(r"\s?[^\w\s]|\s", after)
    ends = (mark.group().strip() or "space") if mark else "end"
    yield f"mark {ends}"
    yield f"at {one.at} {ends} {'one' if len(words) == 1 else 'more'}"
    yield from _follows(one.value, one.end)
    sentence = _sentence(one)
    yield from (f"sentence {sign}" for sign in _signs(sentence))


def _follows(value: str, end: int) -> Iterator[str]:
    """What the next sentences call it."""
    kinds = list(cues.then(value, end))
    yield from (f"then {kind}" for kind in kinds)
    if kinds:
        yield "then any"


def _sentence(one: Candidate) -> str:
    end = _SENTENCE.search(one.value, one.end)
    return one.value[last_end(_SENTENCE, one.value, one.start) : end.start() if end else len(one.value)]


def _left(value: str, start: int) -> Iterator[str]:
    """The words that introduce a name, by their class."""
    near = value[max(0, start - 60) : start].rstrip(' ”"“»«([*') + " "
    for label, ends in _introducing().standing(near):
        if ends.search(near):
            yield label
    word = re.search(r"([\w-]+) $", near)
    if word and kind_of(word[1]):
        yield "work"
    if word and re.search(r"(?:en|et|an)$", word[1]) and word[1][:1].islower():
        yield "definite"


def _right(value: str, end: int) -> Iterator[str]:
    if cues.after(value, end):
        yield "said"
    after = ahead(value, end)
    yield from (label for label, verbs in _acts() if verbs.match(after))
    yield from (sign for sign, follows in _AFTER if follows.match(after))
    if (word := re.match(r"\s([\w-]+)", after)) and names.is_verb(word[1]):
        yield "verb"


def _form(name: str, known: frozenset[str]) -> Iterator[str]:
    """What the name itself looks like."""
    words = name.split()
    first, last = words[0], words[-1]
    yield f"words {min(len(words), 5)}"
    yield f"lower {min(sum(word[:1].islower() for word in words), 4)}"
    yield f"first {_sort(first)}"
    yield f"last {_sort(last)}"
    yield f"form {len(words) == 1} {_sort(first)}"
    yield f"long {min(len(last) // 3, 6)} {len(words) == 1}"
    yield f"ends {flat(last)[-3:]} {len(words) == 1}"
    yield f"ends {flat(last)[-4:]}"
    common = all(map(people.is_common, words))
    looks = {
        "person": not known.isdisjoint(flat(word).rstrip("s") for word in words),
        "all common": common,
        "capitals": re.fullmatch(CAPITALS, first),
        "all capitals": name.isupper() and len(words) > 1,
        "camel": re.search(rf"[{LOWER}][{UPPER}]", name),
        "hyphen": "-" in name,
        "digits": re.search(r"\d", name),
        "dated": re.search(r"(?:19|20)\d\d$", name),
        "headed": kind_of(last.lower()) or kind_of(first.lower()),
        "body": body_kind(name) != "other-body",
        "named so": any(map(_named_so().search, (flat(last), flat(first)))),
        "infinitive": any(form.tense == "infinitive" for form in verbs.lookup(flat(first))),
        "inflected": len(words) == 1 and re.search(r"(?:en|et|na|ar|er|or)$", first),
    }
    yield from (sign for sign, holds in looks.items() if holds)
    if listed(name):
        yield f"known {'word' if common or _is_plain(words) else 'name'}"


def _is_plain(words: list[str]) -> bool:
    """May a name known nationwide be a person's given name or a head word instead?"""
    return bool(kind_of(" ".join(words).lower())) or any(people.is_given(word) and not word.isupper() for word in words)


@lru_cache(20_000)
def _sort(word: str) -> str:
    """Of what sort a word is, as the lists know it."""
    if re.fullmatch(r"[\d–.-]+", word):
        return "number"
    if people.is_given(word):
        return "given"
    if gazetteer.find(word):
        return "place"
    if people.is_common(word) or flat(word) in names.entry("no_titles", "undertakings"):
        return "common"
    if any(flat(word).rstrip("s").endswith(firm) for firm in names.entry("firms", "undertakings")):
        return "agent"
    return "compound" if ends_common(word) else "unknown"


def _returns(places: list[Candidate], repeats: Repeats) -> Iterator[str]:
    """Whether it comes back, keeps its capital within a sentence, or stands as places do."""
    name = places[0].name
    yield f"stands {min(repeats.of(name), 4)}"
    if repeats.inside(name):
        yield "kept"
        yield f"kept {_sort(name.split()[0])} {'one' if ' ' not in name else 'more'}"
    if repeats.placed(name):
        yield "placed"
    if repeats.lowered(name):
        yield "lowered"
    if any(one.at == "title" for one in places) and len(places) > 1:
        yield "title and text"


@cache
def _known() -> dict[str, str]:
    return {key(row[0]): row[1] for row in rows("known_works")}


def listed(name: str) -> str | None:
    """The kind of an undertaking known nationwide by this name."""
    return _known().get(key(name))


@lru_cache(4096)
def _signs(value: str) -> tuple[str, ...]:
    """What a sentence or an item speaks of: classes of words that go with undertakings."""
    return tuple(label for label, pattern in _speaking().standing(value) if pattern.search(value))


@cache
def _speaking() -> Bank[str]:
    return Bank(
        (label, tolerant(rf"(?<![\w-])(?:{'|'.join(forms)})(?!\w)"))
        for label, forms in table("undertakings")["evidence"].items()
    )


@cache
def _introducing() -> Bank[str]:
    spoken = table("undertakings")
    listed = (("head", spoken["heads"]), ("phrase", spoken["phrases"]), ("object", spoken["objects"]), ("told", {"": spoken["spoken_of"]}))
    return Bank(
        (label, tolerant(rf"(?<![\w-])[\w-]*(?:{'|'.join(form for forms in by.values() for form in forms)})\s$"))
        for label, by in listed
    )


@cache
def _acts() -> tuple[tuple[str, Tolerant], ...]:
    listed = (("acts", "subjects"), ("runs", "kept_running"))
    said = {label: "|".join(table("undertakings")[entry]) for label, entry in listed}
    return tuple((label, tolerant(rf"[”\"“]?\s?(?:{forms})(?!\w)")) for label, forms in said.items())


@cache
def _named_so() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(flat, table('undertakings')['named_so']))})$")
