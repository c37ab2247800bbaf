"""The task of a committee.

`Ban Chỉ đạo 35`, `Ban Chỉ đạo bảo vệ nền tảng tư tưởng của Đảng, ...`, `Ban tổ chức cuộc thi`.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.extract import lexicon
from kg.extract.stream import Stream

# words that open the task of a committee in lower case
_OPENERS = frozenset(
    "bảo phòng thực triển xây cải công sắp tổng đổi chuyển phát giải quản rà về cuộc hội an điều kiểm xử cho tổ".split()
)
# words that cannot belong to a committee's name
_ENDS = frozenset(
    "đã sẽ đang có là tại ngày sáng chiều tối nhằm do để được bị cho họp yêu nhấn khẳng cần phải trong với theo từ "
    "khi đánh giao nêu gồm sau trước vừa cùng tiếp".split()
)
_END_PAIRS = frozenset(
    "tổ chức|chủ trì|ban hành|tiến hành|phối hợp|khai mạc|làm việc|bố trí|duy trì|thống nhất|kết luận|thông qua|"
    "chỉ đạo|hướng dẫn|phê duyệt|phân công|giao nhiệm|tham mưu|"
    "đề nghị|đề xuất|đề ra|mới đây|mới được|yêu cầu|báo cáo|và các|và lãnh|quyết định|ra mắt|nghe báo|kiểm tra".split(
        "|"
    )
)
_MAX = 34
_EVENTS = frozenset({"cuộc", "hội", "đại"})


def task_end(stream: Stream, begin: int, is_head: Callable[[int], bool]) -> int | None:
    """Return where the task after a committee's head ends; `begin` where the head stands alone."""
    if begin >= len(stream):
        return begin
    if stream.word[begin].isdigit():
        return begin + 3 if stream.folded[begin + 1 : begin + 3] == ("quốc", "gia") else begin + 1
    if stream.capital[begin]:
        return begin if is_head(begin) else _phrase_end(stream, begin, is_head)
    if stream.folded[begin] in _OPENERS and stream.folded[begin : begin + 2] != ("tổ", "chức"):
        return _phrase_end(stream, begin, is_head)
    return begin


def event_end(stream: Stream, begin: int, _is_head: Callable[[int], bool]) -> int | None:
    """Return where the event after `Ban tổ chức` ends (`cuộc thi`); `begin` where the head stands alone."""
    return begin + 2 if begin + 1 < len(stream) and stream.folded[begin] in _EVENTS else begin


def _phrase_end(stream: Stream, begin: int, is_head: Callable[[int], bool]) -> int:
    """Return the end of the phrase.

    At a bracket, a full stop, a verb of reporting, an owner's unit or another organ.
    """
    index = begin
    while index < len(stream) and index - begin < _MAX:
        folded, word = stream.folded[index], stream.word[index]
        pair = " ".join(stream.folded[index : index + 2])
        if (
            folded in _ENDS
            or pair in _END_PAIRS
            or word in '().;:–"“”\n'
            or ("\n" in stream.gap(index, index) and index > begin)
        ):
            break
        unit = folded in ("tỉnh", "huyện", "quận", "xã", "phường") and pair not in ("xã hội", "phường hội")
        if index > begin and (is_head(index) or unit or pair in ("thành phố", "của tỉnh", "của huyện")):
            break
        if folded == "trung" and stream.capital[index] and pair == "trung ương":
            break
        if word == "," and (index + 1 >= len(stream) or stream.capital[index + 1] or stream.folded[index + 1] in _ENDS):
            break
        if lexicon.titles().longest(stream.folded, index) and stream.capital[index]:
            break
        index += 1
    while index > begin and stream.folded[index - 1] in (",", "của", "và", "-"):
        index -= 1
    return index
