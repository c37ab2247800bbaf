"""One writer at a time: an advisory lock that the system lets go when its process ends, however it ends."""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError


@contextmanager
def writer_lock(path: Path, store: Path) -> Iterator[None]:
    """Hold the lock file `path` of `store` while the block runs.

    Raises:
        StoreError: another process holds it; the message says which.
    """
    with path.open("a+", encoding="utf-8") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            stream.seek(0)
            holder = stream.read().strip() or "another process"
            raise StoreError(
                f"{store}: locked, {holder} is writing to it; try again when it has ended",
                f"{store}: đang bị khóa, {holder} đang ghi vào kho; hãy thử lại khi tiến trình đó xong",
            ) from error
        stream.truncate(0)
        stream.write(f"process {os.getpid()} on {socket.gethostname()}\n")
        stream.flush()
        try:
            yield
        finally:
            stream.truncate(0)


@contextmanager
def reader_lock(folder: Path) -> Iterator[None]:
    """Mark the version in `folder` as being read while the block runs, so that no build removes it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield
    finally:
        os.close(handle)


def is_read(folder: Path) -> bool:
    """Say whether a process reads the version in `folder`."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)
