"""The `--store` option, and a store opened for one command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.command import option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.store import GraphStore

_STORE = Words("Folder of the store (or set VNKG_STORE).", "Thư mục của kho (hoặc đặt VNKG_STORE).")


def store_option(*, required: bool = True) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the decorator that adds the `--store` option."""
    kind = click.Path(path_type=Path)
    return option("--store", words=_STORE, type=kind, required=required, envvar="VNKG_STORE", metavar="DIR")


@contextmanager
def opened(root: Path) -> Iterator[GraphStore]:
    """Yield the store at `root`, open for reading while the block runs.

    Raises:
        StoreError: it is missing, no store, or damaged.
    """
    from kg.store import open_embedded

    store = open_embedded(root)
    try:
        yield store
    finally:
        store.close()
