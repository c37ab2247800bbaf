"""What is known of organs, provinces and documents apart from any article: the tables of `data/reference`.

It tells one organ from another of the same name, joins organs by their changes, and ranks what articles dispute. It
never adds a fact about a person, and what comes from it into a graph says so (`kg.graph.lineage`). Names are compared
as they are written, case and tone placement aside; how two spellings of a name meet is the business of `kg.resolve`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.schema import read_table

REFORM = date(2025, 7, 1)
"""The day on which the merged provinces and their organs began to work (Nghị quyết 202/2025/QH15)."""
_FOLDER = "data/reference"


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
    source: str
    """The package that tells it."""


@dataclass(frozen=True, slots=True)
class ProvinceOrgan:
    """A kind of organ that a merged province forms anew."""

    id: str
    pattern: str
    """The full name, `{name}` for the province's, `*` for one or more words."""
    joined: bool
    """Whether it came from those of the same pattern in the provinces that went into it."""
    source: str


@dataclass(frozen=True, slots=True)
class CommuneName:
    """A name of communes that stood before 1/7/2025 and stands since."""

    name: str
    """With the unit: `xã Tân Phú`."""
    since: int
    """How many bear it since that day."""
    unchanged: int
    """How many of those are a commune of before, with nothing added or taken away."""


@dataclass(frozen=True, slots=True)
class OrganChange:
    """A change of organs as a reference tells it."""

    id: str
    date: str
    """ISO day, or the year where no day is known."""
    kind: str
    originals: tuple[str, ...]
    """Full names."""
    results: tuple[str, ...]
    source: str
    """Address of the page that tells it."""
    anew: bool = False
    """Whether a result that keeps an original's name is another organ nevertheless (contract, rule 6)."""


@dataclass(frozen=True, slots=True)
class KnownOrgan:
    """A central organ."""

    name: str
    """Full name."""
    forms: tuple[str, ...]
    """Other forms met in print."""
    kind: str
    """Local name of the `vnkg:` subclass of org:Organization."""
    level: str
    group: str
    """`party`, `government`, `assembly`, `judiciary`, `front` or `army`."""
    since: str
    until: str
    """First and last day, or year, under this name; empty where no change tells it."""
    source: str


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document whose particulars are known."""

    symbol: str
    type: str
    issuers: tuple[str, ...]
    date: date
    title: str
    replaces: str
    source: str


@cache
def provinces() -> tuple[Province, ...]:
    """Return the 63 provinces of before 1/7/2025 with their successors; DataError on a bad row."""
    return read_table(
        f"{_FOLDER}/provinces.tsv",
        lambda row: Province(
            row["name"],
            row["unit"],
            row["successor"],
            row["successor_unit"],
            date.fromisoformat(row["until"]) if row["until"] else None,
            row["source"],
        ),
    )


@cache
def province_organs() -> tuple[ProvinceOrgan, ...]:
    """Return the kinds of organ that merged provinces form anew; DataError on a bad row."""
    return read_table(
        f"{_FOLDER}/province_organs.tsv",
        lambda row: ProvinceOrgan(row["id"], row["pattern"], row["joined"] == "yes", row["source"]),
    )


@cache
def communes() -> tuple[CommuneName, ...]:
    """Return the names of communes that stood before the reform and stand since; DataError on a bad row."""
    return read_table(
        f"{_FOLDER}/communes.tsv",
        lambda row: CommuneName(row["name"], int(row["since"]), int(row["unchanged"])),
    )


@cache
def commune_organs() -> tuple[str, ...]:
    """Return the full names of the organs that a new commune forms, `{name}` for its own; DataError on a bad row."""
    return read_table(f"{_FOLDER}/commune_organs.tsv", lambda row: row["pattern"])


@cache
def organs() -> tuple[KnownOrgan, ...]:
    """Return the central organs; DataError on a bad row."""
    return read_table(
        f"{_FOLDER}/organs.tsv",
        lambda row: KnownOrgan(
            row["name"],
            _names(row["forms"]),
            row["kind"],
            row["level"],
            row["group"],
            row["since"],
            row["until"],
            row["source"],
        ),
    )


@cache
def documents() -> tuple[KnownDocument, ...]:
    """Return the documents of the register; DataError on a bad row."""
    return read_table(
        f"{_FOLDER}/documents.tsv",
        lambda row: KnownDocument(
            row["symbol"],
            row["type"],
            _names(row["issuer"]),
            date.fromisoformat(row["date"]),
            row["title"],
            row["replaces"],
            row["source"],
        ),
    )


@cache
def organ_changes() -> tuple[OrganChange, ...]:
    """Return all changes of organs, those of the provinces' organs spelt out; DataError on a bad row."""
    central = read_table(
        f"{_FOLDER}/organ_changes.tsv",
        lambda row: OrganChange(
            row["id"], row["date"], row["kind"], _names(row["originals"]), _names(row["results"]), row["source"]
        ),
    )
    return (*central, *_of_provinces())


def _names(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _of_provinces() -> Iterator[OrganChange]:
    for successor, merged in sorted(merged_provinces().items()):
        units = {province.name: province.unit for province in merged}
        for organ in province_organs():
            unit = _unit_of(organ.pattern)
            if organ.joined and unit == merged[0].successor_unit:
                twins = {_unit_of(other.pattern): other.pattern for other in province_organs() if _twins(organ, other)}
                originals = tuple(twins[units[name]].format(name=name) for name in sorted(units))
                result = (organ.pattern.format(name=successor),)
                change = f"{organ.id} {successor}"
                yield OrganChange(change, REFORM.isoformat(), "merger", originals, result, organ.source, anew=True)


def _twins(one: ProvinceOrgan, other: ProvinceOrgan) -> bool:
    """Return whether two patterns are one kind of organ, of a province and of a city."""
    return _bare(one.pattern) == _bare(other.pattern) and other.joined


def _bare(pattern: str) -> str:
    return re.sub(r"(?i)\b(?:tỉnh|thành phố|thành)\b", "·", pattern)


def _unit_of(pattern: str) -> str:
    """Return whose pattern it is: `tỉnh` or `thành phố`."""
    return "tỉnh" if re.search(r"(?i)\btỉnh\b", pattern) else "thành phố"


@cache
def merged_provinces() -> dict[str, tuple[Province, ...]]:
    """Return new province -> those that went into it, where they are more than one."""
    found: dict[str, tuple[Province, ...]] = {}
    for province in provinces():
        if province.until:
            found[province.successor] = (*found.get(province.successor, ()), province)
    return found


@cache
def names_formed_anew() -> tuple[str, ...]:
    """Return the names, with `*` for words, that mean one organ before the reform and another from that day on."""
    kept = [(new, old.unit) for new, merged in sorted(merged_provinces().items()) for old in merged if old.name == new]
    return tuple(
        organ.pattern.format(name=name)
        for name, unit in kept
        for organ in province_organs()
        if _unit_of(organ.pattern) == unit
    )
