"""What may be asked: one reading query, of a size the engine stands. Values are bound here, token by token.

In: the text of a query and the values of its parameters. Out: the text that runs, or `QueryError`
with one line that names what is refused.

    >>> allowed("SELECT ?s { ?s kg:shortName ?name }", {"name": '"Nora"'})
    'SELECT ?s { ?s kg:shortName  "Nora"  }'

A published question holds its parameters' defaults itself (`VALUES ?name { "" }`), so that it runs in any
tool; there a value takes the default's place. Elsewhere the engine's own substitution reaches only variables that the outermost SELECT returns (not ASK, CONSTRUCT,
subqueries or counts), hence tokens: a value is a finished term in the engine's spelling, put in the place of
a whole variable after the query has been cut and checked, so it can never become syntax.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from kg.errors import QueryError
from kg.query.lexer import Token, tokens, where

MAX_BYTES = 100_000
MAX_DEPTH = 200

_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
_ENDS = frozenset(["WHERE", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"])
_OUTSIDE = re.compile("SERVICE|FROM", re.IGNORECASE)
_ABSOLUTE = re.compile(r"<[A-Za-z][\w.+-]*://")
_DOUBTFUL = re.compile("['#]|SERVICE|FROM", re.IGNORECASE)
"""In `?a<?b#>` the engine sees a comparison and a comment. After `scheme://` only an IRI is possible."""
_WHY = {
    "SERVICE": "SERVICE would send data to another server",
    "FROM": "FROM and FROM NAMED; the graph is already the whole dataset, use GRAPH to pick a part",
}


def allowed(query: str, values: Mapping[str, str] | None = None) -> str:
    """The query as it may run, each variable in `values` replaced by its term (as N-Triples spells it)."""
    try:
        size = len(query.encode())
    except UnicodeEncodeError as error:
        raise QueryError(f"refused: {query[error.start]!r} is no character") from error
    if size > MAX_BYTES:
        raise QueryError(f"refused: the query is longer than {MAX_BYTES // 1000} kB")
    found = list(tokens(query))
    _check(query, found)
    values = values or {}
    found, bound = _with_defaults(found, values)
    return "".join(_written(found, {name: value for name, value in values.items() if name not in bound}))


def variables(query: str) -> list[str]:
    """The names of the query's variables, sorted."""
    return sorted({token.text[1:] for token in tokens(query) if token.kind == "variable"})


def _check(query: str, found: Iterable[Token]) -> None:
    depth = 0
    for token in found:
        if token.text in "{([" and token.kind == "sign":
            depth += 1
        elif token.text in "})]" and token.kind == "sign":
            depth -= 1
        if depth > MAX_DEPTH:
            raise QueryError(f"refused: the query is nested deeper than {MAX_DEPTH} {where(query, token.at)}")
        if reason := _refusal(token):
            raise QueryError(f"refused: {reason} {where(query, token.at)}")


def _refusal(token: Token) -> str | None:
    """Why the token is refused; inside longer words too (`ASKFROM`), as the engine splits those."""
    if token.kind == "word":
        if token.text.upper() in _UPDATES:
            return f"{token.text.upper()} is an update; the graph can only be read"
        return _outside(token.text)
    if token.kind == "name":
        prefix = token.text.partition(":")[0]
        return f"the prefix {prefix!r}, which reads as a keyword; rename it" if _outside(prefix) else None
    if token.kind == "iri" and not _ABSOLUTE.match(token.text) and _DOUBTFUL.search(token.text):
        return f"{token.text}, which can be read as a comparison; put spaces around <"
    return None


def _with_defaults(found: list[Token], values: Mapping[str, str]) -> tuple[list[Token], set[str]]:
    """The tokens with each value in the place of its `VALUES ?name { default }`, and the names so bound."""
    written: list[Token] = []
    bound: set[str] = set()
    at = 0
    while at < len(found):
        end = _default_end(found, at)
        name = found[at + 2].text[1:] if end else ""
        if end and name in values:
            bound.add(name)
            value = Token("value", f"VALUES {found[at + 2].text} {{ {values[name]} }}", found[at].at)
            written.append(value)
            at = end
        else:
            written.append(found[at])
            at += 1
    return written, bound


def _default_end(found: Sequence[Token], at: int) -> int:
    """The place after a `VALUES ?name { … }` of one variable that begins at `at`; 0 where none does."""
    if found[at].kind != "word" or found[at].text.upper() != "VALUES":
        return 0
    if [token.kind for token in found[at + 1 : at + 3]] != ["space", "variable"]:
        return 0
    rest = (place for place in range(at + 3, len(found)) if found[place].kind not in ("space", "comment"))
    if found[next(rest, at)].text != "{":
        return 0
    return next((place + 1 for place in rest if found[place].text == "}"), 0)


def _outside(text: str) -> str | None:
    keyword = _OUTSIDE.search(text)
    return _WHY[keyword[0].upper()] if keyword else None


def _written(found: Iterable[Token], values: Mapping[str, str]) -> Iterable[str]:
    """The text that runs. In the head of a SELECT a bound variable still names its column."""
    depth, head, level = 0, "", 0
    for token in found:
        word = token.text.upper() if token.kind == "word" else ""
        if token.kind == "sign":
            depth += (token.text in "{([") - (token.text in "})]")
        if word in {"SELECT", "BY"}:
            head, level = word, depth
        elif (
            depth < level or (depth == level and word in _ENDS) or (depth == level + 1 and token.text == "{")
        ):
            head = ""
        yield _spelled(token, values, head if depth == level else "")


def _spelled(token: Token, values: Mapping[str, str], head: str) -> str:
    if token.kind == "comment":
        return " "
    if token.kind == "long":
        return _short(token.text)
    if token.kind != "variable" or token.text[1:] not in values:
        return token.text
    value = values[token.text[1:]]
    shapes = {"SELECT": f"({value} AS {token.text})", "BY": f"({value})"}
    return shapes.get(head, f" {value} ")


def _short(text: str) -> str:
    """A long string in short quotes; its line ends follow it, so that errors keep their line."""
    inner = re.sub(r"\\.|[\"\n\r]", lambda found: _ESCAPES.get(found[0], found[0]), text[3:-3])
    return f'"{inner}"' + "\n" * text.count("\n")


_ESCAPES = {'"': r"\"", "\n": r"\n", "\r": r"\r"}
