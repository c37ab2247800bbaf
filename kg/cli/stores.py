"""The `--store` option, and a store opened for one command."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.command import option
from kg.cli.words import Words
from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.store import Endpoint, GraphStore

_STORE = Words("Folder of the store (or set VNKG_STORE).", "Thư mục của kho (hoặc đặt VNKG_STORE).")
_ANY_STORE = Words(
    "Folder of the store, or the address of a SPARQL endpoint (or set VNKG_STORE).",
    "Thư mục của kho, hoặc địa chỉ một điểm truy vấn SPARQL (hoặc đặt VNKG_STORE).",
)
_NOT_REMOTE = Words(
    "{place} is an address; this command works on a folder",
    "{place} là một địa chỉ; lệnh này làm việc trên thư mục",
)


class _Place(click.ParamType):  # type: ignore[type-arg]  # generic in newer click only
    """A folder as `Path`, or an address as `Endpoint`."""

    name = "store"

    def __init__(self, *, remote: bool) -> None:
        self._remote = remote

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path | Endpoint:  # noqa: ANN401 - click's own
        """Return where the store is."""
        if not isinstance(value, str):
            return value  # type: ignore[no-any-return]  # converted before
        if "://" not in value:
            return Path(value)
        from kg.store import endpoint

        try:
            place = endpoint(value)
        except StoreError as error:
            self.fail(str(error), param, ctx)
        if place is None or not self._remote:
            self.fail(_NOT_REMOTE.say(place=value), param, ctx)
        return place


def store_option(*, required: bool = True, remote: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the decorator that adds the `--store` option; with `remote` it takes addresses too."""
    words, metavar = (_ANY_STORE, "DIR|URL") if remote else (_STORE, "DIR")
    kind = _Place(remote=remote)
    return option("--store", words=words, type=kind, required=required, envvar="VNKG_STORE", metavar=metavar)


def folder_of(place: Path | Endpoint) -> Path:
    """Return the folder in which a store is built: of a remote one, a folder in the user's cache, by its address."""
    if isinstance(place, Path):
        return place
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "vnkg" / "remote" / sha256(place.address.encode()).hexdigest()[:16]
    folder.parent.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def opened(place: Path | Endpoint) -> Iterator[GraphStore]:
    """Yield the store at `place`, open for reading while the block runs.

    Raises:
        StoreError: it is missing, no store, or damaged; or nobody answers.
    """
    from kg.store import open_embedded, open_remote

    store: GraphStore = open_embedded(place) if isinstance(place, Path) else open_remote(place)
    try:
        yield store
    finally:
        store.close()
