"""What those who read the owner of an organ ask the grammar of organs."""

from __future__ import annotations

from typing import Protocol

from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream


class Organs(Protocol):
    """What reading an owner needs of the grammar."""

    stream: Stream
    said: frozenset[str]

    def at(self, index: int) -> OrganNode | None:
        """Return the organ at an entry, or None."""
        ...

    def any_case(self, index: int) -> OrganNode | None:
        """Return the organ at an entry, its first letter small or not, or None."""
        ...

    def is_head(self, index: int) -> bool:
        """Say whether an organ begins at an entry."""
        ...
