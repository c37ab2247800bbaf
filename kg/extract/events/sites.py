"""Places of events: `tại` or `ở` and a hall, an organ's seat, a street and number, a town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract import lexicon
from kg.extract.events.kinds import kind_begins
from kg.extract.organs.place import capital_run, is_unit, read_place
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_MARKS = frozenset({"tại", "ở"})
_NOT_PLACES = frozenset(
    (
        "hội kỳ đại buổi phiên cuộc lễ các nghị quyết thông chương lớp đây đó tọa văn khoản điều báo tờ thời điểm "
        "gia trận mục một nhiều mỗi diễn đối triển cũng"
    ).split()
)
_HALLS = lexicon.phrases(
    (
        "hội trường|trụ sở|nhà văn hóa|nhà văn hoá|trung tâm|khu di tích|quảng trường|nhà khách|nhà hát|"
        "nhà thi đấu|sân vận động|cung văn hóa|phòng họp|khách sạn|"
        "sở chỉ huy|khuôn viên|tượng đài|nghĩa trang|bảo tàng|thư viện|nhà quốc hội|nhà tang lễ|nhà lưu niệm|"
        "nhà truyền thống|cung|sân|khu|đền thờ|tòa nhà|nhà làm việc|thôn|ấp|khu phố|tổ dân phố|chi hội|công viên|"
        "đài tưởng niệm|bệnh viện|nhà máy|cột cờ"
    ).split("|")
)
# halls that no office is: one at the end of a long sentence is where the event is held
_VENUES = lexicon.phrases(
    "hội trường|phòng họp|nhà văn hóa|nhà văn hoá|nhà thi đấu|sân vận động|quảng trường".split("|")
)
_BUILDINGS = lexicon.phrases(
    "tòa nhà|nhà quốc hội|trụ sở|nhà văn hóa|nhà làm việc|nhà khách|khách sạn|khu di tích".split("|")
)
_UNCLE_HO = ("chủ", "tịch", "hồ")
_BRIDGE = lexicon.phrases(("từ điểm cầu", "từ điểm cầu chính"))
_ENDS = frozenset(".,;:()\n") | frozenset(
    (
        "do đã diễn với và có nhân để nhằm theo sáng chiều tối ngày dưới được là cho thì đồng ông bà trước sẽ vừa "
        "hôm vào tổ khai đến chủ phát ảnh"
    ).split()
)
# words of kind that alone tell no place (`tại Trường`), nor does the country of all these events
NOWHERE = frozenset(
    tuple(words.split())
    for words in "trường|sở|huyện|tỉnh|xã|phường|thành|công|viện|bộ|đảng|việt nam|trung ương".split("|")
)
_MAIN_BRIDGE = ("điểm", "cầu", "chính")
_SENT_TO = frozenset({"đến", "tới"})
_POINTS = frozenset({"các", "điểm", "tất", "hai", "ba"})
_PLACES_IT = frozenset({("nơi", "họp"), ("nơi", "tổ", "chức"), ("địa", "điểm"), ("nơi", "diễn", "ra")})
_WHEN = frozenset("sáng chiều tối ngày hôm".split())
_DAYS = _WHEN | {"trong", "vào", "từ", "cuối", "đầu"}
_MAX = 14
_MAX_TOWN = 8
_SENDS = _BRIDGE.openers() - _MARKS
_OPENINGS = _MARKS | _BRIDGE.openers()


@dataclass(frozen=True, slots=True)
class Site:
    """A place at stream entries `[first, after)`; `mark` is the entry of the preposition."""

    mark: int
    first: int
    after: int
    venue: bool = False
    """Whether it is a hall for gatherings, and the last that its sentence says."""


def sites(stream: Stream, first: int, after: int, organs: Sequence[OrganNode], said: frozenset[str]) -> list[Site]:
    """Return the places named in entries `[first, after)`, in order."""
    starts = {node.first: node.after for node in organs}
    found = _opening(stream, first, after, starts, said)
    folded = stream.folded
    for index in range(first, after - 1):
        if folded[index] not in _OPENINGS and not _said_where(stream, index, after):
            continue
        opens = index == first and folded[index] == "từ" and _HALLS.longest(folded, index + 1) is not None
        from_there = opens or _linked_up(stream, index + 1, after)
        bridge = _BRIDGE.longest(folded, index)
        begin = _past_bridge(stream, bridge[0] if bridge is not None else index + 1)
        if bridge is None and folded[index] in _SENDS and not from_there:
            continue
        hall = _HALLS.longest(stream.folded, begin) if begin < after else None
        if begin >= after or (hall is None and stream.folded[begin] in _NOT_PLACES):
            continue
        end = _end(stream, begin, hall[0] if hall is not None else None, starts, said)
        if end is not None and folded[begin:end] not in NOWHERE:
            end = _in_building(stream, end, starts, said)
            whole = min(_with_town(stream, end, said, hall=hall is not None), after)
            last = whole >= after or stream.word[whole] in ".\n"
            found.append(Site(index, begin, whole, last and _VENUES.longest(folded, begin) is not None))
    return found


def _said_where(stream: Stream, index: int, after: int) -> bool:
    """Say whether the place behind an entry is told to be it: `nơi họp là` *Trường A*, *Hội trường A* `là nơi ...`."""
    if stream.folded[index] == "là":
        return stream.folded[index - 2 : index] in _PLACES_IT or stream.folded[index - 3 : index] in _PLACES_IT
    if stream.word[index] != "," or _HALLS.longest(stream.folded, index + 1) is None:
        return False
    reach = range(index + 1, min(after - 1, index + _MAX))
    return any(stream.folded[at : at + 2] == ("là", "nơi") for at in reach)


def _linked_up(stream: Stream, begin: int, after: int) -> bool:
    """Say whether a hall is where an event is sent out from: `từ` *trụ sở Công an tỉnh* `đến 96 xã, phường`."""
    if stream.folded[begin - 1] != "từ":
        return False
    hall = _VENUES.longest(stream.folded, begin) or _BUILDINGS.longest(stream.folded, begin)
    if hall is None:
        return False
    reach = range(hall[0], min(after - 1, begin + _MAX))
    to = next((at for at in reach if stream.folded[at] in _SENT_TO), None)
    return to is not None and (stream.word[to + 1].isdigit() or stream.folded[to + 1] in _POINTS)


def _past_bridge(stream: Stream, at: int) -> int:
    """Return the entry of the hall where the main bridge point is: `tại điểm cầu` *hội trường ...*."""
    if stream.folded[at : at + 2] != ("điểm", "cầu"):
        return at
    hall = at + 2 + (stream.folded[at + 2 : at + 3] == ("chính",))
    return hall if hall < len(stream) and _HALLS.longest(stream.folded, hall) is not None else at


def _opening(stream: Stream, first: int, after: int, organs: dict[int, int], said: frozenset[str]) -> list[Site]:
    """Return the place that opens a sentence: `Trung đoàn 8 là nơi ...`, `Nhà văn hóa tỉnh sáng nay diễn ra ...`."""
    begin = _past_day(stream, past_dateline(stream, first, after), after)
    hall = _HALLS.longest(stream.folded, begin) if begin < after else None
    if begin >= after or not stream.capital[begin] or (hall is None and stream.folded[begin] in _NOT_PLACES):
        return []
    reach = range(begin, min(after - 1, begin + 2 * _MAX))
    town = _dateline(stream, begin, said)
    if town is not None:
        return [Site(begin, begin, town)]
    told = next((at for at in reach if _is_where(stream, begin, at)), None)
    if told is not None:
        return [Site(begin, begin, _before_day(stream, begin, told))] if _whole(stream, begin, told, organs) else []
    if hall is None or not any(stream.folded[at : at + 2] == ("diễn", "ra") for at in reach):
        return []
    end = organs.get(begin, hall[0])
    while end < after and stream.folded[end] not in _ENDS:
        end += 1
    return [Site(begin, begin, end)]


def _past_day(stream: Stream, begin: int, after: int) -> int:
    """Return the entry after words of time that open a sentence: *Trong hai ngày 17 và 18/8,* `Đông Khê là nơi ...`."""
    if begin >= after or stream.folded[begin] not in _DAYS:
        return begin
    reach = range(begin + 1, min(begin + _MAX, after - 1))
    comma = next((at for at in reach if stream.word[at] == ","), None)
    told = comma is not None and any(stream.word[at][:1].isdigit() for at in range(begin, comma))
    return comma + 1 if comma is not None and told else begin


def _dateline(stream: Stream, begin: int, said: frozenset[str]) -> int | None:
    """Return the entry after the town that opens a dateline: *Đà Nẵng*`, ngày 26 tháng 9: Lễ ký kết ...`."""
    read = read_place(stream, begin, said)
    if read is None or read.name is None or stream.folded[read.after : read.after + 2] != (",", "ngày"):
        return None
    return read.after if any(word.isdigit() for word in stream.word[read.after + 2 : read.after + 3]) else None


def _is_where(stream: Stream, begin: int, at: int) -> bool:
    """Say whether the place at `begin` is told to be where something is held: `là nơi`, `đón` *Chương trình ...*."""
    if stream.folded[at : at + 2] == ("đăng", "cai"):
        return is_unit(stream, begin) and kind_begins(stream, at + 2)
    if stream.folded[at] == "đón":
        hall = _HALLS.longest(stream.folded, begin) is not None
        event = kind_begins(stream, at + 1) and (hall or is_unit(stream, begin))
        return event or (hall and stream.folded[at + 1 : at + 2] == ("đoàn",))
    return stream.folded[at] == "là" and (
        stream.folded[at + 1 : at + 2] in (("nơi",), ("địa",)) or stream.folded[at + 1 : at + 4] == _MAIN_BRIDGE
    )


def _before_day(stream: Stream, begin: int, told: int) -> int:
    """Return the entry after the place, before words of time: `Nhà văn hóa tỉnh` *hôm qua (25/10)* `là nơi ...`."""
    end = next((at for at in range(begin, told) if stream.folded[at] in _WHEN), told)
    return end - (stream.word[end - 1] == ",")


def _whole(stream: Stream, begin: int, told: int, organs: dict[int, int]) -> bool:
    """Say whether nothing but a place and its town stands before the day."""
    end = _before_day(stream, begin, told)
    owned = {at for first, after in organs.items() if begin <= first < end for at in range(first, after)}
    words = {stream.folded[at] for at in range(begin, end) if at not in owned}
    return end > begin and not (_ENDS - {","}) & words and stream.word[end - 1] != ","


def past_dateline(stream: Stream, first: int, after: int) -> int:
    """Return the entry after `(TTV) -` or `TTV -` before the sentence."""
    begin = stream.past_bracket(first, min(after, first + _MAX_TOWN))
    while begin < after and stream.word[begin] in ("-", "–", "—"):
        begin += 1
    return begin


def _end(stream: Stream, at: int, hall: int | None, organs: dict[int, int], said: frozenset[str]) -> int | None:
    """Return the entry after the place at `at`: an organ's seat, a hall with what it belongs to, a town."""
    if at in organs and organs[at] > (hall or at):
        return organs[at]
    if hall is None:
        read = read_place(stream, at, said)
        if read is not None and read.name is not None:
            return read.after
        if not stream.capital[at] or capital_run(stream, at) == at:
            return None
    index = hall if hall is not None else at + 1
    while index < len(stream) and index - at < _MAX:
        if index in organs:
            if _HALLS.longest(stream.folded, index) != (organs[index], True):
                return organs[index]
            index = organs[index]  # `Nhà văn hóa` *Trung tâm* `xã`: a hall's own word, no organ's
            continue
        if stream.folded[index : index + 3] == _UNCLE_HO:  # `Đền thờ` *Chủ tịch Hồ Chí Minh*
            index = capital_run(stream, index + 2)
            continue
        if stream.folded[index] in _ENDS and not (stream.folded[index] == "và" and stream.capital[index + 1]):
            break
        index += 1
    return index if index > at else None


