"""Where the rows of resolution and the entries of a version stand: an Oxigraph of their own beside the facts.

It is not RDF for anybody to read; what it gives is what the facts have too: a copy of a version costs nothing
(hard links), and a change costs what it changes.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import IO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store

from kg.graph.rows import plain

_DIGITS = 32
_DEFAULT = DefaultGraph()


@lru_cache(maxsize=1 << 12)
def _subject(words: str) -> NamedNode:
    return NamedNode(f"s:{hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]}")


@lru_cache(maxsize=1 << 8)
def _relation(words: str) -> NamedNode:
    return NamedNode(f"r:{words}")


@dataclass(frozen=True, slots=True)
class DiskIndex:
    """The rows of a finished version, or of a copy of it that is being changed."""

    store: Store

    def get(self, subject: str, relation: str) -> list[str]:
        """See `kg.resolve.Index`."""
        found = self.store.quads_for_pattern(_subject(subject), _relation(relation), None, _DEFAULT)
        return [quad.object.value for quad in found]  # type: ignore[union-attr] # rows are literals

    def add(self, subject: str, relation: str, row: str) -> None:
        """See `kg.resolve.Index`."""
        self.store.add(Quad(_subject(subject), _relation(relation), Literal(row), _DEFAULT))

    def remove(self, subject: str, relation: str, row: str) -> None:
        """See `kg.resolve.Index`."""
        self.store.remove(Quad(_subject(subject), _relation(relation), Literal(row), _DEFAULT))

    def all(self, relation: str) -> Iterator[str]:
        """Yield the rows of every subject."""
        found = self.store.quads_for_pattern(None, _relation(relation), None, _DEFAULT)
        return (quad.object.value for quad in found)  # type: ignore[union-attr] # rows are literals


@dataclass(frozen=True, slots=True)
class FreshIndex:
    """The rows of a version built from nothing: written to a file, and loaded from there all at once."""

    file: IO[bytes]

    def get(self, _subject: str, _relation: str) -> list[str]:
        """Return nothing: no row was there before this build."""
        return []

    def add(self, subject: str, relation: str, row: str) -> None:
        """See `kg.resolve.Index`."""
        self.file.write(f"{_subject(subject)} {_relation(relation)} {plain(row)} .\n".encode())

    def remove(self, subject: str, relation: str, row: str) -> None:
        """Refuse: there is nothing to remove.

        Raises:
            LookupError: always; a bug of the caller.
        """
        raise LookupError(f"no row {row!r} under {subject!r} {relation!r}")


def load_index(folder: Path, rows: Path) -> None:
    """Make the index in `folder` from the file that a `FreshIndex` wrote, and remove the file."""
    store = Store(str(folder))
    store.bulk_load(path=str(rows), format=RdfFormat.N_TRIPLES)
    store.flush()
    del store  # closes the files; no reader may open them before
    gc.collect()
    rows.unlink()
