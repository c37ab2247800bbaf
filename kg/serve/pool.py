"""The workers of a server: handed one job at a time, killed when its time is up, replaced when they end."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from kg.serve.answer import BAD_REQUEST, UNAVAILABLE, Answer, refusal
from kg.serve.metrics import Metrics
from kg.serve.settings import Settings
from kg.serve.worker import Job, work

_LOG = logging.getLogger(__name__)
_PAUSE = 1.0
"""Seconds before a worker that could not start is started again."""
_SPAWN = multiprocessing.get_context("spawn")
_BROKE = (
    "the query ended the process that ran it: it is nested too deeply or needs more memory than a worker may take; "
    "ask a simpler question"
)


@dataclass(slots=True)
class Worker:
    """One process and the pipe to it."""

    settings: Settings
    pipe: Connection = field(init=False)
    process: SpawnProcess = field(init=False)

    def __post_init__(self) -> None:
        """Start the process."""
        self.start()

    def start(self) -> None:
        """Start the process, which says through the pipe when it has loaded what it needs."""
        self.pipe, theirs = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=work, args=(theirs, self.settings), daemon=True)
        self.process.start()
        theirs.close()

    def wait(self) -> None:
        """Wait until the process can answer.

        Raises:
            EOFError: it ended before.
        """
        self.pipe.recv()

    def ask(self, job: Job) -> Answer:
        """Return the answer to `job`.

        Raises:
            OSError, EOFError: the process ended before it answered.
        """
        self.pipe.send(job)
        answer: Answer = self.pipe.recv()
        return answer

    def end(self) -> None:
        """Kill the process."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


@dataclass(slots=True)
class Pool:
    """The workers, those that wait for work in a queue."""

    settings: Settings
    metrics: Metrics
    workers: list[Worker]
    idle: asyncio.Queue[Worker]
    threads: ThreadPoolExecutor
    starting: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self, job: Job, seconds: float | None = None) -> Answer:
        """Return the answer to `job`, or the refusal that says that its time is up or that it broke its worker."""
        limit = seconds or self.settings.seconds
        try:
            worker = await asyncio.wait_for(self.idle.get(), limit)
        except TimeoutError:
            return refusal(UNAVAILABLE, "all workers are busy; try again in a moment", Retry_After="5")
        with self.metrics.busy.track_inprogress(), self.metrics.seconds.labels(job.name).time():
            return await self._asked(worker, job, limit)

    def begin(self, worker: Worker) -> None:
        """Let a worker that has just been started join those that wait for work once it can."""
        task = asyncio.create_task(self._begun(worker))
        self.starting.add(task)
        task.add_done_callback(self.starting.discard)

    async def _begun(self, worker: Worker) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                await loop.run_in_executor(self.threads, worker.wait)
            except (EOFError, OSError):
                _LOG.exception("a worker ended while it started; another is started")
                await asyncio.sleep(_PAUSE)
                worker.end()
                worker.start()
            else:
                return self.idle.put_nowait(worker)

    async def _asked(self, worker: Worker, job: Job, limit: float) -> Answer:
        answering = asyncio.get_running_loop().run_in_executor(self.threads, worker.ask, job)
        try:
            finished, _ = await asyncio.wait({answering}, timeout=limit)
        except asyncio.CancelledError:
            await self._stopped(worker, answering, "cancelled")
            raise
        if not finished:
            await self._stopped(worker, answering, "time")
            told = f"the time is up: a request may run for {limit:g} seconds; ask for less, or add a LIMIT"
            return refusal(UNAVAILABLE, told)
        try:
            answer = answering.result()
        except (EOFError, OSError):
            await self._stopped(worker, answering, "broken")
            return refusal(BAD_REQUEST, _BROKE)
        self.idle.put_nowait(worker)
        return answer

    async def _stopped(self, worker: Worker, answering: asyncio.Future[Answer], reason: str) -> None:
        """End a worker; another takes its place once nobody listens to its pipe any more."""
        worker.process.kill()
        await asyncio.gather(answering, return_exceptions=True)
        worker.end()
        worker.start()
        self.begin(worker)
        self.metrics.replaced.labels(reason).inc()


@asynccontextmanager
async def pool_of(settings: Settings, metrics: Metrics) -> AsyncIterator[Pool]:
    """Yield the workers of a server; they end with the block."""
    workers = [Worker(settings) for _ in range(1 if settings.writable else settings.workers)]
    with ThreadPoolExecutor(len(workers) * 2, "vnkg-pipe") as threads:
        pool = Pool(settings, metrics, workers, asyncio.Queue(), threads)
        for worker in workers:
            pool.begin(worker)
        try:
            await asyncio.gather(*pool.starting)
            yield pool
        finally:
            for task in pool.starting:
                task.cancel()
            for worker in workers:
                worker.pipe.close()  # on which an idle one ends by itself
            for worker in workers:
                worker.process.join(_PAUSE)
                worker.process.kill()
