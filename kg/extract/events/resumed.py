"""Day and place told of the event before by words that name none: `Sự kiện diễn ra ngày 5/3 tại Hội trường A`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.events.ground import NOTHING, Grounds, Scenery, ground
from kg.extract.events.mention import EventMention
from kg.extract.events.placing import place_end
from kg.extract.events.sites import Site, sites
from kg.extract.mentions import DateMention
from kg.extract.stream import Sentence

_SUBJECTS = lexicon.phrases(
    (
        "sự kiện|hoạt động|chương trình|lễ|buổi lễ|buổi học|buổi họp|buổi làm việc|buổi gặp|lớp|lớp học|khóa học|"
        "cuộc họp|cuộc gặp|cuộc thi|hội nghị|hội thảo|hội thi|tọa đàm|phiên họp|đại hội|kỳ họp|hội diễn|lễ hội|"
        "ngày hội|giải"
    ).split("|")
)
_LABELS = lexicon.phrases(
    (
        "thời gian|địa điểm|thời gian tổ chức|địa điểm tổ chức|nơi tổ chức|nơi diễn ra|địa điểm diễn ra|"
        "thời gian diễn ra|thời gian và địa điểm|thời gian, địa điểm|ngày tổ chức"
    ).split("|")
)
_BETWEEN = frozenset("này trên nói lần đã sẽ vừa được chính thức dự kiến".split())
_HELD = lexicon.phrases("diễn ra|tổ chức|đặt tại|khai mạc|bắt đầu|kéo dài|do".split("|"))
_WIDE = frozenset({"chương trình", "lớp học", "khóa học", "sự kiện", "hoạt động"})
_SIZE = 5
_SOON = 4
_MOST = 8
"""Bound on the sentences that are looked at, so that no text costs more than its length."""


def resumed(clearing: Clearing, grounds: Mapping[EventMention, Grounds]) -> dict[EventMention, Grounds]:
    """Return the grounds, an event whose kind has no day or no place yet with those a later sentence tells of it."""
    found = dict(grounds)
    told = [mention for mention in found if not mention.aside and mention.outer is None]
    if not told:
        return found
    for begin, sentence in _resumptions(clearing, told[0].first):
        own = next((mention for mention in told if mention.first == begin), None)
        event = _before(clearing, told, begin)
        if event is None or (own is not None and not _stands_for(own, event, found[own])):
            continue
        same = [each for mention, each in found.items() if mention.cls == event.cls and mention != own]
        read = _read(clearing, sentence, begin, event)
        date = read.date if not any(each.date for each in same) else None
        place = read.place if not any(each.place for each in same) else None
        mine = found[event]
        found[event] = replace(mine, date=mine.date or date, place=mine.place or place)
        if own is not None and date is not None:
            found[own] = NOTHING
    return found


def _stands_for(own: EventMention, event: EventMention, grounds: Grounds) -> bool:
    """Say whether a bare word of kind takes up the event before: `hội thảo ... .` *Chương trình* `diễn ra ngày 5/3`."""
    if own.named or own.kind == event.kind:
        return False
    return own.kind in _WIDE or not (grounds.date or grounds.place)


def _resumptions(clearing: Clearing, first: int) -> Iterator[tuple[int, Sentence]]:
    """Yield (entry, its sentence) where words for an event told before begin, at a sentence or behind a semicolon."""
    word = clearing.stream.word
    left = _MOST
    for sentence in clearing.body:
        if sentence.after <= first or not left:
            continue
        clauses = (at + 1 for at in range(sentence.first, sentence.after - 1) if word[at] == ";")
        begin = next((at for at in (sentence.first, *clauses) if at > first and _goes_on(clearing, at)), None)
        if begin is not None:
            left -= 1
            yield begin, sentence


def _goes_on(clearing: Clearing, at: int) -> bool:
    return _label(clearing, at) is not None or _verb(clearing, at) is not None


def _label(clearing: Clearing, at: int) -> int | None:
    """Return the entry of the colon behind `Thời gian`, `Địa điểm tổ chức`."""
    label = _LABELS.longest(clearing.stream.folded, at)
    return label[0] if label is not None and clearing.stream.word[label[0] : label[0] + 1] == (":",) else None


def _verb(clearing: Clearing, at: int) -> int | None:
    """Return the entry of the verb of holding behind words for an event: `Buổi lễ này đã` *diễn ra*."""
    folded = clearing.stream.folded
    subject = _SUBJECTS.longest(folded, at)
    if subject is None:
        return None
    end = subject[0]
    while end < len(folded) and end - subject[0] < _SIZE and folded[end] in _BETWEEN:
        end += 1
    return end if _HELD.longest(folded, end) is not None else None


def _before(clearing: Clearing, told: list[EventMention], begin: int) -> EventMention | None:
    """Return the event told of last, shortly before an entry; one that is named before one that is not."""
    here = clearing.place_of(begin)
    near = [each for each in told if each.first < begin and here - clearing.place_of(each.first) <= _SOON]
    named = [each for each in near if each.named]
    return next(reversed(named or near), None)


def _read(clearing: Clearing, sentence: Sentence, begin: int, event: EventMention) -> Grounds:
    """Return the day and the place that stand behind an entry of a sentence."""
    stream = clearing.stream
    organs = clearing.organs_in(sentence.first, sentence.after)
    places = sites(stream, begin, sentence.after, organs, clearing.said)
    dates = clearing.dates_in(begin, sentence.after)
    if _label(clearing, begin) is not None:
        return Grounds(_day(dates), _place(clearing, places), ())
    verb = _verb(clearing, begin) or begin + 1
    subject = EventMention(begin, verb, verb, event.kind, event.cls, event.name)
    around = Scenery(stream, Sentence(begin, sentence.after), dates, [subject], places, (), {})
    return ground(around, subject)


def _day(dates: Sequence[DateMention]) -> DateMention | None:
    return next((date for date in dates if date.date.day is not None), None)


def _place(clearing: Clearing, places: Sequence[Site]) -> tuple[int, int] | None:
    return next(((site.first, place_end(clearing.stream, site)) for site in places), None)
