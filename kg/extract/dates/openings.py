"""The words that open a date, read up to its figures: `sáng nay, ngày`, `Thứ Ba,`, `chiều cùng ngày`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.dates.forms import read_day
from kg.extract.value import value
from kg.text.tokens import Tokens

PARTS = frozenset({"sáng", "trưa", "chiều", "tối", "đêm"})
MOST_OPENERS = 8
"""Bound on what stands together, so that no line costs more than its length."""
_WEEKDAYS = dict(zip(("hai", "ba", "tư", "năm", "sáu", "bảy"), range(6), strict=True)) | {
    str(n): n - 2 for n in range(2, 8)
}
_SHIFTS = {"nay": 0, "qua": -1, "mai": 1}
_COUNTS = frozenset("hai ba bốn năm sáu bảy các những".split())
_FEAST_CUES = frozenset({"niệm", "mừng"})
_THAT_DAY = PARTS | {"ngày"}
_NO_DAY_BEFORE = frozenset({"mỗi", "hằng", "hàng"})


@value
class Opening:
    """The words before the figures: where these start, and what they already say."""

    stop: int
    opened: bool = False
    shift: int | None = None
    same_day: bool = False
    weekday: int | None = None
    part: bool = False
    """A part of the day or a weekday is named: `6.2` can be a date here."""


def read_opening(tokens: Tokens, at: int) -> Opening:
    """Read `sáng nay, ngày`, `Thứ Ba, ngày`, `chiều cùng ngày`, `trong hai ngày` up to the figures."""
    state = Opening(at)
    for _ in range(MOST_OPENERS):
        grown = _open_word(tokens, state)
        if grown is None:
            break
        state = grown
    return state


def _open_word(tokens: Tokens, state: Opening) -> Opening | None:
    at, count = state.stop, len(tokens.word)
    word = tokens.folded[at] if at < count else ""
    following = tokens.folded[at + 1] if at + 1 < count else ""
    if word == "rạng" and following == "sáng":
        return replace(state, stop=at + 2, opened=True, part=True)
    if word in PARTS or (word == "buổi" and following in PARTS):
        return replace(state, stop=at + 1 + (word == "buổi"), opened=True, part=True)
    if word == "hôm" and (following == "qua" or (following == "nay" and (state.part or _opens_sentence(tokens, at)))):
        return replace(state, stop=at + 2, opened=True, shift=_SHIFTS[following])
    if word == "hôm" and following == "nay" and _day_follows(tokens, at + 2):
        return replace(state, stop=at + 2, opened=True, shift=0)
    if word == "hôm" and read_day(tokens, at + 1) is not None:
        return replace(state, stop=at + 1, opened=True)
    if word in _SHIFTS and state.part and state.shift is None:
        return replace(state, stop=at + 1, shift=_SHIFTS[word])
    if (word, following) == ("ngày", "mai") and (_day_follows(tokens, at + 2) or read_day(tokens, at + 2) is not None):
        return replace(state, stop=at + 2, opened=True, shift=1)
    told = _told_before(tokens, at)
    if told is not None:
        return replace(state, stop=at + 2, opened=True, same_day=told)
    weekday = _weekday(word, following)
    if weekday is not None and _day_named(tokens, at):
        return replace(state, stop=at + 2, opened=True, part=True, weekday=weekday)
    if word == "ngày" and not state.same_day and not _no_day(tokens, at):
        return replace(state, stop=at + 1, opened=True)
    if word in {",", "("} and state.opened and _figures_follow(tokens, at + 1, state):
        return replace(state, stop=at + 1)
    if word == "(" and state.opened and _counted(tokens, at):
        return replace(state, stop=at + 1)
    return None


def _told_before(tokens: Tokens, at: int) -> bool | None:
    """Say whether a day is the one told before (`cùng ngày`, `hôm đó`) or counted back (`Một ngày trước, 2/10`)."""
    pair = tokens.folded[at : at + 2]
    before = tokens.folded[at - 1] if at else ""
    if pair == ("cùng", "ngày") or (pair == ("hôm", "đó") and before in _THAT_DAY):
        return True
    return False if pair[:1] == ("trước",) and before == "ngày" and _day_follows(tokens, at + 1) else None


def _day_follows(tokens: Tokens, at: int) -> bool:
    """Say whether `, 26-6` or `(26/6)` stands at `at`, so that `hôm nay` before it is that day."""
    mark = tokens.folded[at] if at < len(tokens.word) else ""
    return mark in {",", "("} and read_day(tokens, at + 1) is not None


def _weekday(word: str, following: str) -> int | None:
    if word == "chủ" and following == "nhật":
        return 6
    return _WEEKDAYS.get(following) if word == "thứ" else None


def _day_named(tokens: Tokens, at: int) -> bool:
    """Say whether `thứ` opens a weekday here and no ordinal (`kỳ họp thứ năm`)."""
    before = tokens.folded[at - 1] if at else ""
    return tokens.word[at][0].isupper() or before in PARTS or before in {"ngày", "vào", "nay", ",", "(", "-", "–"}


def _opens_sentence(tokens: Tokens, at: int) -> bool:
    return tokens.word[at][0].isupper()


def _no_day(tokens: Tokens, at: int) -> bool:
    """Say whether `ngày` counts days (`mỗi ngày 1.5 triệu`) or names a feast (`kỷ niệm Ngày 20/11`)."""
    before = tokens.folded[at - 1] if at else ""
    return before in _NO_DAY_BEFORE or (tokens.word[at][0].isupper() and before in _FEAST_CUES)


def _figures_follow(tokens: Tokens, at: int, state: Opening) -> bool:
    """Say whether a comma or bracket after `sáng nay` or `Thứ Ba` leads on to the figures of the same day."""
    if state.shift is None and state.weekday is None and not state.same_day:
        return False
    return at < len(tokens.word) and (
        tokens.folded[at] == "ngày" or read_day(tokens, at) is not None or _weekday(*_pair(tokens, at)) is not None
    )


def _counted(tokens: Tokens, at: int) -> bool:
    """Say whether a bracket tells days that are counted before it: `trong hai ngày` *(27 và 28/3)*."""
    before = tokens.folded[at - 2] if at > 1 else ""
    return tokens.folded[at - 1] == "ngày" and (before in _COUNTS or before.isdecimal())


def _pair(tokens: Tokens, at: int) -> tuple[str, str]:
    return tokens.folded[at], tokens.folded[at + 1] if at + 1 < len(tokens.word) else ""
