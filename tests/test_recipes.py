"""The recipes of CONTRIBUTING.md, each followed in a copy of the program: what they touch is enough, and it works."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

pytestmark = pytest.mark.slow

MINUTES = """Ekbygda kommun
Tekniska nämnden
Sammanträdesprotokoll
Datum: 2024-03-05
Närvarande: Tora Lindqvarn (S), ordförande
{extra}
§ 1 Vägen
{decision}
"""


class House:
    """A copy of the program, its ontology and its guide, to be changed and run."""

    def __init__(self, place: Path) -> None:
        self.place = place
        for room in ("kg", "ontology"):
            shutil.copytree(ROOT / room, place / room, ignore=shutil.ignore_patterns("__pycache__"))

    def change(self, name: str, change: Callable[[str], str]) -> None:
        path = self.place / name
        before = path.read_text(encoding="utf-8")
        after = change(before)
        assert after != before, f"the recipe's place is not in {name}"
        path.write_text(after, encoding="utf-8")

    def add_word(self, name: str, *keys: str, word: str) -> None:
        """Puts `word` into the list that `keys` lead to."""

        def added(before: str) -> str:
            whole = json.loads(before)
            held: Any = whole
            for key in keys:
                held = held[key]
            held.append(word)
            return json.dumps(whole, ensure_ascii=False)

        self.change(name, added)

    def run(self, *words: str, **environment: str) -> str:
        ran = subprocess.run(
            [sys.executable, "-m", "kg", *words],
            cwd=self.place,
            env={**os.environ, "PYTHONPATH": str(self.place), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def rows(self, *words: str) -> list[Any]:
        found: list[Any] = json.loads(self.run(*words, "--json"))["results"]["bindings"]
        return found

    def read(self, name: str, text: str, **environment: str) -> Any:
        (self.place / name).write_text(text, encoding="utf-8")
        return json.loads(self.run("read", name, "--json", **environment))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def minutes(extra: str = "", decision: str = "Nämnden beslutar att laga vägen.") -> str:
    return MINUTES.format(extra=extra, decision=decision)


def test_a_label_is_one_line_of_data(house: House) -> None:
    text = minutes("Hemmavarande: Börje Tallmo (C)")
    before = house.read("a.txt", text)
    house.add_word("kg/data/labels.json", "absent", word="hemmavarande")
    after = house.read("a.txt", text)

    def absent(told: Any) -> list[str]:
        return [who["name"] for who in told["attendance"] if who["presence"] == "absent"]

    assert (absent(before), absent(after)) == ([], ["Börje Tallmo"])


def test_a_verb_is_one_line_of_data(house: House) -> None:
    text = minutes(decision="Nämnden förlänar bygdelaget ett stipendium.")
    before = house.read("a.txt", text)
    house.add_word(
        "kg/data/claims.json", "verbs", "decide", "approved", word="förläna förlänar förlänade förlänat"
    )
    after = house.read("a.txt", text)

    def stated(told: Any) -> list[str]:
        found = told["items"][0]["decisions"]
        return [one["kind"] for one in found if not one["method"].startswith("w")]

    assert "approved" not in stated(before)
    assert stated(after) == ["approved"]


def test_a_format_is_a_module_and_a_row(house: House) -> None:
    module = '''"""Minutes kept upside down: the last line comes first."""

from kg.read import plain
from kg.read.extracted import Extracted


def extract(path: str, data: bytes) -> Extracted:
    lines = data.decode().removeprefix("%UPP\\n").splitlines()
    return plain.extract("\\n".join(reversed(lines)) + "\\n")
'''
    (house.place / "kg/read/upside.py").write_text(module, encoding="utf-8")
    row = '    Format("minutes upside down", starts(b"%UPP"), "upside", media="text/x-upp"),\n'
    house.change("kg/read/formats.py", lambda text: text.replace("FORMATS = (\n", f"FORMATS = (\n{row}"))
    upside = "%UPP\n" + "\n".join(reversed(minutes().splitlines())) + "\n"
    told = house.read("a.upp", upside)
    assert told["meeting"]["date"] == "2024-03-05"
    assert [item["title"] for item in told["items"]] == ["Vägen"]


def test_an_export_is_a_module_and_a_row(house: House) -> None:
    module = '''"""The labels of the graph, one a line."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyoxigraph import Quad, Store

    from kg.answers.outgoing import Dialect

_NAME = "http://xmlns.com/foaf/0.1/name"


def written(_: "Store", quads: Sequence["Quad"], __: "Dialect") -> Iterator[tuple[str, str, dict[str, int]]]:
    names = sorted({quad.object.value for quad in quads if quad.predicate.value == _NAME})
    yield "names.txt", "\\n".join(names) + "\\n", {"names": len(names)}
