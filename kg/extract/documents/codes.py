"""Issuers told of one document and true of all with its State code: `Bộ Y tế` for every `.../QĐ-BYT` of an article.

The Party's codes are shared by several bodies (`/TU`: the committee and its standing board) and tell nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.issuers import fits
from kg.model import Span
from kg.text.letters import fold


def with_codes(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents without an issuer the one that all others with their code have."""
    told: dict[str, dict[str, Span]] = {}
    for citation in citations:
        code = _code(citation)
        if code is not None and citation.issuer is not None and fits(context, citation.issuer, citation.head.symbol):
            told.setdefault(code, {})[_name(context, citation.issuer)] = citation.issuer
    return [_coded(citation, told.get(_code(citation) or "", {})) for citation in citations]


def _coded(citation: Citation, told: dict[str, Span]) -> Citation:
    if citation.issuer is not None or len(told) != 1:
        return citation
    return replace(citation, issuer=next(iter(told.values())))


def _code(citation: Citation) -> str | None:
    symbol = citation.head.symbol
    return symbol.issuer if symbol is not None and not symbol.party and not symbol.bare else None


def _name(context: Context, issuer: Span) -> str:
    """Return the folded name of the organ in an issuer's words, of the words where they name an office alone."""
    first = context.token_after(issuer.start)
    last = context.token_after(issuer.end)
    for at in range(first, last):
        organ = context.organ_at(at)
        if organ is not None:
            return fold(organ.name)
    return fold(context.page.text[issuer.start : issuer.end])
