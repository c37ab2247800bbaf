"""The year of an event's day that nothing dates: `Ngày 19/7 ... hội nghị sơ kết 6 tháng đầu năm 2022`.

A name tells the year of its day only together with the month: a review of half a year is held in its middle, one of
a year at its end or soon after, a plan before the year or at its beginning, a congress in the year its term begins.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention
from kg.extract.events.other_days import ages, founding
from kg.extract.mentions import DateMention
from kg.extract.stream import Stream
from kg.model import PartialDate

_YEAR = 4
_CENTURY = 2000
_MONTH = 31
_BESIDE = 900
_AROUND = 16
"""Dates looked at on either side of a day."""
_MARKS = frozenset("/-–")
_DASHES = frozenset("-–")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = 3
_LAST_MONTH = 10
_NINE = frozenset({"9", "09", "chín"})
_HALF = range(6, 9)
_NINE_MONTHS = range(9, 12)
_ENDS = 11
_BEGINS = 3
_REVIEWS = frozenset({("tổng", "kết"), ("trao", "giải"), ("kết", "quả"), ("sơ", "kết")})
_PLANS = frozenset({("triển", "khai"), ("nhiệm", "vụ"), ("phương", "hướng"), ("kế", "hoạch")})
# years of these are counted otherwise: a review of the New Year of 2019 is held in February 2019
_SEASONS = frozenset("tết xuân hè học mùa hội".split())
_OPENS = frozenset({("khởi", "động"), ("khai", "mạc"), ("ra", "quân"), ("phát", "động"), ("bế", "mạc")})
_AIMS = frozenset({"đến", "tới", "nhìn", "từ", "sau", "trước"})
_NAMED_BY_YEAR = frozenset({"Seminar", "Forum", "Conference", "Programme", "Talks"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A year at stream entry `at`, and the month, quarter or part of the year that it is told with."""

    at: int
    year: int
    kind: str
    number: int = 0


def dated_by_name(clearing: Clearing, mention: EventMention, day: DateMention) -> DateMention:
    """Return the day with the year that the event's name, or the review its sentence tells of, leaves no doubt of."""
    month = day.date.month
    if day.date.year is not None or month is None:
        return day
    stream = clearing.stream
    year = _of_name(stream, mention, month)
    if year is None:
        sentence = clearing.sentence_at(clearing.entry_of(day.span.start))
        halves = (told for told in _years(stream, sentence.first, sentence.after) if told.kind in ("đầu", "cuối"))
        year = next((found for told in halves if (found := _fits(told, month)) is not None), None)
    year = year or _of_a_day_told(clearing, day)
    if year is None:
        return day
    end = replace(day.end, year=year) if day.end is not None else None
    return replace(day, date=replace(day.date, year=year), end=end)


def _of_a_day_told(clearing: Clearing, day: DateMention) -> int | None:
    """Return the year of the one whole date beside a day without one and near it: `sáng 4/10 ... (4 - 5/10/2022)`.

    Days of anniversaries and of documents tell nothing of it, nor do those of a year before another that is told there.
    """
    years: set[int] = set()
    last = 0
    at = bisect_left(clearing.dates, day.span.start, key=lambda each: each.span.start)
    for told in clearing.dates[max(0, at - _AROUND) : at + _AROUND]:
        if ages(told):
            years |= _anniversary(told, day.date)
            continue
        if founding(clearing.stream.text, told):
            continue
        for date in (told.date, told.end or told.date):
            last = max(last, date.year or 0)
            close = abs(told.span.start - day.span.start) <= _BESIDE and (date.year or 0) >= _CENTURY
            if date.year is not None and close and _near(day.date, date):
                years.add(date.year)
    return next(iter(years)) if len(years) == 1 and last <= max(years) else None


def _anniversary(told: DateMention, day: PartialDate) -> set[int]:
    """Return the year in which an anniversary is kept, where the day is near it: `(24/4/1906 - 24/4/2011)`."""
    first, last = told.date, told.end
    if last is None or last.year is None or (first.day, first.month) != (last.day, last.month):
        return set()
    return {last.year} if last.year >= _CENTURY and _near(day, last) else set()


def _near(day: PartialDate, whole: PartialDate) -> bool:
    """Say whether a day without a year lies within a month of a whole date, in the year of that."""
    if whole.year is None or whole.month is None or whole.day is None or day.month is None or day.day is None:
        return False
    try:
        gap = dt.date(whole.year, day.month, day.day) - dt.date(whole.year, whole.month, whole.day)
    except ValueError:  # `29/2`
        return False
    return abs(gap.days) <= _MONTH


def year_in_name(stream: Stream, mention: EventMention) -> DateMention | None:
    """Return the year that a contest's name carries (`năm 2025`)."""
    for told in _years(stream, mention.kind_after, mention.after):
        if told.kind == "năm":
            return DateMention(stream.span(told.at - 1, told.at + 1), PartialDate(told.year))
    return None


