"""What has been read once need not be read again: raw articles and their readings, by the hash of the raw article.

All versions of a store share it. It is an SQLite file: rows are there whole or not at all, whenever a process ends,
so a build that was killed goes on where it stopped.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg.errors import StoreError
from kg.model import RawArticle, Reading
from kg.parallel import Progress, in_order
from kg.store.readings import Head, Packed, head_of, key_of, read_packed, reading_of
from kg.store.rules import reading_rules

_TABLES = (
    "CREATE TABLE IF NOT EXISTS raws (key TEXT PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS readings (key TEXT PRIMARY KEY, rules TEXT NOT NULL, head TEXT NOT NULL, data BLOB)",
)
_COMMIT_AFTER = 1.0
"""Seconds of work that a kill may cost."""


@dataclass(frozen=True, slots=True)
class Cache:
    """The readings of a store, open for its one writer."""

    file: sqlite3.Connection
    reading: Callable[[str], Reading] = field(init=False)
    """Return the reading of the raw article with this key; the latest ones asked for are at hand."""

    def __post_init__(self) -> None:
        """Remember a few readings unpacked."""
        object.__setattr__(self, "reading", lru_cache(maxsize=512)(self._reading))

    def keep(self, raw: RawArticle) -> str:
        """Keep a raw article and return its key."""
        key, data = key_of(raw)
        self.file.execute("INSERT OR IGNORE INTO raws VALUES (?, ?)", (key, data))
        return key

    def head(self, key: str) -> Head | None:
        """Return the outside of a reading made by the present rules, None where there is none."""
        asked = "SELECT head FROM readings WHERE key = ? AND rules = ?"
        row = self.file.execute(asked, (key, reading_rules())).fetchone()
        return head_of(row[0]) if row else None

    def fill(self, keys: Iterable[str], progress: Progress, workers: int | None) -> int:
        """Read the raw articles with these keys that have not been read by the present rules; return how many."""
        wanted = [key for key in dict.fromkeys(keys) if self.head(key) is None]
        self.file.commit()
        last = time.monotonic()
        for key, packed in zip(wanted, in_order(read_packed, _Raws(self, wanted), progress, workers), strict=True):
            self._put(key, packed)
            if time.monotonic() - last > _COMMIT_AFTER:
                self.file.commit()
                last = time.monotonic()
        self.file.commit()
        return len(wanted)

    def raw(self, key: str) -> bytes:
        """Return a packed raw article."""
        row = self.file.execute("SELECT data FROM raws WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise StoreError(
                "the store's readings lack an article that it holds; build the store anew",
                "kho thiếu bản đọc của một bài đang có; hãy dựng lại kho",
            )
        data: bytes = row[0]
        return data

    def is_empty(self) -> bool:
        """Say whether nothing has been read yet."""
        return self.file.execute("SELECT 1 FROM readings LIMIT 1").fetchone() is None

    def drop_unused(self, used: Iterable[str]) -> None:
        """Remove what no entry with a key in `used` needs."""
        self.file.execute("CREATE TEMP TABLE used (key TEXT PRIMARY KEY)")
        self.file.executemany("INSERT OR IGNORE INTO used VALUES (?)", ((key,) for key in used))
        for table in ("raws", "readings"):
            self.file.execute(f"DELETE FROM {table} WHERE key NOT IN (SELECT key FROM used)")  # noqa: S608 - our names
        self.file.execute("DROP TABLE used")
        self.file.commit()

    def shrink(self) -> None:
        """Give the room of what was removed back."""
        self.file.execute("VACUUM")

    def _put(self, key: str, packed: Packed) -> None:
        row = (key, reading_rules(), packed.head, packed.data)
        self.file.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)", row)

    def _reading(self, key: str) -> Reading:
        asked = "SELECT data FROM readings WHERE key = ? AND rules = ?"
        row = self.file.execute(asked, (key, reading_rules())).fetchone()
        if row is None:
            self._put(key, packed := read_packed(self.raw(key)))
            return reading_of(packed.data)
        return reading_of(row[0])


@dataclass(frozen=True, slots=True)
class _Raws:
    """The packed raw articles with these keys, each fetched when its turn comes."""

    cache: Cache
    keys: list[str]

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[bytes]:
        return map(self.cache.raw, self.keys)


@contextmanager
def open_cache(path: Path) -> Iterator[Cache]:
    """Yield the cache at `path`, made where there is none.

    Raises:
        StoreError: the file is damaged.
        OSError: it cannot be written.
    """
    try:
        with closing(sqlite3.connect(path, check_same_thread=False)) as file:
            file.execute("PRAGMA synchronous = NORMAL")
            for table in _TABLES:
                file.execute(table)
            yield Cache(file)
            file.commit()
    except sqlite3.OperationalError as error:  # no room, no permission, an input or output error
        raise OSError(str(error)) from error
    except sqlite3.DatabaseError as error:
        raise StoreError(
            f"{path}: the readings are damaged ({error}); build the store anew",
            f"{path}: các bản đọc bị hỏng ({error}); hãy dựng lại kho",
        ) from error
