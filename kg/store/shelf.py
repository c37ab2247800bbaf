"""What the current version of a store was resolved from: its readings as corrected, and the ids they were given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.model import Decisions, Reading, Span
from kg.resolve import corrected, decisions_in, ids_of
from kg.resolve.compare import Side
from kg.resolve.decision_files import KINDS
from kg.resolve.mentions import key_at, records_of
from kg.store.cache import Cache, open_cache
from kg.store.embedded import INDEX, MANIFEST
from kg.store.entries import standing, standing_copy
from kg.store.index import DiskIndex, reading_index
from kg.store.layout import current_version, require_store
from kg.store.manifest import read_manifest
from kg.store.rules import rule_set


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of a store, open for reading."""

    decisions: Decisions
    """What is decided of the store now; the version may have been made before some of it."""
    base: str
    _index: DiskIndex
    _cache: Cache

    def articles(self) -> list[str]:
        """Return the ids of all articles, sorted."""
        return sorted(entry.article for entry in standing(self._index))

    def source(self, article: str) -> str:
        """Return where an article was read from."""
        return standing_copy(self._index, article).source

    def side(self, article: str, key: str) -> Side:
        """Return a record of an article."""
        return Side(self.reading(article), key, ids_of(self._index, article))

    def reading(self, article: str) -> Reading:
        """Return what an article says, corrected."""
        return corrected(self._cache.reading(standing_copy(self._index, article).key), self.decisions.corrections)

    def ids(self, article: str) -> dict[str, str]:
        """Return local key → stable id of the records of an article."""
        return ids_of(self._index, article)

    def sides_of(self, entity: str) -> list[Side]:
        """Return all records that were taken for an entity, in order of their articles.

        Raises:
            StoreError: the version has no such entity.
        """
        found = []
        for article in sorted(self._index.get(entity, "in")):
            ids = self.ids(article)
            known = {record for record in self._keys(article) if ids.get(record) == entity}
            found += [Side(self.reading(article), key, ids) for key in sorted(known)]
        if not found:
            raise StoreError(
                f"{entity}: the store has no such person, organ, document or event; vnkg ask and vnkg query show ids",
                f"{entity}: kho không có người, cơ quan, văn bản hay sự kiện này; xem mã bằng vnkg ask, vnkg query",
            )
        return found

    def side_at(self, kind: str, article: str, span: Span) -> Side | None:
        """Return the record of `kind` that words of an article name, None where they name none."""
        if not self._index.get(f"article/{article}", "stands"):
            return None
        reading = self.reading(article)
        key = key_at(kind, reading, span)
        return Side(reading, key, self.ids(article)) if key else None

    def _keys(self, article: str) -> set[str]:
        reading = self.reading(article)
        return {one.key for kind in KINDS for one in records_of(kind, reading)}


@contextmanager
def open_shelf(root: Path) -> Iterator[Shelf]:
    """Yield the articles of the store at `root`.

    Raises:
        StoreError: there is no store, it is damaged, or it was made by another version of the rules.
        DataError: a row of its judgements or corrections is bad.
    """
    layout = require_store(root)
    folder = current_version(layout)
    manifest = read_manifest(folder / MANIFEST)
    if not manifest.rules.startswith(rule_set()):
        raise StoreError(
            f"{root}: made by another version of the rules; build it once more (vnkg build), then ask again",
            f"{root}: được dựng bởi phiên bản quy tắc khác; hãy dựng lại (vnkg build) rồi hỏi lại",
        )
    with reading_index(folder / INDEX) as index, open_cache(layout.readings) as cache:
        yield Shelf(decisions_in(layout.decisions), manifest.base, index, cache)
