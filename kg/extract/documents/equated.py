"""What a noun says of a document: `Ngày ký` *Quyết định 5/QĐ-TTg* `là 9/1/2025`, `Tên của ... là`.

It may stand behind the document: *Quyết định 5/QĐ-UBND* `, cơ quan ban hành là UBND tỉnh`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.documents import lexicon
from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.issuers import issuer_at
from kg.extract.documents.quotes import CLOSERS, OPENING
from kg.extract.documents.titles import read_title

_IS = frozenset({"là", ":"})
_OF = "của"
_OPENING_WORDS = 80
_MOST_NOUNS = 2
_BEFORE_NOUN = frozenset(",.;(-–")
_POINTERS = frozenset({"này", "trên"})
_BELONGS = frozenset({"do", "thuộc"})


def with_equations(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents the day, issuer or title that a noun before them announces and `là` behind them tells."""
    return [_named_before(context, _behind(context, _equated(context, one))) for one in citations]


def _behind(context: Context, citation: Citation) -> Citation:
    """Take issuer and day that nouns behind the document announce: `; cơ quan ban hành: Tỉnh ủy; ngày ký: 3/4/2025`."""
    at = citation.stop
    for _ in range(_MOST_NOUNS):
        told = _announced(context, at + 1) if context.word(at) in _BEFORE_NOUN else None
        if told is None or citation.head.symbol is None:
            break
        kind, start = told
        issuer = issuer_at(context, start) if kind == "issuer_noun" else None
        date = context.date_at(start) if kind == "day_noun" else None
        if issuer is not None:
            citation, at = replace(citation, issuer=citation.issuer or issuer[0], stop=issuer[1]), issuer[1]
        elif date is not None and date.date.day is not None:
            at = context.token_after(date.span.end)
            citation = replace(citation, date=citation.date or date, stop=at)
        else:
            break
    return citation


def _announced(context: Context, at: int) -> tuple[str, int] | None:
    """Return the kind of the noun at token `at` and the token where what it announces begins."""
    for kind in ("issuer_noun", "day_noun"):
        stop = context.cue(kind, at)
        if stop is None:
            continue
        stop = _past_type(context, stop) if context.folded(stop) not in _IS else stop
        stop += context.folded(stop) in _POINTERS
        if context.folded(stop) in _IS | _BELONGS:
            return kind, stop + 1 + ((context.folded(stop), context.folded(stop + 1)) == ("thuộc", "về"))
        bare = context.date_at(stop) is not None if kind == "day_noun" else False
        return (kind, stop) if bare else None
    return None


def _past_type(context: Context, at: int) -> int:
    """Return the token after the word for a document at token `at`: `nghị quyết`, `văn bản`; else `at`."""
    found = lexicon.types().longest(context.tokens.folded, at)
    return context.cue("paper", at) or (found[0] if found is not None else at)


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
