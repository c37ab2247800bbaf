"""Bylines: a line that holds nothing but the names of those who wrote the article.

A byline is known by its place (beside the page's date, or after the last paragraph) and by its shape; this file
knows the shape. Newsrooms (`PV`, `Theo TTXVN`) are no authors.
"""

from __future__ import annotations

import re
from functools import cache

from kg.lexicons import rows
from kg.text.classes import LOWER, UPPER
from kg.text.letters import fold
from kg.text.syllables import is_syllable

MAX_LENGTH = 90
_MOST_AUTHORS = 4
_MOST_WORDS = 5

_CREDIT = re.compile(
    r"(?:(?:tin|bài|bài viết|tin bài|ảnh|hình|clip|video)"
    r"(?:\s?(?:,|và|&|-|\+)\s?(?:tin|bài|ảnh|hình ảnh|hình|clip|video))*"
    r"|tác giả(?: bài viết)?|thực hiện|người viết|người thực hiện|biên tập|bt|biên soạn)\s?[:;]\s*"
    rf"|(?:tin|bài|tin bài)\s?(?:,|và|&|-|\+)?\s?ảnh\s+(?=(?-i:[{UPPER}]))"
    r"|(?:nhóm pv|nhóm phóng viên|phóng viên|pv|ctv|by|bởi)(?:\s?[:;]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
"""`Tin, ảnh: `, `Bài và ảnh `, `Tác giả: `, `BT: `, `PV Thu Hà`."""
_OFFICES = frozenset(
    {"phòng", "văn phòng", "ban", "đài", "trung tâm", "ubnd", "công an", "hội", "đoàn", "trường", "sở", "đảng ủy"}
    | {"công đoàn", "hđnd", "bch", "ubmttq", "mttq", "khoa", "chi bộ", "vp", "tt"}
)
"""What the author's office begins with: `Thu Hà -` *Văn phòng Đảng ủy*."""
_FEWEST_LETTERS = 2
_PICTURES_ONLY = re.compile(r"\(?\s*(?:ảnh|hình|video|clip|đồ họa)\b", re.IGNORECASE)
_SOURCE = re.compile(
    r"\(?\s*(?:[Tt]heo|THEO|[Nn]guồn(?: tin)?|NGUỒN)\s*"
    r"(?::|(?=(?:Báo|Tạp chí|Đài|Cổng|Thông tấn|[A-ZĐ]{3,}\b|Vietnam\w|\S+\.(?:vn|com|net|org)\b)))"
)
"""`Theo TTXVN`, `Nguồn: Báo Sông Hạ`, but not `Nguồn lực cho phát triển`."""
_TAIL = re.compile(r"\s*(?:/\s*[^/]+|\((?:[^()]{1,40})\))\s*$")
"""`Thu Hà (TTXVN)`, `Thu Hà/VOV`, `Minh Quân (tổng hợp)`."""
_PHOTOGRAPHER = re.compile(r"[\s.,;–-]+(?:ảnh|hình|video)\s?:.*$", re.IGNORECASE)
"""`Tin: Thu Hà - Ảnh: Minh Quân`: who took the pictures did not write."""
_INITIALS = re.compile(rf"(?:[{UPPER}]\.)+[{UPPER}]?\.?")
_DOING = re.compile(r"\s+(?:thực hiện|tổng hợp|ghi|biên tập|lược ghi|biên dịch|dịch)$", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|Th\.S|NCS|CN|BS|KS|LS|Luật sư|Nhà báo|(?:Đại|Trung|Thiếu|Thượng) (?:tướng|tá|úy))"
    r"(?:[.,]\s?|\s))+(?=\S)"
)
"""`PGS.TS Lê Mạ`, `Đại tá Lê Mạ`: degrees and ranks are kept off the name."""
_BETWEEN = re.compile(r"\s*[–—;,&]\s*|\s*-\s*|\s+và\s+|\s+VÀ\s+")
_NAME_WORD = re.compile(rf"(?:[{UPPER}]\.\s?){{0,3}}(?:[{UPPER}][{LOWER}]*|[{UPPER}]+)(?:['’][{UPPER}{LOWER}]+)?")
_NEWSROOMS = frozenset(
    {"pv", "p.v", "phóng viên", "ctv", "cộng tác viên", "nhóm pv", "nhóm phóng viên", "ban biên tập", "bbt", "tòa soạn"}
    | {"ttxvn", "vov", "vtv", "tpo", "vnp", "vgp", "vietnamplus", "tổng hợp", "tin tức"}
)
_NO_NAMES = frozenset(
    {"bình luận", "thời sự", "chính trị", "xã hội", "kinh tế", "pháp luật", "thể thao", "giải trí", "giáo dục"}
    | {"văn hóa", "trang chủ", "đọc nhiều", "tin mới", "tin nóng", "nổi bật", "liên hệ", "chia sẻ", "gửi bài"}
    | {"thông báo", "quyết định", "nghị quyết", "kế hoạch", "báo cáo", "kết luận", "chỉ thị", "danh sách", "tin buồn"}
    | {"cáo phó", "giấy mời", "thư ngỏ", "lời cảm ơn", "sự kiện", "phóng sự", "ghi chép", "phỏng vấn", "điểm tin"}
    | {"quay lại", "xem thêm", "đọc thêm", "từ khóa", "việt nam", "kết nối", "quốc tế", "nhân dân", "hoạt động"}
)
_NO_FIRST_WORDS = frozenset(
    {"ban", "phòng", "sở", "báo", "đài", "tạp", "theo", "nguồn", "nhóm", "tổ", "cục", "cổng", "trang", "ủy", "chi"}
    | {"tỉnh", "huyện", "xã", "phường", "quận", "tin", "bài", "ảnh", "hội", "đại"}
)
_PEN_NAME_WORDS = 2
"""A pen name has one or two words; a longer name begins with a family name."""


