"""Where a person's judgements contradict each other, or speak of nothing.

In: the judgements, and the names and IRIs there are. Out: one `Dispute` for each that cannot hold as it is.
What was judged different stays apart, whatever else was judged.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.resolve.judge import Judgement, Judgements, plain


@dataclass(frozen=True, slots=True, order=True)
class Dispute:
    """A judgement and what speaks against it."""

    number: int
    a: str
    b: str
    message: str


def disputes(judgements: Judgements, known: Callable[[str], bool]) -> list[Dispute]:
    """All of them, in the order of the lines."""
    lines = judgements.standing()
    return sorted({*_broken(lines), *_circles(lines), *_unknown(lines, known)})


def _dispute(line: Judgement, message: str) -> Dispute:
    return Dispute(line.number, line.a, line.b, f"line {line.number}: {message}")


def _broken(lines: list[Judgement]) -> Iterator[Dispute]:
    """Two judged different whom a chain of others makes one."""
    joins = [line for line in lines if line.judgement in ("same", "rename")]
    for line in lines:
        if line.judgement == "different" and (chain := _chain(joins, plain(line.a), plain(line.b))):
            others = _numbers(chain)
            yield _dispute(
                line,
                f"«{line.a}» and «{line.b}» are different, but {others} would make them one; they stay apart",
            )


def _chain(joins: list[Judgement], start: str, end: str) -> list[Judgement]:
    """The shortest chain of judgements that leads from the one name to the other; none where there is none."""
    ways: dict[str, list[Judgement]] = {start: []}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for line in joins:
            if here in line.pair:
                for there in sorted(line.pair - ways.keys()):
                    ways[there] = [*ways[here], line]
                    waiting.append(there)
    return ways.get(end, [])


def _circles(lines: list[Judgement]) -> Iterator[Dispute]:
    """Renames that lead back to where they began."""
    renames = {plain(line.a): line for line in lines if line.judgement == "rename"}
    for line in renames.values():
        met = [line]
        while (after := renames.get(plain(met[-1].b))) and after not in met:
            met.append(after)
        if after is line and len(met) > 1 and line.number == min(one.number for one in met):
            yield _dispute(line, f"{_numbers(met)} rename in a circle; the last word counts")


def _unknown(lines: list[Judgement], known: Callable[[str], bool]) -> Iterator[Dispute]:
    """Judgements of what is not in the graph; a split may name a quote, a rename its new name."""
    for line in lines:
        ends = {"split": (line.b,), "rename": (line.a,)}.get(line.judgement, (line.a, line.b))
        for name in ends:
            if not known(name):
                yield _dispute(line, f"nothing in the graph is called «{name}»")


def _numbers(lines: list[Judgement]) -> str:
    numbers = sorted({line.number for line in lines})
    return f"line{'s' * (len(numbers) > 1)} {', '.join(map(str, numbers))}"
