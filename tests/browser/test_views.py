"""The views beside the map: groups, path, timeline, career, holders, tree, table; filters, exports, accessibility."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from kg.render import Edge, GraphView, Node
from tests.browser.axe import violations
from tests.browser.hand_graph import ID, NARROWED, hand_graph


def at(key: str = "", view: str = "", **more: str) -> str:
    """Return the address of a view of the hand graph."""
    parts = {"node": ID + key if key else "", "view": view} | more
    return "#" + "&".join(f"{name}={quote(value, safe='')}" for name, value in parts.items() if value)


VIEWS = {
    "map": at(view="map"),
    "ego": at("hanh"),
    "event": at("hn"),
    "path": at("hanh", "path", to=ID + "lan"),
    "timeline": at("nq08", "timeline"),
    "career": at("hanh", "career"),
    "holders": at("bantg", "holders"),
    "tree": at("bantg", "tree"),
    "table": at(view="table"),
    "conflicts": at(view="table", conflicts="1"),
    "path to nobody": at(view="path"),
}
GROUPED = {"groups": "", "group": "#view=map&group=1"}


def clusters() -> GraphView:
    """Return four groups of eight, each around an organ, tied in a ring: large enough to open on its groups."""
    nodes, edges = [], []
    for part in range(8):
        nodes.append(Node(f"urn:o{part}", "organ", f"Sở số {part}"))
        for one in range(40):
            nodes.append(Node(f"urn:p{part}-{one}", "person", f"Trần Văn {part} {one}", "Ủy viên"))
            edges.append(Edge(f"urn:p{part}-{one}", f"urn:o{part}", "holds", "Ủy viên"))
        edges.append(Edge(f"urn:o{part}", f"urn:o{(part + 1) % 8}", "becomes"))
    return GraphView(tuple(nodes), tuple(edges))


def shown(opened: Any, view: str, width: int) -> Page:
    """Return a view of the hand graph, or of the graph with groups."""
    if view in GROUPED:
        return opened(clusters(), at=GROUPED[view], width=width, height=844)  # type: ignore[no-any-return]
    return opened(hand_graph(), at=VIEWS[view], width=width, height=844)  # type: ignore[no-any-return]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("view", [*VIEWS, *GROUPED])
def test_axe_finds_no_violation(opened: Any, view: str, width: int) -> None:
    tab = shown(opened, view, width)
    tab.locator("#filters summary").click()
    for summary in tab.locator("#panel summary").all()[:2]:
        summary.click()
    assert violations(tab) == []


# at 400 % zoom a window of 1,280 pixels is 320 wide (WCAG 2.2, 1.4.10 reflow)
@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("view", [*VIEWS, *GROUPED])
def test_every_view_fits_a_phone_and_four_times_the_size(opened: Any, view: str, width: int) -> None:
    tab = shown(opened, view, width)
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    outside = """() => [...document.querySelectorAll('button, input, summary, select, h1, h2, h3, p')].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      const sideways = one.closest('#tabs, #trail, .scroll, .unseen');
      return !sideways && width > 0 && (left < -1 || right > innerWidth + 1);
    }).map((one) => one.outerHTML.slice(0, 120))"""
    assert tab.evaluate(outside) == []
    current = tab.locator("#tabs [aria-current]").bounding_box()
    assert current
    assert current["x"] >= 0
    assert current["x"] < width - 40, "the view that is shown is named in sight"


FOCUSED = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const marked = one.matches('.group') ? getComputedStyle(one.querySelector('circle')).strokeWidth === '5px'
    : one.matches('[role=treeitem]') ? getComputedStyle(one.querySelector('.line')).outlineStyle === 'solid'
    : style.outlineStyle === 'solid' && style.outlineWidth === '3px';
  const box = one.getBoundingClientRect();
  return {
    name: one.id || one.className?.baseVal || String(one.className) || one.tagName,
    seen: marked && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    out: one === document.body,
  };
}"""
STOPS = {
    "groups": {"group"},
    "map": {"vis-network"},
    "path": {"from-hit-box", "to-hit-box", "node"},
    "career": {"dot ", "node"},
    "holders": {"node"},
    "tree": {"LI"},
    "table": {"table-csv", "scroll", "node"},
    "timeline": {"node"},
    "ego": {"vis-network", "node"},
    "event": {"vis-network", "node"},
}


