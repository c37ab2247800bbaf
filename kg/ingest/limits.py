"""How much one article may hold."""

from __future__ import annotations

from kg.errors import IngestError

MAX_BYTES = 5 * 1024 * 1024
"""Of a file, of one line of a `.jsonl`, of standard input: longer is no news article."""


def check_size(size: int, source: str) -> None:
    """Pass a size in bytes that is within the limit.

    Raises:
        IngestError: `ingest.too-large`.
    """
    if size > MAX_BYTES:
        megabyte = 1024 * 1024
        raise IngestError(
            "ingest.too-large",
            f"{source}: larger than the limit of {MAX_BYTES // megabyte} MB for one article; cut it up or leave it out",
        )
