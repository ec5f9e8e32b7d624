"""What is somebody's own is found and masked; what looks like it and is not stays."""

import json
from pathlib import Path

import pytest
from conftest import Run
from hypothesis import given
from hypothesis import strategies as st

from kg import extract, parse, read
from kg.privacy import masked, masked_text, private

# numbers in the ranges that Skatteverket and PTS keep for tests and fiction, or with a wrong check digit
PRIVATE = [
    ("Firmatecknare är Anna Berg (811228-9874)", "811228-9874"),
    ("Anna Berg, 19811228-9874, valdes", "19811228-9874"),
    ("personnummer 198112289874", "198112289874"),
    ("pnr: 600101-1234", "600101-1234"),
    ("tecknas av Olle Falk (600101-1234) och Eva Ek", "600101-1234"),
    ("Olle Falk 811228 - 9874", "811228 - 9874"),
    ("samordningsnummer 701063-2391", "701063-2391"),
    ("Född 811228–9874 i Nora", "811228–9874"),
    ("hon är 100 år, 900101+0017", "900101+0017"),
    ("(8112289874)", "8112289874"),
    ("Firmatecknare 19450312-1237 och revisorn", "19450312-1237"),  # from here on with a wrong check digit
    ("sökanden 450312-1237 har rätt", "450312-1237"),
    ("sökanden 450312–1237 har rätt", "450312–1237"),
    ("sökanden 194503121237 har rätt", "194503121237"),
    ("sökanden 450372-1238 har rätt", "450372-1238"),
    ("Anna Berg, 040312-1237, valdes", "040312-1237"),
    ("mobil 070-174 06 05", "070-174 06 05"),
    ("Tel: +46 70 174 06 05", "+46 70 174 06 05"),
    ("ring 0701740605 vid frågor", "0701740605"),
    ("Anna Berg, 0587-123 45", "0587-123 45"),
    ("hemtelefon 019-12 34 56", "019-12 34 56"),
    ("Anna Berg tel. 019-12 34 56", "019-12 34 56"),
    ("anna.berg@gmail.com", "anna.berg@gmail.com"),
    ("Svar till olle.falk@hotmail.se.", "olle.falk@hotmail.se"),
    ("hemadress Storgatan 12, 711 30 Lindesberg", "Storgatan 12, 711 30 Lindesberg"),
    ("bosatt på Lingonvägen 3 A sedan i våras", "Lingonvägen 3 A"),
    ("c/o Falk, Ringvägen 3", "Ringvägen 3"),
]
NOT_PRIVATE = [
    "Org.nr 556036-0793",
    "föreningen 802400-0000 får bidrag",
    "bolaget 556036-0794",
    "ärende 2023-0412",
    "den 450231-1237 finns inte",
    "i ärende 040312-1237",
    "den 20230412-0415",
    "filen 20230412-0900.pdf",
    "Telefon 0450-312 12 37",
    "serien 4503121237",
    "sökt 450332-1237",
    "organisationsnummer 802001-1234",
    "Plusgiro 81 12 28-9",
    "bankgiro 811-2289",
    "Dnr KS 2023/45-1234",
    "Dnr 811228-9874",
    "OCR 8112289874",
    "konto 8112289874",
    "ärende 230412-0012 gäller bryggan",
    "Fastigheten Lund 8:12",
    "kl. 13.00-16.00",
    "2023-04-12--2023-04-15",
    "Växel 0581-810 00",
    "Kundtjänst tel 019-21 10 00",
    "kansliet 070-174 06 05",
    "Telefon 0581-810 00",
    "styrelsen@viken.example",
    "registrator@orebro.se",
    "Gästmatsalen, Eklundavägen 1 Örebro",
    "att hyra lokaler på Torggatan 4",
    "Rådhuset, Storgatan 8",
    "550 000 000 kr",
    "ISBN 978-91-7000-150-5",
]


@pytest.mark.parametrize(("text", "wanted"), PRIVATE)
def test_what_is_somebodys_own_is_masked(text: str, wanted: str) -> None:
    assert [text[found.start : found.end] for found in private(text)] == [wanted]
    hidden = masked_text(text)
    assert len(hidden) == len(text)
    assert wanted not in hidden
    assert hidden.replace("•", "") != text


@pytest.mark.parametrize("text", NOT_PRIVATE)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert masked_text(text) == text


def test_an_address_behind_a_personal_number_is_a_home() -> None:
    text = "Anna Berg (811228-9874), Storgatan 4, 702 10 Örebro"
    assert [found.kind for found in private(text)] == ["identity", "address"]


