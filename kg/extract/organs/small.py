"""Heads of organs in small letters before a capitalised field: `theo bộ Công an`, `do sở Nội vụ tổ chức`."""

from __future__ import annotations

from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.organs.name import component_end
from kg.extract.organs.place import unit_end
from kg.extract.organs.small_owners import COMMITTEES
from kg.extract.stream import Stream

_BODIES = lexicon.phrases(
    (
        "ban thường vụ",
        "ban chấp hành",
        "ban cán sự đảng",
        "ban cán sự",
        "hội đồng quản trị",
        "hội đồng thành viên",
        "văn phòng",
    )
)
"""Bodies in small letters before the organ whose they are: *ban thường vụ* `Tỉnh ủy`, *ban thường vụ* `huyện ủy`."""


@cache
def _heads() -> lexicon.Trie[frozenset[str]]:
    """Return the heads that may be small, each with the folded words that it makes one word with (`cán bộ`)."""
    rows = lexicons.rows("small_heads", 2)
    return lexicon.Trie((lexicon.key(head), frozenset(lexicon.key(before))) for _, (head, before) in rows)


@cache
def small_openers() -> frozenset[str]:
    """Return the folded words that an organ may begin with though they have no capital."""
    return _heads().openers() | _BODIES.openers() | {words[0] for words in COMMITTEES}


def small_head(stream: Stream, index: int) -> bool:
    """Say whether an organ's head stands in small letters at entry `index`, a known field or its owner behind it."""
    body = _BODIES.longest(stream.folded, index) if not stream.capital[index] else None
    if body is not None and stream.folded[body[0] : body[0] + 2] in COMMITTEES:
        return True
    if not stream.capital[index] and stream.folded[index : index + 2] in COMMITTEES:
        return _of_a_named_place(stream, index + 2)
    if body is not None and stream.capital[body[0] : body[0] + 1] == (True,):
        return lexicon.heads().longest(stream.folded, body[0]) is not None
    found = _heads().longest(stream.folded, index)
    if found is None or stream.capital[index] or (index and stream.folded[index - 1] in found[1]):
        return False
    return component_end(stream, found[0]) is not None or _goes_on(stream, index, found[0])


def _of_a_named_place(stream: Stream, at: int) -> bool:
    """Say whether a place by its name follows a committee in small letters: `đảng ủy` *xã X*, `huyện ủy` *Y*."""
    name = unit_end(stream, at) or at
    if stream.capital[name : name + 1] != (True,) or stream.gap(name, name) != " ":
        return False
    return name > at or lexicon.places().longest(stream.folded, name) is not None


def _goes_on(stream: Stream, index: int, after: int) -> bool:
    """Say whether a longer head goes on with a capital: `đoàn đại biểu` *Quốc hội*."""
    whole = lexicon.heads().longest(stream.folded, index) if stream.capital[after : after + 1] == (True,) else None
    return whole is not None and whole[0] > after
