"""What a post tells of its holder: how many hold such a post at once, and who else can be the same official.

Constants are titles and organs in their folded form; sources: the Party's statutes (2011), Quy định 368-QĐ/TW of
8/9/2025 for the posts that stand alone, and usage of the press.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.model import Holding, Organ, PartialDate
from kg.resolve.keys import folded
from kg.schema import head_titles, titles

# one of very many: `cán bộ Công an tỉnh X` tells nobody from a namesake
_RANK_AND_FILE = frozenset(
    "cán bộ|chiến sĩ|chuyên viên|chuyên viên chính|chuyên viên cao cấp|đảng viên|đoàn viên|hội viên|nhân viên|"
    "phóng viên|biên tập viên|giảng viên|giáo viên|bác sĩ|điều dưỡng|công nhân|học viên|sinh viên|cộng tác viên|"
    "thành viên|công chức|viên chức|kỹ sư|luật sư|doanh nhân|nông dân".split("|")
)
# one of some hundreds: `Ủy viên Trung ương Đảng`, `đại biểu Quốc hội`
_MEMBERS = frozenset("ủy viên|ủy viên dự khuyết|đại biểu|đại biểu chuyên trách|ủy viên chuyên trách".split("|"))
_LARGE_BODIES = re.compile(r"^(?:ban chấp hành trung ương|ủy ban trung ương|hội đồng trung ương|quốc hội$|trung ương)")
# those who lead an area together; two of one name among them in one term are one person with two posts, as a
# secretary chairs the people's council and a deputy secretary the people's committee
_LEADS = re.compile(
    r"^(?:(?:phó )?bí thư|(?:phó )?chủ tịch|trưởng ban|chủ nhiệm|(?:phó )?trưởng đoàn|ủy viên)"
    r"(?: thường trực| phụ trách)?$"
)
_LEADING_BODIES = re.compile(
    r"^(?:tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy (?:xã|phường|đặc khu)|"
    r"ban thường vụ (?:tỉnh|thành|huyện|quận|thị) ủy|"
    r"(?:thường trực )?hội đồng nhân dân|ủy ban nhân dân|đoàn đại biểu quốc hội|"
    r"ban (?:tổ chức|tuyên giáo|tuyên giáo và dân vận|dân vận|nội chính) (?:tỉnh|thành|huyện|quận|thị) ủy|"
    r"ủy ban kiểm tra (?:tỉnh|thành|huyện|quận|thị) ủy|ban chỉ đạo)\b"
)
# `Bí thư Trung ương Đảng`, `Bí thư Trung ương Đoàn`: one of several secretaries, whose head has another title
_SECRETARIES = re.compile(r"^(?:ban chấp hành )?trung ương|^ban bí thư")
# a title that says what it heads heads nothing else: `Vụ trưởng Bộ Y tế` is one of many, `Vụ trưởng Vụ Tổ chức` is not
_OWN_UNIT = {
    "hiệu trưởng": r"trường|đại học|học viện",
    "chỉ huy trưởng": r"bộ chỉ huy|ban chỉ huy|bộ đội|vùng",
    "tổng tham mưu trưởng": r"bộ tổng tham mưu|quân đội",
}
_HEADED_TOGETHER = frozenset({"đồng chủ tịch", "chủ tịch luân phiên", "trưởng nhóm", "đại sứ", "thủ trưởng"})
_DEPUTIES = {"thứ trưởng": "bộ trưởng", "tổ phó": "tổ trưởng", "cục phó": "cục trưởng", "vụ phó": "vụ trưởng"}
"""Deputies whose title is not `Phó` and the head's."""
_IN_OFFICE = frozenset({"current", "acting", "in-charge", "elected", "appointed"})
_TERM_YEARS = 5
"""Committees and councils of an area serve five years, from the years that end in 0 and 5 (Party) or the year after
(councils): a year that ends so belongs to either term."""


@cache
def _alone() -> frozenset[str]:
    return frozenset(folded(title.label) for title in titles() if title.rank_group)


def stands_alone(title: str) -> bool:
    """Return whether a title names its office without an organ, held by one or a few at a time: `Chủ tịch nước`."""
    return folded(title) in _alone()


@cache
def _heads() -> frozenset[str]:
    return frozenset(map(folded, head_titles())) - _HEADED_TOGETHER


@cache
def _base_titles() -> dict[str, str]:
    return {folded(title.label): folded(title.broader or title.label) for title in titles()}


def is_head(title: str) -> bool:
    """Return whether one person at a time heads an organ under this title."""
    return folded(title) in _heads()


def headed_by(title: str, organ: Organ) -> str | None:
    """Return the folded title of the organ's head where `title` is that or a deputy's of it, None for any other.

    `Phó Chủ tịch Thường trực` → `chủ tịch`.
    """
    said = _base_titles().get(folded(title), folded(title))
    head = _DEPUTIES.get(said, said.removeprefix("phó "))
    name = folded(organ.name)
    if head not in _heads() or said in _HEADED_TOGETHER or (head == "bí thư" and _SECRETARIES.match(name)):
        return None
    unit = _OWN_UNIT.get(head) or (head.replace("trưởng", "").strip() if "trưởng" in head.split() else "")
    return head if re.match(rf"(?:{unit})\b" if unit else "", name) else None


def is_crowded(title: str, organ: Organ) -> bool:
    """Return whether so many hold the post at once that a namesake among them is likely."""
    said = folded(title)
    return said in _RANK_AND_FILE or (said in _MEMBERS and bool(_LARGE_BODIES.match(folded(organ.name))))


def leads_area(holding: Holding, organ: Organ) -> bool:
    """Return whether a post is among those that lead an area of known level and name."""
    known = bool(organ.place and organ.level)
    return known and bool(_LEADS.match(folded(holding.title)) and _LEADING_BODIES.match(folded(organ.name)))


def circles(holding: Holding, organ: Organ, where: str, published: PartialDate | None) -> Iterator[str]:
    """Yield the circles of people who lead an area in a term that the holder is in.

    Only attestations in office on a known day count: level, place (`where` it lies, if namesakes must be told apart)
    and the first year of the term.
    """
    if not leads_area(holding, organ):
        return
    for one in holding.attestations:
        day = one.on or published
        if one.status in _IN_OFFICE and day and day.year is not None:
            first = day.year - day.year % _TERM_YEARS
            begun = (first - _TERM_YEARS, first) if day.year == first else (first,)
            place = folded(organ.place or "") + (f", {where}" if where else "")
            yield from (f"{organ.level}/{place}/{term}" for term in begun)
