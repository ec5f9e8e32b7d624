"""How minutes look: five layouts of one meeting, written so that every paragraph knows its place."""

import datetime as dt
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field

from county.bodies import PEOPLE, PLACES, Council
from county.telling import MONTHS, Paragraph, Point

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")


@dataclass(slots=True)
class Sheet:
    """Text in the making; `put` remembers where a paragraph stands."""

    parts: list[str] = field(default_factory=list)
    size: int = 0

    def write(self, text: str = "", end: str = "\n") -> None:
        self.parts.append(text + end)
        self.size += len(text) + len(end)

    def put(self, paragraph: Paragraph, width: int = 88, before: str = "", after: str = "\n") -> None:
        self.write(before, "")
        paragraph.start = self.size
        self.write(
            textwrap.fill(paragraph.text, width, break_on_hyphens=False) if width else paragraph.text, ""
        )
        paragraph.end = self.size
        self.write(after)

    @property
    def text(self) -> str:
        return "".join(self.parts)


def spoken(date: dt.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def _present(council: Council) -> list[str]:
    return [PEOPLE[index] for index in council.people]


def council(body: Council, date: dt.date, points: list[Point]) -> Sheet:
    """Family 1: columns of names, numbered items, the presenter under the title."""
    sheet = Sheet()
    sheet.write(
        f"Protokoll\n\n{body.name}\n\nTid: {WEEKDAYS[date.weekday()].capitalize()} {spoken(date)}, kl. 13.00–16.00\nPlats: {body.place}\n\nNärvarande\n\nLedamöter"
    )
    for name, place in zip(_present(body), PLACES, strict=False):
        role = ", ordförande" if name == body.chair else ""
        sheet.write(f"{name}{role:<20}".ljust(44) + place)
    sheet.write("\n")
    for point in points:
        sheet.write(f"{point.number}. {point.title}")
        for paragraph in point.paragraphs:
            if point.heading and paragraph.issue:
                sheet.write(point.heading + "\n")
            sheet.put(paragraph)
        sheet.write()
    sheet.write(f"Vid protokollet\n\n{_present(body)[-1]}")
    return sheet


def table(body: Council, date: dt.date, points: list[Point]) -> Sheet:
    """Family 2: one table of number, title and notes, participants last."""
    sheet = Sheet()
    sheet.write(
        f"# {body.name}\n\nMinnesanteckningar {spoken(date)}, 13:00 - 16:00, {body.place}\n\n<table>\n<tr><th>Nr</th><th>Ärende</th><th>Anteckningar</th></tr>"
    )
    for point in points:
        sheet.write(f"<tr><td>{point.number}</td><td>{point.title}</td><td>", "")
        for paragraph in point.paragraphs:
            if point.heading and paragraph.issue:
                sheet.write(f"<p><b>{point.heading}</b></p>")
            sheet.put(paragraph, 0, "<p>", "</p>")
        sheet.write("</td></tr>")
    people = ", ".join(f"{name} ({place})" for name, place in zip(_present(body), PLACES, strict=False))
    sheet.write(f"</table>\n\n<p><b>Deltagare:</b> {people}</p>")
    return sheet


def formal(body: Council, date: dt.date, points: list[Point]) -> Sheet:
    """Family 3: § and case numbers, fixed headings, a head on the first page."""
    sheet = Sheet()
    first, last = points[0].number, points[-1].number
    owner = (body.owner or "").upper()
    sheet.write(f"{owner:<40}SAMMANTRÄDESPROTOKOLL\n{body.name:<40}Sammanträdesdatum\n{'':<40}{date}\n")
    sheet.write(f"Plats och tid          {body.place}, kl. 08.30–11.45\n")
    for index, name in enumerate(_present(body)):
        label = "Beslutande" if index == 0 else ""
        sheet.write(f"{label:<23}{name} ({'SCMLV'[index % 5]}){', ordförande' if index == 0 else ''}")
    people = _present(body)
    sheet.write(
        f"\nUtses att justera      {people[1]}\n\nUnderskrifter\n   Sekreterare         ......................    Paragrafer §§ {first}–{last}\n"
    )
    for point in points:
        diary = f"{'':<40}Dnr {point.diary}" if point.diary else ""
        sheet.write(f"§ {point.number}{diary}\n{point.title}\n")
        _sections(sheet, body, point)
        sheet.write("_____\n")
    return sheet


def _sections(sheet: Sheet, body: Council, point: Point) -> None:
    genitive = "Arbetsutskottets" if body.name.endswith("arbetsutskott") else f"{body.name}s"
    ruled = [
        p
        for p in point.paragraphs
        if any(
            step["kind"] in ("decided", "adopted", "assigned", "referred", "adjourned", "closed")
            and "told" not in step
            for step in p.steps
        )
    ]
    told = [paragraph for paragraph in point.paragraphs if paragraph not in ruled]
    if ruled:
        sheet.write(f"{genitive} beslut")
    for paragraph in ruled:
        sheet.put(paragraph)
    if told and ruled:
        sheet.write("\nSammanfattning av ärendet")
    for paragraph in told:
        if point.heading and paragraph.issue:
            sheet.write(f"{point.heading}\n")
        sheet.put(paragraph)
    sheet.write()


def notes(body: Council, date: dt.date, points: list[Point]) -> Sheet:
    """Family 4: headings without numbers, people as "Name (Organisation)"."""
    sheet = Sheet()
    sheet.write(f"{body.name} – mötesanteckningar {spoken(date)}\n{body.place}, kl 10.00-14.30\n\nNärvarande")
    for name, place in zip(_present(body), PLACES, strict=False):
        sheet.write(f"{name} ({place}s kommun)" if not place.endswith("s") else f"{name} ({place} kommun)")
    sheet.write()
    for point in points:
        sheet.write(point.title)
        for paragraph in point.paragraphs:
            if point.heading and paragraph.issue:
                sheet.write(f"\n{point.heading}")
            sheet.put(paragraph)
        sheet.write()
    return sheet


def web(body: Council, date: dt.date, points: list[Point]) -> Sheet:
    """Family 5: Markdown with headings."""
    sheet = Sheet()
    people = "\n".join(f"* {name}, {place}" for name, place in zip(_present(body), PLACES, strict=False))
    sheet.write(
        f"# {body.name}\n\nMinnesanteckningar {WEEKDAYS[date.weekday()]} {spoken(date)}\n\nTid: 09:00–12:00 Plats: {body.place}\n\n**Deltagare**\n\n{people}\n"
    )
    for point in points:
        sheet.write(f"## {point.number}. {point.title}\n")
        for paragraph in point.paragraphs:
            if point.heading and paragraph.issue:
                sheet.write(f"### {point.heading}\n")
            sheet.put(paragraph, 0)
        sheet.write()
    return sheet


LAYOUTS: dict[str, Callable[[Council, dt.date, list[Point]], Sheet]] = {
    "council": council, "table": table, "formal": formal, "notes": notes, "web": web,
}  # fmt: skip
