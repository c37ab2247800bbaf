"""Drafts told so once for a whole list: `cho ý kiến về 3 dự án luật:` *Luật A; Luật B; Luật C*."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context

_DRAFTS = frozenset({("dự", "án"), ("dự", "thảo")})
_PASSED = ("đã", "thông")
"""`đã thông qua 3 dự án luật:` what follows is adopted."""
_ENDS = frozenset({".", "!", "?"})
_INTRODUCTION = 30
_BETWEEN = 3


def with_drafts(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Mark the items of a list as drafts where the words before its colon call them so."""
    done: list[Citation] = []
    listed = -1
    for citation in citations:
        start = citation.head.start
        parts = context.tokens.word[listed:start] if 0 <= listed <= start else ()
        goes_on = bool(parts) and len(parts) <= _BETWEEN and _ENDS.isdisjoint(parts)
        called = goes_on or (context.word(start - 1) == ":" and _called(context, start - 1))
        plain = called and citation.head.symbol is None
        listed = citation.stop if plain else -1
        done.append(replace(citation, head=replace(citation.head, draft=True)) if plain else citation)
    return done


def _called(context: Context, colon: int) -> bool:
    """Say whether the clause before a colon tells of drafts, and not that they were adopted."""
    first = max(colon - _INTRODUCTION, 0)
    begin = next((at + 1 for at in range(colon - 1, first, -1) if context.word(at) in _ENDS), first)
    pairs = list(pairwise(context.tokens.folded[begin:colon]))
    return not _DRAFTS.isdisjoint(pairs) and _PASSED not in pairs
