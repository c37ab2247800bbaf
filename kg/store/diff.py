"""What two versions or stores hold that the other does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Quad, Triple

from kg.store.interface import GraphStore


@dataclass(frozen=True, slots=True)
class Diff:
    """The facts that only one of two graphs holds."""

    removed: frozenset[Triple]
    added: frozenset[Triple]

    def patch(self) -> Iterator[str]:
        """Yield the lines of an RDF Patch that makes the first graph the second: what goes (D), what comes (A)."""
        yield "TX ."
        yield from sorted(f"D {triple} ." for triple in self.removed)
        yield from sorted(f"A {triple} ." for triple in self.added)
        yield "TC ."


def diff(before: GraphStore, after: GraphStore) -> Diff:
    """Return how the facts of two graphs differ."""
    first, second = _facts(before.facts()), _facts(after.facts())
    return Diff(frozenset(first - second), frozenset(second - first))


def _facts(quads: Iterable[Quad]) -> set[Triple]:
    return {quad.triple for quad in quads}
