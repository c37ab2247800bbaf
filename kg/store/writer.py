"""The one writer of a store: what goes in, what goes out, and that it is published whole or not at all."""

from __future__ import annotations

import shutil
import sqlite3
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.model import Decisions
from kg.parallel import Steps, unseen_steps
from kg.resolve import decisions_in
from kg.store.cache import Cache, open_cache
from kg.store.compact import drop_unused, prune
from kg.store.embedded import INDEX, MANIFEST, kept_version, open_version
from kg.store.entries import all_entries, entries_below, entries_of, scope_of
from kg.store.index import DiskIndex, reading_index
from kg.store.layout import (
    KEPT,
    Layout,
    current_version,
    discard_building,
    point_to,
    prepare_store,
    publish,
    published,
    require_store,
)
from kg.store.lock import writer_lock
from kg.store.manifest import read_manifest
from kg.store.readings import Entry
from kg.store.renew import Renewal
from kg.store.rules import rule_set


@dataclass(frozen=True, slots=True)
class Writer:
    """A store that this process alone may change."""

    layout: Layout
    cache: Cache
    decisions: Decisions
    """What has been decided of this store."""
    steps: Steps
    """Told how far the writing is: `resolve`, `write`, `finish`."""

    def build(
        self,
        scopes: Iterable[str],
        entries: Iterable[Entry],
        base: str,
        refused: Mapping[str, int],
        reread: Callable[[list[str]], object],
    ) -> bool:
        """Make what the store has from some places what `entries` tell, and publish it; return False if it was so.

        Args:
            scopes: paths of files and folders; what the store has from there and `entries` lack goes.
            entries: what comes, or is there already.
            base: IRI of the instances.
            refused: how many inputs were refused, by issue code.
            reread: sees to it that the raw articles with these keys have been read by the present rules.
        """
        coming = set(entries)
        going: set[Entry] = set()
        if former := self._former():
            with reading_index(former / INDEX) as index:
                known = {one for scope in scopes if (place := scope_of(scope)) for one in entries_below(index, place)}
                going = known - coming
                coming = {one for one in coming if one not in known and one not in entries_of(index, one.article)}
        return self._publish(going, coming, base, refused, reread)

    def base(self) -> str:
        """Return the IRI of the instances of the current version."""
        return read_manifest(current_version(self.layout) / MANIFEST).base

    def remove(self, names: Iterable[str], reread: Callable[[list[str]], object]) -> list[Entry]:
        """Take articles out, each named by its id or by a file or folder it came from; return what went.

        Raises:
            StoreError: a name fits nothing, or nothing would be left.
        """
        former = current_version(self.layout)
        with reading_index(former / INDEX) as index:
            going = {one for name in names for one in self._named(index, name)}
        self._publish(going, set(), self.base(), {}, reread)
        return sorted(going)

    def _named(self, index: DiskIndex, name: str) -> set[Entry]:
        found = {*entries_of(index, name), *entries_below(index, scope_of(name) or name)}
        found |= {one for one in all_entries(index) if one.source == name} if not found else set()
        if not found:
            raise StoreError(
                f"{name}: the store {self.layout.root} has no article of this id, and none from this place",
                f"{name}: kho {self.layout.root} không có bài nào mang mã này hay đến từ nơi này",
            )
        return found

    def _publish(
        self,
        going: set[Entry],
        coming: set[Entry],
        base: str,
        refused: Mapping[str, int],
        reread: Callable[[list[str]], object],
    ) -> bool:
        former = self._former()
        anew = former is None or _made_otherwise(former, base, self.decisions)
        if not (anew or going or coming):
            return False
        self.layout.building.mkdir(parents=True)
        told = (self.decisions, self.steps)
        renewal = Renewal(self.layout.building, self.layout.texts, self.cache, base, refused, *told)
        with _no_room_told():
            if former is None or anew:
                kept = _kept(former) if former else set()
                entries = (kept - going) | coming
                reread([one.key for one in entries])
                renewal.anew(self._present(entries), former)
            else:
                renewal.changed(former, going, coming)
        publish(self.layout)
        prune(self.layout, self.cache, KEPT)
        return True

    def _present(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Yield the entries as the present rules read them; those that they refuse are left out."""
        for entry in entries:
            head = self.cache.head(entry.key)
            if head and head.article:
                yield Entry(head.article, head.weight, entry.key, head.sha256, entry.source, entry.place)

    def _former(self) -> Path | None:
        return current_version(self.layout) if self.layout.current.exists() else None

    def rollback(self, number: int | None) -> Path:
        """Make an earlier version the current one, the latest before it if no number is given; return its folder.

        Raises:
            StoreError: there is no such version, or it is damaged.
        """
        current = current_version(self.layout)
        earlier = [path for path in published(self.layout) if path < current]
        if number is None and not earlier:
            raise StoreError(
                f"{self.layout.root}: there is no version before the current one ({int(current.name)})",
                f"{self.layout.root}: không có phiên bản nào trước phiên bản hiện tại ({int(current.name)})",
            )
        folder = earlier[-1] if number is None else kept_version(self.layout, number)
        open_version(self.layout, folder).close()
        point_to(self.layout, folder)
        return folder

    def compact(self, keep: int) -> list[Path]:
        """Remove all but `keep` versions and all that only they needed; return the folders removed."""
        gone = prune(self.layout, self.cache, keep)
        drop_unused(self.layout, self.cache)
        self.cache.shrink()
        return gone


@contextmanager
def writing(root: Path, *, make: bool = False, steps: Steps = unseen_steps) -> Iterator[Writer]:
    """Yield the writer of the store at `root`.

    Readers see what was published before until something new is; whatever ends the block early, they still do.
    A store whose first build fails is removed again, unless it was interrupted after reading something.

    Args:
        root: folder of the store.
        make: make an empty one where nothing is there yet.
        steps: told how far the writing is.

    Raises:
        StoreError: `root` is no store, is being written by another process, cannot be written, or is damaged.
    """
    existed = root.exists()
    layout = prepare_store(root) if make else require_store(root)
    try:
        with writer_lock(layout.lock, root):
            try:
                discard_building(layout)
                with open_cache(layout.readings) as cache:
                    yield Writer(layout, cache, decisions_in(layout.decisions), steps)
            except KeyboardInterrupt:
                _withdraw(layout, existed=existed, wholly=_nothing_read(layout))
                raise
            except BaseException as error:
                _let_go(error)
                _withdraw(layout, existed=existed, wholly=True)
                raise
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(
            f"{root}: the store cannot be written ({reason}); what was there stands; make room or name another folder",
            f"{root}: không ghi được kho ({reason}); nội dung cũ được giữ nguyên; hãy dọn chỗ hoặc nêu thư mục khác",
        ) from error


@contextmanager
def _no_room_told() -> Iterator[None]:
    """Turn what oxigraph says when a write of its own failed into OSError: full disks come as damage at times."""
    try:
        yield
    except RuntimeError as error:
        if type(error) is not RuntimeError or not str(error).startswith(("Corruption", "IO error")):
            raise
        raise OSError(str(error)) from error


def _let_go(error: BaseException | None) -> None:
    """Close the graphs that calls which failed have open: an exception that somebody keeps would keep them locked."""
    while error:
        traceback.clear_frames(error.__traceback__)
        error = error.__cause__ or error.__context__


def _withdraw(layout: Layout, *, existed: bool, wholly: bool) -> None:
    """Remove what a failed build wrote; a store that it would have been the first of goes too."""
    discard_building(layout)
    if layout.current.exists() or not wholly:
        return
    for folder in (layout.versions, layout.texts):
        shutil.rmtree(folder, ignore_errors=True)
    for path in (*layout.root.glob(f"{layout.readings.name}*"), layout.marker, layout.lock):
        path.unlink(missing_ok=True)
    if not existed:
        layout.root.rmdir()


def _nothing_read(layout: Layout) -> bool:
    try:
        with open_cache(layout.readings) as cache:
            return cache.is_empty()
    except (OSError, sqlite3.Error):
        return True


def _kept(folder: Path) -> set[Entry]:
    with reading_index(folder / INDEX) as index:
        return set(all_entries(index))


def _made_otherwise(former: Path, base: str, decisions: Decisions) -> bool:
    """Say whether a version was made by other rules or with other IRIs, so that nothing of it can be taken over."""
    manifest = read_manifest(former / MANIFEST)
    return (manifest.rules, manifest.base) != (rule_set(decisions), base)
