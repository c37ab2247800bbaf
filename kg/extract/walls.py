"""What no name of an event may break into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Walls:
    """Entries that the reader must not break into: documents (begin -> end) and names of organs and persons."""

    documents: dict[int, int]
    inside_documents: frozenset[int]
    inside_organs: frozenset[int]
    persons: frozenset[int]
    inside_names: frozenset[int] = frozenset()

    def past_organs(self, at: int) -> int:
        """Return the entry after the words of organs that stand at entry `at`; `at` where none do."""
        while at in self.inside_organs:
            at += 1
        return at
