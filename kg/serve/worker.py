"""A process that answers one request after the other, until its pipe is closed or it is killed."""

from __future__ import annotations

import logging
import resource
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from kg.errors import KgError
from kg.serve.answer import FAILED, Answer, refusal
from kg.serve.jobs import JOBS
from kg.serve.reader import Reader
from kg.serve.settings import Settings

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to do: a function of `kg.serve.jobs` by its name, and what it takes besides the graph."""

    name: str
    arguments: tuple[Any, ...] = ()


def work(pipe: Connection, settings: Settings) -> None:
    """Answer the jobs that come through `pipe`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the front, which ends this process
    resource.setrlimit(resource.RLIMIT_AS, (settings.memory_bytes, settings.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    reader = Reader(settings)
    try:
        pipe.send(True)  # noqa: FBT003 - ready
        while True:
            job: Job = pipe.recv()
            pipe.send(answer(job, reader))
    except (EOFError, ConnectionError):  # the front has ended, and with it what it might still have read
        return


def answer(job: Job, reader: Reader) -> Answer:
    """Return the answer to `job`; whatever goes wrong is told, and the next job is taken."""
    try:
        return JOBS[job.name](reader, *job.arguments)
    except KgError as error:
        return refusal(FAILED, str(error))
    except MemoryError:
        return refusal(FAILED, "the request needs more memory than a worker may take; ask for less")
    except Exception:  # noqa: BLE001 - a bug harms one request, and its traceback is told
        _LOG.exception("%s failed", job.name)
        return refusal(FAILED, "the server failed at this request; what it says on standard error tells where")
