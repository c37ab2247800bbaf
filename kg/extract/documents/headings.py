"""Issuers said before the documents are named: `các quyết định của Ban Thường vụ Tỉnh ủy: Quyết định số ...`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.documents import lexicon
from kg.extract.documents.acts import passive
from kg.extract.documents.citation import Citation
from kg.extract.documents.citations import cite
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head, drafted
from kg.extract.documents.issuers import fits, issuer_at
from kg.extract.documents.lists import follows
from kg.extract.documents.plain_titles import Title
from kg.extract.documents.subjects import issuer_before, issuing_before
from kg.extract.mentions import DateMention
from kg.model import Span
from kg.text.letters import fold

_FAR, _NEAR = 1500, 260
"""How far behind, in code points, a heading still speaks: of a symbol that fits its issuer, of any document listed."""
_LISTS = frozenset({":", "gồm", "là"})
_AMONG = ("trong", "đó")
_LEAD_WORDS = 14
_LEADING = frozenset({("cụ", "thể"), ("như", "sau"), ("sau", "đây"), ("bao", "gồm")})
_PICKING = frozenset({("đáng", "chú"), ("trong", "đó"), ("trong", "số"), ("nổi", "bật"), ("tiêu", "biểu")})
_COUNT_WORDS = 2
_JOINED_WORDS = 16
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
    date: DateMention | None = None
    """The day said of all: `ký 4 quyết định cùng ngày 20/11/2023`."""
    title: Title | None = None
    """What all are about: `ba quyết định về điều động cán bộ, đề ngày 29/9/2023, của Ban Thường vụ Tỉnh ủy`."""


def with_headings(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give citations without an issuer the one that a heading before them says, where only one can be meant."""
    headings = _headings(context, {citation.head.start for citation in citations})
    done: list[Citation] = []
    first, last, listed = 0, 0, None
    for index, citation in enumerate(citations):
        start = context.tokens.start[citation.head.start]
        while first < len(headings) and start - headings[first].issuer.end > _FAR:
            first += 1
        types = {citation.head.type, _ANY}
        while last < len(headings) and headings[last].issuer.start < start:
            last += 1
        before = [one for one in headings[first:last] if one.stop <= citation.head.start and one.type in types]
        if (
            listed is None
            or not before
            or before[-1] is not listed
            or not follows(context, citations[index - 1], citation)
        ):
            near = before[-1] if before else None
            listed = near if near is not None and _opens_list(context, near.stop, citation.head.start) else None
        done.append(_headed(context, citation, before, listed))
    return done


def _headed(context: Context, citation: Citation, before: Sequence[_Heading], listed: _Heading | None) -> Citation:
    """Return the citation with what the headings before it say; `listed` is that of the list it stands in."""
    if listed is not None and listed.date is not None and citation.date is None:
        citation = replace(citation, date=listed.date)
    if listed is not None and listed.title is not None and citation.title is None:
        citation = replace(citation, title=listed.title)
    if citation.issuer is not None or not before:
        return citation
    symbol = citation.head.symbol
    if symbol is not None and symbol.issuer is not None:
        known = [one for one in before if not one.listing or one is listed]
        fitting = [one for one in known if fits(context, one.issuer, symbol)]
        fullest = max((one.name for one in fitting), key=len, default="")
        one_body = bool(fitting) and all(fullest.startswith(one.name) for one in fitting)
        return replace(citation, issuer=fitting[0].issuer) if one_body else citation
    far = context.tokens.start[citation.head.start] - before[-1].issuer.end > _NEAR
    if listed is None or (not listed.listing and far):
        return citation
    return replace(
        citation, issuer=listed.issuer, head=replace(citation.head, draft=citation.head.draft or listed.draft)
    )


def _opens_list(context: Context, start: int, stop: int) -> bool:
    """Say whether the words before a document open a list: `gồm:`, `trong đó có`, `... Cụ thể như sau:`."""
    words = context.tokens.folded[start:stop]
    if "." in words:
        lead = words[len(words) - words[::-1].index(".") :]
        pairs = set(pairwise(lead))
        return len(lead) <= _LEAD_WORDS and ((":" in lead and bool(pairs & _LEADING)) or bool(pairs & _PICKING))
    return not _LISTS.isdisjoint(words) or _AMONG in pairwise(words)


