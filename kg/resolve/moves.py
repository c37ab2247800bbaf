"""Which ids a change of the articles moves: the blocks it touches are grouped anew, all others stay as they are."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kg.codec import decode, encode
from kg.model import Reading
from kg.resolve.documents import Cited, citations_of, group_documents
from kg.resolve.events import Held, events_of, group_events
from kg.resolve.ledger import Index, Ledger
from kg.resolve.organs import organ_ids
from kg.resolve.persons import Named, bearers_of, group_persons

Load = Callable[[str], Reading]
"""Id of an article → its reading."""
Ids = dict[str, str]
"""Local key → stable id."""
Record = TypeVar("Record", Named, Cited, Held)
_IDS = "ids"


@dataclass(frozen=True, slots=True)
class Moves:
    """The ids before and after, of the articles where they differ."""

    former: dict[str, Ids] = field(default_factory=dict)
    """Of the articles that left, and of those that stay with other ids."""
    present: dict[str, Ids] = field(default_factory=dict)
    """Of the articles that came, and of those that stay with other ids."""

    def staying(self, left: Collection[str], came: Collection[str]) -> list[str]:
        """Return the articles that neither left nor came and yet have other ids."""
        return sorted(article for article in self.present if article not in came and article not in left)


def moves(index: Index, left: Collection[str], came: Collection[str], before: Load, after: Load) -> Moves:
    """Return the ids that change as the articles `left` go and the articles `came` come, and write all to `index`."""
    found = Moves()
    found.former.update((article, ids_of(index, article)) for article in left)
    persons, documents = _Blocks(index, "person", Named, group_persons), _Blocks(index, "cited", Cited, group_documents)
    for article in left:
        persons.leave(bearers_of(before(article), found.former[article]))
        documents.leave(citations_of(before(article), found.former[article]))
    for article in came:
        reading = after(article)
        found.present[article] = organ_ids(reading)
        persons.come(bearers_of(reading, found.present[article]))
        documents.come(citations_of(reading, found.present[article]))
    _take(found, index, persons.regrouped(came))
    _take(found, index, documents.regrouped(came))
    _take(found, index, _events(found, index, (left, came), before, after))
    for article in sorted(found.former.keys() | found.present.keys()):
        _write(index, article, found.former.get(article), found.present.get(article))
    return found


def ids_of(index: Index, article: str) -> Ids:
    """Return the ids that `index` keeps of an article."""
    (row,) = index.get(article, _IDS)
    kept: Ids = json.loads(row)
    return kept


def _events(
    found: Moves, index: Index, changed: tuple[Collection[str], Collection[str]], before: Load, after: Load
) -> Iterator[tuple[str, str, str]]:
    """Yield the ids of the events that came or moved; an event moves too when the documents it is about have moved."""
    left, came = changed
    events = _Blocks(index, "held", Held, group_events)
    staying = found.staying(left, came)
    for article in (*left, *staying):
        events.leave(events_of(before(article), found.former[article]))
    for article in (*came, *staying):
        events.come(events_of(after(article), found.present[article]))
    return events.regrouped(came)


def _take(found: Moves, index: Index, moved: Iterable[tuple[str, str, str]]) -> None:
    """Note new ids; of an article met here for the first time the former ones come from the index."""
    for article, key, entity in moved:
        if article not in found.present:
            found.former[article] = ids_of(index, article)
            found.present[article] = dict(found.former[article])
        found.present[article][key] = entity


def _write(index: Index, article: str, former: Ids | None, present: Ids | None) -> None:
    for ids, act in ((former, index.remove), (present, index.add)):
        if ids is not None and former != present:
            act(article, _IDS, json.dumps(ids, ensure_ascii=False, sort_keys=True, separators=(",", ":")))


class _Blocks(Generic[Record]):
    """The records of one kind, by what could make two of them one."""

    def __init__(
        self,
        index: Index,
        relation: str,
        kind: type[Record],
        group: Callable[[Iterable[Record]], dict[tuple[str, str], str]],
    ) -> None:
        self._index = index
        self._kind: type[Record] = kind
        self._group: Callable[[Iterable[Record]], dict[tuple[str, str], str]] = group
        self._ledger = Ledger(relation)

    def leave(self, records: Iterable[Record]) -> None:
        for record in records:
            self._ledger.out(self._subject(record), [self._row(record)])

    def come(self, records: Iterable[Record]) -> None:
        for record in records:
            self._ledger.enter(self._subject(record), [self._row(record)])

    def regrouped(self, came: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """Yield (article, local key, id) of the records whose id is another now, and of all in the articles `came`."""
        for _, former, present in self._ledger.settle(self._index):
            old, new = self._ids(former), self._ids(present)
            for (article, key), entity in new.items():
                if article in came or old.get((article, key)) != entity:
                    yield article, key, entity

    def _ids(self, rows: Iterable[str]) -> dict[tuple[str, str], str]:
        return self._group([decode(self._kind, json.loads(row)) for row in sorted(rows)])

    def _row(self, record: Record) -> str:
        return json.dumps(encode(self._kind, record), ensure_ascii=False, separators=(",", ":"))

    def _subject(self, record: Record) -> str:
        return f"{self._ledger.relation}/{record.reach if isinstance(record, Cited) else record.block}"
