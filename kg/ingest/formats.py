"""The formats by suffix: one row a format, one file each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.ingest import plain
from kg.model import Issue, RawArticle

Reader = Callable[[bytes, str], Iterator[RawArticle | Issue]]
"""(bytes of the source, its name) → its articles; raises IngestError when it is no article at all."""

READERS: dict[str, Reader] = {
    ".txt": plain.read,
}


def sniff(data: bytes) -> str:
    """Return the suffix of the format that data without a name (standard input) is in."""
    return ".txt"
