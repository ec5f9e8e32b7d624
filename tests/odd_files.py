"""Sixty files, each odd in its own way: damaged, endless, huge, unreadable, wrongly named, no minutes at all."""

import io
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from papers import encrypted, pdf

BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:document>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def package(**parts: str | bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return held.getvalue()


def _word(content: str) -> bytes:
    return package(word__document_xml=BODY.format(content), **{"[Content_Types]_xml": TYPES})


def contents() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of those that are plain files."""
    yield from (
        (f"tom{number}.{kind}", b" \n" * number) for number, kind in enumerate(("txt", "pdf", "docx", "html"))
    )
    yield from ((f"slump{number}.{kind}", random.Random(number).randbytes(3000)) for number, kind in enumerate(("txt", "pdf", "docx", "html", "md", "odt", "rtf", "zip")))  # fmt: skip
    yield from (
        (f"huvud{number}.pdf", b"%PDF-1.7\n" + random.Random(number).randbytes(500 * number))
        for number in range(6)
    )
    yield from ((f"halv{number}.docx", _word("<w:body/>")[: 40 * number]) for number in range(1, 7))
    yield "kroppslos.docx", _word("")
    yield "djup.docx", _word("<w:body>" + "<w:p>" * 30_000)
    yield "bomb.docx", _word("<w:body>" + "<w:p><w:r><w:t>ord </w:t></w:r></w:p>" * 1_500_000 + "</w:body>")
    yield "nollor.docx", package(word__document_xml=bytes(60_000_000))
    yield "last.pdf", encrypted()
    yield "enda.pdf", pdf(["x"])
    yield "bild.png", b"\x89PNG\r\n" + bytes(100)
    yield "bild.jpg", b"\xff\xd8\xff" + bytes(100)
    yield "gammal.doc", b"\xd0\xcf\x11\xe0" + bytes(2000)
    yield "bas.db", b"SQLite format 3\x00" + bytes(2000)
    yield from (
        (f"magi{number}.txt", magic + bytes(300))
        for number, magic in enumerate((b"Rar!\x1a", b"7z\xbc\xaf", b"\x1f\x8b", b"II*\x00"))
    )
    yield "prosa.txt", "Det var en gång en liten badplats vid en sjö.\n".encode() * 40
    yield "english.txt", b"The committee met and the members were told about the budget of the year.\n" * 40
    yield "oppet.html", b"<html><body>" + b"<!--" * 100_000
    yield "tabell.html", b"<html><body>" + b"<table><tr><td>" * 3_000
    yield "tecken.html", b"<html><body>" + b"&#xfffffff;" * 100_000
    yield "rad.txt", b"a" * 3_000_000
    yield "skal.md", b"|" * 500_000
    yield "ett.json", b'{"a": [1, 2, 3]}'
    yield "tal.csv", b"a;b;c\n1;2;3\n" * 50
    yield "mapp.txt.lnk", b"L\x00\x00\x00" + bytes(100)


def special() -> Iterator[tuple[str, Callable[[Path], object]]]:
    """Name and maker of those that are no plain files, or named or built oddly."""
    yield "ror.txt", os.mkfifo
    yield "enhet.txt", lambda path: path.symlink_to("/dev/zero")
    yield "slump.txt", lambda path: path.symlink_to("/dev/urandom")
    yield "ingenstans.txt", lambda path: path.symlink_to(path.parent / "finns-inte")
    yield "ringen.txt", lambda path: path.symlink_to(path)
    yield "stor.txt", _large
    yield "stor.pdf", _large
    yield "process.txt", lambda path: path.symlink_to("/proc/self/mem")
    for name in (b"pr\xe5tokoll.txt", b"m\xf6te.docx", b"\xff\xfe.pdf", b"r\x80d.html"):
        yield os.fsdecode(name), lambda path: path.write_bytes(b"Protokoll")


def _large(path: Path) -> None:
    path.touch()
    os.truncate(path, 21_000_000)


def fill(folder: Path) -> int:
    """Put them in the folder; how many there are."""
    found = 0
    for name, data in contents():
        (folder / name).write_bytes(data)
        found += 1
    for name, make in special():
        make(folder / name)
        found += 1
    return found
