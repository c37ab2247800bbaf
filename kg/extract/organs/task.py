"""The task of a committee.

`Ban Chỉ đạo 35`, `Ban Chỉ đạo bảo vệ nền tảng tư tưởng của Đảng, ...`, `Ban tổ chức cuộc thi`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract import lexicon
from kg.extract.cues import cues
from kg.extract.organs.place import NAMED_FOR_A_MAN, full_name
from kg.extract.stream import Stream

_TABLE = "task_words"
_MAX = 34
_QUOTED = 9
_LEVELS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
_JOINTS = frozenset({",", "của", "và", "-", "về"})
_EVENTS = frozenset({"cuộc", "hội", "đại"})
_NO_ENDS = frozenset({("làm", "theo"), ("sáng", "tạo"), ("sáng", "kiến")})
"""Words of a task that begin or end like what ends one: `đổi mới` *sáng tạo*, no `sáng 5/3`."""
_FEASTS = frozenset({("lễ", "tang"), ("lễ", "hội")})
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
        alone = is_head(begin) or full_name(stream, begin)
        return begin if alone else _phrase_end(stream, begin, is_head)
    opens = cues(_TABLE, "opens").longest(stream.folded, begin) is not None
    return _phrase_end(stream, begin, is_head) if opens and not _ends(stream, begin) else begin


def _ends(stream: Stream, at: int) -> bool:
    """Say whether a word at `at` is no part of a task: what the committee does, or when and where."""
    found = cues(_TABLE, "ends").longest(stream.folded, at)
    return found is not None and _NO_ENDS.isdisjoint((stream.folded[at - 1 : at + 1], stream.folded[at : at + 2]))


def event_end(stream: Stream, begin: int, _is_head: Callable[[int], bool]) -> int | None:
    """Return where the event after `Ban tổ chức` ends (`cuộc thi`); `begin` where the head stands alone."""
    if begin + 1 >= len(stream):
        return begin
    if stream.folded[begin] not in _EVENTS:
        return begin + 2 if stream.folded[begin : begin + 2] in _FEASTS else begin
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


def _is_namesake(stream: Stream, at: int) -> bool:
    """Say whether the man whom a task is named for stands at an entry: `học tập và làm theo đạo đức` *Hồ Chí Minh*."""
    return " ".join(stream.folded[at : at + 3]) == NAMED_FOR_A_MAN


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
        if _ends(stream, index) or word in '().;:–"“”\n' or ("\n" in stream.gap(index, index) and index > begin):
            break
        level = stream.folded[index - 1] == "cấp"  # `Ban Chỉ đạo ... cấp tỉnh`
        if level and folded in _LEVELS:
            return index + 1
        if index > begin and full_name(stream, index) and not _is_namesake(stream, index):
            break  # `Trưởng Ban Chỉ đạo phòng, chống dịch` *Lê Thị Mận*
        unit = folded in _LEVELS and pair not in ("xã hội", "phường hội")
        if index > begin and (is_head(index) or unit or pair in ("thành phố", "của tỉnh", "của huyện")):
            break
        if folded == "trung" and stream.capital[index] and pair == "trung ương":
            break
        if word == "," and (index + 1 >= len(stream) or stream.capital[index + 1] or _ends(stream, index + 1)):
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
