"""The page of `vnkg explain` in a real browser: nothing in an article runs or loads, and it fits a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.extract.reading import explain
from kg.ingest import read_one
from kg.model import RawArticle
from kg.render.explain_page import explain_page
from kg.render.explained import explained
from kg.resources import resource
from kg.text import prepare
from tests.browser.conftest import watched

HOSTILE = (
    "Hội nghị <img src=x onerror=window.hit=1> ngày 5/3/2024\n\n"
    "Ngày 5/3/2024, Tỉnh ủy Thượng Lam </script><script>window.hit=1</script> tổ chức hội nghị. "
    'Ông Lò Văn Sính, Bí thư Tỉnh ủy " onmouseover="window.hit=1, chủ trì. {{ 7 * 7 }} '
    "<style>@import url(//evil.example)</style>"
)


def page_of(article: RawArticle) -> str:
    """Return the page of an article."""
    return explain_page(explained(*explain(prepare(article)), "vi"), "vi")


def test_nothing_in_an_article_runs_or_loads(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "explained.html"
    file.write_text(page_of(RawArticle("<b onclick=window.hit=1>", HOSTILE)), encoding="utf-8")
    with watched(chromium) as (tab, watch):
        tab.goto(file.as_uri())
        assert tab.evaluate("window.hit") is None
        assert tab.locator("img, script, body style, svg").count() == 0
        assert tab.locator("h1").inner_text() == "<b onclick=window.hit=1>"
        shown = tab.locator("main").inner_text()
        assert "<img" in shown
        assert "{{ 7 * 7 }}" in shown
        assert tab.locator(".tag.person").first.inner_text() == "p1"
    assert (watch.requests, watch.trouble) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_phone_and_its_tags_lead_to_what_they_name(chromium: Browser, tmp_path: Path, scheme: str) -> None:
    sample = min(resource("data/articles").glob("f01*.txt"))
    file = tmp_path / "explained.html"
    file.write_text(page_of(read_one(str(sample))), encoding="utf-8")
    with watched(chromium, width=390, color_scheme=scheme) as (tab, watch):
        tab.goto(file.as_uri())
        assert tab.evaluate("document.documentElement.scrollWidth") <= 390
        paper = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        assert paper == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(20, 23, 26)")
        tab.locator(".tag.person").first.click()
        assert tab.url.endswith("#p1")
        assert "Lò Văn Sính" in tab.locator("li:target").inner_text()
    assert (watch.requests, watch.trouble) == ([], [])
