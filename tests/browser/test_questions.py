"""The questions that readers bring, each answered from the landing page in at most three steps.

A step is one thing done: a name typed into a search box and Enter, or one click. The sample articles are read by the
project itself; the answers are what those articles say (`data/articles/f*.txt`, invented people and places). The page
that holds everything and the one that a server loads are walked alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Locator, Page, expect

from kg.cli.group import root
from kg.resources import resource
from tests.browser.conftest import watched
from tests.serve.conftest import build
from tests.serve.running import running

MOST = 3


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of the invented sample articles."""
    store = tmp_path_factory.mktemp("questions") / "store"
    build(store, *sorted(resource("data/articles").glob("f*.txt")))
    return store


@pytest.fixture(scope="module")
def written(kept: Path) -> str:
    """Return the address of the page that holds everything."""
    page = kept.with_name("page.html")
    result = CliRunner().invoke(root, ["--lang", "vi", "show", "--store", str(kept), "-o", str(page)])
    assert result.exit_code == 0, result.stderr
    return page.as_uri()


@pytest.fixture(scope="module")
def loaded(kept: Path) -> Iterator[str]:
    """Return the address of the page that a server loads."""
    with running(kept, "--workers", "2") as server:
        yield f"{server.url}/explore?lang=vi"


class Reader:
    """Somebody who sees the page for the first time and counts what it takes."""

    def __init__(self, tab: Page) -> None:
        """Start on the landing page."""
        self.tab = tab
        self.steps = 0

    def name(self, words: str, box: str = "#search") -> None:
        """Type a name and press Enter."""
        self.steps += 1
        self.tab.locator(box).fill(words)
        expect(self.tab.locator(".hits:not([hidden]) li").first).to_be_visible()
        self.tab.locator(box).press("Enter")

    def press(self, what: Locator) -> None:
        """Click on something that can be seen."""
        self.steps += 1
        what.click()

    def view(self, words: str) -> None:
        """Go to a view by its name on the page."""
        self.press(self.tab.get_by_role("button", name=words, exact=True))


@pytest.fixture(params=[("written", 1440), ("written", 390), ("loaded", 1440)], ids=lambda one: "-".join(map(str, one)))
def reader(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Reader]:
    """Return a reader before the landing page; afterwards assert that few steps were enough and nothing failed."""
    page, width = request.param
    address = request.getfixturevalue(page)
    with watched(chromium, width=width, height=900) as (tab, watch):
        tab.goto(address)
        tab.wait_for_selector("html[data-ready=yes]", timeout=60_000)
        found = Reader(tab)
        yield found
    assert found.steps <= MOST
    assert watch.trouble == []
    assert {url.partition("/explore")[0].partition("/assets")[0] for url in watch.requests} <= {
        address.partition("/explore")[0]
    }


def test_which_posts_an_official_held_and_when(reader: Reader) -> None:
    reader.name("lo van sinh")
    held = reader.tab.locator("#panel li", has_text="Ban Chỉ đạo 35 tỉnh Thượng Lam").first
    expect(held).to_contain_text("Trưởng ban đương chức, ghi nhận ngày 18/10/2023")
    reader.view("Quá trình công tác")
    expect(reader.tab.locator("#sheet .stretch")).to_have_count(2)
    heights = {box["height"] for bar in reader.tab.locator("#sheet .stretch").all() if (box := bar.bounding_box())}
    assert max(heights) < 12, "a bar covers what is written below it"
    reader.press(reader.tab.locator("#sheet .dot").first)
    expect(reader.tab.locator("#panel mark").first).to_contain_text("Bí thư Huyện ủy Vân Lũng")


def test_how_two_are_connected(reader: Reader) -> None:
    reader.view("Đường nối")
    reader.name("lo van sinh", "#from-hit-box")
    reader.name("giang a pao", "#to-hit-box")
    first = reader.tab.locator("#sheet section").first
    expect(first).to_be_visible()
    stops = first.locator(".stop .name").all_inner_texts()
    assert (stops[0], stops[-1]) == ("Lò Văn Sính", "Giàng A Páo")
    for step in first.locator(".step").all():
        expect(step.locator("mark").first).to_be_visible()


def test_who_issued_a_resolution_and_what_was_done_about_it(reader: Reader) -> None:
    reader.name("35-NQ/TW")
    issuer = reader.tab.locator("#panel h3", has_text="Cơ quan ban hành").locator("xpath=following-sibling::ul[1]")
    expect(issuer).to_contain_text("Bộ Chính trị")
    reader.view("Dòng thời gian")
    expect(reader.tab.locator("#sheet h3").nth(1)).to_have_text("2023")
    assert reader.tab.locator("#sheet h3").first.inner_text() == "2018"
    event = reader.tab.locator("#sheet .timeline li", has_text="Hội nghị sơ kết 5 năm").last
    expect(event).to_contain_text("17/10/2023")
    reader.press(event.locator("summary"))
    expect(event.locator("mark").first).to_contain_text("Hội nghị sơ kết 5 năm")


def test_who_took_part_in_an_event_in_which_role_and_capacity(reader: Reader) -> None:
    reader.name("hoi nghi so ket 5 nam thuc hien nghi quyet so 35-NQ/TW")
    first = reader.tab.locator("#panel h3", has_text="Người tham gia").locator("xpath=following-sibling::ul[1]/li[1]")
    expect(first).to_contain_text("Lò Văn Sính")
    chair = reader.tab.locator("#panel .ties > li", has_text="Lò Văn Sính")
    expect(chair).to_contain_text("chủ trì với tư cách Phó Bí thư Thường trực, Tỉnh ủy Thượng Lam")
    reader.press(chair.locator("summary").first)
    expect(chair.locator("mark").first).to_contain_text("chủ trì hội nghị")


def test_which_branches_an_organ_has(reader: Reader) -> None:
    reader.view("Cây tổ chức")
    committee = reader.tab.locator("[role=treeitem]", has_text="Tỉnh ủy Thượng Lam").first
    reader.press(committee.locator(".twist").first)
    branch = committee.locator("[role=treeitem]", has_text="Ban Tuyên giáo và Dân vận Tỉnh ủy Thượng Lam")
    reader.press(branch.locator(".name"))
    expect(reader.tab.locator("#panel h2")).to_have_text("Ban Tuyên giáo và Dân vận Tỉnh ủy Thượng Lam")


def test_the_whole_and_one_part_of_it(reader: Reader) -> None:
    expect(reader.tab.locator("#status")).to_contain_text("nhóm")
    reader.press(reader.tab.locator(".groups .group, .group-list button").first)
    expect(reader.tab.locator("#status")).to_contain_text("Đang vẽ")
    expect(reader.tab.locator("#panel .ties li").first).to_be_visible()


def test_where_articles_disagree(reader: Reader) -> None:
    reader.press(reader.tab.locator("#filter-head"))
    reader.press(reader.tab.locator("#conflicts"))
    reader.view("Bảng")
    said = reader.tab.locator("#sheet .disputed > li", has_text="Nghị quyết 18-NQ/TU")
    expect(said).to_contain_text("Ngày ban hành: 12/5/2022 được chọn")
    expect(said).to_contain_text("Ngày ban hành: 15/5/2022 nguồn khác nói")
