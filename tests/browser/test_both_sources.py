"""The page with the whole graph and the one that a server loads give the same answers to the same questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from kg.render import page, view_of
from kg.resources import resource
from kg.store import open_embedded
from tests.serve.conftest import build
from tests.serve.running import running

FILTERS = (
    "",
    "rel=holds,part-of",
    "hide=person",
    "from=2023&until=2024",
    "sources=2",
    "conflicts=1",
    "branch=BRANCH",
    "branch=BRANCH&from=2020&hide=document",
)
ASKED = (Path(__file__).parent / "questions.js").read_text(encoding="utf-8")
TYPED = (
    "nguyen",
    "tran duc",
    "ban",
    "bi thu",
    "nghi quyet",
    "nguyne",
    "tinh uyy",
    "xyzxyz",
    "Đảng ủy",
    "35",
    "hoi nghij",
)
FOUND = """async (typed) => {
  const { nodes, total } = await vnkg.source.find(typed, 20);
  return [total, nodes.map((node) => node.iri)];
}"""


@pytest.fixture(scope="module")
def both(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Page, str]]:
    """Return the two pages over one store of sample articles, and the IRI of an organ with branches."""
    folder = tmp_path_factory.mktemp("both")
    build(folder / "store", *sorted(resource("data/articles").glob("*.txt"))[:25])
    whole = view_of(open_embedded(folder / "store"))
    (folder / "page.html").write_text(page(whole, title="x"), encoding="utf-8")
    heads = [edge.target for edge in whole.edges if edge.relation == "part-of"]
    with running(folder / "store", "--workers", "2") as server:
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        embedded, served = context.new_page(), context.new_page()
        embedded.goto((folder / "page.html").as_uri())
        served.goto(f"{server.url}/explore?lang=vi")
        for tab in (embedded, served):
            tab.wait_for_selector("html[data-ready=yes]", timeout=120_000)
        yield embedded, served, max(sorted(set(heads)), key=heads.count)
        context.close()


@pytest.mark.parametrize("narrowing", FILTERS)
def test_every_question_has_one_answer(both: tuple[Page, Page, str], narrowing: str) -> None:
    embedded, served, head = both
    one, other = (
        tab.evaluate(ASKED, narrowing.replace("BRANCH", head.replace(":", "%3A").replace("/", "%2F")))
        for tab in (embedded, served)
    )
    for question in one:
        assert differing(one[question], other[question]) == []


@pytest.mark.parametrize("typed", TYPED)
def test_every_search_finds_the_same(both: tuple[Page, Page, str], typed: str) -> None:
    embedded, served, _ = both
    assert embedded.evaluate(FOUND, typed) == served.evaluate(FOUND, typed)


def differing(one: Any, other: Any, at: str = "") -> list[Any]:
    """Return the first place where two answers differ, so that a failure can be read."""
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return next(
            (found for n, pair in enumerate(zip(one, other, strict=True)) if (found := differing(*pair, f"{at}/{n}"))),
            [],
        )
    return [] if one == other else [at, one, other]
