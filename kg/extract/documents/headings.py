"""Issuers said before the documents are named: `các quyết định của Ban Thường vụ Tỉnh ủy: Quyết định số ...`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.documents import lexicon
from kg.extract.documents.citations import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.heads import drafted
from kg.extract.documents.issuers import fits, issuer_at
from kg.model import Span
from kg.text.letters import fold

_FAR, _NEAR = 1500, 260
"""How far behind, in code points, a heading still speaks: of a symbol that fits its issuer, of any document listed."""
_LISTS = frozenset({":", "gồm"})


@dataclass(frozen=True, slots=True)
class _Heading:
    type: str
    issuer: Span
    name: str
    stop: int
    """Token after the issuer."""
    draft: bool


def with_headings(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give citations without an issuer the one that a heading before them says, where only one can be meant."""
    headings = _headings(context, {citation.head.start for citation in citations})
    done: list[Citation] = []
    first = 0
    for citation in citations:
        start = context.tokens.start[citation.head.start]
        while first < len(headings) and start - headings[first].issuer.end > _FAR:
            first += 1
        before = [one for one in headings[first:] if one.stop <= citation.head.start and one.type == citation.head.type]
        done.append(_headed(context, citation, before, start) if before and citation.issuer is None else citation)
    return done


def _headed(context: Context, citation: Citation, before: Sequence[_Heading], start: int) -> Citation:
    symbol = citation.head.symbol
    if symbol is not None and symbol.issuer is not None:
        fitting = [one for one in before if fits(context, one.issuer, symbol)]
        return replace(citation, issuer=fitting[0].issuer) if len({one.name for one in fitting}) == 1 else citation
    near = before[-1]
    listed = start - near.issuer.end <= _NEAR and _opens_list(context, near.stop, citation.head.start)
    if not listed:
        return citation
    return replace(citation, issuer=near.issuer, head=replace(citation.head, draft=citation.head.draft or near.draft))


def _opens_list(context: Context, start: int, stop: int) -> bool:
    words = context.tokens.folded[start:stop]
    return not _LISTS.isdisjoint(words) and "." not in words


def _headings(context: Context, cited: set[int]) -> list[_Heading]:
    found: list[_Heading] = []
    tokens, starts = context.tokens, lexicon.type_starts()
    for at, word in enumerate(tokens.folded):
        if word not in starts or at in cited:
            continue
        kind = lexicon.types().longest(tokens.folded, at)
        if kind is None or context.folded(kind[0]) != "của":
            continue
        issuer = issuer_at(context, kind[0] + 1)
        if issuer is not None:
            name = fold(context.page.text[issuer[0].start : issuer[0].end])
            found.append(_Heading(kind[1], issuer[0], name, issuer[1], drafted(context, at)))
    return found
