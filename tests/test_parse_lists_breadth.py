"""Lists by the conventions of groups, boards and agencies: their labels, headings, wraps, and what a scanner makes of §."""

import pytest

from kg.parse import labels
from tests.test_parse_attendance import attendance

ITEMS = "\n\n1. Mötet öppnas\nOrdföranden hälsade alla välkomna till mötet och öppnade det.\n\n2. Budget\nBudgeten godkändes enligt förslaget i handlingarna.\n"


def said(text: str, suffix: str = ".txt") -> dict[str, tuple[str | None, str, str]]:
    return {one.name: (one.organisation, one.list, one.presence) for one in attendance(text, suffix)}


@pytest.mark.parametrize(
    ("label", "organisation", "kind"),
    [
        ("Utan rösträtt:", None, "others"),
        ("Utan beslutanderätt", None, "others"),
        ("Ej röstberättigade:", None, "others"),
        ("Länsstyrelsens tjänstemän", "Länsstyrelsen", "others"),
        ("Skolverkets handläggare:", "Skolverket", "others"),
        ("Region Dalarnas tjänstepersoner", "Region Dalarna", "others"),
        ("Trafikverkets medarbetare", "Trafikverket", "others"),
        ("Med rösträtt:", None, "members"),
        ("Med beslutanderätt", None, "members"),
    ],
)
def test_a_list_is_parted_by_rights_and_by_whose_staff(
    label: str, organisation: str | None, kind: str
) -> None:
    found = said(
        f"Protokoll 2024-03-05\n\nNärvarande\nAnna Ek, Nora kommun\nBo Alm, Kumla kommun\n\n{label}\nEva Sten, ekonom\nUlf Ros, jurist\n{ITEMS}"
    )
    assert found["Eva Sten"] == (organisation, kind, "present")
    assert found["Ulf Ros"][1] == kind
    assert found["Anna Ek"][:2] == ("Nora", "members")


@pytest.mark.parametrize("label", ["Medverkande", "Medverkande:", "MEDVERKANDE", "*Medverkande*"])
def test_those_taking_part_are_members_where_no_others_are_listed(label: str) -> None:
    people = "\nAnna Ek, Nora kommun\nBo Alm, Kumla kommun\n\n"
    assert said(f"Anteckningar 2024-03-05\n\n{label}{people}{ITEMS}")["Bo Alm"][1] == "members"
    both = said(
        f"Anteckningar 2024-03-05\n\nLedamöter\nEva Sten, Kil\nUlf Ros, Nora\n\n{label}{people}{ITEMS}"
    )
    assert both["Bo Alm"][1] == "others"
    assert both["Eva Sten"][1] == "members"


@pytest.mark.parametrize(
    ("head", "party"),
    [
        ("Socialdemokraterna", "S"),
        ("Centerpartiet:", "C"),
        ("Vänsterpartiet", "V"),
        ("MODERATERNA", "M"),
        ("Miljöpartiet de gröna", "MP"),
    ],
)
def test_the_party_over_people_is_theirs(head: str, party: str) -> None:
    text = f"Protokoll 2024-03-05\n\nBeslutande\n\n{head}\nAnna Ek\nBo Alm, på distans\n\nKristdemokraterna\nEva Sten\n{ITEMS}"
    assert {one.name: one.party for one in attendance(text)} == {
        "Anna Ek": party,
        "Bo Alm": party,
        "Eva Sten": "KD",
    }


@pytest.mark.parametrize(
    ("people", "name", "organisation"),
    [
        ("Bo Alm (Polismyndigheten)\nEva Sten (skogsbruket)", "Eva Sten", "skogsbruket"),
        ("Bo Alm (Region Dalarna)\nEva Sten (turismen)\nUlf Ros (friluftslivet)", "Ulf Ros", "friluftslivet"),
        ("Bo Alm (Nora)\nEva Sten (rennäringen), till och med lunch", "Eva Sten", "rennäringen"),
        ("Bo Alm (Nora)\nEva Sten (sekreteraren)", "Eva Sten", None),
        ("Bo Alm (Nora)\nEva Sten (halva mötet)", "Eva Sten", None),
        ("Bo Alm (M), socialutskottet\nEva Sten (S), kommunstyrelsen", "Bo Alm", "socialutskottet"),
        ("Skolverket: Bo Alm, Nora kommun: Eva\nDahlstein", "Eva Dahlstein", "Nora"),
        ("Skolverket: Bo Alm, Kumla och Eva\nDahlstein", "Eva Dahlstein", "Skolverket"),
        ("Polisen: Bo Alm, Kvinnojouren\nVändpunkten: Eva Sten", "Eva Sten", "Kvinnojouren Vändpunkten"),
        ("Bo Alm (Kultur och fritid), Svenska kyrkan\nEva Sten (Nora)", "Bo Alm", "Kultur och fritid"),
    ],
)
def test_where_they_come_from(people: str, name: str, organisation: str | None) -> None:
    assert said(f"Anteckningar 2024-03-05\n\nNärvarande: {people}\n{ITEMS}")[name][0] == organisation


