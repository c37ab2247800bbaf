"""Pages beside the explorer, for everybody: what `serve`, `dossier` and `explain` write, at a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, Page, expect

from kg.cli.group import root
from kg.resources import resource
from tests.browser.axe import violations
from tests.serve.conftest import build
from tests.serve.running import Server, running

CLASSES = {
    "person": "foaf:Person",
    "organ": "org:Organization",
    "document": "eli:LegalResource",
    "event": "schema:Event",
    "article": "schema:NewsArticle",
    "post": "org:Post",
    "claim": "vnkg:Claim",
}
TABLE = "SELECT ?p (COUNT(?h) AS ?n) { ?h org:member ?p } GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 5"
PATHS = {
    "home": "/",
    "search": "/search?q=ban",
    "nothing found": "/search?q=xyzzyx",
    "query": "/query",
    "answer": f"/query#query={quote(TABLE)}",
    "missing": "/id/person/none",
    "explore": "/explore",
    "explore, a table": "/explore#view=table",
}
WIDTHS = (1280, 390)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of some sample articles."""
    store = tmp_path_factory.mktemp("access") / "store"
    articles = sorted(resource("data/articles").glob("*.txt"))[:6]
    build(store, *articles)
    return store


@pytest.fixture(scope="module")
def served(kept: Path) -> Iterator[Server]:
    """Return a server of the store."""
    with running(kept, "--workers", "2") as found:
        yield found


@pytest.fixture(params=WIDTHS)
def tab(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Return a tab, wide and narrow."""
    context = chromium.new_context(viewport={"width": request.param, "height": 844}, locale="vi-VN")
    yield context.new_page()
    context.close()


def fits(tab: Page) -> bool:
    """Say whether nothing sticks out at the side."""
    viewport = tab.viewport_size
    assert viewport
    wide: int = tab.evaluate("document.documentElement.scrollWidth")
    return wide <= viewport["width"]


@pytest.mark.parametrize("path", [*PATHS, *CLASSES])
def test_every_page_of_serve(tab: Page, served: Server, path: str) -> None:
    if path in CLASSES:
        (row, *_) = served.rows(f"SELECT ?s {{ ?s a {CLASSES[path]} }} ORDER BY ?s")
        tab.goto(served.url + row["s"].partition("/vnkg")[2])
        for summary in tab.locator("details > summary").all()[:2]:
            summary.click()
    else:
        tab.goto(served.url + PATHS[path])
    if path in {"query", "answer"}:
        tab.wait_for_selector(".query[data-ready=yes]")
    if path.startswith("explore"):
        tab.wait_for_selector("html[data-ready=yes]", timeout=60_000)
    if path == "answer":
        tab.wait_for_selector("#results td a[title]")
    assert violations(tab) == []
    assert fits(tab)


def test_suggestions_while_one_types(tab: Page, served: Server) -> None:
    tab.goto(served.url)
    tab.locator(".finder input").press_sequentially("ban")
    tab.wait_for_selector("#hits li")
    tab.keyboard.press("ArrowDown")
    assert violations(tab) == []
    assert fits(tab)


def test_the_query_page_completes_and_fails(tab: Page, served: Server) -> None:
    tab.goto(f"{served.url}/query#query={quote('SELECT * { ?a a foaf:Pers')}")
    tab.wait_for_selector(".query[data-ready=yes]")
    tab.click("#run")
    expect(tab.locator("#status")).to_have_class("bad")
    assert violations(tab) == []
    assert fits(tab)


@pytest.mark.parametrize(
    "asked",
    [
        ("dossier", "35-NQ/TW", "--kind", "document"),
        ("explain", str(min(resource("data/articles").glob("f01*.txt")))),
    ],
    ids=["dossier", "explain"],
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_pages_for_paper_and_for_one_article(
    tab: Page, kept: Path, tmp_path: Path, asked: tuple[str, ...], lang: str
) -> None:
    from_store = ["--store", str(kept)] if asked[0] == "dossier" else []
    file = tmp_path / "page.html"
    result = CliRunner().invoke(root, ["--lang", lang, *asked, *from_store, "-o", str(file)])
    assert result.exit_code == 0, result.stderr
    tab.goto(file.as_uri())
    # the marks below the lines of an explained article are as high as those lines let them be (WCAG 2.5.8, inline)
    assert violations(tab, without="target-size" if asked[0] == "explain" else "") == []
    assert fits(tab)
