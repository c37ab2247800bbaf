"""Which district of the reference an organ or a place is of, where its name leaves no other.

Districts ended on 1/7/2025. Some names were those of several (`huyện Châu Thành` of ten provinces), so a name alone
tells the province only where one district of that unit had it in all the time that the lists cover. Where several
had it, the article says which one is meant, or the organ stays the article's own (contract, rule 7).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from kg.model import Organ
from kg.reference import FIRST_LIST, REFORM, District, districts
from kg.resolve.keys import folded

# `Huyện ủy Lâm Bình`, `Ban Chỉ huy quân sự huyện Lâm Bình`, `Thành đoàn Vinh`; `quận 1`
_UNIT_OF_COMMITTEE = {"huyện": "huyện", "quận": "quận", "thị": "thị xã", "thành": "thành phố"}
_COMMITTEE = re.compile(r"\b(huyện|quận|thị|thành) (?:ủy|đoàn) (?P<name>\S.*)$")
_PLACED = re.compile(r"(?:^|\s)(?P<unit>huyện|quận|thị xã|thành phố|tp\.?|tx\.?) (?P<name>\S.*)$")
# what follows a name: `Huyện ủy Châu Thành, tỉnh Tiền Giang`, `Huyện ủy Châu Thành (Tiền Giang)`
_OWNER = re.compile(r"[\s,(–-]+(?:tỉnh |thành phố |tp\.? ?)?(?=\w)")
_WINDOW = 60
_SHORT = {"tp": "thành phố", "tp.": "thành phố", "tx": "thị xã", "tx.": "thị xã"}


def districts_of_organ(organ: Organ) -> tuple[District, ...]:
    """Return the districts of the unit and name that an organ of a district says, none for any other organ."""
    if organ.level != "district" or not organ.place:
        return ()
    name, place = folded(organ.name), folded(organ.place)
    found = _COMMITTEE.search(name)
    if found and found["name"] == place:
        return _by_name().get((_UNIT_OF_COMMITTEE[found[1]], place), ())
    return districts_of_place(name) if name.endswith(f" {place}") else ()


@lru_cache(maxsize=1 << 14)
def districts_of_place(words: str) -> tuple[District, ...]:
    """Return the districts of the unit and name with which the words of a place end (`thành phố Vinh`)."""
    found = _PLACED.search(folded(words))
    return _by_name().get((_SHORT.get(found["unit"], found["unit"]), found["name"]), ()) if found else ()


def only_district(found: tuple[District, ...], days: tuple[date, date] | None) -> District | None:
    """Return the one district found, where an article speaks of days between the first list and the end of districts.

    Args:
        found: the districts of one unit and name.
        days: the first and the last day that the article can be of; None where none is known.
    """
    known = days is not None and days[0] >= FIRST_LIST and days[1] < REFORM
    return found[0] if known and len(found) == 1 else None


def home_of(organ: Organ, text: str, province: str | None) -> str | None:
    """Return what tells an organ of a district from its namesakes elsewhere.

    Args:
        organ: an organ of an article.
        text: the article's text.
        province: folded name of the one province whose organs the article names, None where it names none or several.

    Returns:
        Empty where there is nothing to tell apart; the folded name of the province that the article says, after the
        organ's name or as the only one it names organs of; None where it leaves that open.
    """
    provinces = {folded(district.province) for district in districts_of_organ(organ)}
    if len(provinces) < 2:  # noqa: PLR2004 - no namesake
        return ""
    said = {found for one in organ.mentions for found in _owners(text, one.span.end, provinces)}
    if not said and province in provinces:
        return province
    return min(said) if len(said) == 1 else None


def _owners(text: str, at: int, provinces: set[str]) -> Iterator[str]:
    after = " " + folded(text[at : at + _WINDOW])
    found = _OWNER.match(after)
    rest = after[found.end() :] if found else ""
    yield from (name for name in provinces if re.match(rf"{re.escape(name)}\b", rest))


@cache
def _by_name() -> dict[tuple[str, str], tuple[District, ...]]:
    """Return unit and name, both folded, -> all districts that had them, whichever province they were in."""
    found: defaultdict[tuple[str, str], tuple[District, ...]] = defaultdict(tuple)
    for district in districts():
        found[folded(district.unit), folded(district.name)] += (district,)
    return dict(found)
