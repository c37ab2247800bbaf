"""Days that stand beside an event and are not its own: anniversaries, foundings, terms, brackets."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.dates.openings import PARTS
from kg.extract.mentions import DateMention

_BRACKET = 12
_LASTS = frozenset({"ra", "chức", "hành", "trong", "dài", "mở", "họp"})
_JOINED = 2
_BEFORE = 48
_HELD_BEFORE = frozenset({"hành", "ra", "mạc", "mở", "chức", "họp"})
_PLACES = frozenset({"tại", "ở"})
_TERMS = frozenset("trước sau từ đến tới hết hạn kể đề".split())
# what is said at an event, or of another day, behind it
_SAID = frozenset(
    tuple(words.split())
    for words in ("cho biết|cho hay|cho thấy|cho rằng|nhấn mạnh|nêu rõ|lưu ý|trước đó|sau đó").split("|")
)
_COUNTS = (["hai"], ["ba"], ["bốn"], ["năm"])
_BEGINS = (["bắt", "đầu"], ["khai", "mạc"], ["khai", "giảng"])
_IN_FORCE = frozenset({"lực", "dụng", "hành"})


def ages(date: DateMention) -> bool:
    """Say whether the days span years: an anniversary's (`11/6/1948 - 11/6/2023`)."""
    return date.end is not None and None not in (date.date.year, date.end.year) and date.date.year != date.end.year


def founding(text: str, date: DateMention) -> bool:
    """Say whether somebody or something came to be on the day: `được thành lập ngày 14/8/1979`, `sinh ngày`."""
    line = text[max(0, date.span.start - _BEFORE) : date.span.start].rpartition("\n")[2]
    words = line.lower().split()
    words = words[:-1] if words[-1:] == ["ngày"] else words
    return words[-1:] == ["sinh"] or words[-2:] in (["thành", "lập"], ["ra", "đời"])


def aside_day(text: str, date: DateMention) -> bool:
    """Say whether the day stands in brackets behind no `today`: `ngày truyền thống (14/10)`, not `sáng nay (14/10)`."""
    before = text[max(0, date.span.start - _BEFORE) : date.span.start].rstrip()
    return before.endswith("(") and before[:-1].lower().split()[-1:] not in (["nay"], ["qua"], ["mai"], ["ngày"])


def bracketed(text: str, end: int, date: DateMention, *, feast: bool) -> bool:
    """Say whether a bracket holds the day of something else: `... Ngày thành lập (28/2/1964 - 28/2/2024)`.

    `feast`: the event's name speaks of a day, which a bracket right behind it dates.
    """
    opened = text.rfind("(", max(end, date.span.start - _BRACKET), date.span.start)
    if opened < 0 or ")" in text[opened : date.span.start]:
        return False
    part = text[date.span.start : date.span.end].split(maxsplit=1)[0].lower()
    if part in PARTS and opened > end + _JOINED:  # `hội thảo do Sở Y tế tổ chức` *(sáng 25/10, tại Huế)*
        return False
    if text[:opened].rstrip().endswith(" ngày"):  # `kéo dài trong 3 ngày (từ 5/8 đến 7/8)`
        return False
    return feast or opened > end + _JOINED


def said(between: Sequence[str]) -> bool:
    """Say whether words between an event and a day begin what somebody says: `ông A` *cho biết* `ngày 5/6 ...`."""
    return not _SAID.isdisjoint(pairwise(between))


def deadline(text: str, date: DateMention) -> bool:
    """Say whether the day is a term or a past beginning: `trước ngày 30/9`, `kể từ ngày 1/7`."""
    before = text[max(0, date.span.start - _BEFORE) : date.span.start].rpartition("\n")[2]
    words = before[-16:].lower().replace("(", " ").split()
    if words[-1:] == ["ngày"]:
        words.pop()
    part = text[date.span.start : date.span.end].split(maxsplit=1)[0].lower()
    if (before[-4:-1] == "Đến" or before[-6:-1] == ", đến") and part in PARTS:  # `Đến chiều 12/3, Đoàn họp`
        return False
    if words[-1:] == ["từ"] and date.date.day is not None and _begins(before):
        return False
    if words[-1:] == ["từ"] and date.end is not None:
        return not _spans(before[: before.lower().rindex("từ")])
    return bool(words) and words[-1] in _TERMS and words[-2:] not in (["gian", "tới"], ["dài", "tới"])


def _begins(before: str) -> bool:
    """Say whether something begins on the day behind `từ`: `khóa học khai giảng` *từ ngày 13/10*."""
    words = before.removesuffix("ngày ").split()
    return words[-3:-1] in _BEGINS and _IN_FORCE.isdisjoint(words)


def _spans(before: str) -> bool:
    """Say whether `từ` opens days that an event lasts: at the head of a sentence or after `diễn ra`, `tổ chức`."""
    words = before.lower().split()
    told = {word.rstrip(",") for word in words}
    if words and words[-1].endswith(",") and not _HELD_BEFORE.isdisjoint(told):  # `diễn ra ở Huế, từ 17 đến 21/10`
        return True
    held = next((at for at, word in enumerate(words) if word.rstrip(",") in _HELD_BEFORE), None)
    if held is not None and not _PLACES.isdisjoint(words[held:]):  # `tổ chức tại Huế` *từ ngày 5 - 6/3*
        return True
    if words[-1:] in (["ngày,"], ["ngày"]) and ("trong" in words or words[-2:-1] in _COUNTS):  # `ba ngày, từ 14/6 đến`
        return True
    return not before.strip(" \t") or before.rstrip(" \t")[-1] in ".\n(" or words[-1] in _LASTS
