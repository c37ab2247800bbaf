"""Numbers as official news writes them: `3.141`, `1,5 triệu`, `2 nghìn`, `hai mươi lăm`.

A point groups thousands and a comma opens the decimals; a number that is part of a
symbol, date, fraction, share or range is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from kg.extract.stream import Stream

_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
COUNTS = {word: count for count, word in enumerate("hai ba bốn năm sáu bảy tám chín mười".split(), 2)}
"""Small numbers as words, of several people or things."""
_ONES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
_LAST = _ONES | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_FIRST = {"nhất": 1, "tư": 4}
_TEN = 10
_GROUP = 3
_BOUND = "/-–%:.,'’°+=_"
"""Marks that, written close to a figure, make it part of something else."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number read up to entry `after`."""

    value: int
    after: int


def ordinal(stream: Stream, at: int) -> str:
    """Return the number at an entry in figures where it is told in words: `lần thứ` *tám*, `thứ` *mười hai*."""
    word, behind = stream.folded[at], stream.folded[at + 1 : at + 2]
    if word == "mười" and behind and behind[0] in _LAST:
        return str(_TEN + _LAST[behind[0]])
    return str(_FIRST.get(word) or COUNTS.get(word) or word)


def read_number(stream: Stream, at: int) -> Number | None:
    """Return the whole number in figures at entry `at`, its `nghìn`, `triệu` counted in; None where there is none."""
    if at >= len(stream) or not stream.word[at].isdecimal() or not _free_before(stream, at):
        return None
    value, after = _figures(stream, at)
    if value is None or not _free_after(stream, after):
        return None
    while after < len(stream) and (scale := _SCALES.get(stream.folded[after])) is not None:
        value, after = value * scale, after + 1
    return Number(int(value), after) if value.denominator == 1 else None


def _close(stream: Stream, left: int) -> bool:
    """Say whether entry `left` and the next are written without a space."""
    return left + 1 < len(stream) and stream.end[left] == stream.start[left + 1]


def _figures(stream: Stream, at: int) -> tuple[Fraction | None, int]:
    """Return (value of `1.204` or `1,5`, entry after it); a comma before three figures is nobody's guess: None."""
    digits, index = stream.word[at], at + 1
    while (
        _mark(stream, index, ".")
        and len(stream.word[index + 1]) == _GROUP
        and len(digits) - len(stream.word[at]) <= 2 * _GROUP
    ):
        digits, index = digits + stream.word[index + 1], index + 2
    if len(stream.word[at]) > _GROUP and index > at + 1:
        return None, index
    value = Fraction(int(digits))
    if _mark(stream, index, ","):
        decimals = stream.word[index + 1]
        if len(decimals) >= _GROUP:
            return None, index
        value, index = value + Fraction(int(decimals), 10 ** len(decimals)), index + 2
    return value, index


def _mark(stream: Stream, index: int, mark: str) -> bool:
    """Say whether `mark` at entry `index` stands between two runs of figures without a space."""
    if index + 1 >= len(stream) or stream.word[index] != mark or not stream.word[index + 1].isdecimal():
        return False
    return _close(stream, index - 1) and _close(stream, index)


def _free_before(stream: Stream, at: int) -> bool:
    if at == 0:
        return True
    touching = _close(stream, at - 1) and stream.word[at - 1] not in '(“"\n'
    dash = stream.word[at - 1] in ("-", "–", "/") and at > 1 and stream.word[at - 2].isdecimal()
    return not touching and not dash


def _free_after(stream: Stream, after: int) -> bool:
    """Say whether nothing that follows makes the figure part of a symbol, share, fraction or range."""
    if after >= len(stream):
        return True
    word = stream.word[after]
    if word in ("%", "/") or (word in ("-", "–") and after + 1 < len(stream) and stream.word[after + 1].isdecimal()):
        return False
    if not _close(stream, after - 1) or word not in _BOUND:
        return not (_close(stream, after - 1) and word.isalnum())
    return word in ".,:" and not (_close(stream, after) and stream.word[after + 1].isalnum())


def read_spelled(stream: Stream, at: int) -> Number | None:
    """Return the number from 1 to 99 in words at entry `at` (`mười hai`, `hai mươi lăm`), or None."""
    folded, size = stream.folded, len(stream)
    if at >= size:
        return None
    if folded[at] == "mười":
        ones = _LAST.get(folded[at + 1]) if at + 1 < size else None
        return Number(10 + (ones or 0), at + 1 + (ones is not None))
    tens = _ONES.get(folded[at])
    if tens is None:
        return None
    if at + 1 < size and folded[at + 1] in ("mươi", "chục"):
        ones = _LAST.get(folded[at + 2]) if at + 2 < size else None
        return Number(10 * tens + (ones or 0), at + 2 + (ones is not None))
    return Number(tens, at + 1)
