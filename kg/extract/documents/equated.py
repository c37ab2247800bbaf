"""What a noun says of the document behind it: `Ngày ký` *Quyết định 5/QĐ-TTg* `là 9/1/2025`, `Tên của ... là`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.issuers import issuer_at
from kg.extract.documents.quotes import CLOSERS, OPENING
from kg.extract.documents.titles import read_title

_IS = frozenset({"là", ":"})
_OF = "của"
_OPENING_WORDS = 80


def with_equations(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents the day, issuer or title that a noun before them announces and `là` behind them tells."""
    return [_named_before(context, _equated(context, one)) for one in citations]


def _equated(context: Context, citation: Citation) -> Citation:
    before, at = citation.head.start, citation.stop
    if context.folded(at) not in _IS or citation.head.symbol is None:
        return citation
    told = at + 1 + (context.folded(at) == "là" and context.word(at + 1) == ":")
    if citation.date is None and context.cue_ending("day_noun", before) is not None:
        date = context.date_at(told)
        return replace(citation, date=date) if date is not None and date.date.day is not None else citation
    if citation.issuer is None and context.cue_ending("issuer_noun", before) is not None:
        issuer = issuer_at(context, told)
        return replace(citation, issuer=issuer[0]) if issuer is not None else citation
    of = before - (context.folded(before - 1) == _OF)
    if citation.title is None and context.cue_ending("name_noun", of) is not None and context.word(told) in OPENING:
        return replace(citation, title=read_title(context, told, lambda _: None, verb=None, leads=False))
    return citation


def _named_before(context: Context, citation: Citation) -> Citation:
    """Take the title in quotes of which it is said whose name it is: `"Sạch làng" là tên của` *Chỉ thị số 5-CT/TW*."""
    of = citation.head.start - (context.folded(citation.head.start - 1) == _OF)
    noun = context.cue_ending("name_noun", of) if citation.title is None and citation.head.symbol is not None else None
    if noun is None or context.folded(noun - 1) != "là" or context.word(noun - 2) not in CLOSERS:
        return citation
    for at in range(noun - 3, max(noun - _OPENING_WORDS, -1), -1):
        if context.word(at) in OPENING | CLOSERS:
            title = read_title(context, at, lambda _: None, verb=None, leads=False)
            ends = title is not None and title.stop == noun - 1
            return replace(citation, title=title) if ends else citation
    return citation
