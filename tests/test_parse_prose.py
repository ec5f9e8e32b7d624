"""Who was there told in sentences, trades before names, and surnames alone: each with near misses."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.extract import reading
from kg.language import presence
from kg.model import Document, Reading


def document(tmp_path: Path, text: str) -> Document:
    path = tmp_path / ("protokoll.md" if text.startswith("| ") else "protokoll.txt")
    path.write_text("Ekbygda hembygdsförening\nProtokoll fört vid styrelsemöte den 5 mars 2024\n\n" + text, encoding="utf-8")
    return read.document(path)


def listed(tmp_path: Path, text: str) -> str:
    people = parse.protocol(document(tmp_path, text)).attendance
    return "; ".join(f"{one.name} {one.presence}" + (" other" if one.list == "others" else "") + (f" for {one.substitutes_for}" if one.substitutes_for else "") for one in people)


POINTS = "\n1. Öppnande\nMötet öppnades.\n\n2. Budget\nBudgeten godkändes.\n"


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (
            "Närvarande voro ordföranden Anna Ek, Bo Almkvist samt ledamöterna\nRut Ros (från § 4) och Per Lund. Frånvarande hade anmält Siv Holm\noch suppleanten Ulla Berg.\n",
            "Anna Ek present; Bo Almkvist present; Rut Ros partial; Per Lund present; Siv Holm absent; Ulla Berg absent",
        ),
        (
            "Närvarande var Anna Ek, Bo Almkvist och Rut Ros, den sistnämnde från\noch med punkt 2. Anna Ek förde protokollet. Suppleanten Per Lund\ntjänstgjorde i stället för Siv Holm, som anmält förhinder.\n",
            "Anna Ek present; Bo Almkvist present; Rut Ros partial; Per Lund present for Siv Holm; Siv Holm absent",
        ),
        (
            "Närvarande voro kyrkoherde Per Ek, ordförande, fru Anna Almkvist, lantbrukare\nBo Ros samt suppleanten Eva Lund, som inträdde i stället för slöjdlärare\nOlof Holm, vilken anmält förhinder. Kamrer Siv Berg var även närvarande.\nVid § 2 närvar antikvarie Gösta Ås.\n",
            "Per Ek present; Anna Almkvist present; Bo Ros present; Eva Lund present for Olof Holm; Siv Berg present other; Gösta Ås partial other; Olof Holm absent",
        ),
        ("Mötet samlade tre deltagare: Anna Ek, Bo Almkvist samt Rut Ros från Nora kommun.\n", "Anna Ek present; Bo Almkvist present; Rut Ros present"),
        ("Vid mötet deltog Anna Ek, Bo Almkvist och Rut Ros. Förhinder hade anmälts av Per Lund.\n", "Anna Ek present; Bo Almkvist present; Rut Ros present; Per Lund absent"),
        ("Där var: Anna Ek (ordf), Bo Almkvist. Rut Ros var på Gotland. Per Lund från valberedningen satt med första halvtimmen.\n",
         "Anna Ek present; Bo Almkvist present; Rut Ros absent; Per Lund partial other"),
        ("Närvarande: 31 medlemmar, se röstlängd. Av styrelsen: Anna Ek, Bo Almkvist. Frånvarande av styrelsen: Rut Ros (sjuk).\n",
         "Anna Ek present; Bo Almkvist present; Rut Ros absent"),
        # near misses: one who came is no passage; what is told of a meeting elsewhere; a club; who sits on what
        ("Närvarande var även Bo Ek, som redogjorde för planen.\n", ""),
        ("Vid mötet deltog många medlemmar och stämningen var god.\n", ""),
        ("Mötet hade som mål att samla ortens föreningar: Ekby IK, Almby BK och Rosby FF.\n", ""),
    ],
)  # fmt: skip
def test_those_there_in_sentences(tmp_path: Path, passage: str, expected: str) -> None:
    assert listed(tmp_path, passage + POINTS) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Anna Ek, lantbrukare Bo Almkvist, köpman Per Lund", "Anna Ek; Bo Almkvist; Per Lund"),
        ("Anna Ek, fru Rut Ros samt dr Per Lund", "Anna Ek; Rut Ros; Per Lund"),
        ("för Ekbolaget Norra: Anna Ek", "Anna Ek"),
        # near misses: words that join or tell of presence are no trade
        ("Anna Ek, ersätter Bo Almkvist", "Anna Ek"),
        ("Anna Ek (S), inträder för Bo Almkvist (S) från § 4", "Anna Ek"),
        ("Carl Oskar Lund, Anna Ek", "Carl Oskar Lund; Anna Ek"),
    ],
)
def test_what_stands_before_a_name(tmp_path: Path, line: str, expected: str) -> None:
    people = parse.protocol(document(tmp_path, f"Närvarande: {line}\nSiv Holm\n" + POINTS)).attendance
    assert "; ".join(one.name for one in people if one.presence != "absent" and one.name != "Siv Holm") == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Närvarande voro Anna Ek och Bo Ros.", "there"),
        ("Anna Ek hade anmält förhinder.", "absent"),
        ("Anna Ek tjänstgjorde i stället för Bo Ros.", "serves"),
        ("Vid punkt 4 deltog Anna Ek.", "guests"),
        ("Anna Ek lämnade en rapport.", None),
        ("Föreningen har anmält sig till kursen.", None),
    ],
)
def test_what_a_sentence_tells(sentence: str, kind: str | None) -> None:
    told = presence.of(sentence)
    assert (told and told.kind) == kind


def read_whole(tmp_path: Path, text: str) -> Reading:
    return reading(parse.protocol(document(tmp_path, text)))


@pytest.mark.parametrize(
    ("said", "presents"),
    [
        ("Almkvist redogjorde för läget.", {"Bo Almkvist"}),
        ("Holm visade nya bilder.", {"Siv Holm"}),
        # a title by its last part, where one bears it
        ("Direktören redogjorde för läget.", {"Ulla Berg"}),
        # near misses: two bear it; nobody does; a word of its own
        ("Lund redogjorde för läget.", set()),
        ("Bergfors redogjorde för läget.", set()),
        ("Nätverket redogjorde för läget.", set()),
    ],
)
def test_a_surname_alone_is_the_attendees_who_bears_it(tmp_path: Path, said: str, presents: set[str]) -> None:
    text = f"Närvarande: Anna Ek, Bo Almkvist, Siv Holm, Per Lund, Eva Lund\nÖvriga: Ulla Berg, kommundirektör\n\n1. Öppnande\nMötet öppnades.\n\n2. Läget\n{said}\n"
    found = {one.name for claims in read_whole(tmp_path, text).claims for one in claims.presenters}
    assert found == presents


def test_names_of_votes_under_recusal_step_aside_from_nothing(tmp_path: Path) -> None:
    text = ("Närvarande: Anna Ek, Bo Almkvist, Siv Holm\n\n1. Öppnande\nMötet öppnades.\n\n2. Bidrag\n"
            "Jäv: Anna Ek anmälde jäv.\nOmröstningen gav 1 ja-röst (Almkvist) och 1 nej-röst (Holm).\n")  # fmt: skip
    stands = {one.name for claims in read_whole(tmp_path, text).claims for one in claims.stands if one.kind == "recusal"}
    assert stands == {"Anna Ek"}


LISTS = [
    ("offices on lines of their own", "Närvarande\nAnna Ek\nordförande\nBo Almkvist\nkassör\nSiv Holm\nsekreterare\nPer Lund\nFrånvarande\nUlla Berg\nledamot\n",
     "Anna Ek present; Bo Almkvist present; Siv Holm present; Per Lund present; Ulla Berg absent"),
    ("near miss: a label of its own ends the list", "Närvarande\nAnna Ek\nBo Almkvist\n\nOrdförande: Anna Ek\nSekreterare: Bo Almkvist\n", "Anna Ek present; Bo Almkvist present"),
    ("one unknown among names, brackets between", "Närvarande: Anna Ek (ordf), Bo Almkvist, Zerma Hodakov, Siv Holm (via länk från 18.30) och Per Lund.\n",
     "Anna Ek present; Bo Almkvist present; Zerma Hodakov present; Siv Holm partial; Per Lund present"),
    ("a broken label of two lines", "När-    Anna Ek, ordf\nvaro:   Bo Almkvist\nEj när- Siv Holm\nvaro:   Per Lund\n", "Anna Ek present; Bo Almkvist present; Siv Holm absent; Per Lund absent"),
    ("surnames of those called who were absent", "Kallade: Anna Ek, Bo Almkvist, Siv Holm, Per Lund\nFrånvarande: Almkvist, Lund\n",
     "Anna Ek present other; Bo Almkvist absent other; Siv Holm present other; Per Lund absent other"),
    ("near miss: no surname of anybody", "Närvarande: Anna Ek, Bo Almkvist, Siv Holm\nFrånvarande: Pressen\n", "Anna Ek present; Bo Almkvist present; Siv Holm present"),
    ("a mark in the column of those away", "                          Närv.   Ers.   Frånv.\nPRO\nAnna Ek                     x\nBo Almkvist                              x\nSiv Holm                           x\n",
     "Anna Ek present; Bo Almkvist absent; Siv Holm present"),
    ("a club that opens the sentence under the list", "Närvarande:\nAnna Ek\nBo Almkvist\nSiv Holm\nEkbygdens Sportklubb tackar.\n", "Anna Ek present; Bo Almkvist present; Siv Holm present"),
    ("offices joined at the end of a line are no act", "| | |\n|---|---|\n| Övriga närvarande | Chef Anna Ek, § 2 |\n| | Kommundirektör Bo Almkvist, sekreterare och föredragande |\n| | Byggnadsinspektör Siv Holm, § 1 |\n",
     "Anna Ek partial other; Bo Almkvist present other; Siv Holm partial other"),
    ("parties as heads, one of its own", "Beslutande             Socialdemokraterna\n                       Anna Ek, ordförande\n                       Moderaterna\n                       Bo Almkvist\n                       Ekbylistan\n                       Ove Holm Lantto\n",
     "Anna Ek present; Bo Almkvist present; Ove Holm Lantto present"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_lists_as_they_are_kept(tmp_path: Path, text: str, expected: str) -> None:
    assert listed(tmp_path, text + POINTS) == expected


def organisations(tmp_path: Path, text: str) -> dict[str, str | None]:
    return {one.name: one.organisation for one in parse.protocol(document(tmp_path, text + POINTS)).attendance}


def test_organisations_head_people_where_one_opens_the_list(tmp_path: Path) -> None:
    heads = "Närvarande\nTrafikverket\nAnna Ek\nBo Almkvist\nPolisen\nSiv Holm\n"
    assert organisations(tmp_path, heads) == {"Anna Ek": "Trafikverket", "Bo Almkvist": "Trafikverket", "Siv Holm": "Polisen"}


def test_initials_and_trades_in_capitals_are_no_organisation(tmp_path: Path) -> None:
    found = organisations(tmp_path, "Närvarande:\nInga-Lill Ek (IE)\nBo Almkvist VA-ing p 2\nSiv Holm, Nora kommun\n")
    assert found == {"Inga-Lill Ek": None, "Bo Almkvist": None, "Siv Holm": "Nora"}


def test_those_from_somewhere_keep_where_they_are_from(tmp_path: Path) -> None:
    told = "Närvarande från Hällnäs: Anna Ek (samordnare). Från Bråvik: Bo Almkvist, Rut Ros.\nFrån Tunby: Per Lund.\n"
    people = parse.protocol(document(tmp_path, told + POINTS)).attendance
    assert [(one.name, one.organisation) for one in people if one.name != "Anna Ek"] == [
        ("Bo Almkvist", "Bråvik"), ("Rut Ros", "Bråvik"), ("Per Lund", "Tunby"),
    ]  # fmt: skip
