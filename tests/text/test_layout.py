"""What each line of an article is, in the shapes that pages of different publishers have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import PartialDate
from kg.text.captions import is_caption
from kg.text.layout import lay_out
from kg.text.lines import is_prose
from kg.text.noise import image_prefix, is_noise

TITLE = "Tỉnh ủy Sông Hạ sơ kết công tác xây dựng Đảng"
LEAD = "Sáng 6/5, Tỉnh ủy Sông Hạ tổ chức hội nghị sơ kết công tác xây dựng Đảng."
BODY = (
    "Đồng chí Trần Văn Lúa, Bí thư Tỉnh ủy Sông Hạ, chủ trì hội nghị. Cùng dự có lãnh đạo các sở, ngành của tỉnh và"
    " đại diện các huyện ủy trực thuộc, các cơ quan báo chí trên địa bàn tỉnh."
)


def _kinds(text: str, title: str | None = None) -> list[str]:
    return [paragraph.kind for paragraph in lay_out(text, title).paragraphs]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ([TITLE, "06/05/2024 | 11:16", LEAD, BODY, "Mạ Non"], "headline dateline body body byline"),
        (["Trang chủ", "Hoạt động Đảng, Đoàn thể", TITLE, "06/05/2024", LEAD], "noise noise headline dateline body"),
        (["Trang chủ › Xây dựng Đảng › Tin tức", TITLE, LEAD], "noise headline body"),
        (["XÂY DỰNG ĐẢNG", "06/05/2024", TITLE, LEAD], "noise dateline headline body"),
        (["Đời sống - Xã hội", "06/05/2024", TITLE, LEAD], "noise dateline headline body"),
        ([TITLE, "Mạ Non", "06/05/2024", LEAD], "headline byline dateline body"),
        (["AN NINH - QUỐC PHÒNG", "06/05/2024", TITLE, LEAD], "noise dateline headline body"),
        ([TITLE, "Mạ Non 06/05/2024 - 13:29", LEAD], "headline dateline body"),
        ([TITLE, LEAD, "Lúa Vàng", "06/05/2024", BODY, BODY], "headline body byline dateline body body"),
        ([TITLE, LEAD, BODY, "Lúa Vàng", "Bài đọc thêm về Sông Hạ", BODY], "headline body body byline heading body"),
        ([TITLE, LEAD, "Lúa Vàng", BODY, "Mạ Non", BODY], "headline body heading body heading body"),
        ([TITLE, LEAD, BODY, "Một số hình ảnh tại hội nghị:", "Lúa Vàng"], "headline body body body byline"),
        ([TITLE, LEAD, f"{BODY} Q. Lúa Vàng - Ảnh: MẠ NON"], "headline body caption"),
        ([LEAD, BODY], "body body"),
        ([LEAD], "body"),
        (["Đồng chí Trần Văn Lúa, Bí thư Tỉnh ủy"], "body"),
        ([TITLE, LEAD, "Nhiệm vụ những tháng cuối năm", BODY], "headline body heading body"),
        ([TITLE, LEAD, "hn-1.jpg", "Các đại biểu dự họp.", BODY], "headline body noise caption body"),
        ([TITLE, LEAD, "hn-1.jpgQuang cảnh hội nghị.", BODY], "headline body noise caption body"),
        ([TITLE, LEAD, "Bà Lê Mạ (thứ hai từ trái sang) chúc mừng ông Lê Gốm.", BODY], "headline body caption body"),
        ([TITLE, LEAD, "![]() |", "Toàn cảnh buổi lễ |", BODY], "headline body noise caption body"),
        ([TITLE, LEAD, "| Đồng chí Lê Mạ phát biểu tại hội nghị |", BODY], "headline body caption body"),
        (
            [TITLE, LEAD, BODY, "Mạ Non", "quy hoạch - kế hoạch", "(0) Bình luận"],
            "headline body body byline noise noise",
        ),
        ([TITLE, LEAD, BODY, "Đừng bỏ lỡ", TITLE, "(*) Không sao chép"], "headline body body noise noise noise"),
        ([TITLE, LEAD, BODY, "Mạ Non", "Bài rất hay!", "Lê Mạ"], "headline body body byline noise noise"),
        ([TITLE, LEAD, "Tin liên quan", "Bí thư Tỉnh ủy thăm xã Bãi Sậy", BODY], "headline body noise noise body"),
        (
            [TITLE, BODY, "1. Ông Lê Mạ, Giám đốc Sở Nông vụ", "2. Bà Trần Lúa, Chánh Văn phòng"],
            "headline body body body",
        ),
        ([TITLE, LEAD, BODY + " Mạ Non"], "headline body body byline"),
        ([TITLE, LEAD, BODY, "Ảnh: Mạ Non"], "headline body body caption"),
        ([TITLE, LEAD, BODY, "Mạ Non."], "headline body body byline"),
        ([TITLE, LEAD, "Dự lễ có các ông:", "Mạ Non."], "headline body body body"),
        ([TITLE, LEAD, BODY, "BBT"], "headline body body byline"),
        ([TITLE + "?", LEAD], "headline body"),
        (["Trang chủ", "Bí thư Tỉnh ủy trao huy hiệu Đảng", "06/05/2024", LEAD], "noise headline dateline body"),
        ([TITLE, "Lãnh đạo tỉnh trao quà cho bà con", LEAD], "headline caption body"),
        ([TITLE, "Quang cảnh lễ khai mạc", "06/05/2024", LEAD], "headline caption dateline body"),
        (["Cơ quan của Đảng bộ tỉnh", "hn.jpg", "Các đại biểu", TITLE, LEAD], "noise noise caption headline body"),
        ([TITLE, BODY, "Ban Thường vụ gồm các đồng chí:", "Lê Văn Mạ", "Trần Lúa"], "headline body body body body"),
    ],
)
def test_kinds(lines: list[str], kinds: str) -> None:
    assert _kinds("\n\n".join(lines)) == kinds.split()


def test_front_matter() -> None:
    text = f" date 2025-11-03 {LEAD}\n{BODY}\nLÚA VÀNG - MẠ NON"
    layout = lay_out(text)
    assert [paragraph.kind for paragraph in layout.paragraphs] == ["dateline", "body", "body", "byline"]
    assert layout.date is not None
    assert layout.date.readings == (PartialDate(2025, 11, 3),)
    assert layout.authors == ("Lúa Vàng", "Mạ Non")
    assert layout.headline is None
    spans = [text[one.span.start : one.span.end] for one in layout.paragraphs]
    assert spans[1:] == [LEAD, BODY, "LÚA VÀNG - MẠ NON"]


def test_title_given_by_the_source_is_the_headline_wherever_it_stands() -> None:
    text = f"XÂY DỰNG ĐẢNG VÀ HỆ THỐNG CHÍNH TRỊ TỈNH\n{TITLE}\n{LEAD}"
    assert _kinds(text, TITLE.upper()) == ["noise", "headline", "body"]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Thứ hai - 06/05/2024 10:22 | Người đăng: Quản trị | 1.203", ()),
        ("Ngày tạo: 06/05/2024", ()),
        ("08:00 | 06/05/2024 Lượt xem: 87 In bài viết", ()),
        ("06/05/2024 | Giáo dục - Đào tạo", ()),
        ("Được đăng: 06/05/2024 lúc 14:20", ()),
        ("Số lượt đọc: 45 - Ngày 06/05/2024", ()),
        ("06/05/2024 14:20 Lượt xem 234 lần", ()),
        ("Hà Nội, 06/05/2024", ()),
        ("Thứ hai, 06/05/2024 14:00 PM | Chính trị - Xã hội | Lúa Vàng", ("Lúa Vàng",)),
        ("Gửi lúc: 06/05/2024 13:45 (Lúa Vàng)", ("Lúa Vàng",)),
        ("Đăng bởi: Ban Biên tập - 06/05/2024", ()),
    ],
)
def test_what_stands_beside_the_date(line: str, authors: tuple[str, ...]) -> None:
    layout = lay_out(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{BODY}")
    assert layout.date is not None
    assert (layout.date.readings[0], layout.authors) == (PartialDate(2024, 5, 6), authors)


def test_place_before_the_date_is_no_author() -> None:
    layout = lay_out(f"{TITLE}\n{LEAD}\n{BODY}\nĐồng Lúa, ngày 6 tháng 5 năm 2024")
    assert layout.date is not None
    assert layout.authors == ()


def test_no_date_out_of_a_sentence() -> None:
    layout = lay_out(f"{TITLE}\nThứ Hai, ngày 6/5/2024 là ngày làm việc đầu tiên của kỳ họp.\n{BODY}")
    assert layout.date is None


def test_official_document_printed_whole() -> None:
    lines = ["ỦY BAN NHÂN DÂN TỈNH SÔNG HẠ", "Số: 12/TB-UBND", "Sông Hạ, ngày 6 tháng 5 năm 2024", "THÔNG BÁO"]
    lines += [
        "Kết luận của Chủ tịch UBND tỉnh tại cuộc họp",
        LEAD,
        BODY,
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Mạ",
        "Xem thêm",
    ]
    layout = lay_out("\n".join(lines))
    kinds = [paragraph.kind for paragraph in layout.paragraphs]
    assert kinds == "heading heading dateline heading headline body body body body body noise".split()
    assert layout.authors == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Hội nghị kết thúc.", True),
        ("- Ông Lê Mạ", True),
        ("1) Ông Lê Mạ", True),
        ("gồm các đồng chí:", True),
        ("“Sông Hạ phải đi đầu”.", True),
        ("Tỉnh ủy họp", False),
        ("27.235 hộ nông dân đạt danh hiệu", False),
        ("A.T.", False),
        ("Vì sao?", False),
    ],
)
def test_prose(line: str, *, expected: bool) -> None:
    assert is_prose(line) is expected


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("qc.jpgQuang cảnh", 6),
        ("20240506-Đc-Trần-Văn-Lúa.JPG", 28),
        ("anh 1 (2).png", 13),
        ("![]() |", 7),
        ("![Quang cảnh](a.jpg)", 20),
        ("Quang cảnh hội nghị.", 0),
        ("Theo baosongha.vn, hội nghị", 0),
    ],
)
def test_image_prefix(line: str, length: int) -> None:
    assert image_prefix(line) == length


@pytest.mark.parametrize(
    "line",
    (
        "Trang chủ;Chia sẻ;(12) Bình luận;Từ khóa: hội nghị, Sông Hạ;© 2024 Báo Sông Hạ;0:00 / 0:00;* * *;"
        "Lượt xem: 1.318;Hotline | Quảng cáo | RSS;Đọc thêm:;>> Bão số 3 đổ bộ;anh tin bai;https://a.example"
    ).split(";"),
)
def test_noise(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize("line", [TITLE, LEAD, "Bình luận viên Lê Mạ dự hội nghị", "Xem xét kỷ luật đảng viên"])
def test_no_noise(line: str) -> None:
    assert not is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh hội nghị",
        "Ảnh: các đại biểu dự lễ",
        "[Ảnh] Các đại biểu bỏ phiếu",
        "H2. Đ/c Lê Mạ trao hoa",
        "Lễ ký kết thành công tốt đẹp (Ảnh: M.N)",
        "Các đại biểu chụp ảnh lưu niệm.",
        "Đồng chí Lê Mạ, Bí thư Huyện ủy phát biểu tại hội nghị.",
        "Lãnh đạo tỉnh trao quà cho các hộ nghèo",
    ],
)
def test_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Nhiệm vụ những tháng cuối năm",
        "Phát biểu tại hội nghị, đồng chí Lê Mạ yêu cầu các xã khẩn trương.",
        "Đồng chí Lê Mạ phát biểu tại hội nghị, nhấn mạnh việc thu hoạch lúa, đắp đê và phòng bão.",
        BODY,
    ],
)
def test_no_caption(line: str) -> None:
    assert not is_caption(line)


_PIECES = [
    TITLE,
    LEAD,
    BODY,
    "Mạ Non",
    "06/05/2024",
    "a.jpg",
    "Ảnh: Mạ",
    "|",
    "Xem thêm",
    "Số: 1/TB",
    "KT. CHỦ TỊCH",
    "./. ",
]
_PAGES = st.lists(st.sampled_from([*_PIECES, "\n", "\n\n", " ", "x"]), max_size=25).map("".join)


@given(_PAGES)
def test_every_word_stands_in_exactly_one_paragraph(text: str) -> None:
    paragraphs = lay_out(text).paragraphs
    at = 0
    for paragraph in paragraphs:
        assert not any(char.isalnum() for char in text[at : paragraph.span.start])
        words = text[paragraph.span.start : paragraph.span.end]
        assert words.strip()
        assert "\n" not in words or len(words) > 100  # only hard-wrapped lines are joined
        at = paragraph.span.end
    assert not any(char.isalnum() for char in text[at:])
    assert sum(paragraph.kind == "headline" for paragraph in paragraphs) <= 1
    kinds = {"headline", "dateline", "byline", "caption", "heading", "body", "noise"}
    assert {paragraph.kind for paragraph in paragraphs} <= kinds


def test_the_day_a_page_says_it_was_published_stands_over_the_day_it_was_read() -> None:
    read_on = "Thứ Sáu, 26/04/2024, 04:05:12"
    said = lay_out(f"{read_on}\n{TITLE}\nNgày đăng: 06/05/2019\n{LEAD}\n{BODY}\nNgày đăng: 01/01/2010").date
    below = lay_out(f"{read_on}\n{TITLE}\nThứ Hai, 06/05/2019 | 16:35\n{LEAD}\n{BODY}").date
    changed = lay_out(f"{read_on}\n{TITLE}\nCập nhật: 06/05/2019\n{LEAD}\n{BODY}").date
    assert [date and date.readings[0] for date in (said, below, changed)] == [
        PartialDate(2019, 5, 6),
        PartialDate(2019, 5, 6),
        PartialDate(2024, 4, 26),
    ]
