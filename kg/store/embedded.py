"""A graph kept on disk by the embedded oxigraph, in versions that are published whole (see `kg.store.layout`)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.errors import StoreError
from kg.graph import about_graph, redirects_graph
from kg.graph.vocab import PREFIXES
from kg.store.damage import damaged
from kg.store.entries import standing
from kg.store.index import reading_index
from kg.store.interface import Results
from kg.store.layout import Layout, current_version, published, require_store, version_folder
from kg.store.lock import reader_lock
from kg.store.manifest import ArticleRecord, Manifest, read_manifest
from kg.store.texts import read_text

MANIFEST, QUADS, INDEX = "manifest.json", "quads", "index"


@dataclass(frozen=True, slots=True)
class EmbeddedStore:
    """A `GraphStore` over one published version. It keeps that version, whatever is published meanwhile."""

    manifest: Manifest
    folder: Path
    """The version's folder."""
    _store: Store
    _texts: Path
    _held: ExitStack

    @property
    def engine(self) -> Store:
        """Return the oxigraph behind it: for datasets of a request and for patterns."""
        return self._store

    @property
    def keeps_texts(self) -> bool:
        """See `GraphStore.keeps_texts`."""
        return True

    def query(self, sparql: str) -> Results:
        """See `GraphStore.query`."""
        return self._store.query(sparql, prefixes=PREFIXES)

    def facts(self) -> Iterator[Quad]:
        """See `GraphStore.facts`."""
        return self._store.quads_for_pattern(None, None, None, DefaultGraph())

    def quads(self) -> Iterator[Quad]:
        """See `GraphStore.quads`."""
        apart = {self._redirects(), NamedNode(about_graph(self.manifest.base)[1:-1])}
        return (quad for quad in self._store.quads_for_pattern(None, None, None, None) if quad.graph_name not in apart)

    def graph(self, name: NamedNode) -> Iterator[Quad]:
        """Yield the quads of one named graph, in no particular order."""
        return self._store.quads_for_pattern(None, None, None, name)

    def holds(self, quad: Quad) -> bool:
        """Say whether the store has `quad`."""
        return quad in self._store

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Yield (IRI published once, IRI that stands for it since); a chain has a pair a step."""
        found = self._store.quads_for_pattern(None, None, None, self._redirects())
        return ((quad.subject.value, quad.object.value) for quad in found)  # type: ignore[union-attr] # both are IRIs

    def records(self) -> Iterator[ArticleRecord]:
        """See `GraphStore.records`."""
        with reading_index(self.folder / INDEX) as index:
            return iter(sorted(ArticleRecord(one.article, one.sha256, one.source) for one in standing(index)))

    def text(self, article: str) -> str:
        """See `GraphStore.text`."""
        return read_text(self._texts, article)

    def close(self) -> None:
        """See `GraphStore.close`."""
        self._held.close()

    def _redirects(self) -> NamedNode:
        return NamedNode(redirects_graph(self.manifest.base)[1:-1])


def open_embedded(root: Path, number: int | None = None) -> EmbeddedStore:
    """Return a version of the store at `root`, open for reading only: the current one, or that of a number.

    Raises:
        StoreError: there is no store, none finished, no such version, or it is damaged or of another format.
    """
    layout = require_store(root)
    return open_version(layout, current_version(layout) if number is None else kept_version(layout, number))


def kept_version(layout: Layout, number: int) -> Path:
    """Return the folder of a version that is there.

    Raises:
        StoreError: there is none of this number.
    """
    folder = version_folder(layout, number)
    versions = published(layout)
    if folder not in versions:
        numbers = ", ".join(str(int(path.name)) for path in versions)
        raise StoreError(
            f"{layout.root}: there is no version {number}; there are: {numbers}",
            f"{layout.root}: không có phiên bản {number}; hiện có: {numbers}",
        )
    return folder


def open_version(layout: Layout, folder: Path) -> EmbeddedStore:
    """Return the version in `folder`, open for reading only.

    Raises:
        StoreError: it is damaged or of another format.
    """
    with ExitStack() as held:
        held.enter_context(reader_lock(folder))
        manifest = read_manifest(folder / MANIFEST)
        return EmbeddedStore(manifest, folder, read_only(folder / QUADS), layout.texts, held.pop_all())


def read_only(folder: Path) -> Store:
    """Return the oxigraph in `folder`, open for reading only.

    Raises:
        StoreError: it is damaged.
    """
    try:
        return Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:  # oxigraph reports a corrupt file as RuntimeError
        raise damaged(folder, error) from error
