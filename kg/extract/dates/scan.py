"""Dates as official news writes them: `Chiều 14/11/2023`, `ngày 3 tháng 2 năm 2025`, `hai ngày 23 và 24/5`, `sáng nay`.

A day and month without a year count as a date only after a word that opens one (`ngày`, a part of the day, a
weekday), so that scores and fractions (`131/139`, `24/7`) stay numbers. Lunar dates are no dates here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.dates.completion import AHEAD, backward, complete, day_of, shifted
from kg.extract.dates.forms import Form, free_before, is_dash, number_at, read_day, read_month, read_year, valid
from kg.extract.dates.openings import MOST_OPENERS, PARTS, Opening, read_opening
from kg.extract.dates.weeks import year_told
from kg.extract.mentions import DateMention, Page
from kg.model import PartialDate, Span
from kg.text.tokens import Tokens

_INNER = frozenset({"hết", "ngày"})
_SPAN_WORDS = frozenset({"đến", "tới"})
_DAY_JOINTS = frozenset({"và", ",", "&"}) | _SPAN_WORDS
_LUNAR = frozenset({"giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"})
_DAY_DIGITS = 2
_MOST_DAYS = 10
"""Bound on a list of days, so that no line costs more than its length."""
_CLOSED = Opening(0)
_OPENERS = PARTS | {"ngày", "buổi", "hôm", "cùng", "trước", "thứ", "chủ", "rạng", "cuối", "từ", "tháng", "năm"}


@dataclass(frozen=True, slots=True)
class _Found:
    """One date before its year is completed; token indices, half-open."""

    start: int
    stop: int
    first: PartialDate
    last: PartialDate | None = None
    opening: Opening = _CLOSED
    years: int | None = None
    """How many years off it is said to be: -1 for `năm ngoái`."""


def find_dates(page: Page) -> tuple[DateMention, ...]:
    """Return the dates of the page in text order; a missing year is completed from the article's own date."""
    mentions: list[DateMention] = []
    for found in _scan(page.tokens):
        span = Span(page.tokens.start[found.start], page.tokens.end[found.stop - 1])
        if any(skipped.overlaps(span) for skipped in page.skipped):
            continue
        mention = _dated(found, span, page.article.published, mentions)
        if mention is not None:
            mentions.append(mention)
    return tuple(mentions)


def _scan(tokens: Tokens) -> Iterator[_Found]:
    stop = 0
    begins = [
        at
        for at, folded in enumerate(tokens.folded)
        if folded in _OPENERS or (len(folded) <= _DAY_DIGITS and folded[0].isdigit())
    ]
    for at in begins:
        if at >= stop and (found := _read(tokens, at)):
            found[-1] = _of_year(tokens, found[-1])
            yield from (one for one in found if not _lunar(tokens, one))
            stop = found[-1].stop


def _of_year(tokens: Tokens, found: _Found) -> _Found:
    """Return a day or month with the year that words tell: `14/1` *năm nay*, *Năm ngoái*`, vào ngày 19/12`."""
    day = found.last or found.first
    if day.month is None or day.year is not None:
        return found
    years, stop = year_told(tokens, found.start, found.stop)
    return replace(found, years=years, stop=stop)


def _read(tokens: Tokens, at: int) -> list[_Found]:
    word = tokens.folded[at]
    if word == "tháng":
        return _plain(at, None if _no_month(tokens, at) else read_month(tokens, at + 1))
    if word == "năm":
        return _plain(at, read_year(tokens, at + 1))
    if word == "từ":
        return [one for one in _days(tokens, at + 1, at + 1, Opening(at + 1, opened=True)) if one.last is not None]
    opening = read_opening(tokens, at)
    found = _days(tokens, at, opening.stop, opening)
    if found or not opening.opened:
        return found
    if opening.shift is not None or opening.same_day:
        end = opening.stop
        return [_Found(at, end, PartialDate(), opening=opening)]
    return []


def _plain(at: int, form: Form | None) -> list[_Found]:
    return [_Found(at, form.stop, form.date)] if form is not None else []


def _no_month(tokens: Tokens, at: int) -> bool:
    """Say whether `tháng` counts months (`6 tháng 10 ngày`) or belongs to a name (`Cách mạng Tháng 8`)."""
    return at > 0 and (tokens.word[at - 1].isdecimal() or tokens.folded[at - 1] == "mạng")


def _days(tokens: Tokens, start: int, at: int, opening: Opening) -> list[_Found]:
    """Read one day, a span of days or a list of days whose month stands once."""
    if opening.opened and at < len(tokens) and tokens.folded[at] == "ngày" and opening.stop == at:
        at += 1
    heads = _bare_days(tokens, at, opened=opening.opened)
    if heads is not None:
        days, joints, form = heads
        return _series(tokens, start, days, joints, form, opening) if _allowed(form, opening) else []
    only = read_day(tokens, at)
    if only is None or not _allowed(only, opening):
        return []
    last = _span_end(tokens, only)
    if last is not None and (opening.opened or last.date.year is not None):
        return [_Found(start, last.stop, only.date, last.date, opening)]
    return [_Found(start, only.stop, only.date, opening=opening)]


def _allowed(form: Form, opening: Opening) -> bool:
    """Say whether the words before let these figures be a date: always with a year, else only when opened."""
    return form.date.year is not None or (opening.opened and (form.marked or opening.stop > 0))


