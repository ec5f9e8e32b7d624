"""Damaged minutes: the bundled documents and the collection, cut and mangled, the same for the same seed."""

import random
from pathlib import Path

ROOT = Path(__file__).parent.parent
NOISE = ["\x00", "\ufeff", "\u202e", "\u00ad", "\f", "\t" * 40, " " * 300, "(" * 200, "<del>" * 30, "|" * 60, "§ " * 40, "1. " * 50,
         "\U0001f600", "ö́", "—" * 80, "A" * 2000, "och " * 300, ", ".join(["Anna Ek"] * 80), "«»”“", "\r\n\r", "&#x110000;", "[" * 99]  # fmt: skip


def sources() -> list[str]:
    """The texts that are damaged."""
    files = [
        *sorted((ROOT.parent / "kg" / "samples").glob("*.txt")),
        *sorted((ROOT / "protocols").glob("*/document.*")),
    ]
    return [
        file.read_bytes().decode(errors="replace")
        for file in files
        if file.suffix in (".txt", ".md", ".html")
    ]


def mutated(texts: list[str], seed: int) -> str:
    """One damaged document of one to six thousand characters."""
    chance = random.Random(seed)
    text = chance.choice(texts)
    start = 0 if chance.random() < 0.6 else chance.randrange(max(1, len(text) - 500))
    return damaged(text[start : start + chance.randrange(1000, 6000)], chance, texts)


def damaged(text: str, chance: random.Random, texts: list[str]) -> str:
    """The text after one to seven accidents."""
    for _ in range(chance.randrange(1, 8)):
        text = chance.choice([_cut, _noise, _shuffle, _repeat, _swap, _flat, _weave])(text, chance, texts)
    return text


def _cut(text: str, chance: random.Random, _texts: list[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randrange(200) :]


def _noise(text: str, chance: random.Random, _texts: list[str]) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(NOISE) + text[at:]


def _shuffle(text: str, chance: random.Random, _texts: list[str]) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def _repeat(text: str, chance: random.Random, _texts: list[str]) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    return "\n".join([*lines[:at], *[lines[at]] * chance.randrange(2, 60), *lines[at:]])[:20_000]


def _swap(text: str, chance: random.Random, _texts: list[str]) -> str:
    chars = list(text)
    for _ in range(len(chars) // 30):
        chars[chance.randrange(len(chars))] = chance.choice("aåäöl1|.,:;-–()§0 \nÅ\"'")
    return "".join(chars)


def _flat(text: str, chance: random.Random, _texts: list[str]) -> str:
    return text.replace("\n", chance.choice([" ", "", "\n\n", "\r\n", "\t"]))


def _weave(text: str, chance: random.Random, texts: list[str]) -> str:
    other = chance.choice(texts)
    at = chance.randrange(len(other) + 1)
    return text + other[at : at + 800]