WRAPPED = [
    ("Tjänstgörande", "ersättare", "serving_substitutes"),
    ("Närvarande", "ersättare", "substitutes"),
    ("Övriga", "deltagande", "others"),
    ("Övriga", "närvarande", "others"),
    ("Ej tjänstgörande", "ersättare", "substitutes"),
]


@pytest.mark.parametrize(("first", "second", "kind"), WRAPPED)
@pytest.mark.parametrize("below", ["Eva Sten (C), Kil", ""])
def test_a_label_of_two_lines(first: str, second: str, kind: str, below: str) -> None:
    text = f"Protokoll 2024-03-05\n\nBeslutande           Anna Ek (S), Nora\n                     Ulf Ros (M), Nora\n{first:<20} Bo Alm (S), Kumla\n{second:<20} {below}\n{ITEMS}"
    found = {one.name: one for one in attendance(text)}
    wanted = {"Anna Ek", "Ulf Ros", "Bo Alm"} | ({"Eva Sten"} if below else set())
    assert set(found) == wanted
    for name in wanted - {"Anna Ek", "Ulf Ros"}:
        assert found[name].list == ("others" if kind == "others" else "members")
        assert found[name].substitute == ("substitutes" in kind)


def test_served_in_part_and_listed_for_the_rest() -> None:
    text = f"Protokoll 2024-03-05\n\nBeslutande\nAnna Ek (S)\nUlf Ros (M), §§ 1–3\nBo Alm (M), tjänstgörande ersättare för Ulf Ros, §§ 4–6\n\nNärvarande ersättare\nBo Alm (M), §§ 1–3\nEva Sten (C), §§ 1–2\n{ITEMS}"
    found = said(text)
    assert [found[name][2] for name in ("Bo Alm", "Ulf Ros", "Eva Sten")] == ["present", "partial", "partial"]


@pytest.mark.parametrize(
    ("cell", "organisation", "presence"),
    [
        ("Finska föreningen, gruppens ordförande", "Finska föreningen", "present"),
        ("Finska föreningen, kom 17.50", "Finska föreningen", "partial"),
        ("Region Dalarna, t.o.m. punkt 3", "Region Dalarna", "partial"),
        ("förskolechef, endast under punkt 3", None, "partial"),
        ("Vård- och omsorgsförvaltningen", "Vård- och omsorgsförvaltningen", "present"),
    ],
)
def test_a_column_of_organisations_tells_more(cell: str, organisation: str | None, presence: str) -> None:
    table = f"# Anteckningar 2024-03-05\n\n## Vilka var med\n\n| Namn | Representerar |\n|---|---|\n| Anna Ek | Nora kommun |\n| Bo Alm | {cell} |\n{ITEMS}"
    found = said(table, ".md")["Bo Alm"]
    assert (found[0], found[2]) == (organisation, presence)


def scanned(sign: str, note: str, first: int = 15) -> str:
    points = "".join(
        f"\n\n{sign} {number} Ärende\nNämnden godkänner redovisningen och tackar för den goda genomgången av läget.\n"
        for number in range(first, first + 6)
    )
    return f"SOCIALNÄMNDEN\nSammanträdesprotokoll 2023-03-05\n\nBeslutande\nAnna Ek (S), ordförande\nBo Alm (M){note}\n{points}"


@pytest.mark.parametrize(
    ("sign", "note", "presence"),
    [
        ("8", ", ledamot, 88 15—19", "partial"),
        ("$", ", controller, 8 18", "partial"),
        ("&", ", $ 16-17", "partial"),
        ("§", ", && 15–16", "partial"),
        ("8", " (88 15–18)", "partial"),
        ("$", " $$ 15-19", "partial"),
        ("8", ", Storgatan 8", "present"),
        ("8", ", tfn 8 15", "present"),
        ("8", ", rum 815", "present"),
    ],
)
def test_the_sign_of_points_as_a_scanner_writes_it(sign: str, note: str, presence: str) -> None:
    assert said(scanned(sign, note))["Bo Alm"][2] == presence


def test_digits_are_no_sign_where_no_points_are_numbered_so() -> None:
    text = f"SOCIALNÄMNDEN\nProtokoll 2023-03-05\n\nBeslutande\nAnna Ek (S)\nBo Alm (M), 8 18\n{ITEMS}"
    assert said(text)["Bo Alm"][2] == "present"


def test_long_labels_are_read() -> None:
    assert labels.kind_of("Beslutande ledamöter och tjänstgörande ersättare") == "members"
    assert labels.kind_of("Tjänstgörande ersättare") == "serving_substitutes"
    assert labels.kind_of("Länsstyrelsens uppdrag") is None
