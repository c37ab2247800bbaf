"""A process that builds on demand, each build in a child that can be killed without harm to anything but the build.

`python builder.py` reads lines `PATH<TAB>STORE` from standard input; for each it prints the child's process id, and
its exit code when it has ended. The parent has read all lexicons and opened no store, so a child starts in no time.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Self


class Builder:
    """The process, from outside."""

    def __enter__(self) -> Self:
        """Start it."""
        command = [sys.executable, __file__]
        folder = Path(__file__).resolve().parents[2]
        surroundings = os.environ | {"PYTHONPATH": str(folder)}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings
        )
        return self

    def __exit__(self, *_error: object) -> None:
        """End it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(timeout=60)
        self._process.stdout.close()

    def start(self, path: Path, store: Path) -> int:
        """Start a build and return the process id."""
        assert self._process.stdin
        self._process.stdin.write(f"{path}\t{store}\n")
        self._process.stdin.flush()
        return self._number()

    def ended(self) -> int:
        """Wait for the build that was started to end and return its exit code, negative for a signal."""
        return self._number()

    def _number(self) -> int:
        assert self._process.stdout
        return int(self._process.stdout.readline())


def serve() -> None:
    """Build what is asked for."""
    from kg.errors import StoreError  # noqa: PLC0415 - only in the process itself
    from kg.pipeline import build, extract  # noqa: PLC0415
    from tests.store.articles import FIRST  # noqa: PLC0415

    extract(FIRST)
    for line in sys.stdin:
        path, store = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            try:
                build([path], Path(store))[0].close()
            except StoreError as error:
                sys.stderr.write(f"{error}\n")
                os._exit(1)
            os._exit(0)
        _say(child)
        _say(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    serve()
