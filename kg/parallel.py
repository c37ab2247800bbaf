"""The same work on many articles, on one processor or several; the results and their order are the same."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")
Progress = Callable[[int, int], None]
"""Told (done, total)."""

_WORTH = 256
"""Fewer articles than this are done sooner than a second process has loaded its lexicons."""
_BATCH = 16


def unseen(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def in_order(
    work: Callable[[Given], Made], items: Sequence[Given], progress: Progress = unseen, workers: int | None = None
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


def _made(work: Callable[[Given], Made], items: Sequence[Given], workers: int | None) -> Iterator[Made]:
    wanted = workers if workers is not None else (os.cpu_count() or 1) if len(items) >= _WORTH else 1
    if wanted <= 1 or not items:
        yield from map(work, items)
        return
    # an interrupt is for this process, which then ends the others
    quiet = (signal.SIGINT, signal.SIG_IGN)
    with multiprocessing.get_context("spawn").Pool(min(wanted, len(items)), signal.signal, quiet) as pool:
        yield from pool.imap(work, items, chunksize=_BATCH)
