"""Written forms of one Gregorian day or month, read from syllable tokens: `14/11/2023`, `3 tháng 2 năm 2025`.

Only digits are read: a month in words (`tháng Giêng`, `tháng Tám`) is a lunar month or part of a name.
"""

from __future__ import annotations

from datetime import date

from kg.extract.value import value
from kg.model import PartialDate
from kg.text.tokens import Tokens

_MARKS = frozenset("/-.")
_DASHES = frozenset("-–")
_GLUE = frozenset("/-.–:,%°")
_CLAUSE_MARKS = frozenset(",:")
"""After these a word begins though no space is printed: `Ngày 18/11,Sở Y tế`."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_YEAR_DIGITS = 4


@value
class Form:
    """One written date and the token after it."""

    date: PartialDate
    stop: int
    marked: bool = True
    """False when the mark is a point (`6.2`), which also writes decimals."""


def number_at(tokens: Tokens, at: int, digits: int) -> int | None:
    """Return the number at token `at` when it has at most `digits` digits."""
    words = tokens.word
    if at >= len(words) or not words[at].isdecimal() or len(words[at]) > digits:
        return None
    return int(words[at])


def year_at(tokens: Tokens, at: int) -> int | None:
    """Return the four-digit year 1900-2099 at token `at`."""
    year = number_at(tokens, at, _YEAR_DIGITS)
    return year if year is not None and _FIRST_YEAR <= year <= _LAST_YEAR else None


def glued(tokens: Tokens, at: int) -> bool:
    """Say whether token `at` follows the token before it without a space."""
    return 0 < at < len(tokens.word) and tokens.end[at - 1] == tokens.start[at]


def is_dash(tokens: Tokens, at: int) -> bool:
    """Say whether token `at` is a hyphen or an en dash."""
    return at < len(tokens.word) and tokens.word[at] in _DASHES


def valid(day: int | None, month: int, year: int | None = None) -> bool:
    """Say whether the Gregorian calendar has such a day; without a year 29 February counts."""
    try:
        date(year or 2000, month, day or 1)
    except ValueError:
        return False
    return True


def free_before(tokens: Tokens, at: int) -> bool:
    """Say whether the number at `at` is not the tail of a longer one (`35/6/2020`, `1.6.2`, `:30/4`)."""
    return not (glued(tokens, at) and tokens.word[at - 1] in _GLUE and glued(tokens, at - 1))


def free_after(tokens: Tokens, stop: int, *, strict: bool) -> bool:
    """Say whether what ends before token `stop` is whole: no further digits, percent sign or letters grow from it."""
    if not glued(tokens, stop):
        return True
    mark = tokens.word[stop]
    if mark[0].isalnum():
        return not strict and mark[0].isalpha()
    if mark in {"%", "°"}:
        return False
    if not (mark in _GLUE and glued(tokens, stop + 1)):
        return True
    behind = tokens.word[stop + 1][0]
    return not (behind.isdigit() or (mark not in _CLAUSE_MARKS and behind.isalpha()))


def read_month(tokens: Tokens, at: int) -> Form | None:
    """Read `5/2025`, `10 năm 2018` or `5` after the word `tháng`."""
    month = number_at(tokens, at, 2)
    if month is None or not valid(None, month):
        return None
    stop = at + 1
    if stop < len(tokens.word) and tokens.word[stop] in _MARKS and glued(tokens, stop):
        year = year_at(tokens, stop + 1) if glued(tokens, stop + 1) else None
        if year is not None and free_after(tokens, stop + 2, strict=False):
            return Form(PartialDate(year, month), stop + 2)
    year, after = _year_words(tokens, stop)
    return Form(PartialDate(year, month), after) if free_after(tokens, after, strict=True) else None


def read_day(tokens: Tokens, at: int, *, joined: bool = False) -> Form | None:
    """Read a day with its month, and its year where given: `22/10/2018`, `13-7`, `3 tháng 2 năm 2025`.

    `joined`: the figures close a span of days and may hang on the first by a dash (`26-28/10`).
    """
    day = number_at(tokens, at, 2)
    if day is None or at + 2 >= len(tokens.word) or not (joined or free_before(tokens, at)):
        return None
    if tokens.folded[at + 1] == "tháng":
        month = read_month(tokens, at + 2)
        if month is None or not valid(day, month.date.month or 1, month.date.year):
            return None
        return Form(PartialDate(month.date.year, month.date.month, day), month.stop)
    return _read_marked(tokens, at, day)


def _read_marked(tokens: Tokens, at: int, day: int) -> Form | None:
    mark, month = tokens.word[at + 1], number_at(tokens, at + 2, 2)
    if mark not in _MARKS or month is None:
        return None
    tight = glued(tokens, at + 1) and glued(tokens, at + 2)
    stop, year = at + 3, None
    if stop < len(tokens.word) and tokens.word[stop] == mark and (not tight or glued(tokens, stop)):
        year = year_at(tokens, stop + 1)
        if year is not None and (not tight or mark == "/" or glued(tokens, stop + 1)):  # `25/7/` *2017*
            stop += 2
        else:
            year = None
    if year is None and tight:
        year, stop = _year_words(tokens, stop)
    if (not tight and year is None and not _loose(tokens, at, stop)) or not valid(day, month, year):
        return None
    if not free_after(tokens, stop, strict=year is None) and not _joins(tokens, stop, mark):
        return None
    return Form(PartialDate(year, month, day), stop, marked=mark != ".")


def _loose(tokens: Tokens, at: int, stop: int) -> bool:
    """Say whether spaced figures are a day all the same: `Ngày 19 - 12, Ủy ban ...`."""
    return at > 0 and tokens.folded[at - 1] == "ngày" and stop < len(tokens.word) and tokens.word[stop] == ","


def _joins(tokens: Tokens, at: int, mark: str) -> bool:
    """Say whether a dash at `at` leads to another day written with the same mark (`30/9-1/10`)."""
    return (
        is_dash(tokens, at)
        and tokens.word[at] != mark
        and number_at(tokens, at + 1, 2) is not None
        and at + 2 < len(tokens.word)
        and tokens.word[at + 2] == mark
    )


def _year_words(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Read `năm 2025` at `at`; return the year and the token after it, or nothing and `at`."""
    if at + 1 < len(tokens.word) and tokens.folded[at] == "năm":
        year = year_at(tokens, at + 1)
        if year is not None and not _spans_years(tokens, at + 2):
            return year, at + 2
    return None, at


def _spans_years(tokens: Tokens, at: int) -> bool:
    """Say whether the year before `at` opens a span of years (`năm 2021 - 2025`), which is no date."""
    return is_dash(tokens, at) and number_at(tokens, at + 1, _YEAR_DIGITS) is not None


def read_year(tokens: Tokens, at: int) -> Form | None:
    """Read `2023` after the word `năm`; a span of years (`2021-2025`) is no date."""
    year = year_at(tokens, at)
    if year is None or _spans_years(tokens, at + 1) or not free_after(tokens, at + 1, strict=False):
        return None
    return Form(PartialDate(year), at + 1)
