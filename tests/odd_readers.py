"""Readers that misbehave, each in its own way, to be run by the reading processes of `kg.intake`."""

import os
import signal
import time
from pathlib import Path


def fine(path: Path, data: bytes) -> str:
    return f"{path.name}: {len(data)}"


def endless(_path: Path, _data: bytes) -> str:
    while True:
        pass


def waiting(_path: Path, _data: bytes) -> str:
    time.sleep(3600)
    return ""


def greedy(_path: Path, _data: bytes) -> str:
    return "".join(str(bytearray(1 << 28)) for _ in range(64))


def crashing(_path: Path, _data: bytes) -> str:
    os.kill(os.getpid(), signal.SIGSEGV)
    return ""


def leaving(_path: Path, _data: bytes) -> str:
    os._exit(3)


def deep(path: Path, data: bytes) -> str:
    return deep(path, data)


def failing(_path: Path, _data: bytes) -> str:
    raise KeyError("no part\nof that name")


def noisy(_path: Path, _data: bytes) -> str:
    print("what a library prints is no answer", flush=True)
    os.write(1, b"nor what it writes\n")
    return "answer"
