"""Whose paper minutes are: boards of one name are kept apart by their municipality or association."""

from pathlib import Path

import pytest

from kg import pipeline, resolve
from kg.resolve import owners
from kg.resolve.callings import proper

POINTS = "§ 1 Öppnande\nOrdföranden öppnar sammanträdet.\n\n§ 2 Budget\nStyrelsen beslutar att godkänna budgeten.\n\n§ 3 Övrigt\nInga övriga frågor.\n"
HEAD = "Protokoll\nSammanträdesdatum 2021-09-24\n\nBeslutande\nAnna Ekbrink (S), Varbergs kommun\nBo Almtorp (M), Varbergs kommun\n\n"


OWNERS = [
    ("SAMORDNINGSFÖRBUNDET I HALLAND\nStyrelsen\n", "Samordningsförbundet i Halland"),
    ("Kommunalförbundet Västmark\nDirektionen\n", "Kommunalförbundet Västmark"),
    ("Kils Energi AB\nStyrelsen\n", "Kils Energi AB"),
    ("Kils kommun\nKommunstyrelsen\n", "Kil"),
    ("Region Halland\nRegionstyrelsen\n", "Region Halland"),
    ("GRANSJÖNS KOMMUN\nKommunfullmäktige\n", "Gransjöns kommun"),  # in no list
    ("Kommunfullmäktige i Gransjöns kommun\n", "Gransjöns kommun"),
    ("Kommunala pensionärsrådet, Ale kommun\n", "Ale"),
    ("Almviks samfällighetsförening\nStyrelsemöte\n", "Almviks samfällighetsförening"),
    ("Protokoll fört vid styrelsemöte i Almviks vägförening\n", "Almviks vägförening"),
    ("Almviks hembygdsförenings årsmöte\n", "Almviks hembygdsförening"),
    ("Protokoll styrelsemöte Brf Almen nr 3\n", "Brf Almen nr 3"),
    ("Samkommunen Almvik\nStyrelsen\nAlmviks samkommun\n", "Almviks samkommun"),
    ("Almviks universitet\nUniversitetsstyrelsen\n", "Almviks universitet"),
    ("Styrelsen\nOrganisationsnummer 716400-1234\n", "716400-1234"),
    ("Kommunstyrelsen\n", None),  # those who came do not say whose paper it is
    ("Styrelsen\nFöreningen träffades för att planera våren.\n", None),  # no name
    ("Styrelsen\nKontakt: 640101-1234\n", None),  # a person's number is no organisation's
]


@pytest.mark.parametrize(("top", "owner"), OWNERS)
def test_the_head_says_whose_paper_it_is(top: str, owner: str | None, tmp_path: Path) -> None:
    found = owned(tmp_path, top)
    assert (found.name if found else None) == owner


def owned(folder: Path, top: str) -> owners.Owner | None:
    folder.mkdir(exist_ok=True)
    path = folder / "protokoll.txt"
    path.write_text(top + HEAD + POINTS)
    reading = pipeline.read(path)
    return owners.assign([reading])[reading.protocol.document.sha256]


@pytest.mark.parametrize(
    ("folder", "owner"),
    [
        ("Ale kommun", "Ale"),
        ("almviks-vägförening", "Almviks vägförening"),
        ("protokoll 2024", None),
        ("in", None),
    ],
)
def test_the_folder_says_it_where_the_head_does_not(folder: str, owner: str | None, tmp_path: Path) -> None:
    found = owned(tmp_path / folder, "Styrelsen\n")
    assert (found.name if found else None) == owner


def test_papers_with_one_number_are_of_the_one_that_names_itself(tmp_path: Path) -> None:
    heads = {
        "a": "Almviks vägförening\nOrg.nr 716400-1234\nStyrelsen\n",
        "b": "Org.nr: 716400-1234\nStyrelsen\n",
    }
    readings = []
    for name, top in heads.items():
        (tmp_path / f"{name}.txt").write_text(top + HEAD + POINTS)
        readings.append(pipeline.read(tmp_path / f"{name}.txt"))
    found = owners.assign(readings)
    assert {owner.name for owner in found.values() if owner} == {"Almviks vägförening"}
    assert any(owner and "716400-1234" in owner.why for owner in found.values())


MEETINGS = [
    ("Styrelsemöte", "Styrelsen"),
    ("Konstituerande styrelsemöte", "Styrelsen"),
    ("Årsmöte 2007", "Årsmötet"),
    ("Almviks vägförenings årsstämma 2025", "Stämman"),
    ("Extra föreningsstämma", "Stämman"),
    ("Styrelsen för Almviks vägförening", "Styrelsen"),
    ("Årsmöte med Almviks vägförening", "Årsmötet"),
    ("Kommunfullmäktige", "Kommunfullmäktige"),
    ("Socialnämndens arbetsutskott", "Socialnämndens arbetsutskott"),
    ("Samverkansrådet för hälsa", "Samverkansrådet för hälsa"),
]


@pytest.mark.parametrize(("heading", "body"), MEETINGS)
def test_a_kind_of_meeting_is_no_body(heading: str, body: str) -> None:
    assert proper(heading, "Almviks vägförening") == body


def test_boards_of_two_associations_are_two(tmp_path: Path) -> None:
    readings = []
    for name in ("Samordningsförbundet i Halland", "Samordningsförbundet i Värmland"):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{name}\nStyrelsen\n{HEAD}{POINTS}")
        readings.append(pipeline.read(path))
    collection = resolve.readings(readings)
    assert len({body.iri for meeting in collection.meetings for body in meeting.bodies}) == 2


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
    collection = resolve.readings(readings)
    assert "Chefsgruppen" not in [body.name for body in collection.bodies]
