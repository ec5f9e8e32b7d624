"""A work's timeline as words: plain text for the terminal, and Markdown."""

from collections.abc import Iterator, Sequence

from kg.answers.follow import Followed, amount, told_together
from kg.answers.rows import Claim
from kg.cli.tell import MARK, MODALITIES, joined, md, one_line, place
from kg.language.wordings import worded, wording

KINDS = worded("cli", "timeline", "kinds")
STAGES = worded("cli", "timeline", "stages")
FACTS = worded("cli", "timeline", "facts")
RELATIONS = worded("cli", "timeline", "relations")


def text(found: Followed) -> str:
    """The timeline for a terminal, in Swedish."""
    return joined([*_lines(found), *MARK])


def _lines(found: Followed) -> Iterator[str]:
    work = found.work
    yield work.label
    yield "=" * len(work.label)
    yield _head(found)
    yield from related(found)
    yield from _others(found)
    for step in found.steps:
        yield from ("", f"{step['date']}  {', '.join(step['bodies'])}{_item(step)}: {step['title']}")
        if one_line(step["quote"]).lower() not in step["title"].lower():
            yield f"    ”{one_line(step['quote'])}”"
        yield f"    {place(step, step['title'])}"
        yield from (f"    {line}" for line in _stages(found, step))
        for decision in step["decisions"]:
            yield wording("cli", "timeline", "decision", a1=one_line(decision['quote']), a2=place(decision, step['title']))
    for aspect, claims in found.facts.items():
        if claims:
            yield from ("", FACTS[aspect])
        for some in told_together(_once(aspect, claims)):
            yield f"  {some[0]['date']}: {values(aspect, some)}"
            yield f"      ”{excerpt(some)}”  {place(some[0])}"


def markdown(found: Followed) -> str:
    """The timeline as Markdown."""
    parts = [f"# {md(found.work.label)}", "", md(_head(found)), ""]
    parts += [f"- {md(line)}" for line in related(found)] + [""] * bool(found.related)
    parts += [*(md(line) for line in _others(found)), ""] if found.rivals else []
    for number, step in enumerate(found.steps, 1):
        parts += [
            f"{number}. **{step['date']}** {md(', '.join(step['bodies']))}{_item(step)}: {md(step['title'])}",
            f"   > {md(one_line(step['quote']))}",
            "",
            f"   {md(place(step, step['title']))}",
            "",
            *(f"   - {md(line)}" for line in _stages(found, step)),
        ]
        parts += [
            wording("cli", "timeline", "decision_in_markdown", a1=md(one_line(one['quote'])), a2=md(place(one, step['title'])))
            for one in step["decisions"]
        ]
    for aspect, claims in found.facts.items():
        if claims:
            parts += ["", f"## {FACTS[aspect]}", ""]
        parts += [
            f"- {some[0]['date']}: {md(values(aspect, some))}. ”{md(excerpt(some))}” {md(place(some[0]))}"
            for some in told_together(_once(aspect, claims))
        ]
    return joined([*parts, "<!-- Protokollgraf -->"])


def _stages(found: Followed, step: Claim) -> Iterator[str]:
    """How far it was that day, each stage once."""
    said = dict.fromkeys(value("stage", one) for one in found.facts["stage"] if one["date"] == step["date"])
    yield from (f"{FACTS['stage'].lower()}: {stage}" for stage in said)


def _once(aspect: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without a stage that was told that day already."""
    said: dict[tuple[str, ...], Claim] = {}
    for number, one in enumerate(claims):
        said.setdefault((one["date"], value(aspect, one), "" if aspect == "stage" else str(number)), one)
    return list(said.values())


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


def related(found: Followed) -> Iterator[str]:
    """Of what it is an edition, a version or a part, and which are its own."""
    for relation in RELATIONS:
        names = [other.label for how, other in found.related if how == relation]
        if names:
            yield f"{RELATIONS[relation]}: {'; '.join(names)}"


def _others(found: Followed) -> Iterator[str]:
    """Which other works the words may mean, and how to ask for one of them."""
    if found.rivals:
        yield wording("cli", "timeline", "others", a1=found.fitting + 1)
    for rival in found.rivals:
        yield f'  kg follow "{rival.label}"  ({KINDS[rival.kind]})'


def _item(step: Claim) -> str:
    return wording("cli", "timeline", "item", a1=step['item']) if step["item"] else ""


def values(aspect: str, claims: Sequence[Claim]) -> str:
    """What one quote says, joined: those that take part by name, with how it is meant said once."""
    told = list(dict.fromkeys(value(aspect, one) for one in claims))
    meant = {MODALITIES[one["modality"]] for one in claims}
    if len(told) > 1 and len(meant) == 1:
        ending = f", {meant.pop()}".rstrip(", ")
        return listed([one.removesuffix(ending) for one in told]) + ending
    return listed(told)


def listed(names: Sequence[str]) -> str:
    """ "Kumla, Ljusnarsberg och Nora"."""
    return wording("cli", "timeline", "and").join(filter(None, (", ".join(names[:-1]), names[-1])))


def excerpt(claims: Sequence[Claim], most: int = 240) -> str:
    """The quote on one line; a long one around what is taken from it."""
    whole = one_line(claims[0]["quote"], len(claims[0]["quote"]) + 1)
    places = [at for one in claims if (at := whole.find(one["value"])) >= 0]
    if len(whole) <= most or not places or places[0] < most // 2:
        return one_line(whole, most)
    begin = whole.rfind(" ", 0, max(1, min(places) - most // 3)) + 1
    return f"… {one_line(whole[begin:], most)}"


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
