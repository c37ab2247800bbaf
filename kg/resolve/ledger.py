"""What resolution must remember of all articles to tell which of them a change touches: rows under a subject.

The rows are strings; where they are kept is the store's matter (`kg.store.index`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol


class Index(Protocol):
    """Rows under (subject, relation), each once."""

    def get(self, subject: str, relation: str) -> Iterable[str]:
        """Return the rows, in no particular order."""
        ...

    def add(self, subject: str, relation: str, row: str) -> None:
        """Add a row that is not there yet."""
        ...

    def remove(self, subject: str, relation: str, row: str) -> None:
        """Remove a row that is there."""
        ...


@dataclass(frozen=True, slots=True)
class Ledger:
    """Rows that go and rows that come, gathered until they are settled with the index in one go."""

    relation: str
    going: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    coming: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def out(self, subject: str, rows: Iterable[str]) -> None:
        """Note that `rows` no longer stand under `subject`."""
        self.going[subject].update(rows)

    def enter(self, subject: str, rows: Iterable[str]) -> None:
        """Note that `rows` stand under `subject` from now on."""
        self.coming[subject].update(rows)

    def write(self, index: Index) -> Iterator[str]:
        """Write the difference to `index`, yielding each subject noted once its rows are written."""
        for subject in sorted(self.going.keys() | self.coming.keys()):
            going, coming = self.going.get(subject, set()), self.coming.get(subject, set())
            for row in going - coming:
                index.remove(subject, self.relation, row)
            for row in coming - going:
                index.add(subject, self.relation, row)
            yield subject

    def settle(self, index: Index) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
        """Write the difference to `index`, yielding each subject noted with its rows before and after."""
        for subject in sorted(self.going.keys() | self.coming.keys()):
            former = frozenset(index.get(subject, self.relation))
            going, coming = self.going.get(subject, set()), self.coming.get(subject, set())
            for row in going - coming:
                index.remove(subject, self.relation, row)
            for row in coming - former - going:
                index.add(subject, self.relation, row)
            yield subject, former, (former - going) | coming
