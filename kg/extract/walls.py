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
