"""Worker processes that answer queries: so many at once, so many waiting, each killed when it must end.

In: requests as `kg.query.worker` reads them. Out: the worker's object and page. Who waits longer than
the queue allows is sent away at once (429); who goes away frees the worker that worked for it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.concurrency import run_in_threadpool

from kg.query.engine import Engine
from kg.serve.problem import ProblemError

_LOOK = 0.25
"""Seconds between two looks whether the client is still there."""


class Pool:
    """As many workers as may run at once; used from one event loop."""

    def __init__(self, parallel: int, waiting: int) -> None:
        self._idle = [Engine() for _ in range(parallel)]
        self._places = asyncio.Semaphore(parallel)
        self._parallel, self._waiting, self._inside = parallel, waiting, 0

    async def fetch(
        self, request: dict[str, Any], timeout: float, gone: Callable[[], Awaitable[bool]]
    ) -> tuple[dict[str, Any], bytes]:
        """The answer; `ProblemError` 429 where too many wait, 499 where the client has gone."""
        if self._inside >= self._parallel + self._waiting:
            raise ProblemError(429, "too many queries at once; try again in a moment", {"Retry-After": "2"})
        self._inside += 1
        try:
            async with self._places:
                engine = self._idle.pop()
                try:
                    return await _watched(engine, request, timeout, gone)
                finally:
                    self._idle.append(engine)
        finally:
            self._inside -= 1

    def stop(self) -> None:
        for engine in self._idle:
            engine.stop()


async def _watched(
    engine: Engine, request: dict[str, Any], timeout: float, gone: Callable[[], Awaitable[bool]]
) -> tuple[dict[str, Any], bytes]:
    """Asks in a thread, and ends the worker where nobody waits for it any more."""
    work = asyncio.ensure_future(run_in_threadpool(engine.fetch, request, timeout))
    try:
        while not (await asyncio.wait([work], timeout=_LOOK))[0]:
            if await gone():
                raise ProblemError(408, "the client has gone")
        return work.result()
    finally:
        if not work.done():
            engine.stop()
            await asyncio.wait([work])
            work.exception()
