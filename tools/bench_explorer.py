"""The interactive page measured in Chromium, beside pyvis's own default page: `python tools/bench_explorer.py`.

The graph is made up: groups of fifty around organs, three ties a node, each tie with a sentence and a quote in it. For
each page: the file's size, the seconds from opening to the first frame drawn and until every quote is at hand (the
middle of five openings, and the best), frames a second while the canvas is dragged, milliseconds of a search and of an
ego view (the middle of seven). One run on whatever machine it is.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bench_explorer_served
import networkx as nx
from playwright.sync_api import Browser, Error, Page, sync_playwright
from pyvis.network import Network

from kg.render import Edge, GraphView, Node, Quote, Source, page
from kg.render.layout import positions

ROOT = Path(__file__).resolve().parent
_PATIENCE = 30.0
"""Seconds that a page has for its first frame."""
_OPENINGS = 5
_NEAR = 0.8
"""Share of ties within a group."""
_FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô".split()
_GIVEN = "An Bình Cường Dũng Giang Hải Hùng Hưng Khải Lan Long Mai Nam Phong Quang Sơn Tâm Tuấn Vinh Yến".split()
_WORDS = "hội nghị triển khai công tác cán bộ tỉnh ủy nghị quyết kết luận báo cáo chủ trì phát biểu đồng chí".split()
_DRAWN = """() => {
  const canvas = document.querySelector('canvas');
  if (!canvas || !canvas.width) return false;
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0);
}"""
_FRAMES = """async () => {
  let count = 0; let on = true;
  const tick = () => { count += 1; if (on) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
  window.stopFrames = () => { on = false; return count; };
}"""


def made_up(number: int) -> GraphView:
    """Return a graph of `number` nodes and three times as many ties."""
    chance = random.Random(7)  # noqa: S311 - for variety

    def sentence(words: int) -> str:
        return " ".join(chance.choice(_WORDS) for _ in range(words))

    sources = [
        Source(f"urn:a{at}", sentence(9), f"202{at % 6}-0{1 + at % 9}-11", "Báo thử", f"https://bao.example/{at}")
        for at in range(max(1, number // 12))
    ]
    kinds = ("person", "person", "person", "event", "document")
    nodes = [
        Node(f"urn:n{at}", "organ", f"Sở {sentence(3)} {at}", "cấp tỉnh")
        if at % 50 == 0
        else Node(
            f"urn:n{at}",
            kinds[at % 5],
            f"{chance.choice(_FAMILIES)} {chance.choice(_GIVEN)} {chance.choice(_GIVEN)} {at}",
            sentence(5),
        )
        for at in range(number)
    ]
    edges = []
    for at in range(3 * number):
        one = at % number
        near = one // 50 * 50 + chance.randrange(50)
        other = min(number - 1, near if chance.random() < _NEAR else chance.randrange(number))
        said = Quote(
            sentence(6), chance.choice(sources), sentence(9), sentence(9), "bench.rule", 0.9, "current", "2024-03-12"
        )
        edges.append(Edge(f"urn:n{one}", f"urn:n{other}", "holds", "Ủy viên", "Member", quotes=(said,)))
    return GraphView(tuple(nodes), tuple(edges))


def pyvis_page(view: GraphView) -> str:
    """Return pyvis's own page of the graph, all its settings left as they are but the script put inside."""
    network = Network(cdn_resources="in_line")
    graph = nx.Graph()
    graph.add_nodes_from((node.iri, {"label": node.label}) for node in view.nodes)
    graph.add_edges_from((edge.source, edge.target, {"title": edge.quotes[0].exact}) for edge in view.edges)
    network.from_nx(graph)
    html: str = network.generate_html()
    return html


def drag(tab: Page) -> float:
    """Return frames a second while the canvas is dragged for two seconds."""
    box = tab.locator("canvas").first.bounding_box()
    if not box:
        return 0.0
    x, y = box["x"] + 60, box["y"] + box["height"] - 60
    tab.evaluate(_FRAMES)
    tab.mouse.move(x, y)
    tab.mouse.down()
    start = time.perf_counter()
    step = 0
    while time.perf_counter() - start < 2:  # noqa: PLR2004 - two seconds
        step += 1
        tab.mouse.move(x + 3 * (step % 40), y - 2 * (step % 40))
    taken = time.perf_counter() - start
    tab.mouse.up()
    frames: int = tab.evaluate("stopFrames()")
    return frames / taken


def timed(tab: Page, work: str) -> float:
    """Return the middle of seven runs of a script, in milliseconds."""
    script = f"async () => {{ const start = performance.now(); await {work}; return performance.now() - start; }}"
    return statistics.median(tab.evaluate(script) for _ in range(7))


def opened(browser: Browser, file: Path) -> tuple[Page, float, float]:
    """Open our page in a new tab; return it, the seconds until it has drawn, and until it holds everything."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.route("http*://**", lambda route: route.abort())
    start = time.perf_counter()
    tab.goto(file.as_uri(), wait_until="commit")
    tab.wait_for_selector("html[data-ready=yes]", state="attached")
    drawn = time.perf_counter() - start
    tab.wait_for_selector("html[data-whole=yes]", state="attached")
    return tab, drawn, time.perf_counter() - start


def told(seconds: list[float]) -> str:
    """Return the middle of some times, and the best."""
    return f"{statistics.median(seconds):.2f} s ({min(seconds):.2f})"


def measure(browser: Browser, file: Path, name: str) -> None:
    """Print one row of the table for our page."""
    frames, wholes = [], []
    for _ in range(_OPENINGS):
        tab, drawn, whole = opened(browser, file)
        frames.append(drawn)
        wholes.append(whole)
        if len(frames) < _OPENINGS:
            tab.context.close()
    cells = [name, f"{file.stat().st_size / 1e6:.1f} MB", told(frames), told(wholes)]
    tab.evaluate("vnkg.go({ view: 'map' })")
    tab.wait_for_timeout(300)
    cells.append(f"{drag(tab):.0f}")
    tab.evaluate("() => { vnkg.find('an'); }")
    exact, slips = timed(tab, "vnkg.find('nguyen van h')"), timed(tab, "vnkg.find('ngyuen hunf')")
    cells.append(f"{exact:.0f} / {slips:.0f} ms")
    cells.append(f"{timed(tab, 'vnkg.open(vnkg.graph.ranked[Math.floor(Math.random() * 200)])'):.0f} ms")
    print(f"| {' | '.join(cells)} |", flush=True)
    tab.context.close()


def measure_pyvis(browser: Browser, file: Path, name: str) -> None:
    """Print the row of pyvis's page."""
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.route("http*://**", lambda route: route.abort())
    tab.set_default_timeout(_PATIENCE * 1000)
    start = time.perf_counter()
    try:
        tab.goto(file.as_uri(), wait_until="commit")
        tab.wait_for_function(_DRAWN)
        drawn, dragged = f"{time.perf_counter() - start:.2f} s", f"{drag(tab):.0f}"
    except Error:
        drawn, dragged = f"none in {_PATIENCE:.0f} s", "–"
    print(f"| {name} | {file.stat().st_size / 1e6:.1f} MB | {drawn} | – | {dragged} | – | – |", flush=True)
    tab.context.close()


def main() -> None:
    """Print the table."""
    found = subprocess.run([sys.executable, str(ROOT / "browser.py")], capture_output=True, text=True, check=True)  # noqa: S603
    print("| page | file | first frame | all there | frames/s dragged | search exact / with slips | ego |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="vnkg-bench-") as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found.stdout.strip(), args=["--no-sandbox", "--disable-gpu"]
        )
        small, large, file = made_up(1_000), made_up(20_000), Path(name) / "page.html"
        for view in (small, large):
            file.write_text(page(view, title="x", lang="en"), encoding="utf-8")
            measure(browser, file, f"vnkg, {len(view.nodes):,} nodes, {len(view.edges):,} ties")
        file.write_text(pyvis_page(small), encoding="utf-8")
        measure_pyvis(browser, file, "pyvis default, 1,000 nodes, 3,000 ties")
        bench_explorer_served.measure(browser, made_up(200_000), Path(name))
        browser.close()
    graph = nx.Graph((edge.source, edge.target) for edge in large.edges)
    numbered = nx.convert_node_labels_to_integers(graph)
    start = time.perf_counter()
    positions(numbered)
    print(f"\nlayout of {len(numbered):,} nodes: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
