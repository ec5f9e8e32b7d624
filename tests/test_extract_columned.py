"""The last column of a table of points tells who has the task, whatever made the table; other last columns do not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg import extract, parse, read

_HEAD = """Skogsbackens samfällighet
Protokoll från styrelsemöte

Datum: 2024-02-13
Tid: kl. 19.00
Plats: Kvarterslokalen
Närvarande: Vendela Rosenmark, Torkel Ahlbin, Siv Nordlund, Ebbe Kvist

"""
_ROWS = (
    ("1", "Val av justerare", "Siv valdes till justerare.", ""),
    ("2", "Gamla ärenden", "{what}", "{who}"),
    ("3", "Nästa möte", "Nästa möte är den 19 mars 2024.", ""),
)


def _bars(head: str, what: str, who: str) -> str:
    top = f"Punkt | Vad | {head}\n" if head else ""
    rows = (
        f"{number}. | {title}\n{text}" + (f" | {name}" if name else "")
        for number, title, text, name in _filled(what, who)
    )
    return _HEAD + top + "\n".join(rows) + "\n"


def _tabs(head: str, what: str, who: str) -> str:
    top = f"Nr\tÄrende\t{head}\n" if head else ""
    rows = (f"{number}.\t{title}\n\t{text}\t{name}" for number, title, text, name in _filled(what, who))
    return _HEAD + top + "\n".join(rows) + "\n"


def _markdown(head: str, what: str, who: str) -> str:
    rows = (f"| {number} | {title} | {text} | {name} |" for number, title, text, name in _filled(what, who))
    return _HEAD + f"| Nr | Ärende | Beslut | {head} |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


def _web(head: str, what: str, who: str) -> str:
    cells = [("Nr", "Ärende", "Beslut", head)] * bool(head) + list(_filled(what, who))
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
    lead = "".join(f"<p>{line}</p>" for line in _HEAD.splitlines() if line)
    return f"<html><body>{lead}<table border=1>{rows}</table></body></html>"


def _filled(what: str, who: str) -> list[tuple[str, ...]]:
    return [tuple(cell.format(what=what, who=who) for cell in row) for row in _ROWS]


def _assigned(path: Path) -> list[tuple[str, str]]:
    reading = extract.reading(parse.protocol(read.document(path)))
    return [(one.receiver, one.task) for claims in reading.claims for one in claims.assignments]


_MADE = {"bars.txt": _bars, "tabs.txt": _tabs, "table.md": _markdown, "table.html": _web}


@pytest.mark.parametrize("name", _MADE)
@pytest.mark.parametrize(
    ("head", "what", "who", "receiver"),
    [
        ("Ansvar", "Kodlås är inköpt och ska installeras.", "Torkel", "Torkel Ahlbin"),
        ("Ansvarig", "Offert tas in från två firmor.", "Ebbe Kvist", "Ebbe Kvist"),
        ("Vem", "Taket över cykelrummet läggs om i maj.", "Siv och Ebbe", "Siv Nordlund och Ebbe Kvist"),
        ("Föredragande/Ansvar", "Brunnen ska provtas före midsommar.", "Vendela", "Vendela Rosenmark"),
        ("Utförs av", "Städdagen annonseras i trapphusen.", "Torkel ordnar", "Torkel Ahlbin"),
        ("Ansvariga", "Grannarna bör tillfrågas om parkeringen.", "Siv, Torkel", "Siv Nordlund och Torkel Ahlbin"),
    ],
)  # fmt: skip
def test_who_is_named_in_the_last_column_has_the_task(
    tmp_path: Path, name: str, head: str, what: str, who: str, receiver: str
) -> None:
    path = tmp_path / name
    path.write_text(_MADE[name](head, what, who), encoding="utf-8")
    assert _assigned(path) == [(receiver, what)]


@pytest.mark.parametrize("made", [_bars, _tabs])
def test_without_a_heading_names_beside_what_is_to_be_done_tell_it(
    tmp_path: Path, made: Callable[[str, str, str], str]
) -> None:
    path = tmp_path / "table.txt"
    path.write_text(made("", "Gungorna ska målas om före sommaren.", "Ebbe"), encoding="utf-8")
    assert _assigned(path) == [("Ebbe Kvist", "Gungorna ska målas om före sommaren.")]


@pytest.mark.parametrize("name", _MADE)
@pytest.mark.parametrize(
    ("head", "what", "who"),
    [
        ("Klart", "Kodlås är inköpt och ska installeras.", "2024-05-01"),
        ("Kostnad", "Kodlås är inköpt och ska installeras.", "12 500 kr"),
        ("Sida", "Kodlås är inköpt och ska installeras.", "7"),
        ("Typ", "Kodlås är inköpt och ska installeras.", "Info"),
        ("Ansvar", "Kodlås är inköpt och ska installeras.", "Beslut"),
        ("Ansvar", "Protokollet godkändes och lades till handlingarna.", "Torkel"),
        ("Föredragande", "Rapporten om vattnet var klar i januari.", "Torkel"),
        ("Ansvar", "Kodlås är inköpt och ska installeras.", "Klart före sommaren"),
    ],
)
def test_what_names_nobody_or_is_done_is_nobodys_task(
    tmp_path: Path, name: str, head: str, what: str, who: str
) -> None:
    path = tmp_path / name
    path.write_text(_MADE[name](head, what, who), encoding="utf-8")
    assert _assigned(path) == []
