"""Which of the places that a sentence names is where an event is held."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.events.ahead import HOLDS
from kg.extract.events.mention import EventMention
from kg.extract.events.site_ends import hall_at
from kg.extract.events.sites import NOWHERE, VENUES, Site
from kg.extract.organs.place import is_unit
from kg.extract.stream import Stream

_FAR = 24
_DAY = 10
_TIMES = frozenset(
    "ngày sáng trưa chiều tối tháng năm vào lúc giờ phút hôm nay qua mai ngay trọng thể / - – . , ( ) :".split()
)
_HOLDS = HOLDS | {("bế", "mạc"), ("khai", "giảng"), ("được", "mở")}
_NAME = 4
_BETWEEN = 4
_HELD = frozenset("ra chức mạc họp mở hành đầu thể thức dự lễ vào".split())
_TODAY = frozenset("nay qua mai tới này ngày sáng trưa chiều tối đêm".split())
# words before `tại` that say where somebody works or lives, or what else is somewhere
_ELSEWHERE = frozenset(
    tuple(words.split())
    for words in (
        "xảy ra|trở lại|tình hình|sai phạm|sản xuất|khách hàng|thường trú|tác nghiệp|công tác|sinh sống|giảng dạy|"
        "đầu tư|kinh doanh|ăn uống|học tập|nhân sự|đơn vị|hộ dân|người dân|gia đình|sự cố|vụ án|dự án|doanh nghiệp"
    ).split("|")
)
_WORKED = ("ngày", "làm", "việc")
_PARTS = frozenset(";\n")
_CUTS = frozenset("về sau qua trong từ này kéo khi như vì không chẳng nhấn nói hồi lúc giai bởi cùng".split())
_HANGING = frozenset({"của", "các", "ở", "những", "số", "mới", "-", "–"})


def placed(
    stream: Stream,
    sites: Sequence[Site],
    mention: EventMention,
    others: Sequence[EventMention],
    *,
    told: bool,
    caption: bool,
    day: int | None = None,
) -> tuple[int, int] | None:
    """Return the entries of the place said of the event.

    Args:
        stream: the article's stream.
        sites: places of the sentence, in order.
        mention: the event.
        others: events of the sentence, in order.
        told: whether the sentence dates the event or says that it takes place; else only a place beside it is its own.
        caption: whether it is a picture's caption.
        day: entry after the words of its day.
    """
    fits = _Fits(stream, mention, others, told=told, caption=caption, day=day)
    first = next(((at, end) for at, site in enumerate(sites) if (end := fits.end_of(site)) is not None), None)
    if first is None:
        return None
    at, end = first
    if _wide(stream, sites[at], mention):  # `Lễ giao nhận quân tại huyện A được tổ chức sáng 14/2, tại` *Quảng trường*
        inner = (site for site in sites[at + 1 :] if hall_at(stream, site.first) and _held_before(stream, site.mark))
        for site in inner:
            if (within := fits.end_of(site)) is not None:
                return site.first, within
    return sites[at].first, end


def told_with_hosts(stream: Stream, sites: Sequence[Site], mention: EventMention) -> list[Site]:
    """Return the places of an event whose hosts are told; what opens or ends the sentence is told to be its own.

    `Vừa qua,` *tại Huế* `, Sở A mở hội thảo`, `Sở A tổ chức hội thảo ... tại` *Trung tâm Văn hóa B* `.`
    """
    return [replace(site, told=site.told or _opens_or_ends(stream, site, mention)) for site in sites]


def _opens_or_ends(stream: Stream, site: Site, mention: EventMention) -> bool:
    if site.mark < mention.first:
        return _opens(stream, site.mark)
    hall = hall_at(stream, site.first)
    named = hall is not None and hall < site.after and site.mark - mention.after <= _FAR
    named = named and not _of_another(stream, site, mention, adjacent=False)
    return named and stream.word[site.after : site.after + 1] in ((), (".",), ("\n",))


def _wide(stream: Stream, site: Site, mention: EventMention) -> bool:
    """Say whether a place is a town that stands beside the name alone, no verb of holding before it."""
    beside = 0 <= site.mark - mention.after <= 1
    return beside and is_unit(stream, site.first) and not _held_before(stream, site.mark)


@dataclass(frozen=True, slots=True)
class _Fits:
    """Whether the places of a sentence are those of an event; see `placed` for the fields."""

    stream: Stream
    mention: EventMention
    others: Sequence[EventMention]
    told: bool
    caption: bool
    day: int | None

    def end_of(self, site: Site) -> int | None:
        """Return the entry after the words of a place that is the event's, None for another's."""
        stream, mention = self.stream, self.mention
        if mention.first <= site.mark < mention.after:
            return None
        adjacent = 0 <= site.mark - mention.after <= 1 and not self.caption
        far = site.mark - mention.after > _FAR and not site.venue
        held = site.mark > mention.after and (site.mark == self.day or _held_before(stream, site.mark))
        held = held or site.told
        if not (self.told or adjacent or held) or (far and not held):
            return None
        if site.mark >= mention.after and (_received(stream, site, mention) or _told_visit(stream, mention)):
            return None
        if site.mark > mention.after and self._other_between(site):
            return None
        if _of_another(stream, site, mention, adjacent=adjacent):
            return None
        end = place_end(stream, site)
        if stream.folded[site.first : end] in NOWHERE:
            return None
        left, right = min(site.mark, mention.first), max(site.mark, mention.first)
        parts = _PARTS.intersection(stream.word[left:right])
        if site.told and site.mark > mention.first:  # `Bộ A tổ chức buổi lễ; địa điểm là Nhà hát B`
            parts -= {";"}
        return None if parts else end

    def _other_between(self, site: Site) -> bool:
        """Say whether another event stands between the event and a place behind it."""
        behind = bisect_left(self.others, self.mention.after, key=lambda other: other.first)
        between = self.others[behind : behind + _BETWEEN]
        between = [other for other in between if other.first < site.mark]
        held = site.mark == self.day or _held_before(self.stream, site.mark)
        return bool(between) and not (held and all(other.aside for other in between))


def _received(stream: Stream, site: Site, mention: EventMention) -> bool:
    """Say whether a place behind a reception is the guest's: `tiếp Tổng lãnh sự A` *tại Huế*, not `tại Nhà khách B`."""
    return mention.kind == "buổi tiếp" and hall_at(stream, site.first) is None


