"""What stands before the head of a list, how many it says there are: `các ông được bầu giữ chức` *T*`, gồm: ...`."""

from __future__ import annotations

from kg.extract.posts.plurals import MANY, is_plural, number_of
from kg.extract.stream import Stream

_BEFORE = 5
_BEFORE_NUMBERS = frozenset({"/", "-", ".", "ngày", "tháng", "năm", "khóa", "thứ"})
_HOLDS = tuple(
    tuple(words.split())
    for words in (
        *("giữ chức vụ", "giữ chức danh", "giữ chức", "chức danh", "chức vụ"),
        *("được bầu làm", "được bầu", "được bổ nhiệm làm", "được bổ nhiệm", "được chỉ định", "được chỉ định làm"),
    )
)
_ADDRESS = frozenset("đồng chí đ / c ông bà vị anh chị là nguyên ,".split())


def plural_before(stream: Stream, at: int) -> bool:
    """Say whether a plural word stands before entry `at`, titles of address between them: `các đồng chí` *Ủy viên*.

    `35 năm` counts years, nobody, and a number before a comma is a date's: `Ngày 5/3/2019,` *Chủ tịch ...*.
    """
    index = begins = before_holds(stream, at)
    while index > max(0, begins - _BEFORE) and stream.folded[index - 1] in _ADDRESS:
        index -= 1
    if not index or not is_plural(stream.folded[index - 1]):
        return False
    if stream.word[index] == "," and stream.folded[index - 1] not in MANY:
        return False
    return not _of_a_date(stream, index - 1)


def _of_a_date(stream: Stream, at: int) -> bool:
    """Say whether a number or `năm` at entry `at` belongs to a date or counts years: `17/` *5* `là`, `35` *năm*."""
    before = stream.folded[at - 1] if at else ""
    if stream.folded[at] == "năm":
        return before.isdigit()
    return stream.word[at].isdigit() and before in _BEFORE_NUMBERS


def before_holds(stream: Stream, at: int) -> int:
    """Return the entry of what gives it right before entry `at`, or `at`: `các ông` *được bầu giữ chức* `T: A, B`."""
    begins = at
    while size := next(
        (len(words) for words in _HOLDS if stream.folded[max(0, begins - len(words)) : begins] == words), 0
    ):
        begins -= size
    return begins


def count_before(stream: Stream, at: int) -> int | None:
    """Return how many the number before a head says there are: *hai* `Ủy viên ...: T1 A, T2 B; T3 C`; else None."""
    while at and stream.folded[at - 1] in _ADDRESS - {","}:
        at -= 1
    return number_of(stream.folded[at - 1]) if at else None
