"""The frame every page shares: template, words, style, script, and the rules that keep it safe.

A page is one file that asks the network for nothing, or takes its style and script from beside it. Its
Content-Security-Policy names the hash of each that it carries, or the word of those it links, and allows no other;
data travels as escaped JSON; text goes through autoescape; a link that is neither http(s) nor relative becomes plain text.
"""

import base64
import functools
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from functools import partial
from importlib import resources
from typing import Any

import jinja2
from markupsafe import Markup, escape

from kg.answers import place
from kg.language.stem import joined
from kg.view import sentences
from kg.view.assets import NONCE, Assets, sealed
from kg.view.data import Evidence
from kg.view.index_data import FindingLine
from kg.view.quotes import adds

_HERE = resources.files("kg.view")
_BAD_IN_LINK = re.compile(r"[\x00-\x20\x7f\\]")
_DATE = re.compile(
    r"[”“][^”]*”|(?<![\w-])((?:1[89]|20)\d\d-(?:[01]\d(?:-[0-3]\d)?|[QTH][1-4]))(?![\w-])"
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_OFTEN = 20_000
"""Sentences and days that are kept as they were told before: most come again on page after page."""


@functools.cache
def static(name: str) -> str:
    return (_HERE / "static" / name).read_text(encoding="utf-8")


@functools.cache
def words() -> Mapping[str, tuple[str, str]]:
    """Every word of the pages: key or code → (Swedish, English)."""
    raw = json.loads((_HERE / "words.json").read_text(encoding="utf-8"))
    return {key: (pair[0], pair[1]) for key, pair in raw.items()}


def both(key: str, *values: object) -> tuple[str, str]:
    """The word in Swedish and English, {0}, {1} … filled in; the key itself where there is none."""
    swedish, english = words().get(key, (key, key))
    return (swedish.format(*values), english.format(*values)) if values else (swedish, english)


def word(key: str) -> str:
    """The Swedish word for a key or code; the key itself where there is none."""
    return both(key)[0]


MONTHS, ENGLISH = (tuple(names.split()) for names in both("time.months"))


def bilingual(key: str, *values: object) -> Markup:
    """The word in Swedish, with the English beside it for the language switch."""
    return two(both(key, *values)) if values else _said(key)


@functools.cache
def _said(key: str) -> Markup:
    return two(both(key))


def two(said: tuple[str, str]) -> Markup:
    return Markup(f'<span data-en="{escape(said[1])}">{escape(said[0])}</span>')


@functools.lru_cache(_OFTEN)
def told(text: str) -> Markup:
    """A sentence of ours out of the graph, in both languages, its dates as the pages write dates."""
    swedish, english = sentences.both(text)
    return two((_DATE.sub(_written, swedish), _DATE.sub(partial(_written, months=ENGLISH, language=1), english)))


def _written(found: re.Match[str], months: Sequence[str] | None = None, language: int = 0) -> str:
    """A date that stands outside quotation marks."""
    return day(found[1], months or MONTHS, language) if found[1] else found[0]


def placed(page: int | None, heading: str, *beside: str) -> Markup:
    """Where a quote stands in its file; nothing where that is not known."""
    said = place.said(page, heading, *beside)
    return two(said) if any(said) else Markup("")


def paper(each: Evidence | FindingLine) -> Markup:
    """Whose minutes of what day a quote stands in; the file's name where that is not known."""
    if not each.held:
        return escape(each.document)
    return Markup(f"{escape(each.held)}, {bilingual_day(each.day)}") if each.day else escape(each.held)


def title(*said: tuple[str, str]) -> Markup:
    """The title of a mark in a picture, in both languages, of parts said after each other."""
    swedish, english = (" ".join(part) for part in zip(*said, strict=True))
    return Markup(f'<title data-en="{escape(english)}">{escape(swedish)}</title>')


def counted(number: int, key: str) -> Markup:
    """The number and its word, which has a form of its own for one: "1 möte", "2 möten"."""
    return Markup(f'<span class="n">{number}</span> {bilingual(f"{key}.one" if number == 1 else key)}')


def bilingual_svg(key: str) -> Markup:
    """The word inside an SVG text."""
    return two_svg(*both(key))


def two_svg(swedish: str, english: str) -> Markup:
    return Markup(f'<tspan data-en="{escape(english)}">{escape(swedish)}</tspan>')


def bilingual_attribute(name: str, *said: "str | tuple[str, str]") -> Markup:
    """An attribute in both languages; keys of words and parts said after each other."""
    pairs = [both(each) if isinstance(each, str) else each for each in said]
    swedish, english = (" ".join(part) for part in zip(*pairs, strict=True))
    return Markup(f'{name}="{escape(swedish)}" data-en-{name}="{escape(english)}"')


def same(text: object) -> tuple[str, str]:
    """What is the same in both languages."""
    return str(text), str(text)


def both_days(date: str) -> tuple[str, str]:
    return day(date), day(date, ENGLISH, 1)


def link(href: str) -> str:
    """`href` if it is http(s) or relative, else ""."""
    if not href or _BAD_IN_LINK.search(href) or href.startswith("//"):
        return ""
    return href if re.match(r"https?:", href, re.I) or not _SCHEME.match(href) else ""


def anchor(text: object, href: str, css: str = "") -> Markup:
    """The text as a link where the link is safe, else as text."""
    safe = link(href)
    attribute = f' class="{escape(css)}"' if css else ""
    if not safe:
        return Markup(f"<span{attribute}>{escape(text)}</span>")
    return Markup(f'<a{attribute} href="{escape(safe)}" rel="noopener">{escape(text)}</a>')


def css_name(code: str) -> str:
    """A code as it may stand in a class attribute."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", code)


def day(date: str, months: Sequence[str] = MONTHS, language: int = 0) -> str:
    """ "2022-05-06" → "6 maj 2022"; "2022-12" → "dec 2022"; "2023-Q1" → "kv 1 2023"; else as it is."""
    if match := re.fullmatch(r"(\d{4})-([QTH])([1-4])", date):
        return f"{both('time.' + match[2])[language]} {match[3]} {match[1]}"
    match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?", date)
    if not match:
        return date
    month = f"{months[int(match[2]) - 1]} {match[1]}"
    return f"{int(match[3])} {month}" if match[3] else month


@functools.lru_cache(_OFTEN)
def bilingual_day(date: str) -> Markup:
    return two(both_days(date))


def as_json(value: object) -> Markup:
    """JSON that cannot leave a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def policy(styles: Sequence[str], scripts: Sequence[str], allowed: tuple[str, str] = ("", "")) -> str:
    """The Content-Security-Policy of a page that carries exactly these.

    `allowed` is what a page with an engine needs besides: one more source of scripts, one more directive.
    """
    return _policy([*map(_digest, scripts)], [*map(_digest, styles)], allowed)


def _policy(scripts: Sequence[str], styles: Sequence[str], allowed: tuple[str, str]) -> str:
    script = " ".join([*scripts, *filter(None, allowed[:1])]) or "'none'"
    style = " ".join(styles) or "'none'"
    return (
        f"default-src 'none'; script-src {script}; style-src {style}; img-src data: blob:; "
        f"base-uri 'none'; form-action 'none'{'; ' + allowed[1] if allowed[1] else ''}"
    )


def _as_read(text: str) -> str:
    """The text as an HTML parser hands it on, which is what the browser hashes."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")


@functools.cache
def _environment() -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: (_HERE / "templates" / name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        t=bilingual,
        tn=counted,
        ta=bilingual_attribute,
        tspan=bilingual_svg,
        two=two_svg,
        anchor=anchor,
        both=both,
        days=both_days,
        same=same,
        placed=placed,
        paper=paper,
        adds=adds,
        tt=title,
        word=word,
    )
    made.filters.update(day=day, tday=bilingual_day, link=link, css=css_name, told=told, asread=joined)
    return made


def page(
    template: str,
    *,
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    allowed: tuple[str, str] = ("", ""),
    assets: Assets | None = None,
    data: object = None,
    **context: Any,
) -> str:
    """The page as one file, or with `assets` its style and script among these.

    `styles` and `scripts` are source text, after those all pages have.
    """
    css, codes = "\n".join((static("base.css"), *styles)), (static("base.js"), *scripts)
    if assets is None:
        frame = _carried(css, codes, allowed)
    else:
        frame = _linked(template.removesuffix(".html"), css, codes, allowed, assets)
    made = _environment().get_template(template)
    html = made.render(frame, data=None if data is None else as_json(data), **context)
    return html if assets is None else sealed(html)


def _carried(css: str, codes: Sequence[str], allowed: tuple[str, str]) -> dict[str, Any]:
    """What the template is given of a style and scripts that stand in the page."""
    style = _as_read(css).replace("</style", "<\\/style")
    scripts = [_as_read(code).replace("</script", "<\\/script") for code in codes]
    return {
        "policy": policy([style], scripts, allowed),
        "style": Markup(style),
        "scripts": [Markup(code) for code in scripts],
        "linked": None,
    }


def _linked(
    kind: str, css: str, codes: Sequence[str], allowed: tuple[str, str], assets: Assets
) -> dict[str, Any]:
    """What the template is given of a style and scripts that stand beside the page."""
    word = [f"'nonce-{NONCE}'"]
    style, script = assets.add(kind, ".css", css), assets.add(kind, ".js", "\n;\n".join(codes))
    return {
        "policy": _policy(word, word, allowed),
        "scripts": (),
        "linked": {"style": style, "script": script, "nonce": NONCE},
    }


__all__ = ["anchor", "as_json", "bilingual", "day", "escape", "link", "page", "policy", "static", "word", "words"]
