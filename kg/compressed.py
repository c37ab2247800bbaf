"""Compression by the ending of a file's name: `.gz`, `.zst`, or none."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from kg.errors import DataError, KgError

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
        with _zstandard(name).ZstdCompressor(level=_LEVEL).stream_writer(stream, closefd=False) as packed:
            yield packed
    else:
        yield stream


def unpacked(path: Path) -> bytes:
    """Return the whole content of a file, unpacked as its ending says.

    Raises:
        DataError: the content is not what the ending says, or breaks off.
        KgError: it is zstd and its library is not there.
    """
    content = path.read_bytes()
    if path.suffix == ".gz":
        return _gunzipped(path, content)
    if path.suffix == ".zst":
        return b"".join(_frames(path, content))
    return content


def _gunzipped(path: Path, content: bytes) -> bytes:
    try:
        plain = gzip.decompress(content) if content else None
    except (gzip.BadGzipFile, EOFError, zlib.error):
        plain = None
    if plain is None:
        raise DataError(f"{path}: not a whole gzip file", f"{path}: không phải tệp gzip nguyên vẹn")
    return plain


def _frames(path: Path, content: bytes) -> Iterator[bytes]:
    """Yield what each zstd frame of `content` holds."""
    zstandard = _zstandard(path)
    left = content
    while True:
        frame = zstandard.ZstdDecompressor().decompressobj()
        try:
            yield frame.decompress(left)
        except zstandard.ZstdError:
            frame = None
        if frame is None or not frame.eof:
            raise DataError(f"{path}: not a whole zstd file", f"{path}: không phải tệp zstd nguyên vẹn")
        left = frame.unused_data
        if not left:
            return


def _zstandard(name: Path) -> Any:  # noqa: ANN401 - a module that may not be there
    """Return the library of zstd, an extra."""
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise KgError(
            f"{name}: zstd needs zstandard, which is not installed: pip install 'vnkg[zstd]'; or name a .gz",
            f"{name}: zstd cần zstandard, hiện chưa được cài: pip install 'vnkg[zstd]'; hoặc nêu tệp .gz",
        ) from error
    return zstandard
