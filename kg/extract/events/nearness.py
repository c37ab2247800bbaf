"""How near two tellings of an event are: the words of their names, their numbers, their days."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from kg.extract.events.kinds import kind_begins
from kg.extract.events.mention import EventMention
from kg.extract.numbers import ordinal
from kg.extract.stream import Stream
from kg.model import PartialDate
from kg.text.letters import fold

_SAME = 0.6
_SHORTLY = 6
_THIN = frozenset("của và các về tại năm trong cho với lần thứ nhiệm kỳ khóa trực tuyến toàn quốc công tác số".split())
_PLENUM = ("trung", "ương")


def name_words(stream: Stream, mention: EventMention) -> set[str]:
    """Return the words of its name that tell it from another."""
    return {word for word in stream.folded[mention.kind_after : mention.after] if word.isalnum() and word not in _THIN}


def number(stream: Stream, mention: EventMention) -> str | None:
    """Return the number after `thứ` or of a congress (`lần thứ XIX`, `Kỳ họp thứ 26`, `Kỳ họp đầu tiên`)."""
    for at in range(mention.kind_after, mention.after - 1):
        if stream.folded[at] == "thứ":
            return ordinal(stream, at + 1)
        if stream.folded[at : at + 2] == ("đầu", "tiên"):
            return "1"
        if stream.folded[at : at + 2] == _PLENUM and stream.word[at + 2 : at + 3] and stream.word[at + 2].isdigit():
            return stream.word[at + 2]
        if at > mention.kind_after and kind_begins(stream, at):  # `Hội nghị thông báo kết quả` *Hội nghị lần thứ chín*
            return None
    first = stream.word[mention.kind_after] if mention.kind_after < mention.after else ""
    return fold(first) if first.isupper() and set(first) <= set("IVX") else None


def alike(words: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Say whether most words of the shorter of two names stand in the other."""
    smaller = min(len(words), len(others))
    return bool(smaller) and len(words & others) / smaller >= _SAME


def shortly_before(day: PartialDate, other: PartialDate) -> bool:
    """Say whether a day is one shortly before another."""
    if day.month is None or day.day is None or other.month is None or other.day is None:
        return False
    return 0 < (other.month - day.month) * 30 + other.day - day.day <= _SHORTLY


def days_near(day: PartialDate, other: PartialDate) -> bool:
    """Say whether two days are so near that a session of several days may hold both."""
    return shortly_before(day, other) or shortly_before(other, day)


def earlier(day: PartialDate, other: PartialDate | None) -> bool:
    """Say whether a day lies before another; one without its year is of the other's."""
    if other is None or other.month is None or day.month is None or other.day is None or day.day is None:
        return False
    year, years = day.year or other.year or 0, other.year or day.year or 0
    return (year, day.month, day.day) < (years, other.month, other.day)
