"""Sorting more lines than fit in memory."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from typing import IO

HELD = 500_000
"""Lines held in memory at once."""


def ordered(lines: Iterable[str], held: int = HELD) -> Iterator[str]:
    """Yield `lines` sorted by code point, each once; what exceeds `held` lines waits in temporary files.

    A line holds no line end.
    """
    rest = iter(lines)
    with ExitStack() as files:
        runs: list[Iterable[str]] = []
        while chunk := set(islice(rest, held)):
            run = sorted(chunk)
            runs.append(run if not runs and len(chunk) < held else _spilled(run, files))
        last = None
        for line in heapq.merge(*runs):
            if line != last:
                yield line
            last = line


def _spilled(run: list[str], files: ExitStack) -> Iterator[str]:
    """Keep a sorted run in a file of its own and return its lines."""
    opened = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - `files` closes it
    stream: IO[str] = files.enter_context(opened)
    stream.writelines(f"{line}\n" for line in run)
    stream.seek(0)
    return (line[:-1] for line in stream)
