"""Issuers said before the documents are named: `các quyết định của Ban Thường vụ Tỉnh ủy: Quyết định số ...`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.documents import lexicon
from kg.extract.documents.citations import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.heads import drafted
from kg.extract.documents.issuers import fits, issuer_at
from kg.extract.documents.subjects import issuer_before, issuing_before
from kg.model import Span
from kg.text.letters import fold

_FAR, _NEAR = 1500, 260
"""How far behind, in code points, a heading still speaks: of a symbol that fits its issuer, of any document listed."""
_LISTS = frozenset({":", "gồm"})
_AMONG = ("trong", "đó")
_COUNT_WORDS = 2
_PAPERS, _ANY = ("văn", "bản"), ""
"""`các văn bản`: documents of any type."""


@dataclass(frozen=True, slots=True)
class _Heading:
    type: str
    issuer: Span
    name: str
    stop: int
    """Token after the issuer."""
    draft: bool
    listing: bool = False
    """Said as the subject that issues them (`HĐND tỉnh thông qua 12 nghị quyết, gồm:`): speaks of that list alone."""


def with_headings(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give citations without an issuer the one that a heading before them says, where only one can be meant."""
    headings = _headings(context, {citation.head.start for citation in citations})
    done: list[Citation] = []
    first = 0
    for citation in citations:
        start = context.tokens.start[citation.head.start]
        while first < len(headings) and start - headings[first].issuer.end > _FAR:
            first += 1
        types = {citation.head.type, _ANY}
        before = [one for one in headings[first:] if one.stop <= citation.head.start and one.type in types]
        done.append(_headed(context, citation, before, start) if before and citation.issuer is None else citation)
    return done


def _headed(context: Context, citation: Citation, before: Sequence[_Heading], start: int) -> Citation:
    symbol = citation.head.symbol
    near = before[-1]
    listed = _opens_list(context, near.stop, citation.head.start)
    if symbol is not None and symbol.issuer is not None:
        known = [one for one in before if not one.listing or (one is near and listed)]
        fitting = [one for one in known if fits(context, one.issuer, symbol)]
        return replace(citation, issuer=fitting[0].issuer) if len({one.name for one in fitting}) == 1 else citation
    if not listed or (not near.listing and start - near.issuer.end > _NEAR):
        return citation
    return replace(citation, issuer=near.issuer, head=replace(citation.head, draft=citation.head.draft or near.draft))


def _opens_list(context: Context, start: int, stop: int) -> bool:
    words = context.tokens.folded[start:stop]
    return "." not in words and (not _LISTS.isdisjoint(words) or _AMONG in pairwise(words))


def _headings(context: Context, cited: set[int]) -> list[_Heading]:
    found: list[_Heading] = []
    tokens, starts = context.tokens, lexicon.type_starts()
    for at, word in enumerate(tokens.folded):
        papers = word == _PAPERS[0] and context.folded(at + 1) == _PAPERS[1] and _counts(context, at - 1)
        if at in cited or not (papers or word in starts):
            continue
        kind = (at + len(_PAPERS), _ANY) if papers else lexicon.types().longest(tokens.folded, at)
        if kind is None:
            continue
        issuer = issuer_at(context, kind[0] + 1) if context.folded(kind[0]) == "của" else None
        listing = _issues(context, at) if issuer is None else None
        if issuer is not None:
            found.append(_heading(context, kind[1], issuer[0], issuer[1], at))
        elif listing is not None:
            found.append(replace(_heading(context, kind[1], listing, kind[0], at), listing=True))
    return found


def _heading(context: Context, kind: str, issuer: Span, stop: int, at: int) -> _Heading:
    return _Heading(kind, issuer, fold(context.page.text[issuer.start : issuer.end]), stop, drafted(context, at))


def _issues(context: Context, at: int) -> Span | None:
    """Return who issues the documents counted at token `at`: `Bộ Chính trị đã ban hành 4` nghị quyết."""
    first = at
    while at - first < _COUNT_WORDS and _counts(context, first - 1):
        first -= 1
    if first == at:
        return None
    verbs = issuing_before(context, first)
    return issuer_before(context, verbs) if verbs is not None else None


def _counts(context: Context, at: int) -> bool:
    return context.word(at).isdecimal() or context.cue("plural", at) == at + 1
