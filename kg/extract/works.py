"""Named things: agreements, plans, projects, laws; and the municipalities and organisations spoken of."""

import re
from collections.abc import Iterator
from functools import cache

from kg import gazetteer
from kg.extract.context import Context, ItemText
from kg.lists import rows, table
from kg.model import Mention, Text
from kg.text import UPPER, key

_STOP = r"(?=\s+(?:är|har|ska|som|samt|innebär|omfattar|innehåller|pågår|gäller|kommer|beskrivs|presenter\w+|revider\w+|och|för|i|på|inom|till|från|med|under|vid|där|finns|bygger|tas|togs|blev|när|vilket|kan|visar|sker|startar|fungerar|beslut\w+|klar|i Örebro)\b|[.,;:()!?–]|$)"
_HEADS = {
    "agreement": r"överenskommelse(?:n|r|rna)?|samverkansavtal(?:et)?|ramavtal(?:et)?|avtal(?:et)?",
    "plan": r"färdplan(?:en)?|handlingsplan(?:en)?|samverkansplan(?:en)?|målbild(?:en)?|strategi(?:n)?|folkhälsoplan(?:en)?|verksamhetsplan(?:en)?|utvecklingsplan(?:en)?|kompetensförsörjningsplan(?:en)?|policy(?:n)?|riktlinje(?:n|r|rna)?|trafikförsörjningsprogram(?:met)?",
    "project": r"projekt(?:et|en)?|delprojekt(?:et)?|förstudie(?:n)?|pilot(?:en|projektet)?",
}
_NAMED = {
    kind: re.compile(
        rf"\b(?P<head>[\wåäö]*?(?:{heads}))\s+(?:(?P<link>om|kring|för|avseende|gällande|rörande)\s+)?(?P<name>[”\"“][^”\"“]{{3,90}}[”\"“]|(?:[{UPPER}][\w-]*(?:\s+(?:[{UPPER}\d][\w-]*|och|i|för|nära|vård|hälsa)){{0,6}}|(?:[a-zåäö-]+\s+){{0,6}}?[a-zåäö-]{{4,}}(?:\s+(?:20)\d\d(?:[–-]\d+)?)?)){_STOP}",
        re.IGNORECASE if kind == "x" else 0,
    )
    for kind, heads in _HEADS.items()
}
_COMPOUND = {
    "project": re.compile(r"\b([A-ZÅÄÖa-zåäö]{4,}projekt(?:et)?)\b"),
    "agreement": re.compile(r"\b([A-ZÅÄÖa-zåäö]{5,}överenskommelsen?)\b"),
    "plan": re.compile(r"\b([A-ZÅÄÖa-zåäö]{4,}(?:plan|planen|strategi|strategin))\b(?!\w)"),
}


def mentions(about: Context, text: ItemText) -> Iterator[Mention]:
    """The named things of an item, each once per form."""
    title = Text.of(about.document.text, text.item.title_span.start, text.item.title_span.end)
    seen: set[tuple[str, str]] = set()
    for piece in (title, *(passage.body for passage in text.item.passages)):
        for mention in (*_works(about, piece), *_laws(about, piece), *_places(about, piece)):
            if (mention.type, key(mention.name)) not in seen:
                seen.add((mention.type, key(mention.name)))
                yield mention


def _works(about: Context, text: Text) -> Iterator[Mention]:
    for kind, pattern in _NAMED.items():
        for match in pattern.finditer(text.value):
            name = match["name"].strip(" ”\"“")
            if _vague(name, match["link"]):
                continue
            stated = text.cut(match.start("name") if match["link"] or kind == "project" else match.start(), match.end("name"))
            yield Mention(kind, _work_name(kind, match["head"], match["link"], name), stated.value, about.span(stated), 0.75)
    for kind, pattern in _COMPOUND.items():
        for match in pattern.finditer(text.value):
            if key(match.group()) not in _plain():
                stated = text.cut(match.start(), match.end())
                yield Mention(kind, match.group(), stated.value, about.span(stated), 0.7)


@cache
def _plain() -> frozenset[str]:
    return frozenset({"pilotprojekt", "pilotprojektet", "delprojekt", "delprojektet", "projektet", "handlingsplan", "handlingsplanen", "tidsplan", "tidsplanen",
                      "verksamhetsplan", "verksamhetsplanen", "mellanplan", "detaljplan", "detaljplanen", "lansplan", "arbetsplan", "implementeringsplan",
                      "fardplan", "fardplanen", "samverkansplan", "samverkansplanen", "projektplan", "projektplanen", "uppfoljningsplan", "utvecklingsprojekt"})  # fmt: skip


def _vague(name: str, link: str | None) -> bool:
    words = name.split()
    if name[:1].isupper() or name[:1].isdigit() or len(words) == 0:
        return len(name) < 3
    return link is None and len(words) < 2 or key(words[0]) in {"arbete", "arbetet", "detta", "det", "den", "att", "hur", "samverkan", "kommunerna", "regionen", "lanet", "ska", "har"}


def _work_name(kind: str, head: str, link: str | None, name: str) -> str:
    if kind == "project" and name[:1].isupper():
        return name
    if kind == "agreement" and link:
        return name
    return f"{head} {link + ' ' if link else ''}{name}"


def _laws(about: Context, text: Text) -> Iterator[Mention]:
    for match in _law_pattern().finditer(text.value):
        stated = text.cut(match.start(), match.end())
        yield Mention("law", _law_names().get(key(match.group()), match.group()), stated.value, about.span(stated), 0.9)


@cache
def _law_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for law in table("works").get("laws", []):
        for form in (law.get("abbreviation"), law.get("name"), *law.get("forms", [])):
            if form:
                names[key(form)] = law.get("name") or form
    return names


@cache
def _law_pattern() -> re.Pattern[str]:
    forms: set[str] = set()
    for law in table("works").get("laws", []):
        forms.update(form for form in (law.get("abbreviation"), law.get("name"), *law.get("forms", [])) if form)
    forms.update({"kommunallagen", "socialtjänstlagen", "skollagen", "SoL", "HSL", "LSS", "LVU"})
    return re.compile(r"(?<!\w)(?:[Nn]ya )?(?:" + "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) + r")(?!\w)|\bSFS \d{4}:\d+|\bSOU \d{4}:\d+|\bSOSFS \d{4}:\d+")


def _places(about: Context, text: Text) -> Iterator[Mention]:
    """Municipalities and regions by full name, known organisations by theirs."""
    for match in re.finditer(rf"\b[{UPPER}][\wåäöé-]+(?:\s+[{UPPER}][\wåäö-]+)?\s+(?:kommun|stad)\b|\b(?:Region\s+[{UPPER}][\wåäö-]+(?:\s+län)?|[{UPPER}][\wåäö]+regionen)\b", text.value):
        place = gazetteer.find(match.group())
        if place and place.kind in ("municipality", "region"):
            stated = text.cut(match.start(), match.end())
            yield Mention(place.kind, place.name, stated.value, about.span(stated), 0.95)
    for match in _organisations().finditer(text.value):
        place = gazetteer.find(match.group())
        if place and place.kind not in ("municipality", "region"):
            stated = text.cut(match.start(), match.end())
            yield Mention("organisation", place.full, stated.value, about.span(stated), 0.9)


@cache
def _organisations() -> re.Pattern[str]:
    forms = {form for row in rows("organisations") for form in row[:2] if len(form) > 2}
    return re.compile(r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, forms), key=len, reverse=True)) + r")(?![\w-])") if forms else re.compile(r"(?!)")
