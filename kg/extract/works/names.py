"""What can be the name of an undertaking, and where such a name ends."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from kg.language import gazetteer, names, verbs
from kg.language.body_kinds import kind
from kg.language.lists import folded, rows, table
from kg.language.text import LOWER, UPPER, beginning, flat, key, standing
from kg.language.tolerant import Tolerant, tolerant
from kg.language.wordings import wording, wordings

QUOTED = re.compile(r"[”\"“»«’]{1,2}\[{0,2}(?P<name>[^”\"“»«\[\]]{2,190})\]{0,2}(?:\(#?\))?[”\"“»«]")
CAPITALS = rf"[{UPPER}][{UPPER}0-9]{{2,9}}(?![\w])(?:-\d+)?"
ENDINGS = "(?:ernas|erna|ens|ets|en|er|et|n|t|s)?"
_ENDING = re.compile(rf"{ENDINGS}(?!\w)")
_GOING_ON = re.compile(rf"[{LOWER},] [”\"“»]?\Z")
_WORD = re.compile(r"[\w&][\w’'&+-]*(?:\.\d)?")
_VERSION = re.compile(r"\d(?:\.\d)?|(?:19|20)\d\d")
_LETTERS = re.compile(rf"[{UPPER}]{{2,4}}-[{LOWER}]+")
"""A common noun that opens with capitals: "HR-chef"."""
_BY_NUMBER = re.compile(wording("extract", "works.names", "designation"), re.IGNORECASE)
"""A flat, a building, a property: "Lgh 0903", "Björken 1:6"."""
_SENTENCE = re.compile(r"[.?!;:]\s|[?!.]$")


def at(value: str, start: int, repeats: "Repeats") -> tuple[int, int] | None:
    """Where the name that begins at `start` stands (a quotation mark or bracket may open it); None for no name."""
    while value[start : start + 1] in ("[", "*", " "):
        start += 1
    quoted = QUOTED.match(value, start)
    if quoted:
        return quoted.span("name") if is_phrase(quoted["name"]) else None
    first = _WORD.match(value, start)
    if not first or not first.group()[:1].isupper():
        return None
    end = _end(value, first, repeats)
    return (start, end) if is_name(value[start:end]) else None


def _end(value: str, first: re.Match[str], repeats: "Repeats") -> int:
    """The end of the name: capitals and versions belong to it, lower-case words where the whole returns or must."""
    end, plain, short = first.end(), 0, len(first.group()) < 3 or names.is_common(first.group())
    sure = end
    for word in _WORD.finditer(value, first.end(), min(len(value), first.end() + 60)):
        if value[end : word.start()] not in (" ", "- ") or plain > 2:
            break
        if _is_proper(word.group()):
            end = sure = word.end()
        elif short and _leads_on(value, word):
            plain, end = plain if flat(word.group()) in _LEADS_TO_NAMES else 0, word.end()
        elif stops(word.group()):
            break
        else:
            plain, end = plain + 1, word.end()
            if repeats.of(value[first.start() : end]) > 1 or (short and plain == 1):
                sure = end
    return sure


def _is_proper(word: str) -> bool:
    """Does it belong to the name whatever follows: a capital, a version, "&"?"""
    return word[:1].isupper() or word == "&" or bool(_VERSION.fullmatch(word))


_VERBAL = ("des", "tes", "as", "ade", "ts")
_LEADS_TO_NAMES = ("till", "i", "pa", "om")


def _leads_on(value: str, word: re.Match[str]) -> bool:
    """Is it a preposition that goes on a short name, with a capital after it or, after "för", an ordinary word?"""
    plain = flat(word.group())
    after = {**dict.fromkeys(_LEADS_TO_NAMES, rf" [{UPPER}]"), **dict.fromkeys(("for", "mot"), rf" [{LOWER}]{{3,}}")}
    return plain in after and bool(re.match(after[plain], value[word.end() :]))


def stops(word: str) -> bool:
    """A lower-case word that cannot be within a name: a verb, a preposition, a conjunction."""
    folded_word = flat(word)
    listed = folded_word in entry("stops", "works") or folded_word in wordings("extract", "works.names", "prepositions")
    return listed or is_verb(word)


def is_verb(word: str) -> bool:
    """A verb by its form; a noun in the genitive or one that ends as verbs do is none."""
    folded_word = flat(word)
    if any(form.tense for form in verbs.lookup(folded_word)):
        return True
    return folded_word.endswith(_VERBAL) and not re.search(wording("extract", "works.names", "nouns"), folded_word)


def is_name(value: str) -> bool:
    """Could it name an undertaking: no person, place, body, firm, known organisation or ordinary word?"""
    words = value.split()
    if not words or len(key(value)) < 3 or _is_place(value) or is_agent(words) or _is_person(value, words):
        return False
    if len(words) == 1 and (names.is_common(value) or key(value) in folded("heading_words")):
        return False
    if _is_acronym(value) or flat(words[0]) in entry("office", "undertakings"):
        return False
    plain = entry("fields", "works") | set(wordings("extract", "works.names", "plain_words"))
    if plain.issuperset(map(flat, words)):
        return False
    return kind(value) == "other-body" or bool(re.search(r"\d\.\d$", value))


def _is_acronym(value: str) -> bool:
    return value.isupper() and any(key(row[0]) == key(value) for row in rows("acronyms"))


def _is_person(value: str, words: list[str]) -> bool:
    """Is it a person, whatever follows the name ("Anna Ekman redogjorde")?"""
    if not names.is_given(words[0]):
        return False
    if len(words) == 1 or (names.is_name(value) and not is_ordinary(words)):
        return True
    return words[1][:1].isupper() and not names.is_common(words[1])


def _is_place(value: str) -> bool:
    return gazetteer.find(value) is not None or key(value) in _counties() or bool(_BY_NUMBER.fullmatch(value))


@cache
def _counties() -> frozenset[str]:
    return frozenset(map(key, gazetteer.counties()))


def is_agent(words: list[str]) -> bool:
    """Is it a firm, an association or an authority by its last or first word?"""
    first, last, firms = words[0], flat(words[-1]).rstrip("s"), entry("firms", "undertakings")
    place = len(first) > 2 and not names.is_common(first) and gazetteer.find(first)
    ends = tuple(firm for firm in firms if len(firm) > 4)
    return last in firms or last.endswith(ends) or flat(first) in firms or bool(place)


def is_ordinary(words: list[str]) -> bool:
    """Is it made of ordinary words ("Unga Vägen In", "Maria ungdom"), and so no person?"""
    return any(word[:1].islower() or word.isdigit() or names.is_common(word) for word in words[1:])


def is_phrase(value: str) -> bool:
    """A quotation that can be a name: up to twenty words and no sentence."""
    words = value.split()
    several = len(words) > 1 or bool(re.fullmatch(CAPITALS, value)) or value[:1].isupper()
    return 1 <= len(words) <= 20 and not _SENTENCE.search(value) and len(key(value)) > 2 and several


@cache
def entry(name: str, source: str) -> frozenset[str]:
    """The words of an entry of a list, folded."""
    return frozenset(map(flat, table(source)[name]))


@lru_cache(20_000)
def is_plain(name: str) -> bool:
    """Is it a doing or a role ("Öppettiderna"), what stands for a work ("Försöket"), or cut off before its end?"""
    words = name.split()
    if len(words) == 1:
        return not name.isupper() and bool(_plain_words().fullmatch(name))
    if flat(words[-1]) in entry("never_last", "undertakings") or re.search(r"\d/\d+$", name):
        return True
    return not any(word[:1].isupper() and not (_LETTERS.fullmatch(word) or gazetteer.find(word)) for word in words[1:]) and _is_doing(words)


def _is_doing(words: list[str]) -> bool:
    """Is it a doing with what it is about, whose it is or when ("Rekrytering av chef", "Budgetuppföljning oktober 2022")?"""
    plain = _plain_words().fullmatch
    if plain(words[0]) and (flat(words[1]) in wordings("extract", "works.names", "about") or any(word[:1].isdigit() for word in words)):
        return True
    return len(words) == 2 and bool(tolerant(table("undertakings")["of_somebody"]).fullmatch(words[0]) or plain(words[1]))


def counts(value: str, end: int) -> bool:
    """Does the name end within a number or with what is counted: "Unga 16–24 år", "Sökt 1 250 000 kr"?"""
    return value[end - 1 : end].isdigit() and bool(_counted().match(value, end))


def owners(text: str) -> Iterator[str]:
    """The words of the names that the document has for firms, associations and municipalities ("Älmviks kommun")."""
    for match in _owning().finditer(text):
        for word in re.findall(r"[\w&-]+", next(filter(None, match.groups()))):
            yield word
            if word.endswith("s"):
                yield word[:-1]


@cache
def _plain_words() -> Tolerant:
    nouns = [form for forms in table("told")["anaphors"].values() for form in forms]
    return tolerant("|".join((*nouns, *table("undertakings")["plain"])))


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(wording("extract", "works.names", "counted"))


@cache
def _owning() -> re.Pattern[str]:
    return re.compile(wording("extract", "works.names", "owners", upper=UPPER))


class Repeats:
    """How often a form stands in the document, whatever its case."""

    def __init__(self, pieces: tuple[tuple[str, str], ...]) -> None:
        """`pieces` are (title, text) of the items."""
        self._raw = _run(body for _, body in pieces)
        self._text = flat(_run(part for piece in pieces for part in piece))

    def of(self, form: str) -> int:
        plain = flat(stem(" ".join(form.split())))
        ends = (_ENDING.match(self._text, start + len(plain)) for start in beginning(plain, self._text))
        return sum(map(bool, ends))

    def inside(self, form: str) -> bool:
        """Does it stand within a sentence of the text with its capital kept, as only a proper name does in Swedish?"""
        plain = " ".join(form.split())
        return any(_GOING_ON.search(self._raw, max(0, at - 3), at) for at, _ in standing(plain, self._raw))

    def lowered(self, form: str) -> bool:
        """Does it stand in the text without its capital, as an ordinary word?"""
        plain = form[:1].lower() + form[1:]
        return plain != form and any(standing(plain, self._raw))

    def does(self, form: str, verb: Tolerant) -> bool:
        """Is it somewhere the subject of the verb?"""
        return any(verb.match(self._text[end : end + 60]) for _, end in standing(flat(" ".join(form.split())), self._text))

    def placed(self, form: str) -> bool:
        """Does it stand after "i" or "på" and the like, as a place does?"""
        before = _before_places()
        places = standing(flat(form), self._text) if form[-1:].isalnum() else ()
        return any(before.search(self._text, max(0, start - 6), start) for start, _ in places)


@cache
def _before_places() -> re.Pattern[str]:
    return re.compile(wording("extract", "works.names", "before_places"))


def _run(pieces: Iterable[str]) -> str:
    return " . ".join(" ".join(piece.split()) for piece in pieces)


def stem(name: str) -> str:
    """A single word without its definite or plural ending, as a pattern for its other forms."""
    return re.sub(rf"(?<=[{LOWER}]{{5}})(?:erna|ens|ets|er|en|et|n|t)$", "", name) if " " not in name else name
