"""Organs that the words of a title imply without their own name: `Chủ tịch quận 3`, `Bộ trưởng Giao thông`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.place import (
    HOME,
    LEVEL_OF_UNIT,
    NAMED_FOR_A_MAN,
    PlaceRead,
    place_words,
    read_place,
    starts_name,
)
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream, spell
from kg.text.letters import fold

CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
_COMMITTEE = "Ủy ban nhân dân"
_PARTY_BODIES = {
    "tỉnh": "Tỉnh ủy",
    "thành phố": "Thành ủy",
    "huyện": "Huyện ủy",
    "quận": "Quận ủy",
    "thị xã": "Thị ủy",
    "xã": "Đảng ủy",
    "phường": "Đảng ủy",
    "thị trấn": "Đảng ủy",
    "đặc khu": "Đảng ủy",
}
_NAMED_WITH_UNIT = frozenset({_COMMITTEE, "Đảng ủy"})
_NO_PLACE = frozenset({"hội", "đoàn", "đội", "viên", "ủy"})  # `xã hội`, `tỉnh đoàn`
_LONGEST_MINISTRY = 10


def head_office(stream: Stream, title: lexicon.Title, after: int, said: frozenset[str]) -> OrganNode | None:
    """Return the committee headed by who is called by the place alone.

    `Chủ tịch tỉnh X` heads its people's committee, `Bí thư quận 3` its Party committee; None for any other title.
    """
    if title.label not in ("Chủ tịch", "Bí thư"):
        return None
    read = read_place(stream, after, said)
    place = _with_unit(read)
    if place is None or place.unit is None or read is None:
        return None
    if read.unit is None and fold(read.name or "") == NAMED_FOR_A_MAN:  # `Đền thờ Chủ tịch` *Hồ Chí Minh*
        return None
    if place.name is None and (stream.folded[place.after : place.after + 1] or ("",))[0] in _NO_PLACE:
        return None
    name = _COMMITTEE if title.label == "Chủ tịch" else _PARTY_BODIES[place.unit]
    kind = "StateOrgan" if name == _COMMITTEE else "PartyOrgan"
    return OrganNode(
        after,
        place.after,
        name,
        kind,
        " ".join(lexicon.key(name)),
        place=place.name,
        unit=place.unit if place.name or name in _NAMED_WITH_UNIT else None,
        tail=_tail(name, place),
        level=place.level or LEVEL_OF_UNIT[place.unit],
        needs_owner=place.name is None,
    )


def party_body(at: int, body: OrganNode) -> OrganNode | None:
    """Return the Party committee of the place that owns a people's committee or assembly, supposed at entry `at`.

    None where the body names no place's unit.
    """
    if body.unit not in _PARTY_BODIES:
        return None
    name = _PARTY_BODIES[body.unit]
    head = " ".join(lexicon.key(name))
    if name != "Đảng ủy":
        named = OrganNode(at, at, name, "PartyOrgan", head, needs_owner=True, supposed=True, level=body.level)
        words = place_words(body.unit, body.place) if body.place else ""
        return replace(named, place=body.place, tail=words) if body.place else named
    tail = body.tail if body.unit in body.tail else ""
    return OrganNode(
        at, at, name, "PartyOrgan", head,
        place=body.place, unit=body.unit, tail=tail or body.unit, level=body.level, supposed=True,
    )  # fmt: skip


def _with_unit(place: PlaceRead | None) -> PlaceRead | None:
    """Return a province named without its unit with it: `Bí thư` *Quảng Ngãi*."""
    if place is None or place.unit is not None or place.level != "province":
        return place
    found = lexicon.places().longest(lexicon.key(place.name or ""), 0)
    unit = next((each.unit for each in found[1] if each.level == "province"), None) if found is not None else None
    return replace(place, unit=unit, words=f"{unit} {place.words}") if unit is not None else place


def _tail(name: str, place: PlaceRead) -> str:
    """Return the owner's words: `Tỉnh ủy` names its unit itself (`Tỉnh ủy X`, but `Quận ủy quận 3`)."""
    if place.unit is None or name in _NAMED_WITH_UNIT:
        return place.words
    return place_words(place.unit, place.name) if place.name is not None else ""


def ministry_at(stream: Stream, at: int) -> tuple[int, str] | None:
    """Return (end, name) of the ministry whose field alone stands at `at` (`Bộ trưởng` *Tài chính*), or None."""
    if at >= len(stream) or not stream.capital[at]:
        return None
    fixed = lexicon.fixed_organs().longest(("bộ", *stream.folded[at : at + _LONGEST_MINISTRY]), 0)
    field = lexicon.portfolios().longest(stream.folded, at)
    if fixed is not None and (field is None or at + fixed[0] - 1 >= field[0]):
        return at + fixed[0] - 1, fixed[1].name
    return (field[0], f"Bộ {field[1]}") if field is not None else None


def of_centre(stream: Stream, title: lexicon.Title, at: int) -> bool:
    """Say whether `Trung ương` alone stands for the Party's Central Committee.

    `Ủy viên` *Trung ương* `khóa XII`, but not `Ủy viên Trung ương Hội ...`.
    """
    if not title.label.startswith("Ủy viên") or stream.folded[at : at + 2] != ("trung", "ương"):
        return False
    behind = at + 2
    return behind >= len(stream) or not stream.capital[behind] or starts_name(stream, behind)


def foreign_ministry(stream: Stream, at: int, after: int) -> OrganNode | None:
    """Return another country's ministry by its field and the country: `Bộ trưởng` *Quốc phòng Mỹ*."""
    country = (
        lexicon.countries().longest(stream.folded, after) if stream.capital[after : after + 1] == (True,) else None
    )
    if country is None:
        return None
    words = spell(("Bộ", *stream.word[at:after]))
    return OrganNode(at, country[0], words, "ForeignOrgan", "bộ", tail=spell(stream.word[after : country[0]]))


def past_home(stream: Stream, after: int) -> int:
    """Return the entry after our own country behind a central organ: `Bộ trưởng Quốc phòng` *Việt Nam* `Lê Văn A`."""
    home = HOME.longest(stream.folded, after)
    return home[0] if home is not None else after
