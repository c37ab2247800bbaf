"""Whether the words before an event say that it is another one than that told of: `trong khuôn khổ Tuần lễ ...`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract import lexicon
from kg.extract.events.ahead import day_behind
from kg.extract.stream import Stream
from kg.extract.walls import Walls

# words before an event that say it is another one than that told of: (`trong khuôn khổ Tuần lễ ...`, `sau Kỳ họp ...`)
_ASIDE = lexicon.Trie(
    (tuple(reversed(lexicon.key(words))), True)
    for words in (
        "khuôn khổ|sau khi|hưởng ứng|chào mừng|hướng tới|tiến tới|sau|trước|nhân|kết quả|văn kiện|chuẩn bị|phục vụ|của|"
        "từ|mừng|thành công|nghị quyết|"
        "ban tổ chức|ban giám khảo|hội đồng giám khảo|tổ chức thành công|kể từ khi|đến|đi dự|rút kinh nghiệm|"
        "tinh thần|nội dung|về|"
        "theo|góp ý|đơn vị|vào|như|và cả|cho|trình|trình tại|nội quy|quy chế|thể lệ|điều lệ|nhiệm kỳ|đầu nhiệm kỳ"
    ).split("|")
)
_ENDED_BEFORE = frozenset("cuối kết thúc bế mạc ngay".split())
_DURING = frozenset((word,) for word in ("có", "trong", "hiện", "tục", "chúc"))
_DONE = frozenset({("đã", "có"), ("vừa", "có")})
_SUCCEEDED = ("tổ", "chức", "thành", "công")
_DAYS = frozenset({"ngày", "sáng", "chiều", "tối"})
_NEWS = 40
_SPENDS = 12
_SPENT = _DAYS | frozenset("buổi một hai cả trọn".split())
_WHERE = ("của", "điểm", "địa")
_MATTERS = frozenset({("nội", "dung"), ("chuyên", "đề"), ("chủ", "đề"), ("mục", "đích")})
_BODIES = frozenset({("đại", "hội"), ("kỳ", "họp")})
_MATTER = 8
_GOES_ON = ("tiếp", "tục")
_DAYS_OF = (("ngày",), ("làm",))  # `Đại hội ... tiếp tục` *ngày làm việc thứ hai*
_ORDERS = frozenset({"trước", "sau"})
_PASSIVE = (("được",), ("do",), ("đã",), ("sẽ",))
_HELD_KINDS = frozenset({"nghị", "buổi", "cuộc", "lễ", "họp", "đàm", "thảo"})
_OUTER = 12
_ATTENDS = ("dự",)
_ON_A_VISIT = frozenset({("đang", "thăm"), ("đang", "ở"), ("đang", "sang")})
_SUCCESS = ("thành", "công")
_HAILS = frozenset({("chào", "mừng"), ("lập", "thành"), ("không", "khí"), ("vui", "mừng")})
_PAPERS = frozenset({"quyết", "luận", "kiện", "đề", "dung"})
_COMMITTEE = 6
_COMMITTEES = frozenset({("tiểu", "ban"), ("ban", "tổ"), ("tổ", "giúp")})


def spoken_of_beside(stream: Stream, index: int, after: int, walls: Walls, *, visit: bool) -> bool:
    """Say whether the event named at entries `[index, after)` is spoken of beside: before another, in its frame.

    Args:
        stream: the article's stream.
        index: entry where the word of kind begins.
        after: entry after the name.
        walls: what no name breaks into.
        visit: whether it is a visit.
    """
    return (
        (_is_aside(stream, index) and day_behind(stream, after) is None and not _just_held(stream, index))
        or _held_before_it(stream, index, after)
        or _of_a_committee(stream, index, walls)
        or (visit and _in_course(stream, index))
        or _of_a_guest(stream, index)
        or _hailed(stream, index, after)
        or (stream.folded[after : after + 2] == _GOES_ON and stream.folded[after + 2 : after + 3] not in _DAYS_OF)
    )


def _is_aside(stream: Stream, index: int) -> bool:
    before = tuple(reversed(stream.folded[max(0, index - 4) : index]))
    found = _ASIDE.longest(before, 0)
    if found is None or before[:2] == ("vào", "bước"):
        return False
    if before[:1] == ("cho",) and _spent(stream, index):
        return False
    if _is_matter(stream, index):
        return False
    if before[:3] == _WHERE:  # `là địa điểm của` *Hội nghị ...*
        return False
    return not (found[0] == 1 and len(before) > 1 and before[1] in _ENDED_BEFORE)


def _is_matter(stream: Stream, index: int) -> bool:
    """Say whether it is told what it is held for: `Quy định 144 là chuyên đề duy nhất của` *hội nghị ...*."""
    if stream.capital[index] or stream.folded[index : index + 2] in _BODIES:
        return False
    for at in range(index - 1, max(-1, index - _MATTER), -1):
        if not stream.word[at][0].isalpha():
            return False
        if stream.capital[at] and stream.folded[at : at + 2] in _MATTERS:  # *Nội dung chính của* `buổi làm việc là ...`
            return "là" in stream.folded[index : index + _MATTER]
        if stream.folded[at] == "là":
            told = (stream.folded[at + 1 : at + 3], stream.folded[at + 2 : at + 4])
            return stream.folded[at - 1] not in ("đây", "đó") and not _MATTERS.isdisjoint(told)
    return False


def _spent(stream: Stream, index: int) -> bool:
    """Say whether somebody gives a day to the event: `Tỉnh ủy` *dành chiều 9/8 cho* `hội nghị`."""
    for at in range(index - 2, max(0, index - _SPENDS), -1):
        if stream.folded[at] == "dành":
            given = stream.folded[max(0, at - _SPENDS) : at]  # `Trọn ngày 27/2 được Tỉnh ủy` *dành cho* `hội nghị`
            return stream.folded[at + 1] in _SPENT or ("được" in given and not _DAYS.isdisjoint(given))
    return False


def _just_held(stream: Stream, index: int) -> bool:
    """Say whether it is told as news that somebody held it: `Ngày 4/11, Đảng bộ A tổ chức thành công` *Đại hội*."""
    if stream.folded[max(0, index - len(_SUCCEEDED)) : index] != _SUCCEEDED:
        return False
    for at in range(index - len(_SUCCEEDED) - 1, max(-1, index - _NEWS), -1):
        if stream.word[at] in ".;:\n":
            return False
        if stream.folded[at] == "vừa" or (stream.folded[at] in _DAYS and stream.word[at + 1][:1].isdigit()):
            return True
    return False


def _held_before_it(stream: Stream, index: int, after: int) -> bool:
    """Say whether what is held is another event, before or after it: `tiếp xúc cử tri trước` *Kỳ họp 9* `được ...`."""
    joined = stream.folded[index - 1] in _ORDERS and index > 1 and stream.folded[after : after + 1] in _PASSIVE
    return joined and any(stream.folded[at] in _HELD_KINDS for at in range(max(0, index - _OUTER), index - 1))


def _in_course(stream: Stream, index: int) -> bool:
    """Say whether a visit only frames what is told: `đang có chuyến thăm`, not `đã có chuyến thăm`."""
    return stream.folded[index - 1 : index] in _DURING and stream.folded[index - 2 : index] not in _DONE


def _of_a_guest(stream: Stream, index: int) -> bool:
    """Say whether it is why a guest is in the country: `tiếp ông A đang thăm Việt Nam và dự` *Hội nghị ...*."""
    if stream.folded[index - 1 : index] != _ATTENDS:
        return False
    words = stream.folded[max(0, index - _OUTER) : index]
    clause = words[len(words) - words[::-1].index(".") :] if "." in words else words
    return any(pair in _ON_A_VISIT for pair in pairwise(clause))


def _hailed(stream: Stream, index: int, after: int) -> bool:
    """Say whether it is hailed with others: `Chào mừng 91 năm Ngày thành lập Đảng,` *Đại hội XIII* `thành công`."""
    if stream.folded[after : after + 2] != _SUCCESS:
        return False
    for at in range(index - 1, max(-1, index - _NEWS), -1):
        if stream.word[at] in ".;:\n":
            return False
        if stream.folded[at : at + 2] in _HAILS:
            return True
    return False


def _of_a_committee(stream: Stream, index: int, walls: Walls) -> bool:
    """Say whether a committee for the event is meant: `Tiểu ban Tuyên truyền` *Đại hội ...*."""
    before = stream.folded[max(0, index - _COMMITTEE) : index]
    return index - 1 in walls.inside_organs and not _COMMITTEES.isdisjoint(pairwise(before))


def of_paper(stream: Stream, index: int) -> bool:
    """Say whether a paper of the event at entry `index` is cited: `4 nghị quyết của` *Hội nghị lần thứ 6*."""
    return stream.folded[index - 1] == "của" and stream.folded[index - 2] in _PAPERS
