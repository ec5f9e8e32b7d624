"""Which strings of the code are Swedish: `python -m tests.swedish` lists them.

A string is Swedish if a word of two letters or more in it has å, ä or ö, or is one of the words that the lists of
the language pack hold and English has not. Patterns count by what they match: classes of letters and escapes aside.
Docstrings and the strings under constants explain, and do not count.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
_CLASS = re.compile(r"\[\^?(.)[^\]]*\]")
_ESCAPE = re.compile(r"\\[a-zA-Z]|\(\?P<\w+>|%[a-zA-Z]|&\w+;")
_OWN = re.compile(r"[^\W\d_]*[åäö][^\W\d_]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_LISTS = ("common_words", "body_words", "heading_words")
ENGLISH = frozenset(
    [
        "about", "absent", "agenda", "agent", "agents", "also", "base", "byte", "bytes", "case",
        "central", "chair", "civil", "class", "code", "data", "debatt", "detail", "digital", "document",
        "europa", "even", "extra", "fall", "fallen", "film", "final", "form", "format", "forum", "full",
        "general", "given", "hand", "head", "html", "import", "index", "info", "information", "instant",
        "institution", "journal", "kind", "land", "lang", "lans", "last", "later", "lead", "list", "lost",
        "mandate", "mark", "marks", "meta", "meter", "mode", "model", "name", "normal", "note", "offset",
        "open", "option", "organ", "organisation", "over", "part", "partial", "parts", "path", "period",
        "person", "personnummer", "pilot", "plan", "plans", "plural", "policy", "position", "post", "proc",
        "present", "presentation", "presidium", "problem", "program", "project", "rank", "region",
        "regional", "register", "report", "reservation", "roll", "roster", "route", "schema", "score",
        "secretary", "section", "serve", "service", "session", "singular", "skip", "span", "standard",
        "star", "start", "state", "status", "step", "stored", "strategy", "system", "telefon", "tell",
        "terminal", "test", "text", "texts", "till", "time", "title", "titles", "token", "total", "type",
        "under", "union", "unit", "vars", "version", "vice", "view",
    ]
)  # fmt: skip
ALLOWED = {
    "addresses of the pages": (
        ("view/site.py", "view/promised.py", "view/questions.py", "view/workbench.py", "serve/site.py", "serve/things.py", "serve/app.py", "query/published.py"),
        re.compile(r"(?:data)?/?[a-z]+(?:\.(?:html|ttl|js)\S*)?"),
    ),
    "terms of the ontology, as they stand in IRIs": (("model/vocab.py",), re.compile(r"[a-zA-Z\s-]+")),
    "letters: which there are, and which a scanner takes for each other": (
        ("language/stem.py", "language/text.py", "language/triggers.py"),
        re.compile(r"[^\s|]{1,25}"),
    ),
}
"""Why a string may be Swedish in the code, in which files, and how such a string looks."""


def allowed(file: str, value: str) -> bool:
    return any(file in files and shape.fullmatch(value) for files, shape in ALLOWED.values())


@cache
def _swedish() -> frozenset[str]:
    paths = (ROOT / "kg" / "data" / f"{name}.txt" for name in _LISTS)
    lines = (line.strip().lower() for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    folded = str.maketrans("åäöé", "aaoe")
    found = {form for line in lines if not line.startswith("#") for form in (line, line.translate(folded))}
    return frozenset(found - ENGLISH)


def is_swedish(value: str) -> bool:
    plain = _ESCAPE.sub(" ", _CLASS.sub(r"\1", value))
    if any(re.search("[a-z]", word) for word in _OWN.findall(plain)):
        return True
    return any(word.lower() in _swedish() for word in _WORD.findall(plain))


def documented(tree: ast.AST) -> set[int]:
    """The strings that stand alone: docstrings, and what explains a constant."""
    bodies = (node.body for node in ast.walk(tree) if isinstance(getattr(node, "body", None), list))
    alone = (one.value for body in bodies for one in body if isinstance(one, ast.Expr))
    return {id(value) for value in alone if isinstance(value, ast.Constant)}


def strings() -> Iterator[tuple[str, int, str]]:
    """The Swedish strings of the program: file, line, string."""
    return ((file, line, value) for file, line, value in _swedish_strings() if not allowed(file, value))


def excepted() -> Iterator[tuple[str, str]]:
    """Those that may be, and their file."""
    return ((file, value) for file, _, value in _swedish_strings() if allowed(file, value))


def _swedish_strings() -> Iterator[tuple[str, int, str]]:
    for path in sorted((ROOT / "kg").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        alone = documented(tree)
        for node in ast.walk(tree):
            told = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
            if told and is_swedish(node.value):
                yield path.relative_to(ROOT / "kg").as_posix(), node.lineno, node.value


if __name__ == "__main__":
    for file, line, value in strings():
        print(f"{file}:{line}: {value[:100]!r}")
