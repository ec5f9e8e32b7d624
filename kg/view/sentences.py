"""The graph's own sentences in Swedish and English: why a step belongs, what was promised, what is not certain.

A sentence is known by the words around what varies; parts are joined by "; ". One that is not known is
shown as it is in both languages.

>>> both("båda nämner «Nära vård»; samma föredragande")
('båda nämner ”Nära vård”; samma föredragande', 'both mention “Nära vård”; same presenter')
"""

import functools
import json
import re
from importlib import resources

_QUOTED = re.compile(r"«[\"”“]?([^«»]*?)[\"”“]?»")
_PART = re.compile(r"; (?![^«]*»)")

_PART_OF = "part"
"""The act of a row that is no sentence of its own but stands in the gap of one."""


@functools.lru_cache(20_000)
def both(text: str) -> tuple[str, str]:
    """The sentence in Swedish and in English, with the quotation marks of each."""
    pairs = [_part(text)] if _known(text) else [_part(part) for part in _PART.split(text)]
    swedish, english = ("; ".join(part) for part in zip(*pairs, strict=True))
    return _QUOTED.sub("”\\1”", swedish), _QUOTED.sub("“\\1”", english.replace("» och «", "» and «"))


@functools.lru_cache(20_000)
def act(text: str) -> str:
    """What one can do about a finding: the code of an act, "look" where none is known."""
    found = _known(text)
    return found[1][2] if found and len(found[1]) > 2 else "look"


def _part(text: str) -> tuple[str, str]:
    found = _known(text)
    if found is None:
        return text, text
    held, (swedish, english, *_) = found
    filled = [_filled(value) for value in held]
    return swedish.format(*(one for one, _ in filled)), english.format(*(other for _, other in filled))


def _filled(value: str) -> tuple[str, str]:
    """What fills a gap, in both languages where it is the code's own words: "no date", "page 3 is", several in a row."""
    for parts in (value.split(", "), [value]):
        known = [_fitting(part, fills=True) for part in parts]
        said = [(row[0].format(*held), row[1].format(*held)) for held, row in filter(None, known)]
        if len(said) == len(parts):
            return ", ".join(one for one, _ in said), ", ".join(other for _, other in said)
    return value, value


def _known(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What fills the gaps of the first form that fits, and that form's words."""
    return _fitting(text, fills=False)


def _fitting(text: str, *, fills: bool) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The same of whole sentences, or of what `fills` their gaps."""
    for pattern, row in _rows():
        if (row[-1] == _PART_OF) == fills and (found := pattern.fullmatch(text)):
            return found.groups(), row
    return None


@functools.cache
def _rows() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Pattern → Swedish, English and, for findings, the act."""
    raw = json.loads((resources.files("kg.view") / "sentences.json").read_text(encoding="utf-8"))
    return tuple((_pattern(form), tuple(row)) for form, *row in raw)


def _pattern(form: str) -> re.Pattern[str]:
    """A gap holds no "; " outside quotation marks: there the next sentence begins."""
    return re.compile("((?:«[^»]*»|(?!; ).)+?)".join(map(re.escape, form.split("{}"))), re.DOTALL)
