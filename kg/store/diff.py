"""What two versions or stores hold that the other does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Triple

from kg.store.embedded import EmbeddedStore


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


def diff(before: EmbeddedStore, after: EmbeddedStore) -> Diff:
    """Return how the facts of two graphs differ. Only the difference is held in memory.

    Oxigraph yields facts in the order of its keys, which are made of the terms alone: the same order in every store.
    So both are read side by side, and only where they part one asks which of them lacks the other's fact.
    """
    removed, added = set(), set()
    former, present = before.facts(), after.facts()
    old, new = next(former, None), next(present, None)
    while old or new:
        if old == new:
            old, new = next(former, None), next(present, None)
        elif old and (new is None or old not in after.engine):
            removed.add(old.triple)
            old = next(former, None)
        elif new:
            added.add(new.triple)
            new = next(present, None)
    return Diff(frozenset(removed), frozenset(added))
