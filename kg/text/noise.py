"""Lines that are part of the page, not of the article: menus, share buttons, related lists, copyright, image files."""

from __future__ import annotations

import re

from kg.text.letters import fold

_IMAGE_FILE = re.compile(
    r"\s*(?:!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)|[^\s|!?]{1,200}?\.(?:jpe?g|png|gif|webp|bmp|heic|jfif)"
    r"|[\w ()+-]{1,80}\.(?:jpe?g|png|gif|webp|bmp|heic|jfif)$)[\s|]*",
    re.IGNORECASE,
)
_EMPTY_IMAGE = re.compile(r"\s*!\[[^\]\n]{0,200}\](?:\([^)\n]{0,400}\))?[\s|]*")

_MENU = frozenset(
    {
        "trang chủ",
        "trang nhất",
        "thời sự",
        "chính trị",
        "xã hội",
        "kinh tế",
        "văn hóa",
        "giáo dục",
        "thể thao",
        "pháp luật",
        "quốc tế",
        "bình luận",
        "nổi bật",
        "tin nổi bật",
        "đừng bỏ lỡ",
        "có thể bạn quan tâm",
        "đọc nhiều",
        "đọc nhiều nhất",
        "tin mới",
        "tin mới nhất",
        "mới nhất",
        "chia sẻ",
        "chia sẻ facebook",
        "facebook",
        "zalo",
        "twitter",
        "linkedin",
        "copy link",
        "sao chép liên kết",
        "in bài viết",
        "in trang",
        "in",
        "gửi email",
        "lưu bài viết",
        "lưu",
        "nghe",
        "nghe đọc bài",
        "quay lại",
        "về trang chủ",
        "về đầu trang",
        "đầu trang",
        "gửi",
        "gửi bình luận",
        "ý kiến bạn đọc",
        "ý kiến",
        "phản hồi",
        "đánh giá",
        "theo dõi",
        "đăng nhập",
        "đăng ký",
        "tìm kiếm",
        "menu",
        "danh mục",
        "bản in",
        "cỡ chữ",
        "google news",
        "theo dõi trên google news",
        "video",
        "ảnh",
        "multimedia",
        "emagazine",
        "infographic",
        "tin tức",
        "hoạt động",
        "sự kiện",
        "đoàn thể",
        "đời sống",
        "quốc phòng",
        "an ninh",
        "xây dựng đảng",
        "tin trong tỉnh",
        "quảng cáo",
    }
)
_RELATED = re.compile(
    r"(?:các )?(?:tin|bài|bài viết|tin bài|tin tức)(?:,? bài)? "
    r"(?:liên quan|khác|cùng chuyên mục|cùng chủ đề|đã đưa|mới)"
    r"|đọc thêm|xem thêm|đọc tiếp|xem tiếp|cùng chuyên mục|cùng chủ đề|cùng tác giả|có thể bạn quan tâm|đừng bỏ lỡ"
    r"|tin nổi bật|tin mới(?: nhất)?|đọc nhiều(?: nhất)?|tin cùng loại|(?:bạn đọc|có thể bạn) quan tâm"
    r"|các tin đã đưa|tin đọc nhiều"
)
"""Heads of lists of other articles: what follows is not this article's."""
_LONGEST_HEAD = 40
_LONGEST = 250
_TRAIL_MARK = re.compile(r"\s[|›»>•·/]\s")
_TRAIL_PARTS = 3
_LONGEST_SECTION = 45
_JOINED = re.compile(r"\s?[-–,&/]\s?")
_EDGES = " .:|»>›*•"
_FURNITURE = re.compile(
    r"\(?\d{0,4}\)? ?bình luận(?: \(\d+\))?$|bình luận \(?\d+\)?$|(?:từ khóa|tags?|thẻ|chuyên mục|nguồn ảnh) ?:"
    r"|trang chủ ?[/›»>|]|thiết kế bởi |(?:viết )?bình luận ?:|lượt truy cập|cỡ chữ |ảnh trong bài ?:"
    r"|[©]|\(?c\) ?\d{4}|copyright|bản quyền |\(\*\) ?không sao chép|không sao chép|ghi rõ nguồn|®"
    r"|(?:lượt xem|số lượt xem|lượt đọc|đã xem) ?:? ?[\d.,]+$|[\d.,]+ lượt (?:xem|đọc)$|https?://\S+$|www\.\S+$"
    r"|(?:xem thêm|đọc thêm|tin liên quan|tin khác|có thể bạn quan tâm|bạn đọc quan tâm"
    r"|mời (?:quý vị|bạn|độc giả) (?:đọc|xem)|>>) ?:?"
    r"|(?:tổng biên tập|giấy phép|đường dây nóng|tòa soạn|hotline|email|điện thoại|đt) ?:"
    r"|vui lòng nhập|gửi bình luận|theo dõi .{1,40} trên google|chia sẻ (?:lên|qua|bài viết)"
)


def image_prefix(line: str) -> int:
    """Return the length of the image file name or image mark at the head of `line` (`qc.jpgQuang cảnh`), 0 if none."""
    match = _EMPTY_IMAGE.match(line) or _IMAGE_FILE.match(line)
    return match.end() if match else 0


def _is_trail(line: str) -> bool:
    """Say whether the line is a menu bar or a trail of sections: `Trang chủ › Thời sự › Chính trị`."""
    parts = [part.strip() for part in _TRAIL_MARK.split(line)]
    return len(parts) >= _TRAIL_PARTS and all(len(part) <= _LONGEST_SECTION for part in parts)


def _is_menu(folded: str) -> bool:
    """Say whether a line is a word of menus or several joined: `Chính trị - Xã hội`."""
    return folded in _MENU or all(part in _MENU for part in _JOINED.split(folded))


def is_noise(line: str) -> bool:
    """Say whether the whole line is page furniture."""
    if len(line) > _LONGEST:
        return False
    if not any(char.isalpha() for char in line) or (
        line.isascii() and line.islower()
    ):  # `0:00 / 0:00`, `anh-tin-bai-1`
        return True
    if _is_trail(line):
        return True
    whole = fold(line).lstrip(" |»›*•")
    folded = whole.strip(_EDGES)
    return _is_menu(folded) or bool(_FURNITURE.match(whole)) or bool(_RELATED.fullmatch(folded))


def opens_related(line: str) -> bool:
    """Say whether the line heads a list of other articles (`Tin liên quan`, `Đọc thêm:`)."""
    return len(line) <= _LONGEST_HEAD and bool(_RELATED.fullmatch(fold(line).strip(_EDGES)))
