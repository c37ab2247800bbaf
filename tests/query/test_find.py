"""Names as people type them, and what they mean in the store."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.query import find
from kg.store import GraphStore


@pytest.mark.parametrize(
    ("kind", "typed", "labels"),
    [
        ("person", "Nguyễn Mạnh Hùng", ["Nguyễn Mạnh Hùng"]),
        ("person", "nguyễn  mạnh HÙNG", ["Nguyễn Mạnh Hùng"]),
        ("person", "nguyen manh hung", ["Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng"]),
        ("person", "Hưng", ["Nguyễn Mạnh Hùng", "Nguyễn Mạnh Hưng"]),
        ("organ", "Tỉnh uỷ Vân Sơn", ["Tỉnh ủy Vân Sơn"]),
        ("organ", "tinh uy van son", ["Tỉnh ủy Vân Sơn"]),
        ("organ", "tuyen giao", ["Ban Tuyên giáo Tỉnh ủy Vân Sơn"]),
        ("document", "35-nq/tw", ["Nghị quyết 35-NQ/TW"]),
        ("document", "nghi quyet 35-NQ/TW", ["Nghị quyết 35-NQ/TW"]),
        ("title", "Bi thu", ["Bí thư"]),
        ("article", "mot.txt", ["Sáng 14/11/2023"]),
        ("article", "mot", ["Sáng 14/11/2023"]),
        ("event", "hoi nghi so ket", ["Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"]),
    ],
)
def test_found(store: GraphStore, kind: str, typed: str, labels: list[str]) -> None:
    found = find(store, kind, typed)
    assert sorted(found.labels) == sorted(labels)
    assert len(found.iris) == len(set(found.iris)) == len(labels)


def test_an_iri_names_itself(store: GraphStore) -> None:
    iri = find(store, "person", "Lê Thị Bình").iris[0]
    assert find(store, "person", iri).iris == (iri,)


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("person", "Le Thi Binn", "did you mean Lê Thị Bình?"),
        ("person", "Hạnh", "no person in the store is called 'Hạnh'"),
        ("person", "Tỉnh ủy Vân Sơn", "no person in the store"),
        ("person", "nh", "no person in the store"),
        ("person", "", "no person in the store"),
        ("document", "3-NQ/TW", "no document"),
    ],
)
def test_not_found(store: GraphStore, kind: str, typed: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        find(store, kind, typed)
    assert said in str(caught.value)
    assert "trong kho không có" in caught.value.vi