@given(
    st.lists(st.sampled_from([text for text, _ in PRIVATE] + NOT_PRIVATE), max_size=6), st.text(max_size=20)
)
def test_masking_keeps_every_offset_and_is_done_once(lines: list[str], more: str) -> None:
    text = "\n".join([*lines, more])
    hidden = masked_text(text)
    assert len(hidden) == len(text)
    assert [char for char in hidden if char in "\n "] == [char for char in text if char in "\n "]
    assert masked_text(hidden) == hidden


MINUTES = """PROTOKOLL

Hamnföreningen Vikens styrelse
Datum: 2024-03-05

Närvarande
Tora Lindqvarn, ordförande
Börje Tallmo, 070-174 06 05

§ 1 Firmatecknare
Styrelsen beslutar att utse Tora Lindqvarn (811228-9874) till firmatecknare.

§ 2 Bryggan
Börje Tallmo fick i uppdrag att ringa 070-174 06 05 om bryggan senast den 1 maj 2024.
"""


def test_a_masked_reading_tells_nothing_private_and_quotes_still_fit(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    file = tmp_path_factory.mktemp("privat") / "protokoll.txt"
    file.write_text(MINUTES, encoding="utf-8")
    plain = extract.reading(parse.protocol(read.document(file)))
    hidden = masked(plain)
    said = repr(hidden)
    assert "811228-9874" in repr(plain)
    assert "811228" not in said
    assert "174 06 05" not in said
    text = masked_text(MINUTES)
    spans = [decision.span for claims in hidden.claims for decision in claims.decisions]
    assert spans
    assert all(text[span.start : span.end] == span.quote for span in spans)
    assert len(hidden.claims) == len(plain.claims)


def test_a_document_without_anything_private_is_left_as_it_is(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    file = tmp_path_factory.mktemp("privat") / "protokoll.txt"
    file.write_text(
        MINUTES.replace("(811228-9874)", "").replace("070-174 06 05", "kansliet"), encoding="utf-8"
    )
    plain = extract.reading(parse.protocol(read.document(file)))
    assert masked(plain) is plain


SECRETS = ("811228-9874", "811228", "174 06 05", "Lingonvägen 3")
FOLLOWED = MINUTES.replace(
    "senast den 1 maj 2024.", "senast den 1 maj 2024. Olle Falk, bosatt på Lingonvägen 3, hjälper till."
)


def test_nothing_private_leaves_unless_it_is_asked_for(kg: Run, tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(FOLLOWED, encoding="utf-8")
    graph = ("--graph", tmp_path / "g")
    assert kg("build", file, *graph).returncode == 0
    everything = "SELECT ?o { ?s ?p ?o FILTER(isLiteral(?o)) }"
    asked = [
        ("search", "bryggan"),
        ("trace", "bryggan"),
        ("trace", "bryggan", "--format", "html"),
        ("promises",),
        ("query", "-"),
        ("changes",),
    ]
    for words in asked:
        hidden = kg(*words, *graph, stdin=everything.encode()).stdout.decode()
        shown = kg(*words, *graph, "--unmask", stdin=everything.encode()).stdout.decode()
        assert not any(secret in hidden for secret in SECRETS)
        assert any(secret in shown for secret in SECRETS) or words == ("search", "bryggan")
    for command in ("view", "export"):
        out = tmp_path / command
        assert kg(command, *graph, "-o", out).returncode == 0
        written = "".join(path.read_text(encoding="utf-8") for path in out.rglob("*") if path.is_file())
        assert "•••" in written
        assert not any(secret in written for secret in SECRETS)
    assert kg("check", *graph).returncode == 0
    text = next((tmp_path / "g" / "documents").glob("*.txt")).read_text(encoding="utf-8")
    assert all(secret in text for secret in SECRETS)


def test_where_private_data_stands_is_listed_and_goes_with_its_document(kg: Run, tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(FOLLOWED, encoding="utf-8")
    graph = ("--graph", tmp_path / "g")
    kg("build", file, *graph)
    listed = json.loads(kg("status", "--private", *graph).stdout)
    assert [place["kind"] for place in listed] == ["telephone", "identity", "telephone", "address"]
    assert all(FOLLOWED[place["start"] : place["end"]] not in place["line"] for place in listed)
    assert kg("trace", "bryggan", *graph, "--unmask").returncode == 0
    assert (tmp_path / "g" / "unmasked").is_dir()
    kg("forget", file, *graph)
    left = [path for path in (tmp_path / "g").rglob("*") if path.is_file() and b"811228" in path.read_bytes()]
    assert left == []
