"""Posts told of a time that is over: `khi đó là` *T*, `từ năm 2010 đến năm 2015, ông A làm` *T*, *T* `khóa trước`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract.posts.careers import THEN, sentence_start
from kg.extract.posts.chains import Tie
from kg.extract.stream import Stream

_LAST_TERM = (("nhiệm", "kỳ", "trước"), ("khóa", "trước"))
_LINKS = frozenset({"là", "làm", "giữ", "chức", "vụ", "nhiệm", "nhận", "danh", "vị", "trí"})
_TO = frozenset({"đến", "tới", "-", "–", "—"})
_OF_A_TERM = frozenset({"kỳ", "khóa", "hội"})
_JOINTS = frozenset({",", "và", "kiêm", "rồi", "sau", "đó", "là", "làm", "lên", "giữ", "chức"})
_NOW = "hiện"
_NEAR = 5
_FROM = frozenset({"từ", "trong", "giai", "thời", "năm", "tháng", "những", "khoảng"})
_MAX_OPENING = 7
_FARTHEST = 34
_MAX_RANGE = 16
_YEAR = 4
_BOTH = 2


def as_past(stream: Stream, ties: Iterable[Tie], latest: int | None) -> list[Tie]:
    """Return the ties, those to posts told of a time that is over as `former`.

    Args:
        stream: the article's stream.
        ties: posts given to names.
        latest: the year of the article, or the last it tells of; None where it tells of none.
    """
    told: list[Tie] = []
    ended: dict[int, int] = {}  # where the name stands, the end of the last post that it held before
    for tie in ties:
        over = tie.status == "current" and (_over(stream, tie, latest) or _also(stream, tie, ended))
        if over:
            ended[tie.name.first] = tie.post.after
        told.append(replace(tie, status="former") if over else tie)
    return told


def _also(stream: Stream, tie: Tie, ended: dict[int, int]) -> bool:
    """Say whether a post goes on with those held before: `từ 2010 đến 2015, ông A làm T1,` *T2 rồi T3*."""
    end = ended.get(tie.name.first)
    if end is None or not end <= tie.post.first <= end + _NEAR:
        return False
    return _JOINTS.issuperset(stream.folded[end : tie.post.first])


def _over(stream: Stream, tie: Tie, latest: int | None) -> bool:
    post = tie.post
    if any(stream.folded[post.after : post.after + len(form)] == form for form in _LAST_TERM):
        return True
    linked = stream.folded[post.first - 1 : post.first]
    if not linked or linked[0] not in _LINKS:
        return False
    before = stream.folded[max(0, post.first - _NEAR) : post.first]
    if any(pair in THEN for pair in pairwise(before)):
        return True
    return _opens_then(stream, post.first) or (latest is not None and _closed(stream, post.first, latest))


def _opens_then(stream: Stream, at: int) -> bool:
    """Say whether the sentence of a post opens with a time that is over: *Lúc bấy giờ, ông A là* `T`."""
    start = sentence_start(stream, at)
    opening = stream.folded[start : start + _MAX_OPENING]
    if at - start > _FARTHEST or "," not in opening or _NOW in stream.folded[max(start, at - _BOTH) : at]:
        return False
    return any(pair in THEN for pair in pairwise(opening[: opening.index(",")]))


def _closed(stream: Stream, at: int, latest: int) -> bool:
    """Say whether the clause opens with years that ended before: `Từ năm 2010 đến năm 2015, ông làm` *T*."""
    return any(_years_over(stream, start, at, latest) for start in _clause_starts(stream, at))


def _years_over(stream: Stream, start: int, at: int, latest: int) -> bool:
    """Say whether years that ended before open the words from an entry to a post."""
    years = list(_years(stream, start, min(at, start + _MAX_RANGE)))
    if len(years) < _BOTH or at - start > _FARTHEST or years[0][0] - start > _MAX_OPENING:
        return False
    if years[0][0] > start and _FROM.isdisjoint(stream.folded[start : start + _BOTH]):  # `Kế hoạch từ 2021 đến 2024`
        return False
    (first, _), (last, year) = years[:_BOTH]
    between = stream.folded[first + 1 : last]
    opens = _OF_A_TERM.isdisjoint(stream.folded[start:first])
    return opens and not _TO.isdisjoint(between) and year < latest


def _clause_starts(stream: Stream, at: int) -> Iterator[int]:
    """Yield the entries where the clause of an entry begins: its sentence, behind a semicolon, `, từ năm`."""
    start = sentence_start(stream, at)
    yield max((index + 1 for index in range(start, at) if stream.word[index] == ";"), default=start)
    for index in range(max(start, at - _FARTHEST), at - 1):
        if stream.word[index] == "," and stream.folded[index + 1] in _FROM:
            yield index + 1


def _years(stream: Stream, first: int, after: int) -> Iterator[tuple[int, int]]:
    """Yield the entries where years stand, with the years."""
    for index in range(first, after):
        word = stream.word[index]
        if len(word) == _YEAR and word.isdigit() and word[:2] in ("19", "20"):
            yield index, int(word)
