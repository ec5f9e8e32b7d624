"""What is handed over to a body of another county: one question by a person's word alone, and never in silence."""

from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.model.collection import Collection
from kg.resolve.judge import Judgement, Judgements

GIVES = "{owner}\n{board}\nSammanträdesprotokoll\nDatum: {date}\nNärvarande: Tora Lindqvarn (S), ordförande, Ulf Svedjemark (M)\n\n"
GIVES += "§ 12 {title}\n{board} beslutar att överlämna förslaget om gemensam biobank för Mellansverige till {receiver} för ställningstagande.\n"
GETS = "Region Västmanland\nRegionstyrelsen\nSammanträdesprotokoll\nDatum: 2024-04-16\nNärvarande: Maj Qvistberg (C), ordförande\n\n"
GETS += "§ 31 {title}\nRegionstyrelsen beslutar att ställa sig bakom förslaget om gemensam biobank.\n"
FAR = {"owner": "Region Sörmland", "board": "Regionstyrelsen", "date": "2024-03-05", "receiver": "regionstyrelsen i Region Västmanland"}
NEAR = {**FAR, "owner": "Köpings kommun", "board": "Kommunstyrelsen"}
TITLE = "Gemensam biobank för Mellansverige"


def found(folder: Path, gives: dict[str, str], given: str, got: str, *lines: Judgement) -> Collection:
    readings = []
    for name, text in (("a.txt", GIVES.format(title=given, **gives)), ("b.txt", GETS.format(title=got))):
        (folder / name).write_text(text, "utf-8")
        readings.append(pipeline.read(folder / name))
    return resolve.readings(readings, Judgements(list(lines)))


def asked(collection: Collection) -> list[tuple[str, str]]:
    """The ends of the IRIs of each pair of items that is put up for review."""
    return [(a.rpartition("-")[2], b.rpartition("-")[2]) for a, b, _ in collection.review if "/item/" in a]


@pytest.mark.parametrize(
    ("gives", "given", "got", "expected"),
    [
        (FAR, TITLE, TITLE, [("12", "31")]),
        ({**FAR, "receiver": "Region Västmanland"}, TITLE, TITLE, [("12", "31")]),
        ({**FAR, "receiver": "Region Västmanlands regionstyrelse"}, TITLE, TITLE, [("12", "31")]),
        ({**FAR, "receiver": "länets kommuner"}, TITLE, TITLE, []),  # another county's
        ({**FAR, "receiver": "regionstyrelsen i Region Dalarna"}, TITLE, TITLE, []),  # somebody else's
        ({**FAR, "date": "2024-05-05"}, TITLE, TITLE, []),  # it came up there before
        (FAR, "Remiss", "Remiss", []),  # a title of everybody's
        (FAR, TITLE, "Kulturskolans avgifter", []),
        (NEAR, TITLE, TITLE, []),  # within the county it is one already
    ],
)  # fmt: skip
def test_a_hand_over_to_another_county_is_put_up_for_review(
    tmp_path: Path, gives: dict[str, str], given: str, got: str, expected: list[tuple[str, str]]
) -> None:
    assert asked(found(tmp_path, gives, given, got)) == expected


@pytest.mark.parametrize(
    ("receiver", "issues"),
    [
        ("Kumla kommun", 1),
        ("länets kommuner", 1),
        ("samtliga kommuner i länet", 1),
        ("Kumla kommuns kommunstyrelse", 1),
        ("kommunstyrelserna i Kumla och Hallsberg", 1),
        ("Hallsbergs kommun", 2),  # another's
        ("Regionfullmäktige", 2),
    ],
)
def test_what_is_handed_to_a_municipality_or_to_all_reaches_its_board(tmp_path: Path, receiver: str, issues: int) -> None:
    """The titles share one telling word: between two owners that is enough only with the hand-over."""
    gives = {"owner": "Region Örebro län", "board": "Regionstyrelsen", "date": "2024-03-05", "receiver": receiver}
    texts = GIVES.format(title="Remiss om länets biobank", **gives), GETS.format(title="Yttrande över förslag till biobank")
    readings = []
    for name, text in zip(("a.txt", "b.txt"), texts, strict=True):
        text = text.replace("Region Västmanland\nRegionstyrelsen", "Kumla kommun\nKommunstyrelsen").replace("gemensam biobank", "biobank")
        text = text.replace(" för Mellansverige", "").replace("Regionstyrelsen beslutar att ställa", "Kommunstyrelsen beslutar att ställa")
        (tmp_path / name).write_text(text, "utf-8")
        readings.append(pipeline.read(tmp_path / name))
    assert len(resolve.readings(readings, Judgements([])).issues) == issues


def test_the_question_within_a_county_is_one(tmp_path: Path) -> None:
    assert len(found(tmp_path, NEAR, TITLE, TITLE).issues) == 1


@pytest.mark.parametrize(("judged", "issues"), [("same", 1), ("different", 2)])
def test_what_a_person_says_holds_and_is_not_asked_again(tmp_path: Path, judged: str, issues: int) -> None:
    first = found(tmp_path, FAR, TITLE, TITLE)
    [(a, b, why)] = [line for line in first.review if "/item/" in line[0]]
    assert "gemensam biobank för Mellansverige till regionstyrelsen i Region Västmanland" in why
    assert "2024-04-16" in why
    later = found(tmp_path, FAR, TITLE, TITLE, Judgement(judged, a, b))
    assert not asked(later)
    assert len([one for one in later.issues if any(step.item for step in one.steps)]) == issues


def test_a_municipality_of_another_county_is_asked_for_by_its_name(tmp_path: Path) -> None:
    gets = GETS.replace("Region Västmanland\nRegionstyrelsen", "Kumla kommun\nKommunstyrelsen")
    texts = GIVES.format(title=TITLE, **{**FAR, "receiver": "Kumla kommun"}), gets.format(title=TITLE)
    readings = []
    for name, text in zip(("a.txt", "b.txt"), texts, strict=True):
        (tmp_path / name).write_text(text, "utf-8")
        readings.append(pipeline.read(tmp_path / name))
    assert asked(resolve.readings(readings, Judgements([]))) == [("12", "31")]
