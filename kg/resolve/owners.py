"""Whose paper minutes are: the municipality, region, association or company that a body belongs to.

Read off the head ("Sandöns kommun", "Björkängens samfällighet", also where no list knows the name), the
page's letterhead, the number of the organisation, its address on the web, or the folder the file lies in;
each with its reason. What is only known by a number or address takes the name that other papers give it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import PurePath

from kg.language import gazetteer
from kg.language.body_kinds import heads, kind
from kg.language.lists import folded, rows, table
from kg.language.text import LOWER, UPPER, flat, key, worn
from kg.model import Document, Line, Reading

_LETTERHEAD = 8
"""Lines at the top that may name whose paper it is."""
_LONGEST = 70
_MUNICIPALITIES = frozenset({"kommun", "stad", "samkommun"})
_SURE = 3.0
"""The weight of a name on a line of its own or in the title; below it the name just stands in the head."""


@dataclass(frozen=True, slots=True)
class Owner:
    """`key` is the same for all spellings of one owner; `why` says how it is known.

    `sure` is False where the name only stands somewhere in the head.
    """

    name: str
    key: str
    why: str
    sure: bool = True

    @property
    def circle(self) -> str:
        """Within what a bare name has one meaning; a region's own bodies and its county's common ones are one circle."""
        kind, _, code = self.key.partition(":")
        return f"county:{code}" if kind == "region" and code.isdigit() else self.key

    @property
    def municipal(self) -> bool:
        """Is it a municipality or region, known to the lists or not?"""
        return self.place is not None or key(self.name).split()[-1] in _MUNICIPALITIES

    @property
    def place(self) -> gazetteer.Place | None:
        """The municipality or region that the owner is, if it is one."""
        found = gazetteer.find(self.name)
        return found if found and found.kind in ("municipality", "region") else None


def assign(readings: Iterable[Reading]) -> dict[str, Owner | None]:
    """The owner of each document, by its SHA-256; numbers and addresses are given the names that go with them."""
    named: dict[str, Owner | None] = {}
    marks: dict[str, list[tuple[str, str]]] = {}
    for reading in readings:
        document = reading.protocol.document
        named[document.sha256] = stated(reading)
        marks[document.sha256] = list(_marks(document))
    named = _in_full(named)
    behind = _behind(named, marks)
    count = Counter(mark for found in marks.values() for mark, _ in found)
    known = {
        sha: [(mark, why) for mark, why in found if mark in behind or mark[0] == "n" or count[mark] > 1]
        for sha, found in marks.items()
    }
    return {sha: owner or _marked(known[sha], behind) for sha, owner in named.items()}


def stated(reading: Reading) -> Owner | None:
    """The owner that the document itself or its folder names."""
    document = reading.protocol.document
    first = reading.protocol.items[0].start if reading.protocol.items else 1500
    lines = [line for line in document.lines[:40] if line.text.at and line.text.at[0] <= first]
    listed = {person.span.start for person in reading.protocol.attendance}
    votes: dict[str, tuple[float, int, Owner]] = {}
    for place, line in enumerate([*lines, *(line for line in document.lines[40:400] if line.furniture)]):
        if any(cell.at[0] in listed for cell in line.cells if cell.at):
            continue
        for owner, weight in _in_line(line, place):
            before = votes.get(owner.key)
            total = (before[0] if before else 0.0) + (weight if before is None or place < 40 else 0.0)
            votes[owner.key] = (total, before[1] if before else -place, before[2] if before else owner)
    if votes:
        weight, _, owner = max(votes.values(), key=lambda vote: (vote[0], vote[1]))
        if weight >= _SURE:
            return owner
    head = _parsed(reading)
    if head or not votes:
        return head or _of_folder(document.path)
    return replace(owner, sure=False)


def _parsed(reading: Reading) -> Owner | None:
    """The owner that parsing saw in the head, in the words of its heading."""
    meeting = reading.protocol.meeting
    if not meeting.owner or meeting.disputed or len(meeting.owner) > _LONGEST:
        return None
    name = next(_municipal(meeting.owner), None) or _association(meeting.owner) or meeting.owner
    if kind(name) != "other-body" or _of_heading(name.split()[-1]):
        return None
    return _owner(name, meeting.owner_why or f"the head names «{name}»")


def _in_full(named: dict[str, Owner | None]) -> dict[str, Owner | None]:
    """The owners, those called by their last word alone under the one full name that ends in it."""
    full: dict[str, dict[str, Owner]] = {}
    for owner in named.values():
        if owner and owner.place is None and len(owner.key.split()) > 1:
            full.setdefault(owner.key.split()[-1], {}).setdefault(owner.key, owner)
    return {sha: _full(owner, full) if owner else None for sha, owner in named.items()}


def _full(owner: Owner, full: dict[str, dict[str, Owner]]) -> Owner:
    known = list(full.get(owner.key, {}).values())
    if len(known) != 1 or owner.place is not None:
        return owner
    return Owner(known[0].name, known[0].key, f"{owner.why}; «{owner.name}» is «{known[0].name}» for short")


def _in_line(line: Line, place: int) -> Iterator[tuple[Owner, float]]:
    """The owners that a line of the head names, each with its weight."""
    for cell in line.cells:
        value = " ".join(cell.value.split())
        alone = place < _LETTERHEAD or line.furniture
        for name in _municipal(value):
            whole = key(name) == key(value)
            titled = bool(_BODY.search(flat(value)))
            weight = 4.0 if whole and alone else 3.0 if whole or titled else 1.0
            yield _owner(name, f"the head names «{name}»"), weight
        association = _association(value) if len(value) <= _LONGEST or place < _LETTERHEAD else None
        if association and (alone or _BODY.search(flat(value))):
            yield _owner(association, f"the head names «{association}»"), 4.5 if alone else 3.0
    for match in _HOUSE.finditer(line.text.value):
        found = gazetteer.find(match[1])
        if found and found.kind == "municipality":
            yield _owner(found.name, f"the meeting was held in «{match.group()}»"), 1.0


def in_words(value: str) -> Owner | None:
    """The owner that a body's words name beside it: "Nora kommuns socialnämnd"."""
    name = next(_municipal(value), None)
    return _owner(name, f"the text names «{name}»") if name and key(name) != key(value) else None


