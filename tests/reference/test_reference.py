"""The tables of `data/reference`: whole, sourced, and of a piece with one another and with the schemes."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from kg import reference
from kg.reference.source import source_of
from kg.resolve.register import document_id
from kg.resources import resource
from kg.schema import document_types, terms

FOLDER: Path = resource("data/reference")
TABLES = sorted(FOLDER.glob("*.tsv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_nfc_says_where_it_is_from_and_gives_a_source_a_row(path: Path) -> None:
    text = path.read_text("utf-8")
    assert unicodedata.normalize("NFC", text) == text
    head = "\n".join(line for line in text.splitlines() if line.startswith("#"))
    assert re.search(r"CC BY 4\.0|MIT", head)
    header, *rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert header[-3:] == ["source", "read", "licence"]
    for row in rows:
        source = source_of(dict(zip(header, row, strict=True)))
        assert re.fullmatch(r"https?://[^/\s]+\.[^/\s]+\S*", source.address)
        assert source.read >= date(2026, 11, 1)
    assert len({row[0] for row in rows}) == len(rows)


@pytest.mark.parametrize("cell", [{"source": "báo A"}, {"licence": "unknown"}, {"read": "22/11/2026"}])
def test_a_row_without_address_day_or_known_licence_is_refused(cell: dict[str, str]) -> None:
    row = {"source": "https://example.vn/1", "read": "2026-11-22", "licence": "facts"}
    assert source_of(row).read == date(2026, 11, 22)
    with pytest.raises(ValueError, match=r"."):
        source_of(row | cell)


def test_sixty_three_provinces_became_thirty_four() -> None:
    provinces = reference.provinces()
    assert (len(provinces), len({one.successor for one in provinces})) == (63, 34)
    merged = reference.merged_provinces()
    assert len(merged) == 23  # as many as the Party committees formed anew by decisions in force since 1/7/2025
    assert [one.name for one in merged["Ninh Bình"]] == ["Hà Nam", "Nam Định", "Ninh Bình"]
    assert all(any(one.name == new for one in old) for new, old in merged.items())


def test_changes_are_of_known_kinds_and_of_the_right_shape() -> None:
    kinds = {term.notation for term in terms("change_kinds")}
    ids = [change.id for change in reference.organ_changes()]
    assert len(set(ids)) == len(ids)
    for change in reference.organ_changes():
        assert change.kind in kinds
        assert re.fullmatch(r"\d{4}(-\d\d-\d\d)?", change.date)
        shape = (len(change.originals), len(change.results))
        fits = {
            "merger": shape[0] > 1 and shape[1] == 1,
            "renaming": shape == (1, 1),
            "transfer": shape == (1, 1),
            "abolition": shape == (1, 0),
            "founding": shape == (0, 1),
        }
        assert fits[change.kind], change


def test_the_organs_of_merged_provinces_come_from_those_of_both_units() -> None:
    by_result = {change.results[0]: change for change in reference.organ_changes() if change.anew}
    assert by_result["Tỉnh ủy Ninh Bình"].originals == (
        "Tỉnh ủy Hà Nam",
        "Tỉnh ủy Nam Định",
        "Tỉnh ủy Ninh Bình",
    )
    assert by_result["Thành ủy Cần Thơ"].originals == ("Thành ủy Cần Thơ", "Tỉnh ủy Hậu Giang", "Tỉnh ủy Sóc Trăng")
    assert by_result["Hội đồng nhân dân thành phố Hải Phòng"].originals == (
        "Hội đồng nhân dân tỉnh Hải Dương",
        "Hội đồng nhân dân thành phố Hải Phòng",
    )
    assert "Thành ủy Hà Nội" not in by_result


def test_documents_are_of_known_types_and_replaced_ones_are_older() -> None:
    types = {row.label for row in document_types()}
    dates = {document.id: document.date for document in reference.documents()}
    for document in reference.documents():
        assert document.type in types
        assert document.issuers
        assert document.id.split(" (")[0] == document.symbol
        assert all(dates[older] < document.date for older in document.replaces)


def test_each_document_of_the_register_is_one_in_resolution() -> None:
    assert len({document_id(document) for document in reference.documents()}) == len(reference.documents())


def test_issuers_of_the_register_are_organs_of_the_reference() -> None:
    known = {organ.name for organ in reference.organs()}
    assert {issuer for document in reference.documents() for issuer in document.issuers} <= known


def test_districts_lie_in_provinces_of_their_time() -> None:
    names = {province.name for province in reference.provinces()}
    districts = reference.districts()
    assert {district.province for district in districts} <= names
    assert {district.unit for district in districts} == {"huyện", "quận", "thị xã", "thành phố"}
    assert all(district.id == f"{district.unit} {district.name}, {district.province}" for district in districts)
    assert len({district.id for district in districts}) == len(districts) > 696
    lexicon = resource("data/lexicon/places.tsv").read_text("utf-8")
    every = [line.split("\t") for line in lexicon.splitlines() if "\tdistrict\t" in line]
    of_lexicon = [row for row in every if row[-1] != "?"]
    ended = {(one.unit, one.name, one.province) for one in districts[: len(of_lexicon)]}
    assert ended == {(unit, name.removeprefix("Quận "), province) for name, unit, _, province, _ in of_lexicon}
    assert len(ended) == 696
    before = {(unit, name, province) for name, unit, _, province, until in every if until == "?"}
    assert ("huyện", "Lộc Hà", "Hà Tĩnh") in before
    assert before <= {(one.unit, one.name, one.province) for one in districts[len(of_lexicon) :]}


def test_names_formed_anew_are_of_merged_provinces_alone() -> None:
    names = reference.names_formed_anew()
    assert "Tỉnh ủy Ninh Bình" in names
    assert "Sở * thành phố Cần Thơ" in names
    assert not [name for name in names if name.endswith(("Nghệ An", "Hà Nam", "Hà Nội"))]


def test_communes_that_kept_a_name_are_counted_and_most_were_formed_anew() -> None:
    names = reference.communes()
    assert len(names) > 1900
    assert all(0 <= one.unchanged <= one.since for one in names)
    assert {one.name.partition(" ")[0] for one in names} == {"xã", "phường"}
    known = {one.name: one for one in names}
    assert (known["xã Cao Bồ"].since, known["xã Cao Bồ"].unchanged) == (1, 1)
    assert sum(one.unchanged for one in names) == 123


def test_every_organ_of_a_commune_ends_with_its_name() -> None:
    assert all(pattern.endswith(" {name}") for pattern in reference.commune_organs())
