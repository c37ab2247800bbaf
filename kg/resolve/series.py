"""What a document symbol tells by itself: the series it counts in, and the window in which its number is unique.

Sources: Party numbering restarts per document type and congress term, and all central leadership bodies share one
series (Hướng dẫn 36-HD/VPTW of 3/4/2018, II.1.3); State numbering restarts each year, normative acts carry the year
(Nghị định 30/2020/NĐ-CP, appendices I and III), legislatures their own number.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date as day
from functools import cache

from kg.model import PartialDate
from kg.resolve.keys import folded
from kg.schema import CongressTerm, congress_terms

# `35-NQ/TW`, `36-HD/VPTW`; a steering committee's `05-TB/BCĐTW` does not say which committee
_PARTY_CENTRE = re.compile(r"^\d+-[^/]+/(?!bcđ)[^/-]*tw$")
# `30/2020/nđ-cp`, `47/2019/qh14`
_WITH_YEAR = re.compile(r"^\d+[a-z]?/\d{4}/")
# `1670/nq-ubtvqh15`, `47/2019/qh14`: the legislature's number
_LEGISLATURE = re.compile(r"qh\d+$")
# `117/nq-cp`, `1311/qđ-ttg`: one issuer, numbers restart each year
_GOVERNMENT = re.compile(r"^\d+[a-z]?/[^/]+-(?:cp|ttg)$")
# `22/2019/nq-hđnd`, `1828/qđ-ubnd`: every province has its own
_LOCAL_GOVERNMENT = re.compile(r"[-/](?:ct)?(?:hđnd|ubnd)$")
_LEADING_ZEROS = re.compile(r"^0+(?=\d)")
_BARE = re.compile(r"^\d+[a-z]?$")


@dataclass(frozen=True, slots=True)
class Series:
    """How far a symbol identifies a document."""

    symbol: str
    """Folded, without leading zeros; empty for a document without one."""
    complete: bool = False
    """The symbol alone is a key: it holds the year or the legislature, and names one issuer."""
    single: bool = False
    """Within a window a number of a type is given once, whichever body of the series signs."""
    termed: bool = False
    """The window is a Party congress term, otherwise the calendar year."""

    @property
    def bare(self) -> bool:
        """Say whether only the digits are known."""
        return bool(_BARE.match(self.symbol))

    @property
    def number(self) -> str:
        """Return the leading digits."""
        found = re.match(r"\d+", self.symbol)
        return found.group() if found else ""


def series_of(symbol: str | None) -> Series:
    """Return what `symbol` tells (`35-NQ/TW`, `30/2020/NĐ-CP`, `85`)."""
    short = _LEADING_ZEROS.sub("", folded(symbol or "").replace(" ", ""))
    if _PARTY_CENTRE.match(short):
        return Series(short, single=True, termed=True)
    if _LOCAL_GOVERNMENT.search(short):
        return Series(short)
    if _WITH_YEAR.match(short) or _LEGISLATURE.search(short):
        return Series(short, complete=True)
    return Series(short, single=bool(_GOVERNMENT.match(short)))


def window_of(date: PartialDate, *, termed: bool) -> str | None:
    """Return the window that `date` lies in: a congress term (`XIII`) or a year; None where the words leave it open."""
    if date.year is None:
        return None
    if not termed:
        return str(date.year)
    last_day = monthrange(date.year, date.month or 12)[1]
    first = _term(day(date.year, date.month or 1, date.day or 1))
    last = _term(day(date.year, date.month or 12, date.day or last_day))
    return first if first == last else None


def _term(one: day) -> str | None:
    """Return the Party term of a day: from the day after a congress closes until the next one opens.

    The days of a congress belong to either term (the first plenum may meet while it sits), so they tell none.
    """
    term = None
    for congress in _congresses():
        if one < congress.began:
            break
        term = congress.number if congress.ended and one > congress.ended else None
    return term


@cache
def _congresses() -> tuple[CongressTerm, ...]:
    return tuple(sorted((term for term in congress_terms() if term.body == "party"), key=lambda term: term.began))
