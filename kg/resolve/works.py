"""Agreements, plans, projects and their like: forms of one name are one work.

Two names are one work when their telling stems agree: "färdplanen Nära vård" and "Färdplan för
omställning till nära vård" share them only in part and stay apart; "CROSS" and "Projektet CROSS" do not.
"""

import re
from collections import defaultdict
from dataclasses import replace

from kg.language.stem import STOP, stem
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import vocab
from kg.model.claims import WORKS
from kg.model.collection import Collection, Work
from kg.resolve import work_pairs, work_short
from kg.resolve.judge import Judgements
from kg.resolve.work_pairs import Groups, Key

_LINE = 60
"""Letters of a label that is read at a glance."""
_YEARLY = frozenset({"agreement", "funding", "plan"})
_COMPOUND = re.compile(wording("resolve", "works", "compound"))
"""A name that is a compound with its kind is inflected like any noun."""
_PLURAL = re.compile(wording("resolve", "works", "plural"))
"""What makes a plural definite: "Fritidsbanker" and "Fritidsbankerna" are one."""
_HEADS = frozenset(wordings("resolve", "works", "heads"))


_PARTIES = re.compile(wording("resolve", "works", "parties"), re.IGNORECASE)
"""Who an agreement is between, which its name may leave out; only after what it is about."""


def resolve(collection: Collection, judgements: Judgements) -> None:
    """Fill in the collection's works and the way from a written form to each; what may be one is put up for review."""
    groups: Groups = {}
    quotes: dict[str, str] = {}
    for meeting in collection.meetings:
        for item in meeting.items:
            for said in item.claims.mentions:
                kind, name = said.claim.type, said.claim.name
                if kind in WORKS:
                    groups.setdefault((kind, _telling(kind, name)), []).append((kind, name))
                    quotes.setdefault(name, f"«{' '.join(said.claim.stated_name.split())}» ({meeting.date or '?'})")
    groups = work_pairs.judged(work_short.together(_told_apart(groups), judgements), judgements)
    collection.review.extend(work_pairs.doubtful(groups, judgements, quotes))
    for (kind, telling), forms in sorted(groups.items(), key=lambda one: (one[0][0], sorted(one[0][1]))):
        names = [name for _, name in forms]
        label = max(sorted(set(names)), key=lambda name: _telling_best(name, names.count(name)))
        aliases = tuple(sorted({name for name in names if name != label}))
        work = Work(vocab.work(kind, label), label, kind, aliases, _year(telling))
        collection.works.append(work)
        for stated, name in forms:
            collection.work_of[stated, key(name)] = work
    collection.works = sorted(_in_series(collection.works), key=lambda work: work.iri)
    of = {one.iri: one for one in reversed(collection.works)}
    collection.work_of = {form: of[work.iri] for form, work in collection.work_of.items()}


def _telling_best(name: str, count: int) -> tuple[int, bool, bool, int]:
    """What speaks for a form as the label: how often it stands, a capital, that a line holds it, its length."""
    return count, name[:1].isupper(), len(name) <= _LINE, len(name)


def _told_apart(groups: Groups) -> Groups:
    """A name of unknown kind joins the one kind that another document gives the same name; of two, none."""
    joined = {at: list(forms) for at, forms in groups.items() if at[0] != work_short.UNKNOWN}
    known_of: dict[frozenset[str], list[Key]] = defaultdict(list)
    for at in joined:
        known_of[at[1]].append(at)
    for (kind, telling), forms in groups.items():
        if kind == work_short.UNKNOWN:
            known = known_of.get(telling, [])
            joined.setdefault(known[0] if len(known) == 1 else (kind, telling), []).extend(forms)
    return joined


def _year(telling: frozenset[str]) -> str | None:
    years = sorted(word for word in telling if re.fullmatch(r"(?:19|20)\d\d", word))
    return years[0] if len(years) == 1 and len(telling) > 1 else None


def _in_series(works: list[Work]) -> list[Work]:
    """A yearly agreement is part of the one that is named alike without a year ("Psykisk hälsa 2022")."""
    whole = {(work.kind, _telling(work.kind, work.name)): work.iri for work in works if work.year is None}
    return [
        replace(work, series=whole.get((work.kind, _telling(work.kind, work.name) - {work.year})))
        if work.year and work.kind in _YEARLY
        else work
        for work in works
    ]


def _telling(kind: str, name: str) -> frozenset[str]:
    """The stems of the telling words; a single proper name is itself: "Stegen" and "Steget" are two."""
    words = [word for word in key(name).split() if word not in STOP]
    if kind == "law":
        return frozenset(words)
    telling = [word for word in words if word not in _HEADS]
    short = [word for word in key(_PARTIES.sub("", name)).split() if word in telling]
    if any(not word.isdigit() for word in short):
        telling = short
    if len(telling) == 1 and not _COMPOUND.search(telling[0]):
        return frozenset({_PLURAL.sub("", telling[0])})
    return frozenset(map(stem, telling or words))
