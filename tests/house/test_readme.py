"""What the README and the pages under docs say is so: examples run, links lead somewhere."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

import kg
from kg import pipeline
from kg.graph import serialise
from kg.graph.vocab import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "data" / "README.md"])
QUERIES = sorted((ROOT / "docs" / "queries").glob("*.rq"))


def blocks(language: str) -> list[str]:
    """Return the README's code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def example() -> str:
    """Return the sentences of the Python example."""
    return "".join(re.findall(r'^\.\.\. {5}"(.*)"$', blocks("python")[0], re.MULTILINE)[:2])


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(blocks("python")[0], {}, "README.md", "README.md", 0)
    assert len(test.examples) > 4
    report: list[str] = []
    doctest.DocTestRunner().run(test, out=report.append)
    assert report == []


def test_the_turtle_example_is_what_extract_gives() -> None:
    told = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items()) + blocks("turtle")[0]
    shown = {quad.triple for quad in parse(told.encode(), format=RdfFormat.TURTLE)}
    made = serialise(pipeline.facts(pipeline.extract(example())), "ntriples")
    assert shown - {quad.triple for quad in parse(made, format=RdfFormat.N_TRIPLES)} == set()


def test_the_queries_are_those_of_the_demo() -> None:
    asked = ["".join(line for line in path.open(encoding="utf-8") if not line.startswith("# ")) for path in QUERIES]
    assert asked == blocks("sparql")


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_every_query_of_the_demo_has_an_answer(path: Path, sample_graph: kg.Graph) -> None:
    assert list(sample_graph.query(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def sample_graph() -> kg.Graph:
    """Return the graph of the sample articles, in memory."""
    return kg.build([ROOT / "data" / "articles"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = [target for target in re.findall(r"\]\(([^)#\s]+)", text) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []
