"""The words of a vote in an assembly: `được 418/418 đại biểu biểu quyết tán thành`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_DEPUTIES, _AGREE = ("đại", "biểu"), ("tán", "thành")
VOTE_WORDS = 24
"""Words behind a document within which the vote is told."""


def voted(behind: Sequence[str]) -> bool:
    """Say whether the folded words behind a document tell that deputies vote for it: `được đại biểu tán thành`."""
    pairs = list(pairwise(behind))
    return _DEPUTIES in pairs and _AGREE in pairs[pairs.index(_DEPUTIES) :]
