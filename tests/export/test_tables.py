"""Tables: rows, cells, kinds of values, and that nothing of the sample articles is told short."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from pyarrow import parquet

from kg import pipeline
from kg.errors import KgError
from kg.export import table, write_folder, write_table
from kg.export.columns import TABLES, Table
from kg.export.tables import table_rows
from kg.resources import resource
from kg.store import GraphStore
from tests.export.conftest import made

NAMES = [one.name for one in TABLES]


@pytest.fixture(scope="module")
def samples() -> GraphStore:
    return pipeline.build([str(path) for path in sorted(resource("data/articles").glob("*.txt"))[:12]])[0]


def separated(store: GraphStore, name: str, form: str = "csv") -> list[dict[str, str]]:
    buffer = io.BytesIO()
    write_table(store, form, table(name), buffer)
    return list(
        csv.DictReader(
            io.StringIO(buffer.getvalue().decode(), newline=""), dialect="excel" if form == "csv" else "excel-tab"
        )
    )


def test_holdings_say_who_what_where_when(store: GraphStore) -> None:
    (row,) = [one for one in separated(store, "holdings") if one["title"] == "Bí thư"]
    assert (row["person_name"], row["organ_name"]) == ("Nguyễn Mạnh Hùng", "Tỉnh ủy Vân Sơn")
    assert row["statuses"] == "current | former"
    assert row["attested_on"] == "2023-11-14 | 2024-02-01"
    assert row["articles"].count("/article/") == 2
    assert row["starts"] == ""


def test_documents_and_claims_of_a_dispute(store: GraphStore) -> None:
    (document,) = separated(store, "documents", "tsv")
    assert (document["symbol"], document["type"], document["issuer_names"]) == (
        "35-NQ/TW",
        "Nghị quyết",
        "Bộ Chính trị",
    )
    dated = [one for one in separated(store, "claims") if one["property"].endswith("#date_document")]
    assert {(one["value"], one["rank"]) for one in dated} == {("2018-10-22", "preferred"), ("2018-10-11", "normal")}
    assert document["date"] == "2018-10-22"  # a tie, and the register of documents decides (docs/identity.md)
    assert all(one["reason_vi"] and one["quotes"] for one in dated if one["rank"] == "preferred")


def test_the_other_tables(store: GraphStore) -> None:
    (figure,) = separated(store, "figures")
    assert (figure["value"], figure["counted"], figure["organ_name"]) == ("2223", "cộng tác viên", "Tỉnh ủy Vân Sơn")
    (change,) = separated(store, "changes")
    assert (change["before_names"], change["after_names"]) == (
        "Ban Dân vận Tỉnh ủy Vân Sơn",
        "Ban Tuyên giáo Tỉnh ủy Vân Sơn",
    )
    (speech,) = separated(store, "speeches")
    assert (speech["person_name"], speech["quoted"], speech["quotes"]) == (
        "Nguyễn Mạnh Hùng",
        "true",
        "“Phải làm từ cơ sở”",
    )
    roles = {(one["person_name"], one["role"]) for one in separated(store, "participations")}
    assert roles == {("Nguyễn Mạnh Hùng", "chairs"), ("Lê Thị Bình", "reports")}


def test_parquet_has_kinds_and_lists(store: GraphStore, tmp_path: Path) -> None:
    write_folder(store, "parquet", tmp_path / "tables")
    assert sorted(one.name for one in (tmp_path / "tables").iterdir()) == sorted(f"{name}.parquet" for name in NAMES)
    (figure,) = parquet.read_table(tmp_path / "tables" / "figures.parquet").to_pylist()
    assert (figure["value"], figure["approximate"]) == (2223, False)
    evidence = parquet.read_table(tmp_path / "tables" / "evidence.parquet").to_pylist()
    assert Decimal("0.900") in {one["confidence"] for one in evidence}
    assert all(one["end"] - one["start"] == len(one["quote"]) for one in evidence)
    holdings = parquet.read_table(tmp_path / "tables" / "holdings.parquet").to_pylist()
    assert ["current", "former"] in [one["statuses"] for one in holdings]
    assert {one["post"] is None for one in holdings} == {False}


@pytest.mark.parametrize("form", ["csv", "tsv", "parquet"])
@pytest.mark.parametrize("name", ["persons", "claims"])
def test_the_same_graph_gives_the_same_bytes(store: GraphStore, form: str, name: str) -> None:
    written = []
    for one in (store, made(back=True)):
        buffer = io.BytesIO()
        write_table(one, form, table(name), buffer)
        written.append(buffer.getvalue())
    assert written[0] == written[1] != b""


@pytest.mark.parametrize("wanted", TABLES, ids=lambda one: one.name)
def test_single_cells_hold_one_value_and_every_thing_has_a_row(samples: GraphStore, wanted: Table) -> None:
    found = list(table_rows(samples, wanted))
    several = {(name, *values) for row in found for name, values in row.items() if len(values) > 1}
    assert not {one for one in several if one[0] in {column.name for column in wanted.columns if not column.many}}
    counted = samples.query(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a {wanted.cls} }}")
    assert len(found) == int(next(iter(counted))["n"].value)  # type: ignore[union-attr]
    assert [row["iri"] for row in found] == sorted(row["iri"] for row in found)


def test_a_folder_of_other_things_is_left_alone(store: GraphStore, tmp_path: Path) -> None:
    write_folder(store, "csv", tmp_path / "tables")
    write_folder(store, "tsv", tmp_path / "tables")
    assert {one.suffix for one in (tmp_path / "tables").iterdir()} == {".tsv"}
    (tmp_path / "tables" / "mine.txt").write_text("mine")
    with pytest.raises(KgError, match="holds other things"):
        write_folder(store, "csv", tmp_path / "tables")
    assert (tmp_path / "tables" / "mine.txt").read_text() == "mine"
    assert [one.name for one in tmp_path.iterdir()] == ["tables"]


def test_an_unknown_table() -> None:
    with pytest.raises(KgError, match="there is no table 'people'; choose one of: persons, organs"):
        table("people")