@pytest.mark.parametrize("view", STOPS)
def test_every_view_is_walked_by_keyboard_with_the_focus_in_sight(opened: Any, view: str) -> None:
    tab = shown(opened, view, 1280)
    reached = set()
    for _ in range(60):
        tab.keyboard.press("Tab")
        at = tab.evaluate(FOCUSED)
        if at["out"]:
            break
        assert at["seen"], at
        reached.add(at["name"])
    assert {"search", "save-png"} & reached == {"search"}, "the menu's buttons are reached once it is open"
    assert STOPS[view] <= reached, reached


MOVING = """() => [...document.querySelectorAll('*')].filter((one) => {
  const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
  return animationName !== 'none' || parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth';
}).length"""
COUNTED = """() => {
  const { paintLabels } = vnkg;
  window.drawn = 0;
  vnkg.paintLabels = (...given) => { drawn += 1; paintLabels(...given); };
}"""


def test_nothing_moves_for_who_wants_no_motion(opened: Any) -> None:
    tab = opened(hand_graph(), at=at("hanh"))
    tab.emulate_media(reduced_motion="reduce")
    assert tab.evaluate(MOVING) == 0
    tab.evaluate(COUNTED)
    tab.locator("#panel button.node").first.click()
    tab.wait_for_timeout(500)
    before = tab.evaluate("drawn")
    tab.wait_for_timeout(500)
    assert tab.evaluate("drawn") == before > 0, "the canvas rests"


def test_a_large_graph_opens_on_its_groups(opened: Any) -> None:
    tab = opened(clusters())
    expect(tab.locator("#status")).to_have_text("8 nhóm")
    first = tab.locator("svg.groups .group").first
    first.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel h2")).to_contain_text("Sở số")
    expect(tab.locator("#status")).to_contain_text("trong 41 nút")
    tab.go_back()
    expect(tab.locator("#status")).to_have_text("8 nhóm")


def test_a_path_shows_the_words_of_each_step(opened: Any) -> None:
    tab = opened(hand_graph(), at=at("duc", "path"))
    tab.locator("#to-hit-box").fill("nguyen thi hanh")
    tab.keyboard.press("Enter")
    expect(tab.locator("#status")).to_have_text("2 đường nối, ngắn nhất 2 bước")
    stops = tab.locator("#sheet section:first-of-type .stop .name").all_inner_texts()
    assert stops == ["Trần Đức Ngữ", "Hội nghị sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU", "Nguyễn Thị Hạnh"]
    assert set(tab.locator("#sheet section:first-of-type mark").all_inner_texts()) == {
        "báo cáo",
        "chủ trì hội nghị",
        "phát biểu",
    }
    assert "to=" in tab.url


def test_two_that_nothing_ties(opened: Any) -> None:
    tab = opened(hand_graph(), at=at("hanh", "path", to=ID + "khue"))
    expect(tab.locator("#status")).to_have_text("Không có đường nối nào trong đồ thị này.")


def test_a_timeline_goes_by_day_and_shows_both_dates(opened: Any) -> None:
    tab = opened(hand_graph(), at=VIEWS["timeline"])
    assert tab.locator("#sheet .when").all_inner_texts() == ["10/2/2021", "19/2/2021", "12/3/2024"]
    expect(tab.locator("#sheet")).to_contain_text("Tỉnh ủy Sơn Lam · 3 người")


def test_a_career_has_a_dot_a_day_and_its_words(opened: Any) -> None:
    tab = opened(hand_graph(), at=VIEWS["career"])
    dots = tab.locator("#sheet .dot")
    assert [dot.get_attribute("aria-label") for dot in dots.all()] == ["đương chức, ghi nhận ngày 12/3/2024"]
    assert tab.locator("#sheet .bar").count() == 0
    dots.first.click()
    expect(tab.locator("#panel mark")).to_have_text("Bí thư Tỉnh ủy Sơn Lam")


def test_holders_stand_by_post(opened: Any) -> None:
    tab = opened(hand_graph(), at=VIEWS["holders"])
    assert tab.locator("#sheet h3").all_inner_texts() == ["Phó Trưởng ban (1)", "Trưởng ban (1)"]