def _held_before(stream: Stream, mark: int) -> bool:
    """Say whether a verb of holding stands before a preposition, its day between: `tổ chức` *sáng 13/1* `tại Huế`."""
    at = mark
    while mark - at < _DAY and (stream.folded[at - 1] in _TIMES or stream.word[at - 1][0].isdigit()):
        at -= 1
    return stream.folded[at - 2 : at] in _HOLDS


def place_end(stream: Stream, site: Site) -> int:
    """Return the entry after the words of a place: `hội trường` *về Đề án ...*, `Bắc Kinh` *từ ngày*."""
    inside = range(site.first + 1, site.after)
    end = next((at for at in inside if stream.folded[at] in _CUTS and not stream.capital[at]), site.after)
    while end - 1 > site.first and stream.folded[end - 1] in _HANGING:
        end -= 1
    return end


def _told_visit(stream: Stream, mention: EventMention) -> bool:
    """Say whether a verb tells the visit: `thăm và làm việc tại Đông Khê` says what is visited, not where it is."""
    return mention.cls == "Visit" and stream.folded[mention.first] == "thăm"


def _of_another(stream: Stream, site: Site, mention: EventMention, *, adjacent: bool) -> bool:
    """Say whether the place is that of the words before it: `cán bộ` *ở các tỉnh*, `Tổng lãnh sự quán Mỹ` *tại Huế*."""
    mark = site.mark
    if site.told or mark == site.first or _opens(stream, mark):  # `Trung đoàn 8 là nơi ...`, `Ngày 3/4, tại Đông Khê`
        return False
    if stream.folded[mark - 2 : mark] in _ELSEWHERE:
        return VENUES.longest(stream.folded, site.first) is None  # `đối thoại với doanh nghiệp` *tại Hội trường A*
    if mark < mention.first:
        return stream.folded[mark - 1] not in _HELD and stream.folded[mark - 3 : mark] != _WORKED
    if stream.folded[mark] != "ở" or stream.folded[mark - 1] in _HELD or stream.capital[mark - 1]:
        return False
    return not (adjacent or mark == mention.after) or mention.after - mention.kind_after > _NAME


def _opens(stream: Stream, mark: int) -> bool:
    """Say whether a sentence, a clause or words of time stand before a preposition."""
    word = stream.word[mark - 1] if mark else "\n"
    return not word[-1].isalpha() or stream.folded[mark - 1] in _TODAY
