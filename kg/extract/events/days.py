"""Days of events that their own sentence does not date, and days that go with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention
from kg.extract.events.other_days import ages, deadline
from kg.extract.events.scene import Scene
from kg.extract.events.years import dated_by_name
from kg.extract.mentions import DateMention
from kg.extract.stream import Stream
from kg.model import PartialDate

_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "02": 2, "2": 2, "03": 3, "3": 3, "1,5": 2, "2,5": 3, "4": 4, "5": 5}
_SPENT = frozenset({("làm", "việc"), ("tranh", "tài"), ("thi", "đấu"), ("diễn", "ra"), ("tập", "huấn"), ("học", "tập")})
_AFTER, _SPENT_WORDS = "sau", 7
_ONE = {"một": 1, "1": 1, "01": 1}
_LASTS = frozenset({("diễn", "ra"), ("kéo", "dài")})
_MOST_DAYS = 31
_LEAP = 2000
_VERB = 6
_OPENING = 10
_LEAD = 4
_SOON = 6
_CLAUSE = 30
_HERE = frozenset({"tại", "dự", "trì"})
_LONG = frozenset({"Congress", "Contest", "Visit", "Programme", "OtherEvent", "Election", "TrainingCourse"})
_DAYS_LONG = frozenset({"Congress", "Contest", "Visit", "TrainingCourse"})
_WORKING_DAY = ("ngày", "làm", "việc")
_NEXT_DAY = ("sang", "ngày", "thứ")
_LATER = frozenset({"hai", "ba", "tư", "cuối", "2", "3", "4"})
_CLOSES = frozenset({("bế", "mạc"), ("thành", "công"), ("kết", "thúc")})


def stretched(clearing: Clearing, day: DateMention, mention: EventMention) -> DateMention:
    """Return the day, or the days its sentence counts: `bế mạc sau hai ngày làm việc` ends on the day named."""
    stream = clearing.stream
    day = dated_by_name(clearing, mention, day)
    if day.end is not None or day.date.day is None or day.date.year is None or day.date.month is None:
        return day
    sentence = clearing.sentence_at(clearing.entry_of(day.span.start))
    words = stream.folded[sentence.first : sentence.after]
    for at in range(len(words) - 4):
        spent = _days_spent(words[at + 1 : at + _SPENT_WORDS]) if words[at] == _AFTER else 0
        if spent > 1:
            last = dt.date(day.date.year, day.date.month, day.date.day)
            first = last - dt.timedelta(days=spent - 1)
            if mention.first >= sentence.first:
                return replace(day, date=PartialDate(first.year, first.month, first.day), end=day.date)
    return day


def _days_spent(words: Sequence[str]) -> int:
    """Return how many days work took by the words behind `sau`, 0 for none: *hai ngày làm việc*, *1,5 ngày ...*."""
    count, *rest = words
    point = rest[:2] == [",", "5"]
    rest = rest[2:] if point else rest
    half = point or rest[1:2] == ["rưỡi"]
    done = rest[2:4] if half and not point else rest[1:3]
    if rest[:1] != ["ngày"] or tuple(done) not in _SPENT:
        return 0
    whole = _ONE.get(count) or _NUMBERS.get(count, 0)
    return whole + half if whole else 0


def lasting(clearing: Clearing, day: DateMention, mentions: Sequence[EventMention]) -> DateMention:
    """Return the day, with the last one where a sentence tells it: `Hội thi` *diễn ra đến hết ngày 19/8*."""
    if day.end is not None or day.date.day is None:
        return day
    stream = clearing.stream
    if mentions[0].cls in _DAYS_LONG:  # `Trong 3 ngày (26 - 28/8), học viên ...`
        told = [each.end for each in clearing.dates if each.end is not None and each.date == day.date]
        if told and told[0].day is not None and _soon_after(day.date, told[0]):
            return replace(day, end=told[0])
    for mention in mentions:
        reach = range(mention.after, min(mention.after + _VERB, len(stream) - 3))
        verb = next(
            (at for at in reach if stream.folded[at : at + 2] in _LASTS and stream.folded[at + 2] == "đến"), None
        )
        if verb is None:
            continue
        near = clearing.dates_in(verb, min(verb + _VERB, len(stream) - 1))
        last = near[0].date if near else None
        if last is not None and last.day is not None and _soon_after(day.date, last):
            return replace(day, end=last)
    return day


def _soon_after(first: PartialDate, last: PartialDate) -> bool:
    """Say whether a day follows another within a month, both of a year told or both of none."""
    days = [dt.date(each.year or _LEAP, each.month, each.day) for each in (first, last) if each.month and each.day]
    if len(days) != 2 or (first.year is None) != (last.year is None):  # noqa: PLR2004
        return False
    return 0 < (days[1] - days[0]).days <= _MOST_DAYS


def closing(stream: Stream, mention: EventMention, day: DateMention) -> bool:
    """Say whether the one day told of a congress is its last: `Phiên bế mạc Đại hội ... diễn ra ngày 4/10`."""
    if mention.cls == "Conference" and "thứ" in stream.folded[mention.kind_after : mention.after]:
        return day.end is None and _closes(stream, mention.after)
    if mention.cls != "Congress" or day.end is not None:
        return False
    words = stream.folded[mention.first : mention.first + 3]
    after = stream.folded[mention.after : mention.after + 3]
    return (
        words == ("phiên", "bế", "mạc")
        or stream.folded[max(0, mention.first - 2) : mention.first] == ("bế", "mạc")
        or any(after[at : at + 2] in _CLOSES for at in range(2))
        or _goes_on(stream, mention.after)
    )


def _goes_on(stream: Stream, after: int) -> bool:
    """Say whether a later day of a congress is told: `Đại hội ...` *tiếp tục ngày làm việc thứ hai*."""
    reach = stream.folded[after : after + _OPENING]
    days = (at + 3 for at in range(len(reach) - 3) if reach[at : at + 3] == _WORKING_DAY)
    turns = (at + 1 for at in range(1, len(reach) - 2) if reach[at - 1 : at + 2] == _NEXT_DAY)
    return any(not _LATER.isdisjoint(reach[at : at + 2]) for at in (*days, *turns))


def _closes(stream: Stream, after: int) -> bool:
    """Say whether a conference of days sits for the last time: `Hội nghị lần thứ 12 ...` *họp phiên bế mạc*."""
    reach = stream.folded[after : after + _CLAUSE]
    clause = reach[: reach.index(".")] if "." in reach else reach
    return any(clause[at : at + 3] == ("phiên", "bế", "mạc") for at in range(len(clause)))


def undated(clearing: Clearing, scenes: list[Scene]) -> list[Scene]:
    """Return the scenes, each undated one with the day that opens its paragraph where no other event stands.

    The first event of an article that dates none takes the day told shortly before, where that is one alone.
    """
    told = [scene for scene in scenes if scene.told]
    if told and not any(scene.day is not None for scene in scenes):
        day = _lead_day(clearing, told[0])
        scenes = [replace(scene, day=day) if scene is told[0] else scene for scene in scenes]
    found: list[Scene] = []
    for scene in scenes:
        if scene.day is None and _kicker(clearing, scene):
            scene = replace(scene, day=_first_day(clearing))  # noqa: PLW2901
        if scene.day is None and scene.parent is None and scene.told:
            scene = replace(scene, day=_after_another(clearing, scene, found) or _opening_day(clearing, scene, scenes))  # noqa: PLW2901
        found.append(scene)
    return found


def _kicker(clearing: Clearing, scene: Scene) -> bool:
    """Say whether a line above the headline is an event's name and nothing else tells of it: `Phiên họp thứ 44:`."""
    mentions = [mention for mention, _ in scene.grounds]
    if scene.best.cls != "Session" or not any(_line(clearing, mention) for mention in mentions):
        return False
    return all(_apart(clearing, mention) for mention in mentions)


