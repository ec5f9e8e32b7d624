"""Lists that have lost their lines: marks, offices and surnames that could belong to either side, told by where a row begins and ends."""

from pathlib import Path

import pytest

from kg import parse, read
from kg.language.in_a_row import starts
from kg.model import Attendee, Protocol


def people(value: str) -> list[str]:
    found = starts(value)
    return [value[start:end].strip(" ,") for start, end in zip(found, [*found[1:], len(value)], strict=False)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        # a mark after each name, if need be with an office between; near miss: before each
        ("Bo Ek, ordf X Eva Almkvist - Rut Ros X Per Lund -", ["Bo Ek, ordf X", "Eva Almkvist -", "Rut Ros X", "Per Lund -"]),
        ("x Ek Bo, ordf. - Almkvist Eva x Ros Rut x Lund Per", ["x Ek Bo, ordf.", "- Almkvist Eva", "x Ros Rut", "x Lund Per"]),
        # a dash between name and where one comes from is no mark
        ("Bo Ek - Nora kommun Eva Almkvist - Kils kommun Rut Ros", ["Bo Ek - Nora kommun", "Eva Almkvist - Kils kommun", "Rut Ros"]),
        # surname first, a comma after some of them only
        (
            "Ek Bo ordförande Almkvist, Eva Ros Rut Lund Per Berg-Lund, Ulla Krook Nils",
            ["Ek Bo ordförande", "Almkvist, Eva", "Ros Rut", "Lund Per", "Berg-Lund, Ulla", "Krook Nils"],
        ),
        # near miss: given name first, and a place after a comma
        ("Bo Ek, Laxå Eva Almkvist, Kil Rut Ros, Laxå", ["Bo Ek, Laxå", "Eva Almkvist, Kil", "Rut Ros, Laxå"]),
        # offices before their names after others who have none: "samt" or a full stop opens the run, a name ends it
        (
            "Bo Ek (S), Eva Almkvist (M) samt sekreterare Rut Ros, kanslichef Per Lund och ekonom Ulla Berg",
            ["Bo Ek (S)", "Eva Almkvist (M) samt", "sekreterare Rut Ros, kanslichef Per Lund och ekonom Ulla Berg"],
        ),
        # near miss: the last has an office behind, so all have
        (
            "Bo Ek (S), Eva Almkvist (M) samt Rut Ros, kanslichef Per Lund, ekonom",
            ["Bo Ek (S)", "Eva Almkvist (M) samt", "Rut Ros, kanslichef", "Per Lund, ekonom"],
        ),
        # near miss: each has its office behind, without a comma
        ("Ek Bo D. stadsdirektör Almkvist Eva personalchef, sekreterare Ros Rut ekonomichef", ["Ek Bo D. stadsdirektör", "Almkvist Eva personalchef, sekreterare", "Ros Rut ekonomichef"]),
        # a place that opens no name
        ("Bo Ek (S), Kungsör Aado Almkvist (M), Kungsör Rut Ros (S), Arboga", ["Bo Ek (S), Kungsör", "Aado Almkvist (M), Kungsör", "Rut Ros (S), Arboga"]),
        # whose substitute somebody is, by the surname alone
        ("Ek Bo medlem Almkvist Eva Lunds ersättare Ros Rut", ["Ek Bo medlem", "Almkvist Eva Lunds ersättare", "Ros Rut"]),
    ],
)  # fmt: skip
def test_where_people_begin(row: str, expected: list[str]) -> None:
    assert people(row) == expected


HEAD = "Ekbygda kommun\nTekniska nämnden\nProtokoll 2024-03-05\n"
POINTS = "\n§ 11 Dagordning\nDagordningen godkänns.\n\n§ 12 Budget\nBudgeten godkänns.\n\n§ 13 Taxa\nTaxan godkänns.\n\n§ 14 Övrigt\nInget övrigt.\n"


def protocol(tmp_path: Path, text: str) -> Protocol:
    path = tmp_path / "protokoll.txt"
    path.write_text(text, encoding="utf-8")
    return parse.protocol(read.document(path))


def listed(tmp_path: Path, text: str) -> dict[str, Attendee]:
    return {person.name: person for person in protocol(tmp_path, HEAD + text + POINTS).attendance}


