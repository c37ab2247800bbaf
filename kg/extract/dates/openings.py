"""The words that open a date, read up to its figures: `sáng nay, ngày`, `Thứ Ba,`, `chiều cùng ngày`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.dates.forms import read_day
from kg.extract.dates.weeks import spent, week_told, weekend
from kg.extract.value import value
from kg.text.tokens import Tokens

PARTS = frozenset({"sáng", "trưa", "chiều", "tối", "đêm"})
MOST_OPENERS = 8
"""Bound on what stands together, so that no line costs more than its length."""
_WEEKDAYS = dict(zip(("hai", "ba", "tư", "năm", "sáu", "bảy"), range(6), strict=True)) | {
    str(n): n - 2 for n in range(2, 8)
}
_SHIFTS = {"nay": 0, "qua": -1, "mai": 1}
_DAYS_OFF = {("hôm", "kia"): -2, ("ngày", "kia"): 2}
_COUNTS = frozenset("một hai ba bốn năm sáu bảy các những".split())
# what is done today: `Sở Y tế` *hôm nay* `tổ chức hội nghị`
_DONE_TODAY = frozenset(
    tuple(words.split()) for words in "tổ chức|khai mạc|bế mạc|đã tổ chức|đã khai mạc|đã ban hành|ban hành".split("|")
)
_FEAST_CUES = frozenset({"niệm", "mừng"})
_THAT_DAY = PARTS | {"ngày"}
_BEFORE_WEEKDAY = frozenset({"ngày", "vào", "nay", "hôm", ",", "(", "-", "–"})
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
    awaits: bool = False
    """Words of the week or a count of days stand there, the figures of which may follow in brackets."""


def read_opening(tokens: Tokens, at: int) -> Opening:
    """Read `sáng nay, ngày`, `Thứ Ba, ngày`, `chiều cùng ngày`, `trong hai ngày` up to the figures."""
    state = Opening(at)
    for _ in range(MOST_OPENERS):
        grown = _counted_week(tokens, state) or _open_word(tokens, state)
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
    if word == "hôm" and (following == "qua" or (following == "nay" and (state.part or _today(tokens, at)))):
        return replace(state, stop=at + 2, opened=True, shift=_SHIFTS[following])
    if word == "hôm" and following == "nay" and _day_follows(tokens, at + 2):
        return replace(state, stop=at + 2, opened=True, shift=0)
    if word == "hôm" and (read_day(tokens, at + 1) is not None or _weekday(*_pair(tokens, at + 1)) is not None):
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
    if word in {",", "("} and state.opened and (_counted(tokens, at) or state.awaits):
        return replace(state, stop=at + 1)
    return None


def _counted_week(tokens: Tokens, state: Opening) -> Opening | None:
    """Read `hôm kia (18/11)`, `thứ Ba` *tuần sau* `(25/11)`, `hai ngày` *làm việc* `(5-6/7)`."""
    at = state.stop
    if state.awaits or at >= len(tokens.word):
        return None
    shift = _DAYS_OFF.get(_pair(tokens, at))
    if shift is not None and _day_follows(tokens, at + 2):
        return replace(state, stop=at + 2, opened=True, shift=shift)
    stop = week_told(tokens, at) if state.weekday is not None else weekend(tokens, at)
    if stop is None and at > 0 and tokens.folded[at - 1] == "ngày" and _counted(tokens, at):
        stop = spent(tokens, at)
    if stop is None or stop >= len(tokens.word) or not (tokens.word[stop] in ",(" or read_day(tokens, stop)):
        return None
    return replace(state, stop=stop, opened=True, part=True, awaits=True)


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
    return tokens.word[at][0].isupper() or before in PARTS or before in _BEFORE_WEEKDAY


def _today(tokens: Tokens, at: int) -> bool:
    """Say whether `hôm nay` is the day of the news: at a head, between commas, before what is held."""
    after = at + 2
    parted = 0 < at < len(tokens.word) - 2 and tokens.word[at - 1] == tokens.word[after] == ","
    done = tuple(tokens.folded[after : after + 2]), tuple(tokens.folded[after : after + 3])
    return tokens.word[at][0].isupper() or parted or not _DONE_TODAY.isdisjoint(done)


def _no_day(tokens: Tokens, at: int) -> bool:
    """Say whether `ngày` counts days (`mỗi ngày 1.5 triệu`) or names a feast (`kỷ niệm Ngày 20/11`)."""
    before = tokens.folded[at - 1] if at else ""
    return before in _NO_DAY_BEFORE or (tokens.word[at][0].isupper() and before in _FEAST_CUES)


def _figures_follow(tokens: Tokens, at: int, state: Opening) -> bool:
    """Say whether a comma or bracket after `sáng nay` or `Thứ Ba` leads on to the figures of the same day."""
    if state.shift is None and state.weekday is None and not (state.same_day or state.awaits):
        return False
    return at < len(tokens.word) and (
        tokens.folded[at] == "ngày" or read_day(tokens, at) is not None or _weekday(*_pair(tokens, at)) is not None
    )


def _counted(tokens: Tokens, at: int) -> bool:
    """Say whether a bracket tells days that are counted before it: `trong hai ngày` *(27 và 28/3)*."""
    before = tokens.folded[at - 2] if at > 1 else ""
    return tokens.folded[at - 1] == "ngày" and (before in _COUNTS or before.isdecimal())


def _pair(tokens: Tokens, at: int) -> tuple[str, str]:
    first, second = (*tokens.folded[at : at + 2], "", "")[:2]
    return first, second
