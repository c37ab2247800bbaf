"""A page gives its article's words, its date, byline and publisher; nothing of the page around them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import IngestError
from kg.ingest import read_one
from kg.model import PartialDate, RawArticle
from kg.text import prepare
from tests.ingest.pages import BODY, TITLE, page


def _read(tmp_path: Path, text: str | bytes) -> RawArticle:
    path = tmp_path / "a.html"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_one(str(path))


def test_the_article_and_nothing_else(tmp_path: Path) -> None:
    raw = _read(tmp_path, page())
    for words in (TITLE, *BODY):
        assert words in raw.text
    for words in (
        "Đọc thêm",
        "đua ghe",
        "Tin liên quan",
        "Bãi Sậy",
        "Chia sẻ",
        "Trang chủ",
        "Bản quyền",
        "Đước",
        "Mạ Non",
    ):
        assert words not in raw.text
    assert (raw.title, raw.publisher, raw.url) == (TITLE, "Báo Sông Hạ", "https://baosongha.example/so-ket.html")
    article = prepare(raw)
    assert article.headline is not None
    assert article.headline.value == TITLE


def test_headline_is_not_the_window_title(tmp_path: Path) -> None:
    text = page().replace("og:title", "x:title")
    raw = _read(tmp_path, text)
    assert raw.title == TITLE
    assert "- Báo Sông Hạ" not in raw.text
    assert raw.text.count(TITLE) == 1


META = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"head": META.format("2024-05-06T08:30:00+07:00")}, PartialDate(2024, 5, 6)),
        ({"head": META.format("06/05/2024 08:30")}, PartialDate(2024, 5, 6)),
        ({"head": META.format("5/6/2024 8:30:00 AM")}, PartialDate(2024, 5, 6)),
        ({"head": META.format("05/06/2024")}, PartialDate(2024, 5, 6)),  # the body says 6/5
        (
            {
                "head": '<script type="application/ld+json">'
                '{"@type":"NewsArticle","datePublished":"2024-05-06"}</script>'
            },
            PartialDate(2024, 5, 6),
        ),
        (
            {"under_title": '<div class="publish-date">Thứ Hai, 06/05/2024, 08:30 (GMT+7)</div>'},
            PartialDate(2024, 5, 6),
        ),
        ({"under_title": '<time datetime="2024-05-06T08:30:00+07:00">hôm qua</time>'}, PartialDate(2024, 5, 6)),
        ({}, None),  # the clock in the page's head is no date of the article
    ],
)
def test_date(tmp_path: Path, parts: dict[str, str], expected: PartialDate | None) -> None:
    assert prepare(_read(tmp_path, page(**parts))).published == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"after": '<p class="author">MẠ NON - LÚA VÀNG</p>'}, ("Mạ Non", "Lúa Vàng")),
        ({"after": '<div class="tac-gia">Bài và ảnh: Mạ Non</div>'}, ("Mạ Non",)),
        ({"after": "<p><strong>H.Non</strong></p>"}, ("H.Non",)),
        ({"head": '<meta name="author" content="Lê Mạ Non">'}, ("Lê Mạ Non",)),
        ({"head": '<meta name="author" content="Báo Sông Hạ">'}, ()),
        ({}, ()),
    ],
)
def test_authors(tmp_path: Path, parts: dict[str, str], expected: tuple[str, ...]) -> None:
    assert prepare(_read(tmp_path, page(**parts))).authors == expected


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><ul><li><a href='/'>Trang chủ</a></li></ul><p>Tòa soạn Báo Sông Hạ</p></body></html>",
        "<html><body></body></html>",
        "<!-- trống -->",
    ],
)
def test_page_without_article(tmp_path: Path, text: str) -> None:
    with pytest.raises(IngestError) as caught:
        _read(tmp_path, text)
    assert caught.value.code == "ingest.no-article"


def test_the_dates_of_field_and_page_are_compared(tmp_path: Path) -> None:
    raw = _read(tmp_path, page(head=META.format("2024-05-08"), under_title="<p>06/05/2024 08:30</p>"))
    article = prepare(raw)
    assert article.published == PartialDate(2024, 5, 8)
    assert [issue.code for issue in article.issues] == ["text.date-disagrees"]
