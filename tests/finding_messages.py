"""Every message that the code gives a `Finding`, as forms with gaps ("{}"), told from the code without running it."""

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from kg.language.wordings import worded, wording

ROOM = Path(__file__).parent.parent / "kg"
GAP = "{}"


class Module:
    """A module's functions and names, enough to follow a message to its words."""

    def __init__(self, path: Path) -> None:
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.functions = [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]

    def messages(self) -> Iterator[str]:
        """The forms of the second argument of each `Finding(…)`."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding":
                said = node.args[1] if len(node.args) > 1 else None
                if said is not None:
                    yield from self.forms(said, self.around(node))

    def around(self, node: ast.AST) -> ast.FunctionDef | None:
        """The innermost function that the node stands in."""
        held = [one for one in self.functions if any(inner is node for inner in ast.walk(one))]
        return min(held, key=lambda one: len(list(ast.walk(one))), default=None)

    def forms(self, node: ast.expr, where: ast.FunctionDef | None) -> set[str]:
        match node:
            case ast.Constant(value=str(text)):
                return {text}
            case ast.JoinedStr(values=values):
                return {"".join(parts) for parts in product(*(self.forms(each, where) for each in values))}
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return {"".join(parts) for parts in product(self.forms(left, where), self.forms(right, where))}
            case ast.FormattedValue(value=value):
                inner = self.forms(value, where)
                return inner if all(len(form) > len(GAP) for form in inner) else {GAP}
            case ast.IfExp(body=body, orelse=other):
                return self.forms(body, where) | self.forms(other, where)
            case ast.Constant(value=None):
                return set()
            case ast.Name(id=name):
                return self.named(name, where)
            case ast.Subscript(value=value):
                return self.forms(value, where)
            case ast.Dict(values=values) | ast.BoolOp(values=values):
                return {form for each in values for form in self.forms(each, where)}
            case ast.Call():
                return self.called(node, where)
        return {GAP}

    def called(self, node: ast.Call, where: ast.FunctionDef | None) -> set[str]:
        """What a call that puts words together gives."""
        match node:
            case ast.Call(func=ast.Attribute(value=value, attr="format")):
                return {_gapped(form) for form in self.forms(value, where)}
            case ast.Call(func=ast.Name(id="wording"), args=args):
                return {_gapped(wording(*map(ast.literal_eval, args)))}
            case ast.Call(func=ast.Name(id="worded"), args=args):
                return set(worded(*map(ast.literal_eval, args)).values())
        return {GAP}

    def named(self, name: str, where: ast.FunctionDef | None) -> set[str]:
        """What is assigned to the name in the function, handed to it as its argument, or assigned in the module."""
        for scope in filter(None, (where, self.tree)):
            found = [
                node.value
                for node in ast.walk(scope)
                if isinstance(node, ast.Assign)
                and any(isinstance(one, ast.Name) and one.id == name for one in node.targets)
            ]
            if found:
                return {form for value in found for one in _branches(value, name) for form in self.forms(one, where)}
        return self.handed(name, where) or {GAP}

    def handed(self, name: str, where: ast.FunctionDef | None) -> set[str]:
        names = [one.arg for one in where.args.args] if where else []
        if where is None or name not in names:
            return set()
        place = names.index(name)
        calls = [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == where.name
        ]
        return {form for call in calls if len(call.args) > place for form in self.forms(call.args[place], self.around(call))}


def _branches(value: ast.expr, name: str) -> list[ast.expr]:
    """What is assigned; where the name itself may stay what it was, the other ways."""
    match value:
        case ast.IfExp(body=body, orelse=other):
            return [*_branches(body, name), *_branches(other, name)]
        case ast.BoolOp(values=values):
            return [one for each in values for one in _branches(each, name)]
        case ast.Name(id=own) if own == name:
            return []
    return [value]


def _gapped(form: str) -> str:
    """A form whose gaps have names, without them."""
    return re.sub(r"\{\w*\}", GAP, form)


def messages() -> dict[str, set[str]]:
    """Form → the modules that say it."""
    found: dict[str, set[str]] = {}
    for path in sorted(ROOM.rglob("*.py")):
        for form in Module(path).messages():
            found.setdefault(form, set()).add(path.relative_to(ROOM).as_posix())
    return found


if __name__ == "__main__":
    for form, rooms in messages().items():
        print(f"{', '.join(sorted(rooms))}: {form}")
