"""Web pages."""

from collections.abc import Callable
from html import escape

from renditions.minutes import Line, Minutes, full


def page(minutes: Minutes) -> bytes:
    """A page with headings and tables."""
    body = []
    for each in minutes.blocks:
        if isinstance(each, Line):
            tag = f"h{each.heading}" if each.heading else "p"
            body.append(f"<{tag}>{escape(full(each))}</{tag}>")
        else:
            cells = "".join(f"<td>{'<br>'.join(map(escape, cell))}</td>" for cell in each.cells)
            body.append(f"<table><tr>{cells}</tr></table>")
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{"".join(body)}</body></html>'.encode()


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {"page.html": page}