def _bare_days(tokens: Tokens, at: int, *, opened: bool) -> tuple[list[int], list[int], Form] | None:
    """Read `23 và`, `26 đến ngày`, `26-` before a full day; return token indices of the bare days and joints.

    Only the dash of `26-28/10/2020` needs no opening word: `số 21, ngày 25/10/2021` is a number and a day.
    """
    days: list[int] = []
    joints: list[int] = []
    if not free_before(tokens, at):
        return None
    while number_at(tokens, at, 2) is not None and len(days) < _MOST_DAYS:
        form = None if _hyphen_pair(tokens, at) else read_day(tokens, at, joined=bool(days))
        if form is not None:
            return (days, joints, form) if days else None
        joint = at + 1
        if joint >= len(tokens) or not (is_dash(tokens, joint) or (opened and tokens.folded[joint] in _DAY_JOINTS)):
            return None
        days.append(at)
        joints.append(joint)
        at = _past_openers(tokens, joint + 1)
    return None


def _past_openers(tokens: Tokens, at: int) -> int:
    """Return the token after `hết ngày`, `sáng`, `ngày` inside a span of days."""
    for _ in range(MOST_OPENERS):
        if at >= len(tokens) or not (tokens.folded[at] in _INNER or tokens.folded[at] in PARTS):
            break
        at += 1
    return at


def _hyphen_pair(tokens: Tokens, at: int) -> bool:
    """Say whether `26-28/10` stands at `at`: two days of one month, not the 28th month."""
    if not is_dash(tokens, at + 1):
        return False
    return tokens.word[at + 3 : at + 4] in (("/",), (".",)) and read_day(tokens, at + 2, joined=True) is not None


def _series(
    tokens: Tokens, start: int, days: list[int], joints: list[int], form: Form, opening: Opening
) -> list[_Found]:
    firsts = [backward(PartialDate(day=int(tokens.word[at])), form.date) for at in days]
    every = [one.day or 0 for one in [*firsts, form.date]]
    spanning = len(days) == 1 and (tokens.folded[joints[0]] in _SPAN_WORDS or is_dash(tokens, joints[0]))
    if (spanning and every[0] < every[-1]) or all(right - left == 1 for left, right in pairwise(every)):
        return [_Found(start, form.stop, firsts[0], form.date, opening)]
    starts = [start, *days[1:], joints[-1] + 1]
    stops = [*(at + 1 for at in days), form.stop]
    return [
        _Found(begin, stop, one, opening=replace(opening, weekday=None))
        for begin, stop, one in zip(starts, stops, [*firsts, form.date], strict=True)
    ]


def _span_end(tokens: Tokens, form: Form) -> Form | None:
    """Read `đến ngày 4/1/2025` or `- 1/10` after a full day."""
    at = form.stop
    if at >= len(tokens) or not (tokens.folded[at] in _SPAN_WORDS or is_dash(tokens, at)):
        return None
    return read_day(tokens, _past_openers(tokens, at + 1), joined=True)


def _lunar(tokens: Tokens, found: _Found) -> bool:
    """Say whether the words call the day lunar: `mùng 3 tháng 2`, `10/3 âm lịch`, `(năm Giáp Thìn)`."""
    if found.first.month is None or found.first.year is not None:
        return False
    before = tokens.folded[found.start - 1] if found.start else ""
    after = [word for word in tokens.folded[found.stop : found.stop + 3] if word != "("]
    return (
        before in {"mùng", "mồng"}
        or after[:2] == ["âm", "lịch"]
        or (len(after) > 1 and after[0] == "năm" and after[1] in _LUNAR)
    )


def _dated(
    found: _Found, span: Span, published: PartialDate | None, before: Sequence[DateMention]
) -> DateMention | None:
    """Complete the year, or take the day from the article's date or from the day spoken of before."""
    if found.first.month is None and found.first.year is None:
        day = _spoken_of(before, published) if found.opening.same_day else shifted(published, found.opening.shift or 0)
        return DateMention(span, day, relative=True) if day is not None else None
    if found.years is not None and published is not None and published.year is not None:
        return _in_year(found, span, published.year + found.years)
    last = complete(found.last, published, found.opening.weekday) if found.last is not None else None
    if last is not None:
        first = backward(found.first, last)
        return DateMention(span, first, last, relative=found.last is not None and last != found.last)
    first = complete(found.first, published, found.opening.weekday)
    return DateMention(span, first, relative=first != found.first)


def _in_year(found: _Found, span: Span, year: int) -> DateMention | None:
    """Return the days in the year that words tell, None where that year has no such day."""
    first = replace(found.first, year=year)
    last = replace(found.last, year=year) if found.last is not None else None
    real = all(valid(day.day, day.month or 1, year) for day in (first, last) if day is not None)
    return DateMention(span, first, last, relative=True) if real else None


def _spoken_of(before: Sequence[DateMention], published: PartialDate | None) -> PartialDate | None:
    """Return the day that `cùng ngày` repeats: the last one near the article's own date, so no document's date."""
    anchor = day_of(published) if published is not None else None
    for mention in reversed(before):
        day = day_of(mention.date)
        if anchor is None and mention.date.day is not None:
            return mention.date
        if anchor is not None and day is not None and abs(day - anchor) <= AHEAD:
            return mention.date
    return None
