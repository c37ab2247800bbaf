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
    r"(?P<what>(?:tin bài|tin ảnh|bài viết|tin|bài|ảnh|hình|clip|video|nội dung|lời)"
    r"(?:\s?(?:,|và|&|-|\+|/)\s?(?:tin|bài viết|bài|ảnh|hình ảnh|hình|clip|video))*"
    r"|tác giả(?: bài viết)?|thực hiện|người viết(?: bài| tin)?|(?:người )?đưa tin|người thực hiện|biên tập(?: viên)?"
    r"|btv?|biên soạn|tổng hợp|t/h|th|viết bài|viết tin|tin tức|ghi chép|lược ghi|sưu tầm|soạn)\s?[:;]\s*"
    rf"|(?:bài viết|tin bài)\s+của\s+(?=(?-i:[{UPPER}]))"
    rf"|(?:tin|bài|tin bài)\s?(?:,|và|&|-|\+|/)?\s?ảnh\s+(?:của\s+)?(?=(?-i:[{UPPER}]))"
    r"|(?:nhóm pv|nhóm phóng viên|phóng viên|p\.v\.?|pv|ctv|by|bởi)(?:\s?[:;.]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
"""`Tin, ảnh: `, `Tin/ảnh: `, `Bài và ảnh của `, `Tác giả: `, `BT: `, `PV Thu Hà`."""
_BRACKETS = frozenset({("(", ")"), ("[", "]")})
_FEWEST_LETTERS = 2
_PICTURES_ONLY = re.compile(r"\(?\s*(?:ảnh|hình|video|clip|đồ họa)\b(?!.*\b(?:tin|bài)\b.*:)", re.IGNORECASE)
_SOURCE = re.compile(
    r"\(?\s*(?:[Tt]heo|THEO|[Nn]guồn(?: tin)?|NGUỒN)\s*"
    r"(?::|(?=(?:Báo|Tạp chí|Đài|Cổng|Thông tấn|[A-ZĐ]{3,}\b|Vietnam\w|\S+\.(?:vn|com|net|org)\b)))"
)
"""`Theo TTXVN`, `Nguồn: Báo Sông Hạ`, but not `Nguồn lực cho phát triển`."""
_REPRINT = re.compile(
    r"\(?\s*(?:Theo|THEO)\s+(?="
    r"[^()/]{2,40}?\s*(?:/|\(|\s[–-]\s*(?:Báo|Tạp chí|Đài|Cổng|TTXVN)\b)"
    rf"|(?:[{UPPER}]\.)+[{UPPER}]?\.?\s*\)?$)"
)
"""`Theo Thu Hà/Báo Sông Hạ`, `Theo Thu Hà (TTXVN)`, `Theo T.H`: who wrote it, and who printed it first."""
_TAIL = re.compile(
    r"\s*(?:/\s*[^/]+|(?:\s(?:tổng hợp )?(?:theo|từ|Theo) (?:báo|Báo|Tạp chí|Cổng|Đài|TTXVN)[^:]*)"
    r"|\((?:[^()]{1,70})\)|,? t/h)\s*$"
)
"""`Thu Hà (TTXVN)`, `Thu Hà/VOV`, `Minh Quân (tổng hợp)`, `Minh Quân t/h`."""
_PHOTOGRAPHER = re.compile(r"\s*[.,;/(|–-]+\s*(?:ảnh|hình|video)\s?:.*$", re.IGNORECASE)
"""`Tin: Thu Hà - Ảnh: Minh Quân`, `Thu Hà. Ảnh: Minh Quân`: who took the pictures did not write."""
_PHOTOGRAPHER_FIRST = re.compile(r"(?:ảnh|hình)\s?:[^:]*?[.,;/|–-]\s*(?=(?:tin|bài)(?: viết)?\s?:)", re.IGNORECASE)
"""`Ảnh: Minh Quân - ` before `Tin: Thu Hà`."""
_INITIAL = rf"(?:Ngh|NGH|Gi|GI|Qu|QU|[NTCKP][hH]|N[gG]|T[rR]|[{UPPER}])"
_INITIALS = re.compile(rf"(?:{_INITIAL}\.)+{_INITIAL}?\.?")
"""`N.T.L.`, `A.T`, `Ph.T`."""
_DOING = re.compile(r"\s+(?:thực hiện|tổng hợp|ghi|biên tập|lược ghi|biên dịch|dịch)$", re.IGNORECASE)
_DEGREE = re.compile(
    r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|Th\.S|NCS|CN|BS|KS|LS|Luật sư|Nhà báo|QNCN"
    r"|(?:Đại|Trung|Thiếu|Thượng) (?:tướng|tá|úy|uý))(?:[.,]\s?|\s))+(?=\S)"
)
"""`PGS.TS Lê Mạ`, `Đại tá Lê Mạ`: degrees and ranks are kept off the name."""
_BETWEEN = re.compile(r"\s*[–—;,&]\s*|\s*-\s*|\s+và\s+|\s+VÀ\s+")
_NAME_WORD = re.compile(rf"(?:{_INITIAL}\.\s?){{0,3}}(?:[{UPPER}][{LOWER}]*|[{UPPER}]+)(?:['’][{UPPER}{LOWER}]+)?")
_PEN_NAME_WORDS = 2
"""A pen name has one or two words; a longer name begins with a family name."""


