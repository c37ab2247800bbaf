"""A dossier on paper, printed by real Chromium: whole, with every tone, its sources numbered."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser
from pyoxigraph import Store

from kg.cli.group import root
from kg.graph.vocab import PREFIXES
from kg.render.dossier import dossier
from kg.render.entity_facts import entity
from kg.resources import resource
from kg.store import open_embedded
from tests.browser.pdf_text import page_texts
from tests.serve.conftest import build

pytestmark = pytest.mark.usefixtures("chromium")
ARTICLES = 8


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of some sample articles."""
    store = tmp_path_factory.mktemp("paper") / "store"
    articles = sorted(resource("data/articles").glob("*.txt"))[:ARTICLES]
    build(store, *articles)
    return store


@pytest.fixture(scope="module")
def facts(kept: Path) -> Store:
    """Return the facts of the store."""
    store = Store()
    store.bulk_extend(open_embedded(kept).facts())
    return store


def most_told(facts: Store, kind: str) -> str:
    """Return the thing of a class that the most evidence tells of."""
    told = "{ ?s vnkg:evidence ?q } UNION { ?e ?p ?s ; vnkg:evidence ?q }"
    query = f"SELECT ?s {{ ?s a {kind} . {told} }} GROUP BY ?s ORDER BY DESC(COUNT(?q)) ?s LIMIT 1"
    (row,) = facts.query(query, prefixes=PREFIXES)  # type: ignore[misc]
    iri: str = row["s"].value
    return iri


def printed(store: Path, iri: str, file: Path, *, lang: str = "vi") -> Result:
    """Run `vnkg dossier`."""
    return CliRunner().invoke(root, ["--lang", lang, "dossier", iri, "--store", str(store), "-o", str(file)])


def bare(text: str) -> str:
    """Return text without white space: lines break elsewhere on paper."""
    return "".join(text.split())


@pytest.mark.parametrize("kind", ["foaf:Person", "org:Organization", "eli:LegalResource", "schema:Event"])
def test_the_paper_has_every_word_and_number(kept: Path, facts: Store, tmp_path: Path, kind: str) -> None:
    iri = most_told(facts, kind)
    found = entity(facts, iri, "vi")
    assert found
    result = printed(kept, iri, tmp_path / "d.pdf")
    assert result.exit_code == 0, result.stderr
    content = (tmp_path / "d.pdf").read_bytes()
    pages = page_texts(content)
    text = "".join(pages)
    assert len(pages) >= 1
    assert bare(found.label) in pages[0]
    words = {one.exact for section in (*found.facts, *found.sections) for row in section.rows for one in row.said}
    assert len(words) > 1
    assert {one for one in words if bare(one) not in text} == set()
    numbers = range(1, dossier(found, language="vi").count('<li id="n') + 1)
    assert [number for number in numbers if f"[{number}]" not in text or f"{number}.“" not in text] == []
    assert b"/Annots" in content, "numbers lead to their sources"


def test_no_chromium_is_told_in_one_line(
    kept: Path, facts: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    iri = most_told(facts, "foaf:Person")
    monkeypatch.setenv("PATH", str(tmp_path))
    result = printed(kept, iri, tmp_path / "d.pdf", lang="en")
    assert (result.exit_code, len(result.stderr.splitlines()), list(tmp_path.iterdir())) == (1, 1, [])
    assert "a PDF needs Chromium, which is not installed (Debian: apt-get install chromium)" in result.stderr
    assert printed(kept, iri, tmp_path / "d.html").exit_code == 0


def test_a_chromium_that_fails_is_told_with_its_reason(
    kept: Path, facts: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    iri = most_told(facts, "foaf:Person")
    broken = tmp_path / "bin" / "chromium"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\necho 'no room left' >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(broken.parent))
    result = printed(kept, iri, tmp_path / "d.pdf", lang="en")
    assert (result.exit_code, result.stderr) == (1, "Error: Chromium wrote no PDF: no room left\n")
    assert not (tmp_path / "d.pdf").exists()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_dossier_reads_on_screen_too(chromium: Browser, kept: Path, facts: Store, tmp_path: Path, width: int) -> None:
    iri = most_told(facts, "eli:LegalResource")
    assert printed(kept, iri, tmp_path / "d.html").exit_code == 0
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto((tmp_path / "d.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()
