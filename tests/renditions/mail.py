"""Mails with the minutes as text, as a page and attached; a page saved as one file; an archive of one."""

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

from renditions import web, word
from renditions.minutes import Minutes, text

_COVER = "Hej!\n\nHär kommer protokollet.\n\nVänliga hälsningar\nTyra\n"


def _message(subject: str = "Protokoll för kännedom") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "tyra@example.se", "alla@example.se", subject
    message["Date"] = "Mon, 22 Apr 2024 10:00:00 +0200"
    message["Message-ID"] = "<1@example.se>"
    return message


def body(minutes: Minutes, encoding: str) -> bytes:
    message = _message()
    message.set_content(text(minutes), cte=encoding)
    return message.as_bytes()


def page(minutes: Minutes) -> bytes:
    """A page and beside it a plain text that says only to look at the page."""
    message = _message()
    message.set_content("Din läsare visar inte webbsidor.")
    message.add_alternative(
        web.page(minutes).decode(), subtype="html", charset="cp1252", cte="quoted-printable"
    )
    return message.as_bytes()


def attached(minutes: Minutes) -> EmailMessage:
    """The minutes in Word, a picture, and a few words that send them."""
    message = _message()
    message.set_content(_COVER)
    message.add_attachment(
        word.plain(minutes), "application", "octet-stream", filename="Protokoll från nämnden.docx"
    )
    message.add_attachment(b"\x89PNG", "image", "png", filename="vapen.png")
    return message


def forwarded(minutes: Minutes) -> bytes:
    """The mail with the minutes, attached to another."""
    message = _message("VB: Protokoll")
    message.set_content("Se nedan.")
    message.add_attachment(attached(minutes))
    return message.as_bytes()


def saved(minutes: Minutes) -> bytes:
    """A page as a browser saves it (.mhtml), with its style sheet."""
    message = EmailMessage()
    message["From"], message["Subject"], message["MIME-Version"] = "<Saved by a browser>", "Protokoll", "1.0"
    message.set_content(web.page(minutes).decode(), subtype="html", cte="quoted-printable")
    message["Content-Location"] = "https://example.se/protokoll"
    message.make_related()
    message.add_related(b"p { color: red }", "text", "css", headers=["Content-Location: cid:css-1"])
    return message.as_bytes()


def zipped(minutes: Minutes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("2024/Protokoll å.docx", word.plain(minutes))
        archive.writestr("__MACOSX/._Protokoll å.docx", b"x")
    return held.getvalue()


RENDITIONS: dict[str, Callable[[Minutes], bytes]] = {
    "quoted.eml": lambda minutes: body(minutes, "quoted-printable"),
    "base64.eml": lambda minutes: body(minutes, "base64"),
    "page.eml": page,
    "attached.eml": lambda minutes: attached(minutes).as_bytes(),
    "forwarded.eml": forwarded,
    "saved.mhtml": saved,
    "archive.zip": zipped,
}