def test_who_came_by_marks_between_name_and_office(tmp_path: Path) -> None:
    found = listed(tmp_path, "Närvarande:\nRut Ros - Kfge-ordf.\nPer Lund X Kommundirektör\nUlla Berg X Ekonom\n")
    assert {name: one.presence for name, one in found.items()} == {"Rut Ros": "absent", "Per Lund": "present", "Ulla Berg": "present"}
    # near miss: a dash alone before what they are
    found = listed(tmp_path, "Närvarande:\nRut Ros - ordförande\nPer Lund - kommundirektör\nUlla Berg - ekonom\n")
    assert {one.presence for one in found.values()} == {"present"}


def test_staff_after_the_elected_under_substitutes_are_others(tmp_path: Path) -> None:
    text = (
        "Närvarande: Bo Ek (S), ordförande, Siv Holm (M), Tor Sandvik (C)\n"
        "Ersättare: Eva Almkvist (M) och Olle Bäck (C) samt sekreterare Rut Ros, kanslichef Per Lund\n"
    )
    found = listed(tmp_path, text)
    assert {name: (one.list, one.substitute) for name, one in found.items() if name in ("Eva Almkvist", "Olle Bäck", "Rut Ros", "Per Lund")} == {
        "Eva Almkvist": ("members", True),
        "Olle Bäck": ("members", True),
        "Rut Ros": ("others", False),
        "Per Lund": ("others", False),
    }
    assert (found["Rut Ros"].functions, found["Per Lund"].title) == (("secretary",), "kanslichef")


@pytest.mark.parametrize(
    ("line", "name", "organisation", "party"),
    [
        ("Cristina kvistlund (V), Bo Ek (S)", "Cristina kvistlund", None, "V"),
        ("Bo Ek (Posk), Eva Almkvist (Posk), Rut Ros (Sfk)", "Rut Ros", None, "Sfk"),
        ("Bo Ek (BorgA), Eva Almkvist (S)", "Bo Ek", None, "BORGA"),
        ("Eva Ek Vård och omsorgschef, Bo Alm", "Eva Ek", None, None),
        ("Eva Ek, avdelningschef Förebyggande", "Eva Ek", None, None),
        ("Eva Ek, socialchef Nora kommun", "Eva Ek", "Nora", None),
        ("Eva Ek, kommunstyrelsens kansli", "Eva Ek", "kommunstyrelsens kansli", None),
        ("Eva Ek (inbjuden av styrelsen), Bo Alm", "Eva Ek", None, None),
        ("Bo Alm, Nora kommun + Eva Ek, Kils kommun", "Eva Ek", "Kil", None),
    ],
)
def test_what_is_told_of_one(tmp_path: Path, line: str, name: str, organisation: str | None, party: str | None) -> None:
    one = listed(tmp_path, f"Närvarande: {line}\n")[name]
    assert (one.organisation, one.party) == (organisation, party)


def test_surnames_first_with_offices_after(tmp_path: Path) -> None:
    found = listed(tmp_path, "Närvarande:\nEk, Bo ordförande\nAlmkvist, Eva ledamot\nLindros, Rut ledamot\nBerg-Lund, Ulla suppleant, i stället för Per Lund\n")
    assert list(found) == ["Bo Ek", "Eva Almkvist", "Rut Lindros", "Ulla Berg-Lund", "Per Lund"]
    assert found["Ulla Berg-Lund"].substitutes_for == "Per Lund"
    assert found["Per Lund"].presence == "absent"


def test_the_roll_in_a_sentence_with_the_names_last(tmp_path: Path) -> None:
    text = "Närvarande var ordinarie ledamöter Bo Ek, Eva Almkvist och Rut Ros, suppleanterna Per Lund och Ulla Berg samt ordförande Siv Holm.\n"
    found = listed(tmp_path, text)
    assert set(found) == {"Bo Ek", "Eva Almkvist", "Rut Ros", "Per Lund", "Ulla Berg", "Siv Holm"}
    assert (found["Per Lund"].substitute, found["Rut Ros"].substitute, found["Siv Holm"].functions) == (True, False, ("chair",))
    # near miss: who came to tell something
    assert not listed(tmp_path, "Närvarande var även Bo Ek, som redogjorde för planen och svarade på frågor.\n")