def of_place(place: gazetteer.Place) -> Owner:
    """The municipality or region as an owner."""
    return _owner(place.full, f"the text names «{place.name}»")


def _municipal(value: str) -> Iterator[str]:
    """The municipalities and regions named in the words, known to the lists or not."""
    whole = gazetteer.find(value) if re.search(r"\b(?:kommun|region|stad|landsting)", flat(value)) else None
    if whole and whole.kind in ("municipality", "region"):
        yield value
        return
    for match in _MUNICIPAL.finditer(_GLUED.sub(_parted, value)):
        words = match.group().split()
        words = words[1:] if len(words) > 2 and words[0].lower() in table("owners")["small"] else words
        name = " ".join(words)
        shorter = [" ".join(words[1:]), " ".join(words[:-1])] if len(words) > 2 and not _known(name) else []
        yield next((short for short in shorter if _known(short)), name)


def _parted(match: re.Match[str]) -> str:
    """ "SAFFLEKOMMUN" → "SAFFLE KOMMUN", where a scanner has lost the space after a known name."""
    return f"{match[1]} {match[2]}" if _known(f"{match[1]} {match[2]}") else match.group()


def _association(value: str) -> str | None:
    """The association, company, parish … that the words name, those of meeting and paper left out."""
    for run in _runs(value.strip(" .:–-").split()):
        rest = " ".join(run).rstrip(" ,.:–-")
        match = (_LEADING.match(rest) or _ENDING.match(rest)) if rest[:1].isupper() else None
        name = match.group().strip() if match else ""
        if name and key(name) not in _unnamed() and len(name) <= _LONGEST:
            return name
    return None


def _runs(words: list[str]) -> Iterator[list[str]]:
    """The words between those of meeting and paper; the genitive before one of these is taken off."""
    run: list[str] = []
    for word in [*words, ""]:
        if word and not _of_heading(word) and (run or not _is_small(word)):
            run.append(word)
            continue
        genitive = bool(word)
        while run and (key(run[-1]) in _strip() or re.fullmatch(r"(?:19|20)\d\d\b.*", run[-1])):
            run, genitive = run[:-1], True
        if run:
            yield [*run[:-1], re.sub(r"(?<=\w{3})s$", "", run[-1])] if genitive else run
        run = []


def _is_small(word: str) -> bool:
    return key(word) in _strip() or not re.search(r"[^\W\d_]", word)


