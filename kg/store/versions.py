"""The versions of a store, told apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kg.store.embedded import MANIFEST
from kg.store.layout import current_version, published, require_store
from kg.store.manifest import Manifest, read_manifest


@dataclass(frozen=True, slots=True)
class Version:
    """One version that is kept."""

    number: int
    made: datetime
    """When it was finished, UTC."""
    current: bool
    manifest: Manifest


def versions(root: Path) -> Iterator[Version]:
    """Yield the versions of the store at `root`, oldest first.

    Raises:
        StoreError: there is no store, none finished, or a version is damaged.
    """
    layout = require_store(root)
    current = current_version(layout)
    for folder in published(layout):
        path = folder / MANIFEST
        manifest = read_manifest(path)
        made = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        yield Version(int(folder.name), made, folder == current, manifest)
