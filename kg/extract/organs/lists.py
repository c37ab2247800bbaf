"""Distributive lists: `HĐND các tỉnh Nghệ An, Bắc Giang`, `các sở: Tài chính, Nội vụ`, `Tỉnh ủy X và Y`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.name import portfolio_end
from kg.extract.organs.place import LEVEL_OF_UNIT, PlaceRead, by_words, capital_run, read_place
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream, spell

COUNTS = ("các", "hai", "ba", "bốn", "2", "3", "4")
_UNITS = lexicon.Trie((lexicon.key(f"{count} {unit}"), unit) for unit in LEVEL_OF_UNIT for count in COUNTS)
_NAMES_ITS_UNIT = frozenset(
    {"huyện ủy", "quận ủy", "tỉnh ủy", "thành ủy", "thị ủy", "huyện đoàn", "quận đoàn", "tỉnh đoàn", "xã đoàn"}
)
# listed among departments or ministries, but none of them
_OTHERS = {"Sở": (("công", "an"), ("quốc", "phòng"), ("thanh", "tra")), "Bộ": (("thanh", "tra"),)}
_JOINTS = frozenset({",", "và", "&"})


def distributed(stream: Stream, organ: OrganNode, said: frozenset[str]) -> list[OrganNode]:
    """Return one organ a place after `các tỉnh ...`, or of the place behind `và`.

    Empty where there is no such list.
    """
    if organ.owner is None and organ.place is None and organ.unit is None and not organ.bare:
        return _over_places(stream, organ, said)
    return _and_another(stream, organ, said)


def _and_another(stream: Stream, organ: OrganNode, said: frozenset[str]) -> list[OrganNode]:
    """Return an organ and its like of the place told behind `và`; empty where there is none.

    `Đảng ủy phường A` *và phường B*, `Tỉnh ủy Nghệ An` *và Hà Tĩnh*.
    """
    if organ.owner is not None or organ.place is None or stream.folded[organ.after : organ.after + 1] != ("và",):
        return []
    at = organ.after + 1
    place = read_place(stream, at, said)
    if place is None or place.name is None or organ.level is None or place.level != organ.level:
        return []
    named_alone = organ.head in _NAMES_ITS_UNIT and place.unit is None
    if not named_alone and place.unit != organ.unit:
        return []
    return [organ, replace(organ, first=at, after=place.after, tail=place.words, place=place.name)]


def _over_places(stream: Stream, organ: OrganNode, said: frozenset[str]) -> list[OrganNode]:
    found = _UNITS.longest(stream.folded, organ.after)
    if found is None:
        return []
    index, unit = found
    if index < len(stream) and stream.word[index] == ":":
        index += 1
    spread: list[OrganNode] = []
    while (place := _listed_place(stream, index, said)) is not None and place.name is not None:
        words = place.words if place.unit or organ.head in _NAMES_ITS_UNIT else f"{unit} {place.words}"
        first = organ.first if not spread else index
        spread.append(
            replace(
                organ,
                first=first,
                after=place.after,
                tail=words,
                place=place.name,
                unit=unit,
                level=LEVEL_OF_UNIT[unit],
            )
        )
        index = place.after
        if index < len(stream) and stream.folded[index] in _JOINTS:
            index += 1
        else:
            break
    return spread


def _listed_place(stream: Stream, at: int, said: frozenset[str]) -> PlaceRead | None:
    """Return the place at `at`, known or not: in a list of places capitalised words are one."""
    place = read_place(stream, at, said)
    if place is not None or at >= len(stream) or stream.folded[at] in lexicon.common_surnames():
        return place
    if lexicon.heads().longest(stream.folded, at) is not None:
        return None
    after = capital_run(stream, at)
    region = stream.folded[after : after + 1] == ("bộ",)  # `các tỉnh Bắc Trung` *bộ*
    return by_words(stream, at, after) if after > at and not region else None


def listed_fields(stream: Stream, at: int) -> list[OrganNode]:
    """Return the departments of `các sở: Tài chính, Xây dựng và Nội vụ` where `các` or a number stands at entry `at`.

    Empty otherwise.
    """
    if (
        at + 2 >= len(stream)
        or stream.folded[at] not in COUNTS
        or stream.folded[at + 1] not in ("sở", "bộ", "phòng", "vụ")
    ):
        return []
    head = {"sở": "Sở", "bộ": "Bộ", "phòng": "Phòng", "vụ": "Vụ"}[stream.folded[at + 1]]
    headed = stream.word[at + 2] == ":"
    index = at + 2 + headed
    joints = _JOINTS | {";"} if headed else _JOINTS
    found: list[OrganNode] = []
    while (after := portfolio_end(stream, index)) is not None:
        if stream.folded[index:after] in _OTHERS.get(head, ()):
            break
        base = spell([head, *stream.whole(index, after)])
        found.append(
            OrganNode(
                index,
                after,
                base,
                "StateOrgan",
                head.lower(),
                needs_owner=head != "Bộ",
                level="central" if head == "Bộ" else None,
            )
        )
        if after < len(stream) and stream.folded[after] in joints:
            index = after + 1
        else:
            break
    return found if len(found) > 1 else []
