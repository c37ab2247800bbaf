"""The zones that a board runs: `Ban Quản lý Khu kinh tế mở` *Chu Lai*, `Khu kinh tế X` *và các khu công nghiệp*."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.place import capital_run, is_unit
from kg.extract.stream import Stream

_ZONES = lexicon.phrases(
    ("khu kinh tế", "khu kinh tế mở", "khu kinh tế cửa khẩu", "khu công nghiệp", "khu công nghệ cao", "khu chế xuất")
)
_TWO = 2
_AND = ("và", "các")


def zone_end(stream: Stream, begin: int, after: int) -> int:
    """Return the entry after the zones that end a name: the place of one, the others that the board runs beside it.

    A place alone that everybody knows owns the board: `Ban Quản lý Khu kinh tế` *tỉnh X*.
    """
    zones = [end for at in range(begin, after) if (end := _zone(stream, at)) is not None]
    if zones and (more := _beside(stream, after)) is not None:
        return more
    if after not in zones:
        return after
    if after >= len(stream) or not stream.capital[after] or stream.gap(after, after) != " ":
        return after
    place = lexicon.places().longest(stream.folded, after)
    end = place[0] if place is not None else capital_run(stream, after, _TWO)
    if (more := _beside(stream, end)) is not None:
        return more
    return after if is_unit(stream, after) or place is not None else end


def _beside(stream: Stream, at: int) -> int | None:
    """Return the end of the other zones told at an entry: *và các khu công nghiệp*; None where there are none."""
    return _zone(stream, at + _TWO) if stream.folded[at : at + _TWO] == _AND else None


def _zone(stream: Stream, at: int) -> int | None:
    """Return the end of what kind of zone is named at an entry, None for none."""
    found = _ZONES.longest(stream.folded, at) if at < len(stream) else None
    return found[0] if found is not None else None
