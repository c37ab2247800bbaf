"""Articles are written by strangers: nothing in them may run in the page, load into it, or lead out of it unseen."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kg.render import Edge, Fact, GraphView, Node, Quote, Source, page

PAYLOADS = (
    "<img src=x onerror=window.hit=1>",
    "</script><script>window.hit=1</script>",
    '" onmouseover="window.hit=1" href="javascript:window.hit=1',
    "<a href='javascript:window.hit=1'>href</a>",
    "<svg onload=window.hit=1>",
    "{{ 7 * 7 }} ${7 * 7} <style>@import url(https://evil.example/x.css)</style>",
)
URLS = (
    "javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "file:///etc/passwd",
    "//evil.example",
)


def assert_inert_in_all_views(tab: Page, *, pause: int) -> None:
    """Open every view of the hostile graph, `pause` milliseconds each, and assert that none makes elements of words."""
    for view in ("table", "timeline", "career", "path&to=urn%3A2", "tree", "map"):
        node = "" if view == "tree" else "node=urn%3A0&"
        tab.evaluate(f"location.hash = '{node}view={view}'")
        tab.wait_for_timeout(pause)
        assert tab.locator("#sheet img, #sheet script, #sheet style, #sheet a, #tabs img, #trail img").count() == 0


def hostile(payload: str, url: str) -> GraphView:
    """Return a graph with the payload in every field that an article or a source can fill."""
    source = Source("urn:article", payload, payload, payload, url)
    quote = Quote(payload, source, payload, payload, payload, 0.5, payload, payload)
    fact = Fact(payload, payload, payload, payload, payload, (quote,))
    nodes = tuple(
        Node(f"urn:{at}", kind, payload, payload, (payload,), (payload,), (fact,), (quote,))
        for at, kind in enumerate(("person", "organ", "event"))
    )
    edges = (
        Edge("urn:0", "urn:1", "holds", payload, payload, "", payload, payload, payload, payload, (quote,)),
        Edge("urn:0", "urn:2", "takes-part", role=payload, note=payload, quotes=(quote,)),
    )
    return GraphView(nodes, edges)


def open_all_quotes(tab: Page) -> None:
    """Open every disclosure of the panel and wait for the words of each."""
    summaries = tab.locator("#panel summary").all()
    for summary in summaries:
        summary.click()
    expect(tab.locator("#panel blockquote")).to_have_count(len(summaries))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_in_any_field_executes(opened: Any, payload: str) -> None:
    tab = opened(hostile(payload, "javascript:window.hit=1"))
    tab.locator("#search").fill(payload)
    tab.locator("#search").fill("hit")
    for at in range(3):
        tab.evaluate(f"location.hash = 'node=urn%3A{at}'")
        expect(tab.locator("#panel .kind")).to_have_text(("Người", "Cơ quan, tổ chức", "Sự kiện")[at])
        open_all_quotes(tab)
    tab.mouse.move(640, 400)
    assert tab.evaluate("window.hit") is None
    assert tab.locator("#panel img, #panel svg:not(.swatch), #panel script, #panel style, #panel a").count() == 0
    assert payload in tab.locator("#panel h2").inner_text()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_executes_in_any_view(opened: Any, payload: str) -> None:
    tab = opened(hostile(payload, "javascript:window.hit=1"))
    assert_inert_in_all_views(tab, pause=100)
    assert tab.evaluate("window.hit") is None


@pytest.mark.parametrize("url", URLS)
def test_only_web_addresses_become_links(opened: Any, url: str) -> None:
    tab = opened(hostile("x", url), at="#node=urn%3A0")
    open_all_quotes(tab)
    assert tab.locator("#panel a").count() == 0


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_title_stays_text(payload: str) -> None:
    html = page(GraphView(), title=payload)
    assert payload not in html.split("<body>")[1]
    assert "<title>" + payload not in html


def test_the_policy_refuses_what_is_not_ours() -> None:
    html = page(GraphView(), title="x")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy.startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert re.findall(r"<[a-z][^>]*\s(?:on[a-z]+|style)=", html.split("<script")[0]) == []
