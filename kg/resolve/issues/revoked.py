"""Decisions that a later one undoes: "upphäva beslutet den 3 mars 2020, § 12", "riva upp kommunstyrelsens beslut …".

The decision is found by what the sentence cites: the body and its day, or the paragraph and its year.
"""

from collections.abc import Iterator

from kg.language.lists import pattern
from kg.model import Passage, Text, vocab
from kg.model.collection import Collection, ItemRecord, MeetingRecord, Revoked
from kg.resolve.issues.cites import Calendar, number_of
from kg.resolve.issues.passages import Unit


def decisions(collection: Collection, calendar: Calendar) -> Iterator[Revoked]:
    """Each decision that is undone, and the one that undoes it."""
    items = {(meeting.iri, number_of(held)): held for meeting in collection.meetings for held in meeting.items}
    for meeting in collection.meetings:
        for held in meeting.items:
            for number, said in enumerate(held.claims.decisions, 1):
                if not _revokes(said.claim.text):
                    continue
                by = vocab.in_item("decision", held.iri, number)
                for cited in calendar.cited(_unit(meeting, held, said.claim.text)):
                    gone = items.get((cited.meeting, cited.item or ""))
                    if gone is None:
                        continue
                    for at in range(len(gone.claims.decisions)):
                        yield Revoked(vocab.in_item("decision", gone.iri, at + 1), by)


def _revokes(text: str) -> bool:
    return bool(pattern("issues", "revokes").search(text)) and not pattern("issues", "keeps").search(text)


def _unit(meeting: MeetingRecord, held: ItemRecord, text: str) -> Unit:
    return Unit(0, meeting, held, Passage(Text(text, range(len(text)))), None, "subject")
