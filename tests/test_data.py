"""The lists in kg/data: complete, sorted, without repeats, and each with its source stated."""

import ast
import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.language import gazetteer

DATA = Path(__file__).resolve().parent.parent / "kg" / "data"
FILES = sorted(path for path in DATA.iterdir() if path.suffix in (".tsv", ".txt", ".json"))
SORTED = ("given_names", "body_words", "common_words")

# Words that are given names as well: Swedish needs them as words, Sweden's people bear them as names.
WORDS_AND_NAMES = {
    "andre",
    "bo",
    "dag",
    "dina",
    "hans",
    "inga",
    "klara",
    "lova",
    "maj",
    "mark",
    "mina",
    "per",
    "vilja",
    "ville",
}


def rows(name: str) -> list[list[str]]:
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def words(name: str) -> list[str]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_list_states_its_source_in_nfc(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    if path.suffix == ".json":
        assert json.loads(text)["source"].strip()
    else:
        assert re.match(r"# Source: \S", text)


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.suffix != ".json"], ids=lambda path: path.name
)
def test_lines_are_clean(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        assert line
        assert line == line.strip(" ")
        assert "  " not in line
        assert " \t" not in line
        assert "\t " not in line


def test_every_region_has_its_code_and_names() -> None:
    regions = rows("regions")
    assert len(regions) == 21
    assert all(len(row) == 4 and all(row) for row in regions)
    assert [row[0] for row in regions] == sorted({row[0] for row in regions})
    assert len({row[1] for row in regions}) == len({row[2] for row in regions}) == 21
    assert all(re.fullmatch(r"\d\d", row[0]) and row[2].endswith(" län") for row in regions)
    assert {"Region Örebro län", "Västra Götalandsregionen", "Region Gotland"} <= {row[1] for row in regions}


def test_every_municipality_has_its_code_and_region() -> None:
    municipalities = rows("municipalities")
    regions = {row[0] for row in rows("regions")}
    assert len(municipalities) == 290
    assert [row[0] for row in municipalities] == sorted({row[0] for row in municipalities})
    assert len({row[1] for row in municipalities}) == len({row[2] for row in municipalities}) == 290
    for code, name, full, region in municipalities:
        assert re.fullmatch(r"\d{4}", code)
        assert code[:2] == region
        assert region in regions
        assert full in (f"{name} kommun", f"{name}s kommun") or (name, full) == ("Falun", "Falu kommun")
    assert {region for *_, region in municipalities} == regions


@pytest.mark.parametrize(
    ("code", "full"),
    [
        ("1861", "Hallsbergs kommun"),
        ("1880", "Örebro kommun"),
        ("1884", "Nora kommun"),
        ("1860", "Laxå kommun"),
        ("0180", "Stockholms kommun"),
        ("2560", "Älvsbyns kommun"),
        ("0319", "Älvkarleby kommun"),
    ],
)
def test_full_names_take_the_genitive_where_the_municipality_does(code: str, full: str) -> None:
    assert full in {row[2] for row in rows("municipalities") if row[0] == code}


def test_other_forms_belong_to_a_municipality() -> None:
    codes = {row[0] for row in rows("municipalities")}
    forms = rows("municipality_forms")
    assert all(len(row) == 2 and row[0] in codes for row in forms)
    assert len({row[1] for row in forms}) == len(forms)


@pytest.mark.parametrize("name", SORTED)
def test_word_lists_are_sorted_without_repeats(name: str) -> None:
    listed = words(name)
    assert listed == sorted(set(listed))


@pytest.mark.parametrize(
    ("name", "least"), [("given_names", 1800), ("body_words", 700), ("common_words", 4000)]
)
def test_word_lists_are_long_enough(name: str, least: int) -> None:
    assert len(words(name)) >= least


def test_given_names_are_single_capitalised_words() -> None:
    assert all(name.isalpha() and name[0].isupper() for name in words("given_names"))


@pytest.mark.parametrize(
    "name", ["Christina", "Kristina", "Annica", "Mathz", "Siw", "Behcet", "Niina", "Jaana", "Tarja"]
)
def test_given_names_hold_the_variants(name: str) -> None:
    assert name in words("given_names")


@pytest.mark.parametrize("name", ["body_words", "common_words"])
def test_words_are_lower_case(name: str) -> None:
    assert all(re.fullmatch(r"[a-zåäöéü]+(-[a-zåäöé]+)*", word) for word in words(name))


def test_common_words_are_not_given_names() -> None:
    names = {name.lower() for name in words("given_names")}
    assert names & set(words("common_words")) == WORDS_AND_NAMES


def test_nicknames_lead_to_given_names() -> None:
    nicknames = rows("nicknames")
    names = set(words("given_names"))
    assert [row[0] for row in nicknames] == sorted({row[0] for row in nicknames})
    assert len(nicknames) >= 150
    for short, full in nicknames:
        forms = full.split("|")
        assert len(forms) == len(set(forms))
        assert short not in forms
        assert all(part in names for form in forms for part in form.split("-"))


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Micke", "Michael"),
        ("Ammi", "Ann-Marie"),
        ("Madde", "Madeleine"),
        ("Lasse", "Lars"),
        ("Kalle", "Carl"),
        ("Pelle", "Per"),
        ("Nisse", "Nils"),
        ("Janne", "Jan"),
        ("Bosse", "Bo"),
        ("Lotta", "Liselott"),
    ],
)
def test_nicknames_in_daily_use(short: str, full: str) -> None:
    assert full in dict(rows("nicknames"))[short].split("|")


