"""Agreements, plans, projects and their like: forms of one name are one work.

Two names are one work when their telling stems agree: "färdplanen Nära vård" and "Färdplan för
omställning till nära vård" share them only in part and stay apart; "CROSS" and "Projektet CROSS" do not.
"""

from kg.language.stem import STOP, stem
from kg.language.text import key
from kg.model import vocab
from kg.model.claims import WORKS
from kg.model.collection import Collection, Work

_HEADS = frozenset(
    {
        "projekt",
        "projektet",
        "projekten",
        "overenskommelse",
        "overenskommelsen",
        "avtal",
        "avtalet",
        "ny",
        "nya",
        "den",
        "ovk",
    }
)


def resolve(county: Collection) -> None:
    """Fill in the county's works and the way from a written form to each."""
    groups: dict[tuple[str, frozenset[str]], list[str]] = {}
    for meeting in county.meetings:
        for item in meeting.items:
            for said in item.claims.mentions:
                mention = said.claim
                kind, name = mention.type, mention.name
                if kind in WORKS:
                    groups.setdefault((kind, _telling(name)), []).append(name)
    for (kind, _), names in sorted(groups.items(), key=lambda pair: (pair[0][0], sorted(pair[0][1]))):
        label = max(sorted(set(names)), key=lambda name: (names.count(name), name[:1].isupper(), len(name)))
        aliases = tuple(sorted({name for name in names if name != label}))
        work = Work(vocab.work(kind, label), label, kind, aliases)
        county.works.append(work)
        for name in names:
            county.work_of[kind, key(name)] = work
    county.works.sort(key=lambda work: work.iri)


def _telling(name: str) -> frozenset[str]:
    words = [word for word in key(name).split() if word not in STOP]
    telling = [stem(word) for word in words if word not in _HEADS]
    return frozenset(telling or map(stem, words))