def read_byline(line: str) -> tuple[str, ...] | None:
    """Return the authors that the line names, () for a newsroom's or agency's line, None when it is no byline.

    An all-capital name comes back in name case (`THẢO ANH` -> `Thảo Anh`).
    """
    line = line.strip().strip("|*").strip()
    if not line or len(line) > MAX_LENGTH:
        return None
    if _SOURCE.match(line):
        return ()
    credit = _CREDIT.match(line)
    if _PICTURES_ONLY.match(line):
        return None
    words = line[credit.end() :] if credit else line
    if words.startswith("(") and words.endswith(")"):
        words = words[1:-1]
    words = _PHOTOGRAPHER.sub("", words) if credit else words
    words = _DOING.sub("", _TAIL.sub("", words.removesuffix("./.").strip()).strip())
    words = _DEGREE.sub("", words, count=1) if _DEGREE.match(words) else words
    parts = [part for part in _BETWEEN.split(words if _INITIALS.fullmatch(words) else words.rstrip(".")) if part]
    credited = credit is not None
    if len(parts) > 1 and not _is_name(parts[1], credited=False) and (credited or _is_office(parts[1])):
        del parts[1:]  # `Người viết: Lúa - Công chức xã`
    if not parts or len(parts) > _MOST_AUTHORS:
        return None
    names = [part for part in parts if fold(part) not in _NEWSROOMS]
    if not all(_is_name(name, credited=credited) for name in names):
        return None
    return tuple(_name_case(name) for name in names)


def _is_office(words: str) -> bool:
    """Say whether the words name an office: `Văn phòng Đảng ủy`, `Phòng VHTT`."""
    folded = fold(words).split()
    return " ".join(folded[:1]) in _OFFICES or " ".join(folded[:2]) in _OFFICES


def _is_name(name: str, *, credited: bool) -> bool:
    words = name.split()
    folded = fold(name)
    if not words or len(words) > _MOST_WORDS or folded in _NO_NAMES or folded in _provinces():
        return False
    if sum(letter.isalpha() for letter in name) < _FEWEST_LETTERS:
        return False
    if fold(words[0]) in _NO_FIRST_WORDS and not credited:
        return False
    if _INITIALS.fullmatch(name):
        return True
    if len(words) > _PEN_NAME_WORDS and fold(words[0]) not in _surnames() and "." not in words[0]:
        return False
    if (
        len(words) > 1 and fold(words[0]) in _surnames()
    ):  # the rest may be of another language: `Y Krih`, `Rmah H'Nhiên`
        return all(_NAME_WORD.fullmatch(word) for word in words)
    return all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if not _NAME_WORD.fullmatch(word):
        return _INITIALS.fullmatch(word) is not None
    last = word.rsplit(".", 1)[-1]
    return len(last) == 1 or "'" in last or "’" in last or _sounds(last)


def _sounds(word: str) -> bool:
    """Say whether a word is a Vietnamese syllable, written with `y` for `i` or not: `Lynh`."""
    return is_syllable(word) or is_syllable(word.replace("y", "i"))


def _name_case(name: str) -> str:
    if not name.isupper():
        return name
    return re.sub(rf"[{UPPER}]+", lambda match: match.group().capitalize(), name)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(cells[0]) for _, cells in rows("surnames", 2))


@cache
def _provinces() -> frozenset[str]:
    """Return the provinces and cities, old and new, folded: a place beside a date is no author."""
    return frozenset(fold(cells[0]) for _, cells in rows("places", 5) if cells[2] == "province")
