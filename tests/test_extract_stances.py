"""What municipalities and authorities are told to do about what they share: taking part, leaving, ending, going on."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.model import Claims

HEAD = "Region Örebro län\nSamverkansgruppen för hemgång\nMinnesanteckningar\nDatum: 2024-11-07\n\nNärvarande: Tora Lindqvarn, Laxå kommun, Ulf Svedjemark, Kumla kommun\n\n"
OWN = "Laxå kommun\nKommunstyrelsen\nProtokoll\nDatum: 2024-11-07\n\nNärvarande: Tora Lindqvarn (S), Ulf Svedjemark (M)\n\n"


def claims(folder: Path, head: str, sentence: str) -> Claims:
    path = folder / "protokoll.txt"
    path.write_text(f"{head}1. Öppnande\nMötet öppnas.\n\n2. Trygg hemgång\n{sentence}\n\n3. Övrigt\nInget övrigt.\n", "utf-8")
    return pipeline.read(path).claims[1]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Laxå kommun lämnar projektet den 31 december 2024.", "Laxå kommun"),
        ("Askersunds kommun går med i projektet från årsskiftet.", "Askersunds kommun"),
        ("Lekebergs kommun säger upp avtalet från årsskiftet.", "Lekebergs kommun"),
        ("Kumla står utanför samarbetet.", "Kumla"),
        ("Laxå deltar inte i projektet.", "Laxå"),
        # near misses: what a municipality says, wants, has or is; a person; one that is only thought of
        ("Hallsbergs kommun inför modellen i alla skolor.", None),
        ("Regionen lämnar eget svar.", None),
        ("Laxå kommun informerar om projektet.", None),
        ("Laxå kommun vill lämna projektet.", None),
        ("Laxå kommun är positiv till projektet.", None),
        ("Tora Lindqvarn lämnar mötet.", None),
        ("Om Laxå kommun lämnar projektet måste avtalet ändras.", None),
    ],
)  # fmt: skip
def test_what_another_municipality_does_is_told_of_it(sentence: str, who: str | None, tmp_path: Path) -> None:
    found = claims(tmp_path, HEAD, sentence)
    assert [one.body for one in found.second_hand] == ([who] if who else [])
    assert not found.decisions
    assert not (who and found.promises)


def test_what_the_own_municipality_does_is_not_told_second_hand(tmp_path: Path) -> None:
    assert not claims(tmp_path, OWN, "Laxå kommun lämnar projektet den 31 december 2024.").second_hand