def _of_heading(word: str) -> bool:
    """Is it a word for a meeting, a paper or a body ("husrådsmöte", "Styrelsen"), never part of an owner's name?"""
    plain = key(word)
    return plain.endswith(_MEETING) or (plain in heads() and not plain.endswith(("forbund", "forbundet")))


def _owner(name: str, why: str) -> Owner:
    place = _known(name)
    if place:
        return Owner(place.name, f"{place.kind}:{place.code or key(place.name)}", why)
    plain = _base(name)
    return Owner(_small(plain) if plain.isupper() else plain, _identity(plain), why)


def _known(name: str) -> gazetteer.Place | None:
    """The municipality or region of that name; a slip is forgiven in all but the word that tells it."""
    place = gazetteer.find(name)
    if place is None or place.kind not in ("municipality", "region"):
        return None
    telling = worn(max((word for word in place.name.split() if word != "Region"), key=len))
    spoken = {worn(word) for word in name.split()} | {worn(word).removesuffix("s") for word in name.split()}
    return place if telling in spoken or key(name) in (key(place.name), key(place.full)) else None


def _base(name: str) -> str:
    """The name without the genitive: "Björkängens samfällighets" → "Björkängens samfällighet"."""
    *before, last = name.split()
    known = {flat(word) for kind in ("ending", "municipal") for word in table("owners")[kind]}
    if flat(last).endswith("s") and not any(
        flat(last).endswith(word) for word in known if word.endswith("s")
    ):
        last = last[:-1] if any(flat(last)[:-1].endswith(word) for word in known) else last
    elif flat(last) in ("kommuns", "stads", "samkommuns"):
        last = last[:-1]
    return " ".join([*before, last])


def _identity(name: str) -> str:
    """One key for the spellings of a name: "Sandön kommun" and "Sandöns kommun", "Brf Eken" and its long form.

    A "samfällighet" and the "samfällighetsförening" that manages it are one, as "vägförening" and "vägföreningen".
    """
    words = [re.sub(r"(?<=\w{3})s$", "", word) for word in key(name).split()]
    for long, short in rows("association_forms"):
        words = [re.sub(rf"{long}$", short, word) for word in words]
    return " ".join(words)


def _small(value: str) -> str:
    """ "SAMORDNINGSFÖRBUNDET I HALLAND" → "Samordningsförbundet i Halland"."""
    little = table("owners")["small"]
    first, *rest = value.split()
    return " ".join(
        [first.capitalize(), *(w.lower() if w.lower() in little else w.capitalize() for w in rest)]
    )


def _of_folder(path: str) -> Owner | None:
    """The owner after whom the folder is named: "protokoll/Mora kommun/2024-03.pdf"."""
    for name in list(reversed(PurePath(path.replace("\\", "/")).parts[:-1]))[:2]:
        value = re.sub(r"[_-]+", " ", name).strip()
        value = value[:1].upper() + value[1:]
        place = gazetteer.find(value)
        found = value if place and place.kind in ("municipality", "region") else None
        found = found or next(_municipal(value), None) or _association(value)
        if found and key(found) == key(value):
            return _owner(found, f"the file lies in the folder «{name}»")
    return None


def _marks(document: Document) -> Iterator[tuple[str, str]]:
    """What tells an organisation without naming it: its number, its address on the web; each with its reason."""
    lines = [*document.lines[:25], *(line for line in document.lines[25:400] if line.furniture)]
    lines += document.lines[max(25, len(document.lines) - 4) :]
    numbers = {match[1] for line in lines for match in _NUMBER.finditer(line.text.value)}
    if len(numbers) == 1:
        number = numbers.pop()
        yield f"number:{number}", f"the paper bears the organisation number {number}"
    sites = {site for line in lines for site in _sites(line.text.value)}
    if len(sites) == 1:
        site = sites.pop()
        yield f"site:{site}", f"the paper bears the address {site}"


def _sites(value: str) -> Iterator[str]:
    for match in _SITE.finditer(value):
        *_, name, top = match[1].lower().split(".")
        if flat(name) not in table("owners")["mail_providers"]:
            yield f"{name}.{top}"


def _behind(named: dict[str, Owner | None], marks: dict[str, list[tuple[str, str]]]) -> dict[str, Owner]:
    """Number or address → the one owner whose papers bear it."""
    found: dict[str, Counter[str]] = {}
    owners: dict[str, Owner] = {}
    for sha in sorted(named):
        owner = named[sha]
        if owner:
            owners.setdefault(owner.key, owner)
            for mark, _ in marks[sha]:
                found.setdefault(mark, Counter())[owner.key] += 1
    return {mark: owners[next(iter(keys))] for mark, keys in found.items() if len(keys) == 1}


