"""Where articles come from: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.config import STORE_MARKER
from kg.errors import IngestError
from kg.ingest.formats import READERS, sniff
from kg.ingest.limits import MAX_BYTES, check_size
from kg.model import Issue, RawArticle

STDIN = "-"
WARNINGS = frozenset({"ingest.unknown-field"})
"""Issues beside an article that was read; every other `ingest.*` issue stands for an article that was not."""
_STREAMED = frozenset({".jsonl"})
"""Formats of one article a line: the limit holds for the line, not for the file."""


def read(sources: Iterable[str]) -> Iterator[RawArticle | Issue]:
    """Yield the articles of files, folders (recursive, in sorted order) and `-` (standard input).

    A source that cannot be read yields an `Issue` with an `ingest.*` code, and the rest goes on.
    """
    for source in sources:
        try:
            for name in _expand(source):
                yield from _read_file(name)
        except IngestError as error:
            yield Issue(error.code, str(error), source)


def read_one(source: str) -> RawArticle:
    """Return the single article of a file or of `-` (standard input).

    Raises:
        IngestError: the source is missing, no article, or holds several.
    """
    if source != STDIN and Path(source).is_dir():
        raise IngestError("ingest.folder", f"{source}: is a folder; name one file")
    found = list(_read_file(source))
    for one in found:
        if isinstance(one, Issue) and one.code not in WARNINGS:
            raise IngestError(one.code, one.message)
    articles = [one for one in found if isinstance(one, RawArticle)]
    if len(articles) != 1:
        raise IngestError("ingest.many", f"{source}: holds {len(articles)} articles; one is wanted here")
    return articles[0]


def _expand(source: str) -> Iterator[str]:
    path = Path(source)
    if source == STDIN or not path.is_dir():
        yield source
        return
    stores = [marker.parent for marker in path.rglob(STORE_MARKER)]
    names = sorted(
        str(one)
        for one in path.rglob("*")
        if one.suffix.lower() in READERS and one.is_file() and not any(map(one.is_relative_to, stores))
    )
    if not names:
        raise IngestError(
            "ingest.empty-folder", f"{source}: no file with a known suffix ({', '.join(sorted(READERS))})"
        )
    yield from names


def _read_file(source: str) -> Iterator[RawArticle | Issue]:
    try:
        data, suffix = _load(source)
        yield from READERS[suffix](data, source)
    except IngestError as error:
        yield Issue(error.code, str(error), source)


def _load(source: str) -> tuple[bytes, str]:
    """Return the bytes of a source and the suffix of its format."""
    data, suffix = _load_stdin() if source == STDIN else _load_file(source)
    if not data.strip():
        raise IngestError("ingest.empty", f"{source}: is empty")
    return data, suffix


def _load_stdin() -> tuple[bytes, str]:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    check_size(len(data), "standard input")
    return data, sniff(data)


def _load_file(source: str) -> tuple[bytes, str]:
    path = Path(source)
    suffix = path.suffix.lower()
    if not path.exists():
        raise IngestError("ingest.missing", f"{source}: no such file or folder")
    if suffix not in READERS:
        known = ", ".join(sorted(READERS))
        raise IngestError(
            "ingest.suffix", f"{source}: unknown kind of file {suffix or 'without suffix'}; known: {known}"
        )
    try:
        if suffix not in _STREAMED:
            check_size(path.stat().st_size, source)
        return path.read_bytes(), suffix
    except OSError as error:
        raise IngestError("ingest.unreadable", f"{source}: cannot be read ({error.strerror})") from error
