"""A bar for long work: on standard error, and only where a person watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kg.cli.words import Words


@contextmanager
def bar(words: Words, afterwards: Words | None = None) -> Iterator[Callable[[int, int], None]]:
    """Yield a function that takes (done, total) and draws them as a bar named `words`, with the time left.

    Until it is called, and once all is done, the bar only moves; then it is named `afterwards`.
    """
    if not sys.stderr.isatty():
        yield _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words.say(), total=None)

        def draw(done: int, total: int) -> None:
            if done < total or afterwards is None:
                progress.update(task, completed=done, total=total)
            else:
                progress.update(task, description=afterwards.say(), completed=0, total=None)

        yield draw


def _nothing(_done: int, _total: int) -> None:
    """Draw nothing."""
