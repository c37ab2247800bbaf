"""Compression by the ending of a file's name."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from kg.errors import KgError

ENDINGS = (".gz", ".zst")
_LEVEL = 10
"""Of zstd: slower ones win little on text like ours."""


def bare_name(path: Path) -> Path:
    """Return `path` without the ending of its compression."""
    return path.with_suffix("") if path.suffix in ENDINGS else path


@contextmanager
def compressing(stream: IO[bytes], name: Path | None) -> Iterator[IO[bytes]]:
    """Yield a stream whose bytes reach `stream` compressed as the ending of `name` says: `.gz`, `.zst`, or not.

    No time of day and no name enters the head, so that equal content gives equal bytes.

    Raises:
        KgError: zstd is asked for and its library is not there.
    """
    if name is not None and name.suffix == ".gz":
        with gzip.GzipFile("", "wb", compresslevel=6, fileobj=stream, mtime=0) as zipped:
            yield cast("IO[bytes]", zipped)
    elif name is not None and name.suffix == ".zst":
        try:
            import zstandard  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise KgError(
                f"{name}: zstd needs zstandard, which is not installed: pip install 'vnkg[zstd]'; or name a .gz",
                f"{name}: zstd cần zstandard, hiện chưa được cài: pip install 'vnkg[zstd]'; hoặc nêu tệp .gz",
            ) from error
        with zstandard.ZstdCompressor(level=_LEVEL).stream_writer(stream, closefd=False) as packed:
            yield packed
    else:
        yield stream
