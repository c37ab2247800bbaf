"""Places behind a post: countries of an office abroad (`Đại sứ` *Việt Nam tại Lào*), places above an organ's own."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.place import HOME, read_place, starts_name
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

# units of territory, lowest first: a city may be under a province
_RANKS = {"xã": 1, "phường": 1, "thị trấn": 1, "huyện": 2, "quận": 2, "thị xã": 2, "thành phố": 3, "tỉnh": 4}
_AT = "tại"
_LAND = "nước"


def after_countries(stream: Stream, after: int, said: frozenset[str]) -> int:
    """Return the entry after the countries of an office at entry `after`, or `after` where none is named.

    Behind a country the place of a consulate too: `Tổng Lãnh sự` *Lào tại Đà Nẵng*.

    Args:
        stream: the article's stream.
        after: the entry behind the title.
        said: folded names that the article calls places.
    """
    begins = after
    while after < len(stream):
        at = after + (stream.folded[after] == _AT)
        end = _country(stream, at)
        if end is None:
            place = read_place(stream, at, said) if begins < after < at else None
            return place.after if place is not None and place.name is not None else after
        after = end
    return after


def _country(stream: Stream, at: int) -> int | None:
    if at >= len(stream) or not (stream.capital[at] or stream.folded[at] == _LAND):
        return None
    found = HOME.longest(stream.folded, at) or lexicon.countries().longest(stream.folded, at)
    return found[0] if found is not None else None


def after_higher_places(stream: Stream, organ: OrganNode, said: frozenset[str]) -> int:
    """Return the entry after the places above that of an organ: `UBND xã A,` *huyện B, tỉnh C*.

    Or after the place of its seat, right before its officer's name: `Cơ quan đại diện X` *tại Đà Nẵng* `Lê Văn A`.
    """
    after, unit = organ.after, organ.unit
    if stream.folded[after : after + 1] == (_AT,):
        seat = read_place(stream, after + 1, said)
        return seat.after if seat is not None and seat.name and starts_name(stream, seat.after) else after
    while unit in _RANKS and stream.word[after : after + 1] == (",",):
        place = read_place(stream, after + 1, said)
        if place is None or place.name is None or _RANKS.get(place.unit or "", 0) <= _RANKS[unit]:
            break
        after, unit = place.after, place.unit or ""
    return after
