"""The pages of `vnkg serve` in a real browser: they work, speak up for keyboards, and load nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from kg.resources import resource
from tests.browser.conftest import watched
from tests.serve.conftest import build
from tests.serve.running import Server, running

PEOPLE = "SELECT ?p (COUNT(?h) AS ?n) { ?h org:member ?p } GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 5"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server of a few sample articles."""
    store = tmp_path_factory.mktemp("served") / "store"
    build(store, *sorted(resource("data/articles").glob("*.txt"))[:4])
    with running(store, "--workers", "2") as found:
        yield found


@pytest.fixture
def tab(chromium: Browser, served: Server) -> Iterator[Page]:
    """Return a tab; afterwards assert that nothing was asked of anybody but the server, and that nothing failed."""
    with watched(chromium, locale="vi-VN") as (page, watch):
        yield page
    assert [url for url in watch.requests if not url.startswith(served.url)] == []
    assert watch.trouble == []


def test_a_query_from_a_link_shows_names_and_a_chart(tab: Page, served: Server) -> None:
    tab.goto(f"{served.url}/query#query={quote(PEOPLE)}")
    tab.wait_for_selector("#results td a[title]")
    assert tab.locator("#results tbody tr").count() == 5
    names = {row["n"] for row in served.rows("SELECT ?n { ?p foaf:name ?n }")}
    assert {link.inner_text() for link in tab.locator("#results td a").all()} <= names
    tab.click("#chart")
    assert tab.locator("#results meter").count() == 5
    tab.uncheck("#labels")
    assert tab.locator("#results a").first.inner_text().startswith("person/")


def test_the_editor_completes_our_terms(tab: Page, served: Server) -> None:
    tab.goto(f"{served.url}/query")
    tab.wait_for_selector(".query[data-ready=yes]")
    tab.evaluate("document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT * { ?a vnkg:attest')")
    tab.evaluate(
        "(cm => { cm.focus(); cm.execCommand('goDocEnd'); })(document.querySelector('.CodeMirror').CodeMirror)"
    )
    tab.keyboard.press("Control+Space")
    tab.wait_for_selector(".CodeMirror-hints")
    assert "vnkg:attestedOn" in tab.locator(".CodeMirror-hints").inner_text()


def test_a_named_question_runs_as_it_stands(tab: Page, served: Server) -> None:
    tab.goto(f"{served.url}/query?question=most-seen")
    tab.wait_for_selector(".query[data-ready=yes]")
    tab.click("#run")
    expect(tab.locator("#status")).to_contain_text("dòng", timeout=30_000)
    assert tab.locator("#results th").count() > 1


def test_an_error_is_told_in_words(tab: Page, served: Server) -> None:
    tab.route("**/sparql", lambda route: route.fulfill(status=200, content_type="text/turtle", body="<script>"))
    tab.goto(f"{served.url}/query#query={quote('CONSTRUCT WHERE { ?s ?p ?o }')}")
    tab.wait_for_selector("#results pre")
    assert tab.locator("#results pre").inner_text() == "<script>"


def test_without_yasqe_a_plain_editor_does(tab: Page, served: Server) -> None:
    tab.route("**/yasqe.min.js", lambda route: route.fulfill(status=200, content_type="text/javascript", body=""))
    tab.goto(f"{served.url}/query")
    tab.wait_for_selector(".query[data-ready=yes]")
    tab.fill("#plain", "SELECT (COUNT(*) AS ?n) { ?p a foaf:Pers")
    tab.keyboard.press("Control+Space")
    tab.keyboard.press("Enter")
    assert tab.input_value("#plain").endswith("a foaf:Person")
    tab.keyboard.type(" }")
    tab.keyboard.press("Control+Enter")
    tab.wait_for_selector("#results td.number")


def test_a_thing_opens_in_the_explorer(tab: Page, served: Server) -> None:
    (row, *_) = served.rows("SELECT ?p { ?p a foaf:Person ; ^org:member ?h } ORDER BY ?p")
    tab.goto(served.url + row["p"].partition("/vnkg")[2])
    tab.click("a[href^='/explore#node=']")
    tab.wait_for_selector("html[data-ready=yes]")


def test_search_is_a_matter_of_keys(tab: Page, served: Server) -> None:
    (row, *_) = served.rows("SELECT ?p ?n { ?p a foaf:Person ; foaf:name ?n } ORDER BY ?n")
    tab.goto(served.url)
    tab.click(".finder input")
    tab.keyboard.type(row["n"][:-1])
    tab.wait_for_selector("#hits li")
    tab.keyboard.press("ArrowDown")
    assert tab.get_attribute(".finder input", "aria-activedescendant") == "hit-0"
    tab.keyboard.press("Enter")
    tab.wait_for_selector("article.entity h1")
    assert tab.locator("h1").inner_text() == row["n"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/query", "/search?q=ban", "person", "article"])
def test_nothing_is_cut_off_on_a_phone(chromium: Browser, served: Server, scheme: str, path: str) -> None:
    classes = {"person": "foaf:Person", "article": "schema:NewsArticle"}
    if path in classes:
        (row, *_) = served.rows(f"SELECT ?s {{ ?s a {classes[path]} }} ORDER BY ?s")
        path = row["s"].partition("/vnkg")[2]
    context = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(served.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_colours_can_be_switched_and_stay(tab: Page, served: Server) -> None:
    tab.goto(served.url)
    before = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.click("#theme")
    after = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert before != after
    tab.goto(f"{served.url}/search?q=ban")
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_the_assets_are_there(served: Server) -> None:
    assert Path(resource("_assets/yasqe.min.js")).is_file()
    assert served.get("/assets/yasqe.min.js").status == 200
    assert served.get("/assets/..%2f..%2fpyproject.toml").status == 404