def test_one_absent_by_the_given_name(tmp_path: Path) -> None:
    found = listed(tmp_path, "Närvarande: Inga, Jonny, Henry, Anna och Stig.\n\nAnmält förhinder: Marie\n")
    assert found["Marie"].presence == "absent"
    assert "Ingen" not in listed(tmp_path, "Närvarande: Inga, Jonny, Henry, Anna och Stig.\n\nAnmält förhinder: Ingen\n")


def test_numbers_that_no_point_has_are_no_points(tmp_path: Path) -> None:
    found = listed(tmp_path, "Närvarande: Bo Ek 16, Eva Almkvist 60, Rut Ros 31, Per Lund 3\n")
    assert {one.presence for one in found.values()} == {"present"}
    found = listed(tmp_path, "Närvarande: Bo Ek (S), Eva Almkvist (M)\nÖvriga: Rut Ros, ekonom 12\nPer Lund, jurist 13-14\nUlla Berg, Bolaget Norr AB 14\n")
    assert [found[name].presence for name in ("Rut Ros", "Per Lund", "Ulla Berg")] == ["partial"] * 3
    assert found["Ulla Berg"].organisation == "Bolaget Norr AB"


def test_an_empty_column_of_those_who_serve_takes_no_members(tmp_path: Path) -> None:
    found = listed(tmp_path, "Ledamöter\nTjänstgörande ersättare   Bo Ek (AVN)\nEva Almkvist (BUN)\nRut Ros (HSO)\nPer Lund (HSO)\nUlla Berg (DHR)\nNils Krook (TN)\nSiv Holm (SN)\n")
    assert not any(one.substitute for one in found.values())


def said(tmp_path: Path, text: str) -> list[str]:
    return [finding.message for finding in protocol(tmp_path, HEAD + text + POINTS).findings]


def test_an_empty_label_of_those_absent_over_elected_people_is_said(tmp_path: Path) -> None:
    text = "Beslutande: Bo Ek (S), Eva Almkvist (M), Siv Holm (C)\nAnmält förhinder\nÖvriga: {}\n"
    missed = "not understood in a list of who was there: «Anmält förhinder»"
    assert missed in said(tmp_path, text.format("Tor Sandvik (S), Per Lund (M), Rut Ros, förbundschef, Ulla Berg, ekonom"))
    assert missed not in said(tmp_path, text.format("Rut Ros, förbundschef, Ulla Berg, ekonom"))


def roles(tmp_path: Path, text: str) -> set[tuple[str, str]]:
    return {(role, person.name) for person in protocol(tmp_path, text).attendance for role in person.functions}


FORM = (
    "1 SAMMANTRÄDESPROTOKOLL 1 (9) Kommunstyrelsen 2014-03-04 Plats och tid Rådhuset, rum Kaken, kl 13.00-15.30 Beslutande "
    "Bo Ek (S) Eva Almkvist (M) Tor Sandvik (C) Siv Holm (V) Övriga Nils Krook Ekonom Rut Ros Kanslichef {rest} "
    "ANSLAG/BEVIS Protokollet är justerat. Justeringen har tillkännagivits genom anslag Organ Kommunstyrelsen"
)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        # offices after their names, one of them written small
        (
            "Justeringens plats och tid Rådhuset 2014-03-10 Bo Ek Ordförande Rut Ros sekreterare Eva Almkvist Justerare",
            {("chair", "Bo Ek"), ("secretary", "Rut Ros"), ("adjuster", "Eva Almkvist")},
        ),
        # who would verify only in another's stead
        (
            "Utses att justera Eva Almkvist med Tor Sandvik som ersättare. Underskrifter Sekreterare... Rut Ros Protokollet omfattar 3-9, Ordförande... Bo Ek",
            {("chair", "Bo Ek"), ("secretary", "Rut Ros"), ("adjuster", "Eva Almkvist")},
        ),
        # offices before their names
        (
            "Underskrifter Sekreterare Rut Ros Ordförande Bo Ek Justerare Eva Almkvist",
            {("chair", "Bo Ek"), ("secretary", "Rut Ros"), ("adjuster", "Eva Almkvist")},
        ),
        # a label with its own name, then names before all their offices
        (
            "Paragrafer: 3-9 Justerare: Eva Almkvist Rut Ros Bo Ek Eva Almkvist Sekreterare Ordförande Justerare",
            {("chair", "Bo Ek"), ("secretary", "Rut Ros"), ("adjuster", "Eva Almkvist")},
        ),
    ],
)
def test_offices_and_names_of_signatures(tmp_path: Path, rest: str, expected: set[tuple[str, str]]) -> None:
    assert roles(tmp_path, FORM.format(rest=rest)) == expected


