"""`kg query`: finds the question, binds its parameters, asks, and prints the answer."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg import query
from kg.answers import render
from kg.answers.outgoing import Dialect
from kg.errors import UsageError, told

if TYPE_CHECKING:
    from kg.answers.rows import Answers

Asks = Callable[[str, dict[str, str]], query.Result]
"""The text of a query and the values of its parameters → the answer, of a graph here or elsewhere."""


def run(asks: Asks, question: str, params: list[str], form: str, dialect: Dialect) -> None:
    """Print the answer to a named question, a file or standard input; without one, the list of questions."""
    if not question:
        rows = [
            [one.name, one.swedish, " ".join(f"{param.name}={param.default or ''}" for param in one.params)]
            for one in query.named()
        ]
        render.table(["name", "question", "params"], rows, as_json=form == "json")
        return
    if question == "-":
        text = sys.stdin.read()
    else:
        text = _file(Path(question)) if question.endswith((".rq", ".sparql")) else query.find(question).text
    render.result(asks(text, dict(_split(param) for param in params)), form or None, dialect)


def here(folder: Path, timeout: float, limit: int) -> Asks:
    """Asks the graph in a folder."""
    return partial(query.run, folder, timeout=timeout, max_rows=limit)


def elsewhere(address: str, user: str, timeout: float, limit: int) -> Asks:
    """Asks the SPARQL endpoint at an address."""
    from kg.remote import Access, Endpoint, Remote

    return partial(Endpoint(Remote(address, Access.given(user), timeout)).run, max_rows=limit)


def _split(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals or not name:
        raise UsageError(f"--param {param}: write it as name=value")
    return name.strip(), value


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({told(error)})") from None


def answers(address: str, user: str) -> "Answers":
    """The answers of the endpoint at an address."""
    from kg.answers.rows import Answers
    from kg.remote import Access, Endpoint, Remote

    return Answers(Endpoint(Remote(address, Access.given(user))))
