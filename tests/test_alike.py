"""Readings that are held together hold equal strings once, and are what they were."""

from pathlib import Path

from kg import pipeline
from kg.folder import packed, unpacked
from kg.folder.alike import Alike
from kg.intake.documents import Taken
from kg.model import Reading

TEXT = """Kulturnämnden
Datum: 2024-03-05
Närvarande: Hjördis Vretmo, Torkel Ljungås
§ 1 Biblioteket i Tallåsen
Hjördis Vretmo föredrar ärendet.
Nämnden beslutar att hålla öppet på lördagar.
"""


def test_equal_strings_are_one_and_nothing_else_changes() -> None:
    data = packed(pipeline.read(Path("a.txt"), TEXT.encode()))
    plain, first, second = (unpacked(data, Reading) for _ in range(3))
    one, other = Alike().shared([Taken("a.txt", "1", first), Taken("b.txt", "2", second)])
    assert one.reading == other.reading == plain
    assert packed(one.reading) == packed(other.reading) == packed(plain)
    assert one.reading
    assert other.reading
    assert one.reading.protocol.meeting.bodies == other.reading.protocol.meeting.bodies
    for mine, yours in zip(one.reading.protocol.attendance, other.reading.protocol.attendance, strict=True):
        assert mine.name is yours.name
        assert mine.span.quote is yours.span.quote
    assert one.reading.protocol.attendance


def test_what_was_refused_passes() -> None:
    assert list(Alike().shared([Taken("a.txt")])) == [Taken("a.txt")]
