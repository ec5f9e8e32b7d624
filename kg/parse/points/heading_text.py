"""The head of a point, and how a title is told from what a dash, a comma or a full stop sets apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.language import names
from kg.language.lists import pattern
from kg.language.presenting import bracketed, names_first
from kg.language.text import DASH, LOWER, UPPER, glue, key, sentences
from kg.language.wordings import wording
from kg.model import Line, Text
from kg.parse.people import mend
from kg.parse.points.titled import standard_title


@dataclass(slots=True)
class Head:
    """What the first lines of an item say: title, names beside it, and the text they already begin."""

    title: list[Text]
    lead: list[Text]
    body: list[Line]
    next: int


_APART_IF_TOLD = re.compile(rf"\s+[{DASH}]+\s*|(?<=\w)[{DASH}]\s+")
"""What sets words apart in a title that tells what was done: no comma, which joins those elected."""
_APART = re.compile(rf"{_APART_IF_TOLD.pattern}|,\s+(?=[{UPPER}])")


def _set_apart(value: str) -> Iterator[re.Match[str]]:
    """The dashes and commas that may set presenters or the text apart from the title."""
    return (_APART_IF_TOLD if pattern("items", "told").search(value) else _APART).finditer(value)


def split_title(parts: list[Text], taken: int) -> Head:
    """Title and what a dash or comma sets apart from it: presenters, or the text itself."""
    whole = mend.cell(glue(parts))
    lead, body = [], []
    title = whole
    for dash in _set_apart(whole.value):
        after = whole.cut(dash.end())
        names_there = names_first(after)
        chair = re.match(wording("parse", "points.heading_text", "chair"), after.value)
        if "," in dash.group() and not (names_there and names_there.end == len(after.value.rstrip())):
            continue
        if chair and "," not in dash.group():
            title = whole.cut(0, dash.start())
            remainder = after.cut(chair.end())
            if remainder and not names.is_name(remainder.value.strip()):
                body.append(Line((_with_rest(after, remainder),)))
            break
        if names_there:
            title = whole.cut(0, dash.start())
            lead.append(after.cut(0, names_there.end))
            if names_there.end < len(after.value.rstrip()) and re.match(
                r"\s*[a-zåäö]{3}", after.value[names_there.end :]
            ):
                body.append(Line((after,)))
            break
    title, within = bracketed(title.strip())
    lead += within
    sentence = _runs_on(title)
    if sentence:
        body.insert(0, Line((title.cut(sentence).strip(),)))
        title = title.cut(0, sentence).strip()
    return Head([title], lead, body, taken)


def _with_rest(after: Text, remainder: Text) -> Text:
    """The words after "Ordförande": with it where they need a subject, alone where they have one."""
    return (
        after
        if re.match(wording("parse", "points.heading_text", "goes_on"), remainder.value[:60])
        else remainder.strip()
    )


def _runs_on(title: Text) -> int | None:
    """Where a title that is followed by its text on the same line ends: "Dagordning. Godkändes."."""
    standard = standard_title(title.value)
    for stop in re.finditer(wording("parse", "points.heading_text", "text_begins", upper=UPPER), title.value):
        if standard and key(title.value[: stop.start()]) == standard:
            return stop.end()
        if len(title.value) > 120 and stop.start() > 5:
            return stop.end()
    return _after_colon(title.value) or _after_sentence(title)


_TOLD_END = re.compile(rf"[{LOWER}\d)][.!]$")
"""How what was told ends, and no title of two parts ("Samarbete med föreningar. Projektet Ån")."""
_NAMED = re.compile(rf"(?P<title>[{UPPER}][^:.!?]{{3,70}}(?<!\d)):\s+(?P<told>[{UPPER}].*)")


def _after_colon(value: str) -> int | None:
    """Where a sentence, or somebody's name, follows the title and its colon ("Val av referent: Till referent valdes Bo Ek")."""
    named = _NAMED.fullmatch(value.strip())
    if not named or pattern("items", "told").search(named["title"]):
        return None
    told = named["told"]
    says = pattern("items", "told").search(told) or re.search(rf"[{LOWER}]{{2}} [{LOWER}]{{2,}}.*[{LOWER}]\.(?:\s|$)", told)
    return value.index(":") + 2 if says or names.is_name(told.rstrip(".")) else None


_COLON = re.compile(rf"(?P<title>[{UPPER}][^:.!?]{{2,60}}(?<!\d)):\s+(?P<told>\S.*)", re.DOTALL)
DASHED = re.compile(rf"(?P<title>[{UPPER}][^{DASH}:.!?]{{2,60}}(?<!\d))(?::|\s[{DASH}]+)\s+(?P<told>\S.*)", re.DOTALL)
_SEVERAL = 3


def are_told_after_colons(openings: Sequence[str]) -> bool:
    """Has each of many points its title and, after a colon, what was said ("Ekonomi: kassan är god")?

    A colon within a title ("Information: skolan", "Motion: cykelväg") is followed by no sentence.
    """
    found = [match for match in map(_COLON.fullmatch, openings) if match]
    says = [match for match in found if _SAYS.search(match["told"])]
    return len(found) >= _SEVERAL and len(says) >= _SEVERAL - 1 and 3 * len(found) >= len(openings)


_SAYS = re.compile(rf"(?:^|\. )\S+(?: \S+)* [{LOWER}]{{2,}} [{LOWER}]{{2,}}.*[{LOWER}\d)]\.(?:\s|$)", re.DOTALL)


_STOP = re.compile(rf"(?P<title>[{UPPER}][^.:!?]{{4,70}}[{LOWER}])\.\s+(?P<told>[{UPPER}]\S*(?: \S+){{3,}}.*)", re.DOTALL)


def are_told_after_stops(openings: Sequence[str]) -> bool:
    """Has each of most points its title and, after a full stop, what was said ("Val av sekreterare. Bo Ek valdes …")?"""
    found = [match for match in map(_STOP.fullmatch, openings) if match and _GOES.search(match["told"])]
    return len(found) >= _SEVERAL and 3 * len(found) >= 2 * len(openings)


_GOES = re.compile(rf"[{LOWER}]{{2}} [{LOWER}]{{2,}}")


def stop_title(text: Text) -> Head | None:
    """The title before the full stop and what was said after it."""
    return colon_title(text, _STOP)


def colon_title(text: Text, form: re.Pattern[str] = _COLON) -> Head | None:
    """The title before the colon and what was said after it."""
    found = form.fullmatch(text.value)
    if not found:
        return None
    return Head([text.cut(*found.span("title"))], [], [Line((text.cut(*found.span("told")),))], 0)


def _after_sentence(title: Text) -> int | None:
    """Where the first of several sentences that tell what was done ends ("Kassören valdes. Till suppleant valdes Bo Ek.")."""
    first, *others = [*sentences(title)] or [title]
    opens = wording("parse", "points.heading_text", "opens")
    told = pattern("items", "told").search(title.value) or re.match(opens, first.value) or (len(first.value.split()) > 3 and _TOLD_END.search(title.value))
    if not others or len(first.value.split()) < 3 or not told:
        return None
    return title.at.index(others[0].at[0])
