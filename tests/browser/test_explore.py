"""The served explorer in a real browser: it loads what is looked at, says what is missing, and lets nothing run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kg.resources import resource
from tests.browser.axe import violations
from tests.browser.conftest import watched
from tests.browser.hand_graph import hand_graph
from tests.browser.showing import PATIENCE, showing
from tests.browser.test_hostile import PAYLOADS, assert_inert_in_all_views, hostile
from tests.browser.test_page import crowd
from tests.browser.test_views import VIEWS, at
from tests.serve.conftest import build
from tests.serve.running import running


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with showing(tmp_path_factory.mktemp("shown"), hand_graph()) as url:
        yield url


@pytest.fixture
def tab(chromium: Browser, shown: str) -> Iterator[Page]:
    """Return a tab; afterwards assert that nobody but the server was asked, and that nothing failed unseen."""
    with watched(chromium, locale="vi-VN") as (page, watch):
        yield page
    assert [url for url in watch.requests if not url.startswith((shown, "blob:"))] == []
    assert [line for line in watch.trouble if "ERR_INTERNET_DISCONNECTED" not in line] == []


def opened(tab: Page, url: str) -> Page:
    """Open an address of the explorer and wait until it is drawn."""
    tab.goto(url)
    tab.wait_for_selector("html[data-ready=yes]", timeout=PATIENCE * 1000)
    return tab


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_shown_and_axe_finds_no_violation(chromium: Browser, shown: str, view: str) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    tab = opened(context.new_page(), f"{shown}/explore{VIEWS[view]}")
    expect(tab.locator("#trouble")).to_be_hidden()
    expect(tab.locator("#status")).not_to_be_empty()
    assert violations(tab) == []
    tab.set_viewport_size({"width": 390, "height": 844})
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    context.close()


def test_three_steps_from_a_name_to_the_words(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore")
    tab.locator("#search").fill("nguyne thi hanh")
    expect(tab.locator("#hits li .name").first).to_have_text("Nguyễn Thị Hạnh")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel h2")).to_have_text("Nguyễn Thị Hạnh")
    expect(tab.locator("#status")).to_have_text("Đang vẽ 2 trong 2 nút liền kề")
    tab.locator("#panel summary").first.click()
    expect(tab.locator("#panel mark").first).to_be_visible()
    page = tab.locator("#panel a", has_text="Trang riêng")
    assert page.get_attribute("href") == "/id/hanh"


def test_the_address_is_the_view(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore{at(view='table')}")
    expect(tab.locator("tbody tr")).to_have_count(15)
    tab.evaluate("vnkg.go({ rel: new Set(['holds']) })")
    expect(tab.locator("tbody tr")).to_have_count(6)
    tab.reload()
    expect(tab.locator("tbody tr")).to_have_count(6)
    expect(tab.locator("#filter-head")).to_have_text("Bộ lọc (1)")
    tab.locator("#panel button.node").first.click()
    expect(tab.locator("#trail [aria-current=page]")).to_be_visible()
    tab.go_back()
    expect(tab.locator("tbody tr")).to_have_count(6)
    expect(tab.locator("#trail [aria-current=page]")).to_have_count(0)


def test_a_tie_of_the_map_brings_its_words_when_it_is_opened(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore{at(view='map')}")
    assert tab.evaluate("[...vnkg.view.bundles.values()].flat().every((edge) => edge.told === undefined)")
    tab.evaluate("vnkg.showBundle([...vnkg.view.bundles.values()].find(([edge]) => edge.relation === 'organised-by'))")
    expect(tab.locator("#panel mark")).to_have_text("Tỉnh ủy Sơn Lam tổ chức")
    with tab.expect_download() as download:
        tab.evaluate("vnkg.exportAs('csv')")
    assert "chủ trì hội nghị" in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_without_the_server_it_says_so_and_can_be_tried_again(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore")
    tab.context.set_offline(True)
    tab.locator("#panel button.node").first.click()
    expect(tab.locator("#trouble-told")).to_have_text(
        "Không liên lạc được với máy chủ. Hãy kiểm tra kết nối rồi thử lại."
    )
    expect(tab.locator("#loading")).to_be_hidden()
    tab.context.set_offline(False)
    tab.locator("#again").click()
    expect(tab.locator("#trouble")).to_be_hidden()
    expect(tab.locator("#trail [aria-current=page]")).to_be_visible()


def test_on_a_phone_trouble_is_told_where_one_is(tab: Page, shown: str) -> None:
    tab.set_viewport_size({"width": 390, "height": 800})
    opened(tab, f"{shown}/explore")
    tab.context.set_offline(True)
    tab.locator("#panel button.node").last.click()
    expect(tab.locator("#again")).to_be_in_viewport()
    tab.context.set_offline(False)
    tab.locator("#again").click()
    expect(tab.locator("#trouble")).to_be_hidden()


def test_a_refusal_is_told_in_the_servers_words(tab: Page, shown: str) -> None:
    busy = "all workers are busy; try again in a moment"
    tab.route("**/explore/data/around*", lambda route: route.fulfill(status=200, content_type="text/plain", body="{"))
    opened(tab, f"{shown}/explore")
    tab.locator("#panel button.node").first.click()
    expect(tab.locator("#trouble")).to_be_visible()  # an answer that breaks off
    tab.unroute("**/explore/data/around*")
    tab.evaluate(
        """(told) => {
          const { fetch } = window;
          window.fetch = async () => { window.fetch = fetch; return new Response(told, { status: 503 }); };
        }""",
        busy,
    )
    tab.locator("#again").click()
    expect(tab.locator("#trouble-told")).to_contain_text(busy)
    tab.locator("#again").click()
    expect(tab.locator("#trouble")).to_be_hidden()


def test_waiting_is_shown(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore")
    held: list[Route] = []
    tab.route("**/explore/data/around*", lambda route: held.append(route))  # noqa: PLW0108 - it must take attributes
    tab.locator("#panel button.node").first.click()
    expect(tab.locator("#loading-told")).to_have_text("Đang tải…")
    expect(tab.locator("#loading")).to_be_visible()
    (route,) = held
    route.continue_()
    expect(tab.locator("#loading")).to_be_hidden()
    expect(tab.locator("#trail [aria-current=page]")).to_be_visible()


def test_words_typed_while_a_view_is_drawn_anew_stay(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore#view=path")
    held: list[Route] = []
    tab.route("**/explore/data/around*", lambda route: held.append(route))  # noqa: PLW0108 - it must take attributes
    tab.locator("#from-hit-box").fill("hanh")
    expect(tab.locator("#from-hits li").first).to_be_visible()
    tab.locator("#from-hit-box").press("Enter")
    tab.locator("#to-hit-box").fill("son lam")
    tab.locator("#to-hit-box").press("Home")
    expect(tab.locator("#to-hits li").first).to_be_visible()
    tab.evaluate("document.querySelector('#to-hit-box').dataset.earlier = 'yes'")
    while not held:
        tab.wait_for_timeout(50)
    held[0].continue_()
    expect(tab.locator("#to-hit-box")).not_to_have_attribute("data-earlier", "yes")
    expect(tab.locator("#to-hit-box")).to_have_value("son lam")
    expect(tab.locator("#to-hit-box")).to_be_focused()
    expect(tab.locator("#to-hits li").first).to_be_visible()
    tab.keyboard.type("tp ")
    expect(tab.locator("#to-hit-box")).to_have_value("tp son lam")
    expect(tab.locator("#from-hits")).to_be_hidden()


def test_a_box_entered_while_a_view_is_drawn_anew_keeps_the_keyboard(tab: Page, shown: str) -> None:
    opened(tab, f"{shown}/explore#view=path")
    held: list[Route] = []
    tab.route("**/explore/data/around*", lambda route: held.append(route))  # noqa: PLW0108 - it must take attributes
    tab.locator("#from-hit-box").fill("hanh")
    tab.locator("#from-hit-box").press("Enter")
    while not held:
        tab.wait_for_timeout(50)
    tab.locator("#to-hit-box").click()
    tab.evaluate("document.querySelector('#to-hit-box').dataset.earlier = 'yes'")
    held[0].continue_()
    expect(tab.locator("#to-hit-box")).not_to_have_attribute("data-earlier", "yes")
    expect(tab.locator("#to-hit-box")).to_be_focused()
    expect(tab.locator("#to-hits")).to_be_hidden()
    tab.keyboard.type("son lam")
    expect(tab.locator("#to-hit-box")).to_have_value("son lam")
    expect(tab.locator("#to-hits li").first).to_be_visible()


@pytest.fixture(scope="module", params=PAYLOADS)
def payload(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory, payload: str) -> Iterator[str]:
    with showing(tmp_path_factory.mktemp("hostile"), hostile(payload, "javascript:window.hit=1")) as url:
        yield url


def test_nothing_in_any_field_executes(chromium: Browser, attacked: str, payload: str) -> None:
    with watched(chromium) as (tab, watch):
        opened(tab, f"{attacked}/explore")
        tab.locator("#search").fill("hit")
        for number in range(3):
            tab.evaluate(f"location.hash = 'node=urn%3A{number}'")
            expect(tab.locator("#panel .kind")).to_have_text(("Person", "Organ", "Event")[number])
            expect(tab.locator("#panel h2")).to_contain_text(payload)
            for summary in tab.locator("#panel summary").all():
                summary.click()
            assert (
                tab.locator("#panel img, #panel svg:not(.swatch), #panel script, #panel style, #panel a").count() == 0
            )
        assert_inert_in_all_views(tab, pause=200)
        assert tab.evaluate("window.hit") is None
    assert [url for url in watch.requests if not url.startswith(attacked)] == []
    assert watch.trouble == []


def test_a_crowd_is_bounded_and_says_so(chromium: Browser, tmp_path: Path) -> None:
    with showing(tmp_path, crowd(2000)) as url:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
        tab = opened(context.new_page(), f"{url}/explore#view=map")
        expect(tab.locator("#status")).to_have_text("Đang vẽ 120 trong 2000 nút")
        for drawn in (240, 480, 1200):
            tab.locator("#more").click()
            expect(tab.locator("#status")).to_have_text(f"Đang vẽ {drawn} trong 2000 nút")
        tab.evaluate("location.hash = 'node=urn%3Aorgan'")
        expect(tab.locator("#status")).to_have_text("Đang vẽ 24 trong 1999 nút liền kề")
        expect(tab.locator("#panel")).to_contain_text("Người giữ chức vụ (1999)")
        tab.locator("#panel button.more").click()
        expect(tab.locator("#panel")).to_contain_text("Hiện 400 trong 1999")
        tab.locator("#panel button.more", has_text="Bảng").click()
        expect(tab.locator("tbody tr")).to_have_count(100)
        tab.locator("#sheet button.more").click()
        expect(tab.locator("tbody tr")).to_have_count(600)
        context.close()


def test_a_new_version_is_taken_up_where_one_stands(chromium: Browser, tmp_path: Path) -> None:
    first, *later = sorted(resource("data/articles").glob("*.txt"))[:3]
    store = tmp_path / "store"
    build(store, first)
    with running(store, "--workers", "1") as server:
        context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="vi-VN")
        tab = opened(context.new_page(), f"{server.url}/explore#view=table")
        before = tab.evaluate("vnkg.graph.total")
        build(store, *later)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and '"000002"' not in server.get("/explore/data/start").text:
            time.sleep(0.2)
        tab.locator("#tabs [data-view=tree]").click()
        expect(tab.locator("#trouble-told")).to_have_text("Kho có phiên bản mới; trang đã lấy lại dữ liệu.")
        expect(tab.locator("#again")).to_be_hidden()
        expect(tab.locator("#tabs [data-view=tree]")).to_have_attribute("aria-current", "page")
        assert tab.evaluate("vnkg.graph.total") > before
        context.close()
