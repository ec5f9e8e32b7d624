"""What the code matches and says in Swedish, from `kg/data/wordings`: one file a room, by module and place.
"""

import json
from functools import cache
from typing import Any

from kg import config


@cache
def wording(room: str, module: str, place: str, **parts: object) -> str:
    """The pattern or sentence; each `«name»` in it is replaced by the part of that name."""
    told: str = _entry(room, module, place)
    for name, value in parts.items():
        told = told.replace(f"«{name}»", str(value))
    return told


@cache
def wordings(room: str, module: str, place: str) -> tuple[str, ...]:
    return tuple(_entry(room, module, place))


def worded(room: str, module: str, place: str) -> dict[str, str]:
    """What is said, or stands, for each of the words."""
    return dict(_entry(room, module, place))


def _entry(room: str, module: str, place: str) -> Any:
    return _room(room)[module][place]


@cache
def _room(name: str) -> dict[str, Any]:
    path = config.DATA / "wordings" / f"{name}.json"
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
