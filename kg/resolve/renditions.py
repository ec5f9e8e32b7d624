"""What the documents of one meeting tell together: each item once, each claim with all its evidence.

Minutes lead, then parts and extracts; a corrected version leads over the one it corrects. An agenda adds items
that were planned, never a decision. Where two papers differ in what was decided, a finding quotes both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from operator import attrgetter
from typing import Any

from kg.model import Claims, Reading, vocab
from kg.model.collection import Collection, ItemRecord, Stated, Statement
from kg.resolve.papers import Place, Source, kind_of, proof_at
from kg.resolve.same_items import entries
from kg.resolve.versions import differ, differences, likest, poor, superseded, who_was_there

_KINDS = tuple(field.name for field in fields(Claims))
_CLAIMS = attrgetter(*_KINDS)
_TWIN = 75
"""So alike of 100 at least are the quotes of one claim in two papers."""
_MINUTED_ONLY = frozenset(
    {"decisions", "second_hand", "assignments", "handoffs", "promises", "votes", "stands"}
)
"""What an agenda cannot say: it holds proposals."""


def sources(readings: Sequence[Reading]) -> list[Source]:
    """The documents of a meeting, the one that speaks for it first: full minutes, the latest, the best to read."""
    found = [Source(reading, kind_of(reading)) for reading in readings]
    most = max(len(source.items) for source in found)

    def rank(source: Source) -> tuple[int, bool, int, float, int, str]:
        document, full = source.reading.protocol.document, 2 * len(source.items) >= most
        return (
            source.paper.order, not full, -source.paper.version, -document.quality,
            -len(source.reading.protocol.attendance), document.sha256,
        )  # fmt: skip

    return sorted(found, key=rank)


def items(meeting: str, found: Sequence[Source], collection: Collection) -> tuple[ItemRecord, ...]:
    """The union of the items, each once, in their order."""
    records = []
    for order, places in enumerate(entries(found), 1):
        lead = places[0][0]
        item = lead.items[places[0][1]]
        planned = lead.paper.kind == "agenda"
        said = _of_one(*places[0]) if len(places) == 1 else Stated(**{kind: _statements(kind, places) for kind in _KINDS})
        proof = tuple(proof_at(source, source.items[place].title_span) for source, place in places)
        iri = vocab.item(meeting, item.number or f"p{order}")
        collection.findings += differences(places)
        gone = tuple(superseded(places))
        records.append(ItemRecord(iri, item, order, lead.reading, said, proof, planned, gone))
    collection.findings += who_was_there(found)
    return tuple(_distinct(records))


def _statements(kind: str, places: Sequence[Place]) -> tuple[Statement[Any], ...]:
    """The claims of the leading document that has any, with the same claims of the others as further evidence."""
    if not any(getattr(source.reading.claims[place], kind) for source, place in places):
        return ()
    speaking = [
        (source, place)
        for source, place in places
        if source.paper.kind != "agenda" or kind not in _MINUTED_ONLY
    ]
    lead = next((pair for pair in speaking if getattr(pair[0].reading.claims[pair[1]], kind)), None)
    if lead is None:
        return ()
    others = [pair for pair in speaking if pair is not lead]
    return tuple(
        _said(lead[0], claim, kind, others) for claim in getattr(lead[0].reading.claims[lead[1]], kind)
    )


def _of_one(source: Source, place: int) -> Stated:
    """The claims of the only document that has the item."""
    planned, told = source.paper.kind == "agenda", source.reading.claims[place]
    said = {kind: claims for kind, claims in zip(_KINDS, _CLAIMS(told), strict=True) if claims}
    return Stated(
        **{
            kind: tuple(Statement(claim, (proof_at(source, claim.span),)) for claim in claims)
            for kind, claims in said.items()
            if not (planned and kind in _MINUTED_ONLY)
        }
    )


def _said(lead: Source, claim: Any, kind: str, others: Sequence[Place]) -> Statement[Any]:
    evidence = [proof_at(lead, claim.span)]
    for source, place in others:
        twin = likest(claim, getattr(source.reading.claims[place], kind), _quote, _TWIN)
        if twin and (kind != "decisions" or not differ(claim.text, twin.text, poor(lead, source))):
            evidence.append(proof_at(source, twin.span))
    return Statement(claim, tuple(evidence))


def _distinct(records: list[ItemRecord]) -> Iterator[ItemRecord]:
    """Items with one IRI each, also where a number is printed twice."""
    seen: dict[str, int] = {}
    for record in records:
        count = seen[record.iri] = seen.get(record.iri, 0) + 1
        yield record if count == 1 else replace(record, iri=f"{record.iri}-x{count}")


def _quote(claim: Any) -> str:
    quote: str = claim.span.quote
    return quote
