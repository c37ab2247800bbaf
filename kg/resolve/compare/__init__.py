"""Two mentions held against each other, with reasons: `same` where the rules join them, else not, or unsure."""

from __future__ import annotations

from kg.resolve.compare.documents import compare_documents
from kg.resolve.compare.events import compare_events
from kg.resolve.compare.ground import Comparison, Ground, Side
from kg.resolve.compare.organs import compare_organs
from kg.resolve.compare.persons import compare_persons

__all__ = ["Comparison", "Ground", "Side", "compare"]

_BY_KIND = {
    "person": compare_persons,
    "organ": compare_organs,
    "document": compare_documents,
    "event": compare_events,
}


def compare(kind: str, one: Side, other: Side) -> Comparison:
    """Return what speaks for and against two records of a kind being one thing, judgements left aside."""
    return _BY_KIND[kind](one, other)
