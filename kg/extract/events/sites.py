"""Places of events: `tại` or `ở` and a hall, an organ's seat, a street and number, a town."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract import lexicon
from kg.extract.events.kinds import kind_begins
from kg.extract.events.site_ends import (
    BUILDINGS,
    ENDS,
    HALLS,
    MAX_TOWN,
    MAX_WORDS,
    hall_at,
    in_building,
    site_end,
    with_town,
)
from kg.extract.events.spots import held_there, spot_at
from kg.extract.organs.place import is_unit, read_place
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_MARKS = frozenset({"tại", "ở"})
_NOT_PLACES = frozenset(
    (
        "hội kỳ đại buổi phiên cuộc lễ các nghị quyết thông chương lớp đây đó tọa văn khoản điều báo tờ thời điểm "
        "gia trận mục một nhiều mỗi diễn đối triển cũng"
    ).split()
)
# halls that no office is: one at the end of a long sentence is where the event is held
VENUES = lexicon.phrases(
    (
        "hội trường|phòng họp|nhà văn hóa|nhà văn hoá|nhà thi đấu|sân vận động|quảng trường|nhà sinh hoạt|giảng đường|"
        "thao trường"
    ).split("|")
)
_BRIDGE = lexicon.phrases(("từ điểm cầu", "từ điểm cầu chính"))
# words of kind that alone tell no place (`tại Trường`), nor does the country of all these events
NOWHERE = frozenset(
    tuple(words.split())
    for words in (
        "trường|sở|huyện|tỉnh|xã|phường|thành|công|viện|bộ|đảng|việt nam|trung ương|chùa|đền|làng|sân bay|học viện|"
        "nhà trường|bệnh viện|trung tâm"
    ).split("|")
)
_MAIN_BRIDGES = frozenset({("điểm", "cầu", "chính"), ("điểm", "cầu", "trung")})
_SENT_TO = frozenset({"đến", "tới"})
_POINTS = frozenset({"các", "điểm", "tất", "hai", "ba"})
_PLACES_IT = frozenset({("nơi", "họp"), ("nơi", "tổ", "chức"), ("địa", "điểm"), ("nơi", "diễn", "ra")})
_BEFORE_HALL = frozenset({",", "với", "trong"})
_INSIDE = frozenset({("khuôn", "viên"), ("hội", "trường"), ("phòng", "họp")})
_WHEN = frozenset("sáng chiều tối ngày hôm".split())
_GOES_THERE = frozenset({"đến", "tới", "về"})
_TO_ATTEND = frozenset(("để", "tham", "cùng"))
_LIVE = ("trực", "tiếp")
_STILL = frozenset({"vẫn", "chính"})
_DAYS = _WHEN | {"trong", "vào", "từ", "cuối", "đầu"}
_SENDS = _BRIDGE.openers() - _MARKS
_SENDS_ALONE = _SENDS - _GOES_THERE
_OPENINGS = _MARKS | _BRIDGE.openers()


@dataclass(frozen=True, slots=True)
class Site:
    """A place at stream entries `[first, after)`; `mark` is the entry of the preposition."""

    mark: int
    first: int
    after: int
    venue: bool = False
    """Whether it is told to be where something is held, or a hall for gatherings, the last that its sentence says."""
    told: bool = False
    """Whether words say that it is where the event is held, or that somebody goes there to attend it."""


def sites(stream: Stream, first: int, after: int, organs: Sequence[OrganNode], said: frozenset[str]) -> list[Site]:
    """Return the places named in entries `[first, after)`, in order."""
    starts = {node.first: node.after for node in organs}
    found = _opening(stream, first, after, starts, said)
    folded = stream.folded
    for index in range(first, after - 1):
        told = folded[index] not in _OPENINGS and _said_where(stream, first, index, after)
        told = told or (folded[index] in _MARKS and folded[index - 2 : index] in _PLACES_IT)
        goes = folded[index] in _GOES_THERE and _attends(stream, index, after)
        spot = spot_at(stream, index)
        if folded[index] not in _OPENINGS and not told and not goes and spot is None:
            continue
        opens = index == first and folded[index] == "từ" and HALLS.longest(folded, index + 1) is not None
        from_there = opens or _linked_up(stream, index + 1, after)
        bridge = _BRIDGE.longest(folded, index)
        begin = _past_bridge(stream, bridge[0] if bridge is not None else index + 1)
        if bridge is None and folded[index] in _SENDS_ALONE and not from_there:
            continue
        hall = hall_at(stream, begin) or spot
        if begin >= after or (hall is None and stream.folded[begin] in _NOT_PLACES):
            continue
        end = site_end(stream, begin, hall, starts, said)
        if end is not None and folded[begin:end] not in NOWHERE:
            end = in_building(stream, end, starts, said)
            whole = min(with_town(stream, end, said, hall=hall is not None), after)
            last = whole >= after or stream.word[whole] in ".\n"
            venue = told or (last and VENUES.longest(folded, begin) is not None)
            attended = (goes or folded[index - 1] == "mặt") and _to_attend(stream, whole)
            attended = attended or held_there(stream, whole)
            if attended or not goes:
                found.append(Site(index, begin, whole, venue, told or attended))
    return found


def _attends(stream: Stream, index: int, after: int) -> bool:
    """Say whether somebody goes somewhere to attend: *đến* `Nhà văn hóa xã để dự hội nghị`."""
    reach = range(index + 2, min(index + MAX_WORDS + MAX_TOWN, after))
    return any(stream.folded[at] == "dự" for at in reach)


def _to_attend(stream: Stream, at: int) -> bool:
    """Say whether a place that ends at an entry is left for what somebody does there: `để dự`, `tham dự`."""
    while stream.folded[at : at + 1] and stream.folded[at] in _TO_ATTEND:
        at += 1
    return stream.folded[at : at + 1] == ("dự",) and (kind_begins(stream, at + 1) if at + 1 < len(stream) else False)


def _said_where(stream: Stream, first: int, index: int, after: int) -> bool:
    """Say whether the place behind an entry is told to be it: `nơi họp là` *Trường A*, *Hội trường A* `là nơi ...`.

    Or a hall stands there behind `trong`, or behind what begins with `Nơi tổ chức` or `Địa điểm`.
    """
    folded = stream.folded
    if folded[index] == "là" or stream.word[index] == ":":
        index -= folded[index - 1] in _STILL
        near = folded[index - 2 : index] in _PLACES_IT or folded[index - 3 : index] in _PLACES_IT
        return near or _asked_where(stream, first)
    hall = HALLS.longest(folded, index + 1) if folded[index] in _BEFORE_HALL else None
    if hall is None or folded[index] == "trong":
        return hall is not None and folded[index + 1 : hall[0]] in _INSIDE
    reach = range(index + 1, min(after - 1, index + MAX_WORDS))
    return any(folded[at : at + 2] == ("là", "nơi") for at in reach)


def _asked_where(stream: Stream, first: int) -> bool:
    """Say whether a sentence begins with what its place answers: *Nơi diễn ra* `hội nghị sáng 5/3 là Hội trường A`."""
    return stream.folded[first : first + 2] in _PLACES_IT or stream.folded[first : first + 3] in _PLACES_IT


def _linked_up(stream: Stream, begin: int, after: int) -> bool:
    """Say whether a hall is where an event is sent out from: `từ` *trụ sở Công an tỉnh* `đến 96 xã, phường`."""
    if begin < 1 or stream.folded[begin - 1] != "từ":
        return False
    if stream.folded[begin - 3 : begin - 1] == _LIVE:  # `được truyền hình trực tiếp từ` *trụ sở Bộ Quốc phòng*
        return HALLS.longest(stream.folded, begin) is not None
    hall = VENUES.longest(stream.folded, begin) or BUILDINGS.longest(stream.folded, begin)
    if hall is None:
        return False
    reach = range(hall[0], min(after - 1, begin + MAX_WORDS))
    to = next((at for at in reach if stream.folded[at] in _SENT_TO), None)
    return to is not None and (stream.word[to + 1].isdigit() or stream.folded[to + 1] in _POINTS)


def _past_bridge(stream: Stream, at: int) -> int:
    """Return the entry of the hall where the main bridge point is: `tại điểm cầu` *hội trường ...*."""
    if stream.folded[at : at + 2] != ("điểm", "cầu"):
        return at
    hall = at + 2 + (stream.folded[at + 2 : at + 3] == ("chính",))
    return hall if hall < len(stream) and HALLS.longest(stream.folded, hall) is not None else at


def _opening(stream: Stream, first: int, after: int, organs: dict[int, int], said: frozenset[str]) -> list[Site]:
    """Return the place that opens a sentence: `Trung đoàn 8 là nơi ...`, `Nhà văn hóa tỉnh sáng nay diễn ra ...`."""
    begin = _past_day(stream, past_dateline(stream, first, after), after)
    hall = HALLS.longest(stream.folded, begin) if begin < after else None
    if begin >= after or not stream.capital[begin] or (hall is None and stream.folded[begin] in _NOT_PLACES):
        return []
    reach = range(begin, min(after - 1, begin + 3 * MAX_WORDS))
    town = _dateline(stream, begin, said)
    if town is not None:
        return [Site(begin, begin, town)]
    told = next((at for at in reach if _is_where(stream, begin, at)), None)
    if told is not None:
        return [Site(begin, begin, _before_day(stream, begin, told))] if _whole(stream, begin, told, organs) else []
    if hall is None or not any(stream.folded[at : at + 2] == ("diễn", "ra") for at in reach):
        return []
    end = organs.get(begin, hall[0])
    while end < after and stream.folded[end] not in ENDS:
        end += 1
    return [Site(begin, begin, end)]


def _past_day(stream: Stream, begin: int, after: int) -> int:
    """Return the entry after words of time that open a sentence: *Trong hai ngày 17 và 18/8,* `Đông Khê là nơi ...`."""
    if begin >= after or stream.folded[begin] not in _DAYS:
        return begin
    reach = range(begin + 1, min(begin + MAX_WORDS, after - 1))
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
        hall = HALLS.longest(stream.folded, begin) is not None
        event = kind_begins(stream, at + 1) and (hall or is_unit(stream, begin))
        return event or (hall and stream.folded[at + 1 : at + 2] == ("đoàn",))
    return stream.folded[at] == "là" and (
        stream.folded[at + 1 : at + 2] in (("nơi",), ("địa",)) or stream.folded[at + 1 : at + 4] in _MAIN_BRIDGES
    )


def _before_day(stream: Stream, begin: int, told: int) -> int:
    """Return the entry after the place, before words of time or a bracket: `Nhà văn hóa` *hôm qua (5/10)* `là nơi`."""
    end = next((at for at in range(begin, told) if stream.folded[at] in _WHEN or stream.word[at] == "("), told)
    return end - (stream.word[end - 1] == ",")


def _whole(stream: Stream, begin: int, told: int, organs: dict[int, int]) -> bool:
    """Say whether nothing but a place and its town stands before the day."""
    end = _before_day(stream, begin, told)
    owned = {at for first, after in organs.items() if begin <= first < end for at in range(first, after)}
    words = {
        stream.folded[at] for at in range(begin, end) if at not in owned and (at == begin or not stream.capital[at])
    }
    return end > begin and not (ENDS - {","}) & words and stream.word[end - 1] != ","


def past_dateline(stream: Stream, first: int, after: int) -> int:
    """Return the entry after `(TTV) -` or `TTV -` before the sentence."""
    begin = stream.past_bracket(first, min(after, first + MAX_TOWN))
    while begin < after and stream.word[begin] in ("-", "–", "—"):
        begin += 1
    return begin