MINUTES = "Ekbygda hembygdsförening\nStyrelsemöte 2024-03-05\nProtokoll\nNärvarande: Tora Lindqvarn, Sven Hugvik, Bo Ek, Rut Ros, Siv Holm\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Mötet öppnas\nMötesordförande Bo Ek och mötessekreterare Rut Ros\n2. Ekonomi\nKassan godkändes.\n", {("chair", "Bo Ek"), ("secretary", "Rut Ros")}),
        # right under a list within a point
        ("1. Konstituering\nNärvarande:\nOrdinarie: Bo Ek, Siv Holm och Eva Alm.\nSekreterare: Rut Ros.\n2. Ekonomi\nKassan godkändes.\n", {("secretary", "Rut Ros")}),
        # who was proposed is not thereby chosen; who was and accepted is, by the given name too
        (
            "1. Val av funktionärer\na. Val av justerare Bo Ek nominerade Rut Ros, Siv Holm och Sven Hugvik. Rut och Sven accepterade och "
            "blev valda. b. Val av rösträknare Bo Ek nominerade Siv Holm som accepterade.\n2. Ekonomi\nKassan godkändes.\n",
            {("adjuster", "Rut Ros"), ("adjuster", "Sven Hugvik")},
        ),
        ("1. Val av justerare\nBo Ek nominerade Rut Ros.\n2. Ekonomi\nKassan godkändes.\n", set()),
        # who is elected to lead the board does not thereby lead the meeting
        ("§ 1 Styrelseval\nOrdf. Arne Hallvik, Nora\nkassör Siv Holm, Kil\n\n§ 2 Ekonomi\nKassan godkändes.\n", set()),
        ("1. Ekonomi\nKassan godkändes.\n2. Mötet avslutas\n\nOrdförande: Bo Ek          Vid protokollet: Rut Ros\n", {("chair", "Bo Ek"), ("secretary", "Rut Ros")}),
    ],
)  # fmt: skip
def test_who_led_wrote_and_verified(tmp_path: Path, text: str, expected: set[tuple[str, str]]) -> None:
    assert roles(tmp_path, MINUTES + text) == expected


def test_the_one_whom_the_list_says_to_have_led_wrote_nothing(tmp_path: Path) -> None:
    text = "Närvarande:\nBo Ek, ordförande\nEva Almkvist\nRut Ros, sekreterare\n\nUnderskrifter\nOrdförande Eva Almkvist\nSekreterare Bo Ek\n"
    assert ("secretary", "Bo Ek") not in roles(tmp_path, HEAD + text + POINTS)


def test_a_label_of_officials_after_a_comma_and_one_in_capitals_after_a_number(tmp_path: Path) -> None:
    text = (
        "1 SAMMANTRÄDESPROTOKOLL 1 (9) Kommunstyrelsen 2014-03-04 Plats och tid Rådhuset, rum Kaken, kl 13.00-15.30 Beslutande "
        "Bo Ek (S) Eva Almkvist (M) Tor Sandvik (C) Ersättare Siv Holm (V) , 17, , Tjänstemän Nils Krook, ekonom Rut Ros, kanslichef 4 ÖVRIGA "
        "Ulla Berg, jurist Utses att justera Eva Almkvist ANSLAG/BEVIS Protokollet är justerat"
    )
    found = {person.name: person.list for person in protocol(tmp_path, text).attendance}
    assert [found.get(name) for name in ("Siv Holm", "Nils Krook", "Rut Ros", "Ulla Berg")] == ["members", "others", "others", "others"]


def test_each_page_with_its_number_twice(tmp_path: Path) -> None:
    text = FORM.format(rest="Underskrifter Sekreterare Rut Ros Ordförande Bo Ek Justerare Eva Almkvist").removeprefix("1 ")
    found = protocol(tmp_path, f"1 1 {text}\n\n2 2 Innehållsförteckning 31 Delårsrapport 32 Taxa för vatten 33 Meddelanden\n")
    assert [item.number for item in found.items][:1] == ["31"]
