"""The graph that a worker reads: the version that is current when a job begins, or the working copy."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pyoxigraph import Store

from kg.errors import StoreError
from kg.serve.search_index import require_index
from kg.serve.settings import Settings
from kg.store import EmbeddedStore, Manifest
from kg.store.embedded import open_version
from kg.store.layout import Layout, current_version, require_store

_LOG = logging.getLogger(__name__)
_INDEX = ".sqlite"
_LOCK_TRIES, _LOCK_PAUSE = 50, 0.1
"""A lock can outlive the process that was killed for a moment (seconds between tries)."""


@dataclass
class Reader:
    """A store, opened anew whenever a version has been published."""

    settings: Settings
    _open: EmbeddedStore | None = None
    _refused: str = ""
    """Name of the folder of a version that could not be opened: the one before it goes on being served."""
    _layout: Layout = field(init=False)

    def __post_init__(self) -> None:
        """Find the store."""
        self._layout = require_store(self.settings.store)

    def version(self) -> EmbeddedStore:
        """Return the current version.

        Raises:
            StoreError: it cannot be opened, and none was open before.
        """
        folder = current_version(self._layout)
        if self._open and (folder == self._open.folder or folder.name == self._refused):
            return self._open
        try:
            opened = open_version(self._layout, folder)
        except StoreError:
            if self._open is None:
                raise
            _LOG.exception("version %s cannot be opened; %s is served on", folder.name, self._open.folder.name)
            self._refused = folder.name
            return self._open
        if self._open:
            self._open.close()
        self._open = opened
        return opened

    def store(self) -> Store:
        """Return the graph to ask: the working copy where updates are on, else that of the current version."""
        return self._copy if self.settings.writable else self.version().engine

    def manifest(self) -> Manifest:
        """Return what the version says of itself."""
        return self.version().manifest

    def index(self) -> Path:
        """Return the file that names are searched in, made where it is not there yet (see `Reader.renamed`)."""
        name = "copy" if self.settings.writable else self.version().folder.name
        return require_index(self.store(), self.settings.scratch / f"{name}{_INDEX}")

    def renamed(self) -> None:
        """Drop what is known of names: the working copy has been changed."""
        for path in self.settings.scratch.glob(f"*{_INDEX}"):
            path.unlink()

    @cached_property
    def _copy(self) -> Store:
        for _ in range(_LOCK_TRIES):
            try:
                return Store(str(self.settings.copy))
            except OSError:
                time.sleep(_LOCK_PAUSE)
        return Store(str(self.settings.copy))
