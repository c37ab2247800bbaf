"""What a document symbol tells by itself."""

from __future__ import annotations

import pytest

from kg.resolve.series import series_of, window_of
from tests.hand_made import day


@pytest.mark.parametrize("symbol", ["30/2020/NĐ-CP", "47/2019/QH14", "1670/NQ-UBTVQH15", "02/2011/TTLT-VPCP-BNV"])
def test_a_state_symbol_with_year_or_legislature_is_a_key(symbol: str) -> None:
    assert series_of(symbol).complete


@pytest.mark.parametrize("symbol", ["35-NQ/TW", "117/NQ-CP", "22/2019/NQ-HĐND", "1828/QĐ-UBND", "01-NQ/TU", "85", None])
def test_other_symbols_are_none(symbol: str | None) -> None:
    assert not series_of(symbol).complete


@pytest.mark.parametrize(("symbol", "single"), [("35-NQ/TW", True), ("36-HD/VPTW", True), ("1311/QĐ-TTg", True)])
def test_one_body_or_one_shared_series_signs(symbol: str, *, single: bool) -> None:
    assert series_of(symbol).single is single


@pytest.mark.parametrize("symbol", ["05-TB/BCĐTW", "01-NQ/TU", "1828/QĐ-UBND", "316/PA-UBND", "85"])
def test_many_bodies_count_in_the_same_symbol(symbol: str) -> None:
    assert not series_of(symbol).single


def test_leading_zeros_and_case_fold() -> None:
    assert series_of("05-NQ/TW").symbol == series_of("5-nq/tw").symbol


@pytest.mark.parametrize(
    ("date", "term"),
    [
        ("2018-10-22", "XII"),
        ("2018", "XII"),
        ("2021-02-01", None),  # the congress still sits
        ("2021-02-02", "XIII"),
        ("2021", None),  # both terms lie in that year
        ("2021-03", "XIII"),
        ("1920", None),
        ("XXXX-05-23", None),
    ],
)
def test_the_congress_term_of_a_date(date: str, term: str | None) -> None:
    assert window_of(day(date), termed=True) == term


def test_other_series_count_by_year() -> None:
    assert window_of(day("2021-02"), termed=False) == "2021"
    assert window_of(day("XXXX-02-03"), termed=False) is None
