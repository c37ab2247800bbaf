"""The same work on many articles, on one processor or several; the results and their order are the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from kg import lexicons

Given = TypeVar("Given")
Made = TypeVar("Made")
Given_co = TypeVar("Given_co", covariant=True)
Progress = Callable[[int, int], None]
"""Told (done, total)."""
Steps = Callable[[str, int, int], None]
"""Told (step, done, total) of work in several steps."""

_WORTH = 256
"""Fewer articles than this are done sooner than a second process has loaded its lexicons."""
_BATCH = 16
_AHEAD = 512
"""Articles handed out whose results have not been taken: no more of them are held in memory."""


class Sized(Protocol[Given_co]):
    """Items of known number, each made when its turn comes."""

    def __len__(self) -> int:
        """Return how many there are."""
        ...

    def __iter__(self) -> Iterator[Given_co]:
        """Yield them."""
        ...


def unseen(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def unseen_steps(_step: str, _done: int, _total: int) -> None:
    """Take no notice of progress."""


def in_order(
    work: Callable[[Given], Made], items: Sized[Given], progress: Progress = unseen, workers: int | None = None
) -> Iterator[Made]:
    """Yield `work(item)` for each item, in their order.

    Args:
        work: a function of a module; with several processes it is imported there.
        items: what to work on.
        progress: told how many of how many are done.
        workers: processes; None takes one a processor, or just this one where the items are few.
    """
    progress(0, len(items))
    for done, made in enumerate(_made(work, items, workers), 1):
        progress(done, len(items))
        yield made


def _made(work: Callable[[Given], Made], items: Sized[Given], workers: int | None) -> Iterator[Made]:
    wanted = workers if workers is not None else (os.cpu_count() or 1) if len(items) >= _WORTH else 1
    if wanted <= 1 or not items:
        yield from map(work, items)
        return
    room, ended = threading.Semaphore(_AHEAD), threading.Event()

    def handed_out() -> Iterator[Given]:
        for item in items:
            room.acquire()
            if ended.is_set():
                return
            yield item

    with multiprocessing.get_context("spawn").Pool(min(wanted, len(items)), _begin, (lexicons.in_use(),)) as pool:
        try:
            for made in pool.imap(work, handed_out(), chunksize=_BATCH):
                room.release()
                yield made
        finally:  # the pool's own thread must not wait for room when it is told to end
            ended.set()
            room.release()


def _begin(folders: tuple[Path, ...]) -> None:
    """Make a worker read by the lexicons of this process; an interrupt is for this process, which then ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lexicons.use(folders)
