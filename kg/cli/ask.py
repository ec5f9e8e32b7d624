"""`kg query`: finds the question, binds its parameters, asks, and prints the answer."""

import sys
from pathlib import Path

from kg import query
from kg.answers import render
from kg.answers.outgoing import Dialect
from kg.errors import UsageError


def run(
    folder: Path, question: str, params: list[str], form: str, dialect: Dialect, timeout: float, limit: int
) -> None:
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
    result = query.run(folder, text, dict(_split(param) for param in params), timeout=timeout, max_rows=limit)
    render.result(result, form or None, dialect)


def _split(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals or not name:
        raise UsageError(f"--param {param}: write it as name=value")
    return name.strip(), value


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error})") from None
