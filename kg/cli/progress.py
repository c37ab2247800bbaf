"""A bar for long work: on standard error, and only where a person watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from kg.cli.words import Words


@contextmanager
def bar(words: Words) -> Iterator[Callable[[int, int], None]]:
    """Yield a function that takes (done, total) and draws them as a bar named `words`, with the time left.

    Until it is called the bar only moves.
    """
    with steps({"": words}) as draw:
        yield partial(draw, "")


@contextmanager
def steps(names: Mapping[str, Words]) -> Iterator[Callable[[str, int, int], None]]:
    """Yield a function that takes (step, done, total) and draws the step as a bar of its own, with the time left.

    Args:
        names: what each step is called; the first one is shown until something is told. The bar of a step of which
            no total is known only moves.
    """
    if not sys.stderr.isatty():
        yield _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        shown = next(iter(names))
        task = progress.add_task(names[shown].say(), total=None)

        def draw(step: str, done: int, total: int) -> None:
            nonlocal shown, task
            if step != shown:
                progress.remove_task(task)
                task, shown = progress.add_task(names[step].say(), total=None), step
            if total:
                progress.update(task, completed=done, total=total)

        yield draw


def _nothing(_step: str, _done: int, _total: int) -> None:
    """Draw nothing."""
