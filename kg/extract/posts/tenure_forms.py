"""Forms of a stated time without a date: `nhiệm kỳ 2021 - 2026`, `(2015 - 2019)`, `thời hạn 5 năm`."""

from __future__ import annotations

import re

from kg.extract.cues import cues
from kg.extract.stream import Stream
from kg.model import PartialDate

_OF_YEARS = re.compile(r"\d{4} ?- ?(\d{4})")
_DASHES = frozenset({"-", "–", "đến"})
_YEAR = 4


def read_length(stream: Stream, at: int) -> int | None:
    """Return the entry after `thời hạn 5 năm`: a length is no end, or None."""
    led = cues("tenure_words", "length").longest(stream.folded, at)
    if led is None or led[0] + 1 >= len(stream) or not stream.word[led[0]].isdecimal():
        return None
    return led[0] + 2


def read_years(stream: Stream, at: int) -> tuple[int, tuple[int, int]] | None:
    """Return (entry after, first and last year) of `(2015 - 2019)`, `giai đoạn 2015 - 2019` at entry `at`, or None."""
    led = cues("tenure_words", "years").longest(stream.folded, at)
    bracket = stream.word[at] == "("
    first = led[0] if led is not None else at + 1
    if not (bracket or led is not None) or first + 2 >= len(stream):
        return None
    one, dash, other = stream.word[first], stream.folded[first + 1], stream.word[first + 2]
    if not (_is_year(one) and dash in _DASHES and _is_year(other) and int(one) <= int(other)):
        return None
    if bracket and stream.word[first + 3 : first + 4] != (")",):
        return None
    return first + 3 + bracket, (int(one), int(other))


def _is_year(word: str) -> bool:
    return word.isdecimal() and len(word) == _YEAR


def read_term(stream: Stream, at: int) -> tuple[int, str] | None:
    """Return (entry after, term) of `nhiệm kỳ 2021 - 2026` at entry `at`, or None."""
    led = cues("tenure_words", "term").longest(stream.folded, at)
    if led is None or led[0] + 2 >= len(stream):
        return None
    one, dash, other = stream.word[led[0]], stream.word[led[0] + 1], stream.word[led[0] + 2]
    return (led[0] + 3, f"{one}-{other}") if _is_year(one) and dash in _DASHES and _is_year(other) else None


def ended(end: PartialDate | None, term: str | None, published: PartialDate | None) -> bool:
    """Say whether a stated end, or the last year of a stated term, lies in a year before the article's."""
    years = _OF_YEARS.fullmatch(term or "")
    last = end.year if end is not None else int(years[1]) if years is not None else None
    return last is not None and published is not None and published.year is not None and last < published.year
