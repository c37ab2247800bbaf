"""Owners of organs in small letters: `Ủy viên BTV` *huyện ủy*, `Đảng ủy` *trường Đại học X*, `HĐTV` *tập đoàn X*."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.asked import Organs
from kg.extract.organs.name import component_end
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

COMMITTEES = frozenset(
    {("tỉnh", "ủy"), ("thành", "ủy"), ("huyện", "ủy"), ("quận", "ủy"), ("thị", "ủy"), ("đảng", "ủy"), ("đảng", "bộ")}
)
_SMALL_OWNERS = frozenset(
    {("công", "ty"), ("tổng", "công"), ("tập", "đoàn"), ("ngân", "hàng"), ("trung", "ương"), ("đại", "học")}
)
_SCHOOL = "trường"
_MINISTRIES = frozenset({"bộ", "sở"})


def in_small_letters(organs: Organs, index: int) -> OrganNode | None:
    """Return the owner in small letters behind its body: `Ủy viên BTV` *huyện ủy*, `Văn phòng` *bộ Công an*.

    A firm, a ministry, a school and a centre need a name in capitals: `Chủ tịch HĐTV` *tập đoàn X*, `Đảng ủy` *trường
    Đại học X*.
    """
    stream = organs.stream
    if index + 1 >= len(stream) or stream.capital[index]:
        return None
    if stream.folded[index : index + 2] in _SMALL_OWNERS:
        owner = organs.any_case(index)
        return owner if owner is not None and any(stream.capital[index : owner.after]) else None
    ministry = stream.folded[index] in _MINISTRIES and component_end(stream, index + 1) is not None
    school = stream.folded[index] == _SCHOOL and stream.capital[index + 1] and organs.is_head(index + 1)
    named = ministry or school or stream.folded[index : index + 2] in COMMITTEES
    return organs.any_case(index) if named else None


def named_in_small_letters(stream: Stream, at: int) -> bool:
    """Say whether a bare head goes on with a field and a place: `Đảng ủy Tổng công ty` *văn hoá Sài Gòn*."""
    field = lexicon.portfolios().longest(stream.folded, at)
    return field is not None and stream.capital[field[0] : field[0] + 1] == (True,)
