"""Names are found as people type them: without accents, with a slip, by a part; tones decide where they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.graph.vocab import FOAF, ORG, RDF, SKOS
from kg.serve.search import search
from kg.serve.search_index import require_index
from kg.text.letters import toneless
from tests.serve.running import Server

PEOPLE = ("Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng", "Nguyễn Thị Hạnh", "Trần Văn Khải", "Lê Hồng Phong")
ORGANS = ("Tỉnh ủy Thượng Lam", "Ủy ban nhân dân tỉnh Thượng Lam", "Ban Tuyên giáo Tỉnh ủy Thượng Lam")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an index of some people and organs, each with its name without accents."""
    store = Store()
    for of_class, prop, names in ((FOAF.Person, FOAF.name, PEOPLE), (ORG.Organization, SKOS.prefLabel, ORGANS)):
        for number, name in enumerate(names):
            node = NamedNode(f"{of_class.value}/{number}")
            store.add(Quad(node, RDF.type, of_class))
            store.add(Quad(node, prop, Literal(name, language="vi")))
            store.add(Quad(node, SKOS.hiddenLabel, Literal(toneless(name))))
    return require_index(store, tmp_path_factory.mktemp("search") / "index.sqlite")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Nguyễn Mạnh Hùng", ["Nguyễn Mạnh Hùng"]),
        ("Nguyễn Mạnh Hưng", ["Nguyễn Mạnh Hưng"]),
        ("nguyen manh hung", ["Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng"]),
        ("  NGUYEN   THI hanh ", ["Nguyễn Thị Hạnh"]),
        ("nguyen thi h", ["Nguyễn Thị Hạnh"]),
        ("nguyn thi hanh", ["Nguyễn Thị Hạnh"]),
        ("tran van khai", ["Trần Văn Khải"]),
        ("trn van khia", ["Trần Văn Khải"]),
        ("tỉnh uỷ thượng lam", ["Tỉnh ủy Thượng Lam"]),
        ("tuyen giao", ["Ban Tuyên giáo Tỉnh ủy Thượng Lam"]),
        ("le", ["Lê Hồng Phong"]),
        ("thuong lam uy ban", ["Ủy ban nhân dân tỉnh Thượng Lam"]),
        ('"', []),
        ("", []),
        ("xyzxyz", []),
    ],
)
def test_what_is_found_first(index: Path, typed: str, first: list[str]) -> None:
    assert [hit.name for hit in search(index, typed)][: len(first) or None] == first


def test_tones_that_were_typed_tell_apart(index: Path) -> None:
    one, other, *_ = search(index, "Nguyễn Mạnh Hùng")
    assert (one.score, other.name) == (100, "Nguyễn Mạnh Hưng")
    assert other.score < 95


def test_kinds_and_limit(index: Path) -> None:
    assert {hit.kind for hit in search(index, "thuong lam", ["organ"])} == {"organ"}
    assert search(index, "thuong lam", ["person"]) == []
    assert len(search(index, "nguyen", limit=2)) == 2


def test_an_index_is_made_once(index: Path) -> None:
    before = index.stat().st_mtime_ns
    assert require_index(Store(), index).stat().st_mtime_ns == before


def test_search_over_http(server: Server) -> None:
    (row, *_) = server.rows("SELECT ?p ?n { ?p a foaf:Person ; foaf:name ?n } ORDER BY ?n")
    typed = toneless(row["n"]).replace(" ", "+")
    found = server.get(f"/search?q={typed}&kind=person&limit=3", "application/json").json
    assert row["n"] in [hit["name"] for hit in found["hits"]]
    assert all(hit["address"].startswith("/id/person/") and hit["note"] for hit in found["hits"])
    page = server.get(f"/search?q={typed}", "text/html").text
    assert f">{row['n']}</a>" in page
    assert "Không tìm thấy gì." in server.get("/search?q=xyzxyz", "text/html").text
