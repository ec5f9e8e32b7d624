"""The control words of RTF that tell what is shown, and what each group of a document is."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

from kg.language.wordings import wording
from kg.read.blocks import Run
from kg.read.omitted import Omitted
from kg.read.rtf.story import CellShape, Story
from kg.read.rtf.tokens import Token, tokens

_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "zwj": "", "zwnj": "",
    "~": "\u00a0", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip
_SKIPPED = {
    "colortbl", "info", "pict", "object", "listtable", "listoverridetable", "nonesttables", "shprslt", "nonshppict",
    "xe", "tc", "tcn", "rxe", "themedata", "datastore", "revtbl", "private", "fldinst", "sp", "upr", "template", "filetbl",
}  # fmt: skip
_LABELS = {"listtext", "pntext"}
_ENTERED = {
    "shpinst", "shptxt", "ud", "do", "dptxbxtext", "nesttableprops", "shpgrp", "formfield", "result", *_LABELS,
}  # fmt: skip
"""Groups that a reader who does not know them is told to pass over."""
_INTO = {
    "fonttbl": "fonts", "stylesheet": "styles", "ud": "text", "formfield": "form", "nesttableprops": "shape",
    "shpinst": "shape", "do": "shape",
}  # fmt: skip
"""Where the text of a group goes."""
_REPEATED = {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
_BOXES = {"shptxt", "dptxbxtext", "footnote"}
_CODE_PAGES = {number: f"cp{number}" for number in (850, 1250, 1251, 1252, 1257)}
_ENCODINGS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_CHARSETS = {
    0: "cp1252",
    2: "symbol",
    77: "mac_roman",
    161: "cp1253",
    162: "cp1254",
    186: "cp1257",
    204: "cp1251",
    238: "cp1250",
}
_HEADING = re.compile(wording("read", "rtf.reader", "heading"), re.IGNORECASE)
_TICK = {"ffres", "ffdefres"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group. `into` is where its text goes: "text", "fonts", "styles", "label", "" (nowhere)."""

    story: Story
    into: str = "text"
    uc: int = 1
    struck: bool = False
    bold: bool = False
    slanted: bool = False
    hidden: bool = False
    deleted: bool = False
    revised: bool = False
    encoding: str = ""
    style: int = 0
    outline: int = 0
    in_table: bool = False
    depth: int = 1
    nested: bool = False


