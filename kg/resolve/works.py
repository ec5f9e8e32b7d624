"""Agreements, plans, projects and their like: forms of one name are one work.

Two names are one work when their telling stems agree: "färdplanen Nära vård" and "Färdplan för
omställning till nära vård" share them only in part and stay apart; "CROSS" and "Projektet CROSS" do not.
"""

import re
from collections import defaultdict

from kg.language.stem import STOP, stem
from kg.language.text import key
from kg.language.wordings import wording, wordings
from kg.model import vocab
from kg.model.collection import Collection, Work
from kg.resolve import work_circles, work_editions, work_pairs, work_relations, work_short, work_titles
from kg.resolve.judge import Judgements
from kg.resolve.work_pairs import Groups, Key
from kg.resolve.work_sightings import Form, Sighting, sightings

_LINE = 60
"""Letters of a label that is read at a glance."""
_COMPOUND = re.compile(wording("resolve", "works", "compound"))
"""A name that is a compound with its kind is inflected like any noun."""
_PLURAL = re.compile(wording("resolve", "works", "plural"))
"""What makes a plural definite: "Fritidsbanker" and "Fritidsbankerna" are one."""
_HEADS = frozenset(wordings("resolve", "works", "heads"))


_PARTIES = re.compile(wording("resolve", "works", "parties"), re.IGNORECASE)
"""Who an agreement is between, which its name may leave out; only after what it is about."""


def resolve(collection: Collection, judgements: Judgements) -> None:
    """Fill in the collection's works and the way from a written form to each; what may be one is put up for review."""
    seen = sightings(collection)
    groups: Groups = {}
    for one in seen:
        groups.setdefault((one.form[0], _telling(*one.form)), []).append(one.form)
    groups = work_short.together(_told_apart(groups), judgements)
    groups = work_pairs.judged(work_titles.together(groups, seen, judgements), judgements)
    quotes = {one.form[1]: one.quote for one in reversed(seen)}
    collection.review.extend(work_pairs.doubtful(groups, judgements, quotes))
    by_form: dict[Form, list[Sighting]] = defaultdict(list)
    for one in seen:
        by_form[one.form].append(one)
    for (kind, telling), forms in sorted(groups.items(), key=lambda one: (one[0][0], sorted(one[0][1]))):
        named = sorted((one for form in dict.fromkeys(forms) for one in by_form[form]), key=lambda one: one.date)
        _written(collection, kind, telling, named, judgements)
    collection.works = sorted(work_relations.related(collection.works, _telling), key=lambda work: work.iri)
    of = {one.iri: one for one in reversed(collection.works)}
    collection.work_of = {form: of[work.iri] for form, work in collection.work_of.items()}
    collection.work_at = {place: of[work.iri] for place, work in collection.work_at.items()}
    _of_their_year(collection, seen)


def _written(
    collection: Collection, kind: str, telling: frozenset[str], named: list[Sighting], judgements: Judgements
) -> None:
    """The work that is so named, or each of those that municipalities or counties have, and each edition of it."""
    circles = work_circles.apart(kind, named)
    labels = [_label(seen, where) for where, seen in circles]
    parts = work_editions.joined(labels, [seen for _, seen in circles], judgements)
    for seen in parts:
        where = next(where for where, own in circles if own[0] is seen[0]) if len(parts) > 1 else ""
        work_of = _editions(collection, (kind, where), telling, seen, judgements)
        for one, work in work_of:
            form = one.form[0], key(one.form[1])
            collection.work_of[form] = work
            if len(parts) > 1 or work.replaces or len({other.iri for _, other in work_of}) > 1:
                collection.work_at[one.meeting, *form] = work


def _editions(
    collection: Collection,
    at: tuple[str, str],
    telling: frozenset[str],
    named: list[Sighting],
    judgements: Judgements,
) -> list[tuple[Sighting, Work]]:
    """The work of each sighting, by edition; `at` are its kind and what tells it apart. The newest is the last."""
    kind, where = at

    def labels() -> list[str]:
        plain = [_label(seen, where) for seen in editions]
        return work_editions.labelled(plain, editions)

    editions = work_editions.apart(kind, named)
    if len(editions) > 1:
        collection.review.extend(work_editions.doubtful(labels(), editions, judgements))
        editions = work_editions.joined(labels(), editions, judgements)
    before: str | None = None
    found: list[tuple[Sighting, Work]] = []
    for seen, label in zip(editions, labels(), strict=True):
        aliases = tuple(sorted({one.form[1] for one in seen} - {label}))
        work = Work(vocab.work(kind, label), label, kind, aliases, _year(telling), replaces=before)
        collection.works.append(work)
        before = work.iri
        found.extend((one, work) for one in seen)
    return found


def _of_their_year(collection: Collection, seen: list[Sighting]) -> None:
    """A series that minutes speak of beside its edition of the meeting's year is that edition."""
    at_meeting: dict[tuple[str, str, str], Work] = {}
    for one in seen:
        work = collection.work(one.meeting, one.form[0], key(one.form[1]))
        if work and work.series and work.year == str(one.date.year):
            at_meeting[one.meeting, work.series, work.kind] = work
    for one in seen:
        work = collection.work(one.meeting, one.form[0], key(one.form[1]))
        edition = at_meeting.get((one.meeting, work.iri, work.kind)) if work else None
        if edition:
            collection.work_at[one.meeting, one.form[0], key(one.form[1])] = edition


def _label(seen: list[Sighting], where: str) -> str:
    """The form that tells best what the work is called, with what tells it apart, if anything does."""
    names = [one.form[1] for one in seen]
    best = max(sorted(set(names)), key=lambda name: _telling_best(name, names.count(name)))
    return f"{best} ({where})" if where else best


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
