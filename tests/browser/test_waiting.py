"""The first view comes before the quotes: what can be done without them, and how a view waits that needs them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from kg.render import Edge, GraphView, Node, Quote, Source

HOLD = """(() => {
  const { json } = Response.prototype;
  let parcels = 0;
  const held = new Promise((resolve) => { window.release = resolve; });
  Response.prototype.json = async function () {
    parcels += 1;
    if (parcels > 2) await held; // the first parcel, and one more
    return json.call(this);
  };
})()"""


def told_often(count: int) -> GraphView:
    """Return one organ with `count` - 1 holders, each told with words of its own."""
    source = Source("urn:a", "Bài thử")
    organ = Node("urn:organ", "organ", "Ủy ban nhân dân tỉnh Sơn Lam")
    people = [Node(f"urn:p{at}", "person", f"Nguyễn Văn Số {at}", "Ủy viên") for at in range(count - 1)]
    edges = [
        Edge(person.iri, organ.iri, "holds", "Ủy viên", quotes=(Quote(f"ông thứ {at} là Ủy viên", source),))
        for at, person in enumerate(people)
    ]
    return GraphView((organ, *people), tuple(edges))


def test_the_map_and_the_search_need_no_quotes_and_a_panel_waits_for_them(opened: Any) -> None:
    tab = opened(told_often(3_000), before=HOLD)
    assert tab.evaluate("vnkg.shown.length") == 120
    tab.locator("#search").fill("so 777")
    expect(tab.locator("#hits li .name").first).to_have_text("Nguyễn Văn Số 777")
    expect(tab.locator("#loading")).to_be_hidden()
    tab.keyboard.press("Enter")
    expect(tab.locator("#loading-told")).to_have_text("Đang tải…")
    assert tab.locator("#loading-told").get_attribute("role") == "status"
    expect(tab.locator("#progress")).to_be_visible()
    assert 0 < tab.evaluate("document.getElementById('progress').position") < 1
    assert tab.locator("html[data-whole=yes]").count() == 0
    tab.evaluate("release()")
    expect(tab.locator("#panel h2")).to_have_text("Nguyễn Văn Số 777")
    expect(tab.locator("#panel h2")).to_be_focused()
    expect(tab.locator("#loading")).to_be_hidden()
    tab.locator("#panel summary").first.click()
    expect(tab.locator("#panel mark")).to_have_text("ông thứ 777 là Ủy viên")


def test_who_goes_on_meanwhile_sees_what_was_asked_for_last(opened: Any) -> None:
    tab = opened(told_often(3_000), before=HOLD)
    tab.evaluate("() => { vnkg.open(vnkg.graph.nodes[5]); }")
    tab.evaluate("() => { vnkg.go({ node: null, view: 'table' }); }")
    tab.evaluate("() => { vnkg.openAll(); }")
    tab.evaluate("release()")
    tab.wait_for_selector("html[data-whole=yes]", state="attached")
    expect(tab.locator("#panel h2")).to_have_text("Toàn cảnh")
    expect(tab.locator("#sheet")).to_be_hidden()
