"""Brackets around a citation: its number behind what is told of it, or a short name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract.dates.forms import is_dash
from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head

_SAME_AS = frozenset({"tức", "gọi", "nay", "sửa"})
_ALIAS_WORDS = 9
_NAME_WORDS = 30
_ASIDE_WORDS = 30
_REMARK_WORDS = 18
_BY = frozenset({"do", "được", "mà"})
_ASIDE_ENDS = frozenset({"", ".", ";", ":", "(", "!", "?"})
_CLAUSE_ENDS = frozenset({".", ";", ":", "("})


def named_before(context: Context, head: Head) -> int:
    """Return the token where the document is told of that a bracket numbers, else where it is cited.

    `ký ban hành` *Chương trình hành động của các cấp hội* `(Chương trình số 2/CTr-BCH)`.
    """
    words = head.type.lower().split()
    if context.word(head.start - 1) != "(" or context.folded(head.start) != words[0]:
        return head.start
    for at in range(head.start - 2, max(head.start - _NAME_WORDS, 0), -1):
        if context.word(at) in _CLAUSE_ENDS:
            break
        if [context.folded(at + index) for index in range(len(words))] == words:
            return at
    return head.start


def past_number(context: Context, citation: Citation) -> Citation:
    """Leave the bracket that holds no more than a number: `Quyết định của Thủ tướng (số 5/QĐ-TTg)` *phê duyệt* ..."""
    head = citation.head
    opened = head.start - 1 - (context.folded(head.start - 1) == "số")
    closes = context.word(opened) == "(" and context.word(citation.stop) == ")"
    return replace(citation, stop=citation.stop + 1) if closes and context.word(head.start).isdecimal() else citation


def past_aside(context: Context, at: int, goes_on: Callable[[int], bool]) -> int:
    """Return the token after what dashes set off behind a document: *- Sổ tay giữ rừng -* `ra đời`; else `at`.

    `goes_on`: says whether what is told of the document goes on at a token.
    """
    if not is_dash(context.tokens, at) or not context.word(at + 1)[:1].isupper():
        return at
    for stop in range(at + 2, at + _ASIDE_WORDS):
        if context.word(stop) in _ASIDE_ENDS:
            break
        if is_dash(context.tokens, stop):
            return stop + 1 if goes_on(stop + 1) else at
    return at


def past_remark(context: Context, at: int) -> int:
    """Return the comma that closes a remark behind a document: `, có hiệu lực từ 1/7` *,* `được Chính phủ ban hành`."""
    if context.word(at) != "," or context.cue("remark", at + 1) is None:
        return at
    for stop in range(at + 2, at + _REMARK_WORDS):
        if context.word(stop) in _ASIDE_ENDS or context.typed(stop):
            break
        if context.word(stop) == "," and not _BY.isdisjoint((context.folded(stop + 1), context.folded(stop + 2))):
            return stop
    return at


def past_alias(context: Context, at: int, to: frozenset[str] | None = None) -> int:
    """Return the token after a short name in brackets at token `at` (`(Nghị quyết 57)`), else `at`.

    `to`: the folded words one of which must follow.
    """
    if context.word(at) != "(" or not (context.word(at + 1)[:1].isupper() or context.folded(at + 1) in _SAME_AS):
        return at
    stop = next((index + 1 for index in range(at, at + _ALIAS_WORDS) if context.word(index) == ")"), at)
    return stop if to is None or context.folded(stop) in to else at