'''
    (house.place / "kg/export/names.py").write_text(module, encoding="utf-8")
    house.change(
        "kg/export/__init__.py",
        lambda text: text.replace("from kg.export import ", "from kg.export import names, ", 1).replace(
            '    "csv": _tables,\n', '    "csv": _tables,\n    "names": names.written,\n'
        ),
    )
    (house.place / "a.txt").write_text(minutes(), encoding="utf-8")
    house.run("build", "a.txt", "--graph", "g")
    house.run("export", "names", "--graph", "g", "--out", "out")
    assert "Tora Lindqvarn" in (house.place / "out/names.txt").read_text(encoding="utf-8").splitlines()


def test_a_class_is_four_files(house: House) -> None:
    """A decision that allows something is a permit too."""
    term = """
kg:Permit a owl:Class ; rdfs:subClassOf kg:Decision ; rdfs:isDefinedBy <https://w3id.org/protokollgraf/def> ;
    rdfs:label "tillstånd"@sv , "permit"@en ;
    skos:definition "Ett beslut som ger lov."@sv , "A decision that allows something."@en .
"""
    shape = """
shape:Permit a sh:NodeShape ; sh:targetClass kg:Permit ; sh:property shape:Permit-decidedIn .
shape:Permit-decidedIn a sh:PropertyShape ; sh:path kg:decidedIn ; sh:minCount 1 .
"""
    house.change("ontology/kg.ttl", lambda text: text + term)
    house.change("ontology/shapes.ttl", lambda text: text + shape)
    house.change(
        "kg/model/vocab.py", lambda text: text.replace("ReportedDecision", "ReportedDecision Permit", 1)
    )
    house.change(
        "kg/graph/acts.py",
        lambda text: text.replace(
            '    at.sheet.says(node, "kg:decidedIn", at.held.iri)\n',
            '    at.sheet.says(node, "kg:decidedIn", at.held.iri)\n'
            '    if said.claim.kind == "approved":\n'
            '        at.sheet.says(node, "rdf:type", "kg:Permit")\n',
            1,
        ),
    )
    (house.place / "a.txt").write_text(minutes(decision="Nämnden godkänner ansökan."), encoding="utf-8")
    house.run("build", "a.txt", "--graph", "g")
    house.run("check", "--graph", "g")
    question = "SELECT ?item WHERE { ?permit a kg:Permit ; kg:decidedIn ?item }"
    (house.place / "q.rq").write_text(question, encoding="utf-8")
    assert len(house.rows("query", "q.rq", "--graph", "g")) == 1


def test_a_language_is_one_folder(house: House) -> None:
    """Ten words of a language that nobody speaks, in a folder that began as a copy of the Swedish one."""
    pack = "kg/data-made-up"
    shutil.copytree(house.place / "kg/data", house.place / pack)
    words = (
        ("labels", ("time",), "tago"),
        ("labels", ("members",), "alestis"),
        ("labels", ("absent",), "forestis"),
        ("labels", ("chair",), "estrisis"),
        ("labels", ("secretary",), "notis"),
        ("attendance", ("chair",), "estro"),
        ("attendance", ("function",), "estro"),
        ("bodies", ("kinds", "council"), "konsilio"),
        ("claims", ("verbs", "decide", "approved"), "konsenti konsentas konsentis konsentita"),
        ("claims", ("verbs", "decide", "rejected"), "malkonsenti malkonsentas malkonsentis malkonsentita"),
    )
    for name, keys, word in words:
        house.add_word(f"{pack}/{name}.json", *keys, word=word)
    text = """Ekbygda Konsilio
Tago: 2024-03-05
Alestis: Tora Lindqvarn, estro
Forestis: Börje Tallmo

§ 1 Ponto
Konsilio konsentis planon pri nova ponto kaj nova vojo tra la vilago.
"""
    told = house.read("a.txt", text, KG_LANGUAGE_PACK=str(house.place / pack))
    assert (told["meeting"]["date"], told["meeting"]["bodies"]) == ("2024-03-05", ["Ekbygda Konsilio"])
    assert [(who["name"], who["presence"]) for who in told["attendance"]] == [
        ("Tora Lindqvarn", "present"),
        ("Börje Tallmo", "absent"),
    ]
    assert told["attendance"][0]["functions"] == ["chair"]
    kinds = [one["kind"] for one in told["items"][0]["decisions"] if not one["method"].startswith("w")]
    assert kinds == ["approved"]


def test_a_named_question_is_one_file(house: House) -> None:
    question = """#+ summary: Möten ett visst år. | Meetings of one year.
#+ param: year= (årtal, tomt = alla | a year, empty = all)
PREFIX kg: <https://w3id.org/protokollgraf/def#>
SELECT ?meeting ?day WHERE {
  VALUES ?year { "" }
  ?meeting a kg:Meeting ; kg:date ?day .
  FILTER(STRSTARTS(STR(?day), STR(?year)))
} ORDER BY ?day
"""
    (house.place / "ontology/queries/meetings-of-year.rq").write_text(question, encoding="utf-8")
    (house.place / "a.txt").write_text(minutes(), encoding="utf-8")
    house.run("build", "a.txt", "--graph", "g")
    asked = ("query", "meetings-of-year", "--graph", "g", "--param")
    assert len(house.rows(*asked, "year=2024")) == 1
    assert house.rows(*asked, "year=2023") == []
