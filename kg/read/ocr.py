"""Scanned PDF → the same with a text layer, by OCRmyPDF and Tesseract where they are installed.

They are programs beside Python (`pip install protokollgraf[ocr]` brings the first, Tesseract with its
Swedish data comes from the system); without them a scan is refused with that advice.
"""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from kg import limits
from kg.errors import ReadError

ADVICE = "OCR needs ocrmypdf and tesseract with Swedish (Debian: apt install ocrmypdf tesseract-ocr-swe)"
_SECONDS = 1800
"""A page takes a few seconds; what takes longer than this in all is given up."""


def command() -> list[str] | None:
    """How OCRmyPDF is called here; None where it or Tesseract is missing."""
    if not shutil.which("tesseract"):
        return None
    if importlib.util.find_spec("ocrmypdf"):
        return [sys.executable, "-m", "ocrmypdf"]
    found = shutil.which("ocrmypdf")
    return [found] if found else None


def searchable(path: str, data: bytes) -> bytes:
    """The PDF with its pages' text read from their pictures; `ReadError` where that cannot be done."""
    program = command()
    if program is None:
        raise ReadError(path, f"no text layer: a scan. {ADVICE}")
    with TemporaryDirectory() as folder:
        scan, out = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        scan.write_bytes(data)
        # pages that hold text keep it; the picture is not worked on further, only what is read from it
        options = ["-l", "swe", "--skip-text", "--rotate-pages", "--deskew", "--output-type", "pdf", "--optimize", "0", "-q"]  # fmt: skip
        try:
            with limits.lifted():
                done = subprocess.run(
                    [*program, *options, str(scan), str(out)],
                    capture_output=True,
                    text=True,
                    timeout=_SECONDS,
                )
        except subprocess.TimeoutExpired:
            raise ReadError(
                path, f"no text layer, and a scan that OCR did not finish in {_SECONDS // 60} minutes"
            ) from None
        except OSError as error:
            raise ReadError(path, f"no text layer, and OCR cannot be started ({error.strerror})") from None
        if done.returncode or not out.exists():
            raise ReadError(
                path,
                f"no text layer, and a scan that OCR could not read ({_last_line(done.stderr)}); {ADVICE}",
            )
        return out.read_bytes()


def _last_line(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:200] if lines else "no reason given"
