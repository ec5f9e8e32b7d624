"""A trace and a reading as words: plain text for the terminal, Markdown, and a Mermaid diagram."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.answers.outgoing import unbroken
from kg.answers.place import said
from kg.answers.trace import Trace
from kg.language.wordings import worded, wording

KINDS = worded("cli", "tell", "kinds")
HANDOFFS = worded("cli", "tell", "handoffs")
MODALITIES = worded("cli", "tell", "modalities")
MARK = ("", "[Protokollgraf]")
"""How an answer in plain words ends, so that a build never takes it for minutes (`intake.own`)."""
STATES = worded("cli", "tell", "states")


def text(trace: Trace) -> str:
    """The trace for a terminal, in Swedish."""
    return joined([*_lines(trace), *MARK])


def joined(lines: Iterable[str]) -> str:
    """The lines, none broken or steered by what a value holds."""
    return "".join(f"{unbroken(line)}\n" for line in lines)


def _lines(trace: Trace) -> Iterator[str]:
    issue = trace.issue
    yield issue.label
    yield "=" * len(issue.label)
    yield f"{issue.first} – {issue.last}   {' · '.join(issue.bodies)}"
    for step in trace.steps:
        yield ""
        where = ", ".join(step["bodies"])
        item = wording("cli", "tell", "second_hand") if _told_elsewhere(step) else _item(step)
        yield f"{step['date']}  {_kind(step)}  {where}{item}"
        yield f"    ”{one_line(step['quote'])}”"
        yield f"    {place(step)}  [{step['why']}]"
    if trace.handoffs:
        yield from ("", wording("cli", "tell", "handoffs_title"))
        for handoff in trace.handoffs:
            yield f"  {handoff['date']}  {handoff['from']} → {handoff['to']}  ({HANDOFFS.get(handoff['kind'], handoff['kind'])}{_comma(MODALITIES[handoff['modality']])})"
            yield f"      ”{one_line(handoff['quote'])}”  {place(handoff)}"
    if trace.promises:
        yield from ("", wording("cli", "tell", "promises_title"))
        for promise in trace.promises:
            due = f", till {promise['due']}" if promise["due"] else ""
            yield f"  {promise['made']}{_comma(', '.join(promise['who']))}{due}: {STATES[promise['state']]}{' – ' + promise['why'] if promise['why'] else ''}"
            yield f"      ”{one_line(promise['quote'])}”  {place(promise)}"
    if trace.related:
        yield from ("", wording("cli", "tell", "related") + "; ".join(one["label"] for one in trace.related))


def _kind(step: dict[str, Any]) -> str:
    kind = KINDS.get(step["kind"], step["kind"])
    modality = MODALITIES[step["modality"]]
    return kind if not modality or step["kind"] in ("planned", "wished") else f"{kind} ({modality})"


def _item(step: dict[str, Any]) -> str:
    return wording("cli", "tell", "item", a1=step["item"]) if step["item"] else ""


def _told_elsewhere(step: dict[str, Any]) -> bool:
    return step["item"] is None and wording("cli", "tell", "told_elsewhere") in step["why"]


def _comma(word: str) -> str:
    return f", {word}" if word else ""


def place(proof: dict[str, Any], title: str = "") -> str:
    """File, page or heading, and offsets of a quote, beside the title where that is shown."""
    where = said(proof["page"], proof["heading"], proof["quote"], title)[0]
    return f"{proof['document']}{', ' if where else ''}{where}, {proof['start']}–{proof['end']}"


def one_line(quote: str, most: int = 240) -> str:
    """A quote on one line: line breaks as spaces, hyphens of broken words gone, cut at a word."""
    quote = " ".join(re.sub(r"(?<=\w)[-‐]\s*\n\s*(?=[a-zåäö])", "", quote).split())
    return quote if len(quote) <= most else quote[:most].rsplit(" ", 1)[0] + " …"


def markdown(trace: Trace) -> str:
    """The trace as Markdown."""
    issue = trace.issue
    parts = [
        f"# {md(issue.label)}",
        "",
        f"{issue.first} – {issue.last} · {md(' · '.join(issue.bodies))}",
        "",
    ]
    for number, step in enumerate(trace.steps, 1):
        parts += [
            f"{number}. **{step['date']}** {_kind(step)} i {md(', '.join(step['bodies']))}{_item(step)}",
            f"   > {md(one_line(step['quote']))}",
            "",
            f"   {md(place(step))}. {md(step['why'])}",
            "",
        ]
    if trace.handoffs:
        parts += ["## " + wording("cli", "tell", "handoffs_title"), ""]
        parts += [
            f"- {one['date']}: {md(one['from'])} → {md(one['to'])} ({HANDOFFS.get(one['kind'], one['kind'])}): ”{md(one_line(one['quote']))}” {md(place(one))}"
            for one in trace.handoffs
        ]
        parts.append("")
    if trace.promises:
        parts += ["## " + wording("cli", "tell", "promises_title"), ""]
        parts += [
            f"- {one['made']}{_comma(md(', '.join(one['who'])))}{' till ' + one['due'] if one['due'] else ''}: {STATES[one['state']]}. ”{md(one_line(one['quote']))}” {md(place(one))}"
            for one in trace.promises
        ]
        parts.append("")
    return joined([*parts, "<!-- Protokollgraf -->"])


def md(value: str) -> str:
    """The value with what Markdown would read as marks escaped."""
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", value)


def mermaid(trace: Trace) -> str:
    """The trace as a Mermaid sequence diagram: bodies as lanes, hand-offs as arrows."""
    bodies = list(
        dict.fromkeys(
            [*trace.issue.bodies, *(end for one in trace.handoffs for end in (one["from"], one["to"]))]
        )
    )
    names = {body: f"B{number}" for number, body in enumerate(bodies, 1)}
    parts = ["sequenceDiagram", f"  title {_plain(trace.issue.label)}"]
    parts += [f"  participant {names[body]} as {_plain(body)}" for body in bodies]
    events = [
        (
            step["date"],
            0,
            f"  Note over {','.join(names[body] for body in step['bodies'][:2])}: {step['date']} {_kind(step)}",
        )
        for step in trace.steps
    ]
    events += [
        (
            one["date"],
            1,
            f"  {names[one['from']]}{'->>' if one['modality'] == 'actual' else '-->>'}{names[one['to']]}: {HANDOFFS.get(one['kind'], one['kind'])}",
        )
        for one in trace.handoffs
    ]
    lines = (line for _, _, line in sorted(events, key=lambda event: event[:2]))
    return joined([*parts, *lines, "%% Protokollgraf"])


def _plain(value: str) -> str:
    return re.sub(r"[;#:<>]", " ", value)
