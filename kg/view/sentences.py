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


def both(text: str) -> tuple[str, str]:
    """The sentence in Swedish and in English, with the quotation marks of each."""
    pairs = [_part(text)] if _known(text) else [_part(part) for part in _PART.split(text)]
    swedish, english = ("; ".join(part) for part in zip(*pairs, strict=True))
    return _QUOTED.sub("”\\1”", swedish), _QUOTED.sub("“\\1”", english.replace("» och «", "» and «"))


def act(text: str) -> str:
    """What one can do about a finding: the code of an act, "look" where none is known."""
    found = _known(text)
    return found[1][2] if found and len(found[1]) > 2 else "look"


def _part(text: str) -> tuple[str, str]:
    found = _known(text)
    if found is None:
        return text, text
    held, (swedish, english, *_) = found
    return swedish.format(*held), english.format(*held)


def _known(text: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """What fills the gaps of the first form that fits, and that form's words."""
    for pattern, row in _rows():
        if found := pattern.fullmatch(text):
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
