"""Lists read by what their lines show together: columns of groups, sides of a negotiation, boxes, lists no label opens."""

from pathlib import Path

import pytest

from kg import pipeline

POINTS = "\n\n§ 1 Öppnande\nOrdföranden hälsade alla välkomna.\n\n§ 2 Budget\nStyrelsen beslutar att fastställa budgeten.\n"
STATES = {"absent": " absent", "partial": " partial"}


def told(tmp_path: Path, text: str, suffix: str = ".txt") -> str:
    """Each of the people as "Name@organisation", a star for others than members, and whether away or there for a part."""
    path = tmp_path / f"minutes{suffix}"
    path.write_text(text, encoding="utf-8")
    return ", ".join(
        person.name
        + (f"@{person.organisation}" if person.organisation else "")
        + ("*" if person.list == "others" else "")
        + STATES.get(person.presence, "")
        for person in pipeline.read(path).protocol.attendance
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no label: groups in a column, presence in another; near misses: a table of other things, one office and no more
        (
            "Kumla    Bo Ek (S), ordf        ja\n         Eva Alm (C)            nej\nLaxå     Rut Ros (M)            ja, från § 2",
            "Bo Ek@Kumla, Eva Alm@Kumla absent, Rut Ros@Laxå partial",
        ),
        ("PRO      Bo Ek\n         Eva Alm\nSPF      Rut Ros, ersättare\nRPG      ingen\nFörhinder   Per Lund, SPF", "Bo Ek@PRO, Eva Alm@PRO, Rut Ros@SPF, Per Lund@SPF absent"),
        ("Budget   1 200 kronor    ja\nLokal    Björkgården     nej\nKaffe    40 koppar       ja", ""),
        # under a label: the head of a column holds for those below it, until one begins before the names
        (
            "Närvarande\nRegion Dalarna    Bo Ek (S)\n                  Eva Alm (M)\nKumla             Rut Ros (C)\nPer Lund          sekreterare",
            "Bo Ek@Region Dalarna, Eva Alm@Region Dalarna, Rut Ros@Kumla, Per Lund",
        ),
        # sides of a negotiation and an officer after those away; near miss: a side that a sentence tells of
        (
            "För arbetsgivaren:   Bo Ek, HR-partner\nFör arbetstagarna:   Eva Alm, Vision\n                     Rut Ros, Kommunal, t.o.m. p. 6\nEj närvarande:       Per Lund, Ledarna\nSekreterare:         Ulla Berg, HR",
            "Bo Ek, Eva Alm@Vision, Rut Ros@Kommunal partial, Per Lund@Ledarna absent, Ulla Berg*",
        ),
        ("Närvarande: Bo Ek, Eva Alm, Rut Ros\nArbetsgivaren meddelar att lokalen är såld.", "Bo Ek, Eva Alm, Rut Ros"),
        # heads that tell no organisation: sectors, classes, the board itself, an office; near miss: one that does
        ("Närvarande\nOffentlig sektor: Bo Ek (Kumla kommun)\nIdeell sektor: Eva Alm, Rut Ros", "Bo Ek@Kumla, Eva Alm, Rut Ros"),
        ("Med på mötet:\nFöräldrar\nÅk 1: Bo Ek\nÅk 2: Eva Alm\nElever\nRut Ros 5A", "Bo Ek, Eva Alm, Rut Ros"),
        ("Närvarande: 12 delägare. Av styrelsen: Bo Ek, Eva Alm, Rut Ros", "Bo Ek, Eva Alm, Rut Ros"),
        ("Närvarande\nBrukarrådet i Kumla: Bo Ek\nPolisen: Eva Alm\nHuvudskyddsombud: Rut Ros", "Bo Ek@Brukarrådet i Kumla, Eva Alm@Polisen, Rut Ros"),
        ("Inbjudna\nBo Ek, chef för hemtjänsten\nEva Alm, NU-sjukvården\nRut Ros, enhetschef LSS", "Bo Ek*, Eva Alm@NU-sjukvården*, Rut Ros*"),
        # a box for each of two columns, and paragraphs before their sign; near miss: a bracket that goes on with a line
        ("Beslutande\n(x) Ek Bo         ( ) Alm Eva\n( ) Ros Rut       (x) Lund Per", "Bo Ek, Eva Alm absent, Rut Ros absent, Per Lund"),
        ("Närvarande\nBo Ek, från och med 58 §\nEva Alm, ekonom\n(vid protokollet)", "Bo Ek partial, Eva Alm"),
        # a label of two words over two lines; near miss: two labels, each with a colon
        ("NÄRVARANDE    Ek Bo         ordförande\n              Almkvist Eva  ledamot\n\nÖVRIGA        Ros Rut       direktör\nDELTAGARE     Lund Per      sekreterare", "Bo Ek, Eva Almkvist, Rut Ros*, Per Lund*"),
        ("Övriga: Bo Ek, direktör\nDeltagare: Eva Alm, Rut Ros", "Bo Ek*, Eva Alm, Rut Ros"),
        # who was there in plain words, abbreviated labels, boxes with signs
        ("Där var: Bo Ek (ordf), Eva Alm (kassör), Rut Ros\nTjm: Per Lund sekr\nAnm förhinder: Ulla Berg", "Bo Ek, Eva Alm, Rut Ros, Per Lund*, Ulla Berg absent"),
        ("Vilka kom?\n✅ Bo Ek (Ekskolan)\n💻 Eva Alm (Ekskolan)\n❌ Rut Ros (Ekskolan), prov", "Bo Ek@Ekskolan, Eva Alm@Ekskolan, Rut Ros@Ekskolan absent"),
        # those away in a sentence of its own; near miss: who comes after it
        ("På mötet deltog Bo Ek (ordförande), Eva Alm, samt Rut Ros. Frånvarande var Per Lund.", "Bo Ek, Eva Alm, Rut Ros, Per Lund absent"),
    ],
)  # fmt: skip
def test_lines_of_a_list_agree(text: str, expected: str, tmp_path: Path) -> None:
    assert told(tmp_path, f"Samverkansrådet\nProtokoll 2024-03-05\n\n{text}{POINTS}") == expected


def test_a_table_without_heads_tells_by_its_cells(tmp_path: Path) -> None:
    rows = "| | | |\n|---|---|---|\n| Bo Ek | S | ordförande |\n| Eva Alm | M | *frånvarande* |\n| Rut Ros | M | §§ 3–4 |\n"
    assert told(tmp_path, f"# Tekniska nämnden\n\nProtokoll 2024-03-05\n\n{rows}{POINTS}", ".md") == "Bo Ek, Eva Alm absent, Rut Ros partial"


def test_an_empty_column_beside_a_place_ends_nothing(tmp_path: Path) -> None:
    rows = "| Pite | | Ulla Öhman (S) | ja |\n| Nora | | Eva Almgren (S) | ja |\n"
    assert told(tmp_path, f"# Protokoll 2024-05-06\n\nNärvarande\n\n{rows}{POINTS}", ".md") == "Ulla Öhman@Pite, Eva Almgren@Nora"
