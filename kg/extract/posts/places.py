"""Places behind a post: countries of an office abroad (`Đại sứ` *Việt Nam tại Lào*), places above an organ's own.

And the house of a division behind a dash.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.place import HOME, capital_run, is_unit, read_place, starts_name
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.bodies import past_kind
from kg.extract.posts.fitting import fits
from kg.extract.stream import Stream

# units of territory, lowest first: a city may be under a province
_RANKS = {"xã": 1, "phường": 1, "thị trấn": 1, "huyện": 2, "quận": 2, "thị xã": 2, "thành phố": 3, "tỉnh": 4}
_DIVISIONS = frozenset({"phòng", "khoa", "bộ môn", "tổ", "đội"})
_OFFICES = _DIVISIONS | {"vụ", "cục", "văn phòng", "thanh tra", "ban", "trung tâm", "viện", "chi cục", "đoàn", "hạt"}
_DASH = frozenset({("-",), ("–",)})
_OF = ("của",)
_WHICH = tuple(
    tuple(words.split())
    for words in (
        *("mới", "mới nhất", "hiện nay", "hiện tại", "hiện thời", "đầu tiên", "trẻ nhất", "lâu năm", "kỳ cựu"),
        *("duy nhất", "nữ đầu tiên", "lâu nhất"),
    )
)
_AT = "tại"
_LAND = "nước"
_HOUSES = frozenset({"sở", "cục", "vụ"})
_LONGEST_RUN, _TWO = 6, 2
_VILLAGE_HEADS = frozenset(f"Trưởng {unit}" for unit in ("thôn", "bản", "ấp", "buôn", "xóm", "khóm", "làng"))


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


def past_house(stream: Stream, after: int) -> int:
    """Return the entry after a word for the body at hand: `Giám đốc` *sở* `Lê A`, `Giám đốc` *Trung tâm* `, Lê A`."""
    small = stream.word[after : after + 1] and stream.word[after] in _HOUSES
    return after + 1 if small and starts_name(stream, after + 1) else past_kind(stream, after)


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


def behind_dash(stream: Stream, organ: OrganNode, house_at: Callable[[int], OrganNode | None]) -> OrganNode:
    """Return a division with the house that a dash or `của` parts it from: `Phòng Tổng hợp -` *Văn phòng Huyện ủy X*.

    `house_at` gives the organ that begins at an entry.
    """
    joint = stream.folded[organ.after : organ.after + 1]
    parted = (joint in _DASH and organ.head in _DIVISIONS) or (joint == _OF and organ.head in _OFFICES)
    if not parted or organ.after + 1 >= len(stream):
        return organ
    if organ.owner is not None or not organ.local or organ.unit is not None or organ.bare:
        return organ
    house = house_at(organ.after + 1)
    if house is None or house.bare or house.head in _DIVISIONS or house.head == organ.head:
        return organ
    return replace(organ, after=house.after, owner=house, needs_owner=False)


def organ_of(
    stream: Stream, after: int, title: lexicon.Title, organ_at: Callable[[int], OrganNode | None]
) -> OrganNode | None:
    """Return the organ that `của` gives a title, which of its holders is told between: `Giám đốc` *mới của Sở X*.

    `organ_at` gives the organ that begins at an entry.
    """
    told = next((len(words) for words in _WHICH if stream.folded[after : after + len(words)] == words), 0)
    at = after + told
    if stream.folded[at : at + 1] != _OF or at + 1 >= len(stream) or not stream.capital[at + 1]:
        return None
    organ = organ_at(at + 1)
    fitting = organ is not None and not organ.bare and fits(title, organ)
    return organ if fitting else None


def past_village(stream: Stream, title: str, after: int) -> int:
    """Return the entry after the village that somebody heads, `after` where his own name follows.

    `Trưởng thôn` *Khe Lùng* `, xã X`, `Trưởng bản` *Phù Khả 2*, `Trưởng thôn` *Nam Sơn* `Lê Văn A`.
    """
    if title not in _VILLAGE_HEADS:
        return after
    end = capital_run(stream, after, _LONGEST_RUN)
    names = (at for at in range(after + 1, end - 1) if stream.folded[at] in lexicon.common_surnames())
    inner = next(names, None)
    person = stream.folded[after : after + 1] and stream.folded[after] in lexicon.surnames()
    if person and end - after > _TWO:
        return after
    if inner is not None:
        return inner
    placed = stream.word[end : end + 1] == (",",) and is_unit(stream, end + 1)
    numbered = end > after and end < len(stream) and stream.word[end].isdigit()
    return after if person and not placed and not numbered else end + numbered


def past_delegation(stream: Stream, organ: OrganNode, said: frozenset[str]) -> int:
    """Return the entry after the place whose delegation a deputy sits in: `đại biểu Quốc hội` *đoàn X*."""
    after = organ.after
    if organ.head != "quốc hội":
        return after
    place = read_place(stream, after + (stream.folded[after : after + 1] == ("đoàn",)), said)
    return place.after if place is not None and place.name is not None else after
