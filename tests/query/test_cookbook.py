"""Every query of the cookbook runs over the sample articles, and two that dispute a chair, and finds something."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg import pipeline
from kg.query import rows, run
from kg.resources import resource
from kg.store import GraphStore

DISPUTED = Path(__file__).parent / "disputed"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "cookbook.md"
_RECIPE = re.compile(r"(\d+)\. (.+)")
_QUERY = re.compile(r"^```sparql\n(.*?)^```", re.MULTILINE | re.DOTALL)


def recipes() -> list[tuple[str, str, str]]:
    """Return number, title and query of each section."""
    sections = PAGE.read_text("utf-8").split("\n### ")[1:]
    heads = [_RECIPE.match(section) for section in sections]
    queries = [_QUERY.findall(section) for section in sections]
    return [(head[1], head[2], query) for head, (query,) in zip(heads, queries, strict=True) if head]


RECIPES = recipes()


@pytest.fixture(scope="module")
def corpus() -> GraphStore:
    return pipeline.build([str(resource("data/articles")), str(DISPUTED)])[0]


def test_there_are_thirty_one() -> None:
    assert [int(number) for number, _, _ in RECIPES] == list(range(1, 32))
    assert PAGE.read_text("utf-8").count("```sparql") == 31
    assert all(" — " in title for _, title, _ in RECIPES), "a title in both languages"


@pytest.mark.parametrize(("number", "title", "query"), RECIPES, ids=[number for number, _, _ in RECIPES])
def test_it_finds_something(corpus: GraphStore, number: str, title: str, query: str) -> None:
    columns, found = rows(run(corpus, query))
    lines = list(found)
    assert lines, f"{number}. {title} finds nothing"
    filled = {name for line in lines for name, value in zip(columns, line, strict=True) if value is not None}
    assert filled == set(columns), f"{number}. {title}: columns without any value"
