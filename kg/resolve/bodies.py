"""Councils, boards and groups across documents: a body is its owner and its name.

Within one owner a body is one for all forms its name takes; across owners a name joins nothing. Documents
that do not say whose they are join others of that name only on evidence (`circles`). A body that no document
names is one for each document. Words such as "arbetsutskottet" mean a body of the same owner, unless the
text itself names another's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.language import gazetteer
from kg.language.text import UPPER, key
from kg.model import Reading, vocab
from kg.model.collection import Body, Evidence, Identity, MeetingRecord
from kg.resolve import owners
from kg.resolve.bodies_judged import JUDGED, Forms, Judged, renamed
from kg.resolve.body_groups import ALIKE, among, only, that_met, words_of
from kg.resolve.body_labels import label as label_of
from kg.resolve.callings import (
    OWNED,
    UNKNOWN,
    alike,
    body_named,
    is_bare,
    kind_of,
    proper,
    telling,
)
from kg.resolve.circles import Group
from kg.resolve.hosts import Host, county_of, host
from kg.resolve.judge import Judgements
from kg.resolve.known import Index
from kg.resolve.owner import Owner


class Directory:
    """The bodies of a collection: found when it is made, then looked up; those only spoken of are added."""

    def __init__(self, readings: Sequence[Reading], judgements: Judgements | None = None) -> None:
        given = owners.assign(readings)
        self.hosts = {
            reading.protocol.document.sha256: host(reading, given[reading.protocol.document.sha256])
            for reading in readings
        }
        self._readings = {reading.protocol.document.sha256: reading for reading in readings}
        self._forms: dict[int, dict[str, int]] = defaultdict(dict)
        self._bodies: dict[int, Body] = {}
        self._taken: set[str] = set()
        self._unnamed: list[Body] = []
        self._judged = Judged(judgements or Judgements())
        self._given: dict[tuple[str | None, str], Group] = {}
        self._by_circle: dict[str | None, list[Group]] = defaultdict(list)
        self._groups = self._settled(self._judged.parted(that_met(self.hosts.values()), self._document_forms))
        self._of = {(sha256, key(name)): group for group in self._groups for sha256, name in group.called}
        self._index = Index()
        for group in self._groups:
            self._by_circle[group.circle].append(group)
            self._index.enter(group, group.circle, self._body(group))

    def _settled(self, groups: list[Group]) -> list[Group]:
        """The groups by what a person has judged: those that are the same in one, each under its name."""
        if self._judged.silent:
            return groups
        own = [(group, group.circle, [name for _, name in group.called]) for group in groups]
        for group in groups:
            self._judged.enter(group, self._group_forms(group))
        self._judged.settle()
        for group, circle, names in own:
            whole = self._judged.root(group)
            if whole is not group:
                self._means(whole, circle, filter(None, (*names, group.given)))
            if whole.given:
                self._means(whole, circle, [whole.given])
        return [group for group in groups if self._judged.root(group) is group]

    def _means(self, group: Group, circle: str | None, names: Iterable[str]) -> None:
        """In that circle these names mean the group, whatever they are like."""
        for name in names:
            self._given[circle, key(name)] = group
            self._forms[id(group)].setdefault(name, 0)
        if circle != group.circle and group not in self._by_circle[circle]:
            self._by_circle[circle].append(group)
        self._bodies[id(group)] = renamed(self._body(group), group.given)

    def _group_forms(self, group: Group, circle: str = "") -> Forms:
        """What the group is called: IRI and label, its name, other forms."""
        body = self._body(group, circle)
        owned = [f"{body.name}, {body.owner}"] if body.owner else []
        return (body.iri, label_of(group, body), *owned), (body.name,), self._aliases(group, body)

    def _document_forms(self, sha256: str, name: str) -> Iterator[str]:
        """What the body is called in one document, and the IRI it would have alone."""
        owner = self.hosts[sha256].owner
        yield from (name, vocab.body(name, owner.name if owner else ""))
        yield from self._printed(sha256, name)
        if owner:
            yield f"{name}, {owner.name}"

    def of_meeting(self, reading: Reading) -> tuple[Body, ...]:
        """The bodies that held the reading's meeting."""
        one = self.hosts[reading.protocol.document.sha256]
        bodies = tuple(dict.fromkeys(self._body(self._of[one.sha256, key(name)]) for name in one.names))
        return bodies or (self._nameless(one),)

    def circle_of(self, sha256: str) -> str:
        """Within what names mean the same as in that document: its owner, its county's common bodies, or its body."""
        groups = self._groups_of(sha256)
        circle = self.hosts[sha256].circle or next((group.circle for group in groups if group.circle), None)
        return circle or (self._body(groups[0]).iri if groups else f"document:{sha256}")

    def owner_of(self, sha256: str) -> Owner | None:
        """The owner of the document's body, stated or inferred."""
        groups = self._groups_of(sha256)
        return self.hosts[sha256].owner or next((group.owner for group in groups if group.owner), None)

    def _groups_of(self, sha256: str) -> list[Group]:
        """The bodies that the document names as its own."""
        names = [(sha256, key(name)) for name in self.hosts[sha256].names] or [(sha256, "")]
        return [self._of[name] for name in names if name in self._of]

    def named(self, name: str, reading: Reading, near: Sequence[Body] = ()) -> Body | None:
        """The body that `name` means in the document: of its own owner first, of another only where it is named."""
        sha256, name = reading.protocol.document.sha256, body_named(name)
        circle = self.circle_of(sha256)
        abroad = _abroad(name)
        if abroad and abroad.circle != circle:
            return self._spoken_of(proper(name, abroad.name), abroad.circle, abroad)
        own = self.owner_of(sha256)
        found = self._within(proper(name, own.name if own else ""), circle, near)
        if found is None and len(telling(name)) >= 2 and kind_of(name) not in OWNED:
            found = self._common(name, circle)
        if found is None and own is None:
            found = self._among_friends(name, near)
        return self._body(found) if found else None

    def _within(self, name: str, circle: str, near: Sequence[Body]) -> Group | None:
        """The body of that name in the circle; a bare name is the only one of its kind there, the meeting's own first."""
        return self._given.get((circle, key(name))) or among(self._by_circle[circle], name, near)

    def _common(self, name: str, circle: str) -> Group | None:
        """A body of no single owner that is called by its full name."""
        words, kind, home = telling(name), kind_of(name), county_of([circle]).get(circle)
        common = self._index.common(kind, words, home)
        return only([group for group in common if alike(words, group.words) >= ALIKE])

    def _among_friends(self, name: str, near: Sequence[Body]) -> Group | None:
        """The body so called that shares people with the one that meets."""
        friends = self._index.friends(kind_of(name), near)
        fitting = [group for group in friends if is_bare(name) or alike(telling(name), group.words) >= ALIKE]
        so_called = [group for group in fitting if key(name) in key(group.name).split()]
        return only(fitting, so_called)

    def added(self, name: str, reading: Reading, near: Sequence[Body] = ()) -> Body:
        """The body of that name in the circle of the document, entered if it is new.

        A committee that has no other name is that of the board that meets.
        """
        sha256 = reading.protocol.document.sha256
        if (
            is_bare(name)
            and kind_of(name) == "working-committee"
            and near
            and near[0].kind in ("board", "assembly")
        ):
            name = f"{near[0].name.removesuffix('s')}s {re.sub(r'et$', '', name).lower()}"
        return self._spoken_of(name, self.circle_of(sha256), self.owner_of(sha256))

    def _spoken_of(self, name: str, circle: str, owner: Owner | None) -> Body:
        found = self._within(name, circle, ())
        if found is None:
            county = circle.partition(":")[2] if circle.startswith("county:") else None
            found = self._entered(Group(name, kind_of(name), words_of(name, owner), owner, county), circle)
        forms = self._forms[id(found)]
        forms[name] = forms.get(name, 0) + 1
        return self._body(found)

    def _entered(self, group: Group, circle: str) -> Group:
        """The new group in that circle, or the one it is the same as by a person's judgement."""
        if not self._judged.silent:
            self._judged.enter(group, self._group_forms(group, circle))
            whole = self._judged.settled(group)
            if whole is not group or whole.given:
                self._means(whole, circle, filter(None, (group.name, whole.given)))
            if whole is not group:
                return whole
        self._groups.append(group)
        self._by_circle[circle].append(group)
        self._index.enter(group, circle, self._body(group, circle))
        return group

    def unheld(self) -> Iterator[tuple[str, str, str]]:
        """The judgements on bodies that could not come true, for the list to review."""
        return self._judged.unheld()

    def _body(self, group: Group, circle: str = "") -> Body:
        body = self._bodies.get(id(group))
        if body is None:
            name = self._best(group)
            name = name[:1].upper() + name[1:]
            owner = group.owner.name if group.owner else ""
            iri = vocab.body(name, owner)
            if iri in self._taken:
                apart = f"county {group.county}" if group.county else vocab.hash10(_first(group) or circle)
                iri = vocab.body(name, f"{owner} {apart}".strip())
            self._taken.add(iri)
            body = self._bodies[id(group)] = Body(iri, name, group.kind, (), owner or None)
        return body

    def _best(self, group: Group) -> str:
        """The name as the document that reads best has it."""
        written = [
            (self._readings[sha256].protocol.document.quality, -place, name)
            for place, (sha256, name) in enumerate(group.called)
        ]
        return max(written)[2] if written else group.name

    def _nameless(self, one: Host) -> Body:
        """The body of minutes that name none: one for each document, or what a person says it is."""
        file = self._readings[one.sha256].protocol.document.file
        owner = one.owner.name if one.owner else None
        body = Body(vocab.body(UNKNOWN, one.sha256), UNKNOWN, "other-body", (), owner, f"{UNKNOWN} ({file})")
        same, given = self._judged.said_of((body.iri, body.label))
        if same:
            self._of[one.sha256, ""] = same
            return self._body(same)
        body = replace(renamed(body, given), label="" if given else body.label)
        self._unnamed.append(body)
        return body

    def all(self, meetings: Iterable[MeetingRecord]) -> list[Body]:
        """Every body with the forms its name takes; the label shows the owner where the name is not alone."""
        shared = Counter(key(self._body(group).name) for group in self._groups)
        met = {body.iri for meeting in meetings for body in meeting.bodies}
        found = {body.iri: body for body in self._unnamed if body.iri in met}
        for group in self._groups:
            body = self._body(group)
            alone = shared[key(body.name)] == 1 and (group.owner is None or group.owner.municipal)
            label = body.name if alone else label_of(group, body)
            why = tuple(why for _, why in group.why)
            found[body.iri] = replace(body, aliases=self._aliases(group, body), label=label, why=why)
        return sorted(found.values(), key=lambda body: body.iri)

    def _aliases(self, group: Group, body: Body) -> tuple[str, ...]:
        """The other forms the name takes: as printed in heads, and as others call it."""
        printed = [form for sha256, name in group.called for form in self._printed(sha256, name)]
        forms = {*printed, *self._forms[id(group)], *filter(None, [body.minted])}
        return tuple(sorted(form for form in forms if key(form) != key(body.name)))

    def identities(self) -> Iterator[Identity]:
        """Each join of documents that do not say whose they are, with its reason and the people that show it."""
        for group in self._groups:
            for sha256, why in group.why:
                theirs = {person for one in group.hosts if one.sha256 != sha256 for person in one.rare}
                shared = self.hosts[sha256].rare & theirs
                others = [one.sha256 for one in group.hosts if one.sha256 != sha256 and one.rare & shared]
                proof = [
                    *self._lists(sha256, shared)[:2],
                    *(self._lists(others[0], shared)[:2] if others else []),
                ]
                yield Identity(
                    self._body(group).iri, why, tuple(proof or self._head(sha256)), why.startswith(JUDGED)
                )

    def _lists(self, sha256: str, people: frozenset[str]) -> list[Evidence]:
        attendance = self._readings[sha256].protocol.attendance
        return [Evidence(sha256, person.span) for person in attendance if key(person.name) in people]

    def _head(self, sha256: str) -> list[Evidence]:
        spans = self._readings[sha256].protocol.meeting.spans
        return [Evidence(sha256, spans[name]) for name in ("bodies", "date") if name in spans][:1]

    def _printed(self, sha256: str, name: str) -> Iterator[str]:
        """The forms the document's head has of the name."""
        one = self.hosts[sha256]
        for form in self._readings[sha256].protocol.meeting.bodies:
            if proper(form, one.owner.name if one.owner else "") == name:
                yield form


def _first(group: Group) -> str:
    """The earliest of its documents, which later ones do not change."""
    return min(((str(one.date), one.sha256) for one in group.hosts), default=("", ""))[1]


def _abroad(words: str) -> Owner | None:
    """The owner that the words themselves name: "Kommunstyrelsen i Mora", "Nora kommuns socialnämnd"."""
    named = owners.in_words(words)
    if named:
        return named
    match = _PLACED.search(words)
    place = gazetteer.find(match[1]) if match else None
    return owners.of_place(place) if place and place.kind == "municipality" else None


_PLACED = re.compile(rf"\bi ([{UPPER}]\w+)$")
