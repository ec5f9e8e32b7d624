"""Old office formats (.doc and their like) → Word, by the LibreOffice that is installed, if one is.

It converts to .docx and not to text: its text export drops page headers and text boxes and keeps what
is deleted.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path

from kg import limits
from kg.errors import ReadError
from kg.read import word
from kg.read.extracted import Extracted

_SECONDS = 120
_PROGRAMS = ("soffice", "libreoffice")


def extract(path: str, data: bytes) -> Extracted:
    """What the file says, as Word. Raises `ReadError` where no LibreOffice is there or it fails."""
    program = next((found for name in _PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        raise ReadError(
            path, "an old Word document; install LibreOffice (soffice), or save it as .docx first"
        )
    with tempfile.TemporaryDirectory(prefix="kg-office-") as folder:
        made = _converted(program, path, data, Path(folder))
    return word.extract(path, made)


def _converted(program: str, path: str, data: bytes, folder: Path) -> bytes:
    """The .docx, made with a profile of its own so that an open LibreOffice is left alone."""
    source = folder / f"document{Path(path).suffix.lower() or '.doc'}"
    source.write_bytes(data)
    command = [
        program, "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "made"), str(source),
    ]  # fmt: skip
    try:
        with limits.lifted():
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise ReadError(path, f"LibreOffice did not convert it within {_SECONDS} seconds") from None
    except OSError as error:
        raise ReadError(path, f"LibreOffice cannot be started ({error.strerror})") from None
    made = folder / "made" / "document.docx"
    if not made.exists():
        raise ReadError(path, "LibreOffice cannot convert it: damaged or password-protected")
    return made.read_bytes()
