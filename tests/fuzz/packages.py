"""Read damaged files by the thousand: `python -m tests.fuzz.packages 1000`. Bytes of the container are flipped.

A package of parts (Word, an archive) is spoilt as a whole, or in one of its parts and then packed again whole; a
mail in any of its lines. Each goes through a reading process as in a build; it is read or refused, and nothing
else may happen. `python -m tests.fuzz.packages 1000 FOLDER` only writes them there, for `kg build FOLDER`.
"""

import io
import random
import sys
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

from kg.errors import ReadError
from kg.folder import unpacked
from kg.intake import Readers
from kg.intake.documents import HELD, READ
from kg.intake.held import Held
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


def spoilt_within(data: bytes, seed: int) -> bytes:
    """The package with one of its parts spoilt: its checksums are right, what they are of is not."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))] or old.namelist()
        chosen = random.Random(seed).choice(names)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, spoilt(part, seed) if name == chosen and part else part)
    return held.getvalue()


def bundles(files: list[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files in an archive, and attached to a mail."""
    held, mail = io.BytesIO(), EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "a@b.se", "Protokoll för kännedom", "<1@b.se>"
    mail.set_content("Protokollen bifogas.")
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files:
            archive.writestr(name, data)
            mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    yield from ((".zip", held.getvalue()), (".eml", mail.as_bytes()))


def damaged(count: int) -> Iterator[tuple[str, bytes]]:
    """So many damaged files, each by a name of its kind."""
    paths = [path for path in sorted((ROOT / "protocols").glob("*/document.*")) if path.suffix in KINDS]
    whole = [(path.suffix, path.read_bytes()) for path in paths]
    whole += bundles([(path.parent.name + path.suffix, path.read_bytes()) for path in paths[:2]])
    for seed in range(count):
        kind, data = whole[seed % len(whole)]
        within = kind in (".docx", ".zip") and seed // len(whole) % 2
        yield f"{seed}{kind}", (spoilt_within if within else spoilt)(data, seed)


def run(count: int) -> tuple[int, list[str]]:
    """How many documents were read, and why others were refused, each reason one line."""
    read, reasons = 0, []
    with Readers(Limits(seconds=20)) as readers:
        for name, data in damaged(count):
            try:
                for one in unpacked(readers.read(HELD, Path(name), data), list[Held]):
                    readers.read(READ, Path(one.path), one.data or data)
                    read += 1
            except ReadError as error:
                reasons.append(error.reason)
    return read, reasons


def write(count: int, folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, data in damaged(count):
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    if len(sys.argv) > 2:
        sys.exit(write(wanted, Path(sys.argv[2])))
    understood, refused = run(wanted)
    print(f"{understood} read, {len(refused)} refused")
    for reason in sorted(set(refused)):
        print(f"{refused.count(reason)} {reason}")
