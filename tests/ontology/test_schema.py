"""The controlled lists load, hold what the contract lists, and name the row that is bad."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import schema
from kg.errors import DataError
from kg.schema import congress_terms, document_types, event_kinds, organ_kinds, terms, titles

_ROLES = (
    "chairs co-chairs directs attends reports speaks presents opens closes gives-award receives-award elected "
    "appointed dismissed promoted announces gives-decision receives-decision meets signs visits"
)
_STATUSES = "current former acting in-charge designate elected appointed dismissed"


@pytest.mark.parametrize(
    ("table", "notations"),
    [
        ("participation_roles", _ROLES),
        ("attestation_statuses", _STATUSES),
        ("organ_levels", "central province district commune base"),
        ("change_kinds", "merger split renaming abolition founding transfer"),
    ],
)
def test_notations_are_those_of_the_contract(table: str, notations: str) -> None:
    assert [row.notation for row in terms(table)] == notations.split()


def test_titles_cover_the_ladder() -> None:
    known = {row.label: row for row in titles()}
    assert len(known) >= 120
    assert known["Phó Trưởng ban Thường trực"].broader == "Phó Trưởng ban"
    assert known["Trưởng ban"].head
    assert not known["Phó Trưởng ban"].head
    assert known["Thủ tướng"].rank_group == "I-a"
    groups = {row.notation for row in terms("rank_groups")}
    assert {row.rank_group for row in titles()} - {None} <= groups


def test_no_deputy_heads_an_organ() -> None:
    assert not [row.label for row in titles() if row.label.startswith("Phó ") and row.head]


def test_document_codes_are_of_their_world() -> None:
    for row in document_types():
        assert not (row.world == "party" and row.state_codes), row
        assert not (row.world == "state" and row.party_codes), row
        assert (row.cls == "OfficialDocument") == (row.world == "both"), row
    of_code = {row.label for row in document_types() if "QĐ" in row.party_codes}
    assert of_code == {"Quyết định", "Quy định"}


def test_event_kinds_are_lower_case_and_organ_kinds_start_with_the_party() -> None:
    assert all(row.label == row.label.lower() for row in event_kinds())
    assert organ_kinds()[0].cls == "PartyOrgan"


def test_congresses_follow_one_another() -> None:
    for body, count in (("party", 14), ("assembly", 16)):
        rows = [row for row in congress_terms() if row.body == body]
        assert len(rows) == count
        assert sorted(rows, key=lambda row: row.began) == rows
        assert all(row.source.startswith("http") for row in rows)
    thirteenth = next(row for row in congress_terms() if row.notation == "party-XIII")
    assert (thirteenth.began, thirteenth.ended) == (dt.date(2021, 1, 26), dt.date(2021, 2, 1))


def test_empty_definition_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "new.tsv"
    table.write_text("notation\tlabel_vi\tlabel_en\tdefinition_vi\tdefinition_en\na\tá\ta\t\tb\n", encoding="utf-8")
    monkeypatch.setattr(schema, "resource", lambda _name: table)
    with pytest.raises(DataError, match=r"new\.tsv:2: an empty cell"):
        terms("new")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("class\tlabel_vi\tlabel_en\tpublic\tparent\nA\tá\ta\tmaybe\t\n", r":2: 'maybe' is none of yes, no"),
        ("class\tlabel_vi\tlabel_en\tpublic\tparent\nA\tá\ta\tno\n", r":2: 4 cells where the header has 5"),
        ("# c\nclass\tlabel_vi\tlabel_en\tpublic\tparent\nA\tá\ta\tno\t\nA\tá\ta\tno\t\n", r":4: the key 'A'"),
        ("class\tlabel_vi\tlabel_en\tpublic\tparent\nA\ta\u0301\ta\tno\t\n", r":2: not NFC"),
        ("class\tlabel_vi\tlabel_en\tpublic\tparent\nA\tá\ta\tno\tB\n", r"parent 'B' is no row"),
        ("class\tlabel_vi\tpublic\tparent\nA\tá\tno\t\n", r":2: .*label_en"),
    ],
)
def test_bad_row_is_named(body: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "organ_kinds.tsv"
    table.write_text(body, encoding="utf-8")
    monkeypatch.setattr(schema, "resource", lambda _name: table)
    uncached: Callable[[], object] = organ_kinds.__wrapped__
    with pytest.raises(DataError, match=r"data/schemes/organ_kinds\.tsv.*" + fault):
        uncached()
