"""Days of events that their own sentence does not date, and days that go with it."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.clearing import Clearing
from kg.extract.events.ground import ages, deadline
from kg.extract.events.mention import EventMention
from kg.extract.events.scene import Scene
from kg.extract.events.years import dated_by_name
from kg.extract.mentions import DateMention
from kg.extract.stream import Stream
from kg.model import PartialDate

_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "02": 2, "2": 2, "03": 3, "3": 3, "1,5": 2, "2,5": 3, "4": 4, "5": 5}
_OPENING = 10
_LEAD = 4
_CLAUSE = 30
_HERE = frozenset({"tại", "dự", "trì"})
_LONG = frozenset({"Congress", "Contest", "Visit", "Programme", "OtherEvent", "Election", "TrainingCourse"})
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
        if words[at] == "sau" and words[at + 2 : at + 5] == ("ngày", "làm", "việc") and words[at + 1] in _NUMBERS:
            last = dt.date(day.date.year, day.date.month, day.date.day)
            first = last - dt.timedelta(days=_NUMBERS[words[at + 1]] - 1)
            if mention.first >= sentence.first:
                return replace(day, date=PartialDate(first.year, first.month, first.day), end=day.date)
    return day


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
    )


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
        if scene.day is None and scene.parent is None and scene.told:
            scene = replace(scene, day=_after_another(clearing, scene, found) or _opening_day(clearing, scene, scenes))  # noqa: PLW2901
        found.append(scene)
    return found


def _lead_day(clearing: Clearing, scene: Scene) -> DateMention | None:
    """Return the one day told before the event, where an event of a day is told of soon behind it."""
    if scene.best.cls in _LONG or scene.best.kind == "kỳ họp":
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
    return days[0] if len(between) < _LEAD else None


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
    starts = [date.span.start for date in clearing.dates]
    low, high = bisect_left(starts, stream.start[line]), bisect_left(starts, stream.start[own.first])
    others = {
        first.first
        for each in scenes
        if each.key != scene.key and each.day is not None
        for first, _ in each.grounds
        if line <= first.first < own.first
    }
    for date in reversed(clearing.dates[low:high]):
        entry = clearing.entry_of(date.span.start)
        opens = entry - clearing.sentence_at(entry).first <= _OPENING
        if date.date.day is not None and not deadline(stream.text, date) and (opens or high - low == 1) and not others:
            return date
    return None
