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
from kg.resolve.judged import Judged
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


def moves(
    index: Index,
    change: tuple[Collection[str], Collection[str]],
    readings: tuple[Load, Load],
    judged: Judged,
) -> Moves:
    """Return the ids that change as some articles go and others come, and write all to `index`.

    Args:
        index: what was kept of the articles there are.
        change: ids of the articles that go and of those that come.
        readings: of an article as it was, and as it is.
        judged: what people have decided.
    """
    (left, came), (_, after) = change, readings
    found = Moves()
    found.former.update((article, ids_of(index, article)) for article in left)
    found.present.update((article, organ_ids(after(article), judged)) for article in came)
    documents = _Blocks(index, "cited", "document", Cited, group_documents, judged)
    events = _Blocks(index, "held", "event", Held, group_events, judged)
    persons = _Blocks(index, "person", "person", Named, group_persons, judged)
    _regroup(documents, citations_of, found, change, readings)
    _regroup(events, events_of, found, change, readings)  # an event moves too when the documents it is about move
    _regroup(persons, bearers_of, found, change, readings)  # and a person when an event does
    for article in sorted(found.former.keys() | found.present.keys()):
        _write(index, article, found.former.get(article), found.present.get(article))
    return found


def ids_of(index: Index, article: str) -> Ids:
    """Return the ids that `index` keeps of an article."""
    (row,) = index.get(article, _IDS)
    kept: Ids = json.loads(row)
    return kept


def _regroup(
    blocks: _Blocks[Record],
    records_of: Callable[[Reading, Ids, Judged], Iterable[Record]],
    found: Moves,
    change: tuple[Collection[str], Collection[str]],
    readings: tuple[Load, Load],
) -> None:
    """Take the records of articles that go, come, or stay with other ids out of their blocks and in; note new ids."""
    left: Collection[str] = change[0]
    came: Collection[str] = change[1]
    staying: list[str] = found.staying(left, came)
    for article in [*left, *staying]:
        blocks.leave(records_of(readings[0](article), found.former[article], blocks.judged))
    for article in [*came, *staying]:
        blocks.come(records_of(readings[1](article), found.present[article], blocks.judged))
    _take(found, blocks.index, list(blocks.regrouped(came)))


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
        name: str,
        kind: type[Record],
        group: Callable[[Iterable[Record], Judged], dict[tuple[str, str], str]],
        judged: Judged,
    ) -> None:
        self.index, self.judged = index, judged
        self._name = name
        self._kind: type[Record] = kind
        self._group: Callable[[Iterable[Record], Judged], dict[tuple[str, str], str]] = group
        self._ledger = Ledger(relation)

    def leave(self, records: Iterable[Record]) -> None:
        for record in records:
            self._ledger.out(self._subject(record), [self._row(record)])

    def come(self, records: Iterable[Record]) -> None:
        for record in records:
            self._ledger.enter(self._subject(record), [self._row(record)])

    def regrouped(self, came: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """Yield (article, local key, id) of the records whose id is another now, and of all in the articles `came`."""
        for _, former, present in self._ledger.settle(self.index):
            old, new = self._ids(former), self._ids(present)
            for (article, key), entity in new.items():
                if article in came or old.get((article, key)) != entity:
                    yield article, key, entity

    def _ids(self, rows: Iterable[str]) -> dict[tuple[str, str], str]:
        return self._group([decode(self._kind, json.loads(row)) for row in sorted(rows)], self.judged)

    def _row(self, record: Record) -> str:
        return json.dumps(encode(self._kind, record), ensure_ascii=False, separators=(",", ":"))

    def _subject(self, record: Record) -> str:
        key = record.reach if isinstance(record, Cited) else record.block
        return f"{self._ledger.relation}/{self.judged.key(self._name, key)}"
