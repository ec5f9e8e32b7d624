"""Who answers for a body, and what its name is in words: a municipality, region, association or company."""

import re
from dataclasses import dataclass

from kg.language import gazetteer
from kg.language.body_kinds import heads
from kg.language.lists import rows, table
from kg.language.text import flat, key, worn
from kg.language.wordings import wordings

_MUNICIPALITIES = frozenset(wordings("resolve", "owner", "municipalities"))


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


def of_heading(word: str) -> bool:
    """Is it a word for a meeting, a paper or a body ("husrådsmöte", "Styrelsen"), never part of an owner's name?"""
    plain = key(word)
    return plain.endswith(_MEETING) or (plain in heads() and not plain.endswith(wordings("resolve", "owner", "federation")))


def by_name(name: str, why: str) -> Owner:
    """The owner so called, under the key that all spellings of its name share."""
    place = place_named(name)
    if place:
        return Owner(place.name, f"{place.kind}:{place.code or key(place.name)}", why)
    plain = _base(name)
    return Owner(_small(plain) if plain.isupper() else plain, _identity(plain), why)


def place_named(name: str) -> gazetteer.Place | None:
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
    elif flat(last) in wordings("resolve", "owner", "genitives"):
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


_MEETING = wordings("resolve", "owner", "meeting")
