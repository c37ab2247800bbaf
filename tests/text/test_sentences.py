"""Sentence bounds: what ends a sentence and what only looks like it."""

from __future__ import annotations

import pytest

from kg.model import Paragraph, Span
from kg.text.sentences import sentences


def _split(text: str) -> list[str]:
    found = sentences(text, [Paragraph(Span(0, len(text)), "body")])
    return [text[span.start : span.end] for span in found]


@pytest.mark.parametrize(
    "parts",
    [
        ["Hội nghị họp sáng nay.", "Đồng chí Lê Mạ chủ trì."],
        ["Ai làm?", "Huyện làm!", "Rồi sao…", "Xong."],
        ["Kết quả tốt đẹp./.", "Mạ Non"],
        ["Tổng số 3.141 bài.", "Ngày 12.8.2024 họp.", "Chiều 6.2.", "Hội nghị bế mạc."],
        ["Ông nói: “Phải làm ngay.", "Phải làm tốt.”", "Hội nghị kết thúc."],
        ["Nghị quyết về “Giữ đê. Chống lụt” được thông qua.", "Tất cả tán thành."],
        ["Dự họp có ông Lê Mạ (Sở Nông vụ. Phòng Lúa) và bà Lúa.", "Hết."],
        ["Nhiệm kỳ của khóa X.", "Tại đây, ông Nguyễn Văn A.", "Bà B. Linh cùng dự."],
        ["Theo T.Ư.", "Hội nghị đã bàn lúa, ngô, v.v.", "Sau đó bế mạc."],
        ["Ông Lê Mạ nói.", "“Ta đi thôi”, bà Lúa đáp.", "- Đúng vậy."],
    ],
)
def test_splits(parts: list[str]) -> None:
    assert _split(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị họp tại TP. Sông Hạ và Tp. Đồng Lúa",
        "GS. Lê Mạ, PGS.TS. Trần Lúa, ThS. Phan Non, Th.S. Vũ Bông, BS.CK. Hồ Sậy cùng dự",
        "Đ/c. Lê Mạ, Q. Bãi Sậy, P. Bến Lúa",
        "N.V. An và N. V. Bình cùng H.Linh, T. Lúa ký tên",
        "Ông hỏi “ai làm?” rồi đi",
        "1. Ông Lê Mạ, Bí thư Huyện ủy",
        "a. Ông Lê Mạ",
        "Tổng cộng 2.223 người... tham gia",
    ],
)
def test_stays_whole(sentence: str) -> None:
    assert _split(sentence) == [sentence]


def test_lost_space_splits() -> None:
    assert _split("Theo ABC.Trước đó, huyện họp.Sau đó bế mạc.") == [
        "Theo ABC.",
        "Trước đó, huyện họp.",
        "Sau đó bế mạc.",
    ]


def test_never_crosses_paragraphs() -> None:
    text = "Một câu dở\nCâu khác. Câu nữa"
    paragraphs = [Paragraph(Span(0, 10), "heading"), Paragraph(Span(11, len(text)), "body")]
    assert [text[one.start : one.end] for one in sentences(text, paragraphs)] == ["Một câu dở", "Câu khác.", "Câu nữa"]


def test_unclosed_quote_does_not_swallow_the_rest() -> None:
    assert len(_split("Ông nói “làm ngay. Bà Lúa đồng ý. Tất cả về.")) == 3
