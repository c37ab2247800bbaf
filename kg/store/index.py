"""Where the rows of resolution and the entries of a version stand: two SQLite files beside the facts.

`rows.sqlite` is the version's own. What it took over unchanged stands in `base.sqlite`, the same file (a hard link) in
all versions that have it. So a copy of a version costs what was changed since its base was made, and no more.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.store.damage import damaged
from kg.store.sharing import share

_ROWS, _BASE = "rows.sqlite", "base.sqlite"
_OWN_BYTES = 16 << 20
"""A version's own rows that are more than this become the base of the next one: copying so much takes some 10 ms."""
_CACHE_KIBIBYTES = 64 << 10
_TABLE = (
    "CREATE TABLE IF NOT EXISTS {} (relation TEXT, subject TEXT, row TEXT, PRIMARY KEY (relation, subject, row)) "
    "WITHOUT ROWID"
)
_FIRST = "SELECT 1 FROM {} LIMIT 1"
_GONE = "SELECT 1 FROM main.gone WHERE (relation, subject, row) = (former.relation, former.subject, former.row)"
_STANDING = (
    "SELECT {what} FROM main.rows WHERE {which} UNION ALL "
    "SELECT {what} FROM base.rows AS former WHERE {which} AND NOT EXISTS ({gone})"
)
_GET = _STANDING.format(what="row", which="relation = ?1 AND subject = ?2", gone=_GONE)
_ALL = _STANDING.format(what="row", which="relation = ?1", gone=_GONE)
_MERGE = "INSERT INTO merged.rows " + _STANDING.format(what="relation, subject, row", which="TRUE", gone=_GONE)
_PUT = "INSERT OR IGNORE INTO main.rows VALUES (?1, ?2, ?3)"
_HIDE = "INSERT OR IGNORE INTO main.gone VALUES (?1, ?2, ?3)"
_TAKE = "DELETE FROM main.rows WHERE (relation, subject, row) = (?1, ?2, ?3)"
_SHOW = "DELETE FROM main.gone WHERE (relation, subject, row) = (?1, ?2, ?3)"


@dataclass(frozen=True, slots=True)
class DiskIndex:
    """The rows of a finished version, or of one that is being written."""

    file: sqlite3.Connection

    def get(self, subject: str, relation: str) -> list[str]:
        """See `kg.resolve.Index`."""
        return [row for (row,) in self.file.execute(_GET, (relation, subject))]

    def add(self, subject: str, relation: str, row: str) -> None:
        """See `kg.resolve.Index`."""
        if not self.file.execute(_SHOW, (relation, subject, row)).rowcount:
            self.file.execute(_PUT, (relation, subject, row))

    def remove(self, subject: str, relation: str, row: str) -> None:
        """See `kg.resolve.Index`."""
        if not self.file.execute(_TAKE, (relation, subject, row)).rowcount:
            self.file.execute(_HIDE, (relation, subject, row))

    def all(self, relation: str) -> Iterator[str]:
        """Yield the rows of every subject."""
        return (row for (row,) in self.file.execute(_ALL, (relation,)))


@contextmanager
def reading_index(folder: Path) -> Iterator[DiskIndex]:
    """Yield the index of a finished version.

    Raises:
        StoreError: it is damaged.
    """
    try:
        with closing(_connect(folder, "?mode=ro&immutable=1")) as file:
            for table in ("main.rows", "main.gone", "base.rows"):
                file.execute(_FIRST.format(table))
            yield DiskIndex(file)
    except sqlite3.Error as error:
        raise damaged(folder, error) from error


@contextmanager
def writing_index(folder: Path, former: Path | None = None) -> Iterator[DiskIndex]:
    """Yield the index of a new version, with the rows of the one in `former`; it is on the disk when the block ends.

    Raises:
        StoreError: the former one is damaged.
        OSError: there is no room, or no permission to write.
    """
    folder.mkdir()
    if former:
        with reading_index(former) as index:
            _take_over(index, former, folder)
    try:
        with closing(_connect(folder, "")) as file:
            yield DiskIndex(file)
            file.commit()
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error
    with (folder / _ROWS).open("rb") as stream:
        os.fsync(stream.fileno())


def _connect(folder: Path, how: str) -> sqlite3.Connection:
    """Return the two files as one connection; the base of an index that has none is empty."""
    place, base = folder.resolve().as_uri(), (folder / _BASE).exists()
    file = sqlite3.connect(f"{place}/{_ROWS}{how}", uri=True, check_same_thread=False)
    try:
        file.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
        file.execute("ATTACH ? AS base", (f"{place}/{_BASE}?mode=ro&immutable=1" if base else ":memory:",))
        if not base:
            file.execute(_TABLE.format("base.rows"))
        if not how:  # what is not published needs no journal: a build that fails is thrown away
            file.execute("PRAGMA main.journal_mode = OFF")
            file.execute("PRAGMA main.synchronous = OFF")
            for table in ("main.rows", "main.gone"):
                file.execute(_TABLE.format(table))
    except BaseException:
        file.close()
        raise
    return file


def _take_over(index: DiskIndex, former: Path, folder: Path) -> None:
    """Give the new index in `folder` the rows of a former one, by sharing what is large."""
    rows, base = former / _ROWS, former / _BASE
    large = rows.stat().st_size > _OWN_BYTES
    if base.exists() and large:
        _merge(index, folder / _BASE)
    elif large:
        share(rows, folder / _BASE)
    else:
        shutil.copyfile(rows, folder / _ROWS)
        if base.exists():
            share(base, folder / _BASE)


def _merge(index: DiskIndex, path: Path) -> None:
    """Write all rows that stand in `index` to one file at `path`."""
    index.file.execute("ATTACH ? AS merged", (path.resolve().as_uri(),))
    index.file.execute("PRAGMA merged.journal_mode = OFF")
    index.file.execute(_TABLE.format("merged.rows"))
    index.file.execute(_MERGE)
    index.file.commit()
    index.file.execute("DETACH merged")