@dataclass(slots=True)
class Reader:
    """Reads one file: `body`, and what repeats on the pages by the name of its group."""

    body: Story = field(default_factory=Story)
    repeated: list[tuple[str, Story]] = field(default_factory=list)
    titled: bool = False
    omitted: Omitted = field(default_factory=Omitted)
    _encoding: str = "cp1252"
    _fonts: dict[int, str] = field(default_factory=dict)
    _styles: dict[int, str] = field(default_factory=dict)
    _font: int = 0
    _sheet: int = 0
    _skip: int = 0
    _star: bool = False
    _changed: str = ""
    _merge: tuple[bool, bool] = (False, False)
    _tick: int | None = None

    def read(self, source: str) -> None:
        state = _State(self.body)
        stack: list[_State] = []
        for token in tokens(source):
            if token.kind == "open":
                stack.append(state)
                self._skip = 0
            elif token.kind == "close":
                before = stack.pop() if stack else state
                self._close(state, before)
                state = before
            else:
                state = self._token(state, token)
        self.body.blocks()

    def _close(self, state: _State, before: _State) -> None:
        self._skip, self._star = 0, False
        if state.into == "form" and before.into != "form":
            if self._tick is not None:
                self._show("☒" if self._tick == 1 else "☐", before)
            self._tick = None

    def _token(self, state: _State, token: Token) -> _State:
        if token.kind == "word":
            return self._word(state, token.value, token.number)
        if token.kind == "sign":
            if token.value == "*":
                self._star = True
            elif token.value in "\r\n":
                self._paragraph(state)
            elif not self._skipped(1):
                self._show(_SIGNS.get(token.value, ""), state)
            return state
        self._star = False
        text = token.value[self._take(len(token.value)) :]
        self._show(_decoded(text, state.encoding or self._encoding), state)
        return state

    def _skipped(self, size: int) -> bool:
        return self._take(size) > 0

    def _take(self, size: int) -> int:
        """How many of the next characters only stand in for a sign of Unicode that was read."""
        taken = min(self._skip, size)
        self._skip -= taken
        return taken

    def _word(self, state: _State, word: str, number: int | None) -> _State:
        star, self._star = self._star, False
        group = self._group(state, word, star)
        if group is not None:
            return group
        if state.into == "":
            return state
        if word == "u" and number is not None:
            self._show(chr(number % 65536), state)
            self._skip = state.uc
            return state
        if word in _SIGNS:
            self._show(_SIGNS[word], state)
            return state
        self._document(state, word, number)
        self._layout(state, word, number)
        return _looks(state, word, number, self._fonts)

    def _group(self, state: _State, word: str, star: bool) -> _State | None:
        """The state within a group of its own kind; None where the word opens none."""
        if word in _SKIPPED or (star and word not in _ENTERED):
            return replace(state, into="")
        if word in _LABELS:
            return replace(state, into="label") if state.into == "text" else state
        if word in _INTO:
            return replace(state, into=_INTO[word], nested=state.nested or word == "nesttableprops")
        if word not in _REPEATED and word not in _BOXES:
            return None
        story = Story()
        if word in _REPEATED:
            self.repeated.append((word, story))
        else:
            state.story.after.append(story)
        return _State(story, encoding=state.encoding, uc=state.uc)

    def _document(self, state: _State, word: str, number: int | None) -> None:
        """Words that tell of the document: character sets, fonts, styles, forms."""
        value = number or 0
        if word == "ansicpg":
            self._encoding = _CODE_PAGES.get(value, self._encoding)
        elif word in _ENCODINGS:
            self._encoding = _ENCODINGS[word]
        elif word == "titlepg":
            self.titled = True
        elif (state.into, word) == ("fonts", "f"):
            self._font = value
        elif (state.into, word) == ("fonts", "fcharset"):
            self._fonts[self._font] = _CHARSETS.get(value, "")
        elif (state.into, word) == ("styles", "s"):
            self._sheet = value
        elif state.into == "form" and word in _TICK and number in (0, 1):
            self._tick = number if word == "ffres" or self._tick is None else self._tick

    def _layout(self, state: _State, word: str, number: int | None) -> None:
        """Words that end paragraphs, cells and rows, or say how a row is made."""
        story = state.story
        shapes = story.nested_shapes if state.nested else story.shapes
        depth = max(state.depth, 2) if word.startswith("nest") else 1
        if word in ("par", "sect") and state.into == "text":
            self._paragraph(state)
        elif word in ("cell", "nestcell"):
            story.end_cell(depth)
        elif word in ("row", "nestrow"):
            story.end_row(depth)
        elif word == "trowd":
            shapes.clear()
            self._merge = (False, False)
        elif word in ("clmrg", "clvmrg"):
            self._merge = (word == "clmrg" or self._merge[0], word == "clvmrg" or self._merge[1])
        elif word == "cellx":
            shapes.append(CellShape(number or 0, *self._merge))
            self._merge = (False, False)

    def _paragraph(self, state: _State) -> None:
        if state.into == "text":
            level = _HEADING.search(self._styles.get(state.style, ""))
            heading = int(level.group(1)) if level else state.outline
            state.story.end_paragraph(state.depth if state.in_table else 0, min(heading, 6))

    def _show(self, text: str, state: _State) -> None:
        """Put characters where the group's text goes."""
        if state.into == "styles":
            self._styles[self._sheet] = (self._styles.get(self._sheet, "") + text).removesuffix(";")
        elif state.into == "label":
            state.story.label += text
        elif state.into == "text" and text:
            self._text(text, state)

    def _text(self, text: str, state: _State) -> None:
        change = "deletion" if state.deleted else "insertion" if state.revised else ""
        if change and change != self._changed:
            self.omitted.tracked[change] += 1
        self._changed = change
        if state.hidden and not state.deleted:
            self.omitted.leave_out("hidden text", text)
        elif not state.deleted:
            state.story.runs.append(Run(text, state.struck, state.bold or state.slanted))


_SWITCHES = {
    "strike": "struck", "striked": "struck", "b": "bold", "i": "slanted", "v": "hidden", "deleted": "deleted",
    "revised": "revised", "intbl": "in_table",
}  # fmt: skip
_NUMBERS = {"s": ("style", 0), "uc": ("uc", 0), "outlinelevel": ("outline", 1)}
_PLAIN = dict.fromkeys(("struck", "bold", "slanted", "hidden", "deleted", "revised"), False) | {
    "encoding": ""
}
_BARE = {"in_table": False, "depth": 1, "style": 0, "outline": 0}


def _looks(state: _State, word: str, number: int | None, fonts: dict[int, str]) -> _State:
    """The state after a word that changes how text looks or what paragraph it is in."""
    changed: dict[str, Any] = {}
    if word in _SWITCHES:
        changed = {_SWITCHES[word]: number != 0}
    elif word in _NUMBERS:
        name, more = _NUMBERS[word]
        changed = {name: (number or 0) + more}
    elif word == "plain":
        changed = _PLAIN
    elif word == "pard":
        changed = _BARE
    elif word == "f":
        changed = {"encoding": fonts.get(number or 0, "")}
    elif word == "itap":
        changed = {"in_table": bool(number), "depth": max(number or 1, 1)}
    return replace(state, **changed) if changed else state


def _decoded(text: str, encoding: str) -> str:
    """The characters that bytes spell; in a font of symbols only bullets are told from letters."""
    if encoding == "symbol":
        return "".join("•" if char > "\x7f" else char for char in text)
    return text.encode("latin-1").decode(encoding or "cp1252", errors="replace")
