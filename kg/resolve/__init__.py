"""Which records of different articles are one entity, under which stable id, and which of their values stands."""

from __future__ import annotations

from kg.resolve.check import check
from kg.resolve.corrections import corrected
from kg.resolve.decision_files import contradictions, decisions_in, digest_of, packaged_decisions
from kg.resolve.grounds import Reason
from kg.resolve.ledger import Index
from kg.resolve.moves import Ids, ids_of
from kg.resolve.rank import Ranked
from kg.resolve.resolution import Resolution, resolve, weight_of
from kg.resolve.shift import Shift, settled, shift

__all__ = [
    "Ids",
    "Index",
    "Ranked",
    "Reason",
    "Resolution",
    "Shift",
    "check",
    "contradictions",
    "corrected",
    "decisions_in",
    "digest_of",
    "ids_of",
    "packaged_decisions",
    "resolve",
    "settled",
    "shift",
    "weight_of",
]
