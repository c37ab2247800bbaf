"""What is said of an event where it stands: its day, its place, its organisers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from kg.extract import lexicon
from kg.extract.events.ahead import HOLDS, day_behind, only_plans
from kg.extract.events.hosts import has_body, hosts, may_hold
from kg.extract.events.inverted import assembled
from kg.extract.events.kinds import kind_begins
from kg.extract.events.mention import EventMention
from kg.extract.events.other_days import ages, aside_day, bracketed, deadline, founding, said
from kg.extract.events.placing import place_end, placed, told_with_hosts
from kg.extract.events.sites import Site
from kg.extract.events.spots import is_where
from kg.extract.mentions import DateMention
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence, Stream
from kg.extract.value import value

T = TypeVar("T")
TAKES_PLACE = lexicon.phrases(
    (
        "diễn ra|được tổ chức|tổ chức|khai mạc|bế mạc|được tiến hành|tiến hành|bắt đầu|họp|được mở|"
        "được khai mạc|do|đã diễn ra|đã được tổ chức|đã khai mạc|"
        "đã bế mạc|chính thức khai mạc|đã được|ngày|sáng|chiều|tối|hôm|vào|sẽ diễn ra|chính thức bế mạc|"
        "đã thành công|sáng nay|chiều nay|được|nối từ|kết nối|kết nối từ|được kết nối|được truyền hình|"
        "đặt tại|được đặt tại|kéo dài"
    ).split("|")
)
HELD = lexicon.phrases(("diễn ra", "được tổ chức", "đã diễn ra", "tổ chức", "bắt đầu", "khai mạc", "bế mạc"))
_AT = frozenset({"tại", "trong"})
_REACH = 3
_DATELINE = 6
_HELD_THERE = frozenset({"tại", "bằng", "qua", "chức", "mở"})
"""Words before an event that make the day behind it its own, not that of an event before: `bằng` *Hội nghị ...*."""
_LEAD = 10
_HOLDS = frozenset({"có", "mở", "chức", "hành", "trì"})
_JUST_PAST = frozenset({("vừa", "qua"), ("vừa", "rồi"), ("trước", "đó"), ("lần", "trước")})
_AMONG = frozenset({"dự", "tại"})
_JOINED = 2
_CLAUSE = 14
_MARKS = frozenset(",;:")
_MOST_AROUND = 32
"""Days, events, places and organs looked at on either side of an event."""
_MOST_BETWEEN = 8
"""Bound on the events looked at between a day and an event, so that no line costs more than its length."""


@value
class Grounds:
    """What the sentence of a mention says of it."""

    date: DateMention | None
    place: tuple[int, int] | None
    """Stream entries of the place's words."""
    organisers: tuple[OrganNode, ...]
    whose: bool = False
    """Whether its name tells whose session, congress or numbered conference it is."""


NOTHING = Grounds(None, None, ())


@value
class Scenery:
    """A sentence with what may ground the events in it."""

    stream: Stream
    sentence: Sentence
    dates: Sequence[DateMention]
    mentions: Sequence[EventMention]
    """The events it speaks of, in order."""
    places: Sequence[Site]
    hosts: Sequence[OrganNode]
    """Organs that stand for themselves, inside no post and no place."""
    named: Mapping[int, int]
    """Entries inside the name of an event to the entry where that name begins."""
    caption: bool = False


def ground(scenery: Scenery, mention: EventMention) -> Grounds:
    """Return what the sentence says of the event."""
    stream = scenery.stream
    scenery = _near(scenery, mention)
    here = may_hold(stream, mention, scenery.hosts, scenery.named)
    organisers = hosts(stream, scenery.sentence.after, mention, here, scenery.named)
    whose = has_body(stream, mention, here)
    if mention.aside:
        own = organisers if mention.outer is None else ()
        planned = _planned(scenery, mention)
        return Grounds(planned, _beside_day(scenery, mention, planned), own, whose)
    date = _date(scenery, mention)
    if date is not None and not organisers:
        organisers = assembled(stream, mention, here)
    talks = mention.cls == "Talks" and stream.folded[mention.after : mention.after + 1] == ("với",)
    takes_place = talks or TAKES_PLACE.longest(stream.folded, mention.after) is not None
    takes_place = takes_place or is_where(stream, mention.first)
    opens = mention.first == scenery.sentence.first or stream.folded[mention.first] == "thăm"
    visit = mention.cls == "Visit" and opens
    ahead = not mention.named and _told_behind(scenery, mention) is not None
    if not (mention.named or organisers or takes_place or visit or ahead or _beside(scenery, mention, date)):
        return NOTHING
    told = takes_place or (date is not None and not scenery.caption)
    day = bisect_left(stream.start, date.span.end) if date is not None else None
    places = told_with_hosts(stream, scenery.places, mention) if organisers and not scenery.caption else scenery.places
    place = placed(stream, places, mention, scenery.mentions, told=told, caption=scenery.caption, day=day)
    return Grounds(date, place, organisers, whose)


