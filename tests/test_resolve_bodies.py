"""Whose paper minutes are: boards of one name are kept apart by their municipality or association."""

from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.resolve.bodies import owner_of

POINTS = "§ 1 Öppnande\nOrdföranden öppnar sammanträdet.\n\n§ 2 Budget\nStyrelsen beslutar att godkänna budgeten.\n\n§ 3 Övrigt\nInga övriga frågor.\n"
HEAD = "Protokoll\nSammanträdesdatum 2021-09-24\n\nBeslutande\nAnna Ek (S), Varbergs kommun\nBo Alm (M), Varbergs kommun\n\n"


@pytest.mark.parametrize(
    ("top", "owner"),
    [
        ("SAMORDNINGSFÖRBUNDET I HALLAND\nStyrelsen\n", "Samordningsförbundet i Halland"),
        ("Kommunalförbundet Västmark\nDirektionen\n", "Kommunalförbundet Västmark"),
        ("Kils Energi AB\nStyrelsen\n", "Kils Energi AB"),
        ("Kils kommun\nKommunstyrelsen\n", "Kil"),
        ("Region Halland\nRegionstyrelsen\n", "Region Halland"),
        ("Kommunstyrelsen\n", None),  # those who came do not say whose paper it is
    ],
)
def test_the_head_says_whose_paper_it_is(top: str, owner: str | None, tmp_path: Path) -> None:
    path = tmp_path / "protokoll.txt"
    path.write_text(top + HEAD + POINTS)
    assert owner_of(pipeline.read(path)) == owner


def test_boards_of_two_associations_are_two(tmp_path: Path) -> None:
    readings = []
    for name in ("Samordningsförbundet i Halland", "Samordningsförbundet i Värmland"):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{name}\nStyrelsen\n{HEAD}{POINTS}")
        readings.append(pipeline.read(path))
    county = resolve.readings(readings)
    assert len({body.iri for meeting in county.meetings for body in meeting.bodies}) == 2


def test_a_bare_name_is_the_one_body_that_is_called_so(tmp_path: Path) -> None:
    heads = {
        "a": "Chefsgruppen för socialtjänst och närsjukvård",
        "b": "Skolchefsnätverket i Dalarna",
        "c": "Samverkansrådet för välfärd",
    }
    said = "Chefsgruppen har den 3 mars 2021 överlämnat ärendet till samverkansrådet."
    readings = []
    for name, body in heads.items():
        path = tmp_path / f"{name}.txt"
        path.write_text(
            f"{body}\n{HEAD}{POINTS}" if name != "c" else f"{body}\n{HEAD}{POINTS}§ 4 Avtal\n{said}\n"
        )
        readings.append(pipeline.read(path))
    county = resolve.readings(readings)
    assert "Chefsgruppen" not in [body.name for body in county.bodies]
