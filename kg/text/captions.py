"""Captions: short lines that say what a picture shows. Known by a picture beside them or by their words."""

from __future__ import annotations

import re

_LONGEST = 260
_CREDIT = re.compile(
    r"(?:ảnh|ảnh minh họa|chú thích ảnh|trong ảnh)\s?[:.]|.*[(.–-]\s?ảnh\s?:[^.]{1,60}\)?\.?$", re.IGNORECASE
)
"""`Ảnh: các đại biểu ...`, `... (Ảnh: Minh Anh)`."""
_VIEW = re.compile(r"(?:quang cảnh|toàn cảnh|khung cảnh|một góc|hình ảnh)\s", re.IGNORECASE)
_POSED = re.compile(
    r"[^.;]*\b(?:chụp ảnh|chụp hình|(?:phát biểu|tham luận|báo cáo|trình bày|trao đổi|thảo luận|đối thoại)\b[^.;,]{0,40}?"
    r"\b(?:tại|ở)\s(?:hội nghị|hội thảo|tọa đàm|buổi|lễ|đại hội|kỳ họp|phiên|cuộc|lớp|diễn đàn|chương trình|điểm cầu)"
    r"|(?:trên|tại) (?:bục phát biểu|diễn đàn))[^.;,]{0,60}\.?$",
    re.IGNORECASE,
)
"""`Đồng chí ... phát biểu tại hội nghị.`, `Các đại biểu chụp ảnh lưu niệm`: one clause, ending with the picture."""
_OPENING = re.compile(r"(?:phát biểu|kết luận|tại|theo|sau|trước|ngày|sáng|chiều|tối)\b", re.IGNORECASE)


def is_caption(line: str, *, after_image: bool = False) -> bool:
    """Say whether the line is a caption; a short line right after an image is one whatever it says."""
    if len(line) > _LONGEST:
        return False
    if _CREDIT.match(line) or _VIEW.match(line):
        return True
    if after_image:
        return ". " not in line
    return bool(_POSED.match(line)) and not _OPENING.match(line)
