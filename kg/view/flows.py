"""Who hands over to whom: a table of bodies by bodies, and for each pair its hand-overs with their quotes.

>>> html = flows.page(data)
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from kg.view import late, shell
from kg.view.agents import Flow, FlowsData
from kg.view.assets import Assets
from kg.view.flow_picture import picture

MOST = 15
"""How many bodies a table that can be taken in has at most; every pair is in the list below it."""


@dataclass(frozen=True, slots=True)
class Table:
    """`cells[row][column]` is the number of the pair in the list, from 1, or None; a row hands over, a column
    receives. `bodies` are those of either."""

    bodies: tuple[str, ...]
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]
    left_out: int


_FORM = late.Form(
    re.compile(r'(?P<tag><div class="pairs")>(?P<rows>.*?)(?=\s*</div>\s*</section>)', re.S),
    re.compile(r'\s*<div class="pair".*?</details></div>', re.S),
    eager=True,
)


def _scripts() -> list[str]:
    return [shell.static("csv.js"), shell.static("picture.js"), shell.static("flows.js")]


def files(data: FlowsData, assets: Assets | None = None) -> Iterator[tuple[str, str]]:
    """The page by its name, and where the pairs are many the pieces beside it."""
    return late.files("floden.html", partial(page, data), _scripts(), _FORM, assets=assets)


def page(
    data: FlowsData,
    scripts: Sequence[str] = (),
    allowed: tuple[str, str] = ("", ""),
    assets: Assets | None = None,
) -> str:
    """The page as one HTML file; without script all pairs stand below each other."""
    years = sorted({move.date[:4] for flow in data.flows for move in flow.moves})
    made = table(data.flows)
    return shell.page(
        "flows.html",
        styles=[shell.static("issue.css"), shell.static("flows.css")],
        scripts=scripts or _scripts(),
        allowed=allowed,
        assets=assets,
        title=shell.word("flows"),
        page=data,
        papers=len(
            {each.document for flow in data.flows for move in flow.moves for each in move.evidence[:1]}
        ),
        table=made,
        picture=picture(data.flows, made.bodies),
        years=years,
        most=max((len(flow.moves) for flow in data.flows), default=1),
    )


def table(flows: tuple[Flow, ...]) -> Table:
    """The bodies of the pairs with most hand-overs, so many that each has one; the busiest first."""
    busy: Counter[str] = Counter()
    chosen: set[str] = set()
    for flow in sorted(flows, key=lambda flow: (-len(flow.moves), flow.source, flow.target)):
        busy[flow.source] += len(flow.moves)
        busy[flow.target] += len(flow.moves)
        ends = {flow.source, flow.target}
        if len(chosen | ends) <= MOST:
            chosen |= ends
    bodies = tuple(sorted(chosen, key=lambda body: (-busy[body], body)))
    number = {(flow.source, flow.target): n for n, flow in enumerate(flows, 1)}
    rows = tuple(one for one in bodies if any((one, other) in number for other in bodies))
    columns = tuple(one for one in bodies if any((other, one) in number for other in bodies))
    cells = tuple(tuple(number.get((one, other)) for other in columns) for one in rows)
    return Table(bodies, rows, columns, cells, len(busy) - len(bodies))
