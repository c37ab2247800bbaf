"""Words of kind that speak of no one event: events in general, halls, agendas, programmes of work."""

from __future__ import annotations

from itertools import pairwise

from kg.extract import lexicon
from kg.extract.stream import Stream

_GENERIC_BEFORE = frozenset("các những nhiều mọi từng mỗi mấy số hai ba bốn năm một hàng việc công".split())
_HALLS = frozenset(
    {
        ("trung", "tâm"),
        ("phòng", "họp"),
        ("cung", "văn"),
        ("nhà", "khách"),
        ("nhà", "tang"),
        ("khu", "tang"),
        ("cảnh", "quan"),
    }
)
_CONGRESS = ("đại", "hội")
# assemblies of other countries that are called by a word of kind
_ASSEMBLIES = lexicon.phrases(
    (
        "hội nghị nhân dân tối cao|hội nghị chính trị hiệp thương|hội nghị hiệp thương chính trị nhân dân|"
        "đại hội đại biểu nhân dân toàn quốc|hội nghị chính hiệp"
    ).split("|")
)
_OF_ALL_LEVELS = ("các", "cấp")  # `chuẩn bị` *đại hội đảng bộ các cấp*
_NO_CEREMONIES = frozenset({("lễ", "đường"), ("lễ", "tân"), ("lễ", "phục"), ("lễ", "vật")})
_HELD_BY = (("do",), ("được",), ("mà",))
_ENDED = ((".",), ("\n",), ("ở",), ("tại",))
_YEAR = 4
_NUMBERED = 5
_PROGRAMME = ("chương", "trình")
# what is passed, gone on with or brought to its end: an agenda, not a show
_AGENDA_BEFORE = frozenset({("thông", "qua"), ("tiếp", "tục"), ("hoàn", "thành"), ("điều", "hành"), ("nội", "dung")})
# what a programme of work, of an office or of the State goes on with
_WORK = lexicon.phrases(
    (
        "đề ra|đã đề ra|hành động|mục tiêu|giám sát|dự án|công tác|phát triển|kế hoạch|tổng thể|phối hợp|"
        "khuyến công|khuyến nông|phục hồi|giảm nghèo"
    ).split("|")
)
_WORKING_DAY = ("ngày", "làm", "việc")
_ENTERS = frozenset({("tiếp", "tục"), ("bước", "vào"), ("bước", "sang"), ("kết", "thúc")})
_COURSES = frozenset({("khóa", "học"), ("lớp", "học")})
_JOINTS = ((",",), ("và",), ("/",))
_ROW = frozenset(
    {
        *(("hội", "nghị"), ("hội", "thảo"), ("tọa", "đàm"), ("cuộc", "họp"), ("tập", "huấn"), ("diễn", "đàn")),
        *(("đại", "hội"), ("lễ", "kỷ"), ("kỷ", "niệm"), ("mít", "tinh")),
    }
)
_SITTINGS = lexicon.phrases("hội nghị|phiên họp|phiên|kỳ họp|cuộc họp|đại hội|lễ kỷ niệm|buổi lễ".split("|"))


def generic(stream: Stream, index: int, after: int) -> bool:
    """Say whether a word of kind at entries `[index, after)` is no event: `các hội nghị`, `Trung tâm hội nghị`."""
    before = stream.folded[index - 1] if index else ""
    if stream.folded[max(0, index - 2) : index] in _HALLS:
        return True
    if stream.folded[after - 1 : after + 1] in _NO_CEREMONIES:
        return True
    if _ASSEMBLIES.longest(stream.folded, index) is not None or _at_all_levels(stream, index, after):
        return True
    if before == "cung" and stream.capital[index]:  # `tại Cung` *Hội nghị Vân Sơn*
        return True
    if stream.folded[index : index + 2] == _PROGRAMME and _agenda(stream, index, after):
        return True
    if stream.folded[index:after] == _WORKING_DAY and _of_another(stream, index, after):
        return True
    if stream.folded[index:after] in _COURSES and any(word.isdigit() for word in stream.word[after : after + 1]):
        return True  # `lớp Cao cấp ...,` *khóa học 2019-2021*, *lớp học 4 ngày*
    if not stream.capital[index] and _in_a_row(stream, index, after):
        return True
    if before == "(" and not stream.capital[index]:  # `Kỳ họp thứ 12 (kỳ họp bất thường)`
        return True
    if before == "một" and stream.folded[after : after + 1] in _HELD_BY:  # `trong một hội nghị do Tỉnh ủy tổ chức`
        return False
    if before == "một" and stream.folded[index - 2] == "tại" and stream.word[after : after + 1] in _ENDED:
        return False  # `được Tỉnh ủy công bố ngày 29/11 tại một hội nghị.`
    if before == "việc" and stream.folded[index - 2] == "làm":  # `tiếp tục chương trình làm việc` *kỳ họp thứ 6*
        return False
    counted = before.isdigit() and len(before) < _YEAR  # not `nhiệm kỳ 2016 - 2021` *họp kỳ thứ nhất*
    return (before in _GENERIC_BEFORE or counted) and not stream.capital[index]


def _at_all_levels(stream: Stream, index: int, after: int) -> bool:
    """Say whether congresses in general are meant: *đại hội* `đảng bộ các cấp`."""
    behind = stream.folded[after : after + _NUMBERED]
    return stream.folded[index : index + 2] == _CONGRESS and _OF_ALL_LEVELS in pairwise(behind)


def _of_another(stream: Stream, index: int, after: int) -> bool:
    """Say whether a day is one of an event named beside: `tiếp tục` *ngày làm việc thứ ba*, ... `thứ hai, Hội nghị`."""
    at = after + 2 * (stream.folded[after : after + 1] == ("thứ",))
    mark = stream.word[at : at + 1] in ((",",), ("-",), ("–",))
    return stream.folded[index - 2 : index] in _ENTERS or (
        mark and _SITTINGS.longest(stream.folded, at + 1) is not None
    )


def _in_a_row(stream: Stream, index: int, after: int) -> bool:
    """Say whether another bare word of kind stands beside one: `quản lý` *hội nghị, hội thảo quốc tế*."""
    behind = stream.folded[after : after + 1] in _JOINTS and stream.folded[after + 1 : after + 3] in _ROW
    before = stream.folded[index - 1 : index] in _JOINTS and stream.folded[index - 3 : index - 1] in _ROW
    own = stream.folded[index : index + 2] in _ROW
    return own and ((behind and not stream.capital[after + 1]) or (before and not stream.capital[index - 3]))


def _agenda(stream: Stream, index: int, after: int) -> bool:
    """Say whether a `chương trình` is what is on somebody's list: `điều hành` *chương trình hội nghị*."""
    if stream.folded[max(0, index - 2) : index] in _AGENDA_BEFORE:
        return True
    number = stream.folded[after : after + _NUMBERED]  # `Chương trình kiểm tra` *số 46* is a document
    if any(one == "số" and two.isdigit() for one, two in pairwise(number)):
        return True
    at = after + (stream.folded[after : after + 1] == ("của",))
    return _WORK.longest(stream.folded, after) is not None or _SITTINGS.longest(stream.folded, at) is not None
