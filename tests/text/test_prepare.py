"""A raw article becomes an `Article`: text, map, front matter, issues."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest

from kg.errors import IngestError
from kg.model import PartialDate, RawArticle
from kg.text import prepare, source_offset
from kg.text.sentences import sentences

TITLE = "Ðảng bộ Sông Hạ sơ kết công tác xây dựng Ðảng"
LEAD = "Sáng 3/7, Tỉnh ủy Sông Hạ tổ chức hội nghị sơ kết công tác xây dựng\xa0Đảng của toàn tỉnh."
BODY = "Dự họp có nguyên Bí thư Tỉnh ủyLê Văn Mạ và lãnh đạo các sở, ngành, huyện ủy trực thuộc, cùng các nhà báo."
TEXT = f"\ufeff{TITLE}\r\n\r\n03/07/2023 | 09:10\r\n{LEAD}\r\n{BODY}\r\nLÚA VÀNG"


def test_everything() -> None:
    article = prepare(RawArticle("a.txt", TEXT, publisher="Báo Sông Hạ", url="https://a.example/1"))
    assert article.sha256 == hashlib.sha256(article.text.encode()).hexdigest()
    assert article.id == article.sha256[:16]
    assert article.headline is not None
    assert article.headline.value == TITLE.replace("Ð", "Đ")
    span = article.headline.evidence.span
    assert article.text[span.start : span.end] == article.headline.evidence.quote == article.headline.value
    assert article.published == PartialDate(2023, 7, 3)
    assert article.authors == ("Lúa Vàng",)
    assert (article.publisher, article.url) == ("Báo Sông Hạ", "https://a.example/1")
    (issue,) = article.issues
    assert issue.code == "text.lost-space"
    assert issue.span is not None
    assert article.text[issue.span.start : issue.span.end] == "ủyLê"


def test_every_paragraph_leads_back_to_the_source() -> None:
    for raw in (TEXT, unicodedata.normalize("NFD", TEXT)):
        article = prepare(RawArticle("a.txt", raw))
        for paragraph in article.paragraphs:
            words = article.text[paragraph.span.start : paragraph.span.end]
            source = raw[source_offset(article, paragraph.span.start) : source_offset(article, paragraph.span.end)]
            assert unicodedata.normalize("NFC", source).replace("Ð", "Đ").replace("\xa0", " ").strip("\ufeff") == words


def test_same_words_same_id_whatever_the_bytes() -> None:
    one = prepare(RawArticle("a.txt", TEXT))
    two = prepare(RawArticle("b.txt", unicodedata.normalize("NFD", TEXT.replace("\r\n", "\n").lstrip("\ufeff"))))
    assert one.text == two.text
    assert one.id == two.id


@pytest.mark.parametrize("end", ["\n", "\r\n\r\n", " \xa0\n\t"])
def test_white_space_at_the_end_makes_no_other_article(end: str) -> None:
    one, two = prepare(RawArticle("a.txt", TEXT)), prepare(RawArticle("b.txt", TEXT + end))
    assert (one.text, one.id) == (two.text, two.id)


@pytest.mark.parametrize(
    ("given", "page", "expected", "codes"),
    [
        ("2023-07-03", "03/07/2023", PartialDate(2023, 7, 3), []),
        ("2023-07-03T08:00:00Z", "", PartialDate(2023, 7, 3), []),
        ("2023-07-05", "03/07/2023", PartialDate(2023, 7, 5), ["text.date-disagrees"]),
        ("hôm qua", "03/07/2023", PartialDate(2023, 7, 3), ["text.date-unread"]),
        ("hôm qua", "", None, ["text.date-unread"]),
        (None, "7/3/2023", PartialDate(2023, 7, 3), []),
        (None, "20/01/2023", PartialDate(2023, 1, 20), ["text.date-disagrees"]),
        (None, "", None, []),
    ],
)
def test_dates(given: str | None, page: str, expected: PartialDate | None, codes: list[str]) -> None:
    article = prepare(RawArticle("a.txt", f"{TITLE}\n{page}\n{LEAD}", published=given))
    assert article.published == expected
    assert [issue.code for issue in article.issues] == codes


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (("MẠ NON",), ("Mạ Non",)),
        (("Mạ Non - Lúa Vàng",), ("Mạ Non", "Lúa Vàng")),
        (("Báo Sông Hạ",), ("Lúa Vàng",)),
        (("admin",), ("Lúa Vàng",)),
        (("Mạ Non", "Mạ Non"), ("Mạ Non",)),
    ],
)
def test_authors_given_by_the_source(authors: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert prepare(RawArticle("a.txt", TEXT, authors=authors)).authors == expected


@pytest.mark.parametrize(("text", "code"), [("\u200b \n", "text.empty"), ("12 . ; 5/5", "text.empty")])
def test_refused(text: str, code: str) -> None:
    with pytest.raises(IngestError, match=r"a\.txt") as caught:
        prepare(RawArticle("a.txt", text))
    assert caught.value.code == code


_LENGTH = 60_000
_SEED = "Đồng chí Lê Văn Mạ phát biểu tại hội nghị "


@pytest.mark.parametrize(
    "text",
    [
        _SEED * (_LENGTH // len(_SEED)),
        _SEED + "." * _LENGTH + "x",
        _SEED + "“" * _LENGTH,
        _SEED + "Aa" * (_LENGTH // 2),
        _SEED + " " * _LENGTH + ".x",
        _SEED + "a\u200b" * (_LENGTH // 2),
        "Ông Lê.\n" * (_LENGTH // 8),
        "07/03/2023\n" * (_LENGTH // 11) + _SEED,
        "Đọc thêm\n" * (_LENGTH // 9),
        _SEED + "![" * (_LENGTH // 2),
        _SEED + "1. " * (_LENGTH // 3),
        unicodedata.normalize("NFD", "ộ" * (_LENGTH // 3)),
    ],
    ids=[
        "words",
        "dots",
        "quotes",
        "capitals",
        "spaces",
        "invisible",
        "lines",
        "dates",
        "related",
        "images",
        "numbers",
        "marks",
    ],
)
def test_long_hostile_text_comes_to_an_end(text: str) -> None:
    """Quadratic work on these would take hours; the offsets must hold as on any other text."""
    article = prepare(RawArticle("a.txt", text))
    for span in sentences(article.text, article.paragraphs):
        assert span.end <= len(article.text)
