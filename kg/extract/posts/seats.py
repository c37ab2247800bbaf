"""Seats on committees given by a verb without a title: `tham gia` *Ban Chấp hành, Ban Thường vụ Tỉnh ủy X*."""

from __future__ import annotations

from functools import cache

from kg.extract import lexicon
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

_MEMBER = "Ủy viên"
_COMMITTEES = ("ban chấp hành", "ban thường vụ", "ủy ban kiểm tra", "bộ chính trị", "ban bí thư")
_TAKES = (("tham", "gia"), ("bầu", "vào"), ("cử", "vào"), ("sung", "vào"))
_JOINTS = frozenset({(",",), ("và",)})
_MARKS = frozenset({(",",), ("-",), ("–",)})
_STANDING = frozenset({"thường vụ", "ban thường vụ"})
_INTO = ("vào",)
_GIVES = frozenset({"bầu", "sung", "định"})
_FARTHEST = 16
_ENDS = frozenset({".", ";", "\n", ":"})


@cache
def _member() -> lexicon.Title:
    found = lexicon.titles().longest(lexicon.key(_MEMBER), 0)
    if found is None:
        raise LookupError(_MEMBER)
    return found[1]


def _given_to(stream: Stream, at: int) -> bool:
    """Say whether an act gives the seat at entry `at` to those named between: `bầu bổ sung ông A` *vào* `Ban X`."""
    words = stream.folded[max(0, at - _FARTHEST) : at]
    begins = max((index + 1 for index, word in enumerate(words) if word in _ENDS), default=0)
    return words[-1:] == _INTO and not _GIVES.isdisjoint(words[begins:])


def _stands_beside(stream: Stream, organ: OrganNode, named: int) -> bool:
    """Say whether a standing committee says by itself that the one named sits on it: `A,` *Thường vụ Huyện ủy*`, T`."""
    marked = stream.folded[named : organ.first] in _MARKS and stream.folded[organ.after : organ.after + 1] in _MARKS
    return marked and organ.head in _STANDING and organ.after > organ.first


def seat(stream: Stream, organ: OrganNode, last: PostNode | None, named: int | None) -> PostNode | None:
    """Return the membership of a committee that a verb gives, or None where the organ is only named.

    Args:
        stream: the article's stream.
        organ: the organ that stands alone.
        last: the post right before it in its chain: behind a seat a comma or `và` goes on with seats.
        named: the entry after the name right before it, None where a name stands not there.
    """
    if named is not None and _stands_beside(stream, organ, named):
        return PostNode(organ.first, organ.after, _MEMBER, "current", organ, _member())
    if not organ.head.startswith(_COMMITTEES) or organ.after <= organ.first:
        return None
    goes_on = (
        last is not None
        and last.organ is not None
        and last.organ.first == last.first
        and stream.folded[last.after : organ.first] in _JOINTS
    )
    taken = stream.folded[max(0, organ.first - 2) : organ.first] in _TAKES or _given_to(stream, organ.first)
    if not goes_on and not taken:
        return None
    return PostNode(organ.first, organ.after, _MEMBER, "current", organ, _member())
