"""Which organs of different articles are one: those of one canonical name and period, if not local."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from kg.model import Organ, Reading
from kg.reference import KnownOrgan, organs
from kg.resolve.districts import home_of
from kg.resolve.judged import Judged
from kg.resolve.keys import folded, stable_id
from kg.resolve.organ_names import canonical, short_name
from kg.resolve.periods import days_of, period_of

# `Bệnh viện Đa khoa tỉnh`, `Đảng ủy các cơ quan Đảng tỉnh`: an area without its name
_NAMELESS_AREA = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)$")
# `Tòa án nhân dân khu vực 3`: every province has one since 1/7/2025; `khu vực 3 - Ninh Bình` says whose it is
_NUMBERED_AREA = re.compile(r"^(?:tòa án|viện kiểm sát) nhân dân khu vực \d+$")
_OWN = "@"
"""Stands before the id of the article that a local organ is bound to."""
_IN = ", "
"""Stands before the province of a district's organ, where several districts have its name."""
_SINCE = " "
"""Stands before the day since which an organ is there, where one of its name was there before."""


def is_local(organ: Organ) -> bool:
    """Return whether the organ is its article's own (rule 7): its owner is not said, or has no name but a number."""
    return organ.local or _is_of_no_one(organ.name)


@lru_cache(maxsize=1 << 16)
def _is_of_no_one(name: str) -> bool:
    words = folded(name)
    return bool(_NAMELESS_AREA.search(words) or _NUMBERED_AREA.search(words))


@dataclass(frozen=True)
class Context:
    """An article, and what it says as a whole that tells organs of one name apart: worked out once for all of them."""

    reading: Reading

    @cached_property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day that the article can be of, None where nothing tells."""
        return days_of(self.reading)

    @cached_property
    def province(self) -> str | None:
        """The folded name of the province whose organs the article names, None where it names none or several."""
        of_provinces = (organ for organ in self.reading.organs if organ.level == "province" and not is_local(organ))
        places = {folded(organ.place) for organ in of_provinces if organ.place}
        return min(places) if len(places) == 1 else None


def is_own(organ: Organ, context: Context) -> bool:
    """Return whether the organ is its article's own: local, or of a district whose namesakes are not told from it."""
    return is_local(organ) or home(organ, context) is None


def home(organ: Organ, context: Context) -> str | None:
    """Return the province that tells an organ of a district from its namesakes (`kg.resolve.districts.home_of`)."""
    return home_of(organ, context.reading.article.text, context.province) if organ.level == "district" else ""


def organ_block(organ: Organ, context: Context) -> str:
    """Return the key under which an organ of an article is looked for.

    Its canonical name; the province of its district, where several have that name; the day it was formed anew, where
    another organ had the name before; its article, where it is local or where the article leaves open which of several
    it means.
    """
    period, where = period_of(organ.name, context.days), home(organ, context)
    key = _key(organ.name, period or "", where or "")
    return f"{key}{_OWN}{context.reading.article.id}" if period is None or is_own(organ, context) else key


def organ_id(organ: Organ, context: Context, judged: Judged) -> str:
    """Return the organ's stable id, made of what it is looked for by (`organ_block`).

    Judgements join names, and take a mention out of what its name would join.
    """
    name, _, own = judged.key("organ", organ_block(organ, context)).partition(_OWN)
    side = _side(judged, judged.marks("organ", context.reading.article.id, organ.mentions))
    return stable_id("organ", name, name, own, *([side] if side else []))


def _key(name: str, period: str, where: str) -> str:
    return canonical(name) + (f"{_IN}{where}" if where else "") + (f"{_SINCE}{period}" if period else "")


def named_organ_id(name: str, period: str = "", where: str = "") -> str:
    """Return the id that an organ of this full name has in every article (no judgement on it).

    Args:
        name: the full name.
        period: the day since which it is another organ than before, empty for any other.
        where: the folded province of a district with namesakes, empty for any other.
    """
    key = _key(name, period, where)
    return stable_id("organ", key, key, "")


def known_organ(organ: str) -> KnownOrgan | None:
    """Return the row of the reference on the central organ with this stable id, None where it has none."""
    return _known().get(organ)


@cache
def _known() -> dict[str, KnownOrgan]:
    return {named_organ_id(known.name): known for known in organs()}


def organ_ids(reading: Reading, judged: Judged) -> dict[str, str]:
    """Return local key -> stable id of every organ of `reading`."""
    context = Context(reading)
    return {organ.key: organ_id(organ, context, judged) for organ in reading.organs}


def meeting_ids(reading: Reading, ids: Mapping[str, str]) -> dict[str, str]:
    """Return local key -> the id under which an organ is compared: that of a committee's short name, else its own.

    `ids` gives the ids of the organs of `reading`.
    """
    context = Context(reading)
    found = {organ.key: ids[organ.key] for organ in reading.organs}
    for organ in reading.organs:
        short = short_name(organ.name)
        period = period_of(short, context.days) if short and not is_own(organ, context) else None
        if short and period is not None:
            found[organ.key] = named_organ_id(short, period, home(organ, context) or "")
    return found


def place_of(organ: Organ, organs: Mapping[str, Organ]) -> str | None:
    """Return the place of an organ, else that of what it is a body of (`Ban Tổ chức Tỉnh ủy X`); `organs` by key."""
    above = (organs[claim.value].place for claim in organ.parents)
    return organ.place or next((place for place in above if place), None)


def shared_organs(reading: Reading) -> frozenset[str]:
    """Return the local keys of the organs that other articles can name too (all but the local ones)."""
    context = Context(reading)
    return frozenset(organ.key for organ in reading.organs if not is_own(organ, context))


def _side(judged: Judged, marks: frozenset[str]) -> str:
    """Return what tells a mention from those judged different: nothing for the smallest of them."""
    mine = {judged.bundle[one] for one in marks}
    against = {foe for one in mine for foe in judged.foes.get(one, ())}
    return min(mine) if against and min(mine) > min(against) else ""
