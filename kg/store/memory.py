"""A graph kept in memory: what `kg.build` returns when no folder is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Quad, Store

from kg.errors import StoreError
from kg.graph.vocab import PREFIXES
from kg.store.draft import Draft, manifest_of, record_of
from kg.store.interface import Results
from kg.store.manifest import ArticleRecord, Manifest


@dataclass(frozen=True, slots=True)
class MemoryStore:
    """A `GraphStore` that ends with its process."""

    manifest: Manifest
    _store: Store
    _records: tuple[ArticleRecord, ...]
    _texts: Mapping[str, str]

    @property
    def keeps_texts(self) -> bool:
        """See `GraphStore.keeps_texts`."""
        return bool(self._texts)

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
        return iter(self._records)

    def text(self, article: str) -> str:
        """See `GraphStore.text`."""
        try:
            return self._texts[article]
        except KeyError as error:
            raise StoreError(
                f"the store keeps no text of article {article}", f"kho không giữ văn bản của bài {article}"
            ) from error

    def close(self) -> None:
        """See `GraphStore.close`; the memory goes with the value."""


def keep_in_memory(draft: Draft) -> MemoryStore:
    """Return a store in memory with the content of `draft`."""
    records: list[ArticleRecord] = []
    texts: dict[str, str] = {}
    for article in draft.articles:
        records.append(record_of(article))
        texts[article.id] = article.text
    store = Store()
    store.bulk_extend(draft.quads)
    records.sort()
    return MemoryStore(manifest_of(draft, records, len(store)), store, tuple(records), texts)
