"""Kill builds and judgements at moments spread over all they do: `python -m tests.crash 200`.

A program is killed right before one of the changes it makes to the graph folder, each in turn from the first
to the last. What must hold then: the graph answers as it did before or as it does after, the next build gives
the very bytes of one that was never killed, and nothing is left behind.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
MINUTES = """Protokoll Samverkansrådet för kultur

Datum: {date}

Närvarande: Tora Lindqvarn, ordförande; Börje Tallmo; Ragna Ekmyr

1. {title}
Börje Tallmo redogör för frågan. Rådet beslutar att ge Chefsgruppen i uppdrag att utreda frågan.

2. Nästa möte
Rådet ses igen i höst.
"""
EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "sqlite3.connect")
WORDS = {
    "build": ["build", "in", "--graph", "g", "--prune"],
    "judge": ["judge", "rename", "Börje Tallmo", "Börje Tallmose", "--graph", "g"],
    "forget": ["forget", "gammal.txt", "--graph", "g"],
}


def killed_at(number: int, words: list[str]) -> int:
    """Run kg in this process and kill it before its change `number` to the folder g; 0 counts them all."""
    done = 0

    def hook(event: str, values: tuple[object, ...]) -> None:
        nonlocal done
        if event in EVENTS and any(isinstance(one, str) and _inside(one) for one in values):
            done += 1
            if done == number:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    sys.argv = ["kg", *words]
    from kg.cli import main

    try:
        main()
    except SystemExit:
        Path("changes").write_text(str(done))
    return done


def _inside(path: str) -> bool:
    return "/g/" in f"/{path}/" and "/out/" not in f"/{path}/"


def folder(place: Path) -> Path:
    """A folder with a built graph, and files changed, added and gone since."""
    (place / "in").mkdir(parents=True)
    for name, date, title in (("a", "2022-03-15", "Bokbussen"), ("gammal", "2022-05-17", "Konsthallen")):
        (place / "in" / f"{name}.txt").write_text(MINUTES.format(date=date, title=title), encoding="utf-8")
    _run(place, ["build", "in", "--graph", "g"])
    return place


def change(place: Path) -> None:
    """What the next build finds: one file corrected, one new."""
    (place / "in" / "a.txt").write_text(MINUTES.format(date="2022-03-16", title="Bokbåten"), encoding="utf-8")
    (place / "in" / "ny.txt").write_text(
        MINUTES.format(date="2022-09-13", title="Musikskolan"), encoding="utf-8"
    )


def _run(place: Path, words: list[str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "kg", *words], cwd=place, env=_settings(), check=True, capture_output=True
    )


def _settings() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(ROOT)}


def told(place: Path) -> tuple[bytes, list[str]]:
    """The graph as N-Quads, and what a search finds; any error escapes."""
    from kg import search
    from kg.export import export

    export(place / "g", place / "out", ["nquads"])
    hits = search.find(place / "g" / "search.db", "frågan")
    return (place / "out" / "graph.nq").read_bytes(), [hit.passage.item for hit in hits]


def held(place: Path) -> list[str]:
    """The names of all in the graph folder, the number of the publication aside."""
    files = (path.relative_to(place / "g").as_posix() for path in (place / "g").rglob("*"))
    return sorted(name for name in files if not name.startswith("store/"))


def problems(what: str, kills: int) -> Iterator[str]:
    """What went wrong of so many kills spread evenly over one command."""
    with TemporaryDirectory() as name:
        before, after = folder(Path(name) / "before"), Path(name) / "after"
        change(before) if what == "build" else None
        shutil.copytree(before, after)
        old = told(before)
        changes = _killed(after, what, 0)
        new, rest = told(after), held(after)
        for number in sorted({1 + step * changes // kills for step in range(kills)}):
            place = Path(name) / f"killed-{number}"
            shutil.copytree(before, place)
            _killed(place, what, number)
            yield from (
                f"{what}, killed before change {number} of {changes}: {one}"
                for one in _wrong(place, what, (old, new), rest)
            )


def _wrong(place: Path, what: str, states: tuple[object, object], rest: list[str]) -> Iterator[str]:
    graph, hits = told(place)
    if graph not in [state[0] for state in states]:  # type: ignore[index]
        yield "the graph is neither the old nor the new"
    if hits not in [state[1] for state in states]:  # type: ignore[index]
        yield "the search is neither the old nor the new"
    done = what != "build" and (graph, hits) == states[0] and _is_undone(place, what)
    _run(place, WORDS[what] if done or what == "build" else ["build", "--graph", "g"])
    if told(place) != states[1]:
        yield "the next build does not give what one gives that was never killed"
    if held(place) != rest:
        yield f"left behind: {sorted({*held(place)} ^ {*rest})}"


def _is_undone(place: Path, what: str) -> bool:
    """Was the command killed before it had been written down?"""
    if what == "judge":
        return (
            not (place / "g" / "judgements.jsonl").exists()
            or not (place / "g" / "judgements.jsonl").read_bytes()
        )
    return b"gammal.txt" in (place / "g" / "sources.json").read_bytes()


def _killed(place: Path, what: str, number: int) -> int:
    code = f"from tests.crash import killed_at; killed_at({number}, {WORDS[what]!r})"
    done = subprocess.run([sys.executable, "-c", code], cwd=place, env=_settings(), capture_output=True)
    if number:
        return number
    assert done.returncode == 0, done.stderr.decode()
    changes = int((place / "changes").read_text())
    (place / "changes").unlink()
    return changes


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 24
    found = [one for what in WORDS for one in problems(what, count // len(WORDS) + 1)]
    print(f"{count} kills, {len(found)} problems")
    print(*found[:40], sep="\n")
    sys.exit(bool(found))
