"""Central organs, the organs that merged provinces formed anew, and changes of organs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.reference.provinces import REFORM, merged_provinces
from kg.reference.source import Source, parts, source_of
from kg.schema import read_table

_FOLDER = "data/reference"


@dataclass(frozen=True, slots=True)
class ProvinceOrgan:
    """A kind of organ that a merged province forms anew."""

    id: str
    pattern: str
    """The full name, `{name}` for the province's, `*` for one or more words."""
    joined: bool
    """Whether it came from those of the same pattern in the provinces that went into it."""
    source: Source


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
    source: Source
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
    """`party`, `government`, `assembly`, `judiciary`, `front`, `army` or `police`."""
    since: str
    until: str
    """First and last day, or year, under this name; empty where no change tells it."""
    source: Source


@cache
def province_organs() -> tuple[ProvinceOrgan, ...]:
    """Return the kinds of organ that merged provinces form anew; DataError on a bad row."""
    return read_table(
        f"{_FOLDER}/province_organs.tsv",
        lambda row: ProvinceOrgan(row["id"], row["pattern"], row["joined"] == "yes", source_of(row)),
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
            parts(row["forms"]),
            row["kind"],
            row["level"],
            row["group"],
            row["since"],
            row["until"],
            source_of(row),
        ),
    )


@cache
def organ_changes() -> tuple[OrganChange, ...]:
    """Return all changes of organs, those of the provinces' organs spelt out; DataError on a bad row."""
    central = read_table(
        f"{_FOLDER}/organ_changes.tsv",
        lambda row: OrganChange(
            row["id"], row["date"], row["kind"], parts(row["originals"]), parts(row["results"]), source_of(row)
        ),
    )
    return (*central, *_of_provinces())


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
def names_formed_anew() -> tuple[str, ...]:
    """Return the names, with `*` for words, that mean one organ before the reform and another from that day on."""
    kept = [(new, old.unit) for new, merged in sorted(merged_provinces().items()) for old in merged if old.name == new]
    return tuple(
        organ.pattern.format(name=name)
        for name, unit in kept
        for organ in province_organs()
        if _unit_of(organ.pattern) == unit
    )
