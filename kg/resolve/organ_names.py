"""What two names of one organ have in common, whichever article writes which.

The extractor writes abbreviations out and adds an owner that the article says; here the spellings of one full name
meet. Nothing is added that a name does not say: `Tỉnh ủy` of nowhere stays that, and a town never meets its province.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.extract.organs.key import organ_key
from kg.resolve.keys import folded

# `Ban Chấp hành Đảng bộ tỉnh X, khóa XXII` and `Tỉnh ủy X` are two names of one body (Điều lệ Đảng, điều 18-21)
_PARTY_COMMITTEE = re.compile(
    r"^ban chấp hành đảng bộ (?P<unit>tỉnh|thành phố|huyện|quận|thị xã|phường|xã|đặc khu) (?=\w)"
)
_COMMITTEES = {
    "tỉnh": "tỉnh ủy",
    "thành phố": "thành ủy",
    "huyện": "huyện ủy",
    "quận": "quận ủy",
    "thị xã": "thị ủy",
    "phường": "đảng ủy phường",
    "xã": "đảng ủy xã",
    "đặc khu": "đảng ủy đặc khu",
}
# the term of a committee (`khóa XXII`, `nhiệm kỳ 2020 - 2025`) makes no other organ
_TERM = re.compile(r" (?:khóa [ivxl]+|khóa \d+|nhiệm kỳ \d{4}\s*[-–]\s*\d{4})$")
# `Tỉnh ủy tỉnh X`: the unit is said twice
_UNIT_TWICE = re.compile(r"\b(tỉnh|thành|huyện|quận|thị) (ủy|đoàn) (?:tỉnh|thành phố|huyện|quận|thị xã) (?=\w)")
# State organs of the whole country carry its name or not: `Bộ Ngoại giao Việt Nam`, `Ngân hàng Nhà nước Việt Nam`
_NATIONAL = re.compile(r"^((?:bộ|ngân hàng nhà nước|thanh tra chính phủ|kiểm toán nhà nước)\b.*?) việt nam$")
# so do the chapters of unions of the people: `Hội Nông dân Việt Nam tỉnh X`, `Trung ương Hội Nông dân Việt Nam`
_UNIONS = (
    "hội nông dân|hội liên hiệp phụ nữ|hội cựu chiến binh|hội chữ thập đỏ|hội nhà báo|hội luật gia|"
    "hội liên hiệp thanh niên"
)
_CHAPTER = re.compile(rf"^((?:ban chấp hành )?(?:trung ương )?(?:{_UNIONS})) việt nam (?=\w)")
_CENTRE_OF_UNION = re.compile(
    rf"^((?:ban chấp hành )?trung ương (?:{_UNIONS}|đoàn thanh niên cộng sản hồ chí minh)) việt nam$"
)
# the Party's central organs, with and without the Party's name: `Ban Tổ chức Trung ương`, `Văn phòng Trung ương Đảng`
_PARTY_CENTRE = re.compile(
    r"^(ban .+|ủy ban kiểm tra|văn phòng|hội đồng lý luận) trung ương(?: đảng(?: cộng sản việt nam)?)?$"
)
_OF_THE_CENTRE = re.compile(r"^((?:ban|ủy ban kiểm tra|văn phòng)\b.*) ban chấp hành trung ương đảng$")
_SECRETARIAT = re.compile(r"^ban bí thư$")
# kept whole while the unit before a province's name goes: `Ban Tổ chức Tỉnh ủy X`
_ONE_WORD = (("tỉnh ủy", "tỉnh·ủy"), ("tỉnh đoàn", "tỉnh·đoàn"))
# `Công an tỉnh`: the area is not named
_AREA_LEFT_OPEN = re.compile(r" (?:tỉnh|thành phố)$")
# `Quân khu IV` and `Quân khu 4`
_NUMBERED = re.compile(r"\b(quân khu|quân đoàn|binh đoàn|khu vực|vùng) ([ivx]+)\b")
_ROMAN = {roman: str(number) for number, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_QUOTES = str.maketrans("", "", "\"“”'‘’()")


@lru_cache(maxsize=1 << 16)
def canonical(name: str) -> str:
    """Return the folded form that all accepted spellings of one full name share; tones stay."""
    words = " ".join(folded(name).translate(_QUOTES).replace("–", "-").replace(" - ", " ").replace(",", "").split())
    words = _TERM.sub("", words)
    words = _NUMBERED.sub(lambda found: f"{found[1]} {_ROMAN.get(found[2], found[2])}", words)
    words = _UNIT_TWICE.sub(r"\1 \2 ", words)
    words = _NATIONAL.sub(r"\1", words)
    words = _CENTRE_OF_UNION.sub(r"\1", words)
    words = _CHAPTER.sub(r"\1 ", words)
    words = _SECRETARIAT.sub("ban bí thư trung ương", words)
    words = _OF_THE_CENTRE.sub(r"\1 trung ương đảng", words)
    words = _PARTY_CENTRE.sub(r"\1 trung ương đảng", words)
    for apart, bound in _ONE_WORD:
        words = words.replace(f" {apart}", f" {bound}")
    return organ_key(words).replace("·", " ")


@lru_cache(maxsize=1 << 16)
def short_name(name: str) -> str | None:
    """Return the short name of a Party committee that is called by its long one, None for any other organ.

    `Ban Chấp hành Đảng bộ tỉnh X` → `tỉnh ủy X`. The two stay two organs, as articles name both side by side; what
    either issues, and who sits in either, is held against the same name.
    """
    words = _TERM.sub("", folded(name))
    found = _PARTY_COMMITTEE.match(words)
    return f"{_COMMITTEES[found['unit']]} {words[found.end() :]}" if found else None


def ownerless(name: str, place: str) -> str:
    """Return the canonical name without the place, folded, or the nameless area that it is the organ of."""
    return _AREA_LEFT_OPEN.sub("", canonical(name).removesuffix(f" {place}"))