def test_the_tree_is_walked_by_arrow_keys(opened: Any) -> None:
    tab = opened(hand_graph(), at=at(view="tree"))
    tab.locator("[role=tree] [tabindex='0']").focus()
    tab.keyboard.press("ArrowRight")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel h2")).to_have_text("Ban Tuyên giáo Tỉnh ủy Sơn Lam")
    tab.keyboard.press("ArrowLeft")
    tab.keyboard.press("ArrowLeft")
    expect(tab.locator("[role=tree] [aria-expanded=true]")).to_have_count(0)


def test_the_table_sorts_and_leaves_as_csv(opened: Any) -> None:
    tab = opened(hand_graph(), at=VIEWS["table"])
    expect(tab.locator("tbody tr")).to_have_count(15)
    tab.locator("th button", has_text="Số bài").click()
    expect(tab.locator("th[aria-sort]")).to_have_attribute("aria-sort", "ascending")
    rows = list(csv.reader(io.StringIO(saved(tab, "#table-csv").decode("utf-8-sig"))))
    assert len(rows) == 16
    assert ["Nguyễn Thị Hạnh", "Chức vụ: Bí thư", "Tỉnh ủy Sơn Lam", "2024-03-12"] in [row[:4] for row in rows]


def saved(tab: Page, button: str) -> bytes:
    """Press a button and return the file it gives."""
    with tab.expect_download() as download:
        tab.locator(button).click()
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("form", ["svg", "gexf", "graphml"])
def test_exports_are_well_formed_and_whole(opened: Any, form: str) -> None:
    tab = opened(hand_graph(), at=at("hn"))
    tab.locator(".menu summary").click()
    tree = ET.fromstring(saved(tab, f"#save-{form}"))  # noqa: S314 - our own page wrote it
    tags = [item.tag.rsplit("}", 1)[-1] for item in tree.iter()]
    if form == "svg":
        texts = {item.text for item in tree.iter() if item.tag.endswith("text")}
        assert {"Trần Đức Ngữ", "Nghị quyết 08-NQ/TU"} <= texts
    else:
        assert (tags.count("node"), tags.count("edge")) == (6, 6)


def test_a_picture_is_a_png(opened: Any) -> None:
    tab = opened(hand_graph())
    tab.locator(".menu summary").click()
    assert saved(tab, "#save-png").startswith(b"\x89PNG")


def test_filters_stand_in_the_address(opened: Any) -> None:
    tab = opened(hand_graph(), at=at(view="table"))
    tab.locator("#filters summary").click()
    boxes = tab.locator("#filter-body fieldset:first-child input:checked")
    expect(boxes.first).to_be_visible()  # the filters are laid out when they are opened
    for name in boxes.all():
        if name.get_attribute("value") not in {"holds", None}:
            tab.locator(f"#filter-body input[value={name.get_attribute('value')}]").uncheck()
            break
    expect(tab.locator("#filter-head")).to_have_text("Bộ lọc (1)")
    assert "rel=" in tab.url
    tab.locator("#clear").click()
    expect(tab.locator("tbody tr")).to_have_count(15)


@pytest.mark.parametrize(("narrowing", "count"), NARROWED)
def test_each_filter(opened: Any, narrowing: dict[str, str], count: int) -> None:
    tab = opened(hand_graph(), at=at(view="table", **narrowing))
    expect(tab.locator("tbody tr")).to_have_count(count)


@pytest.mark.parametrize("typed", ["nguyne thi hanh", "ngyen thi hanh", "nguyenn thi hanh"])
def test_search_forgives_a_slip(opened: Any, typed: str) -> None:
    tab = opened(hand_graph())
    tab.locator("#search").fill(typed)
    expect(tab.locator("#hits li .name").first).to_have_text("Nguyễn Thị Hạnh")


def test_the_trail_leads_back(opened: Any) -> None:
    tab = opened(hand_graph(), at=at("hanh"))
    tab.locator("#panel button.node", has_text="Tỉnh ủy Sơn Lam").first.click()
    expect(tab.locator("#trail [aria-current=page]")).to_have_text("Tỉnh ủy Sơn Lam")
    tab.locator("#trail button", has_text="Nguyễn Thị Hạnh").click()
    expect(tab.locator("#panel h2")).to_have_text("Nguyễn Thị Hạnh")