def _line(clearing: Clearing, mention: EventMention) -> bool:
    """Say whether an event's name is all that its line says: `Phiên họp thứ 44:`."""
    line = clearing.sentence_at(mention.first)
    return mention.first == line.first and line.after - mention.after <= 1


def _apart(clearing: Clearing, mention: EventMention) -> bool:
    """Say whether a mention stands in no sentence of the body: in a line of its own, a headline or a tag."""
    start = clearing.stream.start[mention.first]
    tag = clearing.stream.text[start - 1 : start] == "#"
    return _line(clearing, mention) or tag or not clearing.in_body(mention.first)


def _first_day(clearing: Clearing) -> DateMention | None:
    """Return the one day of the first sentence of the lead that tells any."""
    text = clearing.stream.text
    for lead in clearing.body[:_LEAD]:
        days = [date for date in clearing.dates_in(lead.first, lead.after) if date.date.day is not None]
        days = [date for date in days if not deadline(text, date) and not ages(date)]
        if days:
            return days[0] if len(days) == 1 else None
    return None


def _lead_day(clearing: Clearing, scene: Scene) -> DateMention | None:
    """Return the one day told before the event, where an event of a day is told of soon behind it."""
    if (scene.best.cls in _LONG and scene.best.kind != "buổi thăm") or scene.best.kind == "kỳ họp":
        return None
    firsts = [mention.first for mention, _ in scene.grounds if clearing.in_body(mention.first)]
    own = clearing.sentence_at(min(firsts)) if firsts else None
    if own is None or not (min(firsts) == own.first or clearing.stream.folded[min(firsts) - 1] in _HERE):
        return None
    if clearing.has_day(own):
        return None
    before = clearing.stream.start[own.first]
    days = [date for date in clearing.dates if date.span.start < before]
    days = [date for date in days if clearing.in_body(clearing.entry_of(date.span.start))]
    if len(days) != 1 or days[0].date.day is None or ages(days[0]) or deadline(clearing.stream.text, days[0]):
        return None
    between = [each for each in clearing.body if days[0].span.start <= clearing.stream.start[each.first] < before]
    return days[0] if len(between) < _SOON else None


