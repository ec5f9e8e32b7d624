"""Meetings that are cancelled or moved are not awaited."""

from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.language import dates
from kg.language.cancelled import standings

SENTENCES = [
    ("Sammanträdet den 2 maj 2024 är inställt.", ["cancelled"]),
    ("Mötet 2024-05-02 ställs in.", ["cancelled"]),
    ("Nämnden beslutar att ställa in sammanträdet den 2 maj 2024.", ["cancelled"]),
    ("Inställda möten: 2 maj 2024 och 6 juni 2024.", ["cancelled", "cancelled"]),
    ("Mötet den 2 maj 2024 ställs in, men mötet den 6 juni 2024 hålls.", ["cancelled", "planned"]),
    ("Årsmötet den 2 maj 2024 utgår och i stället träffas vi den 9 maj 2024.", ["cancelled", "planned"]),
    ("Sammanträdet flyttas från den 2 maj 2024 till den 9 maj 2024.", ["moved", "planned"]),
    ("Mötet den 2 maj 2024 har flyttats till den 9 maj 2024.", ["moved", "planned"]),
    ("I stället för den 2 maj 2024 hålls mötet den 9 maj 2024.", ["moved", "planned"]),
    ("Mötet den 2 maj 2024 ersätts av ett möte den 9 maj 2024.", ["moved", "planned"]),
    ("Mötet den 2 maj 2024 senareläggs.", ["moved"]),
    ("Nästa möte: 9 maj 2024, ändrat från 2 maj 2024.", ["planned", "moved"]),
    ("Nämnden beslutar att ställa in sammanträdet den 2 maj 2024 och att hålla ett extra sammanträde den 9 maj 2024.", ["cancelled", "planned"]),
    ("Styrelsen ställer in mötet den 2 maj 2024 samt att mötet den 9 maj 2024 börjar kl. 18.", ["cancelled", "planned"]),
    ("Nämnden beslutar att ställa in mötena den 2 maj 2024 och den 9 maj 2024.", ["cancelled", "cancelled"]),
    ("2 maj 2024 (inställt)", ["cancelled"]),
    ("6 juni 2024 – utgår", ["cancelled"]),
    ("2 maj 2024, 9 maj 2024 (inställt), 6 juni 2024", ["planned", "cancelled", "planned"]),
    ("Sammanträdet den 2 maj 2024 tas bort ur planen.", ["cancelled"]),
    ("Studiebesöket den 2 maj 2024 ställs in.", ["cancelled"]),
    ("Bussturen den 2 maj 2024 är inställd.", ["cancelled"]),
    ("Mötet den 2 maj 2024 kommer inte att genomföras.", ["cancelled"]),
    # near misses
    ("2 maj 2024 (ordinarie), 9 maj 2024", ["planned", "planned"]),
    ("2 maj 2024, den inställda turen får nytt datum", ["planned"]),
    ("Nästa möte är den 2 maj 2024.", ["planned"]),
    ("Mötet den 2 maj 2024 ställs inte in.", ["planned"]),
    ("Mötet den 2 maj 2024 är inte inställt.", ["planned"]),
    ("Nämnden flyttar till nya lokaler; nästa sammanträde är den 2 maj 2024.", ["planned"]),
    ("Den 2 maj 2024 visas bussen, den inställda turen får nytt datum.", ["planned"]),
    ("Studiebesöket den 2 maj 2024 ställs inte in.", ["planned"]),
    ("Inställningen till mötet den 2 maj 2024 är god.", ["planned"]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_which_of_the_days_are_still_awaited(sentence: str, expected: list[str]) -> None:
    assert standings(sentence, dates.find(sentence)) == expected


MONTHS = [
    ("Sammanträdet i juni stryks.", "2024-06-06"),
    ("Junimötet ställs in.", "2024-06-06"),
    ("Junimötet ställs inte in.", ""),
    ("Resan i juni ställs in.", ""),
    ("Mötena i maj ställs in.", ""),  # two are planned: which of them is not told
]


@pytest.mark.parametrize(("sentence", "off"), MONTHS)
def test_the_only_meeting_of_a_month_is_called_off_by_its_month(tmp_path: Path, sentence: str, off: str) -> None:
    text = (
        "Storviks kommun\nKulturnämnden\n\nProtokoll\n\nDatum: 2024-02-06\n\nNärvarande\nMajken Ugglemo\nEgil Tallmo\n\n"
        f"§ 1 Bokbuss\nKulturnämnden beslutar att köpa en bokbuss.\n\n§ 2 Kommande möten\n2 maj, 16 maj och 6 juni 2024. {sentence}\n"
    )
    (tmp_path / "in.txt").write_text(text, encoding="utf-8")
    ahead = pipeline.read(tmp_path / "in.txt").upcoming
    assert " ".join(day.date.isoformat() for day in ahead if day.status == "cancelled") == off


def test_a_later_paper_calls_off_what_an_earlier_one_planned(tmp_path: Path) -> None:
    head = "Storviks kommun\nKulturnämnden\n\nProtokoll\n\nDatum: {}\n\nNärvarande\nMajken Ugglemo\nEgil Tallmo\n\n§ 1 Möten\n{}\n\n§ 2 Bokbuss\nKulturnämnden beslutar att köpa en bokbuss.\n"
    texts = [
        head.format("2024-02-06", "Nästa sammanträde är den 2 maj 2024."),
        head.format("2024-03-05", "Sammanträdet den 2 maj 2024 är inställt."),
    ]
    readings = []
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        readings.append(pipeline.read(tmp_path / f"{number}.txt"))
    for order in (readings, readings[::-1]):
        ahead = [meeting for meeting in resolve.readings(order).meetings if not meeting.readings]
        assert [(meeting.date.isoformat(), meeting.status) for meeting in ahead] == [
            ("2024-05-02", "cancelled")
        ]
