"""How long the graph page takes to its first picture, and to show what is next to something, in a cold Chromium.

    kg build FOLDER --graph graph && kg view --graph graph -o pages
    python -m tests.bench.views pages [MORE ...] [--rounds 5]

Each round starts the browser anew. Times are seconds on the clock from the start of navigation to the first picture
drawn, and from asking to the picture drawn again; measure on an idle machine. Printed is a Markdown table: the
fastest, the middle and the slowest round at the width of a desk and of a phone.
"""

import argparse
import statistics
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
SIZES = {"1440 × 900": (1440, 900), "390 × 844": (390, 844)}
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
_WATCH = """(() => {
  const look = () => {
    const ready = typeof network !== 'undefined' && typeof visNodes !== 'undefined' && visNodes.length > 0;
    if (ready && !window.watched) {
      window.watched = true;
      network.on('afterDrawing', () => { window.first ??= performance.now(); });
      network.redraw();
    }
    if (!window.first) setTimeout(look, 3);
  };
  look();
})()"""
_EXPAND = """async () => {
  const most = state.shown.reduce((best, n) => nodes[n].links.length > nodes[best].links.length ? n : best);
  const spent = [];
  for (const n of [state.shown[0], most]) {
    const begun = performance.now();
    expand(n);
    await new Promise(drawn => { network.once('afterDrawing', drawn); network.redraw(); });
    spent.push((performance.now() - begun) / 1000);
  }
  return Math.max(...spent);
}"""


def once(page: Path, width: int, height: int) -> tuple[float, float]:
    """Seconds to the first picture, and to what is next to the first thing shown or the one with most links."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=_ARGUMENTS)
        tab = browser.new_page(viewport={"width": width, "height": height})
        tab.add_init_script(_WATCH)
        tab.goto(page.as_uri())
        tab.wait_for_function("window.first > 0", timeout=60_000)
        first: float = tab.evaluate("window.first / 1000")
        tab.wait_for_timeout(400)
        expanded: float = tab.evaluate(_EXPAND)
        browser.close()
    return first, expanded


def row(place: str, size: str, rounds: Sequence[tuple[float, float]]) -> str:
    """A line of the table: fastest, middle and slowest of each."""
    told = [
        f"{min(seconds):.2f} · {statistics.median(seconds):.2f} · {max(seconds):.2f}"
        for seconds in zip(*rounds, strict=True)
    ]
    return f"| {place} | {size} | {' | '.join(told)} |"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("pages", type=Path, nargs="+")
    asked.add_argument("--rounds", type=int, default=5)
    given = asked.parse_args()
    print("| pages | screen | first picture, s | what is next to something, s |\n|---|---|---|---|")
    for place in given.pages:
        for size, (width, height) in SIZES.items():
            page = place.resolve() / "graph.html"
            print(row(place.name, size, [once(page, width, height) for _ in range(given.rounds)]), flush=True)


if __name__ == "__main__":
    main()
