"""What is no longer needed goes: versions that are not kept, and texts and readings that no version names."""

from __future__ import annotations

import shutil
from pathlib import Path

from kg.errors import StoreError
from kg.store.cache import Cache
from kg.store.embedded import INDEX, MANIFEST
from kg.store.entries import all_entries
from kg.store.index import reading_index
from kg.store.layout import Layout, published, superseded
from kg.store.lock import is_read
from kg.store.manifest import read_manifest


def prune(layout: Layout, cache: Cache, keep: int) -> list[Path]:
    """Remove all but `keep` versions, those that somebody reads excepted; return the folders removed."""
    took_out = any(map(_takes_out, published(layout)))
    gone = [folder for folder in superseded(layout, keep) if not is_read(folder)]
    for folder in gone:
        shutil.rmtree(folder)
    if gone and took_out:
        drop_unused(layout, cache)
    return gone


def drop_unused(layout: Layout, cache: Cache) -> None:
    """Remove the texts and the readings that no version names; while a version is damaged, what it names is unknown."""
    articles, keys = set(), set()
    try:
        for folder in published(layout):
            with reading_index(folder / INDEX) as index:
                for entry in all_entries(index):
                    articles.add(entry.article)
                    keys.add(entry.key)
    except StoreError:
        return
    for path in layout.texts.glob("*/*"):
        if path.name.partition(".")[0] not in articles:
            path.unlink()
    cache.drop_unused(keys)


def _takes_out(folder: Path) -> bool:
    """Say whether a version lacks something that the one before it had, or is damaged and cannot tell."""
    try:
        change = read_manifest(folder / MANIFEST).change
    except StoreError:
        return True
    return bool(change.get("removed") or change.get("changed"))
