"""Two sets of minutes of people who do not exist: a board's with sections, and a managers' group's in columns."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """A paragraph; `heading` 1–3 for a heading, `number` what an automatic number would say before it."""

    text: str
    heading: int = 0
    number: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a table; each cell is the lines in it."""

    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Minutes:
    """`blocks` in order, the first `letterhead` of them at the top of the first page."""

    blocks: tuple[Line | Row, ...]
    letterhead: int


def full(line: Line) -> str:
    """The line with its number."""
    return f"{line.number} {line.text}".strip()


def text(minutes: Minutes) -> str:
    """As plain text: a row's cells beside each other, tabs between."""
    out: list[str] = []
    for block in minutes.blocks:
        if isinstance(block, Line):
            out += ["", ""] if block.heading else []
            out.append(full(block))
            continue
        for number in range(max(map(len, block.cells))):
            out.append("\t".join(cell[number] if number < len(cell) else "" for cell in block.cells))
    return "\n".join(out) + "\n"


def decomposed(minutes: Minutes) -> bytes:
    """As a Mac writes it: the dots apart from their letters."""
    return unicodedata.normalize("NFD", text(minutes)).encode()


BOARD = Minutes(
    (
        Line("Vadköpings kommun"),
        Line("Valnämnden"),
        Line("SAMMANTRÄDESPROTOKOLL"),
        Line("Sammanträdesdatum: 2024-10-08"),
        Row((("Plats och tid",), ("Stadshuset, Vadköping, kl. 13.15–15.05",))),
        Row(
            (
                ("Beslutande",),
                ("Åsa Öhrling (S), ordförande", "Örjan Ädelfors (M), vice ordförande", "Märta Grönkvist (C)"),
            )
        ),
        Row((("Frånvarande",), ("Lovisa Hägerström (L)",))),
        Row((("Övriga närvarande",), ("Sixten Åbergh, kanslichef", "Tyra Wallmark, sekreterare"))),
        Row((("Justerare",), ("Märta Grönkvist",))),
        Line("Dagordningen", heading=2, number="§ 31"),
        Line("Beslut"),
        Line("Nämnden godkänner dagordningen."),
        Line("Vallokaler inför kyrkovalet", heading=2, number="§ 32"),
        Line("Sixten Åbergh redogör för vilka lokaler som går att nå med rullstol."),
        Line("Beslut"),
        Line("Nämnden uppdrar åt kanslichefen att till den 14 januari 2025 föreslå en ny lokal i Ängby."),
        Line("Skrivelse om förtidsröstning", heading=2, number="§ 33"),
        Line("Beslut"),
        Line("Nämnden överlämnar skrivelsen till kommunstyrelsen för beslut."),
    ),
    letterhead=4,
)

GROUP = Minutes(
    (
        Line("Chefsgruppen för skola och socialtjänst i Bergadalen"),
        Line("Minnesanteckningar från möte 2024-02-21"),
        Line("Tid: kl. 09.00–11.30"),
        Line("Plats: Folkets hus, Granbro"),
        Line(
            "Närvarande: Östen Källgren, Granbro, ordförande, Bodil Ångman, Tallinge, Pär Söderfalk, Myråsa"
        ),
        Row((("Punkt",), ("Anteckningar",))),
        Row((("1. Föregående anteckningar",), ("Anteckningarna godkändes.",))),
        Row(
            (
                ("2. Elevhälsan i länet",),
                (
                    "Bodil Ångman berättade om köerna till elevhälsan.",
                    "Gruppen beslutade att begära in statistik från Region Norrdal.",
                ),
            )
        ),
        Row(
            (
                ("3. Sommarlovskort",),
                ("Pär Söderfalk tar fram ett förslag på gemensam ansökan till den 15 mars 2024.",),
            )
        ),
        Row((("4. Nästa möte",), ("Nästa möte hålls den 17 april 2024 kl. 09.00 i Myråsa.",))),
    ),
    letterhead=2,
)

ALL = {"board": BOARD, "group": GROUP}