def test_parties() -> None:
    parties = rows("parties")
    assert all(len(row) == 4 and row[0] and row[1] for row in parties)
    assert len({row[0] for row in parties}) == len(parties)
    assert {row[0] for row in parties if row[3] == "parliament"} == {
        "S",
        "M",
        "SD",
        "C",
        "V",
        "KD",
        "L",
        "MP",
    }
    assert {row[3] for row in parties} == {"parliament", "national", "former", "local", "church", "none"}


def test_organisations() -> None:
    organisations = rows("organisations")
    assert len(organisations) >= 150
    assert all(len(row) == 4 and row[1] for row in organisations)
    assert {row[2] for row in organisations} == {
        "agency",
        "association",
        "company",
        "government",
        "university",
    }
    assert len({row[1] for row in organisations}) == len(organisations)
    short = [row[0] for row in organisations if row[0]]
    assert len(short) == len(set(short))
    names = {name.lower() for name in words("given_names")}
    assert {form.lower() for form in short} & names <= {"ivo", "lo"}


def test_works_have_one_class_each() -> None:
    works = json.loads((DATA / "works.json").read_text(encoding="utf-8"))
    heads = [head for listed in works["heads"].values() for head in listed]
    assert len(heads) == len(set(heads))
    assert {"agreement", "plan", "project", "law"} <= set(works["heads"])


def test_laws_have_their_number() -> None:
    laws = json.loads((DATA / "works.json").read_text(encoding="utf-8"))["laws"]
    for law in laws:
        assert law["name"]
        assert law["full"]
        assert law["sfs"] is None or re.fullmatch(r"(18|19|20)\d\d:\d{1,4}", law["sfs"])
        assert law["sfs"] or law.get("celex") or "konvention" in law["full"]
    numbers = [law["sfs"] for law in laws if law["sfs"]]
    assert len(numbers) == len(set(numbers))
    known = {form: law["sfs"] for law in laws for form in law["abbreviations"] if not law.get("repealed")}
    assert known["HSL"] == "2017:30"
    assert known["LSS"] == "1993:387"
    assert known["KL"] == "2017:725"
    assert {"SoL", "LVU", "LVM", "OSL", "GDPR", "PBL"} <= set(known)


def test_places_that_fold_alike_are_told_apart_by_their_letters() -> None:
    assert [place.code for name in ("Habo kommun", "Håbo", "Orsa") if (place := gazetteer.find(name))] == [
        "0643",
        "0305",
        "2034",
    ]


def _lists(held: object, place: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(held, dict):
        for name, inner in held.items():
            yield from _lists(inner, f"{place}.{name}")
    elif isinstance(held, list) and all(isinstance(one, str) for one in held):
        yield place, held


@pytest.mark.parametrize("path", sorted(DATA.glob("*.json")), ids=lambda path: path.name)
def test_nothing_is_listed_twice(path: Path) -> None:
    told = list(_lists(json.loads(path.read_text(encoding="utf-8")), path.stem))
    assert [(place, one) for place, listed in told for one in set(listed) if listed.count(one) > 1] == []


def _named_in_code() -> set[str]:
    """The strings of the code; one that is put together of a beginning and a kind stands as `office_`."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in (DATA.parent).rglob("*.py"))
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_entry_is_asked_for() -> None:
    named = _named_in_code()
    begun = tuple(name for name in named if name.endswith("_") and len(name) > 4)
    entries = (
        (path.stem, name)
        for path in sorted(DATA.glob("*.json"))
        for name in json.loads(path.read_text(encoding="utf-8"))
    )
    stated = named | {"source", "note"}
    assert [(file, name) for file, name in entries if name not in stated and not name.startswith(begun)] == []


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    named = [name for name, _ in pairs]
    assert len(named) == len(set(named)), sorted({name for name in named if named.count(name) > 1})
    return dict(pairs)


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.json")), ids=lambda path: path.name)
def test_no_key_stands_twice(path: Path) -> None:
    json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)
