"""Names of awards: `Bằng khen`, `Huân chương Lao động hạng Ba`, `Huy hiệu 40 năm tuổi Đảng`, `Kỷ niệm chương “...”`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.stream import Stream

_CLOSES = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_LONGEST_QUOTE = 24
_LONGEST_NAME = 6
_JOINTS = frozenset({",", "và"})


@dataclass(frozen=True, slots=True)
class Award:
    """An award named at stream entries `[first, after)`."""

    first: int
    after: int
    name: str
    giver: str
    """`state`, `organ` or `contest`: who confers such an award."""
    honour: bool = False
    """A title of honour without the word `danh hiệu`: an award only right after a verb."""
    count: int | None = None
    """How many are conferred, where a number stands before it (`5 giải B`)."""


@cache
def _forms() -> lexicon.Trie[tuple[str, str]]:
    return lexicon.Trie((lexicon.key(form), (tail, giver)) for _, (form, tail, giver) in lexicons.rows("awards", 3))


def award_at(stream: Stream, at: int) -> Award | None:
    """Return the award named at entry `at`, or None."""
    found = _forms().longest(stream.folded, at)
    if found is None:
        return None
    after, (tail, giver) = found
    end = _end(stream, after, tail)
    if end is None:
        return None
    if tail == "title" and (honour := _forms().longest(stream.folded, after)) is not None:
        giver = honour[1][1]
    name = stream.words(at, end)
    return Award(at, end, name, giver, tail == "honour")


def _end(stream: Stream, after: int, tail: str) -> int | None:
    """Return the end of an award's name by the sort of words that go on with it, or None where they are wanting."""
    if tail == "rank":
        rank = stream.folded[after : after + 1] == ("hạng",) and after + 1 < len(stream) and stream.capital[after + 1]
        return after + 2 if rank else after
    if tail == "years":
        return _years(stream, after) or _quoted(stream, after)
    if tail == "quoted":
        return _quoted(stream, after) or (None if stream.folded[after - 1] == "cờ" else after)
    if tail == "title":
        honour = _forms().longest(stream.folded, after)
        return _quoted(stream, after) or (honour[0] if honour is not None and honour[1][0] == "honour" else None)
    if tail == "name":
        return _quoted(stream, after) or _capitals(stream, after)
    return after


def _years(stream: Stream, at: int) -> int | None:
    """Return the end of `60 năm tuổi Đảng` or `75 năm`, or None."""
    if at + 1 >= len(stream) or not stream.word[at].isdecimal() or stream.folded[at + 1] != "năm":
        return None
    return at + 4 if stream.folded[at + 2 : at + 4] == ("tuổi", "đảng") else at + 2


def _quoted(stream: Stream, at: int) -> int | None:
    """Return the end of the quotation that begins at `at`, or None."""
    close = _CLOSES.get(stream.word[at]) if at < len(stream) else None
    if close is None:
        return None
    return next(
        (index + 1 for index in range(at + 1, min(at + _LONGEST_QUOTE, len(stream))) if stream.word[index] == close),
        None,
    )


def _capitals(stream: Stream, at: int) -> int | None:
    after = at
    while (
        after < len(stream)
        and after - at < _LONGEST_NAME
        and stream.capital[after]
        and stream.word[after].replace("'", "").isalpha()
    ):
        after += 1
    return after if after > at else None


def joint(stream: Stream, left: int, right: int) -> bool:
    """Say whether the words between two awards only join them."""
    return all(word in _JOINTS for word in stream.folded[left:right])
