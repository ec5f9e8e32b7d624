"""Read damaged files by the thousand: `python -m tests.fuzz.packages 1000`. Bytes of the container are flipped.

Each goes through a reading process as in a build; it is read or refused, and nothing else may happen.
"""

import random
import sys
from pathlib import Path

from kg.errors import ReadError
from kg.intake import Readers
from kg.limits import Limits

ROOT = Path(__file__).parent.parent
KINDS = (".docx", ".pdf", ".html")


def spoilt(data: bytes, seed: int) -> bytes:
    """The data with some bytes changed, cut off, or doubled."""
    chance, found = random.Random(seed), bytearray(data)
    for _ in range(chance.randint(1, 60)):
        found[chance.randrange(len(found))] = chance.randrange(256)
    at = chance.randrange(len(found))
    if seed % 4 == 0:
        del found[at:]
    elif seed % 4 == 1:
        found[at:at] = found[at : at + 500]
    return bytes(found)


def run(count: int) -> tuple[int, list[str]]:
    """How many were read, and why the others were refused, each reason one line."""
    sources = [path for path in sorted((ROOT / "protocols").glob("*/document.*")) if path.suffix in KINDS]
    read, reasons = 0, []
    with Readers(Limits(seconds=20)) as readers:
        for seed in range(count):
            path = sources[seed % len(sources)]
            try:
                readers.read("kg.pipeline:read", path, spoilt(path.read_bytes(), seed))
                read += 1
            except ReadError as error:
                reasons.append(error.reason)
    return read, reasons


if __name__ == "__main__":
    understood, refused = run(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    print(f"{understood} read, {len(refused)} refused")
    for reason in sorted(set(refused)):
        print(f"{refused.count(reason)} {reason}")
