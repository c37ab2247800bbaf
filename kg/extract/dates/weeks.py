"""Words of the week and the year beside the figures of a day: `thứ Ba` *tuần sau* `(25/11)`, `19/12` *năm ngoái*."""

from __future__ import annotations

from kg.text.tokens import Tokens

# behind a weekday or `cuối tuần`, the figures of the day following
_WEEKS = tuple(
    tuple(words.split())
    for words in (
        "tuần trước|tuần qua|tuần rồi|tuần vừa qua|tuần vừa rồi|tuần này|tuần sau|tuần tới|vừa qua|vừa rồi|qua|này|"
        "tới|tới đây|sắp tới"
    ).split("|")
)
_LONGEST = max(map(len, _WEEKS))
_WEEKEND = ("cuối", "tuần")
_WEEKEND_WHICH = frozenset({"qua", "trước", "này", "rồi"})
_JUST = ("vừa", "qua"), ("vừa", "rồi")
_YEARS = {"ngoái": -1, "nay": 0}
_BEFORE_DAY = frozenset({",", "vào", "trong", "cũng"})
_MOST_SPENT = 5


def week_told(tokens: Tokens, at: int) -> int | None:
    """Return the token after the words of the week that stand behind a weekday: `thứ Sáu` *tuần trước*."""
    for length in range(_LONGEST, 0, -1):
        if tuple(tokens.folded[at : at + length]) in _WEEKS:
            return at + length
    return None


def weekend(tokens: Tokens, at: int) -> int | None:
    """Return the token after the words of a weekend: *cuối tuần qua* `(15 và 16/11)`."""
    if tuple(tokens.folded[at : at + 2]) != _WEEKEND:
        return None
    if tuple(tokens.folded[at + 2 : at + 4]) in _JUST:
        return at + 4
    return at + 2 + (at + 2 < len(tokens.word) and tokens.folded[at + 2] in _WEEKEND_WHICH)


def spent(tokens: Tokens, at: int) -> int | None:
    """Return the token of the bracket behind what days were spent with: `sau hai ngày` *làm việc* `(17 - 18/11)`."""
    for mark in range(at, min(at + _MOST_SPENT, len(tokens.word))):
        if tokens.word[mark] == "(":
            return mark
        if not tokens.word[mark].isalpha() or not tokens.word[mark].islower():
            return None
    return None


def year_told(tokens: Tokens, start: int, stop: int) -> tuple[int | None, int]:
    """Return how many years off a day is said to be, and the token after those words: `19/12` *năm ngoái*."""
    told = _years_off(tokens, stop)
    if told is not None:
        return told, stop + 2
    at = start
    while at > 0 and tokens.folded[at - 1] in _BEFORE_DAY and start - at < _LONGEST:
        at -= 1
    return (_years_off(tokens, at - 2) if at > 1 and at < start else None), stop


def _years_off(tokens: Tokens, at: int) -> int | None:
    if at + 1 >= len(tokens.word) or tokens.folded[at] != "năm":
        return None
    return _YEARS.get(tokens.folded[at + 1])