def _in_building(stream: Stream, after: int, organs: dict[int, int], said: frozenset[str]) -> int:
    """Return the entry after the building that follows a hall: `Phòng họp Diên Hồng`*, Nhà Quốc hội*`,`."""
    at = after + 1
    hall = _BUILDINGS.longest(stream.folded, at) if stream.word[after : after + 1] == (",",) else None
    end = _end(stream, at, hall[0], organs, said) if hall is not None else None
    return end if end is not None and end < len(stream) and stream.word[end] in ",.;()\n" else after


def _with_town(stream: Stream, after: int, said: frozenset[str], *, hall: bool) -> int:
    """Return the entry after the street, quarter and town that follow a place after commas or in brackets."""
    while after + 1 < len(stream) and stream.word[after] in (",", "("):
        at = after + 1
        if stream.word[after] == "(":
            return _bracketed(stream, at, said) or _in_brackets(stream, at) or after
        if stream.folded[at] in ("số", "đường", "phố"):
            end = at
            while end < len(stream) and end - at < _MAX_TOWN and stream.word[end] not in ",.;\n(":
                end += 1
            after = end
            continue
        town = _town(stream, at, said) or (_province(stream, at, said) if hall else None)
        if town is None:
            return after
        after = town
    return after


def _in_brackets(stream: Stream, at: int) -> int | None:
    """Return the entry after a bracket that holds the building of a hall: `Phòng họp Diên Hồng` *(Nhà Quốc hội)*."""
    if _BUILDINGS.longest(stream.folded, at) is None:
        return None
    opens = at - 1
    after = stream.past_bracket(opens, min(at + _MAX_TOWN, len(stream)))
    return after if after > opens else None


def _town(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the entry after a place named with its unit (`quận Ba Đình`, `Thủ đô Hà Nội`)."""
    read = read_place(stream, at, said) if is_unit(stream, at) else None
    if stream.folded[at : at + 2] == ("thủ", "đô"):
        read = read_place(stream, at + 2, said)
    return read.after if read is not None and read.name is not None else None


def _province(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the entry after a place named without its unit that a mark ends: `Trung tâm Hội nghị,` *Hà Nội*`.`."""
    read = read_place(stream, at, said)
    if read is None or read.name is None or read.after >= len(stream) or stream.word[read.after] not in ",.;)\n":
        return None
    return read.after


def _bracketed(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the entry after a bracket that holds a town alone: `TP. Đông Khê` *(Lam Hồng)*."""
    while (end := _town(stream, at, said) or _province(stream, at, said)) is not None and end < len(stream):
        if stream.word[end] == ")":
            return end + 1
        if stream.word[end] != ",":
            return None
        at = end + 1
    return None
