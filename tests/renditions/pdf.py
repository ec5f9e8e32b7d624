"""PDFs as an office program and a browser make them, each with its fonts embedded."""

import shutil
import subprocess
from pathlib import Path

from renditions import web
from renditions.minutes import Minutes

FONTS = ("Liberation Serif", "Carlito", "DejaVu Sans", "Noto Sans", "Noto Serif")


def browser() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def office() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def printed(minutes: Minutes, font: str, folder: Path) -> Path:
    """The page in the font, printed to PDF by Chromium, with the browser's head and foot."""
    page, made = _page(minutes, font, folder), folder / "printed.pdf"
    command = [browser() or "", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]  # fmt: skip
    subprocess.run([*command, f"--print-to-pdf={made}", page.as_uri()], check=True, capture_output=True)
    return made


def exported(minutes: Minutes, font: str, folder: Path) -> Path:
    """The page in the font, exported to PDF by LibreOffice's writer."""
    page = _page(minutes, font, folder)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [
        office() or "",
        profile,
        "--headless",
        "--writer",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(page)], check=True, capture_output=True)
    return folder / "page.pdf"


def _page(minutes: Minutes, font: str, folder: Path) -> Path:
    style = f"<style>* {{ font-family: '{font}' }} td {{ vertical-align: top; padding-right: 2em }}</style>"
    file = folder / "page.html"
    page = web.page(minutes).replace(b"<td>", b'<td valign="top">')
    file.write_bytes(page.replace(b"</head>", style.encode() + b"</head>"))
    return file
