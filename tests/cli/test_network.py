"""`vnkg network`, and how rows are laid out for people."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest

from kg.cli.tables import laid_out
from tests.cli.conftest import Run


def test_a_table_a_csv_and_json_tell_the_same(run: Run, store: Path) -> None:
    found = {}
    for form in ("csv", "json"):
        result = run("network", "co-attendance", "--store", store, "--format", form)
        assert result.exit_code == 0
        found[form] = result.stdout
    in_csv = list(csv.DictReader(io.StringIO(found["csv"])))
    in_json = json.loads(found["json"])
    assert [row["iri"] for row in in_csv] == [row["iri"] for row in in_json]
    assert [int(row["degree"]) for row in in_csv] == [row["degree"] for row in in_json]
    assert in_json[0]["degree"] >= in_json[-1]["degree"] > 0
    table = run("network", "co-attendance", "--store", store, "--top", 1)
    assert in_json[0]["name"] in table.stdout
    assert "Rows: 1" in table.stderr
    assert f"Nodes: {len(in_json)}, ties: " in table.stderr


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_files_for_graph_tools(run: Run, store: Path, tmp_path: Path, form: str, read: object) -> None:
    path = tmp_path / f"network.{form}"
    assert run("network", "shared-organ", "--store", store, "--format", form, "-o", path).exit_code == 0
    graph = read(path)  # type: ignore[operator]
    (_, node), *_ = graph.nodes(data=True)
    assert {"degree", "strength", "betweenness", "closeness", "community", "cut"} <= node.keys()
    (_, _, tie), *_ = graph.edges(data=True)
    assert {"weight", "via", "bridge"} <= tie.keys()
    bytes_ = path.read_bytes()
    run("network", "shared-organ", "--store", store, "--format", form, "-o", path)
    assert path.read_bytes() == bytes_


def test_ties(run: Run, store: Path) -> None:
    found = json.loads(run("network", "co-attendance", "--store", store, "--ties", "--format", "json").stdout)
    assert found == sorted(found, key=lambda tie: -tie["weight"])
    assert found[0]["name"] <= found[0]["otherName"]


def test_nodes_that_are_organs_are_headed_so(run: Run, store: Path) -> None:
    heads = {
        projection: run("network", projection, "--store", store, "--lang", "vi").stdout.split("  ")[0].strip()
        for projection in ("co-attendance", "issuing")
    }
    assert heads == {"co-attendance": "họ tên", "issuing": "cơ quan"}


def test_nothing_in_the_slice(run: Run, store: Path) -> None:
    result = run("network", "co-attendance", "--store", store, "--since", "2150-01-01")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Nothing found." in result.stderr


def test_the_measures_are_described_plainly(run: Run) -> None:
    assert "nothing of power, loyalty, friends or opinions" in " ".join(run("network", "--help").stdout.split())


def test_rows_that_fit_are_a_table_and_others_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    columns, lines = ["name", "quote", "reason"], [["Lê Thị Bình", "báo cáo kết quả", ""], ["An", "dự", "một"]]
    monkeypatch.setenv("COLUMNS", "80")
    table = laid_out(columns, lines).splitlines()
    assert [line.split() for line in table[2:]] == [
        ["Lê", "Thị", "Bình", "báo", "cáo", "kết", "quả"],
        ["An", "dự", "một"],
    ]
    monkeypatch.setenv("COLUMNS", "30")
    assert laid_out(columns, lines) == (
        "name    Lê Thị Bình\nquote   báo cáo kết quả\n\nname    An\nquote   dự\nreason  một"
    )


def test_a_piped_table_folds_at_120_columns(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    result = run("query", "--store", store, "SELECT ?quote { ?q oa:exact ?quote FILTER(STRLEN(?quote) > 150) }")
    assert 100 < max(map(len, result.stdout.splitlines())) <= 120
    assert "\x1b" not in result.stdout
