"""The task of a committee.

`Ban Chỉ đạo 35`, `Ban Chỉ đạo bảo vệ nền tảng tư tưởng của Đảng, ...`, `Ban tổ chức cuộc thi`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract import lexicon
from kg.extract.organs.place import starts_name
from kg.extract.stream import Stream

# words that open the task of a committee in lower case
_OPENERS = frozenset(
    "bảo phòng thực triển xây cải công sắp tổng đổi chuyển phát giải quản rà về cuộc hội an điều kiểm xử cho tổ "
    "quốc phong ứng liên xóa".split()
)
# words that cannot belong to a committee's name
_ENDS = frozenset(
    "đã sẽ đang có là tại ngày sáng chiều tối nhằm do để được bị cho họp yêu nhấn khẳng cần phải trong với theo từ "
    "khi đánh giao nêu gồm sau trước vừa cùng tiếp nên".split()
)
_END_PAIRS = frozenset(
    "tổ chức|chủ trì|ban hành|tiến hành|phối hợp|khai mạc|làm việc|bố trí|duy trì|thống nhất|kết luận|thông qua|"
    "chỉ đạo|hướng dẫn|phê duyệt|phát biểu|phát động|xác định|phân công|giao nhiệm|tham mưu|"
    "đề nghị|đề xuất|đề ra|mới đây|mới được|yêu cầu|báo cáo|và các|và lãnh|quyết định|ra mắt|nghe báo|kiểm tra".split(
        "|"
    )
)
_MAX = 34
_QUOTED = 9
_LEVELS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
_JOINTS = frozenset({",", "của", "và", "-", "về"})
_EVENTS = frozenset({"cuộc", "hội", "đại"})
_CONGRESS, _NTH = ("đại", "hội"), ("lần", "thứ")
_COUNTED = re.compile(r"[IVX]+|\d{1,2}")
_DELEGATES = lexicon.phrases(("đại biểu", "đại biểu toàn quốc", "toàn quốc"))


def task_end(stream: Stream, begin: int, is_head: Callable[[int], bool]) -> int | None:
    """Return where the task after a committee's head ends; `begin` where the head stands alone."""
    if begin >= len(stream):
        return begin
    if stream.word[begin].isdigit():
        return begin + 3 if stream.folded[begin + 1 : begin + 3] == ("quốc", "gia") else begin + 1
    if stream.capital[begin]:
        alone = is_head(begin) or _names_person(stream, begin)
        return begin if alone else _phrase_end(stream, begin, is_head)
    if stream.folded[begin] in _OPENERS and " ".join(stream.folded[begin : begin + 2]) not in _END_PAIRS:
        return _phrase_end(stream, begin, is_head)
    return begin


def _names_person(stream: Stream, at: int) -> bool:
    """Say whether a full name stands at entry `at`: `Phó Trưởng Ban Chỉ đạo` *Lê Thị Mận*."""
    return starts_name(stream, at) and stream.capital[at + 2 : at + 3] == (True,) and stream.word[at + 2].isalpha()


def event_end(stream: Stream, begin: int, _is_head: Callable[[int], bool]) -> int | None:
    """Return where the event after `Ban tổ chức` ends (`cuộc thi`); `begin` where the head stands alone."""
    if begin + 1 >= len(stream) or stream.folded[begin] not in _EVENTS:
        return begin
    return max(begin + 2, congress_end(stream, begin))


def congress_end(stream: Stream, begin: int) -> int:
    """Return where the congress that a committee serves ends, `begin` where none is named.

    `Tiểu ban Văn kiện` *Đại hội XIV của Đảng*, *Đại hội*, *Đại hội đại biểu* `Đảng bộ tỉnh Lam Hồng`.
    """
    if stream.folded[begin : begin + 2] != _CONGRESS or not stream.capital[begin]:
        return begin
    end = _DELEGATES.longest(stream.folded, begin + 2)
    return numeral_end(stream, end[0] if end is not None else begin + 2)


def numeral_end(stream: Stream, at: int) -> int:
    """Return where the number of a congress at `at` ends (`lần thứ XX`, `XIV của Đảng`), `at` where none stands."""
    number = at + 2 * (stream.folded[at : at + 2] == _NTH)
    if number >= len(stream) or _COUNTED.fullmatch(stream.word[number]) is None:
        return at
    party = number + 1 + (stream.folded[number + 1 : number + 2] == ("của",))
    return party + 1 if stream.word[party : party + 1] == ("Đảng",) else number + 1


def _quoted_end(stream: Stream, at: int) -> int | None:
    """Return the entry after the quotes that open at entry `at`: `phong trào` *“Dân vận khéo”*; None for none."""
    if stream.word[at] not in ("“", '"'):
        return None
    closes = ("”", '"')
    return next((end + 1 for end in range(at + 2, min(at + _QUOTED, len(stream))) if stream.word[end] in closes), None)


def _phrase_end(stream: Stream, begin: int, is_head: Callable[[int], bool]) -> int:
    """Return the end of the phrase.

    At a bracket, a full stop, a verb of reporting, an owner's unit or another organ.
    """
    index = begin
    while index < len(stream) and index - begin < _MAX:
        folded, word = stream.folded[index], stream.word[index]
        pair = " ".join(stream.folded[index : index + 2])
        if (closed := _quoted_end(stream, index)) is not None and index > begin:
            index = closed
            continue
        if (
            folded in _ENDS
            or pair in _END_PAIRS
            or word in '().;:–"“”\n'
            or ("\n" in stream.gap(index, index) and index > begin)
        ):
            break
        level = stream.folded[index - 1] == "cấp"  # `Ban Chỉ đạo ... cấp tỉnh`
        if level and folded in _LEVELS:
            return index + 1
        unit = folded in _LEVELS and pair not in ("xã hội", "phường hội")
        if index > begin and (is_head(index) or unit or pair in ("thành phố", "của tỉnh", "của huyện")):
            break
        if folded == "trung" and stream.capital[index] and pair == "trung ương":
            break
        if word == "," and (index + 1 >= len(stream) or stream.capital[index + 1] or stream.folded[index + 1] in _ENDS):
            break
        if word == "," and lexicon.name_words().longest(stream.folded, index + 1) is not None:
            break
        if lexicon.titles().longest(stream.folded, index) and stream.capital[index]:
            break
        index += 1
    while index > begin and stream.folded[index - 1] in _JOINTS:
        index -= 1
    alone = index == begin + 1 and stream.word[begin].islower()  # `Ban Chỉ đạo` *liên* `có nhiệm vụ`
    return begin if alone else index