def _headings(context: Context, cited: set[int]) -> list[_Heading]:
    found: list[_Heading] = []
    tokens, starts = context.tokens, lexicon.type_starts()
    for at, word in enumerate(tokens.folded):
        papers = word == _PAPERS[0] and context.folded(at + 1) == _PAPERS[1] and _counts(context, at - 1)
        if at in cited or not (papers or word in starts):
            continue
        kind = (at + len(_PAPERS), _ANY) if papers else lexicon.types().longest(tokens.folded, at)
        heading = _heading_at(context, kind[1], at, kind[0], found) if kind is not None else None
        if heading is not None:
            found.append(_as_before(heading, found[-1]) if found else heading)
    return found


def _as_before(heading: _Heading, before: _Heading) -> _Heading:
    """Return a heading with the day and title told of the same documents before: `các quyết định` *nói trên*."""
    if heading.type != before.type or not before.name.startswith(heading.name):
        return heading
    return replace(heading, date=heading.date or before.date, title=heading.title or before.title)


def _heading_at(context: Context, kind: str, at: int, end: int, told: Sequence[_Heading]) -> _Heading | None:
    """Return the heading whose type word stands at tokens `at` to `end`; `told` are those before it."""
    owner = _past_types(context, end)
    issuer = issuer_at(context, owner + 1) if context.folded(owner) == "của" else None
    if issuer is not None:
        return _heading(context, kind, issuer[0], issuer[1], at)
    if context.folded(end) == "về" and _counts(context, at - 1):
        read = cite(context, Head(at, end, kind, kind), {})
        if read.issuer is not None:
            return replace(_heading(context, kind, read.issuer, read.stop, at), date=read.date, title=read.title)
    told_of = passive(context, end) if _counts(context, at - 1) else None
    if told_of is not None:
        return replace(_heading(context, kind, told_of[0], told_of[1], at), listing=True)
    listing = _issues(context, at)
    if listing is not None:
        return replace(_heading(context, kind, listing, end, at), listing=True)
    alike = bool(told) and kind in {told[-1].type, _ANY}  # `Các văn bản gồm: ...`
    again = alike and _counts(context, at - 1) and context.folded(end) in _LISTS | {"bao"}
    return replace(told[-1], type=kind, stop=end, listing=True) if again else None


def _past_types(context: Context, at: int) -> int:
    """Return the token after the types joined to the one that ends at `at`: `Kết luận` *và Quy định* `của`.

    Each may be counted: `3 nghị quyết` *và 1 kết luận* `của`.
    """
    first = at
    while at - first < _JOINED_WORDS and context.folded(at) in {"và", ","}:
        other = lexicon.types().longest(context.tokens.folded, at + 1 + _counts(context, at + 1))
        if other is None:
            break
        at = other[0]
    return at


def _heading(context: Context, kind: str, issuer: Span, stop: int, at: int) -> _Heading:
    name = fold(context.page.text[issuer.start : issuer.end])
    day = context.date_at(stop)
    date = day if day is not None and day.end is None and day.date.day is not None else None
    return _Heading(kind, issuer, name, stop, drafted(context, at), date=date)


def _issues(context: Context, at: int) -> Span | None:
    """Return who issues the documents counted at token `at`: `Bộ Chính trị đã ban hành 4` nghị quyết."""
    first = at
    while at - first < _COUNT_WORDS and _counts(context, first - 1):
        first -= 1
    if first == at:
        return None
    verbs = issuing_before(context, first)
    if verbs is None:
        return None
    council = context.council.span if context.council is not None and context.folded(at) == "nghị" else None
    return issuer_before(context, verbs) or council


def _counts(context: Context, at: int) -> bool:
    return context.word(at).isdecimal() or context.cue("plural", at) == at + 1
