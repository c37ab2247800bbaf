"""What the current version of a store was resolved from: its readings as corrected, and the ids they were given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.model import Decisions, Issue, Reading, Span
from kg.resolve import corrected, decisions_in, ids_of
from kg.resolve.compare import Side
from kg.resolve.decision_files import named
from kg.resolve.judged import judged_of
from kg.resolve.mentions import key_at
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

    def holds(self, article: str) -> bool:
        """Return whether the store has an article."""
        return bool(self._index.get(f"article/{article}", "stands"))

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

    def places_of(self, entity: str) -> list[tuple[str, str]]:
        """Return (article, local key) of all records that were taken for an entity, in order of their articles.

        Raises:
            StoreError: the version has no such entity.
        """
        articles = sorted(self._index.get(entity, "in"))
        found = [
            (article, key) for article in articles for key, one in sorted(self.ids(article).items()) if one == entity
        ]
        if not found:
            raise StoreError(
                f"{entity}: the store has no such person, organ, document or event; vnkg ask and vnkg query show ids",
                f"{entity}: kho không có người, cơ quan, văn bản hay sự kiện này; xem mã bằng vnkg ask, vnkg query",
            )
        return found

    def side_at(self, kind: str, article: str, span: Span) -> Side | None:
        """Return the record of `kind` that words of an article name, None where they name none."""
        if not self.holds(article):
            return None
        reading = self.reading(article)
        key = key_at(kind, reading, span)
        return Side(reading, key, self.ids(article)) if key else None


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


def unmet(root: Path) -> list[Issue]:
    """Return an issue for each judgement on articles of the store that the current version does not follow.

    Its words may name nothing of that kind any longer (`judgement.lost`), or the two are not what was judged
    (`judgement.unmet`): by rows on others, or because one of them is looked for under another key now.
    """
    found: list[Issue] = []
    if not decisions_in(require_store(root).decisions).judgements:
        return found
    with open_shelf(root) as shelf:
        aside = judged_of(shelf.decisions.judgements).contradictions
        for row in {row.pair: row for row in shelf.decisions.judgements}.values():
            if (
                row.verdict == "unsure"
                or row in aside
                or not all(shelf.holds(one.article) for one in (row.left, row.right))
            ):
                continue
            sides = [side for one in (row.left, row.right) if (side := shelf.side_at(row.kind, one.article, one.span))]
            ids = {side.ids[side.key] for side in sides}
            if len(sides) < 2:  # noqa: PLR2004 - both sides
                found.append(Issue("judgement.lost", f"{named(row)}: no {row.kind} is read there now", row.by))
            elif (len(ids) == 1) != (row.verdict == "same"):
                found.append(Issue("judgement.unmet", f"{named(row)}: the store has it otherwise", row.by))
    return found
