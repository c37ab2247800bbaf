"""The page in real Chromium: it draws, it finds, it shows the words, and it reads on a phone and in the dark."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kg.render import Edge, GraphView, Node, Quote, Source
from kg.render.in_sentence import in_sentence
from tests.browser.hand_graph import hand_graph

EVENT = "#node=https%3A%2F%2Fw3id.org%2Fvnkg%2Fid%2Fhn"
COLOURS_DRAWN = """() => {
  const canvas = document.querySelector('#canvas canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] === 255) seen.add([data[at], data[at + 1], data[at + 2]].join());
  }
  return [...seen];
}"""
PERSON, ORGAN, DOCUMENT, EVENT_COLOUR, POST = "89,141,254", "178,143,0", "29,117,37", "191,26,102", "155,132,171"


def point(tab: Page, where: str) -> dict[str, float]:
    """Return where on the page the canvas draws what the script `where` gives (canvas pixels)."""
    place: dict[str, float] = tab.evaluate(where)
    box = tab.locator("#canvas").bounding_box()
    assert box
    return {"x": box["x"] + place["x"], "y": box["y"] + place["y"]}


def click(tab: Page, where: str) -> None:
    """Click on the canvas; vis-network tells clicks from double clicks by waiting."""
    place = point(tab, where)
    tab.mouse.click(place["x"], place["y"])
    tab.wait_for_timeout(400)


def test_draws_every_kind_in_its_colour(opened: Any) -> None:
    tab = opened(hand_graph())
    assert set(tab.evaluate(COLOURS_DRAWN)) >= {PERSON, ORGAN, DOCUMENT, EVENT_COLOUR, POST}
    expect(tab.locator("#status")).to_have_text("Đang vẽ 12 trong 12 nút")
    assert tab.evaluate("vnkg.labelled") == 12


def test_carries_its_own_font(opened: Any) -> None:
    tab = opened(hand_graph())
    assert tab.locator("meta[name=vnkg-font]").get_attribute("content") == "Be Vietnam Pro"
    assert tab.evaluate("document.fonts.check('600 14px \"Be Vietnam Pro\"', 'Đảng ủy')")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nguyen thi h", "Nguyễn Thị Hạnh"),
        ("dang minh", "Đặng Minh Khuê"),
        ("y lan", "Lê Thị Ỷ Lan"),
        ("08 nq", "Nghị quyết 08-NQ/TU"),
        ("08-NQ/TU", "Nghị quyết 08-NQ/TU"),
        ("son lam", "Tỉnh ủy Sơn Lam"),
        ("btg", "Ban Tuyên giáo Tỉnh ủy Sơn Lam"),
        ("Trần Đức", "Trần Đức Ngữ"),
    ],
)
def test_search_needs_no_accents(opened: Any, typed: str, first: str) -> None:
    tab = opened(hand_graph())
    tab.locator("#search").fill(typed)
    expect(tab.locator("#hits li .name").first).to_have_text(first)


def test_search_tells_what_is_not_there(opened: Any) -> None:
    tab = opened(hand_graph())
    tab.locator("#search").fill("ho chi minh")
    expect(tab.locator("#hits")).to_be_hidden()
    expect(tab.locator("#found")).to_have_text("Không tìm thấy")


def test_namesakes_are_told_apart_and_picked_by_keyboard(opened: Any) -> None:
    tab = opened(hand_graph())
    tab.locator("#search").fill("nguyen thi hanh")
    hints = tab.locator("#hits li .hint").all_inner_texts()
    assert hints == ["Người · Bí thư, Tỉnh ủy Sơn Lam", "Người · Giám đốc, Sở Nội vụ tỉnh Sơn Lam"]
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    assert tab.locator("#search").get_attribute("aria-activedescendant") == "hit-1"
    tab.keyboard.press("Enter")
    expect(tab.locator("#panel h2")).to_have_text("Nguyễn Thị Hạnh")
    expect(tab.locator("#panel h2")).to_be_focused()
    expect(tab.locator("#panel")).to_contain_text("Sở Nội vụ tỉnh Sơn Lam")
    expect(tab.locator("#status")).to_have_text("Đang vẽ 1 trong 1 nút liền kề")


def test_click_on_a_node_shows_it_and_its_words(opened: Any) -> None:
    tab = opened(hand_graph())
    click(tab, "vnkg.whereIs(vnkg.graph.nodes.find((node) => node.kind === 'event'))")
    panel = tab.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Hội nghị sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU")
    expect(panel).to_contain_text("Người tham gia (3)")
    panel.locator("li", has_text="chủ trì").locator("summary").first.click()
    words = panel.locator("blockquote").first
    expect(words).to_have_text("Đồng chí Nguyễn Thị Hạnh chủ trì hội nghị tại thành phố Sơn Lam.")
    expect(words.locator("mark")).to_have_text("chủ trì hội nghị")
    source = panel.locator(".quotes li").first
    headline = "Tỉnh ủy Sơn Lam sơ kết ba năm thực hiện Nghị quyết 08-NQ/TU"
    expect(source).to_contain_text(f"{headline} · Báo Sơn Lam · 12/3/2024")
    expect(source).to_contain_text("Độ tin cậy 90% · Quy tắc test.hand")
    link = source.locator("a")
    assert link.get_attribute("href") == "https://baosonlam.example/so-ket"
    assert "noopener" in (link.get_attribute("rel") or "")


def test_words_cut_by_the_context_are_left_out(opened: Any) -> None:
    source = Source("urn:a", "Bài thử")
    cut = Quote("chủ trì hội nghị", source, "ong khi đó đồng chí Bí thư Đảng ủy ", " tại hội trường lớn của huyện vù")
    cut = in_sentence(cut, "", None)
    tab = opened(GraphView((Node("urn:x", "event", "Hội nghị", quotes=(cut,)),)), at="#node=urn%3Ax")
    tab.locator("#panel summary").click()
    words = "… khi đó đồng chí Bí thư Đảng ủy chủ trì hội nghị tại hội trường lớn của huyện …"
    expect(tab.locator("#panel blockquote")).to_have_text(words)


def test_a_sentence_is_shown_whole(opened: Any) -> None:
    text = "Sáng 5/8, tại thành phố Sơn Lam, bà Hạnh chủ trì hội nghị bàn về phòng, chống thiên tai năm nay."
    bare = Quote("chủ trì hội nghị", Source("urn:a", "Bài thử"))
    whole = in_sentence(bare, text, text.index(bare.exact))
    tab = opened(GraphView((Node("urn:x", "event", "Hội nghị", quotes=(whole,)),)), at="#node=urn%3Ax")
    tab.locator("#panel summary").click()
    expect(tab.locator("#panel blockquote")).to_have_text(text)


def test_words_stay_in_their_paragraph(opened: Any) -> None:
    source = Source("urn:a", "Bài thử")
    near = Quote(
        "chủ trì hội nghị", source, "cuối đoạn trước rất dài.\n\nĐồng chí ", ".\n\nĐoạn sau cũng dài hơn ba mươi"
    )
    near = in_sentence(near, "", None)
    tab = opened(GraphView((Node("urn:x", "event", "Hội nghị", quotes=(near,)),)), at="#node=urn%3Ax")
    tab.locator("#panel summary").click()
    expect(tab.locator("#panel blockquote")).to_have_text("Đồng chí chủ trì hội nghị.")


def test_click_on_an_edge_shows_both_roles(opened: Any) -> None:
    tab = opened(hand_graph(), at=EVENT)
    click(
        tab,
        """(() => {
          const other = vnkg.shown.find((node) => node.label === 'Nguyễn Thị Hạnh');
          const [a, b] = [vnkg.view.focus, other].map(vnkg.whereIs);
          return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        })()""",
    )
    said = tab.locator("#panel .says").all_inner_texts()
    assert len(said) == 2
    assert "chủ trì" in said[0]
    assert "với tư cách Bí thư, Tỉnh ủy Sơn Lam" in said[0]
    assert "phát biểu" in said[1]
    assert tab.locator("#panel mark").all_inner_texts() == ["chủ trì hội nghị", "phát biểu"]


def test_disputed_dates_stand_side_by_side(opened: Any) -> None:
    tab = opened(hand_graph(), at="#node=https%3A%2F%2Fw3id.org%2Fvnkg%2Fid%2Fnq08")
    facts = tab.locator(".facts li > p").all_inner_texts()
    assert facts == [
        "Ngày ban hành: 10/2/2021 được chọn · nhiều bài cùng nói",
        "Ngày ban hành: 19/2/2021 nguồn khác nói",
    ]


def test_filter_hides_a_kind_and_moves_nothing(opened: Any) -> None:
    tab = opened(hand_graph())
    where = "vnkg.whereIs(vnkg.graph.nodes.find((node) => node.kind === 'event'))"
    before = point(tab, where)
    tab.locator("#legend input[value=person]").uncheck()
    expect(tab.locator("#status")).to_have_text("Đang vẽ 7 trong 12 nút")
    assert PERSON not in tab.evaluate(COLOURS_DRAWN)
    assert point(tab, where) == before
    expect(tab.locator("#panel")).not_to_contain_text("Trần Đức Ngữ")
    tab.locator("#legend input[value=person]").check()
    assert PERSON in tab.evaluate(COLOURS_DRAWN)


def test_back_returns_to_the_map(opened: Any) -> None:
    tab = opened(hand_graph())
    tab.locator("#panel button.node", has_text="Trần Đức Ngữ").click()
    expect(tab.locator("#panel h2")).to_have_text("Trần Đức Ngữ")
    tab.go_back()
    expect(tab.locator("#panel h2")).to_have_text("Toàn cảnh")
    tab.go_forward()
    expect(tab.locator("#panel h2")).to_have_text("Trần Đức Ngữ")
    tab.locator("#all").click()
    expect(tab.locator("#status")).to_have_text("Đang vẽ 12 trong 12 nút")


def test_speaks_english_too(opened: Any) -> None:
    tab = opened(hand_graph(), lang="en")
    expect(tab.locator("#status")).to_have_text("Drawing 12 of 12 nodes")
    tab.locator("#panel button.node", has_text="Trần Đức Ngữ").click()
    expect(tab.locator("#panel .says").first).to_have_text("Head")
    tab.locator("#language").click()
    expect(tab.locator("#panel .says").first).to_have_text("Trưởng ban")
    assert tab.locator("html").get_attribute("lang") == "vi"


@pytest.mark.parametrize("at", ["", EVENT])
def test_phone_needs_no_sideways_scrolling(opened: Any, at: str) -> None:
    tab = opened(hand_graph(), width=360, height=740, at=at)
    assert tab.evaluate("document.documentElement.scrollWidth") == 360
    canvas = tab.locator("#canvas").bounding_box()
    assert canvas
    assert canvas["height"] > 300
    for _ in range(50):  # frames come late on a busy machine
        if tab.evaluate("vnkg.labelled") >= 6:
            break
        tab.wait_for_timeout(100)
    assert tab.evaluate("vnkg.labelled") >= 6


def test_dark_and_light(opened: Any) -> None:
    tab = opened(hand_graph(), scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert tab.evaluate(paper) == "rgb(20, 23, 26)"
    assert tab.evaluate("vnkg.colours.ink") == "#eceff2"
    tab.locator("#theme").click()
    assert tab.evaluate(paper) == "rgb(255, 255, 255)"
    assert tab.evaluate("vnkg.colours.ink") == "#1b1f23"


def test_keyboard_focus_is_seen_on_every_stop(opened: Any) -> None:
    tab = opened(hand_graph())
    outline = """(() => {
      const style = getComputedStyle(document.activeElement);
      return [style.outlineStyle, style.outlineWidth];
    })()"""
    stops = []
    for _ in range(24):
        tab.keyboard.press("Tab")
        assert tab.evaluate(outline) == ["solid", "3px"]
        stops.append(tab.evaluate("document.activeElement.id || document.activeElement.className"))
    assert {"search", "language", "theme", "zoom-in", "fit", "vis-network", "node"} <= set(stops)


def crowd(count: int) -> GraphView:
    """Return one organ with `count` - 1 holders."""
    organ = Node("urn:organ", "organ", "Ủy ban nhân dân tỉnh Sơn Lam")
    people = [Node(f"urn:p{at}", "person", f"Nguyễn Văn Số {at}", "Ủy viên") for at in range(count - 1)]
    return GraphView((organ, *people), tuple(Edge(person.iri, organ.iri, "holds", "Ủy viên") for person in people))


def test_draws_a_bounded_part_and_says_so(opened: Any) -> None:
    tab = opened(crowd(2000))
    expect(tab.locator("#status")).to_have_text("Đang vẽ 120 trong 2000 nút")
    for _ in range(3):
        tab.locator("#more").click()
    expect(tab.locator("#status")).to_have_text("Đang vẽ 1200 trong 2000 nút")
    expect(tab.locator("#more")).to_be_hidden()
    tab.locator("#search").fill("so 1777")
    tab.keyboard.press("Enter")
    expect(tab.locator("#status")).to_have_text("Đang vẽ 1 trong 1 nút liền kề")
    tab.locator("#panel button.node", has_text="Ủy ban").click()
    expect(tab.locator("#status")).to_have_text("Đang vẽ 24 trong 1999 nút liền kề")
    expect(tab.locator("#panel")).to_contain_text("Người giữ chức vụ (1999)")


def test_an_empty_graph_says_so(opened: Any) -> None:
    tab = opened(GraphView())
    expect(tab.locator("#panel")).to_contain_text("Đồ thị chưa có nút nào.")


@pytest.mark.parametrize("at", ["#node=urn%3Anobody", "#node=%E0%A4%A", "#something"])
def test_an_address_of_nothing_opens_the_map(opened: Any, at: str) -> None:
    tab = opened(hand_graph(), at=at)
    expect(tab.locator("#status")).to_have_text("Đang vẽ 12 trong 12 nút")


def test_a_window_made_narrow_turns_the_view(opened: Any) -> None:
    tab = opened(hand_graph(), at=EVENT)
    assert not tab.evaluate("vnkg.view.narrow")
    tab.set_viewport_size({"width": 400, "height": 800})
    expect(tab.locator("#canvas canvas")).to_be_visible()
    tab.wait_for_timeout(600)
    assert tab.evaluate("vnkg.view.narrow")
    assert tab.evaluate("document.documentElement.scrollWidth") == 400
