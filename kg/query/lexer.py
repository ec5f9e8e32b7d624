"""A SPARQL query as tokens, cut where the engine cuts them; what cannot be cut for certain is refused.

The engine reads without a lexer of its own: it takes `SERVICE:x` for the keyword and `:x`, and falls back to
`''` where a long string turns out bad. So nothing doubtful passes here, and what runs is written from the
tokens (see `gate`), comments and long strings gone: the engine cannot read a query otherwise than we did.

    >>> [token.text for token in tokens("ASK { ?s kg:text 'a' }") if token.kind != "space"]
    ['ASK', '{', '?s', 'kg:text', "'a'", '}']
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.errors import QueryError

_ECHO = r"""\\[tbnrf\\"']"""
_CODE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_LOCAL = r"""(?:[\w:{more}]|%[0-9A-Fa-f]{{2}}|\\[_~.\-!$&'()*+,;=/?\#@%])"""
_FIRST, _INNER, _LAST = (_LOCAL.format(more=more) for more in ("", ".-", "-"))

_TOKEN = re.compile(
    rf'''
    (?P<space>[ \t\r\n]+)
  | (?P<comment>\#[^\r\n]*)
  | (?P<long>"""(?:"{{0,2}}(?:[^"\\]|{_ECHO}))*""" | \'\'\'(?:'{{0,2}}(?:[^'\\]|{_ECHO}))*\'\'\')
  | (?P<string>(?!"""|\'\'\')(?:"(?:[^"\\\r\n]|{_ECHO}|{_CODE})*" | '(?:[^'\\\r\n]|{_ECHO}|{_CODE})*'))
  | (?P<iri><[^<>"{{}}|^`\\\x00-\x20]*>)
  | (?P<variable>[?$]\w+)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
  | (?P<name>(?:_|[^\W\d_](?:[\w.-]*[\w-])?)?:(?:{_FIRST}(?:{_INNER}*{_LAST})?)?)
  | (?P<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<sign>[^\\"'\x00-\x20])
    ''',
    re.VERBOSE,
)


class Token(NamedTuple):
    """`kind` is the group of the pattern that matched, `at` the place in the query."""

    kind: str
    text: str
    at: int


def tokens(query: str) -> Iterator[Token]:
    """All of the query in order, spaces and comments too; `QueryError` names what no token fits."""
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:
            raise QueryError(f"refused: {_oddity(query, at)} {where(query, at)}")
        yield Token(str(match.lastgroup), match[0], at)
        at = match.end()


def where(query: str, at: int) -> str:
    return f"(line {query.count(chr(10), 0, at) + 1})"


def _oddity(query: str, at: int) -> str:
    if query[at] == "\\":
        return r"a \u escape outside a string; write the character itself"
    if query[at] in "\"'":
        return "a string that does not end, or with an escape that SPARQL does not have"
    return f"the character {query[at]!r}"
