"""`import kg` as the README shows it, over the real stages."""

from __future__ import annotations

import importlib
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

import kg
from kg.errors import IngestError, KgError
from kg.graph import build_facts, serialise
from kg.pipeline import facts
from kg.resolve import resolve

FIRST = """Ninh Bình triển khai nhiệm vụ năm 2024
05/01/2024
Sáng 5/1/2024, Tỉnh ủy Ninh Bình tổ chức Hội nghị triển khai nhiệm vụ năm 2024. Đồng chí Trần Quốc Hùng, Bí thư Tỉnh \
ủy Ninh Bình, chủ trì hội nghị.
"""
SECOND = """Ninh Bình tổng kết công tác năm 2024
20/12/2024
Chiều 20/12/2024, Tỉnh uỷ Ninh Bình tổ chức Hội nghị tổng kết công tác năm 2024. Ðồng chí Trần Quốc Hưng, Phó Bí thư \
Tỉnh uỷ Ninh Bình, và đồng chí Trần Quốc Hùng, Bí thư Tỉnh uỷ Ninh Bình, dự hội nghị.
"""
PERSONS = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (tmp_path / "b.txt").write_text(SECOND, "utf-8")
    return tmp_path


def names(graph: kg.Graph) -> list[str]:
    results = graph.query(PERSONS)
    assert isinstance(results, QuerySolutions)
    return [row["name"].value for row in results]  # type: ignore[union-attr]


def test_extract_takes_a_text_or_a_path(folder: Path) -> None:
    reading, same = kg.extract(FIRST), kg.extract(folder / "a.txt")
    assert [person.name for person in reading.persons] == ["Trần Quốc Hùng"]
    assert reading.article.id == same.article.id
    assert reading.persons == same.persons


def test_extract_stays_callable_and_a_package() -> None:
    names_module = importlib.import_module("kg.extract.names")
    assert callable(kg.extract)
    assert sys.modules["kg.extract"].names is names_module  # type: ignore[attr-defined]
    assert kg.extract(FIRST).persons


def test_extract_refuses_what_is_no_article(folder: Path) -> None:
    with pytest.raises(IngestError, match="no words"):
        kg.extract(" \n")
    with pytest.raises(IngestError, match="no such file"):
        kg.extract(folder / "c.txt")


def test_build_resolves_across_articles(folder: Path) -> None:
    with kg.build([folder]) as graph:
        assert names(graph) == ["Trần Quốc Hùng", "Trần Quốc Hưng"]
        assert graph.turtle().count('skos:prefLabel "Tỉnh ủy Ninh Bình"@vi') == 1


def test_a_store_is_reopened_with_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    with kg.build([folder / "a.txt", folder / "b.txt"], tmp_path / "store") as graph:
        turtle = graph.turtle()
    with kg.open_graph(tmp_path / "store") as again, kg.build([folder / "b.txt", folder / "a.txt"]) as other:
        assert again.turtle() == turtle == other.turtle()


def test_extract_gives_what_a_build_of_the_article_alone_gives(folder: Path) -> None:
    reading = kg.extract(folder / "b.txt")
    assert facts(reading) == build_facts(resolve([reading]))
    with kg.build([folder / "b.txt"]) as graph:
        assert serialise(facts(reading), "turtle").decode() == graph.turtle()


def test_a_build_tells_what_it_refused_and_fails_when_nothing_is_left(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"")
    with kg.build([folder]) as graph:
        assert [issue.code for issue in graph.issues if issue.code.startswith("ingest.")] == ["ingest.empty"]
    with pytest.raises(KgError, match="no article could be read"):
        kg.build([folder / "c.txt"])


def test_importing_kg_loads_no_stage() -> None:
    program = "import kg, sys; print(sorted(name for name in sys.modules if name.startswith('kg') or 'rdf' in name))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "['kg', 'kg.version']"


def test_only_the_named_is_offered() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Graf'"):
        _ = kg.Graf  # type: ignore[attr-defined]
    assert all(getattr(kg, name) for name in kg.__all__)


def test_the_version_is_the_packages() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert kg.__version__ == project["version"]