def _near(scenery: Scenery, mention: EventMention) -> Scenery:
    """Return a scenery without what stands far from an event: a line without end costs no more than its length."""
    stream = scenery.stream
    if max(len(scenery.dates), len(scenery.mentions), len(scenery.places), len(scenery.hosts)) <= _MOST_AROUND:
        return scenery
    return replace(
        scenery,
        dates=_around(scenery.dates, stream.start[mention.first], lambda each: each.span.start),
        mentions=_around(scenery.mentions, mention.first, lambda each: each.first),
        places=_around(scenery.places, mention.first, lambda each: each.first),
        hosts=_around(scenery.hosts, mention.first, lambda each: each.first),
    )


def _around(items: Sequence[T], at: int, place: Callable[[T], int]) -> Sequence[T]:
    """Return the items of a sequence in order that stand next before and next behind a place."""
    middle = bisect_left(items, at, key=place)
    return items[max(0, middle - _MOST_AROUND) : middle + _MOST_AROUND]


def _planned(scenery: Scenery, mention: EventMention) -> DateMention | None:
    """Return the day right behind the name, of an event spoken of beside: `kỳ họp thứ 5, dự kiến tổ chức ngày 3/4`."""
    stream = scenery.stream
    behind = bisect_left(scenery.dates, stream.end[mention.after - 1], key=lambda each: each.span.start)
    date = next((each for each in scenery.dates[behind:] if each.date.day is not None), None)
    if date is None or ages(date):
        return None
    at = bisect_left(stream.start, date.span.start)
    where = {entry for site in scenery.places for entry in range(site.mark, site.after)}
    between = [stream.folded[entry] for entry in range(mention.after, at) if entry not in where]
    return date if at < scenery.sentence.after and only_plans(between) else None


def _beside_day(scenery: Scenery, mention: EventMention, date: DateMention | None) -> tuple[int, int] | None:
    """Return the place told with the day of an event spoken of beside: `khai mạc sáng 9/2` *tại Huế*."""
    if date is None:
        return None
    after = bisect_left(scenery.stream.start, date.span.end)
    here = (site for site in scenery.places if mention.after <= site.mark <= after)
    return next(((site.first, place_end(scenery.stream, site)) for site in here), None)


def _beside(scenery: Scenery, mention: EventMention, date: DateMention | None) -> bool:
    """Say whether a bare mention stands right beside its day (`buổi làm việc chiều 24/4`, `sáng nay, buổi lễ`)."""
    stream = scenery.stream
    if date is None:
        return False
    near = stream.end[min(len(stream) - 1, _past_guest(scenery, mention) + _REACH)]
    begin = stream.start[max(scenery.sentence.first, mention.first - _REACH)]
    if stream.start[mention.first] <= date.span.start <= near or begin <= date.span.end <= stream.start[mention.first]:
        return True
    verb = stream.folded[mention.first - 1]
    if verb in _HOLDS | _AT and _in_clause(scenery, mention, date):
        return True
    behind = date.span.start >= stream.start[mention.first]
    reach = _LEAD if verb in _HOLDS or (verb in _AT and behind) else _DATELINE if verb in _AMONG else -1
    return date.span.start <= stream.end[min(len(stream) - 1, scenery.sentence.first + reach)] and reach >= 0


def _past_guest(scenery: Scenery, mention: EventMention) -> int:
    """Return the entry after whom a bare meeting is held with: `buổi làm việc` *với Tỉnh ủy X* `, chiều 28/2`."""
    if scenery.stream.folded[mention.after : mention.after + 1] not in (("với",), ("giữa",)):
        return mention.after
    return next((node.after for node in scenery.hosts if node.first == mention.after + 1), mention.after)


def _in_clause(scenery: Scenery, mention: EventMention, date: DateMention) -> bool:
    """Say whether the day ends the clause of a bare mention: `chủ trì hội nghị này tại Nhà Quốc hội` *ngày 15/5*."""
    stream = scenery.stream
    first = bisect_left(stream.start, date.span.start)
    return mention.after <= first <= mention.after + _CLAUSE and _MARKS.isdisjoint(stream.word[mention.after : first])


