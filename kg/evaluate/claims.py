"""How well the parts of the claims agree with gold: who, to whom, when, how voted, and the works they name."""

import re
from typing import Any

from rapidfuzz import fuzz

from kg.evaluate.count import Compared, Count
from kg.evaluate.quotes import matched, numbered
from kg.language.text import key
from kg.model import Reading
from kg.model.claims import WORKS

FIELDS = (
    "receiver",
    "assignment due",
    "handoff from",
    "handoff to",
    "handoff kind",
    "modality",
    "promise due",
    "second-hand body",
    "second-hand date",
)
"""Fields of the claims that agree with gold in their span: a wrong value is one false and one missed."""


def fields(reading: Reading, gold: dict[str, Any]) -> dict[str, Count]:
    """The fields of the claims that gold has too."""
    counts = {task: Count() for task in FIELDS}
    own = [*gold["bodies"], *reading.protocol.meeting.bodies]

    def compare(task: str, mine: str | None, wanted: str | None, right: bool) -> None:
        counts[task].add(
            Count(hit=1) if right else Count(false=1, miss=1, missed=[str(wanted)], extra=[str(mine)])
        )

    for claim, entry in matched(reading, gold, "assignments"):
        compare("receiver", claim.receiver, entry["to"], _same_name(claim.receiver, entry["to"], own))
        compare("assignment due", claim.due, entry["due"], claim.due == entry["due"])
    for claim, entry in matched(reading, gold, "handoffs"):
        compare("handoff from", claim.source, entry["from"], _same_name(claim.source, entry["from"], own))
        compare("handoff to", claim.target, entry["to"], _same_name(claim.target, entry["to"], own))
        compare("handoff kind", claim.kind, entry["kind"], claim.kind == entry["kind"])
        compare("modality", claim.modality, entry["modality"], claim.modality == entry["modality"])
    for claim, entry in matched(reading, gold, "promises"):
        compare("promise due", claim.due, entry["due"], claim.due == entry["due"])
    for claim, entry in matched(reading, gold, "second_hand"):
        day = claim.date.isoformat() if claim.date else None
        wanted = entry["date"] if entry["date"] and len(entry["date"]) == 10 else None
        compare(
            "second-hand body",
            claim.body,
            entry["body"],
            entry["body"] is None or _same_name(claim.body, entry["body"], own),
        )
        compare("second-hand date", day, wanted, day == wanted)
    return counts


def _same_name(mine: str | None, wanted: str | None, own: list[str]) -> bool:
    """Names that agree leniently; the body that meets may stand as None, by its name or as "rådet"."""

    def is_own(name: str | None) -> bool:
        if name is None:
            return True
        short = re.sub(r"(?:et|en|n|t)$", "", key(name))
        return any(fuzz.token_set_ratio(key(name), key(body)) >= 85 or short in key(body) for body in own)

    if mine is None or wanted is None or (is_own(mine) and is_own(wanted)):
        return is_own(mine) and is_own(wanted)
    return max(fuzz.ratio(key(mine), key(wanted)), fuzz.token_set_ratio(key(mine), key(wanted))) >= 80


def mentions(reading: Reading, gold: dict[str, Any]) -> Count:
    """Named works of the document against gold, by overlap of the names.

    This gold lists projects, agreements, plans and laws: other kinds of works may be found, and are not false.
    """
    mine = {
        (mention.type, key(mention.name)): key(mention.stated_name)
        for _, claims in numbered(reading)
        for mention in claims.mentions
        if mention.type in WORKS
    }
    wanted = [
        key(name) for group in ("projects", "agreements", "plans", "laws") for name in gold.get(group, [])
    ]
    alike = {
        (kind, name): {each for each in wanted if _overlap(each, name, stated)}
        for (kind, name), stated in mine.items()
    }
    found = set().union(*alike.values())
    listed = ("project", "agreement", "plan", "law", "strategy")
    extra = sorted(" ".join(pair) for pair, names in alike.items() if not names and pair[0] in listed)
    missed = sorted(set(wanted) - found)
    return Count(len(found), len(extra), len(missed), missed, extra)


def _overlap(wanted: str, *mine: str) -> bool:
    return max(fuzz.partial_ratio(wanted, name) for name in mine) >= 85


def _key_of(number: str) -> str:
    return number if re.fullmatch(r"[\d.]+[a-z]?", number) else key(number)


def presenters(reading: Reading, gold: dict[str, Any], compared: Compared) -> Count:
    mine = {
        (_key_of(number), key(presenter.name))
        for number, claims in numbered(reading)
        for presenter in claims.presenters
    }
    return compared(
        mine, {(_key_of(number), key(name)) for number, found in gold["presenters"].items() for name in found}
    )


def votes(reading: Reading, gold: dict[str, Any], compared: Compared) -> Count:
    mine = {
        (_key_of(number), vote.ayes, vote.noes)
        for number, claims in numbered(reading)
        for vote in claims.votes
    }
    return compared(
        mine,
        {
            (_key_of(number), vote["for"], vote["against"])
            for number, found in gold.get("votes", {}).items()
            for vote in found
        },
    )


def stands(reading: Reading, gold: dict[str, Any], compared: Compared) -> Count:
    mine = {
        (_key_of(number), stand.kind, key(stand.name))
        for number, claims in numbered(reading)
        for stand in claims.stands
    }
    wanted = {
        (_key_of(number), kind[:-1], key(name))
        for kind in ("reservations", "recusals")
        for number, found in gold.get(kind, {}).items()
        for name in found
    }
    return compared(mine, wanted)
