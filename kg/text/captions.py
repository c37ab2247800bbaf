"""Captions: short lines that say what a picture shows. Known by a picture beside them or by their words."""

from __future__ import annotations

import re

_LONGEST = 260
_CREDIT = re.compile(
    r"\[?(?:ảnh|hình|ảnh minh họa|chú thích ảnh|trong ảnh)\s?(?:\d{1,2})?\s?[\]:.]|h\s?\d{1,2}\s?[.:]"
    r"|.*[(.–-]\s?ảnh\s?:[^\n:]{1,40}$|.*[(.–-]\s?ảnh (?:do|chụp|tư liệu|minh họa)\b[^.]{0,40}\.?$",
    re.IGNORECASE,
)
"""`Ảnh: các đại biểu ...`, `[Ảnh] ...`, `H1. ...`, `... (Ảnh: Minh Anh)`, `... Ảnh do Công ty cung cấp`."""
_WHERE = re.compile(
    r"\((?:[^()]{0,40}\b)?(?:(?:bên|bìa|từ|cùng) (?:trái|phải)|(?:trái|phải) (?:sang|qua)|(?:đứng|ngồi|ở) giữa"
    r"|hàng (?:đầu|trước))\b[^()]{0,30}\)|\((?:trái|phải|giữa)\)",
    re.IGNORECASE,
)
"""`Bà A (thứ 2 từ trái sang) và lãnh đạo tỉnh`: where somebody stands is seen in a picture alone."""
_VIEW = re.compile(r"(?:quang cảnh|toàn cảnh|khung cảnh|một góc|hình ảnh)", re.IGNORECASE)
_POSED = re.compile(
    r"[^.;]*\b(?:chụp ảnh|chụp hình"
    r"|(?:phát biểu|tham luận|báo cáo|trình bày|trao đổi|thảo luận|đối thoại)\b[^.;,]{0,40}?\b(?:tại|ở)\s"
    r"(?:hội nghị|hội thảo|tọa đàm|buổi|lễ|đại hội|kỳ họp|phiên|cuộc|lớp|diễn đàn|chương trình|điểm cầu)"
    r"|(?:trên|tại) (?:bục phát biểu|diễn đàn))[^.;,]{0,60}\.?$",
    re.IGNORECASE,
)
"""`Đồng chí ... phát biểu tại hội nghị.`, `Các đại biểu chụp ảnh lưu niệm`: one clause, ending with the picture."""
_ACT = re.compile(
    r"(?:đồng chí|đ/c|ông|bà|lãnh đạo|các đại biểu|đại biểu|đại diện|đoàn|tân|bí thư|phó|chủ tịch|giám đốc|bộ trưởng"
    r"|thủ tướng|tổng bí thư|(?:đại|trung|thiếu|thượng) (?:tướng|tá|úy)|hai|ba|các đồng chí)\b.*\b(?:trao|tặng|nhận"
    r"|phát biểu|chủ trì|điều hành|dâng (?:hương|hoa)|thăm|tham quan|bỏ phiếu|biểu quyết|ký|ra mắt"
    r"|chúc mừng|bắt tay)\b",
    re.IGNORECASE,
)
"""`Lãnh đạo tỉnh trao quà lưu niệm`: a person and what the picture shows, on a line that is no sentence."""
_OPENING = re.compile(r"(?:phát biểu|kết luận|tại|theo|sau|trước|ngày|sáng|chiều|tối)\b", re.IGNORECASE)


def is_caption(line: str, *, after_image: bool = False) -> bool:
    """Say whether the line is a caption; a short line right after an image is one whatever it says."""
    if len(line) > _LONGEST:
        return False
    if names_picture(line):
        return True
    if after_image:
        return ". " not in line
    if not line.endswith((".", ":", ";", ",", "?", "!")) and _ACT.match(line):
        return True
    return bool(_POSED.match(line)) and not _OPENING.match(line)


def names_picture(line: str) -> bool:
    """Say whether the line tells of a picture, its photographer or what is seen: a caption wherever it stands."""
    return len(line) <= _LONGEST and (_CREDIT.match(line) or _VIEW.match(line) or _WHERE.search(line)) is not None
