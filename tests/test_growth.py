"""What is large costs in proportion to its size: each of these takes minutes where time grows with its square."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.language.places import Places
from kg.limits import Limits

HEAD = "Protokoll Rådet för kultur\n\nDatum: 2022-03-15\n\nNärvarande: Tora Lindqvarn, ordförande; Börje Tallmo\n"
POINTS = "\n1. Öppnande\nOrdföranden öppnar mötet.\n\n2. Budget\nRådet beslutar att godkänna budgeten.\n"
LETTERS = "abcdefghijklmnoprstuvy"


def names(count: int) -> list[str]:
    ends = (a + b + c for a in LETTERS for b in LETTERS for c in LETTERS)
    return [
        f"{('Anna', 'Bo', 'Karin', 'Erik')[number % 4]} Al{end}son"
        for number, end in zip(range(count), ends, strict=False)
    ]


def page(body: str) -> str:
    return f"<html><body><p>{HEAD}{body}<p>{POINTS}</body></html>".replace("\n", "<p>")


LARGE = {
    "blanka.txt": HEAD + "\n" * 100_000 + POINTS,
    "siffror.txt": HEAD + "1" * 200_000 + POINTS,
    "tal.txt": HEAD + "12 34 " * 30_000 + POINTS,
    "kommatecken.txt": HEAD + "," * 200_000 + POINTS,
    "parenteser.txt": HEAD + "(" * 200_000 + POINTS,
    "avstavat.txt": HEAD + "ord-\n" * 20_000 + POINTS,
    "namn.txt": HEAD + "Övriga: " + ", ".join(names(8_000)) + POINTS,
    "namnlista.txt": HEAD + "\n".join(names(5_000)) + POINTS,
    "rad.txt": (HEAD + "1. Fråga Rådet beslutar att godkänna. " * 2_000 + POINTS).replace("\n", " "),
    "punkter.txt": HEAD + "".join(f"\n§ {number} Fråga\nRådet beslutar att godkänna.\n" for number in range(2_000)) + POINTS,
    "streck.md": HEAD + "# Fråga\n" + "`" * 100_000 + " x" + POINTS,
    "kommentarer.md": HEAD + "# Fråga\n" + "<!--" * 100_000 + " x" + POINTS,
    "tabeller.html": page("<table><tr><td>" * 20_000 + "x" + "</table>" * 20_000),
    "stycken.html": page("<p>a" * 15_000),
    "klasser.html": page("".join(f"<style>.a{one}{{text-decoration:line-through}}</style><p class=a{one}>x" for one in range(4_000))),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_what_is_large_is_read_within_the_limit_of_time(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(LARGE[name], encoding="utf-8")
    reading = pipeline.read_apart(tmp_path / name, Limits(seconds=30))
    assert reading.protocol.items


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 1, "a"), (4, 5, "ac"), (5, 6, "bc"), (6, 7, "bc"), (7, 9, "b"), (9, 10, ""), (0, 99, "abc"),
        (6, 6, "bc"), (600, 700, "d"), (299, 301, "d"), (1000, 1001, "e"), (1001, 1002, ""),
    ],
)  # fmt: skip
def test_things_are_found_by_where_they_stand(start: int, end: int, found: str) -> None:
    places = Places([(0, 5, "a"), (5, 9, "b"), (3, 7, "c"), (300, 900, "d"), (1000, 1001, "e")])
    assert "".join(sorted(places.at(start, end))) == "".join(sorted(found))
    assert places.at(0, 99) == ["a", "b", "c"]
