"""Words that an association, a company or a parish is called by, and where a name with one begins and ends."""

import re
from functools import cache

from kg.language.lists import table
from kg.language.text import UPPER, flat
from kg.language.wordings import wording

FORM_ALONE = re.compile(wording("language", "associations", "form_alone"), re.IGNORECASE)
"""A legal form and no name ("Ideell förening")."""
OF_FRIENDS = re.compile(wording("language", "associations", "of_friends", upper=UPPER))
"""A name that ends in the noun after a genitive ("Föreningen Ekdammens vänner")."""
_MEETS = re.compile(wording("language", "associations", "meets"))


@cache
def forms() -> re.Pattern[str]:
    """The words that name an association: by their ends ("Ekby båtklubb"), as marks ("Brf")."""
    ends = sorted(table("bodies")["associations"], key=len, reverse=True)
    marks = sorted(map(re.escape, table("bodies")["association_marks"]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:(?i:[\w-]*(?:{'|'.join(ends)}))s?|(?:{'|'.join(marks)}))(?!\w|-[a-zåäö])")


def opens_name(word: str) -> bool:
    """May the name begin with this word, and go on in small letters ("Förening för en fri …")?"""
    return bool(forms().fullmatch(word))


def is_definite(word: str) -> bool:
    """Is it a long word in the form that means one ("Ekpuppsklubben")?"""
    return len(word) > 8 and flat(word).endswith(("en", "et"))


def opens_line(value: str, found: re.Match[str]) -> bool:
    """Does an association of one definite word open the line, its meeting after it ("Ekpuppsklubben telefonmöte")?"""
    plain = flat(found.group()) in set(map(flat, table("bodies")["associations"]))
    return is_definite(found.group()) and not plain and not value[: found.start()].strip() and bool(_MEETS.match(value, found.end()))


def nominative(name: str) -> str:
    """ "Viksjö båtklubbs" → "Viksjö båtklubb"; "r.f:s" loses its colon too."""
    name = re.sub(r"(?i)(?::s|s)$", "", name) if not name.lower().endswith("ss") else name
    return REGISTERED.sub(" r.f.", name)


REGISTERED = re.compile(r" r\.?\s?f\.?$")
"""A registered association of Finland."""
