"""The served explorer measured in Chromium, step by step, over a made-up graph; `bench_explorer.py` calls it.

The graph goes through the writer of the index, the workers, the addresses and the page as `vnkg serve` has them; only
the reading of a store is left out: the index is put where the server would have made it. Times are from the step to
the view drawn, each over seven different things (groups once, drawing more three times): the middle one, and the
slowest. A search waits 120 ms for the next key before it is sent; that is in its time.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import statistics
import subprocess
import sys
import time
from multiprocessing.process import BaseProcess
from pathlib import Path
from urllib.request import urlopen

import uvicorn
from playwright.sync_api import Browser, Page

from kg.render import Edge, GraphView
from kg.serve.app import application
from kg.serve.explorer.making import index_folder
from kg.serve.explorer.writing import write_index
from kg.serve.settings import Settings

ROOT = Path(__file__).resolve().parent
_PORT = 8765
_VERSION = "000001"
_RUNS = 7
_ENDS = "const [node, to] = await vnkg.source.named(['{}', '{}']);"
_FIND = "document.getElementById('search').value = '{0}'; await vnkg.source.find('{0}', 20);"
_GO = _ENDS + "await vnkg.go({{ node, to: null, group: null, view: '{}' }});"
_NEXT = "await vnkg.open(vnkg.other(vnkg.answer.near.ties.at(-1), vnkg.state.node));"
_PATH = _ENDS + "await vnkg.go({{ node, to, view: 'path' }});"
_TREE = "await vnkg.go({{ node: null, to: null, view: 'tree', sources: {} }});"
_BRANCH = _ENDS + "await vnkg.source.branches(node);"
_TABLE = "await vnkg.go({{ node: null, view: 'table', until: {}, sources: 1 }});"
_SORT = "await vnkg.source.table({{ node: null, group: null, column: '{}', down: true, start: {}, count: 500 }});"
_YEARS = "await vnkg.go({{ view: 'map', from: {}, until: null }});"
_MORE = """document.getElementById('more').click();
await new Promise((done) => {
  const look = () => (document.getElementById('loading').hidden ? done() : setTimeout(look, 10));
  setTimeout(look, 200);
});"""
_STEP = """async (work) => {
  const start = performance.now();
  await work();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  return performance.now() - start;
}"""


def with_branches(view: GraphView) -> GraphView:
    """Return the graph with its organs in a tree: every one below another, seven to a branch."""
    organs = [node.iri for node in view.nodes if node.kind == "organ"]
    above = (Edge(iri, organs[at // 7], "part-of") for at, iri in enumerate(organs) if at)
    return GraphView(view.nodes, (*view.edges, *above))


def serve(settings: Settings) -> None:
    """Run the server until it is killed."""
    config = uvicorn.Config(application(settings, lambda: None), port=settings.port, log_level="warning")
    uvicorn.Server(config).run()


def prepared(view: GraphView, folder: Path) -> Settings:
    """Write the index of the graph where the server of a store of one article looks for it."""
    settings = Settings(folder / "store", port=_PORT, workers=2, scratch=folder / "scratch")
    article = folder / "one.jsonl"
    for command in (
        [str(ROOT / "synthetic.py"), "1", str(article)],
        ["-m", "kg", "build", str(article), "--store", str(settings.store)],
    ):
        subprocess.run([sys.executable, *command], check=True, capture_output=True)  # noqa: S603
    index = index_folder(settings, _VERSION)
    index.mkdir(parents=True)
    start = time.process_time()
    write_index(index, view.nodes, view.edges, lambda _: None)
    size = sum(file.stat().st_size for file in index.iterdir()) / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    told = f"{time.process_time() - start:.0f} s of processor time, {size:.0f} MB on disk, {peak:.0f} MB of memory"
    print(f"\nindex of {len(view.nodes):,} nodes, {len(view.edges):,} ties: {told} with the graph itself")
    return settings


def measure(browser: Browser, view: GraphView, folder: Path) -> None:
    """Print the table of the served explorer over a graph."""
    whole = with_branches(view)
    settings = prepared(whole, folder)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(settings,))
    server.start()
    try:
        _wait(server)
        print("\n| step, served | middle | slowest |\n|---|---|---|")
        _row("open", [_opened(browser) for _ in range(_RUNS)])
        tab = _page(browser)
        for name, works in steps(whole):
            _row(name, [tab.evaluate(f"() => ({_STEP})(async () => {{ {work} }})") for work in works])
        tab.context.close()
    finally:
        server.terminate()
        server.join()


def steps(view: GraphView) -> list[tuple[str, list[str]]]:
    """Return each step with the scripts that do it, all to different ends."""
    chance = random.Random(3)  # noqa: S311 - for variety
    organs = [node.iri for node in view.nodes if node.kind == "organ"]
    people = chance.sample([node for node in view.nodes if node.kind == "person"], 2 * _RUNS)
    pairs = [(one.iri, other.iri) for one, other in zip(people[:_RUNS], people[_RUNS:], strict=True)]
    names = [" ".join(one.label.split()[:2]).lower() for one in people[:_RUNS]]
    slips = [f"nguyne {name}" for name in "hunf lonh maai sonn vinj tamm haii".split()]
    hubs = [(iri, organs[0]) for iri in organs[1 : _RUNS + 1]]
    columns = ["from", "to", "relation", "sources", "quote", "day", "from"]
    numbers = range(_RUNS)
    return [
        ("search, exact", [_FIND.format(text) for text in names]),
        ("search, a slip a word", [_FIND.format(text) for text in slips]),
        ("around an official", [_GO.format(*ends, "") for ends in pairs]),
        ("expand: around the next", [_NEXT] * _RUNS),
        ("around an organ", [_GO.format(*ends, "") for ends in hubs]),
        ("holders of an organ's posts", [_GO.format(*ends, "holders") for ends in hubs]),
        ("path, up to three ways", [_PATH.format(*ends) for ends in pairs]),
        ("tree of organs", [_TREE.format(1 + at % 2) for at in numbers]),
        ("a branch of the tree", [_BRANCH.format(*ends) for ends in hubs]),
        ("table, its first page", [_TABLE.format(2024 + at) for at in numbers]),
        ("table, sorted anew", [_SORT.format(column, 0) for column in columns]),
        ("table, a page far on", [_SORT.format(column, 100_000 + 500 * at) for at, column in enumerate(columns)]),
        ("filter by years, drawn", [_YEARS.format(2018 + at) for at in numbers]),
        ("groups", ["await vnkg.go({ view: 'groups', from: null });"]),
        ("map of a group", [f"await vnkg.openGroup({at});" for at in numbers]),
        ("the same, drawing more", [_MORE] * 3),
    ]


def _row(name: str, milliseconds: list[float]) -> None:
    print(f"| {name} | {statistics.median(milliseconds):.0f} ms | {max(milliseconds):.0f} ms |", flush=True)


def _wait(server: BaseProcess) -> None:
    while server.is_alive():
        try:
            with urlopen(f"http://127.0.0.1:{_PORT}/explore/data/start") as reply:
                if reply.status == 200:  # noqa: PLR2004 - prepared
                    return
        except OSError:
            pass
        time.sleep(0.2)
    raise SystemExit(f"the server ended before it answered: is port {_PORT} free?")


def _page(browser: Browser) -> Page:
    tab = browser.new_page(viewport={"width": 1280, "height": 800})
    tab.goto(f"http://127.0.0.1:{_PORT}/explore?lang=en", wait_until="commit")
    tab.wait_for_selector("html[data-ready=yes]", state="attached")
    return tab


def _opened(browser: Browser) -> float:
    start = time.perf_counter()
    tab = _page(browser)
    taken = time.perf_counter() - start
    tab.context.close()
    return 1000 * taken