def _after_another(clearing: Clearing, scene: Scene, earlier: Sequence[Scene]) -> DateMention | None:
    """Return the day of the event this one follows at once (`Ngay sau buổi lễ, ... họp phiên thứ nhất`)."""
    sentence = clearing.sentence_at(scene.grounds[0][0].first)
    if clearing.stream.folded[sentence.first : sentence.first + 2] != ("ngay", "sau"):
        return None
    near = range(sentence.first, sentence.first + _OPENING)
    return next(
        (each.day for each in earlier for mention, _ in each.grounds if mention.first in near and mention.aside), None
    ) or next((each.day for each in earlier for mention, _ in each.grounds if mention.first in near), None)


def _opening_day(clearing: Clearing, scene: Scene, scenes: Sequence[Scene]) -> DateMention | None:
    """Return the day that opens an earlier sentence of the paragraph of the event's first words in the body."""
    mention = next(
        (mention for mention, _ in scene.grounds if clearing.in_body(mention.first)),
        None,
    )
    if mention is None:
        return None
    stream = clearing.stream
    own = clearing.sentence_at(mention.first)
    line = clearing.line_at(own.first)
    dates = clearing.dates_in(line, own.first)
    others = {
        first.first
        for each in scenes
        if each.key != scene.key and each.day is not None
        for first, _ in each.grounds
        if line <= first.first < own.first
    }
    for date in reversed(dates):
        entry = clearing.entry_of(date.span.start)
        opens = entry - clearing.sentence_at(entry).first <= _OPENING
        if date.date.day is not None and not deadline(stream.text, date) and (opens or len(dates) == 1) and not others:
            return date
    return None
