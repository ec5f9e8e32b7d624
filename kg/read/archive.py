"""A zip archive → the files in it, within limits on how many and how large they unpack."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from kg import config
from kg.errors import ReadError
from kg.read.files import File

_FILES = 2000
"""An archive of more files than this is no bundle of minutes."""
_UNPACKED = 10 * config.MAX_BYTES


def members(path: str, data: bytes) -> Iterator[File | ReadError]:
    """The files in the archive in the order of their names; hidden ones and folders are passed over."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise ReadError(path, f"a damaged archive ({type(error).__name__})") from None
    wanted = sorted((each for each in archive.infolist() if _is_shown(each)), key=lambda each: each.filename)
    if not wanted:
        raise ReadError(path, "an archive (zip) without files")
    if len(wanted) > _FILES:
        raise ReadError(path, f"an archive of more than {_FILES} files; unpack it first")
    left = _UNPACKED
    for each in wanted:
        member = _member(archive, each, f"{path}/{_named(each)}", min(left, config.MAX_BYTES))
        left -= len(member.data) if isinstance(member, File) else 0
        yield member


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limit: int) -> File | ReadError:
    try:
        with archive.open(info) as part:
            data = part.read(limit + 1)
    except RuntimeError:
        return ReadError(name, "is password-protected; unpack it with its password first")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        return ReadError(name, f"cannot be unpacked ({type(error).__name__})")
    if len(data) > limit:
        return ReadError(name, "unpacks to far too much for a protocol")
    return File(name, data) if data.strip() else ReadError(name, "the file is empty")


def _is_shown(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename).parts
    return not info.is_dir() and not any(part.startswith((".", "~$")) or part == "__MACOSX" for part in parts)


def _named(info: zipfile.ZipInfo) -> str:
    """The name inside the archive; without the UTF-8 flag Windows wrote it in the code page of DOS."""
    name = info.filename.replace("\\", "/")
    if not info.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeEncodeError:
            pass
        except UnicodeDecodeError:
            name = name.encode("cp437").decode("cp850")
    return "/".join(part for part in PurePosixPath(name).parts if part not in ("/", "..", "."))
