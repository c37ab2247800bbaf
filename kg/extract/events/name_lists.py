"""Lists inside the name of an event that a comma does not end: badges, organs, places, whose session it is."""

from __future__ import annotations

from kg.extract.organs.place import capital_run, is_unit
from kg.extract.stream import Stream
from kg.extract.walls import Walls

_LISTS = frozenset({",", "và"})
_HAMLETS = frozenset({"thôn", "bản", "ấp", "khóm", "buôn"})
_SEVERAL = frozenset({"các", "hai", "ba", "bốn", "2", "3", "4", "02", "03", "04"})
_NUMBERED = (("kỳ", "họp", "thứ"), ("hội", "nghị", "lần"))
_NUMBER = 3
_WHICH_TERM = frozenset({"khóa", "nhiệm"})
_OWNED = "của"
_AFTER_OWNERS = frozenset({"về", "khóa", "nhiệm", "cho", "(", ".", ",", ";", "\n"})
"""What goes on behind all whose papers they are: `của Bộ Chính trị, Ban Bí thư` *khóa XIII*, no verb."""
_PREMIER = ("thủ", "tướng")
_YEARS = "năm"
_BADGE = ("huy", "hiệu")
_BADGES = 12


def listed(stream: Stream, index: int, at: int, walls: Walls) -> int | None:
    """Return the entry after what the comma at `index` lists in the name that goes on at `at`, None where it ends."""
    ways = (
        _more_badges(stream, index),
        _more_organs(stream, index, walls),
        _more_places(stream, index, at),
        _whose(stream, index, at, walls),
    )
    return next((after for after in ways if after is not None), None)


def _more_badges(stream: Stream, index: int) -> int | None:
    """Return the entry after numbers of years that commas list: `Huy hiệu 65`*, 50 và 40 năm* `tuổi Đảng`."""
    before = index - 1 - (stream.folded[index - 1] == _YEARS)
    if not stream.word[before].isdigit() or _BADGE not in {
        stream.folded[back : back + 2] for back in range(max(0, index - _BADGES), index)
    }:
        return None
    after = index
    while after + 1 < len(stream) and stream.folded[after] in _LISTS and stream.word[after + 1].isdigit():
        after += 2
        after += stream.folded[after : after + 1] == (_YEARS,)
    return after if after > index else None


def _more_organs(stream: Stream, index: int, walls: Walls) -> int | None:
    """Return the entry after organs that commas join: `quyết định của Tỉnh ủy`*, UBND tỉnh* `về ...`."""
    if index - 1 not in walls.inside_organs or index + 1 not in walls.inside_organs:
        return None
    after = index
    while stream.folded[after : after + 1] in ((",",), ("và",)) and (
        after + 1 in walls.inside_organs or stream.folded[after + 1 : after + 3] == _PREMIER
    ):
        after = walls.past_organs(after + 1 + 2 * (after + 1 not in walls.inside_organs))
    follows = stream.folded[after : after + 1]
    return after if follows == ("về",) or (_owned(stream, index, walls) and _AFTER_OWNERS & set(follows)) else None


def _owned(stream: Stream, index: int, walls: Walls) -> bool:
    """Say whether the organ before a comma is told to be whose something is: `nghị quyết` *của* `Bộ Chính trị,`."""
    begin = index
    while begin - 1 in walls.inside_organs:
        begin -= 1
    return stream.folded[begin - 1] == _OWNED


def _whose(stream: Stream, index: int, at: int, walls: Walls) -> int | None:
    """Return the entry after the body whose meeting a comma tells: `Kỳ họp thứ chín`*, HĐND tỉnh* `khóa XIV`."""
    if stream.folded[at - 2 : at + 1] not in _NUMBERED or index - at > _NUMBER:
        return None
    after = walls.past_organs(index + 1)
    return after if after > index + 1 and _WHICH_TERM & set(stream.folded[after : after + 1]) else None


def _more_places(stream: Stream, index: int, at: int) -> int | None:
    """Return the entry after places that a comma lists behind their unit: `các thôn Thanh Hạ`*, An Lạc và An Định*."""
    begin = index
    while begin > at and stream.capital[begin - 1]:
        begin -= 1
    if begin == index or begin - 1 <= at or stream.folded[begin - 2] not in _SEVERAL:
        return None
    if not (is_unit(stream, begin - 1) or stream.folded[begin - 1] in _HAMLETS):
        return None
    after = index
    while after + 1 < len(stream) and stream.folded[after] in _LISTS:
        end = capital_run(stream, after + 1)
        if end == after + 1:
            break
        after = end
    return after if after > index else None
