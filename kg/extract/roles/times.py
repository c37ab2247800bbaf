"""Whether a day or month told is an event's own, and whether the words behind an event say that it is over."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.stream import Stream
from kg.model import PartialDate

_JUST_OVER = ("vừa", "qua")
_NEAR = 3


def of_its_month(told: PartialDate, day: PartialDate) -> bool:
    """Say whether a month or year may be that of a day; what one of them leaves open fits."""
    years = None in (told.year, day.year) or told.year == day.year
    return years and (None in (told.month, day.month) or told.month == day.month)


def within(day: PartialDate, first: PartialDate, last: PartialDate) -> bool:
    """Say whether a day lies between two; what one of them leaves open fits."""
    years = day.year is None or first.year is None or (first.year <= day.year <= (last.year or first.year))
    if not years or None in (day.month, day.day, first.month, first.day):
        return years
    begin, end = (first.month or 0, first.day or 0), (last.month or 0, last.day or 0)
    return begin <= (day.month or 0, day.day or 0) <= end or (begin > end)


def lately(stream: Stream, after: int) -> bool:
    """Say whether words behind an event say that it is over: `tại Đại hội Đảng bộ tỉnh` *vừa qua*."""
    return _JUST_OVER in pairwise(stream.folded[after : after + _NEAR])
