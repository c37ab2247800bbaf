"""Which index is served: the latest that is finished, while that of a newer version is being made."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import KgError
from kg.serve.answer import FAILED, Answer, refusal
from kg.serve.explorer.making import index_folder, progress_file
from kg.serve.pool import Pool, Worker
from kg.serve.worker import Job
from kg.store.layout import current_version, require_store

OK, ACCEPTED, CHANGED = 200, 202, 409
_SECONDS = 24 * 3600.0
"""Time to read the whole of a version."""
_ENDED = "the process that prepares the explorer ended before it was done; free some memory and start the server anew"


@dataclass(slots=True)
class Keeper:
    """Has the index of every version made once, by a process of its own, and answers from the latest."""

    pool: Pool
    changes: int = 0
    """Updates of the working copy so far."""
    _ready: list[str] = field(default_factory=list)
    """Names of indexes that are there: the one that is served last, before it the one that requests may still read."""
    _task: asyncio.Task[None] | None = None
    _tried: str = ""
    """The version that was last taken up, whatever came of it."""
    _failed: str = ""
    """Why no index of it could be made, empty where one could."""

    async def answer(self, question: str, given: Mapping[str, str]) -> Answer:
        """Return the answer to a question of the page.

        Until the first index is there the status is 202, and the body says how far it is. A question about another
        version than the one that is served (`v`) is refused with 409: its numbers mean something else now.
        """
        try:
            self._look()
        except KgError as error:  # the store is gone
            return refusal(FAILED, str(error))
        if not self._ready:
            told = self._failed
            return refusal(FAILED, told) if told else refusal(ACCEPTED, self._progress(), Retry_After="1")
        name = self._ready[-1]
        if given.get("v", name) != name:
            return refusal(CHANGED, f"the store has a newer version, {name}; ask anew")
        return await self.pool.run(Job("explore", (name, question, dict(given))))

    def _wanted(self) -> str:
        settings = self.pool.settings
        if settings.writable:
            return f"copy-{self.changes}"
        return current_version(require_store(settings.store)).name

    def _look(self) -> None:
        """Begin the index of what is current where nobody has."""
        wanted = self._wanted()
        if wanted != self._tried and (self._task is None or self._task.done()):
            self._tried = wanted
            self._task = asyncio.create_task(self._make())

    def _progress(self) -> str:
        try:
            return progress_file(self.pool.settings).read_text(encoding="utf-8") or "0"
        except FileNotFoundError:
            return "0"

    async def _make(self) -> None:
        job = Job("explorer-index", (self.changes,))
        answer = await (self.pool.run(job, _SECONDS) if self.pool.settings.writable else self._apart(job))
        told = answer.body.decode()
        self._failed = "" if answer.status == OK else told.strip()
        if self._failed:
            return
        self._ready = [*(name for name in self._ready if name != told), told]
        while len(self._ready) > 2:  # noqa: PLR2004 - see _ready
            shutil.rmtree(index_folder(self.pool.settings, self._ready.pop(0)), ignore_errors=True)

    async def _apart(self, job: Job) -> Answer:
        """Return the answer of a process of its own: the workers stay free for requests."""

        def work(worker: Worker) -> Answer:
            worker.wait()
            return worker.ask(job)

        try:
            worker = await asyncio.to_thread(Worker, self.pool.settings)
            try:
                return await asyncio.to_thread(work, worker)
            finally:
                worker.end()
        except (EOFError, OSError):
            return refusal(FAILED, _ENDED)
