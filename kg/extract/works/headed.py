"""Agreements, plans, projects and their like that a head word names.

A work is a head word ("överenskommelsen", "Färdplan", "samsjuklighetsprojektet") with what names it: a
link and its object ("om hälso- och sjukvård i hemmet"), a proper name ("Nära vård"), or the compound
itself. A bare "planen" or "avtalet" names nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.context import Context
from kg.language.lists import table
from kg.language.text import LOWER, UPPER, flat, key
from kg.language.tolerant import Bank, Tolerant, tolerant
from kg.model import Mention, Text

_WORD = re.compile(r"[\w’'/.:&+-]*[\w+]-?")
_QUOTED = re.compile(r"\s?[”\"“»]([^”\"“»]{3,90})[”\"“»]")
_INDEFINITE = re.compile(
    r"(?:projekt|överenskommelse|avtal|plan|strategi|program|vägledning|målbild|policy|pilot|rutin|riktlinje|budget|förstudie)(?:er)?|projekten"
)
_YEARS = re.compile(r"\s(?:för\s)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?(?![\d-])")
_BETWEEN = re.compile(rf"\smellan\s(?:[\w-]+\s){{1,3}}och\s[{UPPER}]?[\w-]+(?:\sför\s(?:19|20)\d\d)?")
_NAMES = re.compile(
    rf"\s(?P<first>[{UPPER}][\w-]+)\s?(?:\([^)]*\))?\s(?:och|samt)\s(?P<second>[{UPPER}][\w-]{{2,}})(?=\W|$)"
)


def mentions(about: Context, text: Text, title: bool) -> Iterator[Mention]:
    """The works of a passage that a head word names."""
    at = 0
    for word in _WORD.finditer(text.value):
        kind = _kind(word.group()) if word.start() >= at else None
        if kind is None or not _is_meant(text.value, word):
            continue
        for start, end, named in _named(text.value, word, kind, title):
            stated = text.cut(start, end)
            if stated:
                yield Mention(
                    kind, normal(stated.value), stated.value, about.span(stated), 0.8 if named else 0.7
                )
                at = max(at, end)


def _is_meant(value: str, word: re.Match[str]) -> bool:
    """A head that is mostly an ordinary word names a work when it opens a line or is called new."""
    if not _listed("cautious").fullmatch(word.group()):
        return True
    return word.group()[:1].isupper() or bool(re.search(r"\b[Nn](?:y|ya|ytt)\s$", value[: word.start()]))


@cache
def _kind(word: str) -> str | None:
    """The kind of work a word names or heads; None for words that merely end alike ("hemmaplan")."""
    if len(word) < 4 or (_listed("not_works").fullmatch(word) and not _listed("generic").fullmatch(word)):
        return None
    return next((kind for kind, ending in _endings().standing(word) if ending.fullmatch(word)), None)


@cache
def _endings() -> Bank[str]:
    kinds = table("works")["endings"].items()
    return Bank((str(kind), tolerant(rf"[\w-]*?(?:{'|'.join(endings)})")) for kind, endings in kinds)


@cache
def _listed(entry: str) -> Tolerant:
    return tolerant("|".join(f"(?:{form})" for form in table("works")[entry]))


@cache
def _folded(entry: str) -> frozenset[str]:
    return frozenset(map(flat, table("works")[entry]))


def _named(value: str, word: re.Match[str], kind: str, title: bool) -> Iterator[tuple[int, int, bool]]:
    """Where the works that this head names stand, and whether by a name of their own."""
    generic = bool(_listed("generic").fullmatch(word.group()))
    pair = _NAMES.match(value, word.end())
    if kind == "project" and generic and pair:
        yield pair.start("first"), pair.end("first"), True
        yield pair.start("second"), pair.end("second"), True
        return
    quoted = _QUOTED.match(value, word.end())
    if quoted:
        yield (quoted.start(1), quoted.end(1), True) if generic else (word.start(), quoted.end(1), True)
        return
    end = _proper(value, word.end())
    if end and not (
        generic and _INDEFINITE.fullmatch(word.group()) and not re.search(r"\d{4}$", value[word.end() : end])
    ):
        span_of_years = re.match(r"\s?[–/-]\s?(?:20)?\d\d\b", value[end:])
        end += span_of_years.end() if span_of_years and value[end - 4 : end].isdigit() else 0
        first = _first(value, word) if not (kind == "project" and generic) else word.end() + 1
        yield first, end, True
        return
    end = (
        None
        if key(word.group()) in ("plan", "planer", "program", "modell")
        else _object(value, word.end(), (title or kind == "inquiry") and word.group()[:1].isupper())
    )
    if end:
        years = _YEARS.match(value, end)
        end = years.end() if years else end
        yield _first(value, word), end, True
        return
    between = _BETWEEN.match(value, word.end()) if flat(word.group()).startswith("overens") else None
    if between:
        yield _first(value, word), between.end(), True
        return
    years = _YEARS.match(value, word.end())
    if years and not generic:
        yield _first(value, word), years.end(), True
    elif not generic and (
        _stands_alone(value, word)
        or (title and _is_title(value, word))
        or (kind == "agreement" and _acts(value, word))
    ):
        yield _first(value, word), word.end(), False


def _is_title(value: str, word: re.Match[str]) -> bool:
    """Does a title open with the compound, called new ("Nytt handlingsprogram enligt …")?"""
    before = value[: word.start()].strip()
    return len(word.group()) > 9 and before in ("Ny", "Nytt", "Nya")


def _acts(value: str, word: re.Match[str]) -> bool:
    """A definite compound that runs out, is prolonged or ended ("Samverkansavtalet löper ut")."""
    return bool(
        tolerant(r"\s(?:löper|upphör|gäller|förlängs|sägs|går ut|träder)\b").match(value, word.end())
        and len(word.group()) > 10
        and word.group().endswith("t")
    )


def _stands_alone(value: str, word: re.Match[str]) -> bool:
    """A compound names a work by itself when it is definite, or called regional or of the county."""
    folded = flat(word.group())
    if folded in {flat(form) for forms in table("works")["heads"].values() for form in forms} and not _called(
        value, word
    ):
        return False
    if _called(value, word):
        return True
    return len(folded) >= 11 and bool(
        re.search(
            r"(?:etet|projektet|sen|avtalet|planen|strategin|programmet|bilden|lyftet|utredningen|karteringen|enkaten|modellen)$",
            folded,
        )
    )


def _called(value: str, word: re.Match[str]) -> bool:
    return bool(
        re.search(
            r"\b(?:[Rr]egionalt?|[Ll]änsgemensam(?:t|ma)?|[Nn]ationell(?:t|a)?|[Ll]okalt?)\s$",
            value[: word.start()],
        )
    )


def _first(value: str, word: re.Match[str]) -> int:
    """The name begins with its head, or an adjective that belongs to it ("Regional …", "Länsgemensam …")."""
    before = re.search(
        rf"(?:\b(?:[Rr]egionalt?|[Ll]änsgemensam(?:t|ma)?|[Nn]ationell(?:t|a)?)|\b[{UPPER}][{LOWER}]{{2,7}})\s$",
        value[: word.start()],
    )
    if (
        before
        and not re.match(r"(?:Ny|Nya|En|Ett|Den|Det|Om|Av|Vår|Denna|Ingen|Till|Med|För)\b", before.group())
        and word.group()[:1].islower()
    ):
        return before.start()
    return word.start()


def _proper(value: str, at: int) -> int | None:
    """The end of a proper name right after the head: "Nära vård Sörmland 2023–2025", "Meänkieli nu!"."""
    end, plain, first = at, 0, True
    for word in _WORD.finditer(value, at):
        if value[end : word.start()] != " " or plain > 3:
            break
        text = word.group()
        if first and not (text[:1].isupper() or re.fullmatch(r"20\d\d", text)):
            return None
        if text[:1].islower():
            if _ends_name(text) or (flat(text) in ("och", "i", "for") and not _goes_on(value, word.end())):
                break
            plain += 1
        first = False
        end = word.end()
        if value[end : end + 1] in ("!", "?") and end < len(value):
            end += value[end : end + 1] == "!"
            break
    return _trimmed(value, at, end)


def _ends_name(word: str) -> bool:
    """A lower-case word that cannot go on a proper name: a verb, a preposition, an adverb."""
    folded = flat(word)
    return folded in _folded("stops") or (
        bool(re.search(r"(?:ades|des|tes|as|ade|er|ar|ts)$", folded)) and folded not in ("och",)
    )


def _goes_on(value: str, at: int) -> bool:
    after = _WORD.match(value, at + 1)
    return bool(after) and not _ends_name(after.group()) and _kind(after.group()) is None if after else False


def _object(value: str, at: int, bare: bool) -> int | None:
    """The end of what the work is about: "om hälso- och sjukvård i hemmet"; None where that is vague."""
    link = re.compile(rf"\s(?P<link>{'|'.join(table('works')['links'])})\s").match(value, at)
    begin = link.end() if link else at + 1
    words = list(_WORD.finditer(value, begin, min(len(value), begin + 110)))
    if not words or (
        not link
        and (
            value[at : at + 1] != " "
            or (
                flat(words[0].group()) not in _folded("fields")
                and not (bare and words[0].group()[:1].islower())
            )
        )
    ):
        return None
    joint = (
        flat(words[0].group()) == "samverkan" and len(words) > 2 and flat(words[1].group()) in ("med", "vid")
    )
    if joint:
        pass
    elif (
        (not link and flat(words[0].group()).endswith("as"))
        or flat(words[0].group()) in _folded("vague") | _folded("stops")
        or re.match(r"\d", words[0].group())
    ):
        return None
    if link and link["link"] in ("med", "mellan") and not words[0].group()[:1].isupper():
        return None
    end = begin
    for index, word in enumerate(words[:9]):
        if value[end : word.start()] not in (("",) if index == 0 else (" ",)) or (
            not (joint and index == 1) and _stops(value, words, index)
        ):
            break
        end = word.end()
    return _trimmed(value, at, end)


def _stops(value: str, words: list[re.Match[str]], index: int) -> bool:
    """Does the object of a work end before this word?"""
    text = words[index].group()
    folded = flat(text)
    after = words[index + 1] if index + 1 < len(words) else None
    if folded == "till" and after and flat(after.group()) in _folded("fields"):
        return False
    if folded in _folded("stops") or (index and re.search(r"(?:ades|des|ade|[^n]as)$", folded)):
        return True
    before = words[index - 1].group() if index else ""
    if (
        text[:1].isupper()
        and before[:1].islower()
        and flat(before) not in ("i", "for", "med", "om", "mellan", "och", "mot")
    ):
        return True
    if folded in ("och", "i", "for", "med", "mot", "om", "kring"):
        if after is None or value[words[index].end() : after.start()] != " ":
            return True
        if folded == "och":
            joined = value[: words[index].start()].rstrip().endswith("-")
            return not joined and (
                flat(after.group()) in _folded("stops") | _folded("vague")
                or (after.group().endswith("r") and len(after.group()) < 8)
            )
        if folded == "med" and not after.group()[:1].isupper():
            return True
        return flat(after.group()) in _folded("vague") or (folded == "for" and index > 4)
    return False


def _trimmed(value: str, at: int, end: int) -> int | None:
    name = value[at:end].rstrip(" .,:;/-")
    name = re.sub(r"\s(?:och|i|för|med|om)$", "", name)
    return at + len(name) if len(name.strip()) >= 3 else None


def normal(stated: str) -> str:
    """The name in single spaces, without the quotation marks around it."""
    return " ".join(
        re.sub(r"-\s+(?!och\b|eller\b|samt\b)(?=[a-zåäö])", "", stated.replace("\u00ad", "")).split()
    ).strip(' ”"“»,.;:')
