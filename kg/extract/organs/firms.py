"""The names of firms: what they are by law, a trade in small letters, then the name itself."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.name import IsHead, name_end
from kg.extract.organs.place import is_unit
from kg.extract.organs.unknown import doings
from kg.extract.stream import Stream

LEGAL_FORMS = lexicon.phrases(
    (
        *("cổ phần", "trách nhiệm hữu hạn", "một thành viên", "hai thành viên", "tư nhân", "thương mại cổ phần"),
        *("liên doanh", "hợp danh"),
        *("trách nhiệm hữu hạn một thành viên", "trách nhiệm hữu hạn hai thành viên"),
    )
)
"""What a firm is by law, between `Công ty` and its name, in capitals or not."""
_LEADERS = frozenset({"đốc", "tịch", "trị", "viên", "trưởng", "toán"})
_TRADE_WORDS = 5


def firm_end(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Return the end of a firm's name and of what it is by law, in small letters or not; None where no name follows.

    `Công ty` *cổ phần Cấp nước An Lạc*.
    """
    form = LEGAL_FORMS.longest(stream.folded, begin)
    at = form[0] if form is not None else begin
    if is_head(at) and form is not None:
        return at
    found = [name_end(stream, begin, is_head), name_end(stream, at, is_head)]
    if form is not None or _led(stream, begin):
        found.append(_small_trade(stream, at, is_head))
    return max((end for end in found if end is not None), default=at if form is not None else None)


def _led(stream: Stream, begin: int) -> bool:
    """Say whether a title leads to the firm whose head ends before entry `begin`: `Giám đốc` *Công ty*."""
    head = begin - 2 - (stream.folded[begin - 3 : begin - 2] == ("tổng",))
    return head > 0 and stream.folded[head - 1] in _LEADERS


def _small_trade(stream: Stream, at: int, is_head: IsHead) -> int | None:
    """Return the end of a name that begins with its trade in small letters: *xây dựng Bạch Lam*; None for none."""
    index = at
    while index < min(at + _TRADE_WORDS, len(stream)) and _small_word(stream, index):
        index += 1
    if index == at or index >= len(stream) or not stream.capital[index] or stream.gap(index, index) != " ":
        return None
    if is_head(index) or is_unit(stream, index) or lexicon.titles().longest(stream.folded, index) is not None:
        return None
    place = lexicon.places().longest(stream.folded, index)
    return place[0] if place is not None else name_end(stream, index, is_head)


def _small_word(stream: Stream, index: int) -> bool:
    word = stream.word[index]
    if not word.isalpha() or not word.islower() or stream.gap(index, index) != " ":
        return False
    return stream.folded[index] not in lexicon.never_in_names() and doings().longest(stream.folded, index) is None