def _date(scenery: Scenery, mention: EventMention) -> DateMention | None:
    """Return the nearest date before the mention that no other event stands nearer to, else the first after it."""
    stream = scenery.stream
    begin, end = stream.start[scenery.sentence.first], stream.end[scenery.sentence.after - 1]
    at = stream.start[mention.first]
    inside = stream.end[mention.after - 1]
    every = [date for date in scenery.dates if begin <= date.span.start < end and not ages(date)]
    here = [date for date in every if date.date.day is not None]
    if not here:
        months = [date for date in every if date.date.month is not None and not deadline(stream.text, date)]
        months = months or ([date for date in every[:1] if date.span.start == begin] if _held(stream, mention) else [])
        return months[0] if len(months) == 1 and scenery.sentence.first <= mention.first else None
    before = [date for date in here if date.span.start < at and not deadline(stream.text, date)]
    before = [] if _looked_back_on(stream, mention) else before
    before = [date for date in before if not aside_day(stream.text, date)] or before
    before = [date for date in before if not founding(stream.text, date)]
    before = [] if before and _taken(scenery, mention, before[-1]) else before
    after = [date for date in here if date.span.start >= at and not deadline(stream.text, date)]
    ahead = _told_behind(scenery, mention)
    if ahead is not None and (behind := [date for date in after if date.span.start >= stream.start[ahead]]):
        return behind[0]
    feast = "ngày" in stream.folded[mention.kind_after : mention.after]
    after = [date for date in after if not bracketed(stream.text, inside, date, feast=feast)]
    joined = [date for date in after if date.span.start - inside <= _JOINED]
    if joined:
        return joined[0]
    after = [date for date in after[:1] if not _told_of_other(scenery, mention, date)]
    if before and said(_between(stream, before[-1], mention.first)):
        months = [date for date in every if date.span.start >= at and date.date.day is None]
        held = [date for date in after or months[:1] if _held_on(stream, mention, date)]
        if held:
            return held[0]  # `Thông cáo phát ngày 7/9 cho biết kỳ họp thứ 3 đã diễn ra` *chiều 4/9*
    return before[-1] if before else after[0] if after else None


def _looked_back_on(stream: Stream, mention: EventMention) -> bool:
    """Say whether what is told on a day speaks of an event that is over: `tại kỳ họp thứ 4` *vừa qua*."""
    numbered = "thứ" in stream.folded[mention.kind_after : mention.after]  # not `nhìn lại hoạt động` *vừa qua*
    return numbered and stream.folded[mention.after : mention.after + 2] in _JUST_PAST


def _held(stream: Stream, mention: EventMention) -> bool:
    """Say whether a named event is what somebody held: `Năm 2021, Sở Y tế` *từng tổ chức* `cuộc thi ...`."""
    return mention.named and stream.folded[mention.first - 1] in _HOLDS


def _between(stream: Stream, date: DateMention, first: int) -> tuple[str, ...]:
    """Return the folded words between a day and an event behind it."""
    return stream.folded[bisect_left(stream.start, date.span.end) : first]


def _told_of_other(scenery: Scenery, mention: EventMention, date: DateMention) -> bool:
    """Say whether a day behind an event is that of something else: of what is said there, of an event between them."""
    stream = scenery.stream
    first = bisect_left(stream.start, date.span.start)
    if said(stream.folded[mention.after : first]):
        return True
    begin = bisect_left(scenery.mentions, mention.after, key=lambda each: each.first)
    between = scenery.mentions[begin : begin + _MOST_BETWEEN]
    apposed = not mention.named and stream.word[mention.after : mention.after + 1] == (",",)
    if apposed and between and mention.after + 1 == between[0].first < first:
        return True  # `Theo thông tin từ chủ trì họp báo,` *hội nghị do Sở Y tế tổ chức ngày 5/3*
    there = (each for each in between if mention.after + 1 < each.first < first)
    return any(stream.folded[each.first - 1] in _HELD_THERE for each in there)


def _held_on(stream: Stream, mention: EventMention, date: DateMention) -> bool:
    """Say whether a verb of holding stands between an event and a day behind it."""
    between = stream.folded[mention.after : bisect_left(stream.start, date.span.start)]
    return not HOLDS.isdisjoint(pairwise(between))


def _taken(scenery: Scenery, mention: EventMention, date: DateMention) -> bool:
    """Say whether the day before is another event's: `Ngày 3/10, Hội nghị A đã giới thiệu ... tại` *Kỳ họp thứ 6*."""
    stream = scenery.stream
    if stream.folded[mention.first - 1] not in _AT or mention.first - 1 == scenery.sentence.first:
        return False
    last = bisect_left(scenery.mentions, mention.first, key=lambda each: each.first)
    before = scenery.mentions[max(last - _MOST_BETWEEN, 0) : last]
    between = [each for each in before if date.span.end <= stream.start[each.first]]
    return any(not each.aside and each.named and each.kind != mention.kind for each in between)


def _told_behind(scenery: Scenery, mention: EventMention) -> int | None:
    """Return the entry of the day told behind the event, where no other event stands before it."""
    told = day_behind(scenery.stream, mention.after, apposed=True)
    if told is None or any(kind_begins(scenery.stream, at) for at in range(mention.kind_after, told)):
        return None
    return told
