"""What of the vocabulary no document tries: entries of every kind of list, each with one that stands and a near miss."""

import json
from pathlib import Path

import pytest

from kg.evaluate.coverage import Texts, measure

TEXT = """Sandö kommun
Protokoll fört vid sammanträde med Miljönämnden
Närvarande: Ann-Sofi Ekström och Bo Ek (S)
§ 4 Planer
Nämnden beslutade att återkalla planen. Ordföranden avslutar mötet.
"""


def lists(folder: Path, **held: object) -> Path:
    for name, content in held.items():
        if isinstance(content, str):
            (folder / name.replace("_", ".")).write_text(f"# Source: made up\n{content}\n", encoding="utf-8")
        else:
            (folder / f"{name}.json").write_text(json.dumps({"source": "made up"} | dict(content)), encoding="utf-8")  # type: ignore[call-overload]
    return folder


@pytest.mark.parametrize(
    ("held", "nowhere"),
    [
        ({"names_txt": "Ann-Sofi\nBo\nSofia\nMalva"}, {"names.txt": ["Sofia", "Malva"]}),
        ({"towns_tsv": "0001\tSandö\tSandö kommun\n0004\tSand\tSands kommun"}, {"towns.tsv": ["0004\tSand\tSands kommun"]}),
        ({"labels": {"absent": ["frånvarande"], "there": ["närvarande"]}}, {"labels: absent": ["frånvarande"]}),
        ({"places": {"kinds": {"board": ["miljönämnd(?:en)?", "nämnden$"]}}}, {"places: kinds.board": []}),
        ({"heads": {"opens": ["^ordföranden", "^nämnden", "^avslutar"]}}, {"heads: opens": ["^avslutar"]}),
        ({"folded": {"words": ["narvarande", "narvarandes"]}}, {"folded: words": ["narvarandes"]}),
        ({"due": {"counts": {"bo": 1, "ek": 2, "tre": 3}}}, {"due: counts": [r"\btre\b"]}),
        ({"due": {"times": [["week", "vecka"], ["meeting", "mötet"]]}}, {"due: times": ["vecka"]}),
        (
            {"claims": {"verbs": {"move": ["sluta avslutar slöt slutit | helt", "flytta flyttar flyttade flyttat"]}}},
            {"claims: verbs.move": ["flytta flyttar flyttade flyttat"]},
        ),
        ({"marks": {"signs": ["(s)", "(x"]}}, {"marks: signs": ["(x"]}),
        ({"weights": {"words": ["inget"]}, "short": {"of": {"ks": "kommunstyrelsen"}}}, {}),
    ],
)
def test_what_stands_nowhere_is_listed(held: dict[str, object], nowhere: dict[str, list[str]], tmp_path: Path) -> None:
    counts = measure([TEXT], lists(tmp_path, **held))
    assert {place: count.missed for place, count in counts.items() if count.missed or place in nowhere} == nowhere


def test_words_stand_side_by_side_in_one_text() -> None:
    texts = Texts(["Anna Ek", "Bo Mark"])
    assert (texts.have("Anna Ek"), texts.have("Ek Bo")) == (True, False)


def test_what_stands_is_counted(tmp_path: Path) -> None:
    counts = measure([TEXT], lists(tmp_path, names_txt="Bo\nMalva\nAnn-Sofi"))
    assert {place: (count.hit, count.miss) for place, count in counts.items()} == {"names.txt": (2, 1)}
