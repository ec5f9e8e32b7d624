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
    """about agenda agent agents also base case class code data debatt detail digital document even extra fall final
    form format forum full given hand head html import index info information journal kind land last lans later list
    lost mark marks meter mode model name normal note open over part parts path period person plan plans policy post
    presentation problem program project rank region regional register report reservation roll route schema score
    section serve service session skip span standard star start state status step strategy system tell terminal test
    text till time title token total type under union unit version vice view pilot organisation organ meta
    mandate general central lead offset option partial instant absent present chair secretary plural singular
    telefon lang vars byte bytes civil titles presidium stored texts roster position
    institution fallen""".split()
)


ALLOWED = {
    "addresses of the pages": (
        ("view/site.py", "view/questions.py", "serve/site.py", "serve/things.py", "serve/app.py"),
        re.compile(r"/?[a-z]+(?:\.html\S*)?"),
    ),
    "letters: which there are, and which a scanner takes for each other": (
        ("language/stem.py", "language/text.py", "language/triggers.py", "language/tolerant.py"),
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
    for path in sorted((ROOT / "kg").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        alone = documented(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
                file = path.relative_to(ROOT / "kg").as_posix()
                if is_swedish(node.value) and not allowed(file, node.value):
                    yield file, node.lineno, node.value


if __name__ == "__main__":
    for file, line, value in strings():
        print(f"{file}:{line}: {value[:100]!r}")