def _marked(marks: list[tuple[str, str]], behind: dict[str, Owner]) -> Owner | None:
    """The owner known by a mark: the one whose other papers bear it, a municipality's own site, or the mark itself."""
    for mark, why in marks:
        if mark in behind:
            owner = behind[mark]
            return Owner(owner.name, owner.key, f"{why}, as the papers of «{owner.name}» do")
    for mark, why in marks:
        kind, _, value = mark.partition(":")
        place = _by_site().get(value.split(".")[0]) if kind == "site" else None
        return Owner(place, _owner(place, "").key, why) if place else Owner(value, mark, why)
    return None


@cache
def _by_site() -> dict[str, str]:
    """What the site of each municipality and region is called: "mora" → Mora, "regiondalarna" → Region Dalarna."""
    names = [row[1] for row in rows("municipalities")] + [row[1] for row in rows("regions")]
    return {key(name).replace(" ", ""): name for name in names}


@cache
def _strip() -> frozenset[str]:
    """Words of a heading that belong to the paper and the meeting, not to the owner."""
    kinds = {key(kind) for kind in table("bodies")["document_kinds"]}
    meetings = {
        word for form, *_ in rows("gatherings") for word in (key(form), f"{key(form)}t", f"{key(form)}n")
    }
    return frozenset(kinds | meetings | folded("heading_words"))


@cache
def _unnamed() -> frozenset[str]:
    return frozenset(map(key, table("owners")["not_named"]))


def _any(name: str) -> str:
    return "|".join(sorted((re.escape(word) for word in table("owners")[name]), key=len, reverse=True))


_WORD = rf"[{UPPER}][\w’'&-]*"
_GLUED = re.compile(rf"\b([{UPPER}]{{3,}})(KOMMUN)\b")
_MUNICIPAL = re.compile(
    rf"\b{_WORD}(?:\s(?:{_WORD}|och))?\s+(?:kommun|KOMMUN|stad|STAD|samkommun|SAMKOMMUN)s?\b"
    rf"|\b(?:Region|REGION)\s+{_WORD}(?:\s{_WORD})?(?:\s+(?:län|LÄN))?\b|\b(?:Landstinget|LANDSTINGET)\s+(?:i\s+|I\s+)?{_WORD}"
    rf"|\b{_WORD}\s+läns\s+landsting\b"
)
_MEETING = (
    "mote",
    "motet",
    "stamma",
    "stamman",
    "sammantrade",
    "sammantradet",
    "protokoll",
    "protokollet",
    "anteckningar",
    "protkoll",
)
_HOUSE = re.compile(r"\b(?:[Kk]ommunhus\w*|[Ss]tadshus\w*|[Kk]ommunkontor\w*) i (\w+)")
_ENDING = re.compile(
    rf"{_WORD}(?:\s[\w’'&:-]+){{0,6}}?(?<=\w)\s?(?:(?i:\w*(?:{_any('ending')})s?)(?<!\bAB)|AB)(?:\s(?:i|I|för|FÖR)\s{_WORD}(?:\s{_WORD})*|\s[{UPPER}][\w&-]+(?:\s(?:{_WORD}|och|[{LOWER}]+)){{0,3}})?(?![\w-])"
)
_LEADING = re.compile(
    rf"(?i:{_any('leading')})\s+(?:(?:i|I|för|FÖR)\s+)?{_WORD}(?:\s(?:{_WORD}|och|&|i|nr|\d+))*"
)
_BODY = re.compile(
    r"\w*(?:styrelse|namnd|fullmaktige|utskott|mote|stamma|direktion|rad(?:et)?\b|grupp|protokoll|sammantrade)"
)
_NUMBER = re.compile(r"(?i:org(?:anisations)?\.?\s?-?(?:nr|nummer)\.?)\s*:?\s*(?:16)?(\d{2}[2-9]\d{3}-\d{4})")
_SITE = re.compile(
    r"(?:https?://(?:www\.)?|www\.|@)((?:[a-zA-Z0-9åäöÅÄÖ-]+\.)+(?:se|nu|com|org|net|fi|ax|eu))\b"
)
