"""How the elements of a page look, by their attributes and its style sheets: unseen, struck out, numbered."""

import re
from dataclasses import dataclass, field

from kg.read.html_tokens import VOID, Tag, Words, tokens

_UNSEEN_TAGS = frozenset({"script", "style", "nav", "noscript", "template", "svg", "head", "title", "button", "select", "iframe",
                          "datalist", "object", "noframes", "noembed", "xml"})  # fmt: skip
_STRUCK_TAGS = frozenset({"del", "s", "strike"})
_CLOSES_ITSELF = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "option"})
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_RULE = re.compile(r"(?P<selectors>[^{}]{1,500})\{(?P<says>[^{}]*)\}")
_CLASS = re.compile(r"\s*(?P<tag>[a-zA-Z][\w-]*)?\.(?P<name>[\w-]+)\s*")
_PRINT = re.compile(r"@media\s+print\b[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(slots=True)
class Numbers:
    """The numbers of an ordered list, as the browser shows them."""

    next: int
    step: int
    type: str

    def label(self, value: str | None) -> str:
        """That of the next entry, which may say its own."""
        number = int(value) if value and re.fullmatch(r"-?\d{1,6}", value.strip()) else self.next
        self.next = number + self.step
        return f"{_written(number, self.type)}. "


@dataclass(slots=True)
class Element:
    """An open element, and what it makes of the words in it: unseen, struck out, the foot of the page."""

    tag: str
    unseen: bool
    struck: bool
    numbers: Numbers | None = None
    foot: bool = False


@dataclass(slots=True)
class Looks:
    """The open elements of the page, the outermost first, as the tags are gone through."""

    hidden: frozenset[str] = frozenset()
    crossed: frozenset[str] = frozenset()
    skipped: frozenset[int] = frozenset()
    entries: dict[int, int] = field(default_factory=dict)
    open: list[Element] = field(default_factory=list)
    unseen: int = 0
    struck: int = 0
    foot: int = 0
    count: dict[str, int] = field(default_factory=dict)

    def opened(self, tag: Tag) -> None:
        if tag.name in VOID:
            return
        self._ended(tag.name)
        style = tag.attributes.get("style", "")
        classes = {name for each in tag.attributes.get("class", "").lower().split() for name in (f".{each}", f"{tag.name}.{each}")}  # fmt: skip
        unseen = (
            tag.name in _UNSEEN_TAGS
            or tag.at in self.skipped
            or "hidden" in tag.attributes
            or bool(_UNSEEN.search(style))
            or not classes.isdisjoint(self.hidden)
        )
        struck = (
            tag.name in _STRUCK_TAGS or bool(_STRUCK.search(style)) or not classes.isdisjoint(self.crossed)
        )
        numbers = _numbers(tag, self.entries.get(tag.at, 0))
        self.open.append(Element(tag.name, unseen, struck, numbers, _is_foot(tag)))
        self.unseen += unseen
        self.struck += struck
        self.foot += self.open[-1].foot
        self.count[tag.name] = self.count.get(tag.name, 0) + 1

    def _ended(self, name: str) -> None:
        """Close what an opening tag of that name ends."""
        if name == "body":
            self._close(len(self.open))
        elif name in _CLOSES_ITSELF and self.open and self.open[-1].tag == name:
            self._close(1)

    def closed(self, name: str) -> None:
        """Close the innermost element of the name, and those that were left open in it."""
        if not self.count.get(name):
            return
        depth = next(number for number, element in enumerate(reversed(self.open), 1) if element.tag == name)
        self._close(depth)

    def _close(self, depth: int) -> None:
        for _ in range(depth):
            element = self.open.pop()
            self.unseen -= element.unseen
            self.struck -= element.struck
            self.foot -= element.foot
            self.count[element.tag] -= 1

    def label(self, tag: Tag) -> str:
        """What the browser shows before an entry of a list that is numbered; "" where it is not."""
        lists = (element for element in reversed(self.open) if element.tag in ("ol", "ul", "menu"))
        numbers = next(lists, Element("", False, False)).numbers
        return numbers.label(tag.attributes.get("value")) if numbers else ""


def looks(source: str, start: int, end: int) -> Looks:
    """What the style sheets of `source[start:end]` say, which forms are no part of the text, how long lists are."""
    hidden: set[str] = set()
    crossed: set[str] = set()
    held = {"form": _Held(), "ol": _Held()}
    for token in tokens(source, start, end):
        if isinstance(token, Words):
            if token.raw == "style":
                _styled(source[token.start : token.end], hidden, crossed)
            held["form"].count += 0 if token.raw else len(source[token.start : token.end].strip())
        elif token.name in held:
            held[token.name].tag(token)
        elif token.name == "li" and not token.closes:
            held["ol"].count += 1
    forms = held["form"].done()
    asks = frozenset(at for at, letters in forms.items() if letters < 0.4 * held["form"].count)
    return Looks(frozenset(hidden), frozenset(crossed), asks, held["ol"].done())


@dataclass(slots=True)
class _Held:
    """How many letters or entries stand in each element of one name, by where it opens."""

    count: int = 0
    open: list[tuple[int, int]] = field(default_factory=list)
    closed: dict[int, int] = field(default_factory=dict)

    def tag(self, tag: Tag) -> None:
        if not tag.closes:
            self.open.append((tag.at, self.count))
        elif self.open:
            at, before = self.open.pop()
            self.closed[at] = self.count - before

    def done(self) -> dict[int, int]:
        return {**self.closed, **{at: self.count - before for at, before in self.open}}


def _styled(sheet: str, hidden: set[str], crossed: set[str]) -> None:
    """Which classes the style sheet hides or strikes out; for the screen, not for print."""
    for rule in _RULE.finditer(_PRINT.sub("", sheet)):
        for selector in rule["selectors"].split(","):
            match = _CLASS.fullmatch(selector)
            name = f"{match['tag'] or ''}.{match['name']}".lower() if match else ""
            if name and _UNSEEN.search(rule["says"]):
                hidden.add(name)
            if name and _STRUCK.search(rule["says"]):
                crossed.add(name)


def _is_foot(tag: Tag) -> bool:
    """Is the element the foot of the page, by its name, its role or what its maker calls it?"""
    called = tag.attributes.get("id", "").lower()
    return tag.name == "footer" or tag.attributes.get("role", "") == "contentinfo" or called == "footer"


def _numbers(tag: Tag, entries: int) -> Numbers | None:
    bare = re.search(r"list-style[\w-]*\s*:[^;]*none", tag.attributes.get("style", ""), re.IGNORECASE)
    if tag.name != "ol" or bare:
        return None
    start = tag.attributes.get("start", "").strip()
    down = "reversed" in tag.attributes
    first = int(start) if re.fullmatch(r"-?\d{1,6}", start) else entries if down else 1
    return Numbers(first, -1 if down else 1, tag.attributes.get("type", "1").strip())


def _written(number: int, kind: str) -> str:
    if kind in ("a", "A") and 1 <= number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 1 <= number <= 39:
        letters = ""
        for value, sign in _ROMAN:
            letters += sign * (number // value)
            number %= value
        return letters.upper() if kind == "I" else letters
    return str(number)
