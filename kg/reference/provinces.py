"""Provinces before and after the reform of 1/7/2025, and the districts that ended with it or before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.reference.source import Source, source_of
from kg.schema import read_table

REFORM = date(2025, 7, 1)
"""The day on which the merged provinces and their organs began to work (Nghị quyết 202/2025/QH15), and on which the
districts ended."""
FIRST_LIST = date(2017, 3, 6)
"""The day of the first list of districts that the tables rest on: of what was before they say nothing."""


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city as it was before 1/7/2025, and what it became."""

    name: str
    unit: str
    """`tỉnh` or `thành phố`."""
    successor: str
    successor_unit: str
    until: date | None
    """Its last day; None where it goes on unchanged."""
    source: Source


@dataclass(frozen=True, slots=True)
class District:
    """A district, town or city below a province, as it was on some day since `FIRST_LIST` and is no more."""

    id: str
    unit: str
    """`huyện`, `quận`, `thị xã` or `thành phố`."""
    name: str
    province: str
    source: Source


@cache
def provinces() -> tuple[Province, ...]:
    """Return the 63 provinces of before 1/7/2025 with their successors; DataError on a bad row."""
    return read_table(
        "data/reference/provinces.tsv",
        lambda row: Province(
            row["name"],
            row["unit"],
            row["successor"],
            row["successor_unit"],
            date.fromisoformat(row["until"]) if row["until"] else None,
            source_of(row),
        ),
    )


@cache
def merged_provinces() -> dict[str, tuple[Province, ...]]:
    """Return new province -> those that went into it, where they are more than one."""
    found: dict[str, tuple[Province, ...]] = {}
    for province in provinces():
        if province.until:
            found[province.successor] = (*found.get(province.successor, ()), province)
    return found


@cache
def districts() -> tuple[District, ...]:
    """Return the districts of 30/6/2025, then those that had ended before; DataError on a bad row."""
    return tuple(
        district
        for table in ("districts", "former_districts")
        for district in read_table(
            f"data/reference/{table}.tsv",
            lambda row: District(row["id"], row["unit"], row["name"], row["province"], source_of(row)),
        )
    )
