"""Issuers told by a vote: `Nghị quyết về nhân sự được 418/418 đại biểu biểu quyết tán thành` in an assembly's news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.documents.citations import Citation
from kg.extract.documents.context import COUNCILS, Context
from kg.extract.mentions import OrganMention
from kg.text.letters import fold

_PASSED_BY_VOTE = frozenset({"Nghị quyết", "Luật", "Bộ luật", "Pháp lệnh"})
_DEPUTIES, _AGREE = ("đại", "biểu"), ("tán", "thành")
_REACH = 24


def with_votes(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents without an issuer the assembly whose deputies are told to vote for them."""
    body = context.council or _assembly(context)
    if body is None:
        return list(citations)
    return [replace(one, issuer=body.span) if _voted(context, one) else one for one in citations]


def _voted(context: Context, citation: Citation) -> bool:
    if citation.issuer is not None or citation.head.type not in _PASSED_BY_VOTE or citation.head.draft:
        return False
    after = min(context.sentence_stop(citation.head.start), citation.stop + _REACH)
    pairs = list(pairwise(context.tokens.folded[citation.stop : after]))
    return _DEPUTIES in pairs and _AGREE in pairs[pairs.index(_DEPUTIES) :]


def _assembly(context: Context) -> OrganMention | None:
    """Return the one assembly that the article names, under its longest name."""
    found = [organ for organ in context.organs.values() if fold(organ.name).startswith(COUNCILS)]
    longest = max(found, key=lambda organ: len(organ.name), default=None)
    if longest is None or not all(fold(longest.name).startswith(fold(organ.name)) for organ in found):
        return None
    return longest
