"""Files written whole or not at all, and bytes that know whether they are still the same."""

import os
import threading
from array import array
from contextlib import suppress
from functools import cache, lru_cache, partial
from hashlib import blake2b
from pathlib import Path
from types import GenericAlias
from typing import Any, TypeVar, get_args

import msgspec

from kg.model.later import Later

T = TypeVar("T")
_SEAL = 16
"""Bytes of the checksum that a sealed file begins with."""
_UNFINISHED = ".unfinished"
_LONG = 2048
"""Bytes of a row that is not held for long once it is read: the lines of a document, not the passages of an item."""


def write(path: Path, *parts: bytes, durable: bool = False) -> None:
    """Write the parts beside and rename, so that a crash leaves the old file or the new; `durable` outlasts a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}{_UNFINISHED}")
    try:
        with unfinished.open("wb") as file:
            file.writelines(parts)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        _forgotten(unfinished)
        raise OSError(error.errno, f"cannot be written ({error.strerror})", str(path)) from None
    except BaseException:
        _forgotten(unfinished)
        raise
    if durable:
        sync(path.parent)


def _forgotten(unfinished: Path) -> None:
    """Remove it, if it may be removed: what stopped its writing counts."""
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)


def sync(directory: Path) -> None:
    """Makes a rename outlast a power cut, where directories can be synced (not on Windows)."""
    with suppress(OSError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def clean(folder: Path) -> None:
    """Remove the half-written files that a killed process left in the folder; only its one writer may."""
    for path in folder.glob(f".*{_UNFINISHED}"):
        path.unlink(missing_ok=True)


def seal(*parts: bytes) -> bytes:
    """The checksum that stands before the data in a sealed file, given in parts."""
    found = blake2b(digest_size=_SEAL)
    for part in parts:
        found.update(part)
    return found.digest()


def sealed(data: bytes) -> bytes:
    return seal(data) + data


def unsealed(path: Path) -> bytes | None:
    """The bytes that were sealed in the file; None where it is gone, or they are no longer the same."""
    try:
        with path.open("rb") as file:
            mark, data = file.read(_SEAL), file.read()
    except FileNotFoundError:
        return None
    return data if seal(data) == mark else None


def packed(value: Any) -> bytes:
    """A value of the model in MessagePack."""
    return msgspec.msgpack.encode(value, enc_hook=_plain)


def unpacked(data: bytes, kind: type[T]) -> T:
    """The value of that kind; `msgspec.DecodeError` where there is none."""
    which: Any = kind
    found: T = _decoder(which).decode(data)
    return found


@cache
def _decoder(kind: Any) -> Any:
    """What unpacks values of that kind, made once."""
    return msgspec.msgpack.Decoder(kind, dec_hook=_later)


def later(kind: Any, values: Any) -> Any:
    """The values of that kind as a row that is packed, and unpacked when it is asked for."""
    return _later(Later[kind], packed(tuple(values)))


def _plain(value: Any) -> Any:
    """The places of a text, as it takes them; a row that is read later, as it is kept."""
    if isinstance(value, Later):
        return value.data or packed(tuple(value))
    if isinstance(value, range):
        return [value.start, -len(value)] if value else []
    if isinstance(value, array):
        return list(value)
    raise NotImplementedError(f"Unexpected {type(value)!r}")


def _later(kind: Any, given: Any) -> Any:
    """The row that was kept as these bytes; values that were packed as such are unpacked at once."""
    rows = GenericAlias(tuple, (*get_args(kind), ...))
    if type(given) is not bytes:
        given = packed(msgspec.convert(given, rows, dec_hook=_later))
    return Later(partial(_short if len(given) < _LONG else _longer, rows, given), given)


def _row(kind: Any, data: bytes) -> Any:
    return unpacked(data, kind)


_short, _longer = lru_cache(20_000)(_row), lru_cache(32)(_row)
