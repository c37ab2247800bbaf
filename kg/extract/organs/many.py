"""Organs of all places of some kinds, none of them named: `UBND xã, phường, đặc khu`."""

from __future__ import annotations

from kg.extract.organs.place import COMMUNES, unit_end
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_JOINTS = frozenset({",", "và", "/", "-", "–"})
_MIDDLE = frozenset({"huyện", "quận", "thị xã", "thành phố"})
_HIGHEST = frozenset({"tỉnh", "thành phố"})
_LEVELS = (COMMUNES, _MIDDLE, _HIGHEST)
_GOES_ON = frozenset({"ủy", "đoàn", "đội", "trưởng"})  # `huyện` *ủy* is a body of its own


def of_many_places(stream: Stream, organ: OrganNode) -> bool:
    """Say whether bare words of territory go on behind that of an organ: two more, or one of the same level."""
    further = list(_units_behind(stream, organ.after))
    return len(further) > 1 or any({organ.unit, *further} <= level for level in _LEVELS if further)


def of_any_place(stream: Stream, organ: OrganNode) -> bool:
    """Say whether a post is one of every place of some kind: `Chủ tịch UBND` *cấp xã*, `UBND` *xã, phường*."""
    behind = stream.folded[organ.after : organ.after + 1] == ("cấp",) and unit_end(stream, organ.after + 1) is not None
    return (behind and organ.ownerless) or of_many_places(stream, organ)


def _units_behind(stream: Stream, at: int) -> list[str]:
    """Return the words of territory that joints lead to from entry `at`, up to one that names a place or a body."""
    found: list[str] = []
    while at < len(stream) and stream.word[at] in _JOINTS:
        end = unit_end(stream, at + 1)
        if end is None or stream.capital[at + 1] or _names(stream, end):
            break
        found.append(" ".join(stream.folded[at + 1 : end]))
        at = end
    return found


def _names(stream: Stream, at: int) -> bool:
    """Say whether what stands behind a word of territory makes it a place of its own, or another body."""
    if at >= len(stream) or stream.word[at] == "\n":
        return False
    return stream.capital[at] or stream.word[at].isdigit() or stream.folded[at] in _GOES_ON
