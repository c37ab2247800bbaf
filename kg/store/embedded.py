"""A graph kept on disk by the embedded oxigraph, in versions that are published whole (see `kg.store.layout`)."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, Store

from kg.errors import StoreError
from kg.graph.vocab import PREFIXES
from kg.store.draft import Draft, manifest_of, record_of
from kg.store.interface import Results
from kg.store.layout import (
    Layout,
    current_version,
    discard_building,
    prepare_store,
    publish,
    require_store,
    superseded,
)
from kg.store.lock import is_read, reader_lock, writer_lock
from kg.store.manifest import (
    ArticleRecord,
    Manifest,
    read_manifest,
    read_records,
    write_manifest,
    write_records,
)
from kg.store.texts import read_text, write_text

_MANIFEST, _RECORDS, _QUADS = "manifest.json", "articles.jsonl", "quads"


@dataclass(frozen=True, slots=True)
class EmbeddedStore:
    """A `GraphStore` over one published version. It keeps that version, whatever is published meanwhile."""

    manifest: Manifest
    folder: Path
    """The version's folder."""
    _store: Store
    _texts: Path
    _held: ExitStack

    def query(self, sparql: str) -> Results:
        """See `GraphStore.query`."""
        return self._store.query(sparql, prefixes=PREFIXES)

    def facts(self) -> Iterator[Quad]:
        """See `GraphStore.facts`."""
        return self._store.quads_for_pattern(None, None, None, DefaultGraph())

    def quads(self) -> Iterator[Quad]:
        """See `GraphStore.quads`."""
        return self._store.quads_for_pattern(None, None, None, None)

    def records(self) -> Iterator[ArticleRecord]:
        """See `GraphStore.records`."""
        return read_records(self.folder / _RECORDS)

    def text(self, article: str) -> str:
        """See `GraphStore.text`."""
        return read_text(self._texts, article)

    def close(self) -> None:
        """See `GraphStore.close`."""
        self._held.close()


def open_embedded(root: Path) -> EmbeddedStore:
    """Return the current version of the store at `root`, open for reading only.

    Raises:
        StoreError: there is no store, none finished, or it is damaged or of another format.
    """
    layout = require_store(root)
    folder = current_version(layout)
    with ExitStack() as held:
        held.enter_context(reader_lock(folder))
        manifest = read_manifest(folder / _MANIFEST)
        try:
            store = Store.read_only(str(folder / _QUADS))
        except (OSError, RuntimeError) as error:  # oxigraph reports a corrupt file as RuntimeError
            raise StoreError(
                f"{folder / _QUADS}: the graph is damaged or unreadable ({error}); build the store anew",
                f"{folder / _QUADS}: đồ thị bị hỏng hoặc không đọc được ({error}); hãy dựng lại kho",
            ) from error
        return EmbeddedStore(manifest, folder, store, layout.texts, held.pop_all())


def save_embedded(root: Path, draft: Draft) -> Manifest:
    """Write `draft` as the new current version of the store at `root` and return its manifest.

    Readers see the former version until the new one is whole; whatever ends this call early, they still do.

    Raises:
        StoreError: `root` is something else, is being written by another process, or cannot be written.
    """
    existed = root.exists()
    layout = prepare_store(root)
    try:
        with writer_lock(layout.lock, root):
            try:
                manifest = _write_version(layout, draft)
                publish(layout)
            except BaseException:
                _withdraw(layout, existed=existed)
                raise
            _prune(layout)
    except OSError as error:
        reason = error.strerror or error
        raise StoreError(
            f"{root}: the store cannot be written ({reason}); what was there stands; make room or name another folder",
            f"{root}: không ghi được kho ({reason}); nội dung cũ được giữ nguyên; hãy dọn chỗ hoặc nêu thư mục khác",
        ) from error
    return manifest


def _write_version(layout: Layout, draft: Draft) -> Manifest:
    """Write everything of `draft` where no reader looks, and return the manifest."""
    discard_building(layout)
    layout.building.mkdir(parents=True)
    records = []
    for article in draft.articles:
        write_text(layout.texts, article.id, article.text)
        records.append(record_of(article))
    store = Store(str(layout.building / _QUADS))
    store.bulk_extend(draft.quads)
    store.flush()
    manifest = manifest_of(draft, records, len(store))
    del store  # closes the files; no reader may open them before
    gc.collect()
    write_records(layout.building / _RECORDS, records)
    write_manifest(layout.building / _MANIFEST, manifest)
    return manifest


def _withdraw(layout: Layout, *, existed: bool) -> None:
    """Remove what a failed build wrote; a store that it would have been the first of goes too."""
    discard_building(layout)
    if layout.current.exists():
        _drop_unused_texts(layout)
        return
    shutil.rmtree(layout.versions, ignore_errors=True)
    shutil.rmtree(layout.texts, ignore_errors=True)
    layout.marker.unlink(missing_ok=True)
    layout.lock.unlink(missing_ok=True)
    if not existed:
        layout.root.rmdir()


def _prune(layout: Layout) -> None:
    """Remove the versions that are no longer kept and that nobody reads, and the texts that none needs."""
    for folder in superseded(layout):
        if not is_read(folder):
            shutil.rmtree(folder)
    _drop_unused_texts(layout)


def _drop_unused_texts(layout: Layout) -> None:
    """Remove the texts that no version names."""
    used = {record.id for path in layout.versions.glob(f"*/{_RECORDS}") for record in read_records(path)}
    for path in layout.texts.glob("*/*"):
        if path.name.split(".")[0] not in used:
            path.unlink()