def _of_name(stream: Stream, mention: EventMention, month: int) -> int | None:
    told = list(_years(stream, mention.kind_after, mention.after))
    for each in told:
        if each.kind == "kỳ":
            return each.year if mention.cls in ("Congress", "Election") and month <= _LAST_MONTH else None
        if each.kind not in ("năm", "bare"):
            return _fits(each, month)
    whole = [each.year for each in told if each.kind == "năm"]
    if not whole:
        return _bare(stream, mention, told, month)
    return _of_years(stream, mention, whole, month)


def _of_years(stream: Stream, mention: EventMention, years: list[int], month: int) -> int | None:
    """Return the year of a day in `month` of an event whose name tells one whole year, or a year and the next."""
    pairs = set(pairwise(stream.folded[mention.kind_after - 1 : mention.after]))
    reviews, plans = bool(pairs & _REVIEWS), bool(pairs & _PLANS)
    if not reviews and not plans:
        return years[0]
    if _SEASONS & set(stream.folded[mention.kind_after : mention.after]):
        return None
    first, last = min(years), max(years)
    if last - first == 1 and reviews:
        return first if month >= _ENDS else last if month <= _BEGINS else None
    if last != first or (reviews and month < _ENDS):
        return None
    if reviews:
        return first
    return last if month <= _BEGINS else last - 1 if month > _ENDS else None


def _bare(stream: Stream, mention: EventMention, told: list[_Told], month: int) -> int | None:
    """Return the year that ends a name: `Hội thảo Giáo dục` *2020*, no review's and no organ's."""
    pairs = set(pairwise(stream.folded[mention.kind_after - 1 : mention.after]))
    opens = mention.cls == "Ceremony" and bool(pairs & _OPENS)
    if not (mention.cls in _NAMED_BY_YEAR or opens) or month > _ENDS or len(told) != 1:
        return None
    at = told[0].at
    before = stream.word[at - 1]
    ends = mention.after - at == 1 or (mention.after - at == 2 and not stream.word[at + 1].isalnum())  # noqa: PLR2004
    ends = ends or stream.folded[at + 1 : at + 4] == ("với", "chủ", "đề")
    named = before.isalpha() and not before.isupper() and at > mention.kind_after
    own = not pairs & (_REVIEWS | _PLANS) and "của" not in stream.folded[mention.kind_after : at]
    return told[0].year if ends and named and own and told[0].year >= _CENTURY else None


def _fits(told: _Told, month: int) -> int | None:
    """Return the year in which a day of `month` lies in or soon after what is told, None where it lies elsewhere."""
    if told.kind in ("đầu", "cuối"):
        nine = told.kind == "đầu" and told.number
        return told.year if month in (_NINE_MONTHS if nine else _HALF) else None
    if told.kind == "quý":
        last = told.number * _QUARTER
        near = last - _QUARTER < month <= last or (month - last) % 12 == 1
        return told.year + (month < last - _QUARTER) if near else None
    near = (month - told.number) % 12 <= 2  # noqa: PLR2004
    return told.year + (month < told.number) if near else None


def _years(stream: Stream, first: int, after: int) -> Iterator[_Told]:
    """Yield the years between two entries with what they are told with; spans of years only behind `nhiệm kỳ`."""
    for at in range(first, after):
        word = stream.word[at]
        if not (word.isdecimal() and len(word) == _YEAR and word[:2] in ("19", "20")):
            continue
        if _spans(stream, at):
            if stream.folded[at - 2 : at] == ("nhiệm", "kỳ"):
                yield _Told(at, int(word), "kỳ")
            continue
        if at - 1 < first or _aimed_at(stream, at):
            continue
        yield _part_of_year(stream, at, int(word))


def _spans(stream: Stream, at: int) -> bool:
    """Say whether the year at an entry opens or closes a span of years (`2015 - 2020`)."""
    words = stream.word
    opens = (
        words[at + 1 : at + 2] and words[at + 1] in _DASHES and words[at + 2 : at + 3] and len(words[at + 2]) == _YEAR
    )
    closes = at > 1 and words[at - 1] in _DASHES and len(words[at - 2]) == _YEAR
    return bool(opens) or closes


def _aimed_at(stream: Stream, at: int) -> bool:
    """Say whether a plan reaches to a year, or something began in it: `đến năm` *2030*, `tầm nhìn` *2045*."""
    before = at - 1 - (stream.folded[at - 1] == "năm")
    return stream.folded[before] in _AIMS


def _part_of_year(stream: Stream, at: int, year: int) -> _Told:
    folded = stream.folded
    if folded[at - 1] == "năm" and folded[at - 3] == "tháng" and folded[at - 2] in ("đầu", "cuối"):
        return _Told(at, year, folded[at - 2], int(folded[at - 4] in _NINE))
    marked = folded[at - 1] == "năm" or folded[at - 1] in _MARKS
    number = folded[at - 2]
    value = int(number) if number.isdecimal() and len(number) < _QUARTER else _ROMAN.get(number, 0)
    if marked and folded[at - 3] in ("tháng", "quý") and value:
        return _Told(at, year, folded[at - 3], value)
    return _Told(at, year, "năm" if folded[at - 1] == "năm" else "bare")
