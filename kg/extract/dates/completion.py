"""Completing a date whose year is not written, from the article's own date.

The rule: news speaks of the last days, announces what is a few weeks ahead, and looks back over the year. The day is
therefore the latest one that lies not more than `AHEAD` days after publication, so never more than a year before
it. A weekday in the words (`thứ Ba, 18/2`) that fits only another neighbouring year decides instead.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.dates.forms import valid
from kg.model import PartialDate

AHEAD = timedelta(days=60)


def day_of(partial: PartialDate) -> date | None:
    """Return the calendar day of a date known to the day, else None."""
    if partial.year is None or partial.month is None or partial.day is None:
        return None
    return date(partial.year, partial.month, partial.day)


def shifted(partial: PartialDate | None, days: int) -> PartialDate | None:
    """Return the day `days` after one known to the day (`hôm qua` is -1), else None."""
    day = day_of(partial) if partial is not None else None
    if day is None:
        return None
    moved = day + timedelta(days=days)
    return PartialDate(moved.year, moved.month, moved.day)


def complete(partial: PartialDate, published: PartialDate | None, weekday: int | None = None) -> PartialDate:
    """Return `partial` with its year filled in by the rule above, or unchanged when that cannot be known.

    `weekday` counts from Monday = 0.
    """
    if partial.year is not None or partial.month is None or published is None or published.year is None:
        return partial
    anchor = _anchor(published)
    if anchor is None:
        return partial
    month, day = partial.month, partial.day or 1
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if valid(day, month, year)]
    fitting = [year for year in years if weekday is not None and date(year, month, day).weekday() == weekday]
    near = [year for year in years if date(year, month, day) - anchor <= AHEAD]
    chosen = max([year for year in near if year in fitting] or fitting or near, default=None)
    return replace(partial, year=chosen) if chosen is not None else partial


def backward(first: PartialDate, last: PartialDate) -> PartialDate:
    """Return `first` with the month and year it shares with the end of its span (`từ 26 đến 28/10/2020`)."""
    month = first.month or last.month
    year = first.year
    if year is None and last.year is not None and month is not None and last.month is not None:
        year = last.year - (month > last.month)
    return PartialDate(year, month, first.day)


def _anchor(published: PartialDate) -> date | None:
    """Return the day the rule counts from: the end of a month or nothing for a bare year."""
    if published.year is None or published.month is None:
        return None
    return date(published.year, published.month, published.day or monthrange(published.year, published.month)[1])
