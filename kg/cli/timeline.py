"""A work's timeline as words: plain text for the terminal, and Markdown."""

from collections.abc import Iterator

from kg.answers.follow import Followed, amount
from kg.answers.rows import Claim
from kg.cli.tell import MARK, MODALITIES, joined, md, one_line, place
from kg.language.wordings import worded, wording

KINDS = worded("cli", "timeline", "kinds")
STAGES = worded("cli", "timeline", "stages")
FACTS = worded("cli", "timeline", "facts")


def text(found: Followed) -> str:
    """The timeline for a terminal, in Swedish."""
    return joined([*_lines(found), *MARK])


def _lines(found: Followed) -> Iterator[str]:
    work = found.work
    yield work.label
    yield "=" * len(work.label)
    yield _head(found)
    yield from _others(found)
    for step in found.steps:
        yield from ("", f"{step['date']}  {', '.join(step['bodies'])}{_item(step)}: {step['title']}")
        yield f"    ”{one_line(step['quote'])}”  {place(step, step['title'])}"
        for decision in step["decisions"]:
            yield wording("cli", "timeline", "decision", a1=one_line(decision['quote']), a2=place(decision, step['title']))
    for aspect, claims in found.facts.items():
        if claims:
            yield from ("", FACTS[aspect])
        for claim in claims:
            yield f"  {claim['date']}: {value(aspect, claim)}"
            yield f"      ”{one_line(claim['quote'])}”  {place(claim)}"


def markdown(found: Followed) -> str:
    """The timeline as Markdown."""
    parts = [f"# {md(found.work.label)}", "", md(_head(found)), ""]
    parts += [*(md(line) for line in _others(found)), ""] if found.rivals else []
    for number, step in enumerate(found.steps, 1):
        parts += [
            f"{number}. **{step['date']}** {md(', '.join(step['bodies']))}{_item(step)}: {md(step['title'])}",
            f"   > {md(one_line(step['quote']))}",
            "",
            f"   {md(place(step, step['title']))}",
            "",
        ]
        parts += [
            wording("cli", "timeline", "decision_in_markdown", a1=md(one_line(one['quote'])), a2=md(place(one, step['title'])))
            for one in step["decisions"]
        ]
    for aspect, claims in found.facts.items():
        if claims:
            parts += ["", f"## {FACTS[aspect]}", ""]
        parts += [
            f"- {one['date']}: {md(value(aspect, one))}. ”{md(one_line(one['quote']))}” {md(place(one))}"
            for one in claims
        ]
    return joined([*parts, "<!-- Protokollgraf -->"])


def _head(found: Followed) -> str:
    state = found.state
    told = (
        wording("cli", "timeline", "stage", a1=state['date'], a2=STAGES.get(state['value'], state['value']))
        if state
        else wording("cli", "timeline", "no_stage")
    )
    names = ", ".join(name for name in found.work.names if name != found.work.label)
    also = wording("cli", "timeline", "also", names=names) if names else ""
    return f"{KINDS[found.work.kind]}{told}{also}"


def _others(found: Followed) -> Iterator[str]:
    """Which other works the words may mean, and how to ask for one of them."""
    if found.rivals:
        yield wording("cli", "timeline", "others", a1=found.fitting + 1)
    for rival in found.rivals:
        yield f'  kg follow "{rival.label}"  ({KINDS[rival.kind]})'


def _item(step: Claim) -> str:
    return wording("cli", "timeline", "item", a1=step['item']) if step["item"] else ""


def value(aspect: str, claim: Claim) -> str:
    """What is said, in Swedish words: a sum with its currency and year, a stage by name, else as it stands."""
    words = MODALITIES[claim["modality"]]
    said: str = claim["value"]
    if aspect == "stage":
        said = STAGES.get(said, said)
    if aspect == "money":
        said = amount(claim)
        said += (wording("cli", "timeline", "per_year") if claim["per"] else "") + (f" ({claim['year']})" if claim["year"] else "")
    return f"{said}, {words}" if words else said