def read_byline(line: str) -> tuple[str, ...] | None:
    """Return the authors that the line names, () for a newsroom's or agency's line, None when it is no byline.

    An all-capital name comes back in name case (`THẢO ANH` -> `Thảo Anh`).
    """
    line = _PHOTOGRAPHER_FIRST.sub("", line.strip().strip("|*_▪•●■♦ "))
    if not line or len(line) > MAX_LENGTH:
        return None
    reprint = _REPRINT.match(line)
    if reprint and (authors := _named(line[reprint.end() :], credited=False)) is not None:
        return authors
    if _SOURCE.match(line):
        return ()
    if _PICTURES_ONLY.match(line):
        return None
    credit = _CREDIT.match(line)
    authors = _named(line[credit.end() :], credited=True) if credit else None
    return authors if authors is not None else _named(line, credited=False)


def _named(words: str, *, credited: bool) -> tuple[str, ...] | None:
    """Return the authors that the words name, those behind a credit such as `Tin, ảnh:` where there is one."""
    if (words[:1], words[-1:]) in _BRACKETS:
        words = words[1:-1]
    words = _without_photographer(words, credited=credited)
    words = _TAIL.sub("", words.removesuffix("./.").strip()).strip()
    words = words if fold(words) in _listed("newsroom") else _DOING.sub("", words)
    words = _DEGREE.sub("", words, count=1) if _DEGREE.match(words) else words
    parts = [part for part in _BETWEEN.split(words if _INITIALS.fullmatch(words) else words.rstrip(".")) if part]
    del parts[_authors(parts, credited=credited) :]  # `Người viết: Lúa - Công chức xã`
    if not parts or len(parts) > _MOST_AUTHORS:
        return None
    names = [part for part in parts if fold(part) not in _listed("newsroom")]
    if not all(_is_name(name, credited=credited) for name in names):
        return None
    return tuple(_name_case(name) for name in names)


def _without_photographer(words: str, *, credited: bool) -> str:
    """Return the words without who took the pictures; a full name beside them alone is who is seen on one."""
    writers = _PHOTOGRAPHER.sub("", words)
    pen_names = all(len(name.split()) <= _PEN_NAME_WORDS for name in _BETWEEN.split(writers))
    return writers if credited or pen_names else words


def _authors(parts: list[str], *, credited: bool) -> int:
    """Return how many parts stand before the authors' office, all where none is told."""
    for at, part in enumerate(parts[1:], 1):
        if not _is_name(part, credited=False) and (credited or _is_office(part)):
            return at
    return len(parts)


def _is_office(words: str) -> bool:
    """Say whether the words name an office: `Văn phòng Đảng ủy`, `Phòng VHTT`."""
    folded = fold(words).split()
    return any(" ".join(folded[:size]) in _listed("office") for size in (1, 2, 3))


def _is_name(name: str, *, credited: bool) -> bool:
    words = name.split()
    folded = fold(name)
    if not words or len(words) > _MOST_WORDS or folded in _listed("heading") or is_province(name):
        return False
    if sum(letter.isalpha() for letter in name) < _FEWEST_LETTERS:
        return False
    if fold(words[0]) in _listed("first") and not credited:
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
    """Say whether a word is a Vietnamese syllable, written `y` for `i` or not (`Lynh`), or a family name (`Niê`)."""
    return is_syllable(word) or is_syllable(word.replace("y", "i")) or fold(word) in _surnames()


def _name_case(name: str) -> str:
    if not name.isupper():
        return name
    return re.sub(rf"[{UPPER}]+", lambda match: match.group().capitalize(), name)


@cache
def _listed(kind: str) -> frozenset[str]:
    """Return the words of one kind in `data/lexicon/byline_words.tsv`, folded."""
    return frozenset(fold(form) for _, (form, of) in rows("byline_words", 2) if of == kind)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(fold(cells[0]) for _, cells in rows("surnames", 2))


def is_province(words: str) -> bool:
    """Say whether the words are a province or city, old or new: a place beside a date is no author."""
    return fold(words) in _provinces()


@cache
def _provinces() -> frozenset[str]:
    return frozenset(fold(cells[0]) for _, cells in rows("places", 5) if cells[2] == "province")
