"""Lost spaces are noted with their place, and never mended."""

from __future__ import annotations

import pytest

from kg.text.spacing import lost_spaces


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("nguyên Chủ tịch nướcLê Văn Mạ", "nướcLê"),
        ("Theo ABC.Trước đó, huyện", "ABC.Trước"),
        ("họp hội nghị.Tại đây", "nghị.Tại"),
        ("chuyển đổi số quốc gia(Ban Chỉ đạo)", "gia(Ban"),
        ("kết quả tốt”.Đồng chí", "tốt”.Đồng"),
        ("Thông tin,Truyền thông", "tin,Truyền"),
    ],
)
def test_lost(text: str, words: str) -> None:
    (issue,) = lost_spaces(text, "a.txt")
    assert issue.code == "text.lost-space"
    assert issue.span is not None
    assert text[issue.span.start : issue.span.end] == words
    assert words in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "TP.Hồ Chí Minh, Tp.Cần Thơ, ThS.Lê Mạ, PGS.TS.Lê Mạ, H.Linh",
        "YouTube, VietnamPlus, iPhone, MobiFone, FaceBook",
        "Nghị quyết 35-NQ/TW; T.Ư; 2020-2025; v.v.",
        "chinhphu.vn, baosongha.example",
        "anh-1.jpg",
        "Mác-Lênin, Thanh Hóa-Nghệ An, và/hoặc, “Sông Hạ”",
        "HộiNghịABC",
    ],
)
def test_not_lost(text: str) -> None:
    found = [text[issue.span.start : issue.span.end] for issue in lost_spaces(text, "a.txt") if issue.span]
    assert found == (["HộiNghị"] if text == "HộiNghịABC" else [])
