"""Worker processes that answer queries: so many at once, so many waiting, each killed when it must end.

In: requests as `kg.query.worker` reads them. Out: the worker's object and page. Who waits longer than
the queue allows is sent away at once (429); who goes away frees the worker that worked for it.

A query that is not answered soon steps back: its place is free for the next one; and once it has cost much
computing its worker runs on with low priority. So a few queries that run away hold up nobody. Where too many
have stepped back, the costly one that has run the longest is stopped (503).
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool

from kg.errors import QueryError
from kg.query.engine import Engine, late
from kg.serve.problem import ProblemError
from kg.serve.settings import Settings

_LOOK = 0.05
"""Seconds between two looks whether the client is still there."""
_FAIR = 10
"""So many times the patience a query may cost before it is ended to make room for another."""
_NOTHING = {"query": "ASK {}", "prefixes": {}, "max_rows": 1}

Gone = Callable[[], Awaitable[bool]]
Answer = tuple[dict[str, Any], bytes]


@dataclass(eq=False, slots=True)
class _Run:
    """One query at work, begun when its worker had already `spent` so many processor seconds.

    `costly` once it has cost much, `back` once it has stepped back, `crowded` once it is stopped to make room.
    """

    engine: Engine
    work: "asyncio.Future[Answer]"
    began: float
    spent: float
    costly: bool = False
    back: bool = False
    crowded: bool = False


class Pool:
    """As many workers as may run at once; used from one event loop."""

    def __init__(self, settings: Settings, store: str = "") -> None:
        self._settings, self._store = settings, store
        self._places = asyncio.Semaphore(settings.parallel)
        self._inside = 0
        self._idle: list[Engine] = []
        self._long: list[_Run] = []
        self._tasks: set[asyncio.Future[None]] = set()
        for _ in range(settings.parallel + 1):
            self._later(self._start())

    async def fetch(self, request: dict[str, Any], gone: Gone) -> Answer:
        """The answer; `ProblemError` 429 where too many wait, 504 or 503 where it was stopped."""
        if self._inside >= self._settings.parallel + self._settings.waiting:
            raise ProblemError(429, "too many queries at once; try again in a moment", {"Retry-After": "2"})
        self._inside += 1
        try:
            await self._places.acquire()
        except BaseException:
            self._inside -= 1
            raise
        self._store = request["store"]
        engine = self._idle.pop() if self._idle else self._made()
        spent = engine.spent()
        work = asyncio.ensure_future(run_in_threadpool(engine.fetch, request, None))
        run = _Run(engine, work, asyncio.get_running_loop().time(), spent)
        try:
            return await self._watched(run, gone)
        finally:
            await self._end(run)

    async def stop(self) -> None:
        """Ends every worker, idle or not."""
        await asyncio.gather(*self._tasks, return_exceptions=True)  # those being started are then idle
        for engine in [*self._idle, *(run.engine for run in self._long)]:
            engine.stop()

    async def _watched(self, run: _Run, gone: Gone) -> Answer:
        """The worker's answer, looked after until it is there."""
        while not (await asyncio.wait([run.work], timeout=_LOOK))[0]:
            if await gone():
                raise ProblemError(408, "the client has gone")
            self._looked_at(run, asyncio.get_running_loop().time() - run.began)
        try:
            return run.work.result()
        except QueryError:
            if run.crowded:
                raise ProblemError(503, _CROWDED, {"Retry-After": "10"}) from None
            raise

    def _looked_at(self, run: _Run, seconds: float) -> None:
        """What is due for a query that has run so long; `ProblemError` 504 where that is too long."""
        if seconds >= self._settings.timeout:
            raise ProblemError(504, late(self._settings.timeout))
        if not run.costly and run.engine.spent() - run.spent >= self._settings.patience:
            run.costly = True
            run.engine.step_back()
        if not run.back and seconds >= self._settings.patience and self._has_room():
            run.back = True
            self._long.append(run)
            self._leave()
            if not self._idle:
                self._later(self._start())

    def _has_room(self) -> bool:
        """Whether one more may step back; where they are many the oldest costly one is stopped for it."""
        if len(self._long) < self._settings.long:
            return True
        most = _FAIR * self._settings.patience
        oldest = next((run for run in self._long if run.engine.spent() - run.spent >= most), None)
        if oldest:
            self._long.remove(oldest)
            oldest.crowded = True
            oldest.engine.end()
        return oldest is not None

    async def _end(self, run: _Run) -> None:
        """The worker waits for the next query; where it has low priority, or has not answered, it is ended."""
        if not run.work.done():
            run.engine.end()
            await asyncio.wait([run.work])
            run.work.exception()
        if run in self._long:
            self._long.remove(run)
        if not run.back:
            self._leave()
        self._rest(run.engine, run.costly)

    def _rest(self, engine: Engine, costly: bool = False) -> None:
        """Keep the worker for the next query, but for one of low priority, or where enough of them wait.

        Such a process may take long to go: nobody is made to wait for that.
        """
        if costly or len(self._idle) > self._settings.parallel:
            self._later(run_in_threadpool(engine.stop))
        else:
            self._idle.append(engine)

    def _leave(self) -> None:
        self._inside -= 1
        self._places.release()

    async def _start(self) -> None:
        """One more idle worker, with the graph open: the next query need not wait for that."""
        engine = self._made()
        try:
            if self._store:
                await run_in_threadpool(engine.ask, {**_NOTHING, "store": self._store}, None)
        except BaseException as error:
            engine.stop()
            if not isinstance(error, QueryError):
                raise
        else:
            self._rest(engine)

    def _made(self) -> Engine:
        return Engine(self._settings.memory)

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


_CROWDED = "stopped: it had run the longest of too many long queries at once; narrow it or try again later"
