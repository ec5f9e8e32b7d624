"""What a municipality takes part in, decides, is asked and is absent from, by its own name and through those who represent it."""

import pytest

import kg
from kg import pipeline
from kg.folder import Folder

COUNCIL = """Samverkansrådet i Örebro län
Minnesanteckningar 2024-03-05

Närvarande: Tora Lindqvarn, Kumla kommun, ordförande
Sven Åkerdal, Nora kommun
Frånvarande: Maja Tallmo, Hallsbergs kommun

1. Projektet Stegen
Projektet Stegen är i gång. Kumla har startat på två skolor.
Sven Åkerdal får i uppdrag att kalla till ett möte.

2. Avtal om språkstöd
Avtal om språkstöd mellan regionen och länets kommuner löper ut 2025.
"""
BOARD = """Kumla kommun
Kommunstyrelsen
Sammanträdesprotokoll
Datum: 2024-04-02
Närvarande: Tora Lindqvarn (S), ordförande
Bo Ekmark (M)

§ 1 Stegen
Kommunstyrelsen beslutar att delta i projektet Stegen.
"""
Row = tuple[str, str, str]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[Row]]:
    folder = tmp_path_factory.mktemp("minutes")
    for name, text in (("rad.txt", COUNCIL), ("styrelse.txt", BOARD)):
        (folder / name).write_text(text, encoding="utf-8")
    graph = tmp_path_factory.mktemp("graph") / "g"
    pipeline.build([folder], Folder(graph))
    found: dict[str, set[Row]] = {}
    for row in kg.open(graph).query("municipality-record"):
        found.setdefault(row["code"], set()).add((row["did"], str(row["derived"]).lower(), row["what"]))
    return found


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("1881", ("present", "false", "")),
        ("1884", ("present", "false", "")),
        ("1861", ("absent", "false", "")),
        ("1881", ("work-party", "false", "Stegen")),
        ("1884", ("work-party", "true", "Avtal om språkstöd mellan regionen och länets kommuner")),
        ("1861", ("work-party", "true", "Avtal om språkstöd mellan regionen och länets kommuner")),
        ("1884", ("assigned", "true", "kalla till ett möte")),
        ("1881", ("decided", "true", "Kommunstyrelsen beslutar att delta i projektet Stegen")),
    ],
)
def test_what_a_municipality_did_is_told(record: dict[str, set[Row]], code: str, row: Row) -> None:
    assert row in record[code]


@pytest.mark.parametrize(
    ("code", "did", "what"),
    [
        ("1884", "work-party", "Stegen"),
        ("1861", "assigned", "kalla till ett möte"),
        ("1884", "decided", "Kommunstyrelsen beslutar att delta i projektet Stegen"),
        ("1881", "absent", ""),
    ],
)
def test_and_nothing_that_another_did(record: dict[str, set[Row]], code: str, did: str, what: str) -> None:
    assert (did, what) not in {(row[0], row[2]) for row in record[code]}
