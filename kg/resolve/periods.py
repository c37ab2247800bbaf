"""Which of two organs of one name an article means: the one before a merger that kept the name, or the one after it.

The tables of `kg.reference` say whose names those are. An article means the organ of its day: of its publication,
else of the events and posts it dates. Where that is open, the organ stays the article's own (contract, rules 6, 7).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from kg.model import PartialDate, Reading
from kg.reference import REFORM, commune_organs, communes, merged_provinces, names_formed_anew, provinces
from kg.resolve.keys import folded
from kg.resolve.organ_names import canonical, short_name

BEFORE = ""
"""The period of every organ but those formed anew: their keys need no more than the name."""
_WITH_UNIT = re.compile(r"(?P<unit>tỉnh|thành phố|tp\.?)\s+(?P<name>\S.*)", re.IGNORECASE)
_ANY = "bấtkỳ"
"""Stands for the words that a pattern leaves open while it is spelt as names are."""
_SOME_COMMUNE = "xã tênriêng"
"""Stands for a commune in the same way."""


def period_of(name: str, days: tuple[date, date] | None) -> str | None:
    """Return the period of the organ called `name` in an article that speaks of `days` (first and last, both included).

    Returns:
        BEFORE for an organ of one period, or of the first; the ISO day on which it was formed anew for one of the
        second; None where the article leaves open which of the two it means.
    """
    if not _formed_anew(name):
        return BEFORE
    if days is None or days[0] < REFORM <= days[1]:
        return None
    return REFORM.isoformat() if days[0] >= REFORM else BEFORE


def place_period(name: str, days: tuple[date, date] | None) -> str:
    """Return the period of a place in an article of `days`: that of a province that merged others in and kept its name.

    A place is a node for a name, so BEFORE also stands where the article leaves open which of the two it means.
    """
    later = days is not None and days[0] >= REFORM
    return REFORM.isoformat() if later and province_name(name) in merged_provinces() else BEFORE


def province_name(place: str) -> str:
    """Return the name of a province without its unit (`tỉnh Ninh Bình`, `TP. Cần Thơ`), other words as they are.

    `thành phố Ninh Bình` is no province: it is returned as it is.
    """
    found = _WITH_UNIT.match(place)
    unit = "tỉnh" if found and folded(found["unit"]) == "tỉnh" else "thành phố"
    return found["name"] if found and (unit, folded(found["name"])) in _units() else place


@cache
def _units() -> frozenset[tuple[str, str]]:
    """Return unit and folded name of each province before and since the reform."""
    before = {(one.unit, folded(one.name)) for one in provinces()}
    return frozenset(before | {(one.successor_unit, folded(one.successor)) for one in provinces()})


def days_of(reading: Reading) -> tuple[date, date] | None:
    """Return the first and the last day that an article can be of, None where nothing tells."""
    told = [reading.article.published] if reading.article.published else list(_dates(reading))
    bounds = [_bounds(one) for one in told if one and one.year is not None]
    return (min(first for first, _ in bounds), max(last for _, last in bounds)) if bounds else None


def _dates(reading: Reading) -> Iterator[PartialDate | None]:
    yield from (claim.value for event in reading.events for claim in event.starts)
    yield from (one.on for holding in reading.holdings for one in holding.attestations)


def _bounds(day: PartialDate) -> tuple[date, date]:
    year, month = day.year or 1, day.month or 12
    first = date(year, day.month or 1, day.day or 1)
    return first, date(year, month, day.day or monthrange(year, month)[1])


@lru_cache(maxsize=1 << 16)
def _formed_anew(name: str) -> bool:
    words = canonical(short_name(name) or name)
    commune = _of_communes().fullmatch(words)
    return bool(_names().fullmatch(words)) or (commune is not None and commune["commune"] in _communes_formed_anew())


@cache
def _of_communes() -> re.Pattern[str]:
    spelt = {canonical(one.format(name=_SOME_COMMUNE).replace("*", _ANY)) for one in commune_organs()}
    heads = "|".join(re.escape(one.removesuffix(f" {_SOME_COMMUNE}")).replace(_ANY, r"\S.*") for one in sorted(spelt))
    return re.compile(rf"(?:{heads}) (?P<commune>(?:xã|phường|đặc khu) .+)")


@cache
def _communes_formed_anew() -> frozenset[str]:
    """Return the names of which some commune was formed anew: those that went on are few, and not told from them."""
    return frozenset(canonical(one.name) for one in communes() if one.unchanged < one.since)


@cache
def _names() -> re.Pattern[str]:
    spelt = sorted({canonical(pattern.replace("*", _ANY)) for pattern in names_formed_anew()})
    return re.compile("|".join(re.escape(one).replace(_ANY, r"\S.*") for one in spelt))
