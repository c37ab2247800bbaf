"""Posts on the dated lines of a life in short: `Họ và tên: A`, `Quá trình công tác:`, `- Từ 3/2010 - 5/2015:` *T*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from kg.extract import lexicon
from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, Tie
from kg.extract.stream import Stream
from kg.text.letters import fold_name

_CUES = lexicon.phrases(
    (
        *("quá trình công tác", "tóm tắt quá trình", "tiểu sử", "quá trình hoạt động", "quá trình công tác và học tập"),
        *("họ và tên", "sinh năm", "sinh ngày", "ngày sinh", "năm sinh", "ngày tháng năm sinh"),
    )
)
_FARTHEST = 400
"""Entries between the name of whom the lines tell and a line."""
_TIME = frozenset("từ tháng năm ngày đến tới nay / - – . , : ( ) + * • là làm giữ chức vụ đồng chí ông bà".split())
_NOW = "nay"
_LONGEST = 24
_YEAR, _RANGE = 4, 2


def resumed(stream: Stream, rows: Iterable[list[Node]], ties: Iterable[Tie]) -> list[Tie]:
    """Return the ties of posts on dated lines to the one person named alone before them, where a life is told.

    Args:
        stream: the article's stream.
        rows: the names and posts of each line.
        ties: the ties that the text states otherwise.
    """
    openings = _CUES.openings(stream.folded, 0, len(stream))
    cues = [at for at in openings if _CUES.longest(stream.folded, at) is not None]
    if not cues:
        return []
    told = {tie.post.first for tie in ties}
    found: list[Tie] = []
    subject: NameNode | None = None
    for row in rows:
        names = [node for node in row if isinstance(node, NameNode)]
        first = row[0] if row else None
        if names:
            subject = names[0] if len({fold_name(name.name) for name in names}) == 1 else None
        elif subject is not None and isinstance(first, Chain) and first.first not in told:
            status = _time_of(stream, first.first)
            if status is not None and _of_a_life(stream, cues, subject, first):
                found += [Tie(subject, post, status, "holding.career", 0.75) for post in first.posts]
    return found


def _of_a_life(stream: Stream, cues: list[int], subject: NameNode, post: Chain) -> bool:
    """Say whether words of a life in short stand about the name or between it and a post not too far behind."""
    index = bisect_left(cues, _line_start(stream, subject.prefix, 0))
    return post.first - subject.after <= _FARTHEST and index < len(cues) and cues[index] < post.first


def _line_start(stream: Stream, at: int, least: int) -> int:
    """Return where the line of an entry begins, or the entry `least` where it begins before that."""
    while at > least and stream.word[at - 1] != "\n":
        at -= 1
    return at


def _time_of(stream: Stream, at: int) -> str | None:
    """Return `former` where years that a line opens with have ended before the post at entry `at`, `current` to now.

    None where anything else opens the line.
    """
    words = stream.folded[_line_start(stream, at, max(0, at - _LONGEST)) : at]
    years = [word for word in words if len(word) == _YEAR and word.isdigit()]
    if not years or not all(word in _TIME or word.isdigit() for word in words):
        return None
    if _NOW in words:
        return "current"
    return "former" if len(years) == _RANGE else None
