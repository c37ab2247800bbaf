"""What is said of a document where it is only pointed at: `Chỉ thị này do Ban Bí thư ban hành ngày 12/1/2017`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.documents import lexicon
from kg.extract.documents.citation import Citation
from kg.extract.documents.citations import cite
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head
from kg.extract.documents.titles import read_title

_POINTERS = frozenset({"này", "ấy", "đó"})
_PAPERS = frozenset({("văn", "bản"), ("văn", "kiện")})
_TYPE_WORDS = 4
_TOLD_OF = frozenset({"do", "được"})
_REACH = 400
"""Code points back to the document meant."""


def with_anaphors(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents the issuer, day and title that a later sentence tells of them, where their own words have none."""
    done = list(citations)
    for start, stop, kind in _pointed(context):
        index = _meant(context, done, start, kind)
        if index is not None:
            done[index] = _filled(context, done[index], start, stop)
    return done


def _pointed(context: Context) -> Iterator[tuple[int, int, str | None]]:
    """Yield the first token, the token after and the type of each `Chỉ thị này`; None for `Văn bản này`."""
    for at, word in enumerate(context.tokens.folded):
        if word in _TOLD_OF:
            yield from _opening(context, at)
        if word not in _POINTERS:
            continue
        if (context.folded(at - 2), context.folded(at - 1)) in _PAPERS:
            yield at - 2, at + 1, None
            continue
        for start in range(max(at - _TYPE_WORDS, 0), at):
            found = lexicon.types().longest(context.tokens.folded, start)
            if found is not None and found[0] == at:
                yield start, at + 1, found[1]
                break


def _opening(context: Context, at: int) -> Iterator[tuple[int, int, str | None]]:
    """Yield the type word alone that opens a sentence before the token `at`: `Chỉ thị` *được Ban Bí thư ban hành*."""
    for start in range(max(at - _TYPE_WORDS, 0), at):
        found = lexicon.types().longest(context.tokens.folded, start)
        if found is not None and found[0] == at and context.opens_sentence(start):
            yield start, at, found[1]


def _meant(context: Context, citations: Sequence[Citation], at: int, kind: str | None) -> int | None:
    """Return the place of the one document of the type that was cited last and near, and in no list."""
    starts = context.tokens.start
    last = bisect_left(citations, at, key=_begin)
    first = bisect_left(citations, bisect_left(starts, starts[at] - _REACH), key=_begin)
    near = [index for index in range(first, last) if kind is None or citations[index].head.type.startswith(kind)]
    if not near or citations[near[-1]].head.series is not None:
        return None
    return near[-1] if len({citations[index].head.name for index in near}) == 1 else None


def _begin(citation: Citation) -> int:
    return citation.head.start


def _filled(context: Context, citation: Citation, start: int, stop: int) -> Citation:
    head = citation.head
    told = cite(context, Head(start, stop, head.type, head.name, head.symbol), {})
    known = told.issuer is not None or told.date is not None
    title = told.title if known or (told.title is not None and told.title.quoted) else None
    if title is None:
        title = read_title(context, told.stop, lambda _: None, verb=None, leads=False) if known else None
    return replace(
        citation,
        issuer=citation.issuer or told.issuer,
        date=citation.date or told.date,
        title=citation.title or title,
    )
